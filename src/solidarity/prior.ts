/**
 * How much a meeting's own share of solidarity adds to the logarithm of each message's odds. Chances are calibrated on many meetings; in one where much is
 * voiced the same words mean it more often, and in one where hardly anything is, less. The share is estimated from the chances themselves, by
 * expectation maximisation (Saerens, Latinne and Decaestecker 2002), and drawn towards the common one where messages are few.
 *
 * @param chances of a meeting's messages, from 0 to 1
 * @param rate    the share on which the chances were calibrated
 */
export function shiftOf(chances: readonly number[], rate: number): number {
  const odds = chances.map((chance) => logit(Math.min(0.99, Math.max(0.0001, chance))));
  const common = logit(rate);
  let share = rate;
  for (let turn = 0; turn < turns; turn += 1) {
    const shift = logit(share) - common;
    const sum = odds.reduce((total, one) => total + 1 / (1 + Math.exp(-one - shift)), 0);
    share = (sum + drawn * rate) / (chances.length + drawn);
  }
  return Math.max(-down, Math.min(up, logit(share) - common));
}

const logit = (chance: number): number => Math.log(chance / (1 - chance));

/** As many messages speak for the common share. This and the next two were found by leaving hands out. */
const drawn = 60;

/** How far the odds are moved at most, as their logarithm: upwards little, as what tempts a model is also said where much is voiced. */
const down = 3;
const up = 0.4;

const turns = 20;

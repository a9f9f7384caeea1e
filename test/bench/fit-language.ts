import { normalise, weigh } from '../../src/language/evidence/evidence.ts';
import { withoutCapitals } from '../../src/language/reading/names.ts';
import { readWords } from '../../src/language/reading/words.ts';
import type { LanguageResources } from '../../src/language/resources.ts';
import { splitRuns } from '../../src/language/runs/runs.ts';
import type { Weights } from '../../src/language/tables/weights.ts';
import { romanise } from '../../src/text/romanise.ts';
import { readMeetings, rightness, sumRightness } from '../language/meetings.ts';
import { loadLanguageResources } from '../language/resources.ts';
import { readSamples, type Sample, sets, shuffle } from './language-samples.ts';

/**
 * Fits src/language/tables/weights.csv, all but `further` and `tier` (of farther languages there are no lines), on one half of
 * ../shared/langid/tune and on the meetings in fixtures/languages/seen: by the log loss of the right language, with a fifth of the Ukrainian
 * lines put into Latin letters, and by the share of messages that don't have just the right languages. Says what the other half and the
 * unseen meetings make of it, and prints the rows; `npm run fit:language`, some minutes. The table in the README is what
 * `npm run bench:language` prints with them.
 */
const perSet = 1000;
const read = (half: 0 | 1): Sample[] =>
  sets
    .flatMap((set) => shuffle(readSamples(set, half), 7).slice(0, perSet))
    .map((sample, i) =>
      sample.language === 'ukr' && i % 5 === 0 ? { ...sample, text: romanise(sample.text) } : sample,
    );
const [fitted, checked] = [read(0), read(1)];
/** An error in a meeting counts as much as this many nats of a line. */
const errorWorth = 3;

let best: Weights = loadLanguageResources().weights;
let least = await cost(best, fitted, 'seen');
console.log(
  `as they are: ${least.toFixed(4)} fitted on, ${(await cost(best, checked, 'unseen')).toFixed(4)} checked by`,
);
const names = (Object.keys(best) as (keyof Weights)[]).filter((name) => name !== 'further' && name !== 'tier');
for (const step of [1.3, 1.12]) {
  for (const name of names) {
    for (const factor of [step, 1 / step]) {
      for (;;) {
        const tried = { ...best, [name]: best[name] * factor };
        const found = await cost(tried, fitted, 'seen');
        if (found >= least - 2e-4) break;
        [best, least] = [tried, found];
      }
    }
    console.log(`${name} ${best[name].toFixed(3)}: ${least.toFixed(4)}`);
  }
}
console.log(`fitted: ${least.toFixed(4)} fitted on, ${(await cost(best, checked, 'unseen')).toFixed(4)} checked by`);
for (const [name, value] of Object.entries(best)) console.log(`${name},${Number(value.toFixed(3))}`);

async function cost(weights: Weights, samples: readonly Sample[], which: 'seen' | 'unseen'): Promise<number> {
  const resources = loadLanguageResources(weights);
  const { messages, right } = sumRightness(
    readMeetings(which).map((meeting) => rightness(meeting.messages, resources)),
  );
  return loss(samples, resources) + errorWorth * (1 - right / messages);
}

/** The mean negative log probability of the right language; at least one in a thousand, so that mislabelled lines count for little. */
function loss(samples: readonly Sample[], resources: LanguageResources): number {
  const base = resources.languages.map(({ tier }) => -resources.weights.tier * tier);
  let sum = 0;
  let count = 0;
  for (const { text, language } of samples) {
    const words = resources.markGreetings(withoutCapitals(readWords(text, resources.formOf)));
    const [stretch] = words.length === 0 ? [] : splitRuns(words, resources);
    if (stretch === undefined) continue;
    const posterior = normalise(weigh(stretch.words, resources).map((log, i) => log + (base[i] as number)));
    const right = posterior[resources.languages.findIndex(({ code }) => code === language)] as number;
    sum -= Math.max(right, Math.log(0.001));
    count++;
  }
  return sum / count;
}

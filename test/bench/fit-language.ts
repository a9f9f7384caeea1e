import { normalise, weigh } from '../../src/language/evidence.ts';
import { type LanguageResources, loadLanguageResources, type Weights } from '../../src/language/resources.ts';
import { readWords } from '../../src/language/words.ts';
import { readSamples, type Sample, sets, shuffle } from './language-samples.ts';

/**
 * Fits src/language/weights.csv on one half of ../shared/langid/tune, by the log loss of the right language, and says what the other half
 * makes of it. Prints the rows; `npx tsx test/bench/fit-language.ts`, some minutes.
 */
const resources = await loadLanguageResources();
const perSet = 1500;
const read = (half: 0 | 1): Sample[] => sets.flatMap((set) => shuffle(readSamples(set, half), 7).slice(0, perSet));
const [fitted, checked] = [read(0), read(1)];

let best: Weights = resources.weights;
let least = loss(fitted, best);
console.log(`as they are: ${least.toFixed(4)} fitted on, ${loss(checked, best).toFixed(4)} checked by`);
for (const step of [1.4, 1.15]) {
  for (const name of ['ngrams', 'fasttext', 'word'] as const) {
    for (const factor of [step, 1 / step]) {
      for (;;) {
        const tried = { ...best, [name]: best[name] * factor };
        const found = loss(fitted, tried);
        if (found >= least - 1e-4) break;
        [best, least] = [tried, found];
      }
    }
    console.log(`${name} ${best[name].toFixed(3)}: ${least.toFixed(4)}`);
  }
}
console.log(`fitted: ${least.toFixed(4)} fitted on, ${loss(checked, best).toFixed(4)} checked by`);
for (const [name, value] of Object.entries(best)) console.log(`${name},${Number(value.toFixed(3))}`);

/** The mean negative log probability of the right language; at least one in a thousand, so that mislabelled lines count for little. */
function loss(samples: readonly Sample[], weights: Weights): number {
  const tried: LanguageResources = { ...resources, weights };
  const base = tried.languages.map(({ tier }) => -weights.tier * tier);
  let sum = 0;
  let count = 0;
  for (const { text, language } of samples) {
    const words = readWords(text, tried.formOf);
    if (words.length === 0) continue;
    const posterior = normalise(weigh(words, tried).map((log, i) => log + (base[i] as number)));
    const right = posterior[tried.languages.findIndex(({ code }) => code === language)] as number;
    sum -= Math.max(right, Math.log(0.001));
    count++;
  }
  return sum / count;
}

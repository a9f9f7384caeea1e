import type { LanguageResources } from './resources.ts';
import type { Separator, Word } from './types.ts';

/**
 * Splits the words of a message into stretches that may be in different languages: the likeliest sequence of languages by letter
 * n-grams, known words and scripts, where a change of language costs the more the less there is to mark it. Most messages are one.
 */
export function splitRuns(
  words: readonly Word[],
  resources: LanguageResources,
  candidates: readonly boolean[],
): Word[][] {
  if (words.length < 2) return [[...words]];
  const labels = likeliestLanguages(words, resources, candidates);
  const runs: Word[][] = [];
  words.forEach((word, i) => {
    if (i === 0 || labels[i] !== labels[i - 1]) runs.push([word]);
    else runs.at(-1)?.push(word);
  });
  return runs;
}

/** What a change of language costs, in nats, by what stands at its place. */
const costs: Readonly<Record<Separator, number>> = { divide: 5, sentence: 6, comma: 9, space: 13 };

/** Viterbi over words; linear in their number. */
function likeliestLanguages(
  words: readonly Word[],
  { languages, ngrams, vocabulary, weights }: LanguageResources,
  candidates: readonly boolean[],
): Int32Array {
  const size = languages.length;
  const own = new Float64Array(size);
  let best = Float64Array.from(languages, ({ tier }, i) =>
    candidates[i] ? -weights.tier * tier : Number.NEGATIVE_INFINITY,
  );
  // For each word and language, the language of the word before on the best way there.
  const cameFrom = words.map(() => new Int16Array(size));
  words.forEach((word, at) => {
    ngrams([word], own);
    const owners = vocabulary.get(word.lower);
    const leader = indexOfMax(best);
    const changed = (best[leader] as number) - (at === 0 ? 0 : changeCost(words[at - 1] as Word, word));
    const next = new Float64Array(size);
    const from = cameFrom[at] as Int16Array;
    for (let i = 0; i < size; i++) {
      const stays = best[i] as number;
      from[i] = at > 0 && changed > stays ? leader : i;
      const script = languages[i]?.scripts.includes(word.script) ? 0 : -weights.script * word.text.length;
      const log = own[i] === Number.NEGATIVE_INFINITY ? unknownLog * word.text.length : (own[i] as number);
      const heard = owners?.includes(i) ? weights.word / owners.length : 0;
      next[i] = Math.max(stays, changed) + weights.ngrams * log + script + heard;
    }
    best = next;
  });
  const labels = new Int32Array(words.length);
  let label = indexOfMax(best);
  for (let at = words.length - 1; at >= 0; at--) {
    labels[at] = label;
    label = cameFrom[at]?.[label] as number;
  }
  return labels;
}

/** What a letter costs in a language without n-grams: less than an unknown letter, more than any language's own. */
const unknownLog = -4;

function changeCost(before: Word, word: Word): number {
  return before.script === word.script ? costs[word.before] : Math.min(costs[word.before], costs.sentence);
}

function indexOfMax(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}

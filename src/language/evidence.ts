import type { LanguageResources } from './resources.ts';
import type { Word } from './types.ts';

/**
 * All that speaks for each language in a stretch of words, as one log probability each: letter n-grams, fastText, known words and
 * the script, weighed against each other. What the conversation around it tells is not in it (see prior.ts).
 *
 * Languages with n-grams share out by them what fastText gives to all those languages together; the others keep what fastText
 * gives them.
 *
 * @returns natural logs in the order of the table of languages; their exponentials sum to 1
 */
export function weigh(words: readonly Word[], resources: LanguageResources): Float64Array {
  const { languages, ngrams, fastText, vocabulary, transliterations, weights } = resources;
  const known = new Float64Array(languages.length);
  const logs = new Float64Array(languages.length);
  ngrams(words, known);
  fastText(words, logs);
  const foreign = foreignLetters(words, resources);
  const heard = countKnown(words, vocabulary, languages.length);
  for (let i = 0; i < logs.length; i++) {
    logs[i] =
      weights.fasttext * (logs[i] as number) -
      weights.script * (foreign[i] as number) +
      weights.word * (heard[i] as number);
    if (logs[i] === Number.NEGATIVE_INFINITY) logs[i] = -1000;
  }
  const isKnown = (i: number): boolean => known[i] !== Number.NEGATIVE_INFINITY;
  const share = sumLogs(logs, isKnown);
  for (let i = 0; i < logs.length; i++)
    if (isKnown(i)) logs[i] = (logs[i] as number) + weights.ngrams * (known[i] as number);
  if (words.some(({ script }) => script === 'Latin')) {
    for (const { language, restore } of transliterations) {
      const restored = words.map(restore);
      ngrams(restored, known);
      const log =
        weights.ngrams * (known[language] as number) +
        weights.word * (heard[language] as number) -
        weights.transliterated;
      logs[language] = Math.max(logs[language] as number, log);
    }
  }
  const total = sumLogs(logs, isKnown);
  for (let i = 0; i < logs.length; i++) if (isKnown(i)) logs[i] = (logs[i] as number) + share - total;
  return normalise(logs);
}

/** For each language, how many letters are in no script of its own. */
function foreignLetters(words: readonly Word[], { languages }: LanguageResources): Float64Array {
  const letters = new Map<string, number>();
  let all = 0;
  for (const { script, text } of words) {
    letters.set(script, (letters.get(script) ?? 0) + text.length);
    all += text.length;
  }
  return Float64Array.from(languages, ({ scripts }) => {
    return scripts.reduce((left, script) => left - (letters.get(script) ?? 0), all);
  });
}

/** For each language, how many of the words its list has; a word of several languages counts less for each. */
function countKnown(
  words: readonly Word[],
  vocabulary: ReadonlyMap<string, readonly number[]>,
  size: number,
): Float64Array {
  const heard = new Float64Array(size);
  for (const { lower } of words) {
    const owners = vocabulary.get(lower);
    if (owners === undefined) continue;
    for (const owner of owners) heard[owner] = (heard[owner] as number) + 1 / owners.length;
  }
  return heard;
}

/** Logs of probabilities that sum to 1, in place. */
export function normalise(logs: Float64Array): Float64Array {
  const total = sumLogs(logs, () => true);
  for (let i = 0; i < logs.length; i++) logs[i] = (logs[i] as number) - total;
  return logs;
}

/** The log of the sum of the numbers whose logs these are. */
function sumLogs(logs: Float64Array, counts: (i: number) => boolean): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) if (counts(i) && (logs[i] as number) > greatest) greatest = logs[i] as number;
  if (greatest === Number.NEGATIVE_INFINITY) return greatest;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) if (counts(i)) sum += Math.exp((logs[i] as number) - greatest);
  return greatest + Math.log(sum);
}

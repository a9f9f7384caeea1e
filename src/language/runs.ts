import { sumScores } from './ngrams.ts';
import type { LanguageResources } from './resources.ts';
import type { Separator, Word } from './types.ts';

/**
 * Splits the words of a message into stretches that may be in different languages: where the script changes, and where the likeliest
 * sequence of languages, by letter n-grams and known words, changes. A change costs the more the less there is to mark it. Names, brands
 * and borrowed words beside what is said in a language are left out. Most messages are one stretch.
 */
export function splitRuns(words: readonly Word[], letters: Float32Array, resources: LanguageResources): Word[][] {
  const byScript = joinScripts(
    speaking(
      splitWhere(words, (word, before) => word.script !== before.script),
      resources,
    ),
  );
  return speaking(
    byScript.flatMap((stretch) => splitByLanguage(stretch, letters, resources)),
    resources,
  );
}

/** Cuts before each word that begins something new. */
function splitWhere(words: readonly Word[], isNew: (word: Word, before: Word, at: number) => boolean): Word[][] {
  const stretches: Word[][] = [];
  words.forEach((word, i) => {
    if (i === 0 || isNew(word, words[i - 1] as Word, i)) stretches.push([word]);
    else stretches.at(-1)?.push(word);
  });
  return stretches;
}

/** Joins neighbours in the same script, between which something was left out. */
function joinScripts(stretches: readonly Word[][]): Word[][] {
  const joined: Word[][] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && last[0]?.script === stretch[0]?.script) last.push(...stretch);
    else joined.push(stretch);
  }
  return joined;
}

/** The stretches that say something; where none does, the one with most letters. */
function speaking(stretches: Word[][], resources: LanguageResources): Word[][] {
  if (stretches.length < 2) return stretches;
  const found = stretches.filter((own, at) => isSpeech(own, stretches[at + 1]?.[0], at === 0, resources));
  return found.length > 0 ? found : [stretches.reduce((a, b) => (countLetters(b) > countLetters(a) ? b : a))];
}

/**
 * Whether a stretch says something in a language of its own, rather than being a name, a brand or a borrowed word: it stands apart and
 * has a word of its language's list or several words in lower case, or it has both.
 */
function isSpeech(
  own: readonly Word[],
  after: Word | undefined,
  first: boolean,
  resources: LanguageResources,
): boolean {
  const apart = (first || own[0]?.before !== 'space') && (after === undefined || after.before !== 'space');
  const known = own.some(({ lower }) => resources.vocabulary.has(lower));
  const plain = own.filter(({ text }) => /^\p{Ll}|^\p{Lo}/u.test(text)).length;
  return apart ? known || plain > 1 : own.length > 1 && known && plain > 0;
}

export const countLetters = (words: readonly Word[]): number => words.reduce((sum, { text }) => sum + text.length, 0);

/** What a change of language costs, in nats, by what stands at its place. */
const costs: Readonly<Record<Separator, number>> = { divide: 5, sentence: 6, comma: 9, space: 13 };

/** The stretches of words of one script by their likeliest languages (Viterbi); linear in the number of words. */
function splitByLanguage(words: Word[], letters: Float32Array, resources: LanguageResources): Word[][] {
  if (words.length < 2) return [words];
  const change = words.map(({ before }) => costs[before] / resources.weights.ngrams);
  if (!isWorthChanging(words, change, letters, resources.ngrams.columns.length)) return [words];
  const script = words[0]?.script as string;
  const { languages, ngrams, vocabulary, weights } = resources;
  const columns = ngrams.columns.flatMap((language, column) =>
    languages[language]?.scripts.includes(script) ? [column] : [],
  );
  const logs = words.map(({ lower, place }) => {
    const owners = vocabulary.get(lower);
    return columns.map((column) => {
      const heard = owners?.includes(ngrams.columns[column] as number) ? weights.word / owners.length : 0;
      return (letters[place * ngrams.columns.length + column] as number) + heard / weights.ngrams;
    });
  });
  const tiers = columns.map((column) => languages[ngrams.columns[column] as number]?.tier ?? 0);
  const labels = viterbi(
    logs,
    change,
    tiers.map((tier) => (-weights.tier * tier) / weights.ngrams),
  );
  return splitWhere(words, (_, __, at) => labels[at] !== labels[at - 1]);
}

/**
 * Whether any stretch of the words fits another language so much better than the one that fits all of them best that it could pay for
 * the change. A quick test that most messages fail: for each language, the greatest sum over neighbouring words (Kadane).
 */
function isWorthChanging(
  words: readonly Word[],
  change: readonly number[],
  letters: Float32Array,
  width: number,
): boolean {
  const main = indexOfMax(sumScores(words, letters, width));
  for (let other = 0; other < width; other++) {
    let gain = 0;
    let start = 0;
    for (let at = 0; at < words.length; at++) {
      const row = (words[at] as Word).place * width;
      const enter = at === 0 ? 0 : -(change[at] as number);
      if (enter > gain || at === 0) start = at;
      gain = Math.max(gain, enter) + (letters[row + other] as number) - (letters[row + main] as number);
      const leave = at + 1 < words.length ? (change[at + 1] as number) : 0;
      if (gain > leave - slack && (start > 0 || at + 1 < words.length)) return true;
    }
  }
  return false;
}

/** Known words may add to what letters tell. */
const slack = 2;

function indexOfMax(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}

/** The likeliest label of each row, where a change before row `i` costs `change[i]`. */
function viterbi(logs: readonly (readonly number[])[], change: readonly number[], start: readonly number[]): number[] {
  let best = [...start];
  const from: number[][] = [];
  logs.forEach((row, at) => {
    const leader = best.indexOf(Math.max(...best));
    const changed = at === 0 ? Number.NEGATIVE_INFINITY : (best[leader] as number) - (change[at] as number);
    from.push(best.map((stays, i) => (changed > stays ? leader : i)));
    best = best.map((stays, i) => Math.max(stays, changed) + (row[i] as number));
  });
  let label = best.indexOf(Math.max(...best));
  const labels: number[] = [];
  for (let at = logs.length - 1; at >= 0; at--) {
    labels[at] = label;
    label = from[at]?.[label] as number;
  }
  return labels;
}

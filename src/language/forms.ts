import { remember } from './memo.ts';
import type { Ngrams } from './ngrams.ts';
import { type Script, scriptOf } from './scripts.ts';
import type { Word as Placed } from './words.ts';

/** What is known of a word wherever it stands. */
export interface Form {
  /** As written. */
  readonly text: string;
  /** In lower case, composed, with straight apostrophes. */
  readonly lower: string;
  readonly script: Script;
  /** For each column of the n-grams, the natural log of the word in that language. */
  readonly letters: readonly number[];
  /** The languages that have the word in their list. */
  readonly owners: readonly number[];
  /** The letters' logs, with what a known word is worth added where it is one; in the scale of the letters. */
  readonly weighed: readonly number[];
  /** Begins with a small letter, or has none that is. */
  readonly isPlain: boolean;
  /** Names libraries, streets, people's titles: says nothing in a language by itself. */
  readonly isTitle: boolean;
  /** The word where it is most likely a name: it tells less. */
  readonly asName: Form;
}

/** A word of a message. */
export type Word = Placed<Form>;

/** Looks words up as they are met, each once. */
export function formReader(
  ngrams: Ngrams,
  vocabulary: ReadonlyMap<string, readonly number[]>,
  columnOf: readonly number[],
  titles: ReadonlySet<string>,
  weights: { readonly word: number; readonly ngrams: number; readonly name: number },
): (written: string) => Form {
  return remember((text) => {
    const lower = plainForm(text.toLowerCase());
    const letters = ngrams.score(lower);
    const owners = vocabulary.get(lower) ?? [];
    const columns = owners.map((owner) => columnOf[owner] as number).filter((column) => column >= 0);
    const worth = weights.word / owners.length / weights.ngrams;
    const weighed = columns.length === 0 ? letters : letters.map((log, i) => (columns.includes(i) ? log + worth : log));
    const script = scriptOf(text.codePointAt(0) as number);
    const isPlain = /^[^\p{Lu}\p{Lt}]+$/u.test(text);
    const isTitle = titles.has(lower);
    let name: Form | undefined;
    return {
      ...{ text, lower, script, letters, owners, weighed, isPlain, isTitle },
      get asName() {
        if (name === undefined) {
          const less = letters.map((log) => weights.name * log);
          name = { text, lower, script, letters: less, owners: [], weighed: less, isPlain, isTitle, asName: this };
        }
        return name;
      },
    };
  });
}

/** Composed, with straight apostrophes. */
const plainForm = (word: string): string =>
  /[\u0300-\u036f’ʼ‘`´]/.test(word) ? word.normalize('NFC').replace(/[’ʼ‘`´]/g, "'") : word;

/** Enough to tell a language: the rest of a long text changes nothing but the time it takes. */
export const mostWords = 200;

/** Puts the sums of the letters' logs over the words, one a column, into `sums`. */
export function sumLetters(words: readonly Word[], sums: Float64Array): void {
  sums.fill(0);
  for (let i = 0; i < words.length && i < mostWords; i++) addTo(sums, (words[i] as Word).form.letters);
}

export function addTo(sums: Float64Array, logs: readonly number[]): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (logs[i] as number);
}

/** The length of the words that `sumLetters` looks at. */
export function lengthSummed(words: readonly Word[]): number {
  let letters = 0;
  for (let i = 0; i < words.length && i < mostWords; i++) letters += (words[i] as Word).form.lower.length;
  return letters;
}

export function countLetters(words: readonly Word[]): number {
  let letters = 0;
  for (const { form } of words) letters += form.text.length;
  return letters;
}

import { apostrophes, straightened } from '../../text/marks.ts';
import { remember } from '../../text/remember.ts';
import { type Script, scriptOf } from '../../text/scripts.ts';
import { type Lexicon, unlisted } from '../tables/lexicon.ts';
import type { Ngrams } from '../tables/ngrams.ts';
import type { Weights } from '../tables/weights.ts';
import type { Word as Placed } from './words.ts';

/** What a word is as written. */
interface Written {
  /** As written. */
  readonly text: string;
  /** In lower case, composed, with straight apostrophes, without letters that were drawn out: 'yessss' is 'yes'. */
  readonly lower: string;
  readonly script: Script;
  /** Begins with a small letter, or has none that is. */
  readonly isPlain: boolean;
  /** Two letters or more, and all are capitals. */
  readonly isUpper: boolean;
  /** Among the words that are said most in a language. */
  readonly isFrequent: boolean;
  /** Names libraries, streets, people's titles, or is borrowed everywhere: says nothing in a language by itself. */
  readonly isTitle: boolean;
}

/** What is known of a word wherever it stands. A class, as a chat has many and closures would cost. */
export class Form implements Written {
  readonly text: string;
  readonly lower: string;
  readonly script: Script;
  readonly isPlain: boolean;
  readonly isUpper: boolean;
  readonly isFrequent: boolean;
  readonly isTitle: boolean;
  /** Taken for a name. */
  readonly isName: boolean;
  /** Names somebody who takes part: tells nothing. */
  readonly isParticipant: boolean;
  /** Part of a greeting. */
  readonly isGreeting: boolean;
  /** For each column of the n-grams, the natural log of the word in that language. */
  readonly letters: readonly number[];
  /** The languages that have the word in their list. */
  readonly owners: readonly number[];
  /** Nats that it is worth to be known, for each of its owners. */
  readonly worth: number;
  /** The letters' logs, with what a known word is worth added where it is one; in the scale of the letters. */
  readonly weighed: readonly number[];
  /** The one of Ukrainian and Russian that has the word, empty for both or none; kept here once it was told (see surzhyk.ts). */
  eastSlavic: '' | 'ukr' | 'rus' | undefined;
  readonly #scale: Scale;
  #likeliest: number | undefined;
  #name: Form | undefined;
  #plain: Form | undefined;
  #participant: Form | undefined;
  #greeting: Form | undefined;

  constructor(
    written: Written,
    letters: readonly number[],
    owners: readonly number[],
    worth: number,
    scale: Scale,
    kind: 'word' | 'name' | 'participant' | 'greeting' = 'word',
  ) {
    this.text = written.text;
    this.lower = written.lower;
    this.script = written.script;
    this.isPlain = written.isPlain;
    this.isUpper = written.isUpper;
    this.isFrequent = written.isFrequent;
    this.isTitle = written.isTitle;
    this.isName = kind === 'name';
    this.isParticipant = kind === 'participant';
    this.isGreeting = kind === 'greeting';
    this.letters = letters;
    this.owners = owners;
    this.worth = worth;
    this.weighed = letters;
    if (owners.length > 0) {
      const weighed = letters.slice();
      for (const owner of owners) {
        const column = scale.columnOf[owner] as number;
        if (column >= 0) weighed[column] = (weighed[column] as number) + worth / scale.weights.ngrams;
      }
      this.weighed = weighed;
    }
    this.#scale = scale;
  }

  /** The columns that the word is likeliest in, as bits; columns 32 apart share one. */
  get likeliest(): number {
    if (this.#likeliest === undefined) {
      let first = 0;
      let second = -1;
      let third = -1;
      for (let column = 1; column < this.weighed.length; column++) {
        const log = this.weighed[column] as number;
        if (log > (this.weighed[first] as number)) {
          third = second;
          second = first;
          first = column;
        } else if (second < 0 || log > (this.weighed[second] as number)) {
          third = second;
          second = column;
        } else if (third < 0 || log > (this.weighed[third] as number)) third = column;
      }
      this.#likeliest = (1 << first) | (1 << second) | (1 << third);
    }
    return this.#likeliest;
  }

  /** The word where it is most likely a name: it tells less. */
  get asName(): Form {
    if (this.isParticipant) return this;
    if (this.#name === undefined) {
      const less = this.letters.slice();
      for (let i = 0; i < less.length; i++) less[i] = this.#scale.weights.name * (less[i] as number);
      this.#name = new Form(this, less, [], 0, this.#scale, 'name');
    }
    return this.#name;
  }

  /** The word where it names somebody who takes part. */
  get asParticipant(): Form {
    this.#participant ??= new Form({ ...this, isPlain: false }, this.#scale.nothing, [], 0, this.#scale, 'participant');
    return this.#participant;
  }

  /** The word where its capitals say nothing: shouted, or alone in its sentence. */
  get asPlain(): Form {
    this.#plain ??= new Form({ ...this, isPlain: true }, this.letters, this.owners, this.worth, this.#scale);
    return this.#plain;
  }

  /** The word as part of a greeting of these languages. */
  asGreeting(languages: readonly number[]): Form {
    if (this.#greeting?.owners !== languages) {
      const worth = this.#scale.weights.greeting / languages.length;
      this.#greeting = new Form({ ...this, isTitle: false }, this.letters, languages, worth, this.#scale, 'greeting');
    }
    return this.#greeting;
  }
}

/** What forms are weighed by. */
interface Scale {
  readonly weights: Weights;
  readonly columnOf: readonly number[];
  /** A zero a column; -0, as a list of 0 is one of whole numbers, and slower beside lists of fractions. */
  readonly nothing: readonly number[];
}

/** A word of a message. */
export type Word = Placed<Form>;

/** Looks words up as they are met, each once. */
export function formReader(
  ngrams: Ngrams,
  lexicon: Lexicon,
  columnOf: readonly number[],
  weights: Weights,
): (written: string) => Form {
  const scale: Scale = { weights, columnOf, nothing: ngrams.columns.map(() => -0) };
  return remember((text) => {
    const small = text.toLowerCase();
    const lower = unstretched(composed(small), (word) => lexicon(word) !== unlisted);
    const { owners, said, isTitle } = lexicon(lower);
    const letters = withFrequent(ngrams.score(lower), said);
    const script = scriptOf(text.codePointAt(0) as number);
    const isPlain = text === small;
    const isUpper = !isPlain && text.length > 1 && text === text.toUpperCase();
    const worth = weights.word / Math.max(1, owners.length);
    return new Form(
      { text, lower, script, isPlain, isUpper, isFrequent: said.length > 0, isTitle },
      letters,
      owners,
      worth,
      scale,
    );
  });
}

/**
 * A word without letters that are drawn out, three times or more: with two of them if that is a known word, as in 'goood', else with one.
 * Laughter is as short as it can be: 'haha'.
 */
function unstretched(word: string, isKnown: (word: string) => boolean): string {
  if (!mayBeStretched(word)) return word;
  const short = word.replace(laughed, '$1$2$1$2');
  const twice = short.replace(everyStretched, '$1$1');
  if (isKnown(twice)) return twice;
  const once = short.replace(everyStretched, '$1');
  // 'zzz' is no Polish 'z'.
  return once.length > 1 || (isKnown(once) && scriptOf(once.charCodeAt(0)) !== 'Latin') ? once : word;
}

/** By hand, for each new word comes here: a letter that is like the one before and the one before that, or like every second before. */
function mayBeStretched(word: string): boolean {
  for (let i = 2; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code === word.charCodeAt(i - 2) && (code === word.charCodeAt(i - 1) || code === word.charCodeAt(i - 4)))
      return true;
  }
  return false;
}

const laughed = /(\p{L})(?!\1)(\p{L})(?:\1\2){2,}/gu;
const everyStretched = /(\p{L})\1{2,}/gu;

/** A word that is said often is likelier than its letters: both ways to come by it together, each as likely. */
export function withFrequent(letters: readonly number[], said: readonly number[]): readonly number[] {
  if (said.length === 0) return letters;
  const logs = letters.slice();
  for (let i = 0; i < said.length; i += 2) {
    const column = said[i] as number;
    const [a, b] = [logs[column] as number, said[i + 1] as number];
    logs[column] = Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
  }
  return logs;
}

/** A word in lower case, composed, with straight apostrophes. */
export const lowerForm = (word: string): string => composed(word.toLowerCase());

const composed = (lower: string): string => (mayChange.test(lower) ? straightened(lower.normalize('NFC')) : lower);

const mayChange = new RegExp(`[\\u0300-\\u036f${apostrophes}]`);

/** Enough to tell a language: the rest of a long text changes nothing but the time it takes. */
export const mostWords = 200;

/** Adds the words up, one sum a column, in `sums` for the letters alone, and in `weighed` with what known words are worth; both are 0 before. */
export function sumLetters(words: readonly Word[], sums: Float64Array, weighed: Float64Array): void {
  for (let i = 0; i < words.length && i < mostWords; i++) {
    const { form } = words[i] as Word;
    addTo(sums, form.letters);
    addTo(weighed, form.weighed);
  }
}

export function addTo(sums: Float64Array, logs: readonly number[]): void {
  for (let i = 0; i < sums.length; i++) sums[i] = (sums[i] as number) + (logs[i] as number);
}

export function indexOfMax(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
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

/** Room for numbers that are done with when the next are asked for, all 0: to make a typed array for each message would cost a tenth of the stage. */
export function scratch(): (size: number) => Float64Array {
  let room = new Float64Array(0);
  return (size) => {
    if (room.length === size) room.fill(0);
    else room = new Float64Array(size);
    return room;
  };
}

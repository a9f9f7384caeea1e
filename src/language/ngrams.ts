import { scriptOf } from './scripts.ts';
import type { Language, Word } from './types.ts';

/** Letter n-grams of the languages that have them: how likely a word is in each. */
export interface Ngrams {
  /** For each language of the n-gram table, its place in the table of languages. */
  readonly columns: readonly number[];
  /**
   * Natural logs of words in lower case: for each word a row, in it one number a column. They add up over words, so that stretches of a
   * text can be compared.
   */
  readonly score: (words: readonly string[]) => Float32Array;
}

/** Enough to tell a language: the rest of a long text changes nothing but the time it takes. */
export const mostWords = 200;

/**
 * Reads ngrams.csv. The log of a letter is that of the longest n-gram that ends with it and that the table has for the language.
 *
 * @throws Error where the table does not name its languages
 */
export function readNgrams(table: string, languages: readonly Language[]): Ngrams {
  const list = /^# languages: (.*)$/m.exec(table)?.[1];
  if (list === undefined) throw new Error('ngrams.csv does not name its languages');
  const columns = list.split(' ').map((code) => languages.findIndex((language) => language.code === code));
  const rows = buildRows(columns.length, firstCyrillic(columns, languages), buildIndex(table));
  const saved = new Int32Array((columns.length + 1) >> 1);
  return {
    columns,
    score: (words) => {
      const logs = new Float32Array(words.length * columns.length);
      for (let i = 0; i < words.length; i++) {
        scoreWord(words[i] as string, logs, i * columns.length, columns.length, saved, rows);
      }
      return logs;
    },
  };
}

function firstCyrillic(columns: readonly number[], languages: readonly Language[]): number {
  const first = columns.findIndex((language) => languages[language]?.scripts.includes('Cyrillic'));
  return first < 0 ? columns.length : first;
}

/** The sums over some words of a message, one a column; `logs` are those of all its words. */
export function sumScores(words: readonly Word[], logs: Float32Array, width: number): Float64Array {
  const sum = new Float64Array(width);
  const known = Math.min(words.length, mostWords);
  for (let i = 0; i < known; i++) {
    const row = (words[i] as Word).place * width;
    for (let column = 0; column < width; column++)
      sum[column] = (sum[column] as number) + (logs[row + column] as number);
  }
  return sum;
}

/** What an unknown letter costs, in steps. */
const rarest = 61;
const natsPerStep = 0.2;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A longer run of letters is no word, and its start tells enough. */
const longestWord = 60;

/** The table, packed: an n-gram is up to four letters of one byte each, found by hashing. */
interface Index {
  /** A number from 1 for each letter of the table; 0 for all others. */
  readonly letters: Uint8Array;
  /** Open addressing: the n-gram in a slot, 0 where it is free, and where its entries begin. */
  readonly keys: Int32Array;
  readonly starts: Uint32Array;
  /** For each n-gram the number of its entries; then, for each, the column and the steps it saves against an unknown letter. */
  readonly entries: Uint8Array;
  readonly ngrams: number;
}

const slotBits = 17;

/** Reads the table by hand, character by character: csv-parse takes ten times as long for the 43,000 rows. */
function buildIndex(table: string): Index {
  const letters = new Uint8Array(0x10000);
  const keys = new Int32Array(1 << slotBits);
  const starts = new Uint32Array(1 << slotBits);
  const entries = new Uint8Array(table.length);
  const digitOf = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) digitOf[digits.charCodeAt(i)] = i;
  let count = 0;
  let free = 0;
  let ngrams = 0;
  let at = table.indexOf('\nngram,logs\n') + '\nngram,logs\n'.length;
  while (at < table.length) {
    let key = 0;
    for (let code = table.charCodeAt(at); code !== comma; code = table.charCodeAt(++at)) {
      if (letters[code] === 0) letters[code] = ++count;
      key = (key << 8) | (letters[code] as number);
    }
    let end = table.indexOf('\n', at);
    if (end < 0) end = table.length;
    let slot = slotOf(key);
    while (keys[slot] !== 0) slot = (slot + 1) & (keys.length - 1);
    keys[slot] = key;
    starts[slot] = free;
    ngrams++;
    entries[free++] = (end - at - 1) >> 1;
    for (let i = at + 1; i + 1 < end; i += 2) {
      entries[free++] = digitOf[table.charCodeAt(i)] as number;
      entries[free++] = rarest - (digitOf[table.charCodeAt(i + 1)] as number);
    }
    at = end + 1;
  }
  if (count > 255) throw new Error('ngrams.csv has more letters than a byte can count');
  return { letters, keys, starts, entries, ngrams };
}

const comma = 44;

/** Multiplicative hashing, by the golden ratio. */
const slotOf = (key: number): number => Math.imul(key, goldenRatio) >>> (32 - slotBits);
const goldenRatio = 0x9e3779b1 | 0;

/** Writes the logs of one word from `to` on; `saved` has a place for two columns each. */
function scoreWord(word: string, logs: Float32Array, to: number, width: number, saved: Int32Array, rows: Rows): void {
  const { letters, find, steps, cyrillic } = rows;
  const length = Math.min(word.length, longestWord);
  saved.fill(0);
  let count = 0;
  // Only the columns of the script are looked at: a letter of the other is one that no language of it knows.
  const isCyrillic = scriptOf(word.charCodeAt(0)) === 'Cyrillic';
  const from = isCyrillic ? cyrillic >> 1 : 0;
  const end = isCyrillic ? saved.length : (cyrillic + 1) >> 1;
  // The last letters, up to four, in a byte each.
  let context = 0;
  for (let at = 0; at < length; at++) {
    const code = word.charCodeAt(at);
    const letter = letters[code] as number;
    if (letter === 0) {
      context = 0;
      if (code !== apostrophe && code !== hyphen) count++;
      continue;
    }
    count++;
    context = (context << 8) | letter;
    const row = find(context);
    for (let i = from; i < end; i++) saved[i] = (saved[i] as number) + (steps[row + i] as number);
  }
  const none = count * rarest;
  for (let column = 0; column < width; column++) {
    const pair = saved[column >> 1] as number;
    logs[to + column] = (((column & 1) === 0 ? pair & 0xffff : pair >>> 16) - none) * natsPerStep;
  }
}

/** What each column saves on the last letter of a context of up to four. */
interface Rows {
  readonly letters: Uint8Array;
  /** Where the row begins in `steps`. */
  readonly find: (context: number) => number;
  /** Two columns a number, 16 bits each, so that both are added at once: no sum of a word's steps is longer. */
  readonly steps: Int32Array;
  /** The first column of a language in Cyrillic letters. */
  readonly cyrillic: number;
}

/** Rows are worked out as they are asked for: one for each n-gram that comes, and one of zeros. */
function buildRows(width: number, cyrillic: number, { letters, keys, starts, entries, ngrams }: Index): Rows {
  const size = (width + 1) >> 1;
  const steps = new Int32Array(size * (ngrams + 1));
  const rows = new Int32Array(keys.length);
  let free = size;
  const find = (context: number): number => {
    for (let key = context; key !== 0; key = withoutFirst(key)) {
      let slot = slotOf(key);
      while (keys[slot] !== key && keys[slot] !== 0) slot = (slot + 1) & (keys.length - 1);
      if (keys[slot] === key) return (rows[slot] as number) || resolve(key, slot);
    }
    return 0;
  };
  /** What the n-gram says, and where it says nothing, what the next shorter one says. */
  const resolve = (key: number, slot: number): number => {
    const shorter = find(withoutFirst(key));
    const row = free;
    free += size;
    steps.copyWithin(row, shorter, shorter + size);
    const start = starts[slot] as number;
    const end = start + 1 + 2 * (entries[start] as number);
    for (let i = start + 1; i < end; i += 2) {
      const column = entries[i] as number;
      const value = entries[i + 1] as number;
      const pair = steps[row + (column >> 1)] as number;
      steps[row + (column >> 1)] = (column & 1) === 0 ? (pair & ~0xffff) | value : (pair & 0xffff) | (value << 16);
    }
    rows[slot] = row;
    return row;
  };
  return { letters, find, steps, cyrillic };
}

/** A context without its first letter. */
function withoutFirst(context: number): number {
  if (context >>> 24 !== 0) return context & 0xff_ffff;
  if (context >>> 16 !== 0) return context & 0xffff;
  return context >>> 8 === 0 ? 0 : context & 0xff;
}

const apostrophe = 39;
const hyphen = 45;

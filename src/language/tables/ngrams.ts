import type { Section, Unpacked } from '../../packed/sections.ts';
import { scriptOf } from '../../text/scripts.ts';
import type { Language } from '../types.ts';

/** Letter n-grams of the languages that have them: how likely a word is in each. */
export interface Ngrams {
  /** For each language of the n-gram table, its place in the table of languages. */
  readonly columns: readonly number[];
  /** The first column of a language in Cyrillic letters; those from it on are all that are. */
  readonly cyrillic: number;
  /** Natural logs of a word in lower case, one a column. */
  readonly score: (word: string) => readonly number[];
}

/**
 * Reads ngrams.csv. The log of a letter is that of the longest n-gram that ends with it and that the table has for the language.
 *
 * @throws Error where the table does not name its languages
 */
export const readNgrams = (table: string, languages: readonly Language[]): Ngrams =>
  ngramsOf(listIn(table), buildIndex(table), languages);

function listIn(table: string): string {
  const list = /^# languages: (.*)$/m.exec(table)?.[1];
  if (list === undefined) throw new Error('ngrams.csv does not name its languages');
  return list;
}

/** The same table as it stands in a packed file. */
export function packNgrams(table: string): Record<string, Section> {
  const { letters, slots, entries, ngrams } = buildIndex(table);
  const end = entries.findLastIndex((byte) => byte !== 0) + 1;
  return {
    'ngrams languages': listIn(table),
    'ngrams letters': letters,
    'ngrams slots': slots,
    'ngrams entries': entries.slice(0, end),
    'ngrams count': Uint32Array.of(ngrams),
  };
}

export function unpackNgrams({ text, numbers }: Unpacked, languages: readonly Language[]): Ngrams {
  const index: Index = {
    letters: numbers('ngrams letters', 'Uint8Array'),
    // Rows are noted in it as they are asked for: whoever unpacks the file again has another.
    slots: numbers('ngrams slots', 'Int32Array').slice(),
    entries: numbers('ngrams entries', 'Uint8Array'),
    ngrams: numbers('ngrams count', 'Uint32Array')[0] as number,
  };
  return ngramsOf(text('ngrams languages'), index, languages);
}

/** @param list the codes of the languages, parted by blanks, in the order of the columns */
function ngramsOf(list: string, index: Index, languages: readonly Language[]): Ngrams {
  const columns = list.split(' ').map((code) => languages.findIndex((language) => language.code === code));
  const cyrillic = firstCyrillic(columns, languages);
  const rows = buildRows(columns.length, cyrillic, index);
  const saved = new Int32Array((columns.length + 1) >> 1);
  return { columns, cyrillic, score: (word) => scoreWord(word, columns.length, saved, rows) };
}

function firstCyrillic(columns: readonly number[], languages: readonly Language[]): number {
  const first = columns.findIndex((language) => languages[language]?.scripts.includes('Cyrillic'));
  return first < 0 ? columns.length : first;
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
  /**
   * Open addressing: a slot is an n-gram, 0 where it is free, and beside it, so that one look at the memory gets both, where its entries
   * begin, as a negative number; once it was asked for, where its row begins.
   */
  readonly slots: Int32Array;
  /** For each n-gram the number of its entries; then, for each, the column and the steps it saves against an unknown letter. */
  readonly entries: Uint8Array;
  readonly ngrams: number;
}

const slotBits = 17;

/** Reads the table by hand, character by character: csv-parse takes ten times as long for the 43,000 rows. */
function buildIndex(table: string): Index {
  const letters = new Uint8Array(0x10000);
  const slots = new Int32Array(2 << slotBits);
  const entries = new Uint8Array(table.length + 1);
  const digitOf = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) digitOf[digits.charCodeAt(i)] = i;
  let count = 0;
  let free = 1;
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
    if (ngrams > slots.length / 3) throw new Error('ngrams.csv has more rows than there are slots for');
    let slot = slotOf(key);
    while (slots[slot] !== 0) slot = nextSlot(slot);
    slots[slot] = key;
    slots[slot + 1] = -free;
    ngrams++;
    entries[free++] = (end - at - 1) >> 1;
    for (let i = at + 1; i + 1 < end; i += 2) {
      entries[free++] = digitOf[table.charCodeAt(i)] as number;
      entries[free++] = rarest - (digitOf[table.charCodeAt(i + 1)] as number);
    }
    at = end + 1;
  }
  if (count > 255) throw new Error('ngrams.csv has more letters than a byte can count');
  return { letters, slots, entries, ngrams };
}

const comma = 44;

/** Multiplicative hashing, by the golden ratio. */
const slotOf = (key: number): number => (Math.imul(key, goldenRatio) >>> (32 - slotBits)) << 1;
const nextSlot = (slot: number): number => (slot + 2) & ((2 << slotBits) - 1);
const goldenRatio = 0x9e3779b1 | 0;

/** The logs of a word; `saved` has a place for two columns each. */
function scoreWord(word: string, width: number, saved: Int32Array, rows: Rows): number[] {
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
  // A list: a typed array of this size is not on the garbage collector's heap, and takes ten times as long to make.
  const logs = new Array<number>(width);
  for (let column = 0; column < width; column++) {
    const pair = saved[column >> 1] as number;
    logs[column] = (((column & 1) === 0 ? pair & 0xffff : pair >>> 16) - none) * natsPerStep;
  }
  return logs;
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
function buildRows(width: number, cyrillic: number, { letters, slots, entries, ngrams }: Index): Rows {
  const size = (width + 1) >> 1;
  const steps = new Int32Array(size * (ngrams + 1));
  let free = size;
  const find = (context: number): number => {
    for (let key = context; key !== 0; key = withoutFirst(key)) {
      let slot = slotOf(key);
      while (slots[slot] !== key && slots[slot] !== 0) slot = nextSlot(slot);
      if (slots[slot] !== key) continue;
      const row = slots[slot + 1] as number;
      return row < 0 ? resolve(key, slot) : row;
    }
    return 0;
  };
  /** What the n-gram says, and where it says nothing, what the next shorter one says. */
  const resolve = (key: number, slot: number): number => {
    const shorter = find(withoutFirst(key));
    const row = free;
    free += size;
    steps.copyWithin(row, shorter, shorter + size);
    const start = -(slots[slot + 1] as number);
    const end = start + 1 + 2 * (entries[start] as number);
    for (let i = start + 1; i < end; i += 2) {
      const column = entries[i] as number;
      const value = entries[i + 1] as number;
      const pair = steps[row + (column >> 1)] as number;
      steps[row + (column >> 1)] = (column & 1) === 0 ? (pair & ~0xffff) | value : (pair & 0xffff) | (value << 16);
    }
    slots[slot + 1] = row;
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

import { type CsvRow, readCsv } from '../csv.ts';
import type { Language } from './types.ts';

/** What the tables of words say of a word in lower case. */
export interface Entry {
  /** The places of the languages that have it in words.csv. */
  readonly owners: readonly number[];
  /** Names are made of it, or all languages borrow it. */
  readonly isTitle: boolean;
  /** Where it is said often, as pairs of a column of the n-grams and the natural log of the word in that language; empty where it is not. */
  readonly said: readonly number[];
}

/** The entry of a word; `unlisted` where no table has it. One look for all tables: there are many words, and the memory is slow. */
export type Lexicon = (word: string) => Entry;

export const unlisted: Entry = { owners: [], isTitle: false, said: [] };

/** Whether a word is said often in the language of that column. */
export const isSaidIn = ({ said }: Entry, column: number): boolean =>
  said.some((one, i) => i % 2 === 0 && one === column);

/**
 * Reads words.csv and frequent.csv. How likely a frequent word is follows from its rank, by Zipf's law.
 *
 * @param columnOf the column of the n-grams for each language; -1 where it has none
 */
export function readLexicon(
  words: string,
  frequent: string,
  languages: readonly Language[],
  columnOf: readonly number[],
): Lexicon {
  const entries = new Map<string, { owners: number[]; isTitle: boolean; said: number[] }>();
  const entryOf = (word: string): { owners: number[]; isTitle: boolean; said: number[] } => {
    const known = entries.get(word);
    if (known !== undefined) return known;
    const made = { owners: [], isTitle: false, said: [] };
    entries.set(word, made);
    return made;
  };
  const placeOf = ({ cells }: CsvRow): number => languages.findIndex(({ code }) => code === cells.language);
  for (const row of readCsv(frequent, 'frequent.csv', ['language', 'rank', 'words'])) {
    const column = columnOf[placeOf(row)] ?? -1;
    if (column < 0) continue;
    const log = -Math.log(Number(row.cells.rank) * harmonic);
    for (const word of wordsOf(row)) entryOf(word).said.push(column, log);
  }
  for (const row of readCsv(words, 'words.csv', ['language', 'words'])) {
    const language = placeOf(row);
    for (const word of wordsOf(row)) {
      const entry = entryOf(word);
      if (row.cells.language === title) entry.isTitle = true;
      else if (!entry.owners.includes(language)) entry.owners.push(language);
    }
  }
  return lookUp([...entries]);
}

/** Finds entries by a hash of their words. Most words have none, and a Map looks at five places of slow memory before it says so. */
function lookUp(entries: readonly (readonly [string, Entry])[]): Lexicon {
  const slots = 2 ** Math.ceil(Math.log2(3 * entries.length));
  const hashes = new Int32Array(slots);
  const places = new Int32Array(slots);
  entries.forEach(([word], place) => {
    const hash = hashOf(word);
    let slot = hash & (slots - 1);
    while (hashes[slot] !== 0) slot = (slot + 1) & (slots - 1);
    hashes[slot] = hash;
    places[slot] = place;
  });
  return (word) => {
    const hash = hashOf(word);
    for (let slot = hash & (slots - 1); hashes[slot] !== 0; slot = (slot + 1) & (slots - 1)) {
      if (hashes[slot] !== hash) continue;
      const [known, entry] = entries[places[slot] as number] as readonly [string, Entry];
      if (known === word) return entry;
    }
    return unlisted;
  };
}

/** FNV-1a over UTF-16 units, its upper half mixed into the lower; never 0. */
function hashOf(word: string): number {
  let hash = 2_166_136_261;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 16_777_619);
  return hash ^ (hash >>> 15) || 1;
}

const wordsOf = ({ cells }: CsvRow): string[] => (cells.words ?? '').split(' ').filter((word) => word !== '');

/** What words.csv calls words of names. */
const title = 'zxx';

/** The sum of 1/rank over the 25,000 words that a speaker has, times the middle of a row that doubles the rank. */
const harmonic = 10.7 * Math.SQRT2;

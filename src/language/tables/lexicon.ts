import { type CsvRow, readCsv, unknownValue } from '../../csv.ts';
import { packDictionary, unpackDictionary } from '../../packed/dictionary.ts';
import type { Section, Unpacked } from '../../packed/sections.ts';
import type { Language } from '../types.ts';

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

/** What the tables of words know. */
export interface WordLists {
  readonly lexicon: Lexicon;
  /** Whether a table has a word in lower case, in whatever language: those that have no n-grams too. */
  readonly isWord: (lower: string) => boolean;
}

/**
 * Reads words.csv and frequent.csv. How likely a frequent word is follows from its rank, by Zipf's law.
 *
 * @throws Problem `table-value` where a row names a language that the table of languages lacks
 * @param columnOf the column of the n-grams for each language; -1 where it has none
 */
export function readLexicon(
  words: string,
  frequent: string,
  languages: readonly Language[],
  columnOf: readonly number[],
): WordLists {
  const entries = readEntries(words, frequent, languages, columnOf);
  return { lexicon: (word) => entries.get(word) ?? unlisted, isWord: (lower) => entries.has(lower) };
}

function readEntries(
  words: string,
  frequent: string,
  languages: readonly Language[],
  columnOf: readonly number[],
): Map<string, Entry> {
  const entries = new Map<string, { owners: number[]; isTitle: boolean; said: number[] }>();
  const entryOf = (word: string) => {
    let entry = entries.get(word);
    if (entry === undefined) {
      entry = { owners: [], isTitle: false, said: [] };
      entries.set(word, entry);
    }
    return entry;
  };
  const placeOf = ({ cells, line }: CsvRow, file: string): number => {
    const place = languages.findIndex(({ code }) => code === cells.language);
    if (place < 0 && cells.language !== title) throw unknownValue(file, line, 'language', cells.language ?? '');
    return place;
  };
  for (const row of readCsv(frequent, 'frequent.csv', ['language', 'rank', 'words'])) {
    const column = columnOf[placeOf(row, 'frequent.csv')] ?? -1;
    const log = -Math.log(Number(row.cells.rank) * harmonic);
    for (const word of wordsOf(row)) {
      const { said } = entryOf(word);
      if (column >= 0) said.push(column, log);
    }
  }
  for (const row of readCsv(words, 'words.csv', ['language', 'words'])) {
    const language = placeOf(row, 'words.csv');
    for (const word of wordsOf(row)) {
      const entry = entryOf(word);
      if (row.cells.language === title) entry.isTitle = true;
      else if (!entry.owners.includes(language)) entry.owners.push(language);
    }
  }
  return new Map([...entries].map(([word, entry]) => [word, saysNothing(entry) ? unlisted : entry]));
}

const saysNothing = ({ owners, isTitle, said }: Entry): boolean => owners.length + said.length === 0 && !isTitle;

/** The same lists as they stand in a packed file. Words of which the same is known share what is known. */
export function packLexicon(...tables: Parameters<typeof readLexicon>): Record<string, Section> {
  const entries = readEntries(...tables);
  const different = new Map<string, number>();
  const numberOf = (entry: Entry): number => {
    const written = JSON.stringify(entry);
    const known = different.get(written) ?? different.size;
    different.set(written, known);
    return known;
  };
  const entryOf = Uint16Array.from([...entries.values()], numberOf);
  return {
    ...packDictionary('words', [...entries.keys()]),
    'words entry': entryOf,
    'words entries': [...different.keys()].join('\n'),
  };
}

export function unpackLexicon(packed: Unpacked): WordLists {
  const { find } = unpackDictionary('words', packed);
  const entryOf = packed.numbers('words entry', 'Uint16Array');
  const written = packed.text('words entries').split('\n');
  const made: Entry[] = [];
  return {
    isWord: (lower) => find(lower) >= 0,
    lexicon: (word) => {
      const at = find(word);
      if (at < 0) return unlisted;
      const number = entryOf[at] as number;
      let entry = made[number];
      if (entry === undefined) {
        const read = JSON.parse(written[number] as string) as Entry;
        entry = saysNothing(read) ? unlisted : read;
        made[number] = entry;
      }
      return entry;
    },
  };
}

const wordsOf = ({ cells }: CsvRow): string[] => (cells.words ?? '').split(' ').filter((word) => word !== '');

/** What words.csv calls words of names. */
const title = 'zxx';

/** The sum of 1/rank over the 25,000 words that a speaker has, times the middle of a row that doubles the rank. */
const harmonic = 10.7 * Math.SQRT2;

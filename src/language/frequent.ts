import { readCsv } from '../csv.ts';

/** The words that are said most: pairs of a column of the n-grams and the natural log of the word in that language; undefined for all others. */
export type Frequent = (word: string) => readonly number[] | undefined;

/**
 * Reads frequent.csv. How likely a word is follows from its rank, by Zipf's law.
 *
 * @param columnOf the column of a language, by its code; -1 where it has none
 */
export function readFrequent(table: string, columnOf: (code: string) => number): Frequent {
  const known = new Map<string, number[]>();
  for (const { cells } of readCsv(table, 'frequent.csv', ['language', 'rank', 'words'])) {
    const column = columnOf(cells.language ?? '');
    if (column < 0) continue;
    const log = -Math.log(Number(cells.rank) * harmonic);
    for (const word of (cells.words ?? '').split(' ')) {
      const own = known.get(word);
      if (own === undefined) known.set(word, [column, log]);
      else own.push(column, log);
    }
  }
  return (word) => known.get(word);
}

/** The sum of 1/rank over the 25,000 words that a speaker has, times the middle of a row that doubles the rank. */
const harmonic = 10.7 * Math.SQRT2;

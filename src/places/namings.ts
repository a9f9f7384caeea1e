import { readRecords, unknownValue } from '../csv.ts';
import type { Problem } from '../problem.ts';
import type { Place } from './types.ts';

/** A CSV file: its text, and its name for error messages. */
export interface Table {
  readonly text: string;
  readonly file: string;
}

/** A cell of a table: names that have something in common. What each means is made out when somebody writes a name of its first letter. */
export interface Listing {
  /** The names, with semicolons between. */
  readonly names: string;
  readonly place: (name: string) => Place;
  readonly styles: (name: string) => readonly NamingStyle[];
  /** The first letter tells nothing: it mutates, as in Welsh, or the table is a stranger's. */
  readonly whole?: boolean;
}

/**
 * How a name changes in a sentence: `fixed` not at all; `slavic` as Ukrainian and Russian nouns, `adjective` as an adjective that needs a noun
 * (`Сумська область`), `polish` as Polish nouns, `welsh` by mutation, `abroad` by the endings of many languages; `romanised` is Ukrainian in Latin letters, spelt in several ways: a
 * Cyrillic name of that style is romanised when it is needed.
 */
export type NamingStyle =
  | 'fixed'
  | 'slavic'
  | 'adjective'
  | 'polish'
  | 'welsh'
  | 'romanised'
  | 'romanised-adjective'
  | 'abroad';

/** Names that all mean one place, in the style of their letters. */
export function listingOf(names: string, place: Place): Listing {
  return { names, place: () => place, styles: (name) => [styleOf(name, place)], whole: place.regionCode === WALES };
}

/** The style that a name's letters and its country ask for. */
export function styleOf(
  name: string,
  { country, regionCode, kind }: Pick<Place, 'country' | 'regionCode' | 'kind'>,
): NamingStyle {
  if (/[\u0400-\u04ff]/.test(name)) return 'slavic';
  if (kind === 'abroad' && country !== 'PL') return 'abroad';
  if (country === 'PL' || (country !== 'GB' && /[ąćęłńóśźż]/i.test(name))) return 'polish';
  if (regionCode === WALES) return 'welsh';
  return country === 'UA' && kind !== 'country' ? 'romanised' : 'fixed';
}

const WALES = 'TLL';

/** A row of a table: a look-up of its cells, empty where one is missing. */
export interface CellOf {
  (column: string): string;
  /** What is to be thrown of a cell that names nothing known. */
  readonly unknown: (column: string) => Problem;
}

/** The rows of a table. */
export function rowsOf({ text, file }: Table, columns: readonly string[]): CellOf[] {
  const { header, rows } = readRecords(text, file, columns);
  return rows.map(({ record, line }) => {
    const cell = (column: string): string => record[header.indexOf(column)] ?? '';
    return Object.assign(cell, { unknown: (column: string) => unknownValue(file, line, column, cell(column)) });
  });
}

/** The names in a cell. */
export const listOf = (cell: string): string[] => {
  if (cell === '') return [];
  const names = cell.split(';');
  return names.map((name) => name.trim()).filter((name) => name !== '');
};

/** Several cells as one. */
export const joined = (...cells: readonly string[]): string => cells.filter((cell) => cell !== '').join('; ');

/** The larger wins; of two that are level neither does. */
export const RANK = {
  user: 9,
  service: 6,
  region: 6,
  oblast: 6,
  country: 4,
  seat: 5,
  city: 5,
  town: 4,
  abroad: 3,
  raion: 2,
  hromada: 1,
  settlement: 1,
} as const satisfies Readonly<Record<Place['kind'], number>>;

import { type CsvRow, readCsv } from '../csv.ts';
import type { Place } from './types.ts';

/** A CSV file: its text, and its name for error messages. */
export interface Table {
  readonly text: string;
  readonly file: string;
}

/** One name of one place. */
export interface Naming {
  readonly name: string;
  readonly place: Place;
  readonly style: NamingStyle;
}

/**
 * How a name changes in a sentence: `fixed` not at all; `slavic` as Ukrainian and Russian nouns, `adjective` as an adjective that needs a noun
 * (`Сумська область`), `polish` as Polish nouns, `welsh` by mutation; `romanised` is Ukrainian in Latin letters, spelt in several ways: a
 * Cyrillic name of that style is romanised when it is needed.
 */
export type NamingStyle = 'fixed' | 'slavic' | 'adjective' | 'polish' | 'welsh' | 'romanised' | 'romanised-adjective';

/** The style that a name's letters and its country ask for. */
export function styleOf(name: string, { country, regionCode, kind }: Place): NamingStyle {
  if (/[\u0400-\u04ff]/.test(name)) return 'slavic';
  if (country === 'PL' || (country !== 'GB' && /[ąćęłńóśźż]/i.test(name))) return 'polish';
  if (regionCode === 'TLL') return 'welsh';
  return country === 'UA' && kind !== 'country' ? 'romanised' : 'fixed';
}

/** The rows of a table, each as a look-up of its cells; what is missing is empty. */
export const rowsOf = ({ text, file }: Table, columns: readonly string[]): ((column: string) => string)[] =>
  readCsv(text, file, columns).map(
    ({ cells }: CsvRow) =>
      (column) =>
        cells[column] ?? '',
  );

/** The names in a cell. */
export const listOf = (cell: string): string[] => {
  if (cell === '') return [];
  const names = cell.split(';');
  return names.map((name) => name.trim()).filter((name) => name !== '');
};

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

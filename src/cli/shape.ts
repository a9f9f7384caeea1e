import type { Cell, Table } from '../views/types.ts';
import { unknownName } from './unknown.ts';

/** Order, length and columns of what is printed, as the user asked. */
export interface Shape {
  /** A column's name; numbers go from the largest, words from A, unless `:asc` or `:desc` follows. */
  readonly sort?: string;
  /** Rows that are kept. */
  readonly top?: number;
  /** Column names in the order wanted. */
  readonly columns?: readonly string[];
}

/**
 * Gives tables their shape; where there are several, a column that only some of them have counts for those.
 *
 * @throws Problem `usage-unknown-name` where no table has a column that was named
 */
export function shapeTables(tables: readonly Table[], { sort, top, columns }: Shape): Table[] {
  const [column = '', direction] = sort === undefined ? [] : sort.split(/:(?=(?:asc|desc)$)/);
  const known = new Set(tables.flatMap((table) => table.columns.map(({ name }) => name)));
  for (const name of [...(sort === undefined ? [] : [column]), ...(columns ?? [])]) {
    if (!known.has(name)) throw unknownName('column', name, known);
  }
  return tables
    .map((table) => (sort === undefined ? table : sorted(table, column, direction)))
    .map((table) => (top === undefined ? table : topOf(table, top)))
    .map((table) => (columns === undefined ? table : picked(table, columns)));
}

/** The first rows of a table; a list of figures stays whole. */
function topOf(table: Table, top: number): Table {
  if (table.figures !== undefined || table.rows.length <= top) return table;
  return { ...table, rows: table.rows.slice(0, top), omitted: table.rows.length - top };
}

function sorted(table: Table, name: string, direction: string | undefined): Table {
  const index = table.columns.findIndex((column) => column.name === name);
  if (index === -1 || table.figures !== undefined) return table;
  // Unicode's own order, whatever the host's: Latin letters, then Cyrillic ones with Ґ, Є, І and Ї in their places.
  const { compare } = new Intl.Collator('en', { numeric: true });
  const ordered = (a: Cell, b: Cell): number => {
    const [x, y] = [Number(isUnknown(a)), Number(isUnknown(b))];
    if (x || y) return x - y;
    const difference =
      typeof a === 'string' || typeof b === 'string' ? compare(String(a), String(b)) : Number(b) - Number(a);
    const natural = typeof a === 'string' ? 'asc' : 'desc';
    return direction === undefined || direction === natural ? difference : -difference;
  };
  return { ...table, rows: [...table.rows].sort((a, b) => ordered(a[index] ?? null, b[index] ?? null)) };
}

const isUnknown = (cell: Cell): boolean => cell === '' || cell === null;

function picked(table: Table, names: readonly string[]): Table {
  const indexes = names.flatMap((name) => {
    const index = table.columns.findIndex((column) => column.name === name);
    return index === -1 ? [] : [index];
  });
  if (indexes.length === 0) return table;
  const pick = <T>(items: readonly T[]): T[] => indexes.map((index) => items[index] as T);
  return { ...table, columns: pick(table.columns), rows: table.rows.map(pick) };
}

import type { Cell, Column, ColumnType, Table } from '../views/types.ts';
import type { TableWords } from './words.ts';

/** A table in words, as the formats for people print it. Text is as hostile as before. */
export interface PrintedTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Puts a table into words: headings, shares in per cent, yes and no, and `(unknown)` for a row whose first cell says nothing. */
export const printedTable = ({ name, columns, rows, figures }: Table, words: TableWords): PrintedTable => ({
  title: words.titles[name] ?? name,
  head: headOf(columns, words),
  rows: rows.map((row, r) =>
    columns.map((column, i) => {
      const cell = row[i] ?? null;
      if (column.language === true) return words.language(String(row[i - 1])) ?? String(cell);
      if (figures !== undefined && i > 0) return printed(cell, { ...column, type: figures[r] ?? column.type }, words);
      return i === 0 && (cell === '' || cell === null) ? words.unknown : printed(cell, column, words);
    }),
  ),
});

/** The headings of columns. */
export const headOf = (columns: readonly Column[], words: TableWords): string[] =>
  columns.map(({ name }) => words.columns[name] ?? name.replaceAll('_', ' '));

/** Columns whose cells stand right. */
export const isNumeric = (type: ColumnType): boolean => type === 'integer' || type === 'share';

function printed(cell: Cell, { type, codes: list = '', several = false }: Column, words: TableWords): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? words.yes : '';
  if (typeof cell === 'number') return type === 'share' ? percent(cell) : String(cell);
  const codes = words.codes[list];
  if (codes === undefined) return cell;
  return several ? cell.replace(/\S+/g, (code) => codes[code] ?? code) : (codes[cell] ?? cell);
}

/** Whole per cents; a share that is not nothing never looks like it. */
const percent = (share: number): string => (share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`);

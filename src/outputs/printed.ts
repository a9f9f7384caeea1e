import type { Cell, ColumnType, Table } from '../views/types.ts';
import type { TableWords } from './words.ts';

/** A table in words, as the formats for people print it. Text is as hostile as before. */
export interface PrintedTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Puts a table into words: headings, shares in per cent, yes and no, and `(unknown)` for a row whose first cell says nothing. */
export function printedTable({ name, columns, rows }: Table, words: TableWords): PrintedTable {
  return {
    title: words.titles[name] ?? name,
    head: columns.map((column) => words.columns[column.name] ?? column.name.replaceAll('_', ' ')),
    rows: rows.map((row) =>
      columns.map(({ name: column, type }, i) => {
        const cell = row[i] ?? null;
        if (column === 'value') return printed(cell, String(row[0]).endsWith('_share') ? 'share' : type, column, words);
        if (column === 'name' && columns[i - 1]?.name === 'language') {
          return words.language(String(row[i - 1])) ?? String(cell);
        }
        return i === 0 && (cell === '' || cell === null) ? words.unknown : printed(cell, type, column, words);
      }),
    ),
  };
}

/** Columns whose cells stand right. */
export const isNumeric = (type: ColumnType): boolean => type === 'integer' || type === 'share';

function printed(cell: Cell, type: ColumnType, column: string, words: TableWords): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? words.yes : '';
  if (typeof cell === 'number') return type === 'share' ? percent(cell) : String(cell);
  const codes = words.codes[column];
  if (codes === undefined) return cell;
  return column === 'kinds' ? cell.replace(/\S+/g, (code) => codes[code] ?? code) : (codes[cell] ?? cell);
}

/** Whole per cents; a share that is not nothing never looks like it. */
const percent = (share: number): string => (share > 0 && share < 0.005 ? '<1%' : `${Math.round(share * 100)}%`);

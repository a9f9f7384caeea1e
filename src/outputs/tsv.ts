import { plainCell } from './csv.ts';
import type { Render } from './types.ts';

/** One line a row, always: tab, line feed, carriage return and backslash inside a cell are written `\t`, `\n`, `\r`, `\\`. One table. */
export const renderTsv: Render = function* ([table], options) {
  if (table === undefined) return;
  if (options.bom) yield '\ufeff';
  yield line(table.columns.map(({ name }) => name));
  for (const row of table.rows) yield line(row.map((cell) => plainCell(cell, options)));
};

const line = (cells: readonly string[]): string => `${cells.map(escapeText).join('\t')}\n`;

const escapeText = (cell: string): string =>
  cell.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character);

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

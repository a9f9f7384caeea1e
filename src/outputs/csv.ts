import { stringify } from 'csv-stringify/sync';
import type { Cell, Table } from '../views/types.ts';
import { cleanControls, cleanForTerminal } from './clean.ts';
import { guard } from './guard.ts';
import type { OutputOptions, Render } from './types.ts';

/** RFC 4180 in UTF-8: lines end with CR LF, line feeds inside a cell stay. One table. */
export const renderCsv: Render = function* ([table], options) {
  if (table !== undefined) yield* csvOf(table, options);
};

/** A table as CSV, in chunks. */
export function* csvOf(table: Table, options: Pick<OutputOptions, 'bom' | 'raw' | 'terminal'>): Iterable<string> {
  if (options.bom) yield '\ufeff';
  yield lines([table.columns.map(({ name }) => name)]);
  for (let i = 0; i < table.rows.length; i += chunk) {
    yield lines(table.rows.slice(i, i + chunk).map((row) => row.map((cell) => plainCell(cell, options))));
  }
}

/** A cell as the formats without types have it: guarded and cleaned text, numbers as they are, nothing for what is unknown. */
export function plainCell(cell: Cell, { raw, terminal }: Pick<OutputOptions, 'raw' | 'terminal'>): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell);
  // On a terminal line feeds stay too: cut at them, cleaned, and joined again.
  const text = terminal ? cell.split('\n').map(cleanForTerminal).join('\n') : raw ? cell : cleanControls(cell);
  return raw ? text : guard(text);
}

/** Rows a chunk: enough that writing costs little, few enough that memory stays flat. */
const chunk = 500;

const lines = (rows: readonly (readonly string[])[]): string =>
  stringify(
    rows.map((row) => [...row]),
    // csv-stringify quotes its own line end alone, CR LF: every other one must be quoted, too, or a reader splits the row at it.
    { record_delimiter: 'windows', quoted_match: /[\n\r\v\f\x85\u2028\u2029]|^\s|\s$/ },
  );

import type { Cell, Table } from '../views/types.ts';
import type { Render } from './types.ts';

/** The shape of what `renderJson` writes for several tables; it changes when a script that reads it would break. */
const schema = 1;

/** One table: an array of its rows, an object each, keys in the order of the columns. Several: an object with one such array a view. */
export const renderJson: Render = function* (tables) {
  const [only] = tables;
  if (tables.length === 1 && only !== undefined) {
    yield* array(only, '  ', '');
    yield '\n';
    return;
  }
  yield `{\n  "schema": ${schema}`;
  for (const table of tables) {
    yield `,\n  ${quote(table.name)}: `;
    yield* array(table, '    ', '  ');
  }
  yield '\n}\n';
};

/** One row a line, an object each. One table. */
export const renderNdjson: Render = function* ([table]) {
  if (table === undefined) return;
  for (const row of table.rows) yield `${object(table, row)}\n`;
};

function* array(table: Table, indent: string, end: string): Iterable<string> {
  if (table.rows.length === 0) {
    yield '[]';
    return;
  }
  yield '[';
  let comma = '';
  for (const row of table.rows) {
    yield `${comma}\n${indent}${object(table, row)}`;
    comma = ',';
  }
  yield `\n${end}]`;
}

const object = ({ columns }: Table, row: readonly Cell[]): string =>
  `{${columns.map(({ name }, i) => `${quote(name)}: ${quote(row[i] ?? null)}`).join(', ')}}`;

/** JSON, with what can't be seen, or what a terminal obeys, written as an escape: the value is the same. */
const quote = (value: Cell): string =>
  JSON.stringify(value).replace(unseen, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

const unseen = /[\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;

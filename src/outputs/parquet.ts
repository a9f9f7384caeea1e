import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, ColumnType } from '../views/types.ts';
import type { Render } from './types.ts';

/** A Parquet file: numbers, booleans and text in columns of their types, unknown numbers as nulls, unknown text as in CSV. One table. */
export const renderParquet: Render = async ([table]) => {
  if (table === undefined) return new Uint8Array();
  const columnData = table.columns.map(({ name, type }, i) => ({
    name,
    type: types[type],
    nullable: true,
    data: table.rows.map((row) => value(row[i] ?? null, type)),
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
};

/** Dates and times stay text: they are wall times, the date is often unknown, and no type of Parquet is either. */
const types = {
  text: 'STRING',
  code: 'STRING',
  list: 'STRING',
  integer: 'INT32',
  share: 'DOUBLE',
  boolean: 'BOOLEAN',
  date: 'STRING',
  time: 'STRING',
} as const satisfies Record<ColumnType, string>;

/** The figures of a summary are numbers and texts in one column: there all are text. */
const value = (cell: Cell, type: ColumnType): Cell =>
  types[type] === 'STRING' ? (cell === null ? '' : String(cell)) : cell;

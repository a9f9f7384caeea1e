import { parquetWriteBuffer } from 'hyparquet-writer';
import type { Cell, ColumnType, Table } from '../views/types.ts';
import type { Render } from './types.ts';

/**
 * A Parquet file of one table: every column in its type, what is unknown as null. Times are wall times, which no zone shifts: a moment with its day is a
 * timestamp that is not adjusted to UTC; where the day of some isn't known, all of the column are times of a day.
 */
export const renderParquet: Render = async ([table]) => {
  if (table === undefined) return new Uint8Array();
  const columns = table.columns.map(({ name }, i) => ({ name, kind: kindOf(table, i) }));
  return new Uint8Array(
    parquetWriteBuffer({
      columnData: columns.map(({ name, kind }, i) => ({
        name,
        data: table.rows.map((row) => typed(row[i] ?? null, kind)),
      })),
      schema: [
        { name: 'root', num_children: columns.length },
        ...columns.map(({ name, kind }) => ({ name, repetition_type: 'OPTIONAL' as const, ...elements[kind] })),
      ],
    }),
  );
};

type Kind = keyof typeof elements;

const elements = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  share: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
  time: {
    type: 'INT32',
    converted_type: 'TIME_MILLIS',
    logical_type: { type: 'TIME', isAdjustedToUTC: false, unit: 'MILLIS' },
  },
  moment: { type: 'INT64', logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' } },
} as const;

const kinds: Readonly<Record<ColumnType, Kind>> = {
  text: 'text',
  code: 'text',
  list: 'text',
  integer: 'integer',
  share: 'share',
  boolean: 'boolean',
  date: 'date',
  time: 'time',
};

function kindOf({ columns, rows, figures }: Table, i: number): Kind {
  const kind = kinds[columns[i]?.type ?? 'text'];
  // The figures of a list are numbers, shares and moments in one column: there all are text.
  if (figures !== undefined) return 'text';
  if (kind !== 'time' && kind !== 'date') return kind;
  const known = rows.map((row) => row[i]).filter((cell) => cell !== '' && cell !== null);
  const shape = kind === 'date' ? /^\d{4}-\d\d-\d\d$/ : /^(?:\d{4}-\d\d-\d\d )?\d\d:\d\d(?::\d\d)?$/;
  // Zoom's own never are; a user's view may give anything.
  if (known.some((cell) => !shape.test(String(cell)))) return 'text';
  return kind === 'time' && known.length > 0 && known.every((cell) => String(cell).includes(' ')) ? 'moment' : kind;
}

function typed(cell: Cell, kind: Kind): Cell | Date {
  if (cell === null || cell === '') return null;
  if (kind === 'text') return String(cell);
  if (kind === 'date') return new Date(`${cell}T00:00:00Z`);
  if (kind === 'moment') return new Date(`${String(cell).replace(' ', 'T')}Z`);
  if (kind === 'time') return Date.parse(`1970-01-01T${String(cell).split(' ').at(-1)}Z`);
  return cell;
}

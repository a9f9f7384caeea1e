import writeWorkbook, { type Cell as SheetCell } from 'write-excel-file/universal';
import type { Cell, Column, ColumnType, Table } from '../views/types.ts';
import { cleanControls } from './clean.ts';
import { widthOf } from './fold.ts';
import type { Render } from './types.ts';
import { withoutTimes } from './zip.ts';

/**
 * A workbook with a sheet a table: typed cells, the heading frozen, filters on, columns as wide as what they hold. Text cells are
 * text, so nothing in them is taken for a formula and no guard is needed.
 */
export const renderXlsx: Render = async (tables) => {
  const workbook = writeWorkbook(tables.map(sheet), { features: [filters(tables)] });
  return withoutTimes(new Uint8Array(await (await workbook.toBlob()).arrayBuffer()));
};

type Sheet = Parameters<typeof writeWorkbook>[0][number];
type Feature = NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>['features']>[number];

function sheet({ name, columns, rows }: Table): Sheet {
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((column, i) => ({ width: columnWidth(column, rows, i) })),
    data: [
      columns.map((column) => ({ value: column.name, fontWeight: 'bold' as const })),
      ...rows.map((row) => columns.map(({ type }, i) => typed(row[i] ?? null, type))),
    ] as Sheet['data'],
  };
}

function typed(cell: Cell, type: ColumnType): SheetCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  if (typeof cell === 'number') return { value: cell, type: Number, ...(type === 'share' ? { format: '0.0%' } : {}) };
  const moment = type === 'date' || type === 'time' ? serial(cell) : undefined;
  return moment === undefined
    ? { value: forExcel(cell), type: String, format: '@' }
    : { value: moment.value, type: Number, format: moment.format };
}

/** Excel counts days, and parts of them, since the eve of 1900. It knows no zones, and neither do Zoom's wall times. */
function serial(text: string): { value: number; format: string } | undefined {
  const parts = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^| )(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hours, minutes, seconds] = parts;
  const days = year === undefined ? 0 : Date.UTC(Number(year), Number(month) - 1, Number(day)) / 86_400_000 + 25_569;
  const part = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
  const formats = [...(year === undefined ? [] : ['yyyy-mm-dd']), ...(hours === undefined ? [] : ['hh:mm:ss'])];
  return { value: days + part, format: formats.join(' ') };
}

/**
 * A text that Excel shows as it is: it takes `_x0041_` for an escape, and no more than 32,767 characters. What is no character, and
 * never will be one, goes here, since the library would take its neighbour with it.
 */
function forExcel(text: string): string {
  const escaped = cleanControls(text)
    .replace(/\p{Noncharacter_Code_Point}|\p{Surrogate}/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  return escaped.length <= longest ? escaped : `${escaped.slice(0, longest - 1)}…`;
}

const longest = 32_767;

/** In characters: of the heading with the filter's button, or of the widest of the first cells. */
const columnWidth = ({ name }: Column, rows: Table['rows'], i: number): number =>
  rows
    .slice(0, 1000)
    .reduce(
      (widest, row) => Math.max(widest, Math.min(60, widthOf(String(row[i] ?? '').slice(0, 100)) + 1)),
      name.length + 4,
    );

/** A filter over each sheet's whole table. The element has its place straight after the data. */
const filters = (tables: readonly Table[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _options, { sheetIndex }) => {
          const table = tables[sheetIndex];
          if (table === undefined) return xml;
          const last = `${letters(table.columns.length)}${table.rows.length + 1}`;
          return xml.replace('</sheetData>', `</sheetData><autoFilter ref="A1:${last}"/>`);
        },
      },
    },
  },
});

/** The letters of a column, from 1: A, B, … Z, AA. */
const letters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);

import writeWorkbook, { type Cell as SheetCell } from 'write-excel-file/universal';
import type { Cell, ColumnType, Table } from '../views/types.ts';
import { cleanControls } from './clean.ts';
import { widthOf } from './fold.ts';
import { headOf } from './printed.ts';
import type { Render } from './types.ts';
import type { TableWords } from './words.ts';
import { withoutTimes } from './zip.ts';

/**
 * A workbook with a sheet a table that says anything: typed cells, the heading frozen, filters on, columns as wide as what they hold, sentences
 * wrapped; on paper it lies on its side, as wide as the page, with the heading on every one. Text cells are text, so nothing in them is taken
 * for a formula and no guard is needed.
 */
export const renderXlsx: Render = async (all, { headings }) => {
  const some = all.filter(({ rows }) => rows.length > 0);
  const tables = some.length > 0 ? some : all.slice(0, 1);
  const names = tables.map(({ name }) => headings?.titles[name] ?? name);
  const sheets = tables.map((table, i) => sheet(table, names[i] as string, headings));
  const workbook = writeWorkbook(sheets, {
    fontFamily: 'Calibri',
    fontSize: 11,
    features: [filters(tables), printing(names)],
  });
  return withoutTimes(new Uint8Array(await (await workbook.toBlob()).arrayBuffer()));
};

type Sheet = Parameters<typeof writeWorkbook>[0][number];
type Feature = NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>['features']>[number];

function sheet({ columns, rows, figures }: Table, name: string, headings: TableWords | undefined): Sheet {
  const heads = headings === undefined ? columns.map((column) => column.name) : headOf(columns, headings);
  const data = rows.map((row, r) =>
    columns.map((column, i) => {
      const cell = typed(row[i] ?? null, (i > 0 ? figures?.[r] : undefined) ?? column.type);
      return cell === null ? null : { ...cell, alignVertical: 'top', ...(column.wide === true ? { wrap: true } : {}) };
    }),
  );
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map((_, i) => ({ width: columnWidth(heads[i] as string, rows, i) })),
    data: [heads.map((value) => ({ value, fontWeight: 'bold' as const })), ...data] as Sheet['data'],
  };
}

function typed(cell: Cell, type: ColumnType): (SheetCell & object) | null {
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
const columnWidth = (head: string, rows: Table['rows'], i: number): number =>
  rows
    .slice(0, 1000)
    .reduce(
      (widest, row) => Math.max(widest, Math.min(60, widthOf(String(row[i] ?? '').slice(0, 100)) + 1)),
      widthOf(head) + 4,
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

/** The page on its side (A4), all columns on it, the heading on each. The elements have their places before the views and after the filter. */
const printing = (names: readonly string[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml) =>
          xml
            .replace('<sheetViews>', '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews>')
            .replace(
              '</worksheet>',
              '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>',
            ),
      },
      'xl/workbook.xml': {
        transform: (xml) =>
          xml.replace(
            '<definedNames/>',
            `<definedNames>${names.map((name, i) => `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${name.replaceAll("'", "''")}'!$1:$1</definedName>`).join('')}</definedNames>`,
          ),
      },
    },
  },
});

/** The letters of a column, from 1: A, B, … Z, AA. */
const letters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);

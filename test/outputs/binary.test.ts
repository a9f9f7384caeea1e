import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test, vi } from 'vitest';
import { cleanControls } from '../../src/outputs/clean.ts';
import { columnsOf } from '../../src/people/headings.ts';
import { uk } from '../../src/speech/uk.ts';
import { column } from '../../src/views/columns.ts';
import { bytesOf, hostileTable, mixed } from './tables.ts';

describe('XLSX', () => {
  test('is read back by another library, cells in their types', async () => {
    const sheets = await readWorkbook(Buffer.from(await bytesOf('xlsx', [mixed, { ...mixed, name: 'regions' }])));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['messages', 'regions']);
    expect(sheets[0]?.data).toMatchInlineSnapshot(`
      [
        [
          "id",
          "private",
          "confidence",
          "date",
          "language",
          "languages",
          "text",
        ],
        [
          1,
          false,
          0.9,
          2026-03-12T00:00:00.000Z,
          "ukr",
          "ukr eng",
          "Слава Україні! 💙💛",
        ],
        [
          2,
          true,
          null,
          null,
          "und",
          "und",
          "=HYPERLINK("http://example.org"), said "she"
      and went",
        ],
        [
          null,
          false,
          0.004,
          2026-03-12T00:00:00.000Z,
          null,
          null,
          "|a	b| <i>*c*</i> \\",
        ],
      ]
    `);
  });

  test('keeps text as text, whatever it says', () =>
    fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        const [sheet] = await readWorkbook(Buffer.from(await bytesOf('xlsx', [table])));
        const texts = sheet?.data.slice(1).map((row) => row[4] ?? '');
        // XML has one line end, and no place for half a character; the reader trims.
        const known = (text: unknown) =>
          wellFormed(cleanControls(String(text)))
            .replace(/\ufffd|\p{Noncharacter_Code_Point}/gu, '')
            .replace(/\s+/g, ' ')
            .trim();
        expect(texts?.map(known)).toEqual(table.rows.map((row) => known(row[4])));
      }),
      { numRuns: 30 },
    ));

  test('prints as wide as the page, the heading on each, and has no sheet without a row', async () => {
    const none = { name: 'none', columns: mixed.columns, rows: [] };
    const parts = unzipSync(await bytesOf('xlsx', [mixed, none]));
    const text = (path: string): string => new TextDecoder().decode(parts[path]);
    expect(Object.keys(parts).filter((path) => path.startsWith('xl/worksheets/sheet'))).toHaveLength(1);
    expect(text('xl/worksheets/sheet1.xml')).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1"',
    );
    expect(text('xl/workbook.xml')).toContain(`localSheetId="0">'${mixed.name}'!$1:$1<`);
    expect(text('xl/styles.xml')).toContain('wrapText="1"');
  });

  test('speaks the language that was asked for in its headings, and is a roster all the same', async () => {
    const table = {
      name: 'participants',
      columns: [column('participant', 'text'), column('names', 'list'), column('region_code', 'code')],
      rows: [['Олена', 'Олена; Olena', 'UA-59']],
    };
    const [sheet] = await readWorkbook(Buffer.from(await bytesOf('xlsx', [table], { headings: uk })));
    expect(sheet?.sheet).toBe('Учасники');
    expect(sheet?.data[0]).toEqual(['учасник', 'імена', 'код']);
    expect(columnsOf((sheet?.data[0] ?? []).map(String))).toMatchObject({ list: 1, regionCode: 2 });
  });

  test('is the same, byte for byte, on another day', async () => {
    const now = await bytesOf('xlsx', [mixed]);
    vi.useFakeTimers({ now: new Date('2031-05-17T03:04:05Z'), toFake: ['Date'] });
    try {
      expect(Buffer.compare(now, await bytesOf('xlsx', [mixed]))).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('Parquet', () => {
  test('is read back by another library, columns in their types', async () => {
    const day = (cell: unknown) => new Date(`${cell}T00:00:00Z`);
    expect(await readParquet(await bytesOf('parquet', [mixed]))).toEqual(
      mixed.rows.map((row) =>
        Object.fromEntries(
          mixed.columns.map(({ name, type }, i) => [
            name,
            row[i] === '' ? null : type === 'date' ? day(row[i]) : row[i],
          ]),
        ),
      ),
    );
  });

  test.each([
    ['moments of known days', ['2026-03-12 10:54:18', ''], [new Date('2026-03-12T10:54:18Z'), null]],
    ['times of a day', ['10:54:18', '09:00:00'], [39_258_000, 32_400_000]],
    ['of some the day is unknown', ['2026-03-12 10:54:18', '09:00:00'], [39_258_000, 32_400_000]],
    ['what a view gave that is no time', ['soon', ''], ['soon', null]],
  ])('%s', async (_, given, read) => {
    const table = { name: 'x', columns: [column('first', 'time')], rows: given.map((cell) => [cell]) };
    expect((await readParquet(await bytesOf('parquet', [table]))).map(({ first }) => first)).toEqual(read);
  });

  // The reader takes a byte order mark at the start of a cell for one of the file.
  test('keeps every cell', () =>
    fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        const rows = await readParquet(await bytesOf('parquet', [table]));
        expect(rows.map((row) => Object.values(row))).toEqual(
          table.rows.map((row) =>
            row.map((cell) =>
              cell === '' ? null : typeof cell === 'string' ? wellFormed(cell).replace(/^\ufeff/, '') : cell,
            ),
          ),
        );
      }),
    ));

  test('of no rows is a file all the same', async () => {
    expect(await readParquet(await bytesOf('parquet', [{ ...mixed, rows: [] }]))).toEqual([]);
  });
});

const readParquet = (bytes: Uint8Array): Promise<Record<string, unknown>[]> =>
  parquetReadObjects({ file: bytes.slice().buffer as ArrayBuffer });

/** Half a character can't be written in UTF-8. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

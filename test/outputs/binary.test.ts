import fc from 'fast-check';
import { parquetReadObjects } from 'hyparquet';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test, vi } from 'vitest';
import { cleanControls } from '../../src/outputs/clean.ts';
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
    expect(await readParquet(await bytesOf('parquet', [mixed]))).toEqual(
      mixed.rows.map((row) => Object.fromEntries(mixed.columns.map(({ name }, i) => [name, row[i]]))),
    );
  });

  // The reader takes a byte order mark at the start of a cell for one of the file.
  test('keeps every cell', () =>
    fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        const rows = await readParquet(await bytesOf('parquet', [table]));
        expect(rows.map((row) => Object.values(row))).toEqual(
          table.rows.map((row) =>
            row.map((cell) => (typeof cell === 'string' ? wellFormed(cell).replace(/^\ufeff/, '') : cell)),
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

import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { cleanForTerminal } from '../../src/outputs/clean.ts';
import { widthOf } from '../../src/outputs/fold.ts';
import { guard, unguard } from '../../src/outputs/guard.ts';
import { column } from '../../src/views/columns.ts';
import { hostileTable, hostileText, mixed, obeyed, textOf } from './tables.ts';

describe('CSV', () => {
  test('is RFC 4180: CR LF, quotes doubled, line feeds kept', async () => {
    expect((await textOf('csv', [mixed])).split('\r\n').length).toBe(mixed.rows.length + 2);
    expect(await textOf('csv', [mixed])).toMatchInlineSnapshot(`
      "id,private,confidence,date,language,languages,text
      1,false,0.9,2026-03-12,ukr,ukr eng,Слава Україні! 💙💛
      2,true,,,und,und,"'=HYPERLINK(""http://example.org""), said ""she""
      and went"
      ,false,0.004,2026-03-12,,,|a	b| <i>*c*</i> \\
      "
    `);
  });

  test.each(['\n', '\r', '\r\n', '\u0085', '\u2028', '\u2029'])(
    'quotes a cell for a line end alone: %j',
    async (end) => {
      const table = { name: 'messages', columns: [column('text', 'text')], rows: [[`one${end}two`]] };
      expect(await textOf('csv', [table], { raw: true })).toBe(`text\r\n"one${end}two"\r\n`);
    },
  );

  test('begins with a byte order mark when asked', async () => {
    expect((await textOf('csv', [mixed], { bom: true })).startsWith('\ufeffid,')).toBe(true);
  });

  test('is read back by another library, and the guard taken back, as it was', () =>
    fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        const rows = parse(await textOf('csv', [table]), { relax_column_count: false }) as string[][];
        const expected = table.rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
        const readable = (text: string) => text.replace(/[^\P{Cc}\n\t]/gu, '?');
        const pictures = (text: string) => text.replace(/[\u2400-\u241f\u2421\ufffd]/g, '?');
        expect(rows.slice(1).map((row) => row.map(unguard).map(pictures))).toEqual(
          expected.map((row) => row.map(readable).map(pictures)),
        );
        const raw = parse(await textOf('csv', [table], { raw: true })) as string[][];
        expect(raw.slice(1)).toEqual(expected);
      }),
    ));
});

describe('the guard against formulas', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['+44 20', "'+44 20"],
    ['-', "'-"],
    ['@name', "'@name"],
    ['  =x', "'  =x"],
    ['\u00a0=x', "'\u00a0=x"],
    ['\t=x', "'\t=x"],
    ['\nx', "'\nx"],
    ['＝x', "'＝x"],
    ['\0=x', "'\0=x"],
    ["'=x", "''=x"],
    ["it's", "it's"],
    ["'quoted'", "'quoted'"],
    ['a=b', 'a=b'],
    ['', ''],
  ])('%j -> %j', (text, guarded) => {
    expect(guard(text)).toBe(guarded);
    expect(unguard(guarded)).toBe(text);
  });

  test('can be taken back', () => fc.assert(fc.property(hostileText, (text) => unguard(guard(text)) === text)));
});

describe('TSV', () => {
  test('has a line a row and a tab a cell, whatever the cells say', () =>
    fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        const lines = (await textOf('tsv', [table])).split(/\r\n|[\n\r]/);
        expect(lines.length).toBe(table.rows.length + 2);
        for (const line of lines.slice(0, -1)) expect(line.split('\t').length).toBe(table.columns.length);
      }),
    ));

  test('escapes', async () => {
    expect(await textOf('tsv', [mixed])).toContain('said "she"\\nand went');
  });
});

describe('JSON', () => {
  test('one table is an array of its rows, keys in the order of the columns', async () => {
    const rows = JSON.parse(await textOf('json', [mixed])) as object[];
    expect(rows.map((row) => Object.keys(row))).toEqual(mixed.rows.map(() => mixed.columns.map(({ name }) => name)));
    expect(rows[1]).toMatchObject({ id: 2, private: true, confidence: null, date: '' });
  });

  test('several are an object with a schema and an array a view', async () => {
    const both = JSON.parse(await textOf('json', [mixed, { ...mixed, name: 'regions', rows: [] }]));
    expect(Object.keys(both)).toEqual(['schema', 'messages', 'regions']);
    expect(both.regions).toEqual([]);
    expect(both.messages.length).toBe(3);
  });

  test.each(['json', 'ndjson'] as const)(
    '%s gives every cell back, and shows nothing that a terminal obeys',
    (format) =>
      fc.assert(
        fc.asyncProperty(hostileTable, async (table) => {
          const text = await textOf(format, [table]);
          expect(text).not.toMatch(obeyed);
          const rows = (
            format === 'json'
              ? JSON.parse(text)
              : text
                  .split('\n')
                  .slice(0, -1)
                  .map((line) => JSON.parse(line))
          ) as object[];
          expect(rows.map((row) => Object.values(row))).toEqual(JSON.parse(JSON.stringify(table.rows)));
        }),
      ),
  );
});

describe('Markdown', () => {
  test('is a table of text', async () => {
    expect(await textOf('markdown', [mixed])).toMatchInlineSnapshot(`
      "| id | private | confidence | date | language | languages | text |
      | ---: | --- | ---: | --- | --- | --- | --- |
      | 1 |  | 90% | 2026-03-12 | ukr | ukr eng | Слава Україні\\! 💙💛 |
      | 2 | yes |  |  | und | und | =HYPERLINK\\("http&#58;//example.org"\\), said "she" and went |
      | \\(unknown\\) |  | &lt;1% | 2026-03-12 |  |  | \\|a b\\| &lt;i&gt;\\*c\\*&lt;/i&gt; \\\\ |
      "
    `);
  });

  test('has a line a row and a cell a column, whatever the cells say', () =>
    fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        const lines = (await textOf('markdown', [table])).split(/\r\n|[\n\r\u2028\u2029\x85]/);
        expect(lines.length).toBe(table.rows.length + 3);
        for (const line of lines.slice(0, -1)) {
          expect(line.replace(/\\./gu, '').split('|').length).toBe(table.columns.length + 2);
          expect(line.replace(/\\./gu, '')).not.toMatch(/[<>*`[\]]/);
        }
      }),
    ));
});

describe('the printed table', () => {
  test('fits 80 columns', async () => {
    expect(await textOf('table', [mixed])).toMatchInlineSnapshot(`
      "       id  date        language  languages  text
              1  2026-03-12  ukr       ukr eng    Слава Україні! 💙💛
              2              und       und        =HYPERLINK("http://example.org"),
                                                  said "she" and went
      (unknown)  2026-03-12                       |a b| <i>*c*</i> \\
      no room for: private, confidence
      "
    `);
  });

  test.each([20, 40, 60, 80, 200])('never is wider than %i columns, and never moves the cursor', (width) =>
    fc.assert(
      fc.asyncProperty(hostileTable, async (table) => {
        const text = await textOf('table', [table], { width });
        expect(text).not.toMatch(obeyed);
        for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 50 },
    ),
  );

  test('says what is unknown', async () => {
    const regions = {
      name: 'regions',
      columns: [column('country', 'code'), column('participants', 'integer')],
      rows: [
        ['UA', 2],
        ['', 1],
      ],
    };
    expect(await textOf('table', [regions])).toContain('(unknown)');
    expect(await textOf('csv', [regions])).toBe('country,participants\r\nUA,2\r\n,1\r\n');
  });
});

describe('a text for a terminal', () => {
  test.each([
    ['plain', 'plain'],
    ['two\nlines\tand a tab', 'two lines and a tab'],
    ['\x1b[31mred\x1b[0m', '␛[31mred␛[0m'],
    ['\x1b]0;title\x07', '␛]0;title␇'],
    ['\x9b2J', '\ufffd2J'],
    ['a\u202eb', 'ab'],
    ['in\u200bvisible', 'invisible'],
    ['👩‍👩‍👧', '👩‍👩‍👧'],
    ['🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru', '🏴󠁧󠁢󠁷󠁬󠁳󠁿 Cymru'],
    ['می‌خواهم', 'می‌خواهم'],
    ['a\u200db', 'ab'],
    [`z${'\u0301'.repeat(50)}`, `z${'\u0301'.repeat(4)}`],
    ['п’ять ї й', 'п’ять ї й'],
  ])('%j -> %j', (text, clean) => expect(cleanForTerminal(text)).toBe(clean));
});

test('a short cut to the width of a text is none to another width', () => {
  const wrong = Array.from({ length: 0x3000 }, (_, code) => `a${String.fromCharCode(code)}b`).filter(
    (text) => widthOf(text) !== stringWidth(text),
  );
  expect(wrong).toEqual([]);
});

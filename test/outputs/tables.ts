import fc from 'fast-check';
import { type Format, outputs } from '../../src/outputs/registry.ts';
import type { OutputOptions } from '../../src/outputs/types.ts';
import { en } from '../../src/speech/en.ts';
import { column } from '../../src/views/columns.ts';
import type { Cell, Table } from '../../src/views/types.ts';

/** A table of every type of column, with what is hard about each. */
export const mixed: Table = {
  name: 'messages',
  columns: [
    column('id', 'integer'),
    column('private', 'boolean'),
    column('confidence', 'share'),
    column('date', 'date'),
    column('language', 'code'),
    column('languages', 'list'),
    column('text', 'text'),
  ],
  rows: [
    [1, false, 0.9, '2026-03-12', 'ukr', 'ukr eng', 'Слава Україні! 💙💛'],
    [2, true, null, '', 'und', 'und', '=HYPERLINK("http://example.org"), said "she"\nand went'],
    [null, false, 0.004, '2026-03-12', '', '', '|a\tb| <i>*c*</i> \\'],
  ],
};

const defaults: OutputOptions = { width: 80, color: 0, terminal: false, bom: false, raw: false, words: en };

/** A text output's whole text. */
export async function textOf(
  format: Format,
  tables: readonly Table[],
  options: Partial<OutputOptions> = {},
): Promise<string> {
  const render = await outputs[format].load();
  const content = await render(tables, { ...defaults, ...options });
  if (content instanceof Uint8Array) throw new TypeError(`${format} is no text`);
  return [...content].join('');
}

/** A binary output's bytes. */
export async function bytesOf(
  format: Format,
  tables: readonly Table[],
  options: Partial<OutputOptions> = {},
): Promise<Uint8Array> {
  const render = await outputs[format].load();
  const content = await render(tables, { ...defaults, ...options });
  if (!(content instanceof Uint8Array)) throw new TypeError(`${format} is text`);
  return content;
}

/** Text as an enemy would write it: control characters, escape sequences, marks of direction, formulas, mark-up. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\x1b[31m',
        '\x1b]0;x\x07',
        '\x9b2J',
        '\u202e',
        '\u2066',
        '\u200b',
        '\ufeff',
        '\0',
        '\r\n',
        '\n',
        '\t',
      ),
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        "'",
        '"',
        ',',
        ';',
        '|',
        '\\',
        '`',
        '<b>',
        '&amp;',
        '[a](b)',
        ' ',
        '\u2028',
      ),
      fc.constantFrom('👩‍👩‍👧', '🏴󠁧󠁢󠁷󠁬󠁳󠁿', '💙💛', 'ї', 'Слава', 'a', 'é'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** Tables with hostile cells in columns of words and any value in columns of numbers. */
export const hostileTable: fc.Arbitrary<Table> = fc
  .array(
    fc.tuple(
      hostileText,
      fc.option(fc.integer({ min: -5, max: 100_000 })),
      fc.boolean(),
      fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
      hostileText,
    ),
    { maxLength: 8 },
  )
  .map((rows) => ({
    name: 'participants',
    columns: [
      column('participant', 'text'),
      column('messages', 'integer'),
      column('private', 'boolean'),
      column('share', 'share'),
      column('text', 'text'),
    ],
    rows: rows as Cell[][],
  }));

/** What no line on a terminal may hold: control characters, marks of direction, what can't be seen. */
export const obeyed = /[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069\u2028\u200b\ufeff]/u;

import { describe, expect, test } from 'vitest';
import { type Shape, shapeTables } from '../../src/cli/shape.ts';
import { suggest } from '../../src/cli/suggest.ts';
import { column } from '../../src/views/columns.ts';
import type { Table } from '../../src/views/types.ts';

const table: Table = {
  name: 'libraries',
  columns: [column('library', 'text'), column('messages', 'integer')],
  rows: [
    ['Яготин', 2],
    ['', 9],
    ['Їжакевича', 10],
    ['Bath', null],
    ['Зміїв', 10],
  ],
};

describe('a table is shaped', () => {
  test.each<[Shape, unknown[]]>([
    [{ sort: 'messages' }, ['Їжакевича', 'Зміїв', '', 'Яготин', 'Bath']],
    [{ sort: 'messages:asc' }, ['Яготин', '', 'Їжакевича', 'Зміїв', 'Bath']],
    [{ sort: 'library' }, ['Bath', 'Зміїв', 'Їжакевича', 'Яготин', '']],
    [{ sort: 'library:desc' }, ['Яготин', 'Їжакевича', 'Зміїв', 'Bath', '']],
    [{ sort: 'messages', top: 2 }, ['Їжакевича', 'Зміїв']],
    [{ columns: ['messages', 'library'] }, [2, 9, 10, null, 10]],
  ])('%j', (shape, first) => expect(shapeTables([table], shape)[0]?.rows.map(([cell]) => cell)).toEqual(first));

  test.each([
    [{ sort: 'mesages' }, 'did you mean messages?'],
    [{ columns: ['library', 'regionn'] }, 'there are library, messages'],
  ])('%j is refused', (shape, hint) => {
    expect(() => shapeTables([table], shape)).toThrow(expect.objectContaining({ code: 'usage-unknown-name', hint }));
  });
});

describe('did you mean', () => {
  test.each([
    ['regoins', 'regions'],
    ['region', 'regions'],
    ['part', 'participants'],
    ['massages', 'messages'],
    ['xyz', undefined],
    ['chat.txt', undefined],
    ['', undefined],
  ])('%j -> %j', (word, meant) => expect(suggest(word, ['regions', 'messages', 'participants', 'check'])).toBe(meant));
});

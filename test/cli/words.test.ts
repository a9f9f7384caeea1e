import { describe, expect, test } from 'vitest';
import { commands, viewNames } from '../../src/cli/commands.ts';
import { help } from '../../src/cli/help.ts';
import { sentence } from '../../src/cli/notes.ts';
import { Problem } from '../../src/problem.ts';
import { kinds } from '../../src/solidarity/types.ts';
import { en } from '../../src/speech/en.ts';
import { loadWords } from '../../src/speech/load.ts';
import { uk } from '../../src/speech/uk.ts';
import { views } from '../../src/views/registry.ts';
import { analysisOf, person } from '../views/sample.ts';

describe('the language of the interface', () => {
  test.each([
    ['uk', {}, 'uk'],
    ['uk-UA', {}, 'uk'],
    [undefined, {}, 'en'],
    [undefined, { LANG: 'uk_UA.UTF-8' }, 'uk'],
    [undefined, { LC_ALL: 'en_GB.UTF-8', LANG: 'uk_UA.UTF-8' }, 'en'],
    [undefined, { LC_ALL: '', LANG: 'uk_UA.UTF-8' }, 'uk'],
    [undefined, { LANG: 'C' }, 'en'],
    ['en', { LANG: 'uk_UA.UTF-8' }, 'en'],
  ])('%j, %j -> %s', async (asked, env, locale) => expect((await loadWords(asked, env)).locale).toBe(locale));
});

describe('Ukrainian', () => {
  test.each([
    [1, 'пропущено 1 приватне повідомлення'],
    [2, 'пропущено 2 приватні повідомлення'],
    [5, 'пропущено 5 приватних повідомлень'],
    [11, 'пропущено 11 приватних повідомлень'],
    [21, 'пропущено 21 приватне повідомлення'],
    [112, 'пропущено 112 приватних повідомлень'],
    [1003, 'пропущено 1003 приватні повідомлення'],
  ])('counts %i', (n, words) => expect(uk.notes.withheld(n)).toContain(words));

  test('has a word for every column, kind, figure, view and command', () => {
    const analysis = analysisOf([{ by: person('Helen') }]);
    const columns = Object.values(views).flatMap((view) => view(analysis).columns.map(({ name }) => name));
    const spoken = (name: string): boolean => name in uk.columns || name === 'figure' || name === 'value';
    expect(columns.filter((name) => !spoken(name))).toEqual([]);
    expect(kinds.filter((kind) => !(kind in (uk.codes.kind ?? {})))).toEqual([]);
    expect(views.summary(analysis).rows.filter(([figure]) => !(String(figure) in (uk.codes.figure ?? {})))).toEqual([]);
    expect(viewNames.filter((name) => !(name in uk.titles))).toEqual([]);
    // `findings` is `diagnostics` cut short for people; an export has the whole.
    expect([...viewNames, 'findings', 'transcript'].toSorted()).toEqual(Object.keys(views).sort());
  });

  test('has the same help as English', () => {
    for (const command of [undefined, ...commands]) {
      const options = (text: string): string[] => text.match(/--[a-z-]+/g) ?? [];
      expect(new Set(options(help(command, uk, 80)))).toEqual(new Set(options(help(command, en, 80))));
    }
  });

  test('says what is wrong and what was meant', () => {
    const problem = new Problem('usage-unknown-name', 'there is no column x', {
      values: { what: 'column', name: 'x', meant: 'y' },
    });
    expect(sentence(problem, uk)).toBe('немає стовпця x; можливо, ви мали на увазі y?');
  });
});

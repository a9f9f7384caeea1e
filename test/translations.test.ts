import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyse, anonymise, Problem, parseTranslations, views } from '../src/index.ts';
import { zoomchat } from './cli/program.ts';

const chat = [
  ['Олена', 'Дякуємо, що ви з нами. Ваша Олена'],
  ['Jo', 'We stand with you'],
]
  .map(([name, text], i) => `10:0${i}:00 From ${name} to Everyone:\r\n\t${text}\r\n`)
  .join('');
const translated = (table: string, text = chat) =>
  analyse(text, { translations: [parseTranslations(table, 'quotes.csv')] });
const translations = (table: string) => translated(table).messages.map(({ translation }) => translation);

describe('a table with translations', () => {
  test.each<[string, string, (string | undefined)[]]>([
    [
      'as quotes writes it',
      'meeting,id,text,translation\nchat,1,"Дякуємо, що ви з нами. Ваша Олена",Thank you\n',
      ['Thank you', undefined],
    ],
    [
      'with Ukrainian headings',
      'зустріч,№,текст,переклад\nchat,2,We stand with you,Ми з вами\n',
      [undefined, 'Ми з вами'],
    ],
    ['of two columns', 'id,translation\n2,Ми з вами\n', [undefined, 'Ми з вами']],
    ['of a meeting that was renamed', 'meeting,id,translation\nelse,2,Ми з вами\n', [undefined, 'Ми з вами']],
    ['not filled in', 'id,translation\n1,\n2,\n', [undefined, undefined]],
    ['guarded against formulas', "id,translation\n2,'=Ми з вами\n", [undefined, '=Ми з вами']],
    ['beside other words', 'id,text,translation\n2,Goodbye,Бувайте\n', [undefined, undefined]],
    ['of no message', 'id,translation\n9,Ми з вами\n', [undefined, undefined]],
  ])('%s', (_, table, wanted) => expect(translations(table)).toEqual(wanted));

  test('what belongs to no message is told with its line', () => {
    const { diagnostics } = translated('id,text,translation\n1,,Thank you\n2,Goodbye,Бувайте\n');
    expect(diagnostics).toEqual([{ code: 'translation-unmatched', file: 'quotes.csv', line: 3, text: 'Goodbye' }]);
  });

  test('that is none is refused', () => {
    expect(() => parseTranslations('name,library\nJo,Kent\n', 'people.csv')).toThrow(Problem);
  });

  test('names go from translations too', () => {
    const analysis = translated('id,translation\n1,"Thank you for being with us. Your Olena"\n');
    const quotes = views.quotes(anonymise(analysis));
    expect(JSON.stringify(quotes.rows)).not.toMatch(/Olena|Олена/);
    expect(JSON.stringify(quotes.rows)).toContain('Thank you for being with us');
  });
});

test('what quotes wrote comes back into quotes, transcript and report', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
  const [text, table, page] = ['chat.txt', 'quotes.csv', 'page.html'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeFileSync(text, chat);
  expect((await zoomchat(['quotes', text, '-o', table])).code).toBe(0);
  writeFileSync(table, readFileSync(table, 'utf8').replace(/(Ваша Олена"?),/, '$1,Дослівно перекладено'));
  const given = ['--translations', table];
  expect((await zoomchat(['quotes', text, ...given, '--csv'])).stdout).toContain('Дослівно перекладено');
  expect((await zoomchat(['transcript', text, ...given, '--csv'])).stdout).toContain('Дослівно перекладено');
  await zoomchat(['report', text, ...given, '-o', page]);
  expect(readFileSync(page, 'utf8')).toContain('Дослівно перекладено');
});

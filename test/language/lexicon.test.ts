import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCsv } from '../../src/csv.ts';
import { readLexicon } from '../../src/language/tables/lexicon.ts';

const read = (name: string): string => readFileSync(`src/language/tables/${name}`, 'utf8');
const words = readCsv(read('words.csv'), 'words.csv', ['language', 'words']);
const frequent = readCsv(read('frequent.csv'), 'frequent.csv', ['language', 'rank', 'words']);

test.each([
  ['thanks', { owners: [0], isTitle: false, isSaid: true }],
  ['library', { owners: [], isTitle: true, isSaid: true }],
  ['дякую', { owners: [1], isTitle: false, isSaid: true }],
  ['amgueddfa', { owners: [], isTitle: false, isSaid: false }],
])('%s', (word, { owners, isTitle, isSaid }) => {
  const others = readCsv(read('languages.csv'), 'languages.csv', ['code']).map(({ cells }) => cells.code ?? '');
  const codes = new Set(['eng', 'ukr', ...others]);
  const languages = [...codes].map((code) => ({ code, tier: 0, scripts: [], lid: [], lingua: '' }));
  const entry = readLexicon(read('words.csv'), read('frequent.csv'), languages, [0, 1]).lexicon(word);
  expect([entry.owners, entry.isTitle, entry.said.length > 0]).toEqual([owners, isTitle, isSaid]);
});

/** What the head of words.csv demands: where only one of two languages had a word that both say, the word would tell for that one. */
test('a short word that is said often in a language stands with it, if it stands with any', () => {
  const listed = new Map<string, Set<string>>();
  for (const { cells } of words) {
    const own = listed.get(cells.language ?? '') ?? new Set();
    listed.set(cells.language ?? '', own);
    for (const word of (cells.words ?? '').split(' ')) own.add(word);
  }
  const titles = listed.get('zxx') ?? new Set();
  const anywhere = new Set([...listed].flatMap(([language, own]) => (language === 'zxx' ? [] : [...own])));
  const missing = frequent
    .filter(({ cells }) => Number(cells.rank) <= 64 && listed.has(cells.language ?? ''))
    .flatMap(({ cells }) =>
      (cells.words ?? '')
        .split(' ')
        .filter((word) => word.length <= 4 && anywhere.has(word) && !titles.has(word))
        .filter((word) => !listed.get(cells.language ?? '')?.has(word))
        .map((word) => `${cells.language} ${word}`),
    );
  expect(missing).toEqual([]);
});

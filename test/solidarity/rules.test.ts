import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../src/solidarity/lexicon.ts';
import { read } from '../../src/solidarity/read.ts';
import { kinds } from '../../src/solidarity/types.ts';
import { judge } from './judge.ts';

const table = (file: string) => ({ text: readFileSync(`src/solidarity/${file}`, 'utf8'), file });
const lexicon = compileLexicon({
  words: table('words.csv'),
  rules: [table('rules.csv')],
  echoes: table('echoes.csv'),
  weights: table('weights.csv'),
});

describe.each(lexicon.rules.map((rule) => [rule.id, rule] as const))(
  '%s',
  (_, { id, kind, example, counterExample }) => {
    test(`finds "${example}"`, () => {
      const { evidence } = judge(read(example, only(id)), 2);
      expect(evidence.map((found) => found.kind)).toContain(kind);
    });
    test(`passes over "${counterExample}"`, () => {
      expect(judge(read(counterExample, lexicon), 2).kinds).not.toContain(kind);
    });
  },
);

test('every kind but the symbols has rules, English and Ukrainian at least 80 each, Russian and Polish 30', () => {
  expect(new Set(lexicon.rules.map(({ kind }) => kind))).toEqual(new Set(kinds.filter((kind) => kind !== 'symbol')));
  for (const [language, least] of Object.entries({ eng: 80, ukr: 80, rus: 30, pol: 30 })) {
    expect(lexicon.rules.filter((rule) => rule.language === language).length).toBeGreaterThanOrEqual(least);
  }
});

/** A rule by itself, so that no other finds its example for it. */
const only = (id: string) => ({
  ...lexicon,
  wordOf: (word: string) => {
    const { written, heard } = lexicon.wordOf(word);
    return {
      written: { ...written, rules: written.rules.filter((rule) => rule.id === id) },
      heard: { ...heard, rules: [] },
    };
  },
});

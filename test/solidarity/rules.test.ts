import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findSolidarity } from '../../src/solidarity/find.ts';
import { compileLexicon } from '../../src/solidarity/lexicon.ts';
import { kinds } from '../../src/solidarity/types.ts';

const table = (file: string) => ({ text: readFileSync(`src/solidarity/${file}`, 'utf8'), file });
const lexicon = compileLexicon(table('words.csv'), [table('rules.csv')]);

describe.each(lexicon.rules.map((rule) => [rule.id, rule] as const))(
  '%s',
  (_, { id, kind, example, counterExample }) => {
    test(`finds "${example}"`, () => {
      const { evidence } = findSolidarity(example, { ...lexicon, ...only(id) });
      expect(evidence.map((found) => found.kind)).toContain(kind);
    });
    test(`passes over "${counterExample}"`, () => {
      expect(findSolidarity(counterExample, lexicon).kinds).not.toContain(kind);
    });
  },
);

test('every kind but the symbols has rules, English and Ukrainian at least 60 each', () => {
  expect(new Set(lexicon.rules.map(({ kind }) => kind))).toEqual(new Set(kinds.filter((kind) => kind !== 'symbol')));
  for (const language of ['eng', 'ukr']) {
    expect(lexicon.rules.filter((rule) => rule.language === language).length).toBeGreaterThanOrEqual(60);
  }
});

/** A rule by itself, so that no other finds its example for it. */
function only(id: string) {
  const keep = <R extends { readonly id: string }>(map: ReadonlyMap<string, readonly R[]>) =>
    new Map([...map].map(([key, rules]) => [key, rules.filter((rule) => rule.id === id)]));
  return {
    byWord: keep(lexicon.byWord),
    byStem: keep(lexicon.byStem),
    byNear: lexicon.byNear.filter((rule) => rule.id === id),
  };
}

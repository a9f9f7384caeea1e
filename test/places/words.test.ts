import { expect, test } from 'vitest';
import { listOf, rowsOf } from '../../src/places/namings.ts';
import { foldPhrase } from '../../src/places/tokens.ts';
import { tables } from './knowledge.ts';

test.each(['introduction_words', 'place_words'] as const)('a word stands once in %s, and is one word', (name) => {
  const words = rowsOf(tables[name], ['kind', 'words']).flatMap((cell) => listOf(cell('words')));
  const keys = words.map((word) => (word.endsWith('*') ? `${foldPhrase(word.slice(0, -1))}*` : foldPhrase(word)));
  expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  expect(keys.filter((key) => key.includes(' '))).toEqual([]);
});

import { expect, test } from 'vitest';
import { readWords } from '../../src/language/reading/words.ts';

test.each([
  ['See https://example.org/a-b?c=d now', ['See', 'now']],
  ['See www.example.org, or example.co.uk/x', ['See', 'or']],
  ['Write to someone@example.org please', ['Write', 'to', 'please']],
  ['@Olena #libraries yes', ['yes']],
  [':wave: hi :+1:', ['hi']],
  ['at 10am or 7pm, room B2, file_1', ['at', 'or', 'room']],
  ['до 20-го, on the 5-th', ['до', 'on', 'the']],
  ['Дякую.Чудово', ['Дякую', 'Чудово']],
  ["it's п'ять об’єднання well-known '", ["it's", "п'ять", 'об’єднання', 'well-known']],
  ['💙💛 Слава 💙', ['Слава']],
  ['\ud83d \ude00 ok', ['ok']],
  ['', []],
])('%s', (text, words) => {
  expect(readWords(text, String).map(({ form }) => form)).toEqual(words);
});

test.each([
  ['one two', 'space'],
  ['one, two', 'comma'],
  ['one. two', 'sentence'],
  ['one 💙 two', 'sentence'],
  ['one / two', 'divide'],
  ['one | two', 'divide'],
  ['one\ntwo', 'divide'],
  ['one - two', 'divide'],
  ['one — two', 'divide'],
  ['one "two"', 'space'],
  ['one "Two three"', 'space'],
  ['one "two three"', 'sentence'],
  ['one (two)', 'comma'],
])('what stands between: %s', (text, before) => {
  expect(readWords(text, String)[1]?.before).toBe(before);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Beginnings } from '../../src/chat/beginnings.ts';
import { replyOf, signOf, unlistedReply, unlistedSign } from '../../src/chat/quotes.ts';
import { parseWordings, type Template } from '../../src/chat/wordings.ts';
import { readCsv } from '../../src/csv.ts';
import { Problem } from '../../src/problem.ts';

const csv = readFileSync('src/chat/wordings.csv', 'utf8');
const wordings = parseWordings(csv, 'wordings.csv');
const rows = readCsv(csv, 'wordings.csv', []).map(({ cells }) => [cells.code, cells.what, cells.words] as const);

const text = 'Good morning to all of you in Sumy';
const other = 'Good morning to all of you in Kharkiv';
const earlier = (...texts: string[]): Beginnings<string> => {
  const found = new Beginnings<string>();
  for (const one of texts) found.add(one, one);
  return found;
};
const filled = (words: string): string =>
  words.replace('{quote}', '"Good morning to all..."').replace('{emoji}', '👍🏽');

describe('the wordings of every language', () => {
  test.each(rows.filter(([, what]) => what === 'reply'))('%s %s: %s', (_, __, words) => {
    expect(replyOf(`${filled(words ?? '')}:\nyes`, wordings, earlier(text))).toMatchObject({
      target: text,
      text: 'yes',
    });
  });
  test.each(rows.filter(([, what]) => what === 'reaction' || what === 'removal'))('%s %s: %s', (_, what, words) => {
    const sign = signOf(filled(words ?? ''), wordings, earlier(text));
    expect([sign?.adds, sign?.symbol, sign?.target]).toEqual([what === 'reaction', '👍🏽', text]);
  });
  test('older clients say it of the message before', () => {
    expect(signOf('add 👍', wordings, earlier(text))).toEqual({
      adds: true,
      symbol: '👍',
      quote: undefined,
      target: undefined,
    });
    expect(signOf('remove ☝️', wordings, earlier(text))?.adds).toBe(false);
    expect(signOf('add 👍 to the list', wordings, earlier(text))).toBeUndefined();
  });
});

describe('which message is meant', () => {
  test.each<[string, string[], string, string | undefined]>([
    ['the newest that begins so', [text, other], 'Good morning to...', other],
    ['the one that begins so', [text, other], 'Good morning to all of you in S…', text],
    ['the one that is so, where the quote is not cut', ['Hello', 'Hello again'], 'Hello', 'Hello'],
    ['the one that begins so, where the quote lost its mark', ['Hello again'], 'Hello', 'Hello again'],
    [
      'white space counts once',
      ['Slido:\n\nhttps://example.org/a'],
      'Slido: https://exam...',
      'Slido:\n\nhttps://example.org/a',
    ],
    ['none that begins otherwise', [text], 'Good evening to...', undefined],
    ['none for an empty quote', [text], '...', undefined],
  ])('%s', (_, texts, quote, meant) => expect(earlier(...texts).newest(quote)).toBe(meant));

  test('a length that is looked for late finds what came early', () => {
    const found = earlier(text);
    expect([found.newest('Good...'), found.newest('Good morning...')]).toEqual([text, text]);
    found.add(other, other);
    expect([found.newest('Good...'), found.newest('Good morning...')]).toEqual([other, other]);
  });
});

describe('words that no table has', () => {
  const quote = '"Good morning to all..."';
  test.each<[string, string | undefined]>([
    [`Odgovor na ${quote}:\nda`, 'da'],
    [`Vastus sõnumile ${quote}\n\njah`, 'jah'],
    ['Odgovor na «Good morning to all…»: da', 'da'],
    [`I liked ${quote} very much`, undefined], // no colon, no line end: somebody's own words
    ['She said "hello...": and went', undefined], // no message begins so
    ['Odgovor na "Good morning to all": da', undefined], // the quote isn't cut
  ])('reply %j', (body, own) => expect(unlistedReply(body, earlier(text))?.text).toBe(own));

  test.each<[string, boolean | undefined]>([
    [`Reagirao na ${quote} s 👍`, true],
    [`Uklonio 👍 s ${quote}`, false],
    [`Look at ${quote} and at 3 more 👍`, undefined],
    [`Reagirao na "Something else..." s 👍`, undefined],
    [`${text} 👍`, undefined],
  ])('sign %j', (body, adds) => expect(unlistedSign(body, earlier(text))?.adds).toBe(adds));
});

test.each([
  ['en,hope,seen,Replying to {quote}', /there is no hope/],
  ['en,reply,seen,Replying', /a reply needs quote/],
  ['en,reaction,seen,Reacted to {quote}', /a reaction needs emoji quote/],
])('a table with the row %s is refused', (row, sentence) => {
  expect(() => parseWordings(`code,what,status,words\n${row}\n`, 'w.csv')).toThrow(Problem);
  expect(() => parseWordings(`code,what,status,words\n${row}\n`, 'w.csv')).toThrow(sentence);
});

test('a template is cut at its slots', () => {
  const [first] = parseWordings('code,what,status,words\nxx,reaction,seen,a {quote} b {emoji} c\n', 'w').signs;
  expect(first).toEqual({
    adds: true,
    slots: ['quote', 'emoji'],
    before: 'a ',
    between: ' b ',
    after: ' c',
  } satisfies Template & { adds: boolean });
});

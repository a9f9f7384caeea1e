import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findSolidarity, Problem } from '../../src/index.ts';
import { readEchoes } from '../../src/solidarity/echo.ts';
import { tokenise } from '../../src/solidarity/tokens.ts';

const table = { text: readFileSync('src/solidarity/echoes.csv', 'utf8'), file: 'echoes.csv' };
const echoIn = readEchoes(table);
const echo = (text: string) => echoIn(tokenise(text, () => false).tokens, text);

test.each<[string, ReturnType<typeof echo>]>([
  ['same here x', 'before'],
  ['+1 ❤️', 'before'],
  ['Ditto from all of us in Cardiff', 'before'],
  ['Hear hear, Derek', 'before'],
  ['Olena Petrenko, same here', 'before'],
  ['and Hull', 'before'],
  ['і Чернівці', 'before'],
  ['і від нас із Чернігова', 'before'],
  ['ich auch', 'before'],
  ['what Fiona said', 'named'],
  ['What he said', 'named'],
  ['any time ❤️', 'answer'],
  ['завжди', 'answer'],
  ['and the slides are up', undefined],
  ['same problem with my sound', undefined],
  ['me too, where is the link?', undefined],
  ['what she said about fines was good', undefined],
  ['і я маю питання', undefined],
  ['always late, sorry', undefined],
  ['💙💛', undefined],
])('%s: %s', (text, wanted) => expect(echo(text)).toBe(wanted));

test('every phrase of the table is found, but that a slot has to be filled', () => {
  const phrases = table.text
    .split('\n')
    .filter((line) => line !== '' && !/^(?:#|language,)/.test(line))
    .flatMap((line) => line.split(',')[1]?.split(';') ?? [])
    .map((phrase) => phrase.trim().replace('{name}', 'Olena').replace('{any}', 'all of Kent'));
  expect(phrases.length).toBeGreaterThan(400);
  expect(phrases.filter((phrase) => echo(phrase) === undefined)).toEqual([]);
});

test.each([
  ['language,phrases,as\neng,same,later\n', 2],
  ['language,phrases,as\neng,{name} too,\n', 2],
])('a slip in the table is told: %j', (text, line) => {
  expect(() => readEchoes({ text, file: 'echoes.csv' })).toThrow(
    expect.objectContaining({ constructor: Problem, file: 'echoes.csv', line }),
  );
});

describe('who joins in voices what was said before', () => {
  test.each([
    [
      ['We stand with Ukraine', 'same here', 'and Hull'],
      ['support', 'support', 'support'],
    ],
    [
      ['Slava Ukraini', 'Motion 1: fines go. All in favour?', 'Hear hear'],
      ['salute', '', ''],
    ],
    [
      ['Slava Ukraini', 'Дякуємо за вашу підтримку України', 'always'],
      ['salute', 'gratitude', 'support'],
    ],
    [['same here'], ['']],
  ])('%j: %j', (texts, kinds) => {
    const answers = findSolidarity(texts.map((text, i) => ({ text, sender: `Writer ${i}` })));
    expect(answers.map((answer) => answer.kinds.join(' '))).toEqual(kinds);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLocales } from '../../src/chat/locales.ts';
import { parseChat } from '../../src/chat/parse.ts';
import { isFileSent, sentBy } from '../../src/chat/sent.ts';

const table = (file: string) => ({ text: readFileSync(`src/chat/${file}`, 'utf8'), file });
const locales = parseLocales(table('locales.csv'), table('wordings.csv'));
const { wordings } = locales;

describe('a quote is a file', () => {
  const sent = sentBy(['Anna Reed', 'Konstantina Papadopoulou (Reading Libraries)'], wordings);
  test.each<[string, boolean]>([
    ['Screenshot2026_04_...', true],
    ['Screenshot from 202...', true],
    ['photo_12345678901...', true],
    ['{2D509125-7567-...', true],
    ['{2D509125-7567-4C11-8D6E-0123456789AB}.png', true],
    ['IMG_20260413_1617...', true],
    ['Знімок екрана 2026...', true],
    ['report-of-may.pdf', true],
    ['Anna Reed has sent you a file', true],
    ['Nobody Here has sent...', true],
    ['Konstantina Papado...', true],
    ['Anna Reed has a que...', false],
    ['Screenshots are wel...', false],
    ['image of the day, b...', false],
    ['see minutes in report.pdf', false],
    ['photo_s of us all o...', false],
    ['{"a": 1, "b": [2, 3]...', false],
    ['www.kent.gov.uk', false],
    ['', false],
  ])('%j: %s', (quote, is) => expect(isFileSent(quote, wordings, sent)).toBe(is));
});

const chat = (...bodies: string[]) => {
  const text = bodies.map((body, i) => `00:00:0${i}\tP${i}:\t${body}\r\n`).join('');
  return parseChat({ file: 'c', folder: '', text, encoding: 'utf-8', diagnostics: [] }, locales, {});
};

describe('what the client says is nobody\u2019s words', () => {
  const note = '[Full message cannot be displayed on this version]';
  const long = `Good morning to all, ${'and to everybody else, '.repeat(30)}of "Sumy"`;
  test.each<[string, string[], string[], number, number]>([
    ['a note behind a message', [`hello ${note}`], ['hello'], 0, 0],
    ['a note in its place', [note], [''], 0, 0],
    ['a note in Chinese, behind line breaks', ['hello\n\n[此版本无法显示完整消息]'], ['hello'], 0, 0],
    ['a note that is quoted', [`hello ${note}`, `Replying to "hello ${note}"\n\nyes`], ['hello', 'yes'], 0, 0],
    ['a note that is talked about', [`what does "${note}" mean?`], [`what does "${note}" mean?`], 0, 0],
    ['reactions in six languages', ['hello', ...reactions('hello')], ['hello'], 0, 7],
    ['a reaction to a long message, quoted whole', [long, `Reacted to "${long}" with 👍`], [long], 0, 1],
    ['a reply to one', [long, `Antwoord verzenden naar "${long}"\n\nja`], [long, 'ja'], 0, 0],
    ['a picture that the file lacks', ['a', ...reactions('Screenshot2026_04_...')], ['a'], 0, 0],
    ['a message that the file lacks', ['a', ...reactions('something else th...')], ['a'], 7, 0],
  ])('%s', (_, bodies, texts, notes, counted) => {
    const { messages, diagnostics, reactions: found } = chat(...bodies);
    expect(messages.map(({ text }) => text)).toEqual(texts);
    expect([diagnostics.length, found]).toEqual([notes, counted]);
  });
});

/** In the words of clients of six languages, as they stood in English files. */
function reactions(quote: string): string[] {
  return [
    `Reacted to "${quote}" with 👍`,
    `Reacted to ${quote} with "👍"`,
    `Heeft gereageerd op "${quote}" met 👍`,
    `Hat auf "${quote}" mit 👍 reagiert`,
    `Se ha reaccionado a "${quote}" con 👍`,
    `A réagi à "${quote}" avec 👍`,
    `已使用👍回应"${quote}"`,
  ];
}

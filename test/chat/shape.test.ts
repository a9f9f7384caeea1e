import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLocales } from '../../src/chat/locales.ts';
import { parseChat } from '../../src/chat/parse.ts';

const table = (file: string) => ({ text: readFileSync(`src/chat/${file}`, 'utf8'), file });
const locales = parseLocales(table('locales.csv'), table('wordings.csv'));
const read = (text: string) => {
  const chat = parseChat({ file: 'c', folder: '', text, encoding: 'utf-8', diagnostics: [] }, locales, {});
  expect(chat.records.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text);
  return chat;
};

type Write = (name: string, to: string, minute: number, text: string) => string;

/** Shapes that no client writes: tables, logs, minutes. */
const shapes: Readonly<Record<string, Write>> = {
  'bars between': (a, b, m, t) => `14:1${m}:00 | ${a} | ${b} | ${t}\n`,
  'a table of Markdown': (a, b, m, t) => `| 14:1${m} | ${a} | ${b} | ${t} |\n`,
  'semicolons and a date': (a, b, m, t) => `2026-03-12 14:1${m}:00;${a};${b};${t}\n`,
  'an arrow': (a, b, m, t) => `14:1${m} ${a} -> ${b}: ${t}\n`,
  'tabs between': (a, b, m, t) => `14:1${m}\t${a}\t${b}\t${t}\n`,
  'time in brackets behind the sender': (a, b, m, t) => `${a} (14:1${m}) to ${b}: ${t}\n`,
  'time behind both, text beneath': (a, b, m, t) => `${a} → ${b}, 2:1${m} PM\n${t}\n\n`,
  'Ukrainian words': (a, b, m, t) => `14:1${m} – ${a} кому ${b === 'Everyone' ? 'Усі' : b}: ${t}\n`,
};

const people = ['Anna Reed', 'Ольга Коваль', 'Ben (Kent)'];
const said = ['hello all', 'we begin at 10:30: be there', 'from here to there', 'yes', 'see you'];

describe.each(Object.entries(shapes))('%s', (name, write) => {
  const open = said.map((text, i) => write(people[i % 3] as string, 'Everyone', i, text));

  test('is read', () => {
    const { messages, form } = read(open.join(''));
    expect(
      messages.map(({ time, sender, text, private: closed }) => [time, sender, text.replace(/ \|$/, ''), closed]),
    ).toEqual(said.map((text, i) => [`14:1${i}:00`, people[i % 3], text, false]));
    // What looks like the panel is read as such where nothing speaks against it.
    expect(form).toBe(name.startsWith('time behind both') ? '8' : 'learnt');
  });

  test.each(['Ben (Kent)', 'Nadia Silent', 'Bea Lund (Direct Message)', 'everybody else', ''])(
    'what is to %j is private',
    (to) => {
      const text = [...open, write('Anna Reed', to, 7, 'SECRETWORD'), write('Anna Reed', 'Everyone', 8, 'end')].join(
        '',
      );
      const { messages, diagnostics } = read(text);
      expect(messages.filter((one) => !one.private).map((one) => one.text.replace(/ \|$/, ''))).toEqual([
        ...said,
        'end',
      ]);
      expect(JSON.stringify(diagnostics)).not.toContain('SECRETWORD');
    },
  );
});

describe('what is no chat teaches nothing', () => {
  test.each([
    [
      'a log',
      Array.from({ length: 9 }, (_, i) => `2026-03-12 14:1${i}:00 INFO: server: ready for everyone\n`).join(''),
    ],
    ['a programme', 'Doors 09:30\nTalk for Everyone 10:00\nLunch 12:30\nTalk 14:00\nEnd 16:00\n'],
    ['a list of shifts', '09:00 Anna | desk | Norwich\n10:00 Ben | desk | Leeds\n11:00 Carol | desk | Sumy\n'],
    ['two lines', '14:10 | Anna | Everyone | hello\n14:11 | Ben | Everyone | hi\n'],
  ])('%s', (_, text) => expect(read(text).messages).toEqual([]));
});

test('nothing is lost, whatever stands there', () => {
  const piece = fc.constantFrom(
    '14:10',
    ' | ',
    'Anna',
    'Everyone',
    ' to ',
    ': ',
    '\n',
    '\t',
    'Ben (x)',
    '(',
    ')',
    'й',
    '2026-03-12 ',
  );
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => void read(pieces.join(''))));
});

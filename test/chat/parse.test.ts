import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLocales } from '../../src/chat/locales.ts';
import { gatherMeetings } from '../../src/chat/meetings.ts';
import { parseChat } from '../../src/chat/parse.ts';

const table = (file: string) => ({ text: readFileSync(`src/chat/${file}`, 'utf8'), file });
const locales = parseLocales(table('locales.csv'), table('wordings.csv'));
const read = (text: string, file = 'chat.txt', options = {}) =>
  parseChat({ file, folder: 'exchange', text, encoding: 'utf-8', diagnostics: [] }, locales, options);
const said = (text: string) =>
  read(text).messages.map(({ sender, recipient, text: words }) => [sender, recipient, words]);

describe('the forms and their traps', () => {
  test.each<[string, string, string, string, string[][]]>([
    [
      'desktop to 2021',
      '10:00:00\t From  Olena : hello : there\nmore\n10:01:00\t From Jane Hill : see this:\n',
      '1',
      'en',
      [
        ['Olena', 'Everyone', 'hello : there\nmore'],
        ['Jane Hill', 'Everyone', 'see this:'],
      ],
    ],
    [
      'its recipients',
      '10:00:00\t From  A  to  All panelists : hi\n10:01:00\t From A to B(Direct Message) : psst\n',
      '2',
      'en',
      [
        ['A', 'Everyone', 'hi'],
        ['A', 'B', 'psst'],
      ],
    ],
    [
      'a text that holds the separator',
      '10:00:00\t From X : I need to check : it\n10:01:00\t From Y : ok\n',
      '1',
      'en',
      [
        ['X', 'Everyone', 'I need to check : it'],
        ['Y', 'Everyone', 'ok'],
      ],
    ],
    [
      'desktop of 2021',
      '10:00:00 From  A  to  Everyone : hi\r\n10:00:01 From  B  to  Everyone : ho\r\n',
      '3',
      'en',
      [
        ['A', 'Everyone', 'hi'],
        ['B', 'Everyone', 'ho'],
      ],
    ],
    [
      'desktop to 2024',
      '10:00:00 From A To Everyone:\r\n\tone\ntwo\u2028three\rfour\r\n10:00:01 From B To Everyone:\r\n\tho',
      '4',
      'en',
      [
        ['A', 'Everyone', 'one\ntwo\nthree\nfour'],
        ['B', 'Everyone', 'ho'],
      ],
    ],
    [
      'a pasted header in a body',
      '10:00:00 From A to Everyone:\n\t09:15:00 From someone to Everyone:\n\thello\n10:00:01 From B to Everyone:\n\tho\n',
      '4',
      'en',
      [
        ['A', 'Everyone', '09:15:00 From someone to Everyone:\nhello'],
        ['B', 'Everyone', 'ho'],
      ],
    ],
    [
      'continuous chat',
      '2026-02-24 10:04:55 From A to Everyone:\n\thi\n\t\n2026-02-24 10:04:56 From Anna to Maria to Everyone:\n\tho\n\t\n',
      '5',
      'en',
      [
        ['A', 'Everyone', 'hi'],
        ['Anna to Maria', 'Everyone', 'ho'],
      ],
    ],
    [
      'cloud recording',
      '00:00:01\tA:\thi\r\nmore\r\n00:00:02\tOMA3: B:\tho: yes\r\n',
      '6',
      'en',
      [
        ['A', 'Everyone', 'hi\nmore'],
        ['OMA3: B', 'Everyone', 'ho: yes'],
      ],
    ],
    [
      'Russian log',
      '18:45:12\t От Имя : привет\n18:45:13\t От Имя : да\n',
      '7',
      'ru',
      [
        ['Имя', 'Everyone', 'привет'],
        ['Имя', 'Everyone', 'да'],
      ],
    ],
    [
      'panel',
      'Anna to Everyone (5:02 PM)\nhi\nFrom B to Everyone:  12:03 AM\nho\n',
      '8',
      'en',
      [
        ['Anna', 'Everyone', 'hi'],
        ['B', 'Everyone', 'ho'],
      ],
    ],
    [
      'spaces for tabs',
      '10:00:00 From A to Everyone:\n  hi\n10:00:01 From B to Everyone:\n  ho\n',
      '9',
      'en',
      [
        ['A', 'Everyone', 'hi'],
        ['B', 'Everyone', 'ho'],
      ],
    ],
    [
      'German',
      '18:49:10 Von  A  an  Alle:\n\thallo\n18:49:11 Von  Bea an der Brügge  an  Alle:\n\tja\n',
      '4',
      'de',
      [
        ['A', 'Everyone', 'hallo'],
        ['Bea an der Brügge', 'Everyone', 'ja'],
      ],
    ],
    [
      'Chinese',
      '13:56:21  王 對 所有人:\n\t你好\n13:56:22  李 對 所有人:\n\t好\n',
      '4',
      'zh-Hant',
      [
        ['王', 'Everyone', '你好'],
        ['李', 'Everyone', '好'],
      ],
    ],
    [
      'a language that no table has',
      '10:00:00 Od Ane za Sve:\n\tbok\n10:00:01 Od Ive Horvat za Sve:\n\tda\n10:00:02 Od Mate za Sve:\n\tne\n',
      '4',
      'learnt',
      [
        ['Ane', 'Everyone', 'bok'],
        ['Ive Horvat', 'Everyone', 'da'],
        ['Mate', 'Everyone', 'ne'],
      ],
    ],
  ])('%s', (_, text, form, locale, messages) => {
    const chat = read(text);
    expect([chat.form, chat.locale, said(text)]).toEqual([form, locale, messages]);
    expect(chat.diagnostics.filter(({ code }) => code === 'line-not-understood')).toEqual([]);
  });
});

const block = (...bodies: readonly [sender: string, body: string][]): string =>
  bodies
    .map(
      ([sender, body], i) =>
        `10:00:${String(i).padStart(2, '0')} From ${sender} to Everyone:\n\t${body.replaceAll('\n', '\n\t')}\n`,
    )
    .join('');

describe('replies and reactions', () => {
  test.each<[string, string, [text: string, replyTo: number | undefined, reactions: string][]]>([
    [
      'a reply finds the newest message that begins so',
      block(
        ['A', 'Good morning to all'],
        ['B', 'Good morning to you'],
        ['C', 'Replying to "Good morning to..."\n\nindeed'],
      ),
      [
        ['Good morning to all', undefined, ''],
        ['Good morning to you', undefined, ''],
        ['indeed', 2, ''],
      ],
    ],
    [
      'its quote may hold quotation marks',
      block(['A', 'What does "Slava" mean?'], ['B', 'Replying to "What does "Slava" m...":\nglory']),
      [
        ['What does "Slava" mean?', undefined, ''],
        ['glory', 1, ''],
      ],
    ],
    [
      'one line',
      block(['A', 'Good morning folks'], ['B', 'Replying to "Good morning folks" Hi John']),
      [
        ['Good morning folks', undefined, ''],
        ['Hi John', 1, ''],
      ],
    ],
    [
      'Russian words',
      block(['A', 'Привет всем, кто здесь'], ['B', 'Ответ на «Привет всем, кто...»:\nда']),
      [
        ['Привет всем, кто здесь', undefined, ''],
        ['да', 1, ''],
      ],
    ],
    [
      'reactions count on their message, removals undo them',
      block(
        ['A', 'hello everybody here'],
        ['B', 'Reacted to "hello everybody he..." with 👍'],
        ['C', 'Reacted to hello everybody he... with "👍"'],
        ['B', 'Removed a 👍 reaction from "hello everybody he..."'],
      ),
      [['hello everybody here', undefined, '👍 C']],
    ],
    [
      'of names with commas, the senders tell',
      block(['Ann, Kent', 'hello'], ['Bob', 'ho\nAnn, Kent, Bob:👍']),
      [
        ['hello', undefined, ''],
        ['ho', undefined, '👍 Ann, Kent+Bob'],
      ],
    ],
    [
      'the older client',
      block(['A', 'hello'], ['B', 'add 👍'], ['C', 'add ☝️'], ['C', 'remove ☝️']),
      [['hello', undefined, '👍 B']],
    ],
  ])('%s', (_, text, expected) => {
    expect(
      read(text).messages.map((message) => [
        message.text,
        message.replyTo,
        message.reactions.map(({ emoji, names }) => `${emoji} ${names.join('+')}`).join('; '),
      ]),
    ).toEqual(expected);
  });
});

test('nothing is lost: the spans of the records join to the text, whatever it is', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      '\t',
      '10:00:00 From A to Everyone:',
      '10:00:00\t From A : ',
      '00:00:01\tA:\t',
      '"',
      'Replying to "',
      ' with 👍',
      'A to B (5:02 PM)',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      const { records } = read(text);
      expect(records.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text);
    }),
  );
});

test('what is written in a form is read back from it', () => {
  const name = fc.stringMatching(/^[A-ZА-Я][a-zа-яіїє]{1,8}( [A-Z][a-z]{1,8})?$/u);
  const words = fc.stringMatching(/^[a-zа-яіїє]{2,10}( [a-zа-яіїє:,!]{1,10}){0,4}[a-z.?!]$/u);
  const render: Readonly<Record<string, (sender: string, text: string) => string>> = {
    1: (sender, text) => `10:00:00\t From  ${sender} : ${text}\n`,
    3: (sender, text) => `10:00:00 From  ${sender}  to  Everyone : ${text}\r\n`,
    4: (sender, text) => `10:00:00 From ${sender} To Everyone:\r\n\t${text}\r\n`,
    5: (sender, text) => `2026-01-01 10:00:00 From ${sender} to Everyone:\n\t${text}\n\t\n`,
    6: (sender, text) => `00:10:00\t${sender}:\t${text}\r\n`,
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(render)),
      fc.array(fc.tuple(name, words), { minLength: 1, maxLength: 8 }),
      (form, list) => {
        const text = list.map(([sender, words]) => render[form]?.(sender, words) ?? '').join('');
        expect(read(text).messages.map(({ sender, text: words }) => [sender, words])).toEqual(list);
      },
    ),
  );
});

test('a meeting saved twice is one, unless the user says otherwise; two meetings are two', () => {
  const lines: [string, string][] = [
    ['A', 'Good morning to all of you'],
    ['B', 'Hello from the north of it'],
    ['C', 'Welcome to this exchange'],
  ];
  const one = read(block(...lines), 'one.txt');
  const same = read(block(...lines).replaceAll('10:00:', '00:07:'), 'two.txt');
  const other = read(
    block(['A', 'Good morning to all of you'], ['B', 'We are here again today'], ['C', 'Another exchange begins']),
    'three.txt',
  );
  expect(
    gatherMeetings([one, same, other], {}).map(({ name, diagnostics }) => [name, diagnostics.map(({ file }) => file)]),
  ).toEqual([
    ['one', ['two.txt']],
    ['three', []],
  ]);
  expect(gatherMeetings([one, same, other], { keepDuplicates: true })).toHaveLength(3);
});

describe('a meeting saved twice', () => {
  const lines: readonly (readonly [at: number, sender: string, text: string])[] = [
    [82_690, 'Olena, Sumy', 'Good evening, we greet you from Sumy'],
    [82_780, 'Jane | Kent', 'Good evening from Maidstone to all of you'],
    [86_398, 'Jane | Kent', 'Nearly midnight here, so thank you all'],
    [86_407, 'Olena, Sumy', 'Thank you too, and a quiet night'],
    [86_490, 'Leah (she/her)', 'Good night, see you all in April'],
  ];
  const at = (seconds: number): string =>
    [seconds / 3600, (seconds / 60) % 60, seconds % 60]
      .map((part, i) => String(Math.floor(part) % (i === 0 ? 24 : 60)).padStart(2, '0'))
      .join(':');
  const desktop = (of = lines, shift = 0) =>
    of.map(([time, sender, text]) => `${at(time + shift)} From ${sender} to Everyone:\n\t${text}\n`).join('');
  const cloud = lines.map(([time, sender, text]) => `${at(time - 82_458)}\t${sender}:\t${text}\r\n`).join('');
  const panel = lines
    .map(([time, sender, text]) => `${sender} to Everyone (${at(time).slice(0, 5)})\n${text}\n`)
    .join('');
  const dated = { file: '2026-03-12 22.54.18 Twins/meeting_saved_chat.txt' };

  test.each<[string, readonly (readonly [string, { file: string; date?: string }])[], string[]]>([
    [
      'a recording beside it, over midnight',
      [
        [cloud, { file: 'chat.txt' }],
        [desktop(), dated],
      ],
      [dated.file],
    ],
    [
      'by two people, over midnight',
      [
        [desktop(), dated],
        [desktop(lines, 4), { file: 'jane.txt' }],
      ],
      [dated.file],
    ],
    [
      'by one who came late',
      [
        [desktop(), dated],
        [desktop(lines.slice(2)), { file: 'late.txt' }],
      ],
      [dated.file],
    ],
    [
      'first by one who came late',
      [
        [desktop(lines.slice(2)), { file: 'late.txt' }],
        [desktop(), dated],
      ],
      [dated.file],
    ],
    [
      'copied from the panel as well',
      [
        [panel, { file: 'panel.txt' }],
        [desktop(), dated],
      ],
      [dated.file],
    ],
    [
      'without a date, and the user gives one',
      [
        [desktop(), dated],
        [desktop(), { file: 'jane.txt', date: '2026-01-01' }],
      ],
      [dated.file],
    ],
    [
      'no: the same words on another day',
      [
        [desktop(), dated],
        [desktop(), { file: '2026-03-19 22.54.18 Twins/meeting_saved_chat.txt' }],
      ],
      [dated.file, '2026-03-19 22.54.18 Twins/meeting_saved_chat.txt'],
    ],
    [
      'no: the same words minutes apart',
      [
        [desktop(), dated],
        [desktop(lines.map(([time, sender, text], i) => [time + i * 60, sender, text])), { file: 'other.txt' }],
      ],
      [dated.file, 'other.txt'],
    ],
  ])('%s', (_, exports, files) => {
    const chats = exports.map(([text, { file, ...options }]) => read(text, file, options));
    const meetings = gatherMeetings(
      chats,
      exports.reduce((all, [, { date }]) => (date ? { date } : all), {}),
    );
    expect(meetings.map(({ messages }) => messages[0]?.file)).toEqual(files);
  });
});

test.each<[string, string, { file?: string; date?: string; start?: string }, string[]]>([
  [
    'a date in the header',
    '2026-02-24 10:04:55 From A to Everyone:\n\thi\n',
    { date: '2020-01-01' },
    ['2026-02-24 10:04:55'],
  ],
  [
    'one in the name',
    '10:00:00 From A to Everyone:\n\thi\n',
    { file: '2022-04-21 10.11.23 Topic/meeting_saved_chat.txt' },
    ['2022-04-21 10:00:00'],
  ],
  ["a recording's name", '00:00:05\tA:\thi\n', { file: 'GMT20260312-105418_Recording.txt' }, ['2026-03-12 00:00:05']],
  [
    "the user's, over midnight",
    '23:59:00 From A to Everyone:\n\thi\n00:01:00 From A to Everyone:\n\tho\n',
    { date: '2026-12-31' },
    ['2026-12-31 23:59:00', '2027-01-01 00:01:00'],
  ],
  [
    'a clock that is a minute slow',
    '10:00:00 From A to Everyone:\n\thi\n09:59:00 From B to Everyone:\n\tho\n',
    { date: '2026-12-31' },
    ['2026-12-31 10:00:00', '2026-12-31 09:59:00'],
  ],
  [
    'times from the start of a recording',
    '00:10:00\tA:\thi\n01:40:00\tA:\tho\n',
    { date: '2026-12-31', start: '22:30:00' },
    ['2026-12-31 22:40:00', '2027-01-01 00:10:00'],
  ],
  ['nothing', '10:00:00 From A to Everyone:\n\thi\n', {}, [' 10:00:00']],
])('when a message was written: %s', (_, text, { file, ...options }, moments) => {
  expect(read(text, file, options).messages.map(({ date, time }) => `${date} ${time}`)).toEqual(moments);
});

describe('a private message is never taken for a public one, nor a name for a word of the client', () => {
  const minutes = (headers: readonly string[]) =>
    headers.map((header, i) => `10:0${i}:00${header.replace('TEXT', `words ${i}`)}`).join('\n');
  const body = ':\n\tTEXT';
  test.each<[string, string[], string, [string, string, boolean][]]>([
    [
      'private only, to one person',
      Array(4).fill(` From Anna to Bob Smith(Direct Message)${body}`),
      'en',
      Array(4).fill(['Anna', 'Bob Smith', true]),
    ],
    [
      'private only, to and fro, without a bracket',
      [` From Anna to Bob${body}`, ` From Bob to Anna${body}`, ` From Anna to Bob${body}`],
      'en',
      [
        ['Anna', 'Bob', true],
        ['Bob', 'Anna', true],
        ['Anna', 'Bob', true],
      ],
    ],
    [
      'private only, in a language that no table has',
      Array(4).fill(` Frae Anna tae Bob Smith(Hidlins)${body}`),
      'learnt',
      Array(4).fill(['Anna', 'Bob Smith(Hidlins)', true]),
    ],
    [
      'a third private among older headers without a recipient',
      ['\t From  Anna : TEXT', '\t From  Boris : TEXT', '\t From  Anna  to  Boris (Privately) : TEXT'],
      'en',
      [
        ['Anna', 'Everyone', false],
        ['Boris', 'Everyone', false],
        ['Anna', 'Boris', true],
      ],
    ],
    [
      'somebody of three names who says the most',
      ['\t From Olena : TEXT', ...Array(3).fill('\t From Anna Maria Lopez : TEXT')],
      'en',
      [['Olena', 'Everyone', false], ...Array(3).fill(['Anna Maria Lopez', 'Everyone', false])],
    ],
    [
      'somebody of two names who says the most, in a language that no table has',
      [` Frae Bob tae Aabody${body}`, ...Array(3).fill(` Frae Anna Maria tae Aabody${body}`)],
      'learnt',
      [['Bob', 'Everyone', false], ...Array(3).fill(['Anna Maria', 'Everyone', false])],
    ],
    [
      'older headers in a language that no table has',
      ['\t Frae  Anna : TEXT', '\t Frae  Boris : TEXT', '\t Frae  Jane Hill : TEXT'],
      'learnt',
      [
        ['Anna', 'Everyone', false],
        ['Boris', 'Everyone', false],
        ['Jane Hill', 'Everyone', false],
      ],
    ],
  ])('%s', (_, headers, locale, parties) => {
    const chat = read(minutes(headers));
    expect(chat.locale).toBe(locale);
    expect(chat.messages.map((message) => [message.sender, message.recipient, message.private])).toEqual(parties);
    expect(chat.messages.map(({ text }) => text)).toEqual(headers.map((_, i) => `words ${i}`));
  });
});

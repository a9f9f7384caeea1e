import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseLocales } from '../../src/chat/locales.ts';
import { parseChat } from '../../src/chat/parse.ts';

const table = (file: string) => ({ text: readFileSync(`src/chat/${file}`, 'utf8'), file });
const locales = parseLocales(table('locales.csv'), table('wordings.csv'));
const read = (text: string) =>
  parseChat({ file: 'chat.txt', folder: '', text, encoding: 'utf-8', diagnostics: [] }, locales, {});

const secret = 'SECRETWORD nobody else may read';

/** The words of clients: those of the tables, and some that no table has. */
const clients: Readonly<Record<string, readonly [from: string, to: string, everyone: string]>> = {
  ...Object.fromEntries(
    locales.headers.map(({ code, from, to, everyone }) => [code, [from[0] ?? '', to[0] ?? '', everyone[0] ?? '']]),
  ),
  danish: ['Fra', 'til', 'Alle'],
  finnish: ['Lähettäjä', 'vastaanottaja', 'Kaikki'],
  greek: ['Από', 'προς', 'Όλοι'],
  hungarian: ['Feladó:', 'címzett', 'Mindenki'],
  hebrew: ['מאת', 'אל', 'כולם'],
};

type Write = (words: readonly [string, string, string], sender: string, to: string, text: string) => string;

const head = (parts: readonly string[], gap = ' '): string => parts.filter((part) => part !== '').join(gap);

/** How each form writes a message; the older client names nobody where it is to everyone. */
const forms: Readonly<Record<string, Write>> = {
  1: ([from, to, everyone], sender, to1, text) =>
    `10:00:00\t ${head(to1 === everyone ? [from, sender] : [from, sender, to, to1])} : ${text}\n`,
  2: ([from, to], sender, to1, text) =>
    `10:00:00\t ${head([from, sender, to, to1], '  ').replaceAll('  ', ' ')} : ${text}\n`,
  3: ([from, to], sender, to1, text) => `10:00:00 ${head([from, sender, to, to1], '  ')} : ${text}\r\n`,
  4: ([from, to], sender, to1, text) => `10:00:00 ${head([from, sender, to, to1])}:\r\n\t${text}\n`,
  5: ([from, to], sender, to1, text) => `2026-02-24 10:00:00 ${head([from, sender, to, to1])}:\n\t${text}\n\t\n`,
};

const people = ['Anna Reed', 'Bea Lund', 'Otto Kern', 'Mia Roth', 'Ольга Коваль'];

/** Brackets and other marks behind a recipient; none of them stands in the table. */
const marks = [
  '(Privatnachricht)',
  ' (Privat besked)',
  '(nur für dich)',
  '（仅你可见）',
  ' [DM]',
  '(Приватная реплика)',
  '(ιδιωτικό)',
  '(ส่วนตัว)',
  ' 【秘密】',
  '(1:1)',
];

/** To somebody who writes as well, to somebody who doesn't, and to names that begin as groups do. */
const recipients = ['Bea Lund', 'Nadia Silent', 'All Saints Library', 'Hosts Family', 'Everyone Matters', 'Alle Meier'];

const cases = Object.entries(clients).flatMap(([code, words]) =>
  Object.keys(forms)
    // The older client without a word for 'from' leaves nothing to tell a header by.
    .filter((form) => words[0] !== '' || form > '2')
    .map((form) => [code, form, words] as const),
);

describe('a message with a mark that no table has stays private', () => {
  test.each(cases)('client %s, form %s', (_, form, words) => {
    const write = forms[form] as Write;
    for (const mark of marks) {
      for (const recipient of recipients) {
        const texts = Array.from({ length: 9 }, (_, i) => `hello number ${i}`);
        const lines = texts.map((text, i) => write(words, people[i % people.length] as string, words[2], text));
        const text = [
          ...lines.slice(0, 6),
          write(words, 'Anna Reed', `${recipient}${mark}`, secret),
          ...lines.slice(6),
        ].join('');
        const { messages, diagnostics } = read(text);
        const open = messages.filter((message) => !message.private);
        expect(
          open.map((message) => message.text),
          recipient + mark,
        ).toEqual(texts);
        expect(open.map(({ sender }) => sender)).toEqual(texts.map((_, i) => people[i % people.length]));
        expect(JSON.stringify(diagnostics)).not.toContain('SECRETWORD');
        expect(messages.some((message) => message.private && message.text === secret)).toBe(true);
      }
    }
  });
});

/** Two exports in one file: a stretch of one form and client, then one of another. */
const joined = Object.keys(forms).flatMap((first) =>
  Object.keys(forms).flatMap((second) =>
    (['en', 'de', 'uk', 'zh-Hans', 'danish'] as const)
      .filter((code) => clients[code]?.[0] !== '' || (first > '2' && second > '2'))
      .map((code) => [first, second, code] as const),
  ),
);

describe('two exports joined into one file', () => {
  test.each(joined)('form en %s, then form %s of a client in %s', (first, second, code) => {
    const [one, two] = [forms[first] as Write, forms[second] as Write];
    const [en, other] = [clients.en as [string, string, string], clients[code] as [string, string, string]];
    const before = Array.from({ length: 6 }, (_, i) => `hello number ${i}`);
    const after = Array.from({ length: 4 }, (_, i) => `good evening ${i}`);
    const said = (write: Write, words: readonly [string, string, string], texts: readonly string[]): string =>
      texts.map((text, i) => write(words, people[i % people.length] as string, words[2], text)).join('');
    for (const mark of ['(Direct Message)', ' (Privately)', '(Privat besked)']) {
      const text = said(one, en, before) + said(two, other, after) + two(other, 'Anna Reed', `Bea Lund${mark}`, secret);
      const { messages, diagnostics } = read(text);
      const open = messages.filter((message) => !message.private);
      expect(
        open.map((message) => message.text),
        mark,
      ).toEqual([...before, ...after]);
      expect(JSON.stringify([open, diagnostics])).not.toContain('SECRETWORD');
    }
  });
});

describe('of a private record no diagnostic repeats a word', () => {
  const en = clients.en as [string, string, string];
  const publicly = (write: Write): string =>
    [0, 1, 2].map((i) => write(en, people[i] as string, 'Everyone', `hello number ${i}`)).join('');
  test.each([
    ['a reply to what is not in the file', `Replying to "earlier message":\n\t${secret}`, 1, 0],
    ['a reaction to what is not in the file', 'Reacted to "SECRETWORD I am leaving" with 👍', 0, 1],
    ['a removal of one', 'Removed a 👍 reaction from "SECRETWORD I am leaving"', 0, 1],
  ])('%s', (_, body, own, hidden) => {
    const write = forms[5] as Write;
    const chat = read(publicly(write) + write(en, 'Bob Zyx', 'Anna Reed(Direct Message)', body));
    expect(chat.messages.filter((message) => message.private)).toHaveLength(own);
    expect(chat.hidden).toBe(hidden);
    expect(chat.messages.flatMap(({ reactions }) => reactions)).toEqual([]);
    expect(chat.diagnostics.map(({ text }) => text)).toEqual(['']);
  });

  test('a file that begins amid a private message', () => {
    const write = forms[4] as Write;
    const chat = read(`\t${secret}\n${write(en, 'Bob Zyx', 'Anna Reed(Direct Message)', 'more')}${publicly(write)}`);
    expect(chat.diagnostics).toEqual([{ code: 'line-not-understood', file: 'chat.txt', line: 1, text: '' }]);
  });
});

/** What is no bracket at the end, in the older client: its public headers name nobody, so that nothing shows what everyone is called. */
describe('a mark that is no bracket, in the older client', () => {
  const loose = [' – privat', ' /privat', ' *privat*', ' ‹nur du›', '(privat) 🔒', ' 🔒', ' (privat).', ' |dm|', '(DM'];
  const write = forms[1] as Write;
  const texts = Array.from({ length: 9 }, (_, i) => `hello number ${i}`);
  const listed = locales.headers.filter(({ from, seen }) => seen && from.length > 0).map(({ code }) => code);
  test.each(listed)('client %s', (code) => {
    const words = clients[code] as [string, string, string];
    const lines = texts.map((text, i) => write(words, people[i % people.length] as string, words[2], text));
    for (const mark of loose) {
      for (const sender of ['Anna Reed', 'Zoe New']) {
        for (const recipient of ['Bea Lund', 'Nadia Silent', 'All Saints Library']) {
          const one = write(words, sender, `${recipient}${mark}`, secret);
          const chat = read([...lines.slice(0, 6), one, ...lines.slice(6)].join(''));
          const open = chat.messages.filter((message) => !message.private);
          expect(
            open.map(({ text }) => text),
            `${sender} ${recipient}${mark}`,
          ).toEqual(texts);
        }
      }
    }
  });
});

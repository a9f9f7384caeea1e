import { readFileSync } from 'node:fs';
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
const told = (text: string): string[] =>
  read(text).messages.map(
    ({ time, sender, private: closed, text: said }) => `${time.slice(0, 5)} ${sender}${closed ? '*' : ''}: ${said}`,
  );

type Write = (name: string, to: string, minute: number, text: string) => string;

/** How a chat looks that was copied or edited by hand: the form's number, and one message. */
const shapes: Readonly<Record<string, readonly [form: string, write: Write]>> = {
  'a bullet, time behind the recipient': ['11', (a, b, m, t) => `* From ${a} to ${b} 02:1${m} PM: ${t}\n`],
  'a dash, indented': ['11', (a, b, m, t) => `  - ${a} to ${b} (2:1${m} PM): ${t}\n`],
  'no bullet, time behind the recipient': ['11', (a, b, m, t) => `From ${a} to ${b} 14:1${m}: ${t}\n`],
  'time in brackets behind a colon': ['8', (a, b, m, t) => `From ${a} to ${b}: (14:1${m})\n${t}\n`],
  'time in brackets, half a day': ['8', (a, b, m, t) => `From ${a} to ${b}: (02:1${m} PM)\n${t}\n`],
  'time at the end': ['8', (a, b, m, t) => `From ${a} to ${b} 2:1${m} PM\n${t}\n`],
  'time of 24 hours at the end': ['8', (a, b, m, t) => `${a} to ${b} 14:1${m}\n${t}\n`],
  'a quotation': ['11', (a, b, m, t) => `> From ${a} to ${b} 2:1${m} PM\n> ${t}\n>\n`],
  'a comment in source code': ['11', (a, b, m, t) => `// From ${a} to ${b}: 2:1${m} PM\n// ${t}\n`],
  'an export that is quoted': ['3', (a, b, m, t) => `> 14:1${m}:00 From ${a} to ${b} : ${t}\n`],
  'no recipient': ['12', (a, b, m, t) => `${a}${b === 'Everyone' ? '' : ` to ${b}`}  2:1${m} PM\n${t}\n`],
  'a tab before the time': ['12', (a, b, m, t) => `${a}${b === 'Everyone' ? '' : ` to ${b}`}\t14:1${m}\n${t}\n`],
  'name, recipient and time on their own lines': ['12', (a, b, m, t) => `${a}\nto ${b}\n2:1${m} PM\n${t}\n\n`],
  'a recording whose first tab is a space': [
    '10',
    (a, b, m, t) => `14:1${m}:00 ${b === 'Everyone' ? a : `From ${a} to ${b}`}:\t${t}\r\n`,
  ],
};

const people = ['Anna Reed', 'Bea Lund', 'Ольга Коваль', 'Jane, Kent Libraries'];
const said = ['hello all', 'we begin at 10:30: be there', 'see you at 2:30 PM', 'from here to there', 'yes'];

describe.each(Object.entries(shapes))('%s', (_, [form, write]) => {
  const open = said.map((text, i) => write(people[i % 4] as string, 'Everyone', i, text));
  const want = said.map((text, i) => `14:1${i} ${people[i % 4]}: ${text}`);

  test('is read', () => {
    expect(told(open.join(''))).toEqual(want);
    expect(read(open.join('')).form).toBe(form);
  });

  test.each([
    'Bea Lund',
    'Me (Direct Message)',
    'Bea Lund (Privately)',
    'Nadia Silent(Direct Message)',
    'Bea Lund [DM]',
  ])('what is to %s is private', (to) => {
    const text = [...open, write('Anna Reed', to, 7, 'SECRETWORD'), write('Bea Lund', 'Everyone', 8, 'end')].join('');
    const { messages, diagnostics } = read(text);
    expect(messages.filter((message) => !message.private).map((message) => message.text)).toEqual([...said, 'end']);
    expect(JSON.stringify(diagnostics)).not.toContain('SECRETWORD');
  });
});

describe('what only looks like a header', () => {
  test.each<[string, string, string[]]>([
    [
      'sentences with times in a recording',
      '00:00:01\tAnna:\thello\r\nLunch  2:03 PM\nTea to Town 2:05 PM\r\n00:00:02\tBea:\tyes\r\n',
      ['00:00 Anna: hello\nLunch  2:03 PM\nTea to Town 2:05 PM', '00:00 Bea: yes'],
    ],
    [
      'a list inside a message',
      '00:00:01\tAnna:\thello\r\n* From A to Everyone 02:01 PM: x\n- tea (2:03 PM)\r\n00:00:02\tBea:\tyes\r\n',
      ['00:00 Anna: hello\n* From A to Everyone 02:01 PM: x\n- tea (2:03 PM)', '00:00 Bea: yes'],
    ],
    ['a programme of the day', 'Doors 09:30\nTalk 10:00 AM\nLunch at 12:30\nEnd 4:00 PM\n', []],
    ['minutes', '* Lunch at 2:03 PM: soup\n* Tea at 3:03 PM: cake\n* End at 4 PM\n', []],
    [
      'a name behind a private message, which heads nothing else',
      'A B  2:01 PM\nhi\nC D  2:02 PM\nho\nA B to C D (Direct Message)  2:03 PM\nsee\nMy bus  5:05 PM\nSECRET\n',
      ['14:01 A B: hi', '14:02 C D: ho', '14:03 A B*: see', '17:05 My bus*: SECRET'],
    ],
  ])('%s', (_, text, messages) => expect(told(text)).toEqual(messages));

  test('a private header that is quoted in a message is private', () => {
    const { messages } = read('00:00:01\tAnna:\thi\r\n> From Bea to Cat (Privately): 05:02 PM\n> SECRET\n');
    expect(messages.filter((message) => !message.private).map(({ text }) => text)).toEqual(['hi']);
  });
});

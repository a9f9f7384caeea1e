import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseLocales } from '../../src/chat/locales.ts';
import { parseChat } from '../../src/chat/parse.ts';

const table = (file: string) => ({ text: readFileSync(`src/chat/${file}`, 'utf8'), file });
const locales = parseLocales(table('locales.csv'), table('wordings.csv'));
const read = (text: string) =>
  parseChat({ file: 'chat.txt', folder: '', text, encoding: 'utf-8', diagnostics: [] }, locales, {});

/** `time sender [> recipient of a private message]: text [^ id of the message answered] [emoji names]`. */
const told = (text: string): string[] =>
  read(text).messages.map(
    ({ time, sender, recipient, private: one, text: words, replyTo, reactions }) =>
      `${time} ${sender}${one ? ` > ${recipient}` : ''}: ${words.replaceAll('\n', '⏎')}${replyTo ? ` ^${replyTo}` : ''}${reactions.map(({ emoji, names }) => ` ${emoji} ${names.join('+')}`).join('')}`,
  );

const b = ' From B to Everyone:\n\tho\n';

test.each<[trap: string, file: string, messages: string[]]>([
  [
    'header ends with CR CR LF, a lone CR breaks a line',
    '10:00:00 From A to Everyone:\r\r\n\thi\rthere\r\r\n',
    ['10:00:00 A: hi⏎there'],
  ],
  [
    'U+2028 in a body',
    '10:00:00 From A to Everyone:\n\thi\u202810:00:01 From X to Everyone:\n',
    ['10:00:00 A: hi⏎10:00:01 From X to Everyone:'],
  ],
  ['a byte order mark', '\ufeff10:00:00 From A to Everyone:\r\n\thi\r\n', ['10:00:00 A: hi']],
  ['no line end at the end', '10:00:00 From A to Everyone:\n\thi', ['10:00:00 A: hi']],
  [
    'blank lines around bodies',
    '10:00:00 From A to Everyone:\n\n\thi\n\n10:00:01 From B to Everyone:\n\n\tho\n\n',
    ['10:00:00 A: hi', '10:00:01 B: ho'],
  ],
  [
    'a body at column 0',
    '10:00:00 From A to Everyone:\nhi\n10:00:01 From B to Everyone:\nho\n',
    ['10:00:00 A: hi', '10:00:01 B: ho'],
  ],
  [
    'a time at the beginning of a body’s line',
    `10:00:00 From A to Everyone:\n\thi\n10:30:00 we start again\n10:31:00${b}`,
    ['10:00:00 A: hi⏎10:30:00 we start again', '10:31:00 B: ho'],
  ],
  ['an empty text', `10:00:00 From A to Everyone:\n10:00:01${b}`, ['10:00:00 A: ', '10:00:01 B: ho']],
  ['an empty name', `10:00:00 From  to Everyone:\n\thi\n10:00:01${b}`, ['10:00:00 : hi', '10:00:01 B: ho']],
  [
    'an empty name where the client names no recipient',
    '10:00:00\t From  : hi\n10:00:01\t From  B : ho\n',
    ['10:00:00 : hi', '10:00:01 B: ho'],
  ],
  [
    'a name in a recording that begins with a space',
    '00:00:05\t Olena:\thi\r\n00:00:06\tB:\tho : ho\r\n',
    ['00:00:05 Olena: hi', '00:00:06 B: ho : ho'],
  ],
  [
    'a text in a recording that is stripped of its tab',
    '00:00:05\tA:\r\n00:00:06\tB:\tho:\r\n',
    ['00:00:05 A: ', '00:00:06 B: ho:'],
  ],
  [
    'spaces after a header',
    '10:00:00 From A to Everyone:    \r\n\thi\n10:00:01 From B to Everyone:\t\n\tho\n',
    ['10:00:00 A: hi', '10:00:01 B: ho'],
  ],
  ['a no-break space after the time', '10:00:00\u00a0From A to Everyone:\n\thi\n', ['10:00:00 A: hi']],
  [
    'no space after the tab',
    '10:00:00\tFrom A : see this:\n10:00:01\tFrom B : ho\n',
    ['10:00:00 A: see this:', '10:00:01 B: ho'],
  ],
  [
    'carriage returns alone end the lines',
    '10:00:00 From A to Everyone:\r\thi\r10:00:01 From B to Everyone:\r\tho\r',
    ['10:00:00 A: hi', '10:00:01 B: ho'],
  ],
  [
    'four spaces for tabs',
    '10:00:00 From A to Everyone:\n    hi\n      there\n10:00:01 From B to Everyone:\n    ho\n',
    ['10:00:00 A: hi⏎  there', '10:00:01 B: ho'],
  ],
  [
    'names that begin with a word of another language',
    '10:00:00\t From  對 Li : hi\n10:00:01\t From  對 Li : hm\n10:00:02\t From  B : ho\n',
    ['10:00:00 對 Li: hi', '10:00:01 對 Li: hm', '10:00:02 B: ho'],
  ],
  [
    'to one who is called as a group is',
    '10:00:00 From All Saints Library to Everyone:\n\thi\n10:00:01 From B to All Saints Library:\n\tpsst\n10:00:02 From B to Everyone:\n\tho\n',
    ['10:00:00 All Saints Library: hi', '10:00:01 B > All Saints Library: psst', '10:00:02 B: ho'],
  ],
  [
    'the panel, in private to me',
    'From A to Everyone:  05:02 PM\nhi\nFrom B to Me:  (Privately) 05:03 PM\npsst\n',
    ['17:02:00 A: hi', '17:03:00 B > Me: psst'],
  ],
  [
    'a quote cut through an emoji',
    '10:00:00 From A to Everyone:\n\tgood morning everyo💙💛 hello\n10:00:01 From B to Everyone:\n\tReplying to "good morning everyo\uFFFD..."\n\n\tyes\n',
    ['10:00:00 A: good morning everyo💙💛 hello', '10:00:01 B: yes ^1'],
  ],
  [
    'a reply quoted by its head',
    '10:00:00 From A to Everyone:\n\thello all friends here\n10:00:01 From B to Everyone:\n\tReplying to "hello all friends he..."\n\n\tyes\n10:00:02 From C to Everyone:\n\tReacted to "Replying to "hello a..." with 👍\n',
    ['10:00:00 A: hello all friends here', '10:00:01 B: yes ^1 👍 C'],
  ],
  ['an empty name in a recording', '00:00:05\t:\thi\r\n00:00:06\tB:\t\r\n', ['00:00:05 : hi', '00:00:06 B: ']],
  [
    'a name with a colon',
    `10:00:00 From OMA3: A : B to Everyone:\n\thi\n10:00:01${b}`,
    ['10:00:00 OMA3: A : B: hi', '10:00:01 B: ho'],
  ],
  [
    'a name with a colon in a recording',
    '00:00:05\tOMA3: Alfred:\thi: there\r\n',
    ['00:00:05 OMA3: Alfred: hi: there'],
  ],
  ['a name with quotation marks', '10:00:00 From Mo "Mike" to Everyone:\n\thi\n', ['10:00:00 Mo "Mike": hi']],
  [
    'a name with the separator, to everyone',
    '10:00:00 From Anna to Maria to Everyone:\n\thi\n',
    ['10:00:00 Anna to Maria: hi'],
  ],
  [
    'a name with the separator, in private: who wrote elsewhere is the sender',
    '10:00:00 From Anna to Maria to Everyone:\n\thi\n10:00:01 From Anna to Maria to Jo(Direct Message):\n\tpsst\n',
    ['10:00:00 Anna to Maria: hi', '10:00:01 Anna to Maria > Jo: psst'],
  ],
  [
    'a recipient with the separator: wide spaces part them',
    '10:00:00 From  Jo  to  Anna to Maria(Direct Message):\n\tpsst\n',
    ['10:00:00 Jo > Anna to Maria: psst'],
  ],
  [
    'a name with the separator where the client names no recipient',
    '10:00:00\t From  Anna to Maria : hi\n10:00:01\t From  Jo : ho\n',
    ['10:00:00 Anna to Maria: hi', '10:00:01 Jo: ho'],
  ],
  [
    'a text that asks for a recipient',
    '10:00:00\t From X : I need to check : it\n',
    ['10:00:00 X: I need to check : it'],
  ],
  [
    'another name inside a name',
    '10:00:00\t From crystal real name:Ishaan to Ms. Anna (Privately) : psst\n',
    ['10:00:00 crystal real name:Ishaan > Ms. Anna: psst'],
  ],
  ['marks of direction in a name', '10:00:00 From \u200eAnna\u200f to Everyone:\n\thi\n', ['10:00:00 Anna: hi']],
  ['a name of emoji', '10:00:00 From 🌻🌻 to Everyone:\n\thi\n', ['10:00:00 🌻🌻: hi']],
  [
    'the waiting room, and hosts',
    '10:00:00 From A to Everyone(in Waiting Room):\n\thi\n10:00:01 From B to Hosts and panelists:\n\tho\n',
    ['10:00:00 A: hi', '10:00:01 B: ho'],
  ],
  [
    'a private mark with and without a space',
    '10:00:00 From A to B(direct message):\n\tpsst\n10:00:01 From B to A (Privately):\n\thm\n',
    ['10:00:00 A > B: psst', '10:00:01 B > A: hm'],
  ],
  [
    'a private mark in wide brackets',
    '16:29:55 開始 佐藤 に 田中（ダイレクトメッセージ） : psst\n16:29:56 開始 佐藤 に 全員 : hi\n',
    ['16:29:55 佐藤 > 田中: psst', '16:29:56 佐藤: hi'],
  ],
  [
    'a private mark in Spanish',
    '19:04:12 De  Ana  a  Luz (En privado):\n\tpsst\n19:04:13 De  Ana  a  Todos:\n\thola\n',
    ['19:04:12 Ana > Luz: psst', '19:04:13 Ana: hola'],
  ],
  ['hours of one digit', '9:05:01 From A to Everyone:\n\thi\n', ['09:05:01 A: hi']],
  [
    'a clock of twelve hours',
    '12:02:11 PM From A to Everyone:\n\thi\n01:02:12 PM From B to Everyone:\n\tho\n',
    ['12:02:11 A: hi', '13:02:12 B: ho'],
  ],
  [
    'the panel with a narrow space',
    'Anna to Everyone (5:02\u202fPM)\nhi\nFrom B to Everyone:  12:03\u202fAM\nho\n',
    ['17:02:00 Anna: hi', '00:03:00 B: ho'],
  ],
  [
    'the panel without brackets, and a sentence that ends with a time',
    'Anna to Everyone 5:02 PM\nI go to lunch at 5:30 PM\nB to Everyone 5:03 PM\nho\n',
    ['17:02:00 Anna: I go to lunch at 5:30 PM', '17:03:00 B: ho'],
  ],
  ['a colon of full width', '13:56:21  王 對 所有人：\n\t你好\n', ['13:56:21 王: 你好']],
  [
    'a reply on the line after an empty one',
    '10:00:00 From A to Everyone:\n\tGood morning to all of you\n10:00:01 From B to Everyone:\n\tReplying to "Good morning to all..."\n\t\n\tthanks\n',
    ['10:00:00 A: Good morning to all of you', '10:00:01 B: thanks ^1'],
  ],
  [
    'a reply in a recording',
    '00:00:01\tA:\tGood morning to all of you\r\n00:00:02\tB:\tReplying to "Good morning to…"\n\nthanks\r\n',
    ['00:00:01 A: Good morning to all of you', '00:00:02 B: thanks ^1'],
  ],
  [
    'a reaction whose quote holds line ends',
    '10:00:00 From A to Everyone:\n\tSlido:\n\t\n\thttps://a.example.org/xyz\n10:00:01 From B to Everyone:\n\tReacted to "Slido:\n\t\n\thttps://a..." with ❤️\n',
    ['10:00:00 A: Slido:⏎⏎https://a.example.org/xyz ❤️ B'],
  ],
  [
    'a reaction without marks, its emoji in them',
    '10:00:00 From A to Everyone:\n\tThe recording is finished\n10:00:01 From B to Everyone:\n\tReacted to The recording is fin... with "👍"\n',
    ['10:00:00 A: The recording is finished 👍 B'],
  ],
  [
    'reactions inside, of names with commas',
    '2026-02-24 10:04:55 From Jo, Kent to Everyone:\n\thi\n\tJo, Kent, Ann:👍\n\tAnn:❤️\n\t\n',
    ['10:04:55 Jo, Kent: hi 👍 Jo, Kent+Ann ❤️ Ann'],
  ],
  [
    'a file that was sent',
    '10:00:00 From A to Everyone:\n\t{4073080F-0000-0000-0000-000000000000}.png\n10:00:01 From B to Everyone:\n\tReacted to "A has sent you a file" with 👍\n',
    ['10:00:00 A: {4073080F-0000-0000-0000-000000000000}.png 👍 B'],
  ],
  [
    'words that speak of a reaction',
    '10:00:00 From A to Everyone:\n\tShe reacted to "it" with joy\n',
    ['10:00:00 A: She reacted to "it" with joy'],
  ],
])('%s', (_, file, messages) => {
  expect(told(file)).toEqual(messages);
  expect(
    read(file)
      .diagnostics.map(({ code }) => code)
      .filter((code) => code !== 'target-not-found'),
  ).toEqual([]);
});

import { readFileSync } from 'node:fs';
import { parseLocales } from '../../src/chat/locales.ts';
import { parseChat } from '../../src/chat/parse.ts';

/**
 * How long hostile exports take to read, at a size and at twice the size: a ratio of about 2 is linear. Prints a table;
 * `npm run bench:chat`, about half a minute.
 */
const table = (file: string) => ({ text: readFileSync(`src/chat/${file}`, 'utf8'), file });
const locales = parseLocales(table('locales.csv'), table('wordings.csv'));

const time = (i: number): string =>
  [i / 3600, (i / 60) % 60, i % 60].map((part) => String(Math.floor(part) % 60).padStart(2, '0')).join(':');
const message = (i: number, body: string, sender = 'Anna'): string =>
  `${time(i)} From ${sender} to Everyone:\n\t${body}\n`;
const many = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('');

const cases: readonly (readonly [name: string, size: number, text: (size: number) => string])[] = [
  ['one line of 5 MB', 2_500_000, (size) => message(0, 'x'.repeat(size))],
  ['one line of 5 MB that begins as a header', 2_500_000, (size) => `10:00:00 From ${'a to '.repeat(size / 5)}`],
  ['one header of 5 MB', 2_500_000, (size) => `10:00:00 From ${'a to '.repeat(size / 5)}Everyone:\n\thi\n`],
  ['spaces and colons, 5 MB', 2_500_000, (size) => `10:00:00 From A${' : '.repeat(size / 3)}\n`],
  ['brackets, 5 MB', 2_500_000, (size) => `10:00:00 From A to ${'('.repeat(size / 2)}${')'.repeat(size / 2)}:\n\thi\n`],
  ['100,000 headers without a body', 50_000, (size) => many(size, (i) => message(i, ''))],
  ['100,000 lines that nearly are headers', 50_000, (size) => many(size, (i) => `${time(i)} From A to\n`)],
  [
    '100,000 messages that begin alike, every other a reply',
    50_000,
    (size) =>
      many(size, (i) =>
        message(i, i % 2 ? 'Replying to "Good morning to all...":\n\tyes' : `Good morning to all ${i}`),
      ),
  ],
  [
    '100,000 reactions to messages that begin alike',
    50_000,
    (size) =>
      many(size, (i) => message(i, i % 2 ? 'Reacted to "Good morning to all..." with 👍' : `Good morning to all ${i}`)),
  ],
  [
    '100,000 reactions taken back',
    50_000,
    (size) =>
      message(0, 'Good morning') +
      many(size, (i) => message(i, `${i < size / 2 ? 'add' : 'remove'} 👍`, `Person ${i % (size / 2)}`)),
  ],
  ['nested quotes, 5 MB', 2_500_000, (size) => message(0, 'hi') + message(1, 'Replying to "'.repeat(size / 13))],
  ['unclosed quotes, 100,000', 50_000, (size) => many(size, (i) => message(i, `Replying to "${'"'.repeat(30)}`))],
  ['names who reacted, one line of 5 MB', 2_500_000, (size) => message(0, `hi\n\t${'Anna, '.repeat(size / 6)}Jo:👍`)],
  [
    '100,000 lines of reactions inside one message',
    50_000,
    (size) => message(0, `hi${'\n\tAnna, Jo:👍'.repeat(size)}`),
  ],
  ['100,000 people', 50_000, (size) => many(size, (i) => message(i, 'hello', `Person ${i}`))],
  [
    '100,000 private messages between names with the separator',
    50_000,
    (size) => many(size, (i) => `${time(i)} From A to B${i} to C to D(Direct Message):\n\thi\n`),
  ],
  ['line ends only, 5 MB', 2_500_000, (size) => '\r\n'.repeat(size / 2)],
  [
    '100,000 headers, carriage returns end the lines',
    50_000,
    (size) => many(size, (i) => message(i, 'hi')).replaceAll('\n', '\r'),
  ],
  ['carriage returns only, 5 MB', 2_500_000, (size) => `${message(0, 'hi')}${'\r'.repeat(size)}`],
];

/** Milliseconds, the best of three. */
function measure(text: string): number {
  const runs = Array.from({ length: 3 }, () => {
    const begin = performance.now();
    parseChat({ file: 'chat.txt', folder: '', text, encoding: 'utf-8', diagnostics: [] }, locales, {});
    return performance.now() - begin;
  });
  return Math.min(...runs);
}

measure(many(2_000, (i) => message(i, `warm ${i}`)));
console.log('| export | half, ms | whole, ms | ratio |\n| --- | ---: | ---: | ---: |');
for (const [name, size, text] of cases) {
  const [half, whole] = [measure(text(size)), measure(text(size * 2))];
  console.log(`| ${name} | ${half.toFixed(0)} | ${whole.toFixed(0)} | ${(whole / half).toFixed(1)} |`);
}

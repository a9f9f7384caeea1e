import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLocales } from '../../src/chat/locales.ts';
import { parseChat } from '../../src/chat/parse.ts';
import type { Form } from '../../src/chat/types.ts';
import { type Manner, render, type Said, withRecipient } from './render.ts';

const table = (file: string) => ({ text: readFileSync(`src/chat/${file}`, 'utf8'), file });
const locales = parseLocales(table('locales.csv'), table('wordings.csv'));
const read = (text: string) =>
  parseChat({ file: 'chat.txt', folder: '', text, encoding: 'utf-8', diagnostics: [] }, locales, {});

/** Display names that break parsers; every one of them has written something public. */
const names = [
  'Olena',
  'Jane, Cambridgeshire Libraries',
  'Anna to Maria',
  'OMA3: Alfred Tom',
  '0224',
  'anna.kent@example.org',
  'read.ai meeting notes',
  'Monzer "Mike"',
  'Leah W (she/her) Earth Lab / example.org / other',
  'Jane | Kent Libraries',
  'Жанна Осипенко',
  '2조_손현진',
  'iPhone (2)',
  '🌻🌻',
  'Double  Space',
  'Від Олени до Києва',
  'Nan de Vries',
  'Host',
];

const word = fc.constantFrom(
  ...[
    'good',
    'morning',
    'to',
    'Everyone:',
    'добрий',
    'ранок',
    '"quoted"',
    '💙💛',
    'see:',
    '1.',
    '(yes)',
    'a : b',
    '«так»',
    'From',
    'we',
    '好',
  ],
);
const line = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const pasted = fc.constantFrom('10:15:00 From someone to Everyone:', '09:00:00\t From X : hi', '\tindented', '');
/** A text of several lines; lines that look like headers only where the form marks its bodies. */
const text = (marked: boolean) =>
  fc
    .tuple(line, fc.array(marked ? fc.oneof(line, pasted) : line, { maxLength: 3 }))
    .map(([first, rest]) => [first, ...rest].join('\n').trimEnd());

const forms: readonly Form[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const cases = forms.flatMap((form) =>
  locales.headers
    .filter(({ code, from }) => {
      // The older client without a word for 'from' would leave nothing to tell a header by; the recording's form has no words at all.
      if (form === '7') return code === 'ru';
      if (form === '6' || form === '8') return code === 'en';
      return form !== '1' || from.length > 0;
    })
    .map((locale) => [form, locale.code, locale] as const),
);

describe('what a client writes is read back, message by message', () => {
  test.each(cases)('form %s, %s', (form, _, locale) => {
    const marked = ['4', '5', '9'].includes(form);
    const manner: fc.Arbitrary<Manner> = fc.record({
      form: fc.constant(form),
      locale: fc.constant(locale),
      word: fc.nat(5),
      wide: fc.boolean(),
      mark: fc.constantFrom('(Direct Message)', ' (Privately)', '(direct message)', '（ダイレクトメッセージ）'),
      eol: fc.constantFrom('\n', '\r\n'),
      ellipsis: fc.constantFrom('...' as const, '…' as const),
      removed: fc.boolean(),
    });
    const said = fc
      .array(
        fc.record({
          sender: fc.nat(names.length - 1),
          text: text(marked),
          to: fc.option(fc.nat(names.length - 1), { nil: undefined, freq: 4 }),
          reply: fc.boolean(),
          hearts: fc.uniqueArray(fc.nat(names.length - 1), { maxLength: 3 }),
        }),
        { maxLength: 12 },
      )
      .map((list): Said[] => {
        // Everybody has said something public before anything else, so that their names are known.
        const greetings = names.map((sender, i): Said => ({ sender, text: `${i} hello everybody and welcome to all` }));
        const later = list.map(({ sender, text: body, to, reply, hearts }, i): Said => {
          const numbered = `${i + 100} ${body}`;
          const everybody = withRecipient.includes(form);
          return {
            sender: names[sender] as string,
            text: numbered,
            to: everybody && to !== undefined && to !== sender ? names[to] : undefined,
            replyTo: reply && form !== '1' && form !== '7' ? i : undefined,
            hearts: hearts.map((n) => names[n] as string),
          };
        });
        return [...greetings, ...later];
      });
    fc.assert(
      fc.property(said, manner, (list, how) => {
        const chat = read(render(list, how));
        const reacts = form !== '1' && form !== '7';
        expect(
          chat.messages.map(({ sender, recipient, private: one, text: body, replyTo, reactions }) => ({
            sender: sender.replace(/ +/g, ' '),
            to: one ? recipient.replace(/ +/g, ' ') : undefined,
            text: body,
            replyTo,
            hearts: reactions.map(({ emoji, names: by }) => `${emoji} ${by.join('; ')}`),
          })),
        ).toEqual(
          list.map(({ sender, text: body, to, replyTo, hearts = [] }) => ({
            sender: sender.replace(/ +/g, ' '),
            to: to?.replace(/ +/g, ' '),
            text: body,
            replyTo: replyTo === undefined ? undefined : replyTo + 1,
            hearts: reacts && hearts.length > 0 ? [`❤️ ${hearts.join('; ')}`] : [],
          })),
        );
        expect(chat.diagnostics).toEqual([]);
        expect(chat.form).toBe(expectedForm(form, how));
      }),
      { numRuns: 25 },
    );
  });
});

/** The log of a Russian client is form 1 in Russian. */
const expectedForm = (form: Form, { locale }: Manner): Form => (form === '1' && locale.code === 'ru' ? '7' : form);

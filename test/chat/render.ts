import type { Locale } from '../../src/chat/locales.ts';
import type { Form } from '../../src/chat/types.ts';

/** What a client wrote a file of: messages in their order, with replies and reactions to earlier ones. */
export interface Said {
  readonly sender: string;
  readonly text: string;
  /** A person, or undefined for everyone. */
  readonly to?: string | undefined;
  /** The place of the message answered. */
  readonly replyTo?: number | undefined;
  /** Reactions to it; the client writes them as messages after the last one, or inside. */
  readonly hearts?: readonly string[];
}

/** What differs between versions of a client. */
export interface Manner {
  readonly form: Form;
  readonly locale: Locale;
  /** Which of the locale's words, where it has several. */
  readonly word: number;
  /** `To` beside `to`: the spaces around the words. */
  readonly wide: boolean;
  readonly mark: string;
  readonly eol: string;
  readonly ellipsis: '...' | '…';
  readonly removed: boolean;
}

/** The forms whose headers name a recipient. */
export const withRecipient: readonly Form[] = ['2', '3', '4', '5', '8', '9'];

/** An export of a meeting in some manner. */
export function render(said: readonly Said[], manner: Manner): string {
  const { form, ellipsis, removed } = manner;
  const lines: string[] = [];
  said.forEach(({ sender, text, to, replyTo, hearts = [] }, i) => {
    const target = replyTo === undefined ? undefined : said[replyTo];
    const reply = target === undefined ? '' : replyHead(form, cut(target.text, form === '5' ? 50 : 20, ellipsis));
    const inside = form === '5' && hearts.length > 0 ? [`${hearts.join(', ')}:❤️`] : [];
    lines.push(record(i, sender, to, [reply + text, ...inside].join('\n'), manner));
  });
  if (form !== '5' && form !== '7' && form !== '1') {
    said.forEach(({ text, hearts = [] }, i) => {
      // Of messages that begin alike the newest is meant, so only that one can be reacted to.
      const quote = cut(text, 20, ellipsis);
      for (const name of hearts)
        lines.push(record(said.length, name, undefined, `Reacted to "${quote}" with ❤️`, manner));
      if (removed) {
        lines.push(record(said.length, said[i]?.sender ?? '', undefined, `Reacted to "${quote}" with 👍🏽`, manner));
        lines.push(
          record(said.length, said[i]?.sender ?? '', undefined, `Removed a 👍🏽 reaction from "${quote}"`, manner),
        );
      }
    });
  }
  return lines.join('');
}

/** What a quote shows of a message. */
const cut = (text: string, length: number, ellipsis: string): string =>
  [...text].length > length ? [...text].slice(0, length).join('') + ellipsis : text;

function replyHead(form: Form, quote: string): string {
  if (form === '5') return `Replying to "${quote}":\n`;
  if (form === '6') return `Replying to "${quote}"\n\n`;
  if (form === '4' || form === '9') return `Replying to "${quote}"\n\n`;
  return `Replying to "${quote}" `;
}

function record(i: number, sender: string, to: string | undefined, body: string, manner: Manner): string {
  const { form, locale, word, wide, mark, eol } = manner;
  const pick = (words: readonly string[]): string => words[word % Math.max(1, words.length)] ?? '';
  const [from, between, everyone] = [pick(locale.from), pick(locale.to), pick(locale.everyone)];
  const gap = wide ? '  ' : ' ';
  const time = `10:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}`;
  const recipient = to === undefined ? everyone : `${to}${mark}`;
  const begin = from === '' ? gap : ` ${from}${gap}`;
  const parties = `${begin}${sender}${gap}${between}${gap}${recipient}`;
  const lines = body.split('\n');
  switch (form) {
    case '1':
    case '7':
      return `${time}\t ${from}${gap}${sender} : ${lines.join(eol)}${eol}`;
    case '2':
      return `${time}\t${parties} : ${lines.join(eol)}${eol}`;
    case '3':
      return `${time}${parties} : ${lines.join(eol)}${eol}`;
    case '4':
      return `${time}${parties}:${eol}${lines.map((line) => `\t${line}`).join('\n')}${eol}`;
    case '5':
      return `2026-02-24 ${time}${parties}:\n${lines.map((line) => `\t${line}`).join('\n')}\n\t\n`;
    case '6':
      return `${time}\t${sender}:\t${lines.join('\n')}${eol}`;
    case '8':
      return `${from} ${sender} ${between} ${recipient}:  ${time.slice(0, 5)} AM\n${lines.join('\n')}\n`;
    default:
      return `${time}${parties}:\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
  }
}

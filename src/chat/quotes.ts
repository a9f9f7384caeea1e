import { emojiRun, hasEmoji } from '../text/emoji.ts';
import type { Beginnings } from './beginnings.ts';
import type { Template, Wordings } from './wordings.ts';

/** A reaction or its removal, which the export writes as a message. */
export interface Sign<T> {
  readonly adds: boolean;
  readonly symbol: string;
  /** The beginning of the message meant; undefined where it is the message before. */
  readonly quote: string | undefined;
  /** That message, if it was found. */
  readonly target: T | undefined;
}

/** No sign is longer: clients quote 20 or 50 characters, but some of them a whole message. */
const longestSign = 4_000;

/** Reads a body as a reaction or a removal, in the words of any language that the table has. */
export function signOf<T>(body: string, { signs }: Wordings, earlier: Beginnings<T>): Sign<T> | undefined {
  if (body.length > longestSign || !hasEmoji(body)) return undefined;
  let missed: Sign<T> | undefined;
  for (const { adds, ...template } of signs) {
    const filled = fill(template, body);
    if (filled === undefined) continue;
    const { symbol } = filled;
    if (filled.quote === undefined) return { adds, symbol, quote: undefined, target: undefined };
    const quote = unquoted(filled.quote);
    const target = earlier.newest(quote);
    if (target !== undefined) return { adds, symbol, quote, target };
    missed ??= { adds, symbol, quote, target };
  }
  return missed;
}

/**
 * Reads the head of a reply, `Replying to "first words...":`, and gives the message answered and the reply's own text. Of several ends that the quote
 * may have, the one is meant after which an earlier message begins so.
 */
export function replyOf<T>(
  body: string,
  { replies }: Wordings,
  earlier: Beginnings<T>,
): { readonly target: T | undefined; readonly text: string; readonly quote: string } | undefined {
  if (!opening.test(body)) return undefined;
  let missed: { readonly text: string; readonly quote: string } | undefined;
  for (const { before, after } of replies) {
    if (!body.startsWith(before)) continue;
    const close = closing[body[before.length] ?? ''];
    if (close === undefined) continue;
    const start = before.length + 1;
    const ends = endsOf(body, start, close, after);
    const textAfter = (end: number): string => body.slice(end + 1 + after.length).replace(/^:?\s*/, '');
    for (const end of ends.toReversed()) {
      const quote = body.slice(start, end);
      const target = earlier.newest(quote);
      if (target !== undefined) return { target, text: textAfter(end), quote };
    }
    const line =
      ends.find((end) => /^:?\s*\n/.test(body.slice(end + 1 + after.length, end + 6 + after.length))) ?? ends[0];
    if (line !== undefined) missed ??= { text: textAfter(line), quote: body.slice(start, line) };
  }
  return missed === undefined ? undefined : { target: undefined, ...missed };
}

/** How long a quote may be: clients cut it after 20 or 50 characters, but some quote a whole message. */
const longestQuote = 2_000;

/** Of a body full of quotation marks no more are tried. */
const mostEnds = 24;

/** Where the quote that begins at `start` may end: at each closing mark that the template's words follow. */
function endsOf(body: string, start: number, close: string, after: string): number[] {
  const ends: number[] = [];
  for (
    let at = body.indexOf(close, start);
    at !== -1 && at <= start + longestQuote && ends.length < mostEnds;
    at = body.indexOf(close, at + 1)
  ) {
    if (body.startsWith(after, at + 1)) ends.push(at);
  }
  return ends;
}

/** What stands in the slots of a template. */
function fill(
  { slots, before, between, after }: Template,
  body: string,
): { readonly quote: string | undefined; readonly symbol: string } | undefined {
  if (!body.startsWith(before) || !body.endsWith(after) || body.length < before.length + after.length) return undefined;
  const middle = body.slice(before.length, body.length - after.length);
  if (slots[0] === 'quote') {
    const symbol = emojiAtEnd.exec(middle.slice(-40));
    if (symbol === null) return undefined;
    const rest = middle.slice(0, middle.length - symbol[0].length);
    if (!rest.endsWith(between) || rest.length <= between.length) return undefined;
    return { quote: rest.slice(0, rest.length - between.length), symbol: symbol[1] ?? '' };
  }
  const symbol = emojiAtStart.exec(middle.slice(0, 40));
  if (symbol === null) return undefined;
  const rest = middle.slice(symbol[0].length);
  if (slots.length === 1) return rest === '' ? { quote: undefined, symbol: symbol[1] ?? '' } : undefined;
  return rest.startsWith(between) && rest.length > between.length
    ? { quote: rest.slice(between.length), symbol: symbol[1] ?? '' }
    : undefined;
}

/** A reply in words that no table has: few of them, a quote that is cut and found, and a colon or a line end. */
export function unlistedReply<T>(
  body: string,
  earlier: Beginnings<T>,
): { target: T; text: string; quote: string } | undefined {
  const open = body.search(opening);
  const close = closing[body[open] ?? ''];
  if (close === undefined || open > 40 || body.slice(0, open).includes('\n')) return undefined;
  const start = open + 1;
  for (const end of endsOf(body, start, close, '').toReversed()) {
    const quote = body.slice(start, end);
    const head = /^[^\n"]{0,30}?(?::\s|\n)\s*/.exec(body.slice(end + 1, end + 40));
    if (head === null || !isCutShort(quote)) continue;
    const target = earlier.newest(quote);
    if (target === undefined) continue;
    return { target, quote, text: body.slice(end + 1).replace(/^[^\n"]{0,30}?(?::\s|\n)\s*/, '') };
  }
  return undefined;
}

/** A reaction, with its emoji after a quote that is cut and found, or a removal, with it before one. */
export function unlistedSign<T>(body: string, earlier: Beginnings<T>): Sign<T> | undefined {
  if (body.length > longestSign || !opening.test(body) || !hasEmoji(body)) return undefined;
  const open = body.search(opening);
  const close = closing[body[open] ?? ''];
  if (open === -1 || open > 40 || close === undefined) return undefined;
  const end = body.lastIndexOf(close);
  const quote = body.slice(open + 1, end);
  if (end <= open || !isCutShort(quote)) return undefined;
  const [before, after] = [body.slice(0, open), body.slice(end + 1)];
  const given = new RegExp(`^[^\\n]{0,30}?"?(${emojiRun})"?[^\\n\\d]{0,30}$`, 'u').exec(after);
  const taken = new RegExp(`^[^\\n]{0,30}?(${emojiRun})[^\\n\\d]{0,30}$`, 'u').exec(before);
  const symbol = given?.[1] ?? taken?.[1];
  if (symbol === undefined || /^[\d#*]+$/.test(symbol)) return undefined;
  const target = earlier.newest(quote);
  return target === undefined ? undefined : { adds: given !== null, symbol, quote, target };
}

const emojiAtEnd = new RegExp(`"?(${emojiRun})"?$`, 'u');
const emojiAtStart = new RegExp(`^"?(${emojiRun})"?`, 'u');

/** The beginning of a message of eight characters or more, as Zoom cuts it. */
const isCutShort = (quote: string): boolean => quote.length >= 9 && /(?:\.\.\.|…)$/.test(quote);

/** What a quote begins with. */
const opening = /["«“„「]/;

const closing: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”', '„': '“', '「': '」' };

const unquoted = (text: string): string =>
  closing[text[0] ?? ''] !== undefined && text.endsWith(closing[text[0] ?? ''] as string) && text.length > 1
    ? text.slice(1, -1)
    : text;

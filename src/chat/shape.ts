import { lineEndOf, linesOf, withFeeds } from './lines.ts';
import type { Locales } from './locales.ts';
import type { ChatRecord, Header } from './types.ts';

/** What stands where in a header: T the time, S the sender, E whoever it is to. */
type Order = 'TSE' | 'STE' | 'SET';

/** The shape of a header: the order of its parts, and what stands between them, letter for letter. */
interface Shape {
  readonly order: Order;
  /** Before the time, where that comes first. */
  readonly before: string;
  /** Beside the time: towards the sender, or where the sender and the recipient come first towards them. */
  readonly beside: string;
  /** Between the sender and the recipient; where the time stands there, between it and the recipient. */
  readonly between: string;
  /** Before the text; empty where that stands beneath. */
  readonly mark: string;
}

/** A header in each line needs so many of one shape to be believed, and half of the lines with a time in them. */
const fewest = 3;

/** A header longer than this is none, in UTF-16 units. */
const longest = 400;

/**
 * Records of a chat in a shape that no client writes (a table, a log, minutes): what stands where in a header is learnt from the lines that recur. Only
 * headers that name 'everyone' in a language of the client teach a shape, so that whom a message was to is always told: what is to somebody else, and a line
 * that begins so and doesn't fit, is private.
 *
 * @returns undefined where no shape recurs
 */
export function learnRecords(text: string, { headers }: Pick<Locales, 'headers'>): readonly ChatRecord[] | undefined {
  const everyone = new Set(headers.flatMap((locale) => locale.everyone));
  const between = headers.flatMap((locale) => locale.to);
  const lines = linesOf(text, lineEndOf(text));
  const contents = lines.map(({ start, end }) => text.slice(start, Math.min(end, start + longest)));
  const shapes = new Map<string, { readonly shape: Shape; count: number }>();
  let timed = 0;
  for (const content of contents) {
    const time = clock.exec(content);
    if (time === null) continue;
    timed += 1;
    const shape = shapeOf(content, time, everyone, between);
    if (shape === undefined) continue;
    const key = JSON.stringify(shape);
    const known = shapes.get(key);
    if (known === undefined) shapes.set(key, { shape, count: 1 });
    else known.count += 1;
  }
  const [best] = [...shapes.values()].sort((a, b) => b.count - a.count);
  if (best === undefined || best.count < fewest || best.count < timed / 2) return undefined;

  const heads = contents.flatMap((content, at) => {
    const head = headIn(content, best.shape, everyone);
    return head === undefined ? [] : [{ at, ...head }];
  });
  const first = lines[heads[0]?.at ?? 0]?.start ?? 0;
  const stray = { span: { start: 0, end: first }, line: 1, header: undefined, body: withFeeds(text.slice(0, first)) };
  return [
    ...(first > 0 ? [stray] : []),
    ...heads.map(({ at, header, body }, i): ChatRecord => {
      const { start, number } = lines[at] as (typeof lines)[number];
      const end = lines[heads[i + 1]?.at ?? lines.length]?.start ?? text.length;
      return { span: { start, end }, line: number, header, body: withFeeds(text.slice(start + body, end)).trim() };
    }),
  ];
}

const clock =
  /(?:(?<!\d)(\d{4}-\d\d-\d\d)(?:[T,;|\t]| {1,2}|, ))?(?<![\d:])(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?:\.\d+)?Z?(?:[ \u00a0\u202f]?([AP])\.?M\b\.?)?(?![\d:])/i;

const isName = (text: string): boolean => /\p{L}/u.test(text) && text === text.trim();

/** The shape of a header that is to everyone. */
function shapeOf(
  line: string,
  time: RegExpExecArray,
  everyone: ReadonlySet<string>,
  words: readonly string[],
): Shape | undefined {
  const to = placeOf(line, everyone);
  if (to === undefined) return undefined;
  const [from, until] = [time.index, time.index + time[0].length];
  const behind = line.slice(Math.max(until, to.end));
  const mark = /^["\])]*\s*(?:[:;|,>»—–-]\s*|\t\s*)?/.exec(behind)?.[0] ?? '';
  if (mark.trim() === '' && !mark.includes('\t') && behind.trim() !== '') return undefined;
  const beneath = behind.trim() === '' ? '' : mark;
  if (until <= to.start && !/[\p{L}\p{N}]/u.test(line.slice(0, from))) {
    const [beside, sender, between] = partsOf(line.slice(until, to.start), words);
    if (isName(sender) && between !== '') {
      return { order: 'TSE', before: line.slice(0, from), beside, between, mark: beneath };
    }
  }
  if (until <= to.start) {
    const [sender, beside] = withoutEnd(line.slice(0, from));
    const between = line.slice(until, to.start);
    if (!isName(sender) || !isBetween(between, words)) return undefined;
    return { order: 'STE', before: '', beside, between, mark: beneath };
  }
  const beside = line.slice(to.end, from);
  const [, sender, between] = partsOf(line.slice(0, to.start), words);
  if (/[\p{L}\p{N}]/u.test(beside) || beside === '' || !isName(sender) || between === '') return undefined;
  return { order: 'SET', before: '', beside, between, mark: beneath };
}

/** Where everyone is named first, as words of their own. */
function placeOf(line: string, everyone: ReadonlySet<string>): { start: number; end: number } | undefined {
  let found: { start: number; end: number } | undefined;
  for (const word of everyone) {
    const start = line.indexOf(word);
    const end = start + word.length;
    if (start < 1 || isLetter(line[start - 1]) || isLetter(line[end])) continue;
    if (found === undefined || start < found.start || (start === found.start && end > found.end))
      found = { start, end };
  }
  return found;
}

const isLetter = (letter: string | undefined): boolean => letter !== undefined && /[\p{L}\p{N}]/u.test(letter);

/** What stands before a name, the name, and what parts it from the recipient: marks, with a word of the client among them or without. */
function partsOf(text: string, words: readonly string[]): [string, string, string] {
  const before = /^[^\p{L}\p{N}]*/u.exec(text)?.[0] ?? '';
  const [rest] = withoutEnd(text.slice(before.length));
  const word = words.find((one) => rest.endsWith(` ${one}`));
  const [sender] = word === undefined ? [rest] : withoutEnd(rest.slice(0, -word.length));
  return [before, sender, text.slice(before.length + sender.length)];
}

/** A text without the marks at its end, and these. */
function withoutEnd(text: string): [string, string] {
  let end = text.length;
  while (end > 0 && !isLetter(text[end - 1]) && !/[.)\p{M}\p{So}]/u.test(text[end - 1] as string)) end -= 1;
  return [text.slice(0, end), text.slice(end)];
}

function isBetween(text: string, words: readonly string[]): boolean {
  const inside = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return text !== '' && (inside === '' || words.includes(inside));
}

/** A header of the shape, and where its text begins; a line with a time in the header's place that doesn't fit is private. Undefined of other lines. */
function headIn(
  line: string,
  { order, before, beside, between, mark }: Shape,
  everyone: ReadonlySet<string>,
): { readonly header: Header; readonly body: number } | undefined {
  const time = clock.exec(line);
  if (time === null) return undefined;
  const [from, until] = [time.index, time.index + time[0].length];
  const [, date = '', hours = '', minutes = '', seconds = '00', half = ''] = time;
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  const moment = { date, time: `${String(hour).padStart(2, '0')}:${minutes}:${seconds}` };
  const said = (sender: string, recipient: string, body: number) => {
    const open = everyone.has(recipient) && sender !== '';
    return {
      header: { ...moment, sender: sender || '?', recipient, private: !open },
      body: Math.min(body, line.length),
    };
  };
  const endOf = (start: number): number => (mark === '' ? line.length : line.indexOf(mark, start));

  if (order === 'TSE') {
    const start = until + beside.length;
    if (line.slice(0, from) !== before || line.slice(until, start) !== beside) return undefined;
    const cut = line.indexOf(between, start);
    const end = cut < 0 ? -1 : endOf(cut + between.length);
    // Where a name holds what parts names nobody can tell whom the message was to.
    if (end < 0 || line.slice(start, end).split(between).length !== 2) return said('', '', until);
    return said(line.slice(start, cut).trim(), line.slice(cut + between.length, end).trim(), end + mark.length);
  }
  if (!line.slice(0, from).endsWith(beside)) return undefined;
  const head = line.slice(0, from - beside.length);
  // Behind a space alone a time ends many a sentence.
  if (beside.trim() === '' && !(order === 'STE' ? line.slice(until).startsWith(between) : head.includes(between))) {
    return undefined;
  }
  if (order === 'STE') {
    const start = until + between.length;
    if (line.slice(until, start) !== between) return said(head.trim(), '', until);
    const end = endOf(start);
    return end < 0 ? said(head.trim(), '', until) : said(head.trim(), line.slice(start, end).trim(), end + mark.length);
  }
  const parties = head.split(between);
  const [sender = '', recipient = ''] = parties;
  if (line.slice(until, until + mark.length) !== mark) return undefined;
  return said(parties.length === 2 ? sender.trim() : '', recipient.trim(), until + mark.length);
}

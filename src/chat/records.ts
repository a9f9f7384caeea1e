import { namesRecipient } from './headers.ts';
import { contextOf, type Head, headersOf, headsOf, nobody } from './heads.ts';
import { type Line, lineEndOf, linesOf, withFeeds } from './lines.ts';
import type { Locale, Locales } from './locales.ts';
import type { Context } from './parties.ts';
import { pastedFrom, withoutMark } from './pasted.ts';
import { learnRecords } from './shape.ts';
import type { Candidate, ChatRecord, Form, Header } from './types.ts';

export interface Records {
  readonly records: readonly ChatRecord[];
  readonly form: Form | '';
  readonly locale: string;
}

/** Text -> records: headers with their bodies, and what belongs to none. Their spans join to the text again. */
export function splitRecords(text: string, locales: Locales): Records {
  const between = new Set(locales.headers.flatMap(({ to }) => to));
  const { lines, candidates, behind } = pastedFrom(text, linesOf(text), between);
  const { heads: found, layout, locale } = headsOf(text, lines, candidates, locales);
  // A sentence may end as a line of the panel does: where another shape has more headers, what is to somebody else was not among those found.
  if (found.every(({ candidate }) => candidate.layout === 'panel')) {
    const learnt = learnRecords(text, locales);
    const count = learnt?.filter(({ header }) => header !== undefined).length ?? 0;
    if (learnt !== undefined && count > found.length) return { records: learnt, form: 'learnt', locale: 'learnt' };
  }
  const context = contextOf(found, locales);
  const heads = found.map(({ at, candidate, locale, closed = false }) => ({
    at,
    candidate,
    locale,
    closed,
    line: lines[at] as Line,
  }));
  const own = heads.filter(({ candidate }) => candidate.layout === layout);
  const first = heads[0]?.line.start ?? text.length;
  const records: ChatRecord[] =
    first > 0
      ? [{ span: { start: 0, end: first }, line: 1, header: undefined, body: withFeeds(text.slice(0, first)) }]
      : [];
  const marks = { lineEnd: lineEndOf(text), indent: indentOf(text, heads), behind };
  const headers = withDoubt(heads, context);
  heads.forEach((head, i) => {
    const { line, candidate } = head;
    const end = heads[i + 1]?.line.start ?? text.length;
    records.push({
      span: { start: line.start, end },
      line: line.number,
      header: headers[i],
      body: bodyOf(text.slice(line.start, end), line, candidate, marks),
    });
  });
  return {
    records,
    form: heads.length === 0 ? '' : formOf(text, own.length === 0 ? heads : own, locale, behind),
    locale: heads.length === 0 ? '' : (locale?.code ?? 'en'),
  };
}

/**
 * What the headers say. In the panel's form without recipients any line that ends with a time may be one: behind a private message a name that heads
 * nothing else may be a part of that.
 */
function withDoubt(heads: readonly Head[], context: Context): Header[] {
  const counts = new Map<string, number>();
  const headers = headersOf(heads, context);
  for (const { sender } of headers) counts.set(sender, (counts.get(sender) ?? 0) + 1);
  let closed = false;
  return headers.map((header, i) => {
    const doubted = closed && heads[i]?.locale === nobody && counts.get(header.sender) === 1;
    closed = header.private || doubted;
    return doubted ? { ...header, recipient: '', private: true } : header;
  });
}

/** Whether a text is an export, by its beginning: nothing but white space stands before the first header. */
export function beginsAsChat(text: string, locales: Locales): boolean {
  const [first, second] = splitRecords(text, locales).records;
  return first !== undefined && (first.header !== undefined || (second !== undefined && first.body.trim() === ''));
}

/** How a file marks the lines of a body. */
interface Marks {
  readonly lineEnd: string;
  readonly indent: RegExp;
  readonly behind: string;
}

/** The body without the marks of the form: the tab at the start of each line, the lone tab and the empty lines at the end. */
function bodyOf(record: string, line: Line, { body, layout }: Candidate, { lineEnd, indent, behind }: Marks): string {
  const beneath = layout === 'block' || (layout === 'panel' && body >= line.end - line.start);
  const first = beneath ? [] : [record.slice(body, line.end - line.start)];
  const text = record.slice(line.next - line.start);
  const rest = linesOf(text, lineEnd).map(({ start, end }) => withoutMark(text.slice(start, end), behind));
  const lines = [...first, ...rest.map((content) => (layout === 'block' ? content.replace(indent, '') : content))];
  return withFeeds(lines.join('\n')).trimEnd();
}

/** What stands before each line of a body: a tab, or the spaces that an editor put for it, as many as everywhere. */
function indentOf(text: string, heads: readonly { line: Line }[]): RegExp {
  const spaces = heads.map(({ line }) => /^ */.exec(text.slice(line.next, line.next + 16))?.[0].length ?? 0);
  const least = spaces.reduce((best, count) => (count > 1 && count < best ? count : best), 16);
  return new RegExp(`^(?:\\t| {2,${least}})`);
}

function formOf(
  text: string,
  heads: readonly { line: Line; candidate: Candidate }[],
  locale: Locale | undefined,
  behind: string,
): Form {
  const { candidate, line } = heads[0] as { line: Line; candidate: Candidate };
  if (candidate.layout === 'cloud') return heads.every((head) => !head.candidate.tab) ? '10' : '6';
  if (candidate.layout === 'panel') {
    if (candidate.wide) return '12';
    return behind !== '' || candidate.body < line.end - line.start ? '11' : '8';
  }
  if (candidate.layout === 'inline') {
    if (!candidate.tab) return '3';
    if (locale !== undefined && heads.some((head) => namesRecipient(head.candidate, locale))) return '2';
    return locale?.code === 'ru' ? '7' : '1';
  }
  if (candidate.date !== '' || /\n\t\r*\n\d/.test(text.slice(0, 20_000))) return '5';
  return text.startsWith('  ', line.next) ? '9' : '4';
}

import { type Candidate, candidatesOf, namesRecipient } from './headers.ts';
import { contextOf, headerOf, headsOf } from './heads.ts';
import { type Line, lineEndOf, linesOf, withFeeds } from './lines.ts';
import type { Locale, Locales } from './locales.ts';
import type { ChatRecord, Form } from './types.ts';

export interface Records {
  readonly records: readonly ChatRecord[];
  readonly form: Form | '';
  readonly locale: string;
}

/** Text -> records: headers with their bodies, and what belongs to none. Their spans join to the text again. */
export function splitRecords(text: string, locales: Locales): Records {
  const lines = linesOf(text);
  const candidates = lines.map((line) => candidatesOf(text.slice(line.start, line.end)));
  const { heads: found, layout, locale } = headsOf(text, lines, candidates, locales);
  const context = contextOf(found, locales);
  const heads = found.map((head) => ({ ...head, line: lines[head.at] as Line }));
  const own = heads.filter(({ candidate }) => candidate.layout === layout);
  const first = heads[0]?.line.start ?? text.length;
  const records: ChatRecord[] =
    first > 0
      ? [{ span: { start: 0, end: first }, line: 1, header: undefined, body: withFeeds(text.slice(0, first)) }]
      : [];
  const marks = { lineEnd: lineEndOf(text), indent: indentOf(text, heads) };
  heads.forEach((head, i) => {
    const { line, candidate, at } = head;
    const end = heads[i + 1]?.line.start ?? text.length;
    records.push({
      span: { start: line.start, end },
      line: at + 1,
      header: headerOf(head, context),
      body: bodyOf(text.slice(line.start, end), line, candidate, marks),
    });
  });
  return {
    records,
    form: heads.length === 0 ? '' : formOf(text, own.length === 0 ? heads : own, locale),
    locale: heads.length === 0 ? '' : (locale?.code ?? 'en'),
  };
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
}

/** The body without the marks of the form: the tab at the start of each line, the lone tab and the empty lines at the end. */
function bodyOf(record: string, line: Line, { body, layout }: Candidate, { lineEnd, indent }: Marks): string {
  const first = layout === 'block' || layout === 'panel' ? [] : [record.slice(body, line.end - line.start)];
  const text = record.slice(line.next - line.start);
  const rest = linesOf(text, lineEnd).map(({ start, end }) => text.slice(start, end));
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
): Form {
  const { candidate, line } = heads[0] as { line: Line; candidate: Candidate };
  if (candidate.layout === 'cloud') return '6';
  if (candidate.layout === 'panel') return '8';
  if (candidate.layout === 'inline') {
    if (!candidate.tab) return '3';
    if (locale !== undefined && heads.some((head) => namesRecipient(head.candidate, locale))) return '2';
    return locale?.code === 'ru' ? '7' : '1';
  }
  if (candidate.date !== '' || /\n\t\r*\n\d/.test(text.slice(0, 20_000))) return '5';
  return text.startsWith('  ', line.next) ? '9' : '4';
}

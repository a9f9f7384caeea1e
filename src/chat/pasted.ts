import { candidatesOf } from './headers.ts';
import type { Line } from './lines.ts';
import { endsInBracket } from './parties.ts';
import type { Candidate } from './types.ts';

/** What could be headers in a text that may have been pasted into minutes, a wiki or source code. */
export interface Pasted {
  readonly lines: readonly Line[];
  /** What each line could be as a header. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** What most headers stand behind: a list's bullet, the mark of a quotation or of a comment. Empty where they stand behind nothing. */
  readonly behind: string;
}

const mark = /^([>*•#–-]|\/\/)[ \t]+/;
const indented = /^[ \t]*([>*•#–-]|\/\/)[ \t]+/;

/**
 * Looks at what each line could be.
 *
 * @param between what stands between sender and recipient in any language of the client
 */
export function pastedFrom(text: string, all: readonly Line[], between: ReadonlySet<string>): Pasted {
  const lines = joined(text, all, between);
  const candidates: (readonly Candidate[])[] = [];
  const marked: number[] = [];
  let plain = 0;
  lines.forEach((line, at) => {
    const apart = isMark(text, line.start);
    const some = apart ? [] : candidatesAt(text, line);
    candidates.push(some);
    if (some.length > 0) plain += 1;
    if (apart) marked.push(at);
  });
  const counts = new Map<string, number>();
  for (const at of marked) {
    const { start, end } = lines[at] as Line;
    const content = text.slice(start, end);
    // A list may be indented; in a file with headers at the start of lines what is indented is a body.
    const [begin = '', sign = ''] = (plain === 0 ? indented : mark).exec(content.slice(0, 40)) ?? [];
    if (begin === '') continue;
    const some = candidatesOf(content.slice(begin.length)).map((one) => ({ ...one, body: one.body + begin.length }));
    if (some.length === 0) continue;
    candidates[at] = some;
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const [behind = '', count = 0] = [...counts].sort(([, n], [, m]) => m - n)[0] ?? [];
  if (count > plain) return { lines, candidates, behind };
  // Where headers stand behind nothing, what stands behind a mark is quoted: text, but for what was private.
  for (const at of marked) candidates[at] = (candidates[at] ?? []).filter(({ parties }) => endsInBracket(parties));
  return { lines, candidates, behind: '' };
}

/** A line without the mark that each line of a quotation or a comment stands behind. */
export function withoutMark(line: string, behind: string): string {
  if (!/^(?:[>#]|\/\/)$/.test(behind) || !line.trimStart().startsWith(behind)) return line;
  return line.trimStart().slice(behind.length).replace(/^ /, '');
}

function candidatesAt(text: string, { start, end, joins }: Line): readonly Candidate[] {
  const content = text.slice(start, end);
  if (!joins) return candidatesOf(content);
  return candidatesOf(content.replace(/\s*[\r\n]\s*/g, ' ')).map((one) => ({ ...one, wide: true, body: end - start }));
}

function isMark(text: string, start: number): boolean {
  let at = start;
  while (at < start + 32 && (text[at] === ' ' || text[at] === '\t')) at++;
  if (text[at] === '/') at++;
  return '>*•#–-/'.includes(text[at] ?? '\n') && (text[at + 1] === ' ' || text[at + 1] === '\t');
}

const timeAlone = /^\(?\d{1,2}:\d{2}(?::\d{2})?(?:[ \u00a0\u202f]?[AP]M)?\)?$/i;

/**
 * Name, recipient and time on lines of their own, as newer clients give them: three such lines are one.
 */
function joined(text: string, lines: readonly Line[], between: ReadonlySet<string>): readonly Line[] {
  let found: Line[] | undefined;
  for (let at = 0; at < lines.length; at++) {
    const [name, to, time] = [lines[at] as Line, lines[at + 1], lines[at + 2]];
    const whole =
      to !== undefined &&
      time !== undefined &&
      time.end - time.start <= 16 &&
      time.end > time.start &&
      name.end > name.start &&
      name.end - name.start <= 100 &&
      to.end - to.start <= 120 &&
      timeAlone.test(text.slice(time.start, time.end).trim()) &&
      between.has(/^[^\s:：]+/.exec(text.slice(to.start, to.end))?.[0] ?? '');
    if (whole) found ??= lines.slice(0, at);
    if (!whole) found?.push(name);
    else {
      found?.push({ ...name, end: time.end, next: time.next, joins: true });
      at += 2;
    }
  }
  return found ?? lines;
}

import type { Analysis } from '../analyse.ts';
import type { Diagnostic, DiagnosticCode } from '../diagnostic.ts';
import { cleanForTerminal } from '../outputs/clean.ts';
import type { Problem } from '../problem.ts';
import { strangeFile } from '../read/strange.ts';
import type { Words } from '../speech/types.ts';

/** What `--strict` takes for not understood; the others say what the tool did about it. */
const notUnderstood: ReadonlySet<DiagnosticCode> = new Set([
  'line-not-understood',
  'target-not-found',
  'encoding-assumed',
  'place-ambiguous',
] as const);

/** Whether something in the input was not understood. */
export const isUnclear = ({ diagnostics }: Analysis): boolean =>
  diagnostics.some(({ code }) => notUnderstood.has(code));

/** What a run has to say beside its data, a sentence a line: what was left out, and what was not understood, grouped by kind. */
export function notes(analysis: Analysis, words: Words): string[] {
  const strangers = analysis.chats.filter(({ messages, form }) => messages.length === 0 && form === '');
  const strange = new Set(strangers.map(({ file }) => file));
  const groups = new Map<DiagnosticCode, Diagnostic[]>();
  for (const diagnostic of analysis.diagnostics) {
    if (strange.has(diagnostic.file)) continue;
    const group = groups.get(diagnostic.code);
    if (group === undefined) groups.set(diagnostic.code, [diagnostic]);
    else group.push(diagnostic);
  }
  return [
    ...analysis.others.filter(({ named }) => named).map((other) => sentence(strangeFile(other, 'chat'), words)),
    ...strangers.map(({ file }) => `${cleanForTerminal(file)}: ${words.notes.notAChat}`),
    ...(analysis.chats.every(({ messages }) => messages.length === 0) && strange.size < analysis.chats.length
      ? [words.notes.noMessages]
      : []),
    ...(analysis.withheld > 0 ? [words.notes.withheld(analysis.withheld)] : []),
    ...[...groups].map(([code, [first, ...rest]]) => {
      const place = first === undefined ? '' : `${cleanForTerminal(first.file)}:${first.line}`;
      return `${words.diagnostics[code](rest.length + 1)}, ${rest.length === 0 ? place : words.firstAt(place)}`;
    }),
    ...([...groups.keys()].some((code) => notUnderstood.has(code)) ? [words.notes.checkLists] : []),
  ];
}

/** A known error in one sentence: `FILE:LINE: what is wrong; what to try`. */
export function sentence(problem: Problem, words: Words): string {
  const { what, hint } = words.problem(problem);
  const place =
    problem.file === undefined ? '' : `${problem.file}${problem.line === undefined ? '' : `:${problem.line}`}: `;
  return cleanForTerminal(`${place}${what}${hint === undefined ? '' : `; ${hint}`}`);
}

import type { Analysis } from '../analyse.ts';
import { views } from '../views/registry.ts';
import type { Table } from '../views/types.ts';
import { withheldIn } from './story.ts';
import type { ReportWords } from './words.ts';

/** A chat to read, before it is drawn: pages and documents are made of the same. */
export interface Transcript {
  readonly title: string;
  readonly when: string;
  readonly meetings: readonly { readonly name: string; readonly lines: readonly Line[] }[];
  /** What it leaves out. */
  readonly foot: readonly string[];
}

export interface Line {
  readonly time: string;
  readonly who: string;
  /** How many messages deep an answer is; 0 for what answers nothing. */
  readonly level: number;
  readonly text: string;
  /** The same in another language, where the message says it twice. */
  readonly translation: string;
  readonly reactions: string;
}

/** The transcript of an analysis, filtered and anonymised already. Every line is one of the view's. */
export function transcriptOf(analysis: Analysis, say: ReportWords, title?: string): Transcript {
  const rows = rowsOf(views.transcript(analysis));
  const names = [...new Set(rows.map(({ meeting }) => meeting))];
  const moments = rows.map(({ date, time }) => `${date} ${time}`.trim()).toSorted();
  return {
    title: title ?? (names.length === 1 ? (names[0] ?? '') : say.meetings(names.length)),
    when: say.when(moments[0] ?? '', moments.at(-1) ?? ''),
    meetings: names.map((name) => ({ name, lines: rows.filter(({ meeting }) => meeting === name) })),
    foot: say.transcriptFoot(withheldIn(analysis)),
  };
}

function rowsOf({ columns, rows }: Table): (Line & { readonly meeting: string; readonly date: string })[] {
  const at = new Map(columns.map(({ name }, i) => [name, i]));
  return rows.map((row) => {
    const cell = (name: string): string => String(row[at.get(name) ?? -1] ?? '');
    return {
      meeting: cell('meeting'),
      date: cell('date'),
      time: cell('time'),
      who: cell('participant'),
      level: Number(cell('level')),
      text: cell('text'),
      translation: cell('translation'),
      reactions: cell('reactions'),
    };
  });
}

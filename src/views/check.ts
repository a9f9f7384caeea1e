import type { Analysis } from '../analyse.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { column } from './columns.ts';
import { moment } from './moment.ts';
import type { Cell, View } from './types.ts';

/** One row a file: what was and what was not understood. Counts are of the whole file, private messages too: they tell no content. */
export const check: View = (analysis) => ({
  name: 'check',
  columns: [
    column('file', 'text'),
    column('form', 'code'),
    column('locale', 'code'),
    column('encoding', 'code'),
    column('records', 'integer'),
    column('messages', 'integer'),
    column('replies', 'integer'),
    column('reactions', 'integer'),
    column('private', 'integer'),
    column('participants', 'integer'),
    column('first', 'time'),
    column('last', 'time'),
    column('diagnostics', 'integer'),
  ],
  rows: [...chatRows(analysis), ...otherRows(analysis)],
});

/** Reports and files that are something else: what they were taken for, and how many rows or files. */
const otherRows = ({ reports, others }: Analysis): Cell[][] =>
  [
    ...reports.map(({ file, kind, rows }) => ({ file, kind, count: rows })),
    ...others.map(({ file, kind, count }) => ({ file, kind, count: kind === 'passed-over' ? count : null })),
  ].map(({ file, kind, count }) => [file, kind, '', '', count, null, null, null, null, null, '', '', null]);

const chatRows = (analysis: Analysis): Cell[][] =>
  analysis.chats.map((chat) => {
    const headers = chat.records.flatMap(({ header }) => (header === undefined ? [] : [header]));
    return [
      chat.file,
      chat.form,
      chat.locale,
      chat.encoding,
      headers.length,
      chat.messages.length,
      chat.replies,
      chat.reactions,
      chat.messages.filter((message) => message.private).length + chat.hidden,
      new Set(headers.filter((header) => !header.private).map(({ sender }) => sender)).size,
      moment(chat.messages[0]),
      moment(chat.messages.at(-1)),
      chat.diagnostics.length,
    ];
  });

/** What was not understood, one row a finding. */
export const diagnostics: View = (analysis) => ({
  name: 'diagnostics',
  columns: [column('file', 'text'), column('line', 'integer'), column('code', 'code'), column('text', 'text')],
  rows: analysis.diagnostics.map(({ file, line, code, text }) => [file, line, code, text]),
});

/** Findings of one kind in one file that people are shown. */
const most = 5;

/** The same for people, who read it beneath `check`: of many findings of one kind in a file the first few, and how many more there are. */
export const findings: View = (analysis) => {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of analysis.diagnostics) {
    const key = `${diagnostic.code} ${diagnostic.file}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return {
    name: 'findings',
    columns: [
      column('file', 'text'),
      column('line', 'integer'),
      column('code', 'code'),
      column('text', 'text'),
      column('more', 'integer'),
    ],
    rows: [...groups.values()].flatMap((group) => {
      const shown = group.slice(0, most);
      return shown.map(({ file, line, code, text }, i) => {
        const more = group.length - shown.length;
        return [file, line, code, text, more > 0 && i === shown.length - 1 ? more : null];
      });
    }),
  };
};

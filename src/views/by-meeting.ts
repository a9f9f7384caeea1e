import type { Analysis } from '../analyse.ts';
import { column } from './columns.ts';
import type { Cell, View } from './types.ts';

/** A view of each meeting by itself, one under the other: a first column says which. */
export const byMeeting =
  (view: View): View =>
  (analysis, options) => {
    const tables = analysis.meetings.map(({ name }) => ({ name, table: view(within(analysis, name), options) }));
    const { name, columns } = tables[0]?.table ?? view(analysis, options);
    return {
      name,
      columns: [column('meeting', 'text'), ...columns],
      rows: tables.flatMap(({ name: meeting, table }) => table.rows.map((row): readonly Cell[] => [meeting, ...row])),
    };
  };

/** The views that can be put beside each other meeting by meeting. */
export const perMeeting = ['regions', 'libraries', 'languages', 'solidarity'] as const;

const within = (analysis: Analysis, meeting: string): Analysis => ({
  ...analysis,
  meetings: analysis.meetings.filter(({ name }) => name === meeting),
  messages: analysis.messages.filter((message) => message.meeting === meeting),
  participants: analysis.participants.filter(({ presence }) => presence.some((one) => one.meeting === meeting)),
});

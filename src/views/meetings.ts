import type { AnnotatedParticipant } from '../analyse.ts';
import { column } from './columns.ts';
import { share, tallyMeetings } from './tally.ts';
import type { View } from './types.ts';

/** One row a meeting, in order of time: what puts a series beside each other. `new` counts who was in none of the rows above. */
export const meetings: View = (analysis, { printed = false } = {}) => {
  const seen = new Set<AnnotatedParticipant>();
  const tallies = tallyMeetings(analysis);
  return {
    name: 'meetings',
    columns: [
      column('meeting', 'text'),
      column('date', 'date'),
      column('start', 'time'),
      column('end', 'time'),
      column('participants', 'integer'),
      column('wrote', 'integer'),
      column('new', 'integer'),
      // Where people read it, who came again stands beside who was new: one is the rest of the other.
      ...(printed && analysis.meetings.length > 1 ? [column('returning', 'integer')] : []),
      column('messages', 'integer'),
      column('solidarity', 'integer'),
      column('solidarity_share', 'share'),
      column('libraries', 'integer'),
      column('regions', 'integer'),
      column('countries', 'integer'),
      column('languages', 'integer'),
    ],
    rows: analysis.meetings.map(({ name, date, start, end }, i) => {
      const { people, tally } = tallies[i] as (typeof tallies)[number];
      const fresh = people.filter((person) => !seen.has(person));
      for (const person of fresh) seen.add(person);
      return [
        name,
        date,
        start,
        end,
        tally.participants,
        tally.wrote,
        fresh.length,
        ...(printed && analysis.meetings.length > 1 ? [people.length - fresh.length] : []),
        tally.messages,
        tally.solidarity,
        share(tally.solidarity, tally.messages),
        tally.libraries,
        tally.regions,
        tally.countries,
        tally.languages.length,
      ];
    }),
  };
};

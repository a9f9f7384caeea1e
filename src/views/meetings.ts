import type { AnnotatedParticipant } from '../analyse.ts';
import { share, tallyMeetings } from './tally.ts';
import type { View } from './types.ts';

/** One row a meeting, in order of time: what puts a series beside each other. `new` counts who was in none of the rows above. */
export const meetings: View = (analysis, { printed = false } = {}) => {
  const seen = new Set<AnnotatedParticipant>();
  const tallies = tallyMeetings(analysis);
  return {
    name: 'meetings',
    columns: [
      { name: 'meeting', type: 'text' },
      { name: 'date', type: 'date' },
      { name: 'start', type: 'time' },
      { name: 'end', type: 'time' },
      { name: 'participants', type: 'integer' },
      { name: 'wrote', type: 'integer' },
      { name: 'new', type: 'integer' },
      // Where people read it, who came again stands beside who was new: one is the rest of the other.
      ...(printed && analysis.meetings.length > 1 ? [{ name: 'returning', type: 'integer' } as const] : []),
      { name: 'messages', type: 'integer' },
      { name: 'solidarity', type: 'integer' },
      { name: 'solidarity_share', type: 'share' },
      { name: 'libraries', type: 'integer' },
      { name: 'regions', type: 'integer' },
      { name: 'countries', type: 'integer' },
      { name: 'languages', type: 'integer' },
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

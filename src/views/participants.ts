import type { AnnotatedMessage, AnnotatedParticipant } from '../analyse.ts';
import type { Join, Presence } from '../people/types.ts';
import { because, becauseOf } from './because.ts';
import { column } from './columns.ts';
import { moment } from './moment.ts';
import { languagesOf } from './tally.ts';
import type { View } from './types.ts';

/** One row a person, who wrote most first; of equals, who came first. Corrected in a spreadsheet, it serves as a roster. */
export const participants: View = (analysis, { explain = false } = {}) => {
  const written = new Map<AnnotatedParticipant, AnnotatedMessage[]>(
    analysis.participants.map((person) => [person, []]),
  );
  for (const message of analysis.messages) written.get(message.participant)?.push(message);
  return {
    name: 'participants',
    columns: [
      column('participant', 'text'),
      column('names', 'list'),
      column('library', 'text'),
      column('region', 'text'),
      column('region_code', 'code'),
      column('country', 'code'),
      column('source', 'code'),
      column('messages', 'integer'),
      column('languages', 'list'),
      column('solidarity', 'integer'),
      column('first', 'time'),
      column('last', 'time'),
      column('minutes', 'integer'),
      column('meetings', 'integer'),
      ...(explain ? [because, column('joined', 'list')] : []),
    ],
    rows: [...written]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([{ name, names, home, presence, joins }, own]) => [
        name,
        names.join('; '),
        home.library,
        home.region,
        home.regionCode,
        home.country,
        home.source,
        own.length,
        languagesOf(own).join(' '),
        own.filter(({ solidarity }) => solidarity.solidarity).length,
        moment(own[0]),
        moment(own.at(-1)),
        minutesOf(presence),
        presence.length,
        ...(explain ? [becauseOf(home), joins.map(joinOf).join('; ')] : []),
      ]),
  };
};

/** `Olena K = Олена К. (alphabet)`; of one name in two meetings `Olena K (name)`. */
const joinOf = ({ name, other, by }: Join): string => `${name === other ? name : `${name} = ${other}`} (${by})`;

/** Over all meetings; null where no report tells of any. */
function minutesOf(presence: readonly Presence[]): number | null {
  const known = presence.flatMap(({ minutes }) => minutes ?? []);
  return known.length === 0 ? null : known.reduce((sum, minutes) => sum + minutes, 0);
}

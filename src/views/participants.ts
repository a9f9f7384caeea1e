import type { AnnotatedMessage, AnnotatedParticipant } from '../analyse.ts';
import type { Join, Presence } from '../people/types.ts';
import { because, becauseOf } from './because.ts';
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
      { name: 'participant', type: 'text' },
      { name: 'names', type: 'list' },
      { name: 'library', type: 'text' },
      { name: 'region', type: 'text' },
      { name: 'region_code', type: 'code' },
      { name: 'country', type: 'code' },
      { name: 'source', type: 'code' },
      { name: 'messages', type: 'integer' },
      { name: 'languages', type: 'list' },
      { name: 'solidarity', type: 'integer' },
      { name: 'first', type: 'time' },
      { name: 'last', type: 'time' },
      { name: 'minutes', type: 'integer' },
      { name: 'meetings', type: 'integer' },
      ...(explain ? [because, { name: 'joined', type: 'list' } as const] : []),
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

import type { Attendance, Visit } from '../attendance/types.ts';
import type { Meeting } from '../chat/types.ts';
import type { Bearer } from './bearer.ts';
import { nameKey } from './keys.ts';
import type { NameReader } from './names.ts';
import { shownAndOriginal } from './shown.ts';
import type { RosterEntry } from './types.ts';

/** All display names: those of each chat, then those of its report. */
export function bearersOf(
  meetings: readonly Meeting[],
  attendance: readonly Attendance[],
  reader: NameReader,
): Bearer[] {
  const known = new Map<string, Pick<Bearer, 'name' | 'parts' | 'key' | 'place'>>();
  const named = (name: string): Pick<Bearer, 'name' | 'parts' | 'key' | 'place'> => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const parts = reader.split(name);
    const read = { name, parts, key: nameKey(parts.person, reader.words), place: reader.placeKey(parts.labels) };
    known.set(name, read);
    return read;
  };
  const reports = new Map(attendance.map(({ meeting, attendees }) => [meeting, attendees]));
  let number = 0;
  return meetings.flatMap((meeting): Bearer[] => {
    const senders = sendersOf(meeting);
    const own = [...senders].map(
      (name): Bearer => ({
        meeting: meeting.name,
        ...named(name),
        email: '',
        attendee: undefined,
        kind: 'shown',
        answers: [],
      }),
    );
    const there = (reports.get(meeting.name) ?? []).flatMap(({ visits, email }): Bearer[] => {
      const attendee = { number, visits };
      number += 1;
      const answers = visits.map((visit) => visit.answers).filter(tells);
      return namesOf(visits, senders, reader).map(({ name, kind }) => ({
        meeting: meeting.name,
        ...named(name),
        email,
        attendee,
        kind,
        answers,
      }));
    });
    return [...own, ...there];
  });
}

const sendersOf = (meeting: Meeting): ReadonlySet<string> =>
  new Set([...meeting.senders, ...meeting.messages.map(({ sender }) => sender)]);

const tells = ({ library, region, city, country }: RosterEntry): boolean =>
  [library, region, city, country].some((cell) => cell !== '');

interface Named {
  readonly name: string;
  readonly kind: Bearer['kind'];
}

/** The names of one person of a report, each once: all that were shown first. */
function namesOf(visits: readonly Visit[], senders: ReadonlySet<string>, reader: NameReader): Named[] {
  const names = new Map<string, Named>();
  for (const { name, kind } of visits.flatMap((visit) => variantsOf(visit, senders, reader))) {
    if (name !== '' && (!names.has(name) || kind === 'shown')) names.set(name, { name, kind });
  }
  const rank = { shown: 0, original: 1, registered: 2 };
  const ordered = [...names.values()].sort((a, b) => rank[a.kind] - rank[b.kind]);
  return ordered.length > 0 ? ordered : [{ name: '', kind: 'shown' }];
}

/**
 * `Olena Koval (Olena)` is two names, `Olena (Kent Libraries)` one: what stands in the bracket is an original name unless the chat shows the whole as
 * it stands, or it is no person's name.
 */
function variantsOf(
  { name, registered }: Visit,
  senders: ReadonlySet<string>,
  { split, placeKey, words }: NameReader,
): Named[] {
  const also: Named = { name: registered, kind: 'registered' };
  const [shown, original] = shownAndOriginal(name);
  const whole: Named[] = [{ name, kind: 'shown' }, also];
  if (original === undefined || senders.has(name)) return whole;
  // Moira is a given name, and a village.
  const isName = words.is('given', original) || (split(original).person !== '' && placeKey([original]) === '');
  if (!isName && !senders.has(shown) && !senders.has(original)) return whole;
  return [{ name: shown, kind: 'shown' }, { name: original, kind: 'original' }, also];
}

import { minutesOf } from '../attendance/attendees.ts';
import type { Attendance, Visit } from '../attendance/types.ts';
import type { Meeting } from '../chat/types.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Bearer } from './bearer.ts';
import { bearersOf } from './bearers.ts';
import { Groups, groupBy } from './groups.ts';
import { matchRosters } from './match.ts';
import type { NameReader } from './names.ts';
import { joinPresent } from './present.ts';
import type { Join, Participant, Presence, Roster } from './types.ts';
import { foldName } from './words.ts';

/** Who is who: every display name of every meeting belongs to one participant. */
export interface People {
  readonly participants: readonly Participant[];
  /** The index in `participants` of whoever bore this display name in this meeting. */
  readonly indexOf: (meeting: string, name: string) => number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Tells who is the same person, and finds each in the rosters. One display name in one meeting's chat is one person; a report of who was there tells
 * people of one name apart by their addresses, and an address is one person's in all meetings. Display names are one person's
 * where a roster says so, or where they hold the same full name, in either alphabet, and no place that contradicts it; a given name alone
 * joins only another of the same place in another meeting. Names of devices join nothing.
 */
export function resolveParticipants(
  meetings: readonly Meeting[],
  rosters: readonly Roster[],
  reader: NameReader,
  attendance: readonly Attendance[] = [],
): People {
  const bearers = bearersOf(meetings, attendance, reader);
  const groups = new Groups(bearers.map(({ email }) => email));
  joinPresent(bearers, meetings, groups);
  joinAddresses(bearers, groups);
  const matched = matchRosters(bearers, rosters, reader, groups);
  joinSameNames(bearers, groups);

  const members = groups.members();
  const names = uniqueNames(members.map((indices) => indices.map((i) => bearers[i] as Bearer)));
  const index = new Map<string, number>();
  members.forEach((indices, participant) => {
    for (const i of indices) {
      const { meeting, name, attendee } = bearers[i] as Bearer;
      if (attendee === undefined) index.set(`${meeting}\n${name}`, participant);
    }
  });
  const joins = joinsOf(bearers, groups);
  return {
    participants: members.map((indices, i) => {
      const own = indices.map((at) => bearers[at] as Bearer);
      const shown = own.filter(({ kind }) => kind !== 'registered');
      return {
        name: names[i] as string,
        names: [...new Set((shown.length > 0 ? shown : own).map(({ name }) => name))],
        labels: [...new Set(own.flatMap(({ parts }) => parts.labels))],
        device: own.every(({ parts }) => parts.device),
        roster: matched.entryOf(indices),
        presence: presenceOf(own),
        joins: joins.get(groups.find(indices[0] as number)) ?? [],
      };
    }),
    indexOf: (meeting, name) => index.get(`${meeting}\n${name}`) ?? -1,
    diagnostics: matched.diagnostics,
  };
}

/** What joined the display names of each person, by the root of their set; each once. */
function joinsOf(bearers: readonly Bearer[], groups: Groups): ReadonlyMap<number, readonly Join[]> {
  const joins = new Map<number, Map<string, Join>>();
  for (const { a, b, by } of groups.joins) {
    const [name, other] = [a, b].map((i) => bearers[i]?.name ?? '') as [string, string];
    const own = joins.get(groups.find(a)) ?? new Map<string, Join>();
    joins.set(groups.find(a), own.set(`${name}\n${other}\n${by}`, { name, other, by }));
  }
  return new Map([...joins].map(([root, own]) => [root, [...own.values()]]));
}

/** One address is one person's in all meetings, unless two people with full names of their own share it. */
function joinAddresses(bearers: readonly Bearer[], groups: Groups): void {
  const known = bearers.map((_, i) => i).filter((i) => bearers[i]?.email !== '');
  const alike = (a: Bearer, b: Bearer): boolean =>
    !a.key.full || !b.key.full || a.key.latin.split(' ').some((word) => b.key.latin.split(' ').includes(word));
  for (const same of groupBy(known, (i) => (bearers[i] as Bearer).email)) {
    const [first] = same as [number];
    for (const i of same) if (alike(bearers[first] as Bearer, bearers[i] as Bearer)) groups.join(first, i, 'address');
  }
}

/** The meetings of a person, with the minutes that the reports count. */
function presenceOf(own: readonly Bearer[]): Presence[] {
  const meetings = new Map<string, Set<Visit>>();
  for (const { meeting, attendee } of own) {
    const visits = meetings.get(meeting) ?? new Set();
    for (const visit of attendee?.visits ?? []) visits.add(visit);
    meetings.set(meeting, visits);
  }
  return [...meetings].map(([meeting, visits]) => ({ meeting, minutes: minutesOf([...visits]) }));
}

function joinSameNames(bearers: readonly Bearer[], groups: Groups): void {
  const named = bearers.map((_, i) => i).filter((i) => !(bearers[i] as Bearer).parts.device);
  const keyOf = (i: number): string => {
    const { key, name, parts } = bearers[i] as Bearer;
    return parts.person === '' ? `\n${name.toLowerCase()}` : key.plain;
  };
  for (const same of groupBy(named, keyOf)) joinAgreeing(same, bearers, groups);
  // Across alphabets and ways to romanise, only where each alphabet holds one person of the name, spelt in whatever way if it is a Slavic one; a
  // given name alone only within one meeting.
  const latinOf = (i: number): string => {
    const { key, meeting, parts } = bearers[i] as Bearer;
    return parts.person === '' ? `\n${i}` : key.full ? key.latin : `${key.latin}\n${meeting}`;
  };
  for (const same of groupBy(named, latinOf)) {
    const sides = [true, false].map((cyrillic) => same.filter((i) => bearers[i]?.key.cyrillic === cyrillic));
    const [cyrillic = 0, latin = 0] = sides.map((side) => new Set(side.map((i) => groups.find(i))).size);
    const slavic = cyrillic === 1 || same.some((i) => bearers[i]?.key.slavic);
    const addressed = new Set(same.filter((i) => groups.isKnown(i)).map((i) => groups.find(i))).size;
    if (addressed > 1) continue;
    // A report tells two people of one given name apart.
    const there = new Set(same.flatMap((i) => bearers[i]?.attendee?.number ?? [])).size;
    if (there > 1 && !same.every((i) => bearers[i]?.key.full)) continue;
    if (cyrillic > 1 || (latin > 1 && !(slavic && same.every((i) => bearers[i]?.key.full)))) continue;
    if (new Set(same.map((i) => bearers[i]?.place).filter((place) => place !== '')).size > 1) continue;
    for (const i of same) groups.join(same[0] as number, i, 'alphabet');
  }
  joinGivenNames(named, bearers, groups);
}

/** `Libraries NI - Aoife` is `Aoife Byrne (Libraries NI)`, where the meeting has one of that name and label. */
function joinGivenNames(named: readonly number[], bearers: readonly Bearer[], groups: Groups): void {
  const labelled = named.filter((i) => bearers[i]?.place !== '' && bearers[i]?.parts.person !== '');
  const labelOf = (i: number): string =>
    `${bearers[i]?.meeting}\n${foldName(bearers[i]?.parts.labels.join(' ') ?? '')}`;
  for (const same of groupBy(labelled, labelOf)) {
    // By word, who bears it in a full name: of more than two nothing more is asked than that they are several.
    const full = new Map<string, number[]>();
    for (const i of same.filter((one) => bearers[one]?.key.full)) {
      for (const word of bearers[i]?.key.words ?? []) {
        const known = full.get(word);
        if (known === undefined) full.set(word, [i]);
        else if (known.length < 2 && groups.find(known[0] as number) !== groups.find(i)) known.push(i);
      }
    }
    for (const lone of same.filter((i) => !bearers[i]?.key.full)) {
      const known = full.get(bearers[lone]?.key.plain ?? '') ?? [];
      if (new Set(known.map((i) => groups.find(i))).size === 1) groups.join(known[0] as number, lone, 'library');
    }
  }
}

/**
 * Two people of one name, told apart by their addresses: who has the name and no address is the one from the same place, or the one who was not in the
 * same meeting by the address; where that leaves both, neither.
 */
function joinOneOf(
  same: readonly number[],
  addressed: readonly (readonly number[])[],
  bearers: readonly Bearer[],
  groups: Groups,
): void {
  const about = addressed.map((own) => ({
    first: own[0] as number,
    places: new Set(own.map((i) => bearers[i]?.place).filter((place) => place !== '')),
    meetings: new Set(own.map((i) => bearers[i]?.meeting)),
  }));
  for (const i of same.filter((one) => !groups.isKnown(one))) {
    const { place = '', meeting = '' } = bearers[i] ?? {};
    const near = about.filter(({ places }) => place !== '' && places.has(place));
    const elsewhere = about.filter(
      ({ places, meetings }) => !meetings.has(meeting) && (place === '' || places.size === 0),
    );
    const [only, ...others] = near.length > 0 ? near : elsewhere;
    if (only !== undefined && others.length === 0) groups.join(only.first, i, 'name');
  }
}

/** Joins those of one name whose places don't contradict; a name without a place joins only where there is one place to join. */
function joinAgreeing(same: readonly number[], bearers: readonly Bearer[], groups: Groups): void {
  const full = same.every((i) => bearers[i]?.key.full || bearers[i]?.parts.person === '');
  const placeOf = (i: number): string => bearers[i]?.place ?? '';
  const addressed = groupBy(
    same.filter((i) => groups.isKnown(i)),
    (i) => String(groups.find(i)),
  );
  if (addressed.length > 1) {
    if (full) joinOneOf(same, addressed, bearers, groups);
    return;
  }
  const placed = groupBy(
    same.filter((i) => placeOf(i) !== ''),
    placeOf,
  );
  for (const group of placed) {
    group.forEach((i) => {
      const [first] = group as [number];
      if (full || bearers[i]?.meeting !== bearers[first]?.meeting) groups.join(first, i, 'name');
    });
  }
  const blank = same.filter((i) => placeOf(i) === '');
  if (!full) return;
  const joined = placed.length === 1 ? same : blank;
  // Where the name stands for several people, a blank one in the meeting of two is neither's.
  for (const i of joined) groups.join(joined[0] as number, i, 'name');
}

/** The clearest of each one's names; where two participants would bear the same, the whole display name, then the meeting, tells them apart. */
function uniqueNames(members: readonly (readonly Bearer[])[]): string[] {
  const own = members.map((bearers) => {
    const persons = bearers.map(({ parts, name }) => parts.person || name);
    const whole = bearers.flatMap(({ parts, key }) =>
      key.full && !parts.device && !/(?<!\p{L})\p{L}\.?(?!\p{L})/u.test(parts.person) ? [parts.person] : [],
    );
    return (
      [...whole, ...persons].find((person) => person !== person.toUpperCase() && person !== person.toLowerCase()) ??
      persons[0] ??
      ''
    );
  });
  const whole = apart(own, (i) => members[i]?.[0]?.name ?? '');
  const meetings = new Set(members.map((bearers) => bearers[0]?.meeting));
  const meeting = meetings.size === 1 ? whole : apart(whole, (i) => `${whole[i]} (${members[i]?.[0]?.meeting})`);
  const taken = new Set<string>();
  const times = new Map<string, number>();
  return meeting.map((name) => {
    let unique = name;
    let n = times.get(name) ?? 1;
    while (taken.has(unique)) {
      n += 1;
      unique = `${name} [${n}]`;
    }
    times.set(name, n);
    taken.add(unique);
    return unique;
  });
}

/** Replaces the names that occur more than once. */
function apart(names: readonly string[], longer: (i: number) => string): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, i) => ((counts.get(name) ?? 0) > 1 ? longer(i) : name));
}

import type { Meeting } from '../chat/types.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type NameKey, nameKey } from './keys.ts';
import { matchRosters } from './match.ts';
import type { NameParts, NameSplitter } from './names.ts';
import type { Participant, Roster } from './types.ts';
import { foldName, type NameWords } from './words.ts';

/** Who is who: every display name of every meeting belongs to one participant. */
export interface People {
  readonly participants: readonly Participant[];
  /** The index in `participants` of whoever bore this display name in this meeting. */
  readonly indexOf: (meeting: string, name: string) => number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What this stage must know of names, and of places for telling people of one name apart. */
export interface NameReader {
  readonly words: NameWords;
  readonly split: NameSplitter;
  /** Where the labels of a display name say that its bearer is from, as a key: equal keys agree. Empty where they don't say. */
  readonly placeKey: (labels: readonly string[]) => string;
}

/** One display name in one meeting. */
export interface Bearer {
  readonly meeting: string;
  readonly name: string;
  readonly parts: NameParts;
  readonly key: NameKey;
  readonly place: string;
}

/**
 * Tells who is the same person, and finds each in the rosters. One display name in one meeting is one person. Display names are one person's
 * where a roster says so, or where they hold the same full name, in either alphabet, and no place that contradicts it; a given name alone
 * joins only another of the same place in another meeting. Names of devices join nothing.
 */
export function resolveParticipants(
  meetings: readonly Meeting[],
  rosters: readonly Roster[],
  reader: NameReader,
): People {
  const bearers = meetings.flatMap((meeting) =>
    [...new Set([...meeting.senders, ...meeting.messages.map(({ sender }) => sender)])].map((name): Bearer => {
      const parts = reader.split(name);
      return {
        meeting: meeting.name,
        name,
        parts,
        key: nameKey(parts.person, reader.words),
        place: reader.placeKey(parts.labels),
      };
    }),
  );
  const groups = new Groups(bearers.length);
  const matched = matchRosters(bearers, rosters, reader, (a, b) => groups.join(a, b));
  joinSameNames(bearers, groups);

  const members = groups.members();
  const names = uniqueNames(members.map((indices) => indices.map((i) => bearers[i] as Bearer)));
  const index = new Map<string, number>();
  members.forEach((indices, participant) => {
    for (const i of indices) index.set(`${bearers[i]?.meeting}\n${bearers[i]?.name}`, participant);
  });
  return {
    participants: members.map((indices, i) => ({
      name: names[i] as string,
      names: [...new Set(indices.map((at) => (bearers[at] as Bearer).name))],
      labels: [...new Set(indices.flatMap((at) => (bearers[at] as Bearer).parts.labels))],
      device: indices.every((at) => (bearers[at] as Bearer).parts.device),
      roster: matched.entryOf(indices),
      presence: [...new Set(indices.map((at) => (bearers[at] as Bearer).meeting))].map((meeting) => ({
        meeting,
        minutes: undefined,
      })),
    })),
    indexOf: (meeting, name) => index.get(`${meeting}\n${name}`) ?? -1,
    diagnostics: matched.diagnostics,
  };
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
    if (cyrillic > 1 || (latin > 1 && !(slavic && same.every((i) => bearers[i]?.key.full)))) continue;
    if (new Set(same.map((i) => bearers[i]?.place).filter((place) => place !== '')).size > 1) continue;
    for (const i of same) groups.join(same[0] as number, i);
  }
  joinGivenNames(named, bearers, groups);
}

/** `Libraries NI - Aoife` is `Aoife Byrne (Libraries NI)`, where the meeting has one of that name and label. */
function joinGivenNames(named: readonly number[], bearers: readonly Bearer[], groups: Groups): void {
  const labelled = named.filter((i) => bearers[i]?.place !== '' && bearers[i]?.parts.person !== '');
  const labelOf = (i: number): string =>
    `${bearers[i]?.meeting}\n${foldName(bearers[i]?.parts.labels.join(' ') ?? '')}`;
  for (const same of groupBy(labelled, labelOf)) {
    for (const lone of same.filter((i) => !bearers[i]?.key.full)) {
      const full = same.filter(
        (i) => bearers[i]?.key.full && bearers[i]?.key.words.has(bearers[lone]?.key.plain ?? ''),
      );
      if (new Set(full.map((i) => groups.find(i))).size === 1) groups.join(full[0] as number, lone);
    }
  }
}

/** Joins those of one name whose places don't contradict; a name without a place joins only where there is one place to join. */
function joinAgreeing(same: readonly number[], bearers: readonly Bearer[], groups: Groups): void {
  const full = same.every((i) => bearers[i]?.key.full || bearers[i]?.parts.person === '');
  const placeOf = (i: number): string => bearers[i]?.place ?? '';
  const placed = groupBy(
    same.filter((i) => placeOf(i) !== ''),
    placeOf,
  );
  for (const group of placed) {
    group.forEach((i) => {
      const [first] = group as [number];
      if (full || bearers[i]?.meeting !== bearers[first]?.meeting) groups.join(first, i);
    });
  }
  const blank = same.filter((i) => placeOf(i) === '');
  if (!full) return;
  const joined = placed.length === 1 ? same : blank;
  // Where the name stands for several people, a blank one in the meeting of two is neither's.
  for (const i of joined) groups.join(joined[0] as number, i);
}

/** The clearest of each one's names; where two participants would bear the same, the whole display name, then the meeting, tells them apart. */
function uniqueNames(members: readonly (readonly Bearer[])[]): string[] {
  const own = members.map((bearers) => {
    const persons = bearers.map(({ parts, name }) => parts.person || name);
    return (
      persons.find((person) => person !== person.toUpperCase() && person !== person.toLowerCase()) ?? persons[0] ?? ''
    );
  });
  const whole = apart(own, (i) => members[i]?.[0]?.name ?? '');
  const meeting = apart(whole, (i) => `${whole[i]} (${members[i]?.[0]?.meeting})`);
  const taken = new Set<string>();
  return meeting.map((name) => {
    let unique = name;
    for (let n = 2; taken.has(unique); n += 1) unique = `${name} [${n}]`;
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

function groupBy(items: readonly number[], key: (item: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** Disjoint sets: who is the same person. */
class Groups {
  readonly #parent: number[];

  constructor(size: number) {
    this.#parent = Array.from({ length: size }, (_, i) => i);
  }

  find(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    for (let at = i; at !== root; ) {
      const next = this.#parent[at] as number;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    this.#parent[high] = low;
  }

  /** The members of each set; sets and members in order of appearance. */
  members(): number[][] {
    return groupBy(
      this.#parent.map((_, i) => i),
      (i) => String(this.find(i)),
    );
  }
}

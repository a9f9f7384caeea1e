import type { Analysis, AnnotatedMessage, AnnotatedParticipant } from '../analyse.ts';

/** Counts of one group of messages and people: what every table by something is made of. */
export interface Tally<Key> {
  readonly key: Key;
  readonly messages: number;
  /** Messages that express solidarity. */
  readonly solidarity: number;
  readonly participants: number;
  /** Participants with a message. */
  readonly wrote: number;
  /** Named home libraries. */
  readonly libraries: number;
  /** Regions; a country without one counts for none. */
  readonly regions: number;
  readonly countries: number;
  /** ISO 639-3, the language of the most messages first; `und` and `zxx` are no languages. */
  readonly languages: readonly string[];
}

interface Group<Key> {
  readonly key: Key;
  readonly messages: AnnotatedMessage[];
  readonly participants: Set<AnnotatedParticipant>;
}

/**
 * Groups by home: each participant belongs to one group, with all their messages. Who only reacted counts as a participant.
 *
 * @param keyOf the group's key; keys are the same when all their values are
 */
export function tallyPeople<Key extends object>(
  participants: readonly AnnotatedParticipant[],
  messages: readonly AnnotatedMessage[],
  keyOf: (participant: AnnotatedParticipant) => Key,
): Tally<Key>[] {
  const groups = new Map<string, Group<Key>>();
  for (const participant of participants) group(groups, keyOf(participant)).participants.add(participant);
  for (const message of messages) group(groups, keyOf(message.participant)).messages.push(message);
  return [...groups.values()].map(tally);
}

/**
 * Groups messages: one message may belong to several groups, and a participant to the groups of their messages.
 *
 * @param keysOf the keys of a message's groups
 */
export function tallyMessages<Key extends string>(
  messages: readonly AnnotatedMessage[],
  keysOf: (message: AnnotatedMessage) => readonly Key[],
): Tally<Key>[] {
  const groups = new Map<string, Group<Key>>();
  for (const message of messages) {
    for (const key of keysOf(message)) {
      const { messages: own, participants } = group(groups, key);
      own.push(message);
      participants.add(message.participant);
    }
  }
  return [...groups.values()].map(tally);
}

/** The people of each meeting, in the order of the meetings, with what they and their messages come to. */
export function tallyMeetings({ meetings, participants, messages }: Analysis): {
  readonly people: readonly AnnotatedParticipant[];
  readonly tally: Tally<string>;
}[] {
  const groups = new Map<string, Group<string>>();
  for (const { name } of meetings) group(groups, name);
  for (const participant of participants) {
    for (const { meeting } of participant.presence) group(groups, meeting).participants.add(participant);
  }
  for (const message of messages) group(groups, message.meeting).messages.push(message);
  return meetings.map(({ name }) => {
    const own = group(groups, name);
    return { people: [...own.participants], tally: tally(own) };
  });
}

/** The languages of some messages, the one of the most messages first, of equals the one that came first; `und` and `zxx` are no languages. */
export function languagesOf(messages: readonly AnnotatedMessage[]): string[] {
  const counts = new Map<string, number>();
  for (const { language } of messages) {
    for (const code of language.languages) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts]
    .filter(([code]) => code !== 'und' && code !== 'zxx')
    .sort(([, n], [, m]) => m - n)
    .map(([code]) => code);
}

/** A share from 0 to 1, to four places; 0 of nothing. */
export const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 10_000;

/** The same order on every machine, whatever collation its host has. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function group<Key>(groups: Map<string, Group<Key>>, key: Key): Group<Key> {
  const id = JSON.stringify(key);
  const known = groups.get(id) ?? { key, messages: [], participants: new Set() };
  groups.set(id, known);
  return known;
}

function tally<Key>({ key, messages, participants }: Group<Key>): Tally<Key> {
  const homes = [...participants].map(({ home }) => home);
  return {
    key,
    messages: messages.length,
    solidarity: messages.filter((message) => message.solidarity.solidarity).length,
    participants: participants.size,
    wrote: new Set(messages.map(({ participant }) => participant)).size,
    libraries: distinct(
      homes
        .filter(({ library }) => library !== '')
        .map(({ library, regionCode, region, country }) => JSON.stringify([library, regionCode || region, country])),
    ),
    regions: distinct(
      homes.filter(({ region }) => region !== '').map(({ region, country }) => JSON.stringify([region, country])),
    ),
    countries: distinct(homes.map(({ country }) => country).filter((country) => country !== '')),
    languages: languagesOf(messages),
  };
}

const distinct = (values: readonly string[]): number => new Set(values).size;

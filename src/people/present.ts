import type { Meeting } from '../chat/types.ts';
import { oneSpaced } from '../text/marks.ts';
import { levelLatin, romanise } from '../text/romanise.ts';
import type { Bearer } from './bearer.ts';
import type { Groups } from './groups.ts';
import { foldName } from './words.ts';

/**
 * Joins the names of each person of a report, and finds the writers of a chat among those who were there: by the name that is shown, else by the
 * original one, else, as whoever wrote must stand in the report, by part of a name that is only one person's there. Of several people of one name it
 * is who was there when the messages were written, or else for the longest.
 */
export function joinPresent(bearers: readonly Bearer[], meetings: readonly Meeting[], groups: Groups): void {
  const byMeeting = new Map<string, Crowd>(
    meetings.map((meeting) => [meeting.name, { meeting, senders: [], names: [] }]),
  );
  const first = new Map<number, number>();
  bearers.forEach(({ meeting, attendee }, i) => {
    byMeeting.get(meeting)?.[attendee === undefined ? 'senders' : 'names'].push(i);
    if (attendee === undefined) return;
    const known = first.get(attendee.number);
    if (known === undefined) first.set(attendee.number, i);
    else groups.join(known, i, 'report');
  });
  for (const crowd of byMeeting.values()) if (crowd.names.length > 0) joinSenders(crowd, bearers, groups);
}

interface Crowd {
  readonly meeting: Meeting;
  /** Indices of names of the chat, and of the report. */
  readonly senders: number[];
  readonly names: number[];
}

function joinSenders({ meeting, senders, names }: Crowd, bearers: readonly Bearer[], groups: Groups): void {
  const times = timesOf(meeting);
  const wantsOne = (kind: Bearer['kind'] | undefined, i: number): readonly number[] =>
    (byName.get(keyOf(bearers[i] as Bearer)) ?? []).filter((at) => kind === undefined || bearers[at]?.kind === kind);
  const byName = new Map<string, number[]>();
  for (const at of names) {
    const key = keyOf(bearers[at] as Bearer);
    const known = byName.get(key);
    if (known === undefined) byName.set(key, [at]);
    else known.push(at);
  }
  const taken = new Set<number>();
  const join = (i: number, at: number): void => {
    groups.join(at, i, 'report');
    taken.add(bearers[at]?.attendee?.number ?? -1);
  };
  const left: number[] = [];
  for (const i of senders) {
    const shown = wantsOne('shown', i);
    const found = shown.length > 0 ? shown : wantsOne(undefined, i);
    const present = found.filter((at) => wasThere(bearers[at] as Bearer, times.get(bearers[i]?.name ?? '') ?? []));
    // Of two whose shown name it is one must have written; what several were called before is nobody's in particular.
    const [best] = [...(present.length > 0 ? present : found)].sort(
      (a, b) => secondsOf(bearers[b]) - secondsOf(bearers[a]),
    );
    if (best !== undefined && (shown.length > 0 || found.length === 1 || present.length === 1)) join(i, best);
    else left.push(i);
  }
  const words = new Map<string, Set<number>>();
  for (const at of names) {
    for (const word of latinWords(bearers[at] as Bearer)) words.set(word, (words.get(word) ?? new Set()).add(at));
  }
  for (const i of left) {
    const own = latinWords(bearers[i] as Bearer).filter((word) => word.length > 1);
    const initials = latinWords(bearers[i] as Bearer).filter((word) => word.length === 1);
    const [rarest] = own.map((word) => words.get(word) ?? new Set<number>()).sort((a, b) => a.size - b.size);
    if (rarest === undefined || bearers[i]?.parts.device || rarest.size > 50) continue;
    const people = new Map<number, number>();
    for (const at of rarest) {
      const theirs = latinWords(bearers[at] as Bearer);
      const fits =
        own.every((word) => theirs.includes(word)) &&
        initials.every((initial) => theirs.some((word) => !own.includes(word) && word.startsWith(initial)));
      const number = bearers[at]?.attendee?.number ?? -1;
      const agrees = bearers[at]?.place === '' || bearers[i]?.place === '' || bearers[at]?.place === bearers[i]?.place;
      if (fits && agrees && !taken.has(number)) people.set(number, at);
    }
    const there = [...people.values()].filter((at) =>
      wasThere(bearers[at] as Bearer, times.get(bearers[i]?.name ?? '') ?? []),
    );
    if (people.size === 1 && there.length === 1) join(i, there[0] as number);
  }
}

const keyOf = ({ name }: Bearer): string => oneSpaced(name.toLowerCase());

const latinWords = ({ parts }: Bearer): string[] =>
  parts.device
    ? []
    : levelLatin(foldName(romanise(parts.person)))
        .split(' ')
        .filter((word) => word !== '');

/** When each display name wrote, in seconds from 1970; nothing for what has no date. */
function timesOf({ messages }: Meeting): Map<string, number[]> {
  const times = new Map<string, number[]>();
  for (const { sender, date, time } of messages) {
    const seconds = Date.parse(`${date}T${time}Z`) / 1000;
    if (Number.isNaN(seconds)) continue;
    const known = times.get(sender);
    if (known === undefined) times.set(sender, [seconds]);
    else known.push(seconds);
  }
  return times;
}

/** The clock of a report and that of a chat are two devices'; in seconds. */
const jitter = 90;

/** Whether somebody was there at all these times; true where the report doesn't say when. */
function wasThere({ attendee }: Bearer, times: readonly number[]): boolean {
  const spans = (attendee?.visits ?? []).map(({ span }) => span);
  return times.every((time) =>
    spans.some((span) => span === undefined || (time >= span[0] - jitter && time <= span[1] + jitter)),
  );
}

const secondsOf = (bearer: Bearer | undefined): number =>
  (bearer?.attendee?.visits ?? []).reduce(
    (sum, { span, minutes }) =>
      sum + (minutes !== undefined ? minutes * 60 : span === undefined ? 0 : span[1] - span[0]),
    0,
  );

import type { Meeting, Message } from './types.ts';

/** A meeting, and the file that stands for it. */
export interface Gathered extends Meeting {
  readonly file: string;
}

/** The longest pause, in seconds, after which a meeting of the same name on the same day goes on: who was thrown out comes back sooner. */
const pause = 30 * 60;

/**
 * Joins a meeting that was interrupted and started again: Zoom saves a chat each, in folders of the same day and topic (`2026-03-12 14.00.05 Topic`,
 * `2026-03-12 14.41.30 Topic`), the second beginning when the first has hardly ended. The first names the meeting; its messages come first.
 */
export function joinResumed(meetings: readonly Gathered[]): Gathered[] {
  const sittings = meetings.map((meeting) => sittingOf(meeting)).filter((one) => one !== undefined);
  sittings.sort((a, b) => (a.topic === b.topic ? a.start - b.start : a.topic < b.topic ? -1 : 1));
  const goesOn = new Map<Gathered, Gathered>();
  sittings.forEach((sitting, i) => {
    const before = sittings[i - 1];
    if (before === undefined || before.topic !== sitting.topic) return;
    const gap = sitting.start - before.end;
    if (gap >= 0 && gap <= pause) goesOn.set(before.meeting, sitting.meeting);
  });
  const later = new Set(goesOn.values());
  return meetings
    .filter((meeting) => !later.has(meeting))
    .map((meeting) => {
      let whole = meeting;
      for (let next = goesOn.get(meeting); next !== undefined; next = goesOn.get(next)) whole = joined(whole, next);
      return whole;
    });
}

interface Sitting {
  readonly meeting: Gathered;
  /** Day and topic. */
  readonly topic: string;
  /** In seconds of the day. */
  readonly start: number;
  readonly end: number;
}

/** Undefined where Zoom's own folder doesn't tell the day, the time and the topic; over midnight nothing goes on. */
function sittingOf(meeting: Gathered): Sitting | undefined {
  const named = /^(\d{4}-\d\d-\d\d) (\d\d)\.(\d\d)\.(\d\d) (.+)$/.exec(meeting.name);
  if (named === null) return undefined;
  const [, day = '', hours, minutes, rest, topic = ''] = named;
  const start = secondsOf(`${hours}:${minutes}:${rest}`);
  const last = meeting.messages.at(-1);
  const end = last === undefined || last.date !== day ? start : Math.max(start, secondsOf(last.time));
  return { meeting, topic: `${day} ${topic}`, start, end };
}

function secondsOf(time: string): number {
  const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60 + rest;
}

function joined(first: Gathered, second: Gathered): Gathered {
  const last = first.messages.reduce((most, { id }) => Math.max(most, id), 0);
  const moved = (message: Message): Message => ({
    ...message,
    id: message.id + last,
    replyTo: message.replyTo === undefined ? undefined : message.replyTo + last,
  });
  return {
    ...first,
    messages: [...first.messages, ...second.messages.map(moved)],
    senders: [...new Set([...first.senders, ...second.senders])],
    hidden: first.hidden + second.hidden,
    diagnostics: [
      ...first.diagnostics,
      ...second.diagnostics,
      { code: 'meeting-resumed', file: second.file, line: 1, text: first.file },
    ],
  };
}

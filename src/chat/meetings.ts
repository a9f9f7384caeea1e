import type { Diagnostic } from '../diagnostic.ts';
import { oneSpaced } from '../text/marks.ts';
import { midnightCounter, secondsOf, secondsPerDay } from '../time.ts';
import { joinResumed } from './resumed.ts';
import type { Chat, ChatOptions, Meeting, Message } from './types.ts';

/**
 * Gives each export its meeting. The same meeting saved twice becomes one, with a note, unless `keepDuplicates`: the export with more messages
 * stands for it, of equals one with wall times and a date; one that was interrupted and started again becomes one too. No two meetings bear the same name.
 */
export function gatherMeetings(chats: readonly Chat[], options: ChatOptions): Meeting[] {
  const groups: Chat[][] = [];
  const known = new Map<string, Set<Chat[]>>();
  for (const chat of chats) {
    const marks = marksOf(chat.messages);
    const twin = options.keepDuplicates ? undefined : twinOf(chat, marks, known, options);
    const group = twin ?? [];
    if (twin === undefined) groups.push(group);
    group.push(chat);
    for (const mark of marks) {
      const others = known.get(mark);
      if (others === undefined) known.set(mark, new Set([group]));
      else if (others.size < mostGroups) others.add(group);
    }
  }
  const used = new Map<string, number>();
  const meetings = groups.map((group) => {
    const fullest = group.reduce((best, chat) => (worth(chat) > worth(best) ? chat : best));
    const times = (used.get(fullest.meeting) ?? 0) + 1;
    used.set(fullest.meeting, times);
    const heads = fullest.records.flatMap(({ header }) =>
      header === undefined || header.private ? [] : [header.sender],
    );
    return {
      name: times === 1 ? fullest.meeting : `${fullest.meeting} (${times})`,
      messages: fullest.messages,
      senders: [...new Set(heads)],
      hidden: fullest.hidden,
      diagnostics: group.filter((chat) => chat !== fullest).map((chat) => merged(chat, fullest)),
      file: fullest.file,
    };
  });
  return options.keepDuplicates ? meetings : joinResumed(meetings);
}

const merged = (chat: Chat, into: Chat): Diagnostic => ({
  code: 'meeting-merged',
  file: chat.file,
  line: 1,
  text: into.file,
});

const worth = ({ messages, form }: Chat): number =>
  4 * messages.length + (form === '6' ? 0 : 2) + (messages[0]?.date ? 1 : 0);

/** Clocks of two devices, and the start of a recording, may differ; between two messages the time is the same within this, in seconds. */
const jitter = 10;

/** A message that so many meetings hold tells nothing more, and no export is compared with more than the likeliest: else hundreds of saves take hours. */
const mostGroups = 40;
const mostTries = 12;

/** What a twin is looked for by: the longer messages, with their senders. One who came late has saved the later ones only. */
const marksOf = (messages: readonly Message[]): ReadonlySet<string> =>
  new Set(messages.filter((message) => !message.private && message.text.length >= 20).map(identity));

/** The meeting that shares at least half of the marks of the shorter export, and is the same. */
function twinOf(
  chat: Chat,
  marks: ReadonlySet<string>,
  known: ReadonlyMap<string, ReadonlySet<Chat[]>>,
  options: ChatOptions,
): Chat[] | undefined {
  const shared = new Map<Chat[], number>();
  for (const mark of marks) for (const group of known.get(mark) ?? []) shared.set(group, (shared.get(group) ?? 0) + 1);
  const likeliest = [...shared].sort(([, a], [, b]) => b - a).slice(0, mostTries);
  for (const [group, count] of likeliest) {
    for (const other of group.slice(0, mostTries)) {
      const fewest = Math.min(marks.size, marksOf(other.messages).size);
      if (count >= fewest / 2 && isSame(other, chat, options.date)) return group;
    }
  }
  return undefined;
}

/**
 * Whether two exports are of one meeting: nine in ten messages of the shorter one stand in the longer, in step. Without a day in common they are two
 * meetings, but the date that the user gave to exports without one separates nothing.
 */
function isSame(a: Chat, b: Chat, given: string | undefined): boolean {
  if (!haveDayInCommon(a, b, given)) return false;
  const [longer, shorter] = a.messages.length >= b.messages.length ? [a, b] : [b, a];
  const times = new Map<string, Set<number>>();
  for (const { id, seconds } of publicOf(longer)) {
    const standing = times.get(id);
    if (standing === undefined) times.set(id, new Set([seconds]));
    else standing.add(seconds);
  }
  const wanted = publicOf(shorter);
  const shifts = wanted.flatMap(({ id, seconds }) => {
    const [first] = times.get(id) ?? [];
    return first === undefined ? [] : [first - seconds];
  });
  const shift = shifts.toSorted((x, y) => x - y)[Math.floor(shifts.length / 2)] ?? 0;
  const width = panels.has(a.form) || panels.has(b.form) ? minute : jitter;
  const steps = Array.from({ length: 2 * width + 1 }, (_, i) => i - width);
  const inStep = wanted.filter(({ id, seconds }) => {
    const standing = times.get(id);
    return standing !== undefined && steps.some((step) => standing.has(seconds + shift + step));
  });
  return wanted.length >= 3 && inStep.length >= 0.9 * wanted.length;
}

/** The chat panel shows no seconds. */
const minute = 60;
const panels: ReadonlySet<string> = new Set(['8', '11', '12']);

function haveDayInCommon(a: Chat, b: Chat, given: string | undefined): boolean {
  const [days, others] = [a, b].map(({ messages }) => new Set(messages.map(({ date }) => date)));
  const begin = [a, b].map(({ messages }) => messages[0]?.date ?? '');
  if (begin.some((date) => date === '' || date === given)) return true;
  return [...(days ?? [])].some((date) => others?.has(date));
}

/** The public messages with their times in seconds, which run on over midnight. */
function publicOf({ messages }: Chat): { readonly id: string; readonly seconds: number }[] {
  const midnightsBefore = midnightCounter();
  return messages
    .filter((message) => !message.private)
    .map((message) => {
      const time = secondsOf(message.time);
      return { id: identity(message), seconds: time + midnightsBefore(time) * secondsPerDay };
    });
}

const identity = ({ sender, text }: Message): string => `${sender}\n${oneSpaced(text)}`;

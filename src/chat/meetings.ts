import type { Diagnostic } from '../diagnostic.ts';
import type { Chat, ChatOptions, Meeting, Message } from './types.ts';

/**
 * Gives each export its meeting. The same meeting saved twice becomes one, with a note, unless `keepDuplicates`: the export with more messages
 * stands for it. No two meetings bear the same name.
 */
export function gatherMeetings(chats: readonly Chat[], options: ChatOptions): Meeting[] {
  const groups: Chat[][] = [];
  const known = new Map<string, Chat[][]>();
  for (const chat of chats) {
    const marks = marksOf(chat.messages);
    const twin = options.keepDuplicates
      ? undefined
      : [...new Set(marks.flatMap((mark) => known.get(mark) ?? []))].find(
          ([first]) => first !== undefined && isSame(first, chat),
        );
    const group = twin ?? [];
    if (twin === undefined) groups.push(group);
    group.push(chat);
    for (const mark of marks) known.set(mark, [...(known.get(mark) ?? []), group]);
  }
  const used = new Map<string, number>();
  return groups.map((group) => {
    const fullest = group.reduce((best, chat) => (chat.messages.length > best.messages.length ? chat : best));
    const times = (used.get(fullest.meeting) ?? 0) + 1;
    used.set(fullest.meeting, times);
    const heads = fullest.records.flatMap(({ header }) =>
      header === undefined || header.private ? [] : [header.sender],
    );
    return {
      name: times === 1 ? fullest.meeting : `${fullest.meeting} (${times})`,
      messages: fullest.messages,
      senders: [...new Set(heads)],
      diagnostics: group.filter((chat) => chat !== fullest).map((chat) => merged(chat, fullest)),
    };
  });
}

const merged = (chat: Chat, into: Chat): Diagnostic => ({
  code: 'meeting-merged',
  file: chat.file,
  line: 1,
  text: into.file,
});

/** Clocks of two devices, and the start of a recording, may differ; between two messages the time is the same within this, in seconds. */
const jitter = 10;

/** What a twin is looked for by: a few longer messages of the meeting, with their senders. */
const marksOf = (messages: readonly Message[]): string[] =>
  messages
    .filter((message) => !message.private && message.text.length >= 20)
    .slice(0, 5)
    .map(identity);

/** Whether two exports are of one meeting: nine in ten messages of the shorter one stand in the longer, in step. Two dates are two meetings. */
function isSame(a: Chat, b: Chat): boolean {
  const dates = [a.messages[0]?.date ?? '', b.messages[0]?.date ?? ''];
  if (dates[0] !== '' && dates[1] !== '' && dates[0] !== dates[1]) return false;
  const [longer, shorter] = a.messages.length >= b.messages.length ? [a, b] : [b, a];
  const wanted = shorter.messages.filter((message) => !message.private);
  const times = new Map<string, number[]>();
  for (const message of longer.messages) {
    const id = identity(message);
    times.set(id, [...(times.get(id) ?? []), seconds(message)]);
  }
  const shifts = wanted.flatMap((message) =>
    (times.get(identity(message)) ?? []).slice(0, 3).map((time) => time - seconds(message)),
  );
  const shift = shifts.toSorted((x, y) => x - y)[Math.floor(shifts.length / 2)] ?? 0;
  const inStep = wanted.filter((message) =>
    (times.get(identity(message)) ?? []).some((time) => Math.abs(time - seconds(message) - shift) <= jitter),
  );
  return wanted.length >= 3 && inStep.length >= 0.9 * wanted.length;
}

const identity = ({ sender, text }: Message): string => `${sender}\n${text.replace(/\s+/g, ' ').trim()}`;

function seconds({ time }: Message): number {
  const [hours = 0, minutes = 0, rest = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * 60 + rest;
}

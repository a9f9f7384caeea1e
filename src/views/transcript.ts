import type { AnnotatedMessage } from '../analyse.ts';
import { column } from './columns.ts';
import type { View } from './types.ts';
import { versionsOf } from './versions.ts';

/** The chat to read, or to file with the minutes: a reply stands beneath what it answers, reactions beside what they are to. */
export const transcript: View = (analysis, { printed = false } = {}) => {
  const said = threads(analysis.messages);
  return {
    name: 'transcript',
    columns: [
      column('meeting', 'text'),
      ...(printed ? [] : [column('id', 'integer')]),
      column('date', 'date'),
      column('time', 'time'),
      column('participant', 'text'),
      ...(printed ? [] : [column('reply_to', 'integer'), column('level', 'integer')]),
      column('text', 'text'),
      ...(printed ? [] : [column('translation', 'text')]),
      column('reactions', 'text'),
    ],
    rows: said.map(({ message, level }) => {
      const { text, translation } = versionsOf(message);
      return [
        message.meeting,
        ...(printed ? [] : [message.id]),
        message.date,
        message.time,
        message.participant.name,
        ...(printed ? [] : [message.replyTo ?? null, level]),
        ...(printed ? [`${'↳ '.repeat(level)}${message.text}`] : [text, translation]),
        message.reactions.map(({ emoji, count }) => (count > 1 ? `${emoji} ${count}` : emoji)).join(' '),
      ];
    }),
  };
};

/** A reply to a reply to a reply … is read at this depth as well. */
const deepest = 6;

/** The messages, each followed by its replies; a reply whose message is not shown stands by itself. */
function threads(
  messages: readonly AnnotatedMessage[],
): { readonly message: AnnotatedMessage; readonly level: number }[] {
  const shown = new Set(messages.map(({ meeting, id }) => `${id} ${meeting}`));
  const replies = new Map<string, AnnotatedMessage[]>();
  const first: AnnotatedMessage[] = [];
  for (const message of messages) {
    const answered = `${message.replyTo} ${message.meeting}`;
    // A message answers an earlier one; what claims otherwise would stand in a circle.
    if (message.replyTo === undefined || message.replyTo >= message.id || !shown.has(answered)) first.push(message);
    else {
      const own = replies.get(answered);
      if (own === undefined) replies.set(answered, [message]);
      else own.push(message);
    }
  }
  const told: { message: AnnotatedMessage; level: number }[] = [];
  const waiting = first.toReversed().map((message) => ({ message, level: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    told.push(next);
    const { message, level } = next;
    const own = replies.get(`${message.id} ${message.meeting}`) ?? [];
    for (const reply of own.toReversed()) waiting.push({ message: reply, level: Math.min(level + 1, deepest) });
  }
  return told;
}

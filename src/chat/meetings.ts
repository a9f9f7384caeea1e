import type { Chat, ChatOptions, Meeting } from './types.ts';

/** Gives each export its meeting; no two meetings bear the same name. */
export function gatherMeetings(chats: readonly Chat[], _options: ChatOptions): Meeting[] {
  const used = new Map<string, number>();
  return chats.map(({ meeting, messages, records }) => {
    const times = (used.get(meeting) ?? 0) + 1;
    used.set(meeting, times);
    const heads = records.flatMap(({ header }) => (header === undefined || header.private ? [] : [header.sender]));
    return {
      name: times === 1 ? meeting : `${meeting} (${times})`,
      messages,
      senders: [...new Set(heads)],
      diagnostics: [],
    };
  });
}

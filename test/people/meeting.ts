import type { Meeting } from '../../src/chat/types.ts';

/** A meeting of which only the display names matter. */
export const meeting = (name: string, ...senders: string[]): Meeting => ({
  name,
  messages: [],
  senders,
  hidden: 0,
  diagnostics: [],
});

import { resolveParticipants } from '../../src/people/participants.ts';
import { findHomes } from '../../src/places/homes.ts';
import type { Home } from '../../src/places/types.ts';
import { gazetteer, reader } from './knowledge.ts';

/** Where somebody of this display name is from who writes this. */
export function homeOfMessage(text: string, name = 'Jane'): Home {
  const meeting = { name: 'm', messages: [], senders: [name], diagnostics: [] };
  const { participants } = resolveParticipants([meeting], [], reader);
  const words = text === '' ? [] : [{ text, language: 'und', file: 'chat.txt', line: 1 }];
  return findHomes(participants, [words], gazetteer).homes[0] as Home;
}

/** Where a display name says that its bearer is from. */
export const homeOfName = (name: string): Home => homeOfMessage('', name);

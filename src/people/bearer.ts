import type { Visit } from '../attendance/types.ts';
import type { NameKey } from './keys.ts';
import type { NameParts } from './names.ts';
import type { RosterEntry } from './types.ts';

/** One display name in one meeting: of a chat, or of a report of who was there. */
export interface Bearer {
  readonly meeting: string;
  readonly name: string;
  readonly parts: NameParts;
  readonly key: NameKey;
  readonly place: string;
  /** Lower case; empty where none is known. */
  readonly email: string;
  /** Of a report: the person there, numbered over all reports, and every row that is theirs; undefined for a name of a chat. */
  readonly attendee: { readonly number: number; readonly visits: readonly Visit[] } | undefined;
  /** `shown` in the meeting, the `original` of what is shown, or only given at registration. */
  readonly kind: 'shown' | 'original' | 'registered';
  /** What the person answered at registration. */
  readonly answers: readonly RosterEntry[];
}

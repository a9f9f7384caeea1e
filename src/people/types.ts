import type { JoinedBy } from './groups.ts';

/** One person of the meeting or meetings, under however many display names. */
export interface Participant {
  /** The person's own name, without pronouns, library or place; told apart from others of the same name by the whole display name. Unique. */
  readonly name: string;
  /** The display names as Zoom wrote them, each once, in order of appearance. */
  readonly names: readonly string[];
  /** What the display names say beside the person's name: library, place, role; each once. */
  readonly labels: readonly string[];
  /** The name is a device's or the client's default (`iPhone (2)`). */
  readonly device: boolean;
  /** What rosters say of this person. */
  readonly roster: RosterMatch | undefined;
  /** The meetings in which the person took part, in their order. */
  readonly presence: readonly Presence[];
  /** Why the display names are one person's. */
  readonly joins: readonly Join[];
}

/** Two display names, in one meeting or in two, that are one person's. */
export interface Join {
  readonly name: string;
  readonly other: string;
  readonly by: JoinedBy;
}

/** One person in one meeting. */
export interface Presence {
  /** The meeting's name. */
  readonly meeting: string;
  /** How long, by Zoom's report; undefined where none tells. */
  readonly minutes: number | undefined;
}

/** A row of a roster: a participants, registration or attendee report, or any CSV with a name column. */
export interface RosterEntry {
  readonly file: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** The display name, and the original name where the report has it. */
  readonly names: readonly string[];
  /** Lower case; empty where the row has none. For telling people apart, and for no output. */
  readonly email: string;
  readonly library: string;
  readonly region: string;
  readonly regionCode: string;
  readonly city: string;
  readonly country: string;
  /** What the row says that the person has none of: a cell that was cleared in the tool's own table, or says `(none)`. */
  readonly none: readonly ('library' | 'region' | 'country')[];
}

/** What the rosters say of one person. */
export interface RosterMatch extends RosterEntry {
  /** What names that only the roster has say beside the person's own. */
  readonly labels: readonly string[];
}

export interface Roster {
  readonly file: string;
  readonly entries: readonly RosterEntry[];
  /** What people answered when they registered: it gives way to what a roster says, and who is not here did not come. */
  readonly registration?: boolean;
  /** It corrects what the program said: it goes before other rosters. */
  readonly correction?: boolean;
}

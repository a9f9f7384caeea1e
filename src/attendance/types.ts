import type { Diagnostic } from '../diagnostic.ts';
import type { RosterEntry } from '../people/types.ts';

/** A report of who was there, or of who only said that they would come. */
export interface Report {
  readonly file: string;
  /** `registration` says nothing of who came; its rows are a roster. */
  readonly kind: 'participants' | 'webinar' | 'registration';
  /** What Zoom calls the meeting; empty where the report doesn't say. */
  readonly topic: string;
  /** When it began, by the report: seconds on the wall clock of whoever made it, from 1970; undefined where it doesn't say. */
  readonly start: number | undefined;
  /** A row each for every time that somebody was there. */
  readonly visits: readonly Visit[];
  /** Who registered and did not come, and all rows of a registration report. */
  readonly registered: readonly RosterEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** One row of a report: somebody was there for a while. */
export interface Visit {
  readonly file: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** `Shown (Original)` as it stands, or the shown name alone. */
  readonly name: string;
  /** The name given at registration; empty without one. */
  readonly registered: string;
  /** Lower case; empty for guests. Reaches no output. */
  readonly email: string;
  /** From when to when, in seconds like `Report.start`; undefined where the report doesn't say. */
  readonly span: readonly [number, number] | undefined;
  /** By the report's own count; undefined where it has none. */
  readonly minutes: number | undefined;
  /** The answers at registration, as a row of a roster. */
  readonly answers: RosterEntry;
}

/** One person of a report, with every row that is theirs. */
export interface Attendee {
  readonly visits: readonly [Visit, ...Visit[]];
  readonly email: string;
}

/** Who was in a meeting. */
export interface Attendance {
  /** The meeting's name. */
  readonly meeting: string;
  readonly attendees: readonly Attendee[];
}

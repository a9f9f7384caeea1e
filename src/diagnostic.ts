/**
 * Something in the input that was not understood, as data. Words are put to it at the edge (`src/speech`), so that the core
 * stays pure and every language of the interface can say it.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  /** The file as the user named it; `-` for standard input. */
  readonly file: string;
  /** Line of the file, from 1. */
  readonly line: number;
  /** What stood there, or what the finding is about; hostile text, to be cleaned before it is printed. */
  readonly text: string;
}

/** One code a kind of finding; a stage adds its own here. */
export type DiagnosticCode =
  /** Text before the first message, or a line that belongs to none. */
  | 'line-not-understood'
  /** The header words were learnt from the file, since no known language of the client fits. */
  | 'locale-learnt'
  /** A reply or a reaction whose message was not found. */
  | 'target-not-found'
  /** The same meeting, saved twice, was merged. */
  | 'meeting-merged'
  /** A meeting that was interrupted and started again, joined. */
  | 'meeting-resumed'
  /** The encoding was not UTF-8, or not in every byte, and was guessed. */
  | 'encoding-assumed'
  /** A place that could be several. */
  | 'place-ambiguous'
  /** A row of a roster that belongs to nobody in the chat. */
  | 'roster-unmatched'
  /** Somebody who registered and, by the report of attendance, did not come. */
  | 'roster-absent'
  /** A report of attendance in which nobody of a meeting's chat stands: it is of another meeting, and nobody in it was counted. */
  | 'attendance-elsewhere'
  /** A recorder or note-taker that was there and wrote nothing: nobody, and not counted. */
  | 'attendance-bot'
  /** Somebody who was there by the name of a device or a room: counted, from nowhere. */
  | 'attendance-device'
  /** A report of questions of another meeting, or of one of several: none was counted. */
  | 'questions-elsewhere'
  /** A translation that is of no message here, or stands beside other words. */
  | 'translation-unmatched'
  /** What stands in a report for minutes is no number. */
  | 'attendance-minutes'
  /** The clock of a report stands some hours before or behind that of the chat. */
  | 'attendance-clock'
  /** Rows of rosters that belong to one person and contradict one another: none of them was used. */
  | 'roster-ambiguous';

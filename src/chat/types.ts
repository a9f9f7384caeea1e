import type { Diagnostic } from '../diagnostic.ts';

/** A stretch of a text: UTF-16 offsets, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The number of a row in the table of forms in the README: what Zoom client, of what age, wrote the file; or that its shape was learnt from it. */
export type Form = '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9' | '10' | '11' | '12' | 'learnt';

/**
 * A header with its body, as the file has it: a message, a reply, a reaction or a removal. Text that belongs to none (before the
 * first header) is a record without a header. The spans of all records, in order, join to the file again.
 */
export interface ChatRecord {
  readonly span: Span;
  /** Line of the file on which it begins, from 1. */
  readonly line: number;
  readonly header: Header | undefined;
  /** The text without the marks of the form (leading tabs, the lone tab at the end); line ends are `\n`. */
  readonly body: string;
}

/** What a header line says. */
export interface Header {
  /** `YYYY-MM-DD`, or empty where the header has none. */
  readonly date: string;
  /** Wall time, or time since the recording began: `HH:MM:SS`. */
  readonly time: string;
  readonly sender: string;
  /** `Everyone` in whatever language the header says it, and where it says nothing; else as written, without the bracket of a private message. */
  readonly recipient: string;
  /** Said to one person. */
  readonly private: boolean;
}

/** What somebody said: a record that is neither a reaction nor a removal, with those folded in. */
export interface Message {
  /** Counts from 1 within a meeting, over all its messages, private ones too: a message keeps its number whatever is left out. */
  readonly id: number;
  /** `YYYY-MM-DD`, or empty where neither header, folder, file name nor user tells. */
  readonly date: string;
  /** `HH:MM:SS`, a wall time without a zone. */
  readonly time: string;
  readonly sender: string;
  readonly recipient: string;
  readonly private: boolean;
  /** It was asked in a webinar's questions and answers, not in the chat. */
  readonly question?: boolean;
  /** What the sender wrote; a quoted start of a reply is no part of it. */
  readonly text: string;
  /** The id of the message answered, where it is a reply and that message is known. */
  readonly replyTo: number | undefined;
  /** In the order in which they first came. */
  readonly reactions: readonly Reaction[];
  readonly file: string;
  readonly line: number;
}

/** One emoji on one message. */
export interface Reaction {
  readonly emoji: string;
  /** How many people gave it. */
  readonly count: number;
  /** Who gave it, by display name, as far as the file tells. */
  readonly names: readonly string[];
}

/** One export, read. */
export interface Chat {
  /** A name for the meeting: the folder's where Zoom named the file, else the file's without its ending. */
  readonly meeting: string;
  readonly file: string;
  /** Empty where no record was found. */
  readonly form: Form | '';
  /** The language of the client's header words, BCP 47 (`en`, `zh-Hant`); `learnt` where they were learnt from the file; empty where no record was found. */
  readonly locale: string;
  readonly encoding: string;
  readonly records: readonly ChatRecord[];
  readonly messages: readonly Message[];
  /** Replies among the messages, whether or not the message answered was found. */
  readonly replies: number;
  /** Reactions standing at the end, those inside messages included, removed ones not. */
  readonly reactions: number;
  /** Private records that are no message: reactions and removals whose message was not found. */
  readonly hidden: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** One meeting: an export, or several exports of the same meeting merged into one. */
export interface Meeting {
  /** Unique within a run. */
  readonly name: string;
  readonly messages: readonly Message[];
  /** Who headed a record that was not private, a reaction too: each display name once, in order of appearance. */
  readonly senders: readonly string[];
  /** Private reactions and removals that belong to no message. */
  readonly hidden: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What a user may say of how exports are to be read. */
export interface ChatOptions {
  /** `YYYY-MM-DD`: the day of meetings whose date nothing tells. */
  readonly date?: string;
  /** `HH:MM:SS`: when the recording began, for exports whose times count from there. */
  readonly start?: string;
  /** Leave two exports of one meeting as two. */
  readonly keepDuplicates?: boolean;
}

/** A line that could be a header, cut at its marks but not yet into sender and recipient. */
export interface Candidate {
  readonly layout: Layout;
  readonly date: string;
  readonly time: string;
  /** Whether a tab stands between the time and what follows. */
  readonly tab: boolean;
  /** What stands between the time and the colon, e.g. `From  Anna  to  Everyone`. */
  readonly parties: string;
  /** A time stands at its end without a mark: any sentence may end so, and only one that names everyone is a header. */
  readonly bare: boolean;
  /** As a sentence may end: no half of the day, no mark. Nothing is learnt from it. */
  readonly loose: boolean;
  /** Two spaces or a tab stand between a name and the time: so newer clients head what is said to everyone. */
  readonly wide: boolean;
  /** Offset in the line at which the body begins. */
  readonly body: number;
}

/**
 * How a client lays out a message: `inline`, `time From Name : text`; `block`, a header line that ends with a colon and a body beneath;
 * `cloud`, `time⇥Name:⇥text` of a recording; `panel`, a line with the time at its end, copied from the chat panel, and a body beneath.
 */
export type Layout = 'inline' | 'block' | 'cloud' | 'panel';

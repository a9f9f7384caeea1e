import type { Diagnostic } from '../diagnostic.ts';
import type { FileKind } from './kinds.ts';

/** The text of one file, with what is known of it from outside: what `read` gives and `chat` takes. */
export interface TextFile {
  /** The file as the user named it, or its path beginning with the folder that the user named; `-` for standard input. */
  readonly file: string;
  /** The base name of the folder that holds it: Zoom writes date and topic there. Empty for standard input. */
  readonly folder: string;
  /** The whole text, decoded, without a byte order mark, line ends as they are. */
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1251`, `windows-1252`. */
  readonly encoding: string;
  /** E.g. that the encoding was guessed. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A table of the user's: of people, places or rules; a workbook as CSV. */
export interface TableFile {
  readonly file: string;
  readonly text: string;
}

/** A file that is no chat: what it is, and how many there are of those that are only counted. */
export interface OtherFile {
  readonly file: string;
  /** `passed-over` stands for all that a folder holds besides, hidden files and folders too. */
  readonly kind: FileKind | 'passed-over';
  readonly count: number;
  /** Whether the user named it; others were found in a folder. */
  readonly named: boolean;
}

/** What was read of the files and folders that the user named. */
export interface Reading {
  readonly exports: readonly TextFile[];
  /** Reports of who was there that stand beside the chats of a folder. */
  readonly reports: readonly TableFile[];
  readonly others: readonly OtherFile[];
}

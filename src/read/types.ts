import type { Diagnostic } from '../diagnostic.ts';

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

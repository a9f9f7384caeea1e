import type { Table } from '../views/types.ts';
import type { TableWords } from './words.ts';

/** A format, as the registry lists it: what is known of it before its code is loaded. */
export interface Output {
  /** File name endings that choose it, with the dot, in lower case. */
  readonly endings: readonly string[];
  /** For people to read: a command may print more than its own view, in the language of the interface. */
  readonly forPeople: boolean;
  /** Whether one file can hold several tables. */
  readonly several: boolean;
  readonly binary: boolean;
  readonly load: () => Promise<Render>;
}

/** How tables become a format. Text comes in chunks, so that a large table never stands whole in memory; binary formats give bytes. */
export type Render = (tables: readonly Table[], options: OutputOptions) => Iterable<string> | Promise<Uint8Array>;

/** What an output may know of where it goes. */
export interface OutputOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** 0 none, 1 the 16 colours, 2 and 3 more: chalk's levels. */
  readonly color: 0 | 1 | 2 | 3;
  /** It goes straight to a terminal: nothing in it may move the cursor, whatever the format. */
  readonly terminal: boolean;
  /** A byte order mark at the start of CSV and TSV, for Excel. */
  readonly bom: boolean;
  /** Leave text cells as they are, without the guard against formulas. */
  readonly raw: boolean;
  readonly words: TableWords;
  /** Headings of a workbook for people, where the user asked for a language; without it they are the stable names. */
  readonly headings?: TableWords;
}

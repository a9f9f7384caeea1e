import type { Analysis } from '../analyse.ts';

/** What a view makes and an output prints: columns with a type, and rows. Neither knows of the other. */
export interface Table {
  /** The view's name: a sheet, a heading, a file name are made of it. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** One cell a column, in their order. */
  readonly rows: readonly (readonly Cell[])[];
  /** How many rows at the end were left out, for outputs that people read. */
  readonly omitted?: number;
  /** The table is a list of figures, a row each: its name, and its value, which is of this type. It has no order and no top. */
  readonly figures?: readonly ColumnType[];
}

export interface Column {
  /** The stable English name, as in the design's table of columns: spreadsheets and scripts rely on it. */
  readonly name: string;
  readonly type: ColumnType;
  /** Where there is no room, the columns of the lowest rank are left out first; those without one last. */
  readonly rank?: number;
  /** Whole sentences, which want room, and are kept though they are all the same. */
  readonly wide?: boolean;
  /** The list of the interface's words (`TableWords.codes`) that has what people read in place of its cells. */
  readonly codes?: string;
  /** A cell holds several of these codes, with spaces between. */
  readonly several?: boolean;
  /** English names of the languages whose codes stand in the column before: people read them in their own language. */
  readonly language?: boolean;
  /** A count that a table may be about: bars may stand beside it. */
  readonly bars?: boolean;
}

/**
 * `text` is free text, hostile; `code` a short word of ours (a language, a kind, a region's code); `list` several of either, already
 * joined; `share` a number from 0 to 1; `date` `YYYY-MM-DD`; `time` `HH:MM:SS`, or a date, a space and a time.
 */
export type ColumnType = 'text' | 'code' | 'list' | 'integer' | 'share' | 'boolean' | 'date' | 'time';

/** `''` is what is unknown in a column of words, `null` in a column of numbers. */
export type Cell = string | number | boolean | null;

/** What a view is asked to show beside its usual columns. */
export interface ViewOptions {
  /** The words that decided, and where they stand. */
  readonly explain?: boolean;
  /** For people to read: the columns of data formats are a promise, those of a printed table suit what there is to say. */
  readonly printed?: boolean;
}

/** A view: a pure function, one file each. */
export type View = (analysis: Analysis, options?: ViewOptions) => Table;

import type { Table } from '../views/types.ts';

/** How a table becomes a format. Text outputs give chunks of text, so that a large table never stands whole in memory; binary ones bytes. */
export interface Output {
  /** File name endings that choose it, with the dot. */
  readonly endings: readonly string[];
  readonly render: (tables: readonly Table[], options: OutputOptions) => Iterable<string> | Promise<Uint8Array>;
}

/** What an output may know of where it goes. */
export interface OutputOptions {
  /** Columns of the terminal. */
  readonly width: number;
  /** 0 none, 1 the 16 colours, 2 and 3 more: chalk's levels. */
  readonly color: 0 | 1 | 2 | 3;
  /** A byte order mark at the start of CSV and TSV, for Excel. */
  readonly bom: boolean;
  /** Leave text cells as they are, without the guard against formulas. */
  readonly raw: boolean;
}

import type { Table } from '../views/types.ts';

/** Bars for one column of counts. */
export interface Bars {
  /** Of the column beside which they stand. */
  readonly index: number;
  readonly width: number;
  /** One a row; empty for nothing. */
  readonly cells: readonly string[];
}

/**
 * Bars beside the count that a table is about: its first whole number, where that counts participants or messages.
 *
 * @param free columns of the terminal that are left
 */
export function barsFor({ columns, rows }: Table, free: number): Bars | undefined {
  const index = columns.findIndex(({ type }) => type === 'integer');
  const counts = rows.map((row) => Number(row[index] ?? 0));
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const width = Math.min(widest, free);
  if (columns[index]?.bars !== true || rows.length < 2 || most === 0 || width < narrowest) return undefined;
  return { index, width, cells: counts.map((count) => bar((count / most) * width)) };
}

const narrowest = 8;
const widest = 24;

/** Eighths of a column; what is not nothing shows. */
function bar(length: number): string {
  const eighths = length === 0 ? 0 : Math.max(1, Math.round(length * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8];
}

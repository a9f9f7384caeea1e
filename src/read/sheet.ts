import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from '../problem.ts';

/** A row of a table that somebody else's program or hand made. */
export interface Row {
  /** Of the file, from 1. */
  readonly line: number;
  /** Cells without the spaces around them. Rows of one file may differ in length. */
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV as reports and spreadsheets write it: any separator, quotation marks that are not closed, sections of different width, NUL bytes,
 * Excel's line `sep=;`. Rows without a word are left out.
 *
 * @throws Problem `roster-malformed` where the file is no CSV
 */
export function readSheet(text: string, file: string): Row[] {
  const clean = text.replace(/\0/g, '').replace(/^\ufeff/, '');
  const told = /^sep=(.)\r?\n/i.exec(clean);
  const body = told === null ? clean : clean.slice(told[0].length);
  let rows: { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
  try {
    rows = parse(body, {
      delimiter: told?.[1] ?? delimiterOf(body),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? { line: error.lines } : {};
    throw new Problem('roster-malformed', `this is not well-formed CSV (${error.code})`, { file, ...line });
  }
  const skipped = told === null ? 0 : 1;
  return rows
    .filter(({ record }) => record.some((cell) => cell !== ''))
    .map(({ record, info }) => ({ line: info.lines + skipped, cells: record }));
}

/** The separator that the first lines hold most of, outside quotation marks; a bar, which stands in names too, only where nothing else does. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 5000).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count === 1 && head.includes('|') ? '|' : best.mark;
}

import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from './problem.ts';

/** A row of a data file: its cells by column name, and the line it stands on (from 1), for error messages. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/**
 * Reads one of the project's own data files, or a user's file of the same shape.
 * Empty lines and lines that begin with `#` are passed over; cells are trimmed.
 *
 * @param text    the file's text
 * @param file    its name, for error messages
 * @param columns the columns that must be there; others are kept too
 * @throws Problem `csv-malformed` or `csv-column-missing`
 */
export function readCsv(text: string, file: string, columns: readonly string[]): CsvRow[] {
  let rows: { info: { lines: number }; record: Record<string, string> }[];
  try {
    rows = parse(text, {
      bom: true,
      columns: true,
      comment: '#',
      comment_no_infix: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? { line: error.lines } : {};
    throw new Problem('csv-malformed', `this is not well-formed CSV (${error.code})`, { file, ...line });
  }
  const found = rows[0]?.record ?? {};
  const missing = columns.filter((column) => rows.length > 0 && !(column in found));
  if (missing.length > 0) {
    throw new Problem('csv-column-missing', `the column ${missing.join(', ')} is missing`, {
      file,
      line: 1,
      hint: `the first line must name the columns ${columns.join(', ')}`,
    });
  }
  return rows.map(({ info, record }) => ({ line: info.lines, cells: record }));
}

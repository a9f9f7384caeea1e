import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from './problem.ts';

/** A row of a data file: its cells by column name, and the line it stands on (from 1), for error messages. */
export interface CsvRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** The cells of a data file. */
export interface CsvRecords {
  readonly header: readonly string[];
  readonly rows: readonly { readonly line: number; readonly record: readonly string[] }[];
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
  const { header, rows } = readRecords(text, file, columns);
  return rows.map(({ line, record }) => {
    const cells: Record<string, string> = {};
    for (let at = 0; at < header.length; at += 1) cells[header[at] as string] = record[at] as string;
    return { line, cells };
  });
}

/** The same, as rows of cells in the order of the heading: for tables of which every run reads all. */
export function readRecords(text: string, file: string, columns: readonly string[]): CsvRecords {
  const delimiter = delimiterOf(text);
  const plain = delimiter === ',' && !text.includes('"');
  const { header, rows } = plain ? parsePlain(text, file) : parseQuoted(text, file, delimiter);
  const missing = columns.filter((column) => rows.length > 0 && !header.includes(column));
  if (missing.length > 0) {
    throw new Problem('csv-column-missing', `the column ${missing.join(', ')} is missing`, {
      file,
      line: 1,
      values: { columns: missing.join(', '), wanted: columns.join(', ') },
      hint: `the first line must name the columns ${columns.join(', ')}`,
    });
  }
  return { header, rows };
}

/** A file without quotation marks needs no more than splitting: a tenth of the time, which the gazetteer's 200 KB feel at every start. */
function parsePlain(text: string, file: string): CsvRecords {
  let header: readonly string[] | undefined;
  const rows: { line: number; record: readonly string[] }[] = [];
  const lines = text
    .replace(/^\ufeff/, '')
    .trimEnd()
    .split(text.includes('\r') ? /\r\n|\n|\r/ : '\n');
  const padded = PADDING.some((mark) => text.includes(mark));
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as string;
    if (line === '' || line.startsWith('#') || line.trim() === '') continue;
    const split = line.split(',');
    const record = padded ? split.map((cell) => cell.trim()) : split;
    if (header === undefined) header = record.map((cell) => cell.trim());
    else if (record.length === header.length) rows.push({ line: i + 1, record });
    else {
      throw new Problem('csv-malformed', `this row has ${record.length} cells, the heading ${header.length}`, {
        file,
        line: i + 1,
        hint: 'a cell with a comma in it stands in quotation marks',
      });
    }
  }
  return { header: header ?? [], rows };
}

/** Where none of these stands no cell needs trimming. A search for a text costs far less than one for a pattern in every line. */
const PADDING = [', ', ' ,', ' \n', '\n ', ' \r', '\t', '\u00a0'];

/** Spreadsheets of many countries part cells by semicolons: told by a heading without a comma. */
function delimiterOf(text: string): string {
  const heading = /^(?:\ufeff)?(?:(?:#[^\n\r]*)?[\n\r]+)*([^\n\r]*)/.exec(text)?.[1] ?? '';
  if (heading.includes(',')) return ',';
  return [';', '\t'].find((mark) => heading.includes(mark)) ?? ',';
}

function parseQuoted(text: string, file: string, delimiter: string): CsvRecords {
  let rows: { info: { lines: number }; record: string[] }[];
  try {
    rows = parse(text, {
      bom: true,
      delimiter,
      comment: '#',
      comment_no_infix: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? { line: error.lines } : {};
    throw new Problem('csv-malformed', `this is not well-formed CSV (${error.code})`, {
      file,
      ...line,
      hint: 'a cell with a comma in it stands in quotation marks',
    });
  }
  const [header, ...others] = rows.map(({ info, record }) => ({ line: info.lines, record }));
  return { header: header?.record ?? [], rows: others };
}

/** A cell that names nothing that is known: a slip of the hand, which would be passed over in silence otherwise. */
export const unknownValue = (file: string, line: number, column: string, value: string): Problem =>
  new Problem('table-value', `${value || '(nothing)'} is no ${column} that is known here`, {
    file,
    line,
    hint: 'correct it, or add it where it comes from',
    values: { column, value },
  });

/**
 * Numbers by their names, as tables of weights have them.
 *
 * @param names those that must be there
 * @throws Problem `table-row-missing`, `table-value` where one is not there or no number
 */
export function readNumbers<Name extends string>(
  text: string,
  file: string,
  [nameColumn, valueColumn]: readonly [name: string, value: string],
  names: readonly Name[],
): Readonly<Record<Name, number>> {
  const rows = new Map(
    readCsv(text, file, [nameColumn, valueColumn]).map(({ cells, line }) => [
      cells[nameColumn] ?? '',
      { line, value: cells[valueColumn] ?? '' },
    ]),
  );
  const numbers = names.map((name): [Name, number] => {
    const row = rows.get(name);
    if (row === undefined) {
      throw new Problem('table-row-missing', `there is no row ${name}`, {
        file,
        hint: 'every name that the program needs must stand in the table',
        values: { name },
      });
    }
    if (row.value === '' || Number.isNaN(Number(row.value))) throw unknownValue(file, row.line, valueColumn, row.value);
    return [name, Number(row.value)];
  });
  return Object.fromEntries(numbers) as Record<Name, number>;
}

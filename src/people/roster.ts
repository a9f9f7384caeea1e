import { Problem } from '../problem.ts';
import { readSheet } from '../read/sheet.ts';
import { type Columns, columnsOf, foldHeading, SECTION } from './headings.ts';
import { shownAndOriginal } from './shown.ts';
import type { Roster, RosterEntry } from './types.ts';

/**
 * Reads a roster: Zoom's participants, registration or attendee report, the tool's own table of participants, or any CSV with a name
 * column. What stands before the heading line, and sections that hold no names, are passed over.
 *
 * @param text the file's text
 * @param file its name as the user gave it
 * @throws Problem `roster-no-name` where no column holds names, `roster-malformed` where the file is no CSV
 */
export function parseRoster(text: string, file: string): Roster {
  const entries: RosterEntry[] = [];
  let columns: Columns | undefined;
  let found = false;
  const rows = readSheet(text, file);
  for (const { cells, line } of rows) {
    if (SECTION.test(foldHeading(cells[0] ?? ''))) columns = undefined;
    // Below its heading any row is data: the word 'name' may stand in a cell.
    else if (columns === undefined) {
      columns = columnsOf(cells);
      found ||= columns !== undefined;
    } else {
      const entry = entryOf(cells, columns, file, line);
      if (entry !== undefined) entries.push(entry);
    }
  }
  if (!found) {
    throw new Problem('roster-no-name', 'no column holds names', {
      file,
      line: 1,
      hint: `the heading line must have a column Name; found: ${(rows[0]?.cells ?? []).slice(0, 8).join(', ')}`,
    });
  }
  return { file, entries };
}

/** What a row says; undefined where it names nobody. */
export function entryOf(
  record: readonly string[],
  columns: Columns,
  file: string,
  line: number,
): RosterEntry | undefined {
  const cell = (at: number | undefined): string => (at === undefined ? '' : unguarded(record[at] ?? ''));
  const names = [
    ...columns.name.flatMap((at) => (columns.original ? variantsOf(cell(at)) : [cell(at)])),
    ...(columns.list === undefined ? [] : [cell(columns.list), ...cell(columns.list).split('; ').map(unguarded)]),
    `${cell(columns.given)} ${cell(columns.family)}`.trim(),
  ].filter((name, i, all) => name !== '' && all.indexOf(name) === i);
  if (names.length === 0) return undefined;
  const told = {
    library: cell(columns.library),
    region: cell(columns.region),
    country: cell(columns.country),
  };
  // The tool's own table had something there, as it says whence: whoever cleared it meant it.
  const cleared = columns.source !== undefined && cell(columns.source) !== '';
  const none = (['library', 'region', 'country'] as const).filter(
    (column) => NONE.test(told[column]) || (cleared && columns[column] !== undefined && told[column] === ''),
  );
  const said = (column: keyof typeof told): string => (none.includes(column) ? '' : told[column]);
  return {
    file,
    line,
    names,
    email: emailOf(cell(columns.email)),
    library: ANSWER.test(told.library) ? '' : said('library'),
    region: said('region'),
    regionCode: none.includes('region') ? '' : cell(columns.regionCode),
    city: cell(columns.city),
    country: said('country'),
    none,
  };
}

/** The mark for 'not from there'. */
const NONE = /^\(none\)$/i;

/** For comparing: who types an address minds no case. */
const emailOf = (cell: string): string => (cell.includes('@') ? cell.toLowerCase() : '');

/** What is written where there is nothing to say. */
const ANSWER = /^(?:yes|no|y|n|none|na|n\/a|-+|—|\.|так|ні|да|нет|ja|nein|tak|nie|unknown|other|інше|немає)$/i;

/** `Shown (Original)`: the whole, what is shown, and the original. */
function variantsOf(cell: string): string[] {
  const [shown, original] = shownAndOriginal(cell);
  return original === undefined ? [cell] : [cell, shown, original];
}

/** A spreadsheet's guard against formulas is no part of a name. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

import { CsvError, parse } from 'csv-parse/sync';
import { Problem } from '../problem.ts';
import type { Roster, RosterEntry } from './types.ts';
import { foldName } from './words.ts';

/**
 * Reads a roster: Zoom's participants, registration or attendee report, the tool's own table of participants, or any CSV with a name
 * column. What stands before the heading line, and sections that hold no names, are passed over.
 *
 * @param text the file's text
 * @param file its name as the user gave it
 * @throws Problem `roster-no-name` where no column holds names, `roster-malformed` where the file is no CSV
 */
export function parseRoster(text: string, file: string): Roster {
  // Real attendee reports hold NUL bytes.
  const clean = text.replace(/\0/g, '').replace(/^\ufeff/, '');
  const entries: RosterEntry[] = [];
  let columns: Columns | undefined;
  let found = false;
  for (const { record, info } of rowsOf(clean, file)) {
    if (record.every((cell) => cell === '')) continue;
    if (SECTION.test(foldHeading(record[0] ?? ''))) columns = undefined;
    // Below its heading any row is data: the word 'name' may stand in a cell.
    else if (columns === undefined) {
      columns = columnsOf(record);
      found ||= columns !== undefined;
    } else {
      const entry = entryOf(record, columns, file, info.lines);
      if (entry !== undefined) entries.push(entry);
    }
  }
  if (!found) {
    const [first] = rowsOf(clean.slice(0, 10_000), file);
    throw new Problem('roster-no-name', 'no column holds names', {
      file,
      line: 1,
      hint: `the heading line must have a column Name; found: ${(first?.record ?? []).slice(0, 8).join(', ')}`,
    });
  }
  return { file, entries };
}

interface Row {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function rowsOf(text: string, file: string): Row[] {
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as Row[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? { line: error.lines } : {};
    throw new Problem('roster-malformed', `this is not well-formed CSV (${error.code})`, { file, ...line });
  }
}

/** The separator that the first lines hold most of, outside quotation marks. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 5000).replace(/"[^"]*"/g, '');
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

interface Columns {
  readonly name: readonly number[];
  /** The name cell is Zoom's `Shown (Original)`. */
  readonly original: boolean;
  /** The names stand in one cell, parted by `; `: the tool's own table. */
  readonly list: number | undefined;
  readonly given: number | undefined;
  readonly family: number | undefined;
  readonly library: number | undefined;
  readonly region: number | undefined;
  readonly regionCode: number | undefined;
  readonly city: number | undefined;
  readonly country: number | undefined;
}

/** Which column is which, in a heading line; undefined where the line is none, or holds no names. */
function columnsOf(record: readonly string[]): Columns | undefined {
  const headings = record.map(foldHeading);
  const at = (test: RegExp): number | undefined => {
    const index = headings.findIndex((heading) => test.test(heading));
    return index < 0 ? undefined : index;
  };
  const name = headings.flatMap((heading, i) => (NAME.test(heading) ? [i] : []));
  const given = at(GIVEN);
  const family = at(FAMILY);
  const list = headings.includes('participant') ? at(/^names$/) : undefined;
  if (name.length === 0 && given === undefined) return undefined;
  const country = at(/^country(?: ?region)?(?: name)?$|^країна|^land$|^kraj$|^страна|\bcountry\b/);
  return {
    name,
    original: headings.some((heading) => NAME.test(heading) && /\(/.test(heading)),
    list,
    given,
    family,
    library: at(/^(?:home )?library(?: service| name)?$/) ?? libraryOf(headings),
    regionCode: at(/^region[ _]code$/),
    region: at(
      /^region(?: name)?$|^county$|^oblast$|^область$|^регіон$|^регион$|^bundesland$|^wojewodztwo$|^state ?province$|^(?:uk )?region\b(?!.*code)|\bcounty\b|област|регіон/,
    ),
    city: at(CITY),
    country,
  };
}

/** A question whose answer is yes or no, or an opinion, names no library: 'Would you visit our library again?' */
const OPINION =
  /^(?:do|does|did|have|has|had|are|is|was|were|can|could|will|would|should|may|how|why|when|чи|як|чому|коли|ли|как|почему)\b|^(?:чи|як|чому|коли|как|почему)(?: |$)|\b(?:comments?|feedback|hear about|favou?rite|topics?)\b/;

/** The column that names a library, by its heading: 'In which town is your library?' asks for the town. */
function libraryOf(headings: readonly string[]): number | undefined {
  const named = headings.flatMap((heading, i) => (LIBRARY.test(heading) && !OPINION.test(heading) ? [i] : []));
  return named.find((i) => !CITY.test(headings[i] ?? '') || /^library/.test(headings[i] ?? ''));
}

const CITY =
  /^city|^town|\btown\b|\bcity\b|^place$|^location$|^місто|населений пункт|^громада|^stadt$|^ort$|^miasto$|^miejscowosc|^город/;

const NAME =
  /^(?:user |display |zoom |full |participant |attendee )?name(?:s)?(?: \(.*\))?$|^participants?$|^attendee$|^(?:your |first and last |full )name$|^(?:піб|п і б|прізвище та імя|прізвище імя.*|імя та прізвище|імя прізвище|імя учасника|імя користувача.*|учасник|учасниця|фио|имя|имя пользователя.*)(?: \(.*\))?$|^(?:vollstandiger name|teilnehmer|benutzername|anzeigename)(?: \(.*\))?$|^(?:imie i nazwisko|uczestnik|nazwa)(?: \(.*\))?$|^імя(?: \(.*\))?$|^enw(?: llawn)?$|^nom(?: complet)?$|^nombre(?: completo)?$/;
const GIVEN = /^(?:first|given) ?name$|^vorname$|^imie$|^імя$|^имя$/;
const FAMILY = /^(?:last|family|sur) ?name$|^nachname$|^nazwisko$|^прізвище$|^фамилия$/;
const LIBRARY =
  /\blibrary\b|organi[sz]ation|\bemployer\b|institution|\bcouncil\b|authority|бібліотек|організац|установ|заклад|місце роботи|библиотек|организац|учрежден|bibliothek|bucherei|einrichtung|bibliotek|instytucja|llyfrgell|^affiliation|workplace|^company/;

/** A title of a section like `Host Details`, or the heading of Zoom's first block: what follows has a heading of its own. */
const SECTION =
  /^(?:meeting id|topic|webinar id|webinar name|poll report|attendee details|host details|panelist details|report generated|registration report|attendee report|other attended)\b/;

function foldHeading(heading: string): string {
  const bracket = /\(([^)]*)\)/.exec(heading)?.[1];
  return foldName(heading.replace(/\([^)]*\)/g, ' ')) + (bracket === undefined ? '' : ` (${foldName(bracket)})`);
}

function entryOf(record: readonly string[], columns: Columns, file: string, line: number): RosterEntry | undefined {
  const cell = (at: number | undefined): string => (at === undefined ? '' : unguarded(record[at] ?? ''));
  const names = [
    ...columns.name.flatMap((at) => (columns.original ? shownAndOriginal(cell(at)) : [cell(at)])),
    ...(columns.list === undefined ? [] : [cell(columns.list), ...cell(columns.list).split('; ').map(unguarded)]),
    `${cell(columns.given)} ${cell(columns.family)}`.trim(),
  ].filter((name, i, all) => name !== '' && all.indexOf(name) === i);
  if (names.length === 0) return undefined;
  return {
    file,
    line,
    names,
    library: ANSWER.test(cell(columns.library)) ? '' : cell(columns.library),
    region: cell(columns.region),
    regionCode: cell(columns.regionCode),
    city: cell(columns.city),
    country: cell(columns.country),
  };
}

/** What is written where there is nothing to say. */
const ANSWER = /^(?:yes|no|y|n|none|na|n\/a|-+|—|\.|так|ні|да|нет|ja|nein|tak|nie|unknown|other|інше|немає)$/i;

/** `Shown (Original)`: the whole, what is shown, and the original in the last balanced bracket. */
function shownAndOriginal(cell: string): string[] {
  if (!cell.endsWith(')')) return [cell];
  let depth = 0;
  for (let i = cell.length - 1; i > 0; i -= 1) {
    if (cell[i] === ')') depth += 1;
    else if (cell[i] === '(') depth -= 1;
    if (depth === 0) {
      const inside = cell.slice(i + 1, -1).trim();
      if (PRONOUNS.test(inside)) return [cell];
      return [cell, cell.slice(0, i).trim(), inside];
    }
  }
  return [cell];
}

const PRONOUNS = /^(?:she|he|they|вона|він|вони|ona|on)(?:\s*[/,|]\s*\p{L}+)*$/iu;

/** A spreadsheet's guard against formulas is no part of a name. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

import type { Diagnostic } from '../diagnostic.ts';
import { foldHeading } from '../people/headings.ts';
import { entryOf } from '../people/roster.ts';
import type { RosterEntry } from '../people/types.ts';
import { Problem } from '../problem.ts';
import { type Row, readSheet } from '../read/sheet.ts';
import { isYes, type ReportColumns, reportColumns } from './columns.ts';
import { type DateOrder, dateOrder, readMinutes, readMoment } from './moment.ts';
import type { Report, Visit } from './types.ts';

/**
 * Reads a report of who was there: Zoom's participants report of any vintage and language, with or without a block about the meeting before it, and a
 * webinar's attendee report with its sections. A registration report is read for what it is.
 *
 * @param text the file's text
 * @param file its name as the user gave it
 * @throws Problem `attendance-none` where the file says neither who came nor who registered, `roster-malformed` where it is no CSV
 */
export function parseReport(text: string, file: string): Report {
  const rows = readSheet(text, file);
  const order = dateOrder(momentsOf(rows));
  const visits: Visit[] = [];
  const registered: RosterEntry[] = [];
  const diagnostics: Diagnostic[] = [];
  let about: Pick<Report, 'topic' | 'start'> = { topic: '', start: undefined };
  let columns: ReportColumns | undefined;
  let kind: Report['kind'] | undefined;

  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as Row;
    const next = rows[i + 1];
    if (isTitle(row, next)) {
      columns = undefined;
      continue;
    }
    if (next !== undefined && isAboutMeeting(row, next)) {
      about = aboutMeeting(row, next, order);
      columns = undefined;
      i += 1;
      continue;
    }
    const heading = headingOf(rows, i, columns);
    if (heading !== undefined) {
      columns = heading;
      kind = kindOf(heading, kind);
      continue;
    }
    if (columns === undefined) continue;
    const entry = entryOf(row.cells, columns.people, file, row.line);
    if (entry === undefined) continue;
    if (!isThere(row, columns)) registered.push(entry);
    else if (columns.waiting === undefined || !isYes(row.cells[columns.waiting] ?? '')) {
      visits.push(visitOf(row, columns, entry, order, diagnostics));
    }
  }
  if (kind === undefined) {
    throw new Problem('attendance-none', 'this says neither who came nor who registered', {
      file,
      line: 1,
      hint: "Zoom's participants report has columns Name and Duration; a list of who is from where is given with --roster",
    });
  }
  return { file, kind, ...about, visits, registered, diagnostics };
}

/** Whether a table's beginning is that of such a report; what `parseReport` would make of it. */
export function reportKind(rows: readonly Row[]): Report['kind'] | undefined {
  let kind: Report['kind'] | undefined;
  for (let i = 0; i < rows.length; i += 1) {
    const next = rows[i + 1];
    if (next !== undefined && isAboutMeeting(rows[i] as Row, next)) i += 1;
    else {
      const heading = headingOf(rows, i, undefined);
      if (heading !== undefined) kind = kindOf(heading, kind);
    }
  }
  return kind;
}

function* momentsOf(rows: readonly Row[]): Iterable<string> {
  for (const { cells } of rows) for (const cell of cells) if (/\d:\d/.test(cell)) yield cell;
}

/** The heading of people, if this row is one; below a heading only one that is known by more than its name: the word 'name' may stand in a cell. */
function headingOf(rows: readonly Row[], i: number, within: ReportColumns | undefined): ReportColumns | undefined {
  const { cells } = rows[i] as Row;
  if (cells.some((cell) => /@|\d{3}/.test(cell))) return undefined;
  if (within !== undefined && cells.filter((cell) => NAMED.test(foldHeading(cell))).length < 2) return undefined;
  const below = rows.slice(i + 1, i + 40);
  const found = reportColumns(cells, below);
  return found === undefined || kindOf(found, undefined) === undefined ? undefined : found;
}

const NAMED = /\btime\b|duration|\be ?mail\b|dauer|zeit|^час |тривал|пошт|^время |длител|почт/;

/** What sort of report has these columns: a list of names without times and minutes is none. */
function kindOf(columns: ReportColumns, before: Report['kind'] | undefined): Report['kind'] | undefined {
  if (columns.attended !== undefined || before === 'webinar') return 'webinar';
  if (columns.join !== undefined || columns.minutes !== undefined) return 'participants';
  return before ?? (columns.registration === undefined ? undefined : 'registration');
}

/** `Attendee Details`: one cell, and beneath it a heading of several. */
const isTitle = ({ cells }: Row, next: Row | undefined): boolean =>
  cells.slice(1).every((cell) => cell === '') &&
  cells[0] !== '' &&
  TITLE.test(foldHeading(cells[0] ?? '')) &&
  (next?.cells.length ?? 0) > 1;

const TITLE =
  /^(?:(?:attendee|host|panelist|registration|participant|other attended|meeting|webinar)s?(?: (?:details|report|attended))?|report generated|gastgeber|diskussionsteilnehmer|teilnehmer|дані .*|данные .*|відомості .*|сведения .*)\b/;

/** The first block of a report: a heading, and one row with the meeting's number, which is of nine to eleven digits in groups. */
const isAboutMeeting = ({ cells }: Row, next: Row): boolean =>
  next.cells.slice(0, 3).some((cell) => /^\d{3}[ -]?\d{3,4}[ -]?\d{3,4}$/.test(cell)) &&
  cells.every((cell) => !/\d{3}|@/.test(cell));

function aboutMeeting({ cells }: Row, { cells: values }: Row, order: DateOrder): Pick<Report, 'topic' | 'start'> {
  const topic = values.find((value, i) => TOPIC.test(foldHeading(cells[i] ?? '')) && value !== '');
  const start = values.flatMap((value) => readMoment(value, order) ?? [])[0];
  const words = values.filter(
    (value) => /\p{L}/u.test(value) && !value.includes('@') && readMoment(value, order) === undefined,
  );
  return { topic: topic ?? words[0] ?? '', start };
}

const TOPIC = /^(?:topic|thema|тема|tema|sujet|temat|argomento|tópico|主题|トピック|webinar name)$/;

/** Whether a row tells of somebody who was there, and not only of somebody who registered. */
function isThere({ cells }: Row, { attended, join, minutes }: ReportColumns): boolean {
  if (attended !== undefined && (cells[attended] ?? '') !== '') return isYes(cells[attended] ?? '');
  return join !== undefined || minutes !== undefined;
}

function visitOf(
  { cells, line }: Row,
  columns: ReportColumns,
  answers: RosterEntry,
  order: DateOrder,
  diagnostics: Diagnostic[],
): Visit {
  const cell = (at: number | undefined): string => (at === undefined ? '' : (cells[at] ?? ''));
  const [from, to] = [columns.join, columns.leave].map((at) => readMoment(cell(at), order));
  const span = from === undefined || to === undefined || to < from ? undefined : ([from, to] as const);
  const told = cell(columns.minutes);
  const minutes = readMinutes(told);
  if (minutes === undefined && span === undefined && !/^-*$/.test(told)) {
    diagnostics.push({ code: 'attendance-minutes', file: answers.file, line, text: told });
  }
  const registered = [columns.people.given, columns.people.family].map(cell).join(' ').trim();
  const shown = columns.people.name.map(cell).find((name) => name !== '') ?? '';
  return {
    file: answers.file,
    line,
    name: shown || registered,
    registered,
    email: answers.email,
    span,
    minutes,
    answers,
  };
}

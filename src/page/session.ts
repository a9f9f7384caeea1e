import { type AnalyseOptions, type Analysis, analyse } from '../analyse.ts';
import { parseReport } from '../attendance/report.ts';
import type { Report } from '../attendance/types.ts';
import { beginsAsChat } from '../chat/records.ts';
import type { Knowledge } from '../knowledge.ts';
import { csvOf } from '../outputs/csv.ts';
import { parseRoster } from '../people/roster.ts';
import type { Roster } from '../people/types.ts';
import { checkRegions } from '../places/fit.ts';
import { Problem } from '../problem.ts';
import { type FileKind, kindOfText } from '../read/kinds.ts';
import { type ByteFile, takeExport, takeTable } from '../read/take.ts';
import type { OtherFile, TextFile } from '../read/types.ts';
import { column } from '../views/columns.ts';
import type { Table } from '../views/types.ts';

/** What a file was taken for. */
export type Use = 'chat' | 'attendance' | 'roster' | 'nothing';

export interface Taken {
  readonly file: string;
  readonly use: Use;
  readonly kind: OtherFile['kind'];
  /** Why a table could not be read. */
  readonly problem?: Problem;
}

/** What was dropped, read. */
export interface Input {
  readonly exports: readonly TextFile[];
  readonly reports: readonly Report[];
  readonly rosters: readonly Roster[];
  /** What became of each file, in their order. */
  readonly taken: readonly Taken[];
}

/** Where somebody is from, as a person who knows says it; an empty text says 'not from there'. */
export interface Correction {
  readonly participant: string;
  /** The display names. */
  readonly names: readonly string[];
  readonly library: string;
  /** As the tables of regions name it. */
  readonly region: string;
  readonly regionCode: string;
  readonly country: string;
}

/**
 * Takes files for what they are: chats, reports of who was there, tables of who is from where. On a page nobody says which is which; what else there
 * is is told by its kind. Pure but for the library that reads workbooks.
 */
export async function takeFiles(
  files: readonly ByteFile[],
  { locales, gazetteer }: Pick<Knowledge, 'locales' | 'gazetteer'>,
): Promise<Input> {
  const isExport = (text: string): boolean => beginsAsChat(text, locales);
  const exports: TextFile[] = [];
  const reports: Report[] = [];
  const rosters: Roster[] = [];
  const taken: Taken[] = [];
  for (const one of files) {
    try {
      taken.push({ file: one.file, ...(await take(one)) });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      taken.push({ file: one.file, use: 'nothing', kind: 'table', problem: error });
    }
  }
  return { exports, reports, rosters, taken };

  async function take(one: ByteFile): Promise<{ readonly use: Use; readonly kind: OtherFile['kind'] }> {
    const read = takeExport(one, { isExport });
    if ('text' in read) {
      if (!isExport(read.text)) return { use: 'nothing', kind: 'text' };
      exports.push(read);
      return { use: 'chat', kind: 'chat' };
    }
    if (!TABLES.has(read.kind)) return { use: 'nothing', kind: read.kind };
    const { text } = await takeTable(one);
    const kind = kindOfText(text, isExport);
    if (kind === 'participants' || kind === 'webinar') {
      reports.push(parseReport(text, one.file));
      return { use: 'attendance', kind };
    }
    if (kind === 'table' || kind === 'registration') {
      const roster = { ...parseRoster(text, one.file), registration: kind === 'registration' };
      // What is wrong with a table is told of that table, and the others are read.
      checkRegions([roster], gazetteer);
      rosters.push(roster);
      return { use: 'roster', kind };
    }
    return { use: 'nothing', kind: read.kind === 'workbook' && kind === 'text' ? 'workbook' : kind };
  }
}

/** Kinds of file that may be a table of people; a workbook is one only by what its first sheet says. */
const TABLES: ReadonlySet<OtherFile['kind']> = new Set<FileKind>([
  'table',
  'participants',
  'webinar',
  'registration',
  'workbook',
]);

/** The whole program over what was dropped. What a person corrected goes before what files say. */
export function analyseInput(
  { exports, reports, rosters }: Input,
  knowledge: Knowledge,
  corrections: readonly Correction[],
  options: Pick<AnalyseOptions, 'private' | 'date' | 'onStage'> = {},
): Analysis {
  const corrected =
    corrections.length === 0 ? [] : [{ ...parseRoster(rosterOf(corrections), 'corrections.csv'), correction: true }];
  return analyse(exports, knowledge, { ...options, reports, rosters: [...corrected, ...rosters] });
}

/** Corrections as a table that the program takes as a roster another time, from the command line too. */
export function rosterOf(corrections: readonly Correction[]): string {
  const table: Table = {
    name: 'roster',
    columns: [
      column('participant', 'text'),
      column('names', 'list'),
      column('library', 'text'),
      column('region', 'text'),
      column('region_code', 'code'),
      column('country', 'code'),
    ],
    rows: corrections.map(({ participant, names, library, region, regionCode, country }) => [
      participant,
      names.join('; '),
      library || NONE,
      region || NONE,
      regionCode,
      country || NONE,
    ]),
  };
  return [...csvOf(table, { bom: false, raw: false, terminal: false })].join('');
}

/** What a roster says where somebody is from nowhere. */
const NONE = '(none)';

import { resolve } from 'node:path';
import { type Analysis, analyse } from '../analyse.ts';
import { parseQuestions } from '../attendance/questions.ts';
import { parseReport } from '../attendance/report.ts';
import { beginsAsChat } from '../chat/records.ts';
import { parseRoster } from '../people/roster.ts';
import { readFiles, readTable } from '../read/files.ts';
import { loadKnowledge } from '../read/installed.ts';
import { isReport, kindOfText } from '../read/kinds.ts';
import { strangeFile } from '../read/strange.ts';
import type { TableFile } from '../read/types.ts';
import { parseTranslations } from '../translations.ts';
import type { Host } from './host.ts';
import type { Request } from './parse.ts';
import { day, detector, listed, start, wholeNumber } from './settings.ts';

/**
 * Reads what was asked for, and analyses it.
 *
 * @param analysing told, with the size of it all, when the reading is over
 * @throws Problem where a file can't be read, or is no file of its kind
 */
export async function readInput(
  { files, options }: Request,
  host: Host,
  analysing: (characters: number) => void,
): Promise<Analysis> {
  const [rosters, attendance, asked, translated] = await Promise.all(
    [options.roster, options.attendance, options.questions, options.translations].map((names) =>
      Promise.all((names ?? []).map(readTable)),
    ),
  );
  const knowledge = await loadKnowledge({
    gazetteer: await Promise.all((options.gazetteer ?? []).map(readTable)),
    rules: await Promise.all((options.rules ?? []).map(readTable)),
    ...given('detector', detector(options)),
  });
  const isExport = (text: string): boolean => beginsAsChat(text, knowledge.locales);
  const { exports, reports, others } = await readFiles(files, {
    stdin: host.stdin,
    isExport,
    ...given('encoding', options.encoding),
  });
  analysing(exports.reduce((sum, { text }) => sum + text.length, 0));
  return analyse(exports, knowledge, {
    rosters: (rosters ?? []).map((table) => {
      refuseStrange(table, 'table', isExport);
      return parseRoster(table.text, table.file);
    }),
    reports: onceEach([...(attendance ?? []), ...reports]).map((table) => {
      refuseStrange(table, 'attendance', isExport);
      return parseReport(table.text, table.file);
    }),
    questions: (asked ?? []).map((table) => parseQuestions(table.text, table.file)),
    translations: (translated ?? []).map((table) => parseTranslations(table.text, table.file)),
    others,
    ...given('minMinutes', wholeNumber(options, 'min-minutes')),
    ...given('private', options.private),
    ...given('date', day(options)),
    ...given('start', start(options)),
    ...given('keepDuplicates', options['keep-duplicates']),
    ...given('candidates', listed(options.candidates)),
  });
}

/** A chat, a transcript, an answer sheet given as a table of people: what it is says more than that no column holds names. */
function refuseStrange(
  { file, text }: TableFile,
  wanted: 'table' | 'attendance',
  isExport: (text: string) => boolean,
): void {
  const kind = kindOfText(text, isExport);
  if (kind === 'text' || isReport(kind) || (kind === 'table' && wanted === 'table')) return;
  throw strangeFile({ file, kind }, wanted);
}

/** A report that was named and stands in a folder as well counts once. */
function onceEach(tables: readonly TableFile[]): TableFile[] {
  return [...new Map(tables.map((table) => [resolve(table.file), table])).values()];
}

/** An option that is there or not: `{}` or `{ key: value }`. */
const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]: V });

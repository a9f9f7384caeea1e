import { type Analysis, analyse } from '../analyse.ts';
import { beginsAsChat } from '../chat/records.ts';
import { loadKnowledge } from '../knowledge.ts';
import { parseRoster } from '../people/roster.ts';
import { readFiles, readTable } from '../read/files.ts';
import type { Host } from './host.ts';
import type { Request } from './parse.ts';
import { day, detector, listed, start } from './settings.ts';

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
  const rosters = await Promise.all((options.roster ?? []).map(readTable));
  const knowledge = await loadKnowledge({
    gazetteer: await Promise.all((options.gazetteer ?? []).map(readTable)),
    rules: await Promise.all((options.rules ?? []).map(readTable)),
    ...given('detector', detector(options)),
  });
  const exports = await readFiles(files, {
    stdin: host.stdin,
    isExport: (text) => beginsAsChat(text, knowledge.locales),
    ...given('encoding', options.encoding),
  });
  analysing(exports.reduce((sum, { text }) => sum + text.length, 0));
  return analyse(exports, knowledge, {
    rosters: rosters.map(({ text, file }) => parseRoster(text, file)),
    ...given('private', options.private),
    ...given('date', day(options)),
    ...given('start', start(options)),
    ...given('keepDuplicates', options['keep-duplicates']),
    ...given('candidates', listed(options.candidates)),
  });
}

/** An option that is there or not: `{}` or `{ key: value }`. */
const given = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [P in K]: V });

import { Readable } from 'node:stream';
import { parseReport } from './attendance/report.ts';
import type { Report } from './attendance/types.ts';
import { beginsAsChat } from './chat/records.ts';
import { readFiles as readAll } from './read/files.ts';
import { installedLocales } from './read/installed.ts';
import type { OtherFile, TextFile } from './read/types.ts';

/** What files and folders hold: the exports, for `analyse`, and the rest of its options that reading gives. */
export interface ReadFiles {
  readonly files: readonly TextFile[];
  /** Reports of who was there that stand beside the chats of a folder. */
  readonly reports: readonly Report[];
  /** Files that were named or found and are no chat. */
  readonly others: readonly OtherFile[];
}

/**
 * Reads exports as the command line does: files, or folders that are searched for exports and reports; encodings are told apart.
 *
 * @param options.encoding of all the exports, where it is not to be guessed (`windows-1251`)
 * @throws Problem where a file isn't there or can't be read, where none is an export, and where a folder holds none
 */
export async function readFiles(
  paths: string | readonly string[],
  options: { readonly encoding?: string } = {},
): Promise<ReadFiles> {
  const locales = installedLocales();
  const { exports, reports, others } = await readAll(typeof paths === 'string' ? [paths] : paths, {
    ...options,
    stdin: Readable.from([]),
    isExport: (text) => beginsAsChat(text, locales),
  });
  return { files: exports, reports: reports.map(({ text, file }) => parseReport(text, file)), others };
}

export * from './face.ts';

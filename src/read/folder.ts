import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode } from './decode.ts';
import { csvOfWorkbook } from './excel.ts';
import { type FileKind, kindOfBytes, kindOfTable, kindOfText } from './kinds.ts';

/** How much of a file tells whether it is an export, in bytes. */
const enough = 65_536;

/** What a folder and the folders below it hold. */
export interface Found {
  readonly files: readonly { readonly file: string; readonly kind: FileKind }[];
  /** Hidden files and folders, links to folders, and what can't be read. */
  readonly passedOver: number;
}

/**
 * What is in a folder and the folders below it, by its content; in an order that no file system changes. Hidden files and folders, and links to folders,
 * are only counted.
 *
 * @param isExport whether the beginning of a text is that of an export
 */
export async function searchFolder(folder: string, isExport: (text: string) => boolean): Promise<Found> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files: Found['files'][number][] = [];
  let passedOver = 0;
  for (const entry of entries) {
    const file = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') passedOver += 1;
    else if (entry.isDirectory()) {
      const below = await searchFolder(file, isExport);
      files.push(...below.files);
      passedOver += below.passedOver;
    } else {
      const kind = entry.isFile() ? await kindOfFile(file, isExport) : undefined;
      if (kind === undefined) passedOver += 1;
      else files.push({ file, kind });
    }
  }
  return { files, passedOver };
}

/** By its first bytes; undefined for what can't be read. */
async function kindOfFile(path: string, isExport: (text: string) => boolean): Promise<FileKind | undefined> {
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(enough), 0, enough);
      const bytes = buffer.subarray(0, bytesRead);
      const kind = kindOfBytes(bytes);
      if (kind === 'workbook') return kindOfTable(await csvOfWorkbook(await readFile(path), path)) ?? kind;
      if (kind !== undefined) return kind;
      // A letter may have been cut in half at the end: up to the last line feed, if there is one, all is whole.
      const whole = bytesRead < enough ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1 || bytesRead);
      return kindOfText(decode(whole, undefined, isExport).text, isExport);
    } finally {
      await file.close();
    }
  } catch {
    return undefined;
  }
}

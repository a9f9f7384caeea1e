import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decode, isBinary } from './decode.ts';

/** How much of a file tells whether it is an export, in bytes. */
const enough = 65_536;

/**
 * The exports in a folder and the folders below it, found by their content; in an order that no file system changes. Hidden files and folders,
 * and links to folders, are passed over.
 *
 * @param isExport whether the beginning of a text is that of an export
 */
export async function findExports(folder: string, isExport: (text: string) => boolean): Promise<string[]> {
  const entries = (await readdir(folder, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1));
  const found: string[] = [];
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) found.push(...(await findExports(path, isExport)));
    else if (entry.isFile() && isExport(await beginningOf(path, isExport))) found.push(path);
  }
  return found;
}

/** The first lines of a file that can be read and is a text; else nothing. */
async function beginningOf(path: string, isExport: (text: string) => boolean): Promise<string> {
  try {
    const file = await open(path);
    try {
      const { bytesRead, buffer } = await file.read(new Uint8Array(enough), 0, enough);
      const bytes = buffer.subarray(0, bytesRead);
      // A letter may have been cut in half at the end: up to the last line feed, if there is one, all is whole.
      const whole = bytesRead < enough ? bytes : bytes.subarray(0, bytes.lastIndexOf(0x0a) + 1 || bytesRead);
      const { text } = decode(whole, undefined, isExport);
      return isBinary(text) ? '' : text;
    } finally {
      await file.close();
    }
  } catch {
    return '';
  }
}

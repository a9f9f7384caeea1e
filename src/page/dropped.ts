import type { Dropped } from './protocol.ts';

/** Files deeper than this are of no meeting. */
const deepest = 6;

/** What was dropped: files, and all files in folders and the folders below them, hidden ones aside; in an order that no browser changes. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<Dropped[]> {
  // Entries must be asked for before anything is waited for: afterwards the list is empty.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...files].map((file) => ({ file, folder: '' }));
  return (await Promise.all(entries.map((entry) => filesIn(entry, '', 0)))).flat();
}

/** What was chosen: files, or all files of a folder, hidden ones aside; in an order that no browser changes. */
export const chosenFiles = (files: Iterable<File>): Dropped[] =>
  [...files]
    .filter(({ webkitRelativePath }) => !webkitRelativePath.split('/').some((part) => part.startsWith('.')))
    .sort(
      (a, b) =>
        Number(a.webkitRelativePath > b.webkitRelativePath) - Number(a.webkitRelativePath < b.webkitRelativePath),
    )
    .map((file) => ({ file, folder: file.webkitRelativePath.split('/').at(-2) ?? '' }));

async function filesIn(entry: FileSystemEntry, folder: string, depth: number): Promise<Dropped[]> {
  if (entry.name.startsWith('.') || depth > deepest) return [];
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
    return [{ file, folder }];
  }
  const entries = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return (await Promise.all(entries.map((one) => filesIn(one, entry.name, depth + 1)))).flat();
}

/** A reader gives a hundred at a time, and none at the end. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
  return some.length === 0 ? [] : [...some, ...(await entriesOf(reader))];
}

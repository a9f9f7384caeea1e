import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '../problem.ts';
import { decode } from './decode.ts';
import type { TextFile } from './types.ts';

export interface ReadOptions {
  readonly stdin: Readable;
  /** The encoding of the exports; it is told apart where it is left out. */
  readonly encoding?: string;
}

/**
 * Reads exports: files, folders that are searched for exports, and `-` for standard input.
 *
 * @throws Problem `file-…` or `folder-empty` where something can't be read or holds no text
 */
export async function readFiles(paths: readonly string[], { stdin, encoding }: ReadOptions): Promise<TextFile[]> {
  const read: TextFile[] = [];
  for (const path of paths) {
    if (path === '-') {
      read.push({ file: path, folder: '', ...decode(await all(stdin), path, encoding) });
    } else if ((await stat(path).catch(failed(path))).isDirectory()) {
      read.push(...(await search(path, encoding)));
    } else {
      read.push({ file: path, folder: folderOf(path), ...decode(await bytesOf(path), path, encoding) });
    }
  }
  return read;
}

/** Reads a table of the user's: a roster, a table of places or of rules. */
export async function readTable(file: string): Promise<{ text: string; file: string }> {
  return { text: decode(await bytesOf(file), file).text, file };
}

/** The exports in a folder and in those below it, in the order of their paths: text files that have a time in their beginning. */
async function search(folder: string, encoding: string | undefined): Promise<TextFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(failed(folder));
  const paths = entries
    .filter((entry) => entry.isFile() && /\.txt$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const found: TextFile[] = [];
  for (const path of paths) {
    const bytes = await bytesOf(path);
    const file = relative(folder, path).split(sep).join('/');
    const text = readable(() => decode(bytes, file, encoding));
    if (text !== undefined && hasTime(text.text)) found.push({ file, folder: folderOf(path), ...text });
  }
  if (found.length > 0) return found;
  throw new Problem('folder-empty', 'this folder holds no chat', {
    file: folder,
    hint: 'it is searched for .txt files, in folders below it too',
  });
}

const hasTime = (text: string): boolean => /\d{1,2}[:.]\d{2}/.test(text.slice(0, 4096));

/** What a folder holds besides exports may be empty or no text. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Problem && error.code.startsWith('file-')) return undefined;
    throw error;
  }
}

const folderOf = (path: string): string => basename(dirname(resolve(path)));

const bytesOf = (path: string): Promise<Uint8Array> => readFile(path).catch(failed(path));

function failed(file: string): (error: NodeJS.ErrnoException) => never {
  return ({ code }) => {
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Problem('file-not-found', 'there is no such file', { file });
    if (code === 'EISDIR') throw new Problem('file-is-folder', 'this is a folder, a file is needed', { file });
    if (code === 'EACCES' || code === 'EPERM') throw new Problem('file-not-readable', 'this may not be read', { file });
    throw new Problem('file-failed', `this could not be read (${code})`, { file, values: { code: String(code) } });
  };
}

async function all(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

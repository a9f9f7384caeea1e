import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '../problem.ts';
import { type Decoded, decode, isBinary } from './decode.ts';
import { findExports } from './folder.ts';
import type { TextFile } from './types.ts';

export interface ReadOptions {
  readonly stdin: Readable;
  /** Of all the exports, where it would be guessed wrong; a label of the Encoding Standard. */
  readonly encoding?: string;
  /** Whether the beginning of a text is that of an export: what a folder is searched for. */
  readonly isExport: (text: string) => boolean;
}

/**
 * Reads exports: files, folders that are searched for them, `-` for standard input.
 *
 * @throws Problem where a file isn't there, can't be read, or is no text, and where a folder holds no export
 */
export async function readFiles(paths: readonly string[], options: ReadOptions): Promise<TextFile[]> {
  const files: TextFile[] = [];
  for (const path of paths) {
    if (path === '-') files.push(textFile('-', '', await all(options.stdin), options));
    else if (!(await isFolder(path))) files.push(await readExport(path, options));
    else {
      const found = await findExports(path, options.isExport);
      if (found.length === 0) {
        throw new Problem('folder-empty', 'this folder holds no chat', {
          file: path,
          hint: 'it and the folders below it were searched for texts that begin with a message',
        });
      }
      for (const file of found) files.push(await readExport(file, options));
    }
  }
  return files;
}

/**
 * Reads a table of the user's: a roster, a table of places or of rules. Real reports hold NUL bytes; they are left out.
 *
 * @throws Problem where it isn't there, can't be read, or is no text
 */
export async function readTable(file: string): Promise<{ text: string; file: string }> {
  const bytes = await bytesOf(file);
  if (bytes.length === 0) throw new Problem('file-empty', 'this is empty', { file });
  const { text } = decode(bytes);
  if (isBinary(text)) {
    throw new Problem('table-binary', 'this is no text', {
      file,
      hint: 'name a CSV file; a spreadsheet can save its table as one',
    });
  }
  return { text: text.replaceAll('\0', ''), file };
}

const readExport = async (path: string, options: ReadOptions): Promise<TextFile> =>
  textFile(path, basename(dirname(resolve(path))), await bytesOf(path), options);

function textFile(file: string, folder: string, bytes: Uint8Array, options: ReadOptions): TextFile {
  if (bytes.length === 0) throw new Problem('file-empty', 'this is empty', { file });
  const { text, encoding, assumed } = decoded(bytes, options);
  if (isBinary(text)) {
    throw new Problem('file-binary', 'this is no text', { file, hint: 'name the .txt file that Zoom saved' });
  }
  const diagnostics = assumed ? [{ code: 'encoding-assumed', file, line: 1, text: encoding } as const] : [];
  return { file, folder, text, encoding, diagnostics };
}

function decoded(bytes: Uint8Array, { encoding: asked, isExport }: ReadOptions): Decoded {
  try {
    return decode(bytes, asked, isExport);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Problem('usage-unknown-encoding', `there is no encoding ${asked}`, {
      hint: 'utf-8, utf-16le, windows-1251 and windows-1252 are some',
      values: { name: asked ?? '' },
    });
  }
}

const isFolder = async (path: string): Promise<boolean> => (await tried(path, stat(path))).isDirectory();

const bytesOf = (path: string): Promise<Uint8Array> => tried(path, readFile(path));

async function tried<T>(file: string, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT'
      ? new Problem('file-not-found', 'there is no such file', { file })
      : new Problem('file-failed', `this could not be read (${code})`, { file, values: { code } });
  }
}

async function all(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

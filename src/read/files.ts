import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '../problem.ts';
import { decode, isBinary } from './decode.ts';
import { searchFolder } from './folder.ts';
import { type FileKind, isReport, kindOfBytes } from './kinds.ts';
import { strangeFile } from './strange.ts';
import { type TakeOptions, takeExport, takeTable } from './take.ts';
import type { OtherFile, Reading, TableFile, TextFile } from './types.ts';

/** Of all the exports; a folder is searched for what begins as one. */
export interface ReadOptions extends TakeOptions {
  readonly stdin: Readable;
}

/**
 * Reads exports: files, folders that are searched for them, `-` for standard input. A folder's reports of who was there are read too. Among several
 * files one that is something else is told; where all are, that is a problem.
 *
 * @throws Problem where a file isn't there or can't be read, where none is an export, and where a folder holds none
 */
export async function readFiles(paths: readonly string[], options: ReadOptions): Promise<Reading> {
  const exports: TextFile[] = [];
  const reports: TableFile[] = [];
  const others: OtherFile[] = [];
  for (const path of paths) {
    if (path === '-') take(takeExport({ file: '-', folder: '', bytes: await all(options.stdin) }, options));
    else if (!(await isFolder(path))) take(await readExport(path, options));
    else {
      const { files, passedOver } = await searchFolder(path, options.isExport);
      if (!files.some(({ kind }) => kind === 'chat')) {
        throw new Problem('folder-empty', 'this folder holds no chat', {
          file: path,
          hint: 'it and the folders below it were searched for texts that begin with a message',
        });
      }
      let uncounted = passedOver;
      for (const { file, kind } of files) {
        if (kind === 'chat') take(await readExport(file, options));
        else if (isReport(kind)) reports.push(await readTable(file));
        else if (speaking.has(kind)) others.push({ file, kind, count: 1, named: false });
        else uncounted += 1;
      }
      if (uncounted > 0) others.push({ file: path, kind: 'passed-over', count: uncounted, named: false });
    }
  }
  if (exports.length === 0 && others[0] !== undefined) throw strangeFile(others[0], 'chat');
  return { exports, reports, others };

  function take(read: TextFile | OtherFile): void {
    if ('text' in read) exports.push(read);
    else others.push(read);
  }
}

/** Of what else a folder holds these are worth a word each: somebody may think that they are read. */
const speaking: ReadonlySet<FileKind> = new Set([
  'questions',
  'polls',
  'table',
  'captions',
  'teams',
  'meet',
  'whatsapp',
  'docx',
  'workbook',
  'old-workbook',
  'zip',
] as const);

/**
 * Reads a table of the user's: a roster, a report, a table of places or of rules.
 *
 * @throws Problem where it isn't there, can't be read, or is no table
 */
export const readTable = async (file: string): Promise<TableFile> => takeTable({ file, bytes: await bytesOf(file) });

const readExport = async (path: string, options: ReadOptions): Promise<TextFile | OtherFile> =>
  takeExport({ file: path, folder: basename(dirname(resolve(path))), bytes: await bytesOf(path) }, options);

const isFolder = async (path: string): Promise<boolean> => (await tried(path, stat(path))).isDirectory();

export async function bytesOf(path: string): Promise<Uint8Array> {
  const { size } = await tried(path, stat(path));
  if (size > most) throw tooLarge(path, size);
  return tried(path, readFile(path));
}

/** Bytes that may become one text: Node's longest string has some 537 million characters. */
const most = 512 * 1024 * 1024;

const tooLarge = (file: string, size: number): Problem => {
  const megabytes = String(Math.ceil(size / 1024 / 1024));
  return new Problem('file-too-large', `this is of ${megabytes} MB, more than can be read at once`, {
    file,
    hint: 'the chats of some years are of a few MB; cut what is larger into files of 500 MB at most',
    values: { megabytes },
  });
};

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

/** What stands on a stream. Of what is no text by its beginning no more is taken. */
async function all(stream: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  let looked = false;
  for await (const chunk of stream) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > most) throw tooLarge('-', size);
    if (looked || size < 65_536) continue;
    looked = true;
    const head = Buffer.concat(chunks).subarray(0, 65_536);
    if (kindOfBytes(head) === undefined && isBinary(decode(head).text)) return head;
  }
  return Buffer.concat(chunks);
}

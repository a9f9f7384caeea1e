import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '../problem.ts';
import { type Decoded, decode, isBinary } from './decode.ts';
import { csvOfWorkbook } from './excel.ts';
import { searchFolder } from './folder.ts';
import { type FileKind, isReport, kindOfBytes, kindOfText } from './kinds.ts';
import { strangeFile } from './strange.ts';
import type { OtherFile, Reading, TableFile, TextFile } from './types.ts';

export interface ReadOptions {
  readonly stdin: Readable;
  /** Of all the exports, where it would be guessed wrong; a label of the Encoding Standard. */
  readonly encoding?: string;
  /** Whether the beginning of a text is that of an export: what a folder is searched for. */
  readonly isExport: (text: string) => boolean;
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
    if (path === '-') take(textFile('-', '', await all(options.stdin), options));
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
 * Reads a table of the user's: a roster, a report, a table of places or of rules; CSV, or a workbook. Real reports hold NUL bytes; they are left out.
 *
 * @throws Problem where it isn't there, can't be read, or is no table
 */
export async function readTable(file: string): Promise<TableFile> {
  const bytes = await bytesOf(file);
  const kind = kindOfBytes(bytes);
  if (kind === 'workbook') return { text: await csvOfWorkbook(bytes, file), file };
  if (kind !== undefined) throw strangeFile({ file, kind }, 'table');
  const { text } = decode(bytes);
  if (isBinary(text)) throw strangeFile({ file, kind: 'binary' }, 'table');
  return { text: text.replaceAll('\0', ''), file };
}

const readExport = async (path: string, options: ReadOptions): Promise<TextFile | OtherFile> =>
  textFile(path, basename(dirname(resolve(path))), await bytesOf(path), options);

function textFile(file: string, folder: string, bytes: Uint8Array, options: ReadOptions): TextFile | OtherFile {
  const other = (kind: FileKind): OtherFile => ({ file, kind, count: 1, named: true });
  const known = kindOfBytes(bytes);
  if (known === 'workbook') return other('workbook');
  if (known !== undefined) return other(known);
  const { text, encoding, assumed } = decoded(bytes, options);
  const kind = kindOfText(text, options.isExport);
  // What begins strangely may be a chat further down: the next stage says so if it isn't.
  if (kind !== 'chat' && kind !== 'text') return other(kind);
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

import { Problem } from '../problem.ts';
import { type Decoded, decode, isBinary } from './decode.ts';
import { csvOfWorkbook } from './excel.ts';
import { type FileKind, kindOfBytes, kindOfText } from './kinds.ts';
import { strangeFile } from './strange.ts';
import type { OtherFile, TableFile, TextFile } from './types.ts';

/** A file's content, and what is known of it from outside. */
export interface ByteFile {
  /** As the user named it; `-` for standard input. */
  readonly file: string;
  /** The base name of the folder that holds it; empty where there is none. */
  readonly folder: string;
  readonly bytes: Uint8Array;
}

export interface TakeOptions {
  /** Where it would be guessed wrong; a label of the Encoding Standard. */
  readonly encoding?: string;
  /** Whether the beginning of a text is that of an export. */
  readonly isExport: (text: string) => boolean;
}

/**
 * Takes bytes for an export, or says what they are.
 *
 * @throws Problem `usage-unknown-encoding`
 */
export function takeExport({ file, folder, bytes }: ByteFile, options: TakeOptions): TextFile | OtherFile {
  const other = (kind: FileKind): OtherFile => ({ file, kind, count: 1, named: true });
  const known = kindOfBytes(bytes);
  if (known !== undefined) return other(known);
  const { text, encoding, assumed } = decoded(bytes, options);
  const kind = kindOfText(text, options.isExport);
  // What begins strangely may be a chat further down: the next stage says so if it isn't.
  if (kind !== 'chat' && kind !== 'text') return other(kind);
  const diagnostics = assumed ? [{ code: 'encoding-assumed', file, line: 1, text: encoding } as const] : [];
  return { file, folder, text, encoding, diagnostics };
}

/**
 * Takes bytes for a table of the user's: a roster, a report, a table of places or of rules; CSV, or a workbook. Real reports hold NUL bytes; they are
 * left out.
 *
 * @throws Problem where it is no table
 */
export async function takeTable({ file, bytes }: Pick<ByteFile, 'file' | 'bytes'>): Promise<TableFile> {
  const kind = kindOfBytes(bytes);
  if (kind === 'workbook') return { text: await csvOfWorkbook(bytes, file), file };
  if (kind !== undefined) throw strangeFile({ file, kind }, 'table');
  const { text } = decode(bytes);
  if (isBinary(text)) throw strangeFile({ file, kind: 'binary' }, 'table');
  return { text: text.replaceAll('\0', ''), file };
}

function decoded(bytes: Uint8Array, { encoding: asked, isExport }: TakeOptions): Decoded {
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

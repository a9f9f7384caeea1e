import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { Problem } from '../problem.ts';
import type { TextFile } from './types.ts';

/** Reads exports: files, or `-` for standard input. */
export async function readFiles(
  paths: readonly string[],
  { stdin }: { readonly stdin: Readable; readonly encoding?: string },
): Promise<TextFile[]> {
  return Promise.all(
    paths.map(async (path) => {
      const text = path === '-' ? await all(stdin) : (await readTable(path)).text;
      const folder = path === '-' ? '' : basename(dirname(resolve(path)));
      return { file: path, folder, text, encoding: 'utf-8', diagnostics: [] };
    }),
  );
}

/** Reads a table of the user's: a roster, a table of places or of rules. */
export async function readTable(file: string): Promise<{ text: string; file: string }> {
  try {
    return { text: await readFile(file, 'utf8'), file };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === 'ENOENT'
      ? new Problem('file-not-found', 'there is no such file', { file })
      : new Problem('file-not-read', `this could not be read (${code})`, { file });
  }
}

async function all(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

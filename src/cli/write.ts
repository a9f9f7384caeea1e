import { fstat } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { promisify } from 'node:util';
import { Problem } from '../problem.ts';

/** Text in chunks, or bytes. */
export type Content = Iterable<string> | Uint8Array;

/**
 * Writes to a stream, no faster than it takes it. Whoever reads it may stop reading (`| head`): that ends the writing, quietly.
 *
 * @throws Problem where the stream can't be written, e.g. since the disk is full
 */
export async function writeStream(stream: Writable, content: Content): Promise<void> {
  let failure: NodeJS.ErrnoException | undefined;
  const ended = new Promise<void>((resolve) => {
    stream.once('error', (error) => {
      failure = error;
      resolve();
    });
  });
  for (const chunk of content instanceof Uint8Array ? [content] : gathered(content)) {
    if (failure !== undefined) break;
    // The callback comes when the chunk is out, on a pipe as on a file: no need for `drain`.
    await Promise.race([ended, new Promise<void>((resolve) => stream.write(chunk, () => resolve()))]);
  }
  // A failed write calls back before the error is announced.
  await new Promise((resolve) => setImmediate(resolve));
  if (failure !== undefined && failure.code !== 'EPIPE') throw inOurWords(failure, undefined);
}

/**
 * Throws a Problem where `-o` names a file that must not be touched. Called before the work, so that nobody waits for a refusal, and again with all that
 * was read.
 *
 * @param inputs files that are read, by name; by number where they are open already
 */
export async function checkTarget(
  path: string,
  force: boolean,
  inputs: readonly (string | number)[] = [],
): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  if (there?.isDirectory())
    throw new Problem('output-is-folder', 'this is a folder', { file: path, hint: 'name a file in it' });
  if (there?.isFile() && !force) {
    throw new Problem('output-exists', 'this file exists and is kept', { file: path, hint: '--force replaces it' });
  }
  if (there === undefined || !there.isFile()) return;
  for (const input of inputs) {
    const { dev, ino } = (await (typeof input === 'number' ? opened(input) : stat(input)).catch(() => undefined)) ?? {};
    if (dev !== there.dev || ino !== there.ino) continue;
    throw new Problem('output-is-input', 'this file is being read, so it is not written', {
      file: path,
      hint: 'name another',
    });
  }
}

const opened = promisify(fstat);

/** How a file is written. */
interface WriteOptions {
  /** Whether a file of that name may be replaced. */
  readonly force: boolean;
  /** Called with the name of the temporary file while there is one, then with `undefined`. */
  readonly onTemporary: (path: string | undefined) => void;
  /** What was read: never replaced. */
  readonly inputs: readonly (string | number)[];
}

/**
 * Writes a file: under another name beside it first, so that an interrupted run leaves no half of it.
 *
 * @throws Problem where it can't be written
 */
export async function writeFile(
  path: string,
  content: Content,
  { force, onTemporary, inputs }: WriteOptions,
): Promise<void> {
  const there = await stat(path).catch(() => undefined);
  // A device or a pipe is written as it is: to rename a file over /dev/null would be the end of it.
  const direct = there !== undefined && !there.isFile();
  const target = there === undefined ? path : await realpath(path);
  const name = direct ? target : join(dirname(target), `.zoomchat-${process.pid}.tmp`);
  try {
    if (!direct) onTemporary(name);
    const file = await open(name, direct ? 'w' : 'wx');
    try {
      for (const chunk of content instanceof Uint8Array ? [content] : gathered(content)) await file.writeFile(chunk);
    } finally {
      await file.close();
    }
    await checkTarget(path, force || direct, direct ? [] : inputs);
    if (!direct) await rename(name, target);
  } catch (error) {
    if (!direct) await rm(name, { force: true });
    throw inOurWords(error as NodeJS.ErrnoException, path);
  } finally {
    onTemporary(undefined);
  }
}

/** Small chunks, gathered into ones that are worth a system call. */
function* gathered(chunks: Iterable<string>): Iterable<string> {
  let text = '';
  for (const chunk of chunks) {
    text += chunk;
    if (text.length < 65_536) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}

function inOurWords(error: NodeJS.ErrnoException, path: string | undefined): Error {
  const file = path === undefined ? {} : { file: path };
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new Problem('disk-full', 'the disk is full, nothing was kept', file);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Problem('output-not-writable', 'this may not be written', file);
    case 'ENOENT':
    case 'ENOTDIR':
      return new Problem('output-no-folder', 'there is no such folder to write into', file);
    case 'EIO':
    case 'EBADF':
      return new Problem('output-failed', `this could not be written (${error.code})`, {
        ...file,
        values: { code: error.code },
      });
    default:
      return error;
  }
}

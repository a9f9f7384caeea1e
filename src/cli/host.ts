import type { Readable } from 'node:stream';
import type { WriteStream } from 'node:tty';
import type { OutputOptions } from '../outputs/types.ts';

/** What the program needs of the process: `process` itself is one, with a word on temporary files. */
export interface Host {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: WriteStream;
  readonly stderr: WriteStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Told of a temporary file while there is one, so that an interrupt can take it away. */
  readonly onTemporary: (path: string | undefined) => void;
}

/**
 * How many colours a stream gets, as a level of chalk. The user's word goes first, then `NO_COLOR` and `FORCE_COLOR`, then what the
 * terminal can; what is no terminal gets none.
 */
export function colorLevel(
  stream: Pick<WriteStream, 'isTTY' | 'getColorDepth'>,
  env: Host['env'],
  asked: boolean | undefined,
): OutputOptions['color'] {
  if (asked === false) return 0;
  const depth = stream.isTTY && env.TERM !== 'dumb' ? stream.getColorDepth(env as Record<string, string>) : 1;
  const able = depth >= 24 ? 3 : depth >= 8 ? 2 : depth >= 4 ? 1 : 0;
  if (asked === true) return able === 0 ? 1 : able;
  if ((env.NO_COLOR ?? '') !== '') return 0;
  if ((env.FORCE_COLOR ?? '0') !== '0') return able === 0 ? 1 : able;
  return able;
}

/** Columns of the terminal; where there is none, what `COLUMNS` says, or 80. */
export function columnsOf(stream: Pick<WriteStream, 'isTTY' | 'columns'>, env: Host['env']): number {
  const asked = /^\d{1,4}$/.test(env.COLUMNS ?? '') ? Number(env.COLUMNS) : 0;
  return Math.max(20, (stream.isTTY && stream.columns) || asked || 80);
}

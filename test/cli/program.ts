import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What the program did, run for real. */
export interface Ran {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** The project's folder: fixtures are named from there. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs the built program as a user would, from the project's folder. */
export function zoomchat(
  args: readonly string[],
  {
    input = '',
    env = {},
    cwd = root,
    program = `${root}bin/zoomchat.js`,
  }: { input?: string | Uint8Array; env?: Record<string, string>; cwd?: string; program?: string } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const { NO_COLOR: _, FORCE_COLOR: __, COLUMNS: ___, ...rest } = process.env;
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env: { ...rest, LC_ALL: 'C', ...env },
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    // A program that refuses its arguments doesn't read what it is given.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ stdout: Buffer.concat(out).toString('utf8'), stderr: Buffer.concat(err).toString('utf8'), code }),
    );
  });
}

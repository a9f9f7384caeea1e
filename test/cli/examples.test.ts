import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands, examples } from '../../src/cli/commands.ts';
import { help } from '../../src/cli/help.ts';
import { en } from '../../src/speech/en.ts';
import { root } from './program.ts';

let folder: string;

// A folder like the project's, in which examples may write, with the program on the path.
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
  symlinkSync(join(root, 'fixtures'), join(folder, 'fixtures'));
  writeFileSync(join(folder, 'zoomchat'), `#!/bin/sh\nexec '${process.execPath}' '${root}bin/zoomchat.js' "$@"\n`);
  chmodSync(join(folder, 'zoomchat'), 0o755);
});

const run = (line: string): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)('sh', ['-c', line], {
    cwd: folder,
    env: { ...process.env, PATH: `${folder}:${process.env.PATH}` },
  });

describe.skipIf(process.platform === 'win32')('every example of --help does what it says', () => {
  test.each(examples)('$line', async ({ line }) => {
    const { stdout } = await run(line);
    const written = / -o (\S+)/.exec(line)?.[1];
    if (written === undefined) expect(stdout.split('\n').length).toBeGreaterThan(3);
    else expect(readdirSync(folder)).toContain(written);
  });
});

test('the help of every command has an example, and those are all that is run', () => {
  const shown = [undefined, ...commands].flatMap(
    (name) => help(name, en, 100).match(/^ {2}zoomchat [^<[\n]*fixtures\S*.*?(?= {2,}|$)/gm) ?? [],
  );
  const known = new Set([
    ...examples.map(({ line }) => line),
    ...commands.map((name) => `zoomchat ${name} fixtures/exchange/chat.txt`),
  ]);
  expect(shown.map((line) => line.trim()).filter((line) => !known.has(line))).toEqual([]);
  for (const name of commands) expect(help(name, en, 100)).toMatch(new RegExp(`zoomchat ${name} `));
});

import { spawn } from 'node:child_process';
import { existsSync, lstatSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { checkTarget, writeFile } from '../../src/cli/write.ts';
import { root } from './program.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
  file = join(folder, 'x.csv');
});

const manner = (force: boolean) => ({ force, onTemporary: () => {}, inputs: [] });

function* breaking(): Iterable<string> {
  yield 'a'.repeat(100_000);
  throw new RangeError('on the way');
}

describe('a file is written whole or not at all', () => {
  test('a failure on the way leaves what was there, and nothing else', async () => {
    writeFileSync(file, 'old');
    await expect(writeFile(file, breaking(), manner(true))).rejects.toThrow('on the way');
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(folder)).toEqual(['x.csv']);
  });

  test('an interrupt knows what to take away, as long as there is something', async () => {
    const told: (string | undefined)[] = [];
    await writeFile(file, ['a', 'b'], {
      ...manner(false),
      onTemporary: (path) => told.push(path && existsSync(folder) ? path : undefined),
    });
    expect(told).toEqual([expect.stringContaining('.zoomchat-'), undefined]);
    expect(readFileSync(file, 'utf8')).toBe('ab');
  });

  test('a file that came in between is kept', async () => {
    const late = (function* () {
      yield 'new';
      writeFileSync(file, 'theirs');
    })();
    await expect(writeFile(file, late, manner(false))).rejects.toMatchObject({ code: 'output-exists' });
    expect(readFileSync(file, 'utf8')).toBe('theirs');
    expect(readdirSync(folder)).toEqual(['x.csv']);
  });

  test('what a link points to is replaced, not the link', async () => {
    writeFileSync(join(folder, 'real.csv'), 'old');
    symlinkSync(join(folder, 'real.csv'), file);
    await writeFile(file, ['new'], manner(true));
    expect(lstatSync(file).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real.csv'), 'utf8')).toBe('new');
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is a known problem, a device is never replaced', async () => {
    await expect(writeFile('/dev/full', ['new'], manner(true))).rejects.toMatchObject({ code: 'disk-full' });
    expect(lstatSync('/dev/full').isCharacterDevice()).toBe(true);
  });
});

describe('refused before the work', () => {
  test.each([
    ['a file that is there', 'x.csv', false, [], 'output-exists'],
    ['a folder', '.', true, [], 'output-is-folder'],
    ['a file that is being read', 'x.csv', true, ['x.csv'], 'output-is-input'],
  ])('%s', async (_, name, force, inputs, code) => {
    writeFileSync(file, 'old');
    const paths = inputs.map((input) => join(folder, input));
    await expect(checkTarget(join(folder, name), force, paths)).rejects.toMatchObject({ code });
  });
});

test.skipIf(process.platform === 'win32')('Ctrl-C ends it as a shell expects, and leaves nothing', async () => {
  const child = spawn(process.execPath, [join(root, 'bin/zoomchat.js'), 'messages', '-', '-o', file]);
  setTimeout(() => child.kill('SIGINT'), 400);
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.on('close', (...ended) => resolve(ended)),
  );
  // A shell says 130 for both.
  expect(code ?? signal).toBe('SIGINT');
  expect(readdirSync(folder)).toEqual([]);
});

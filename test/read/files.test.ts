import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Problem } from '../../src/problem.ts';
import { readFiles, readTable } from '../../src/read/files.ts';

const isExport = (text: string): boolean => /^\d\d:\d\d:\d\d/.test(text);
const options = { stdin: Readable.from([]), isExport };
let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'zoomchat-read-'));
  mkdirSync(join(root, 'meetings', '2026-03-12 10.54.18 Exchange'), { recursive: true });
  mkdirSync(join(root, 'empty'));
  const write = (path: string, content: string | Uint8Array) => writeFileSync(join(root, path), content);
  write('meetings/2026-03-12 10.54.18 Exchange/meeting_saved_chat.txt', '10:00:00 From A to Everyone:\n\thello\n');
  write('meetings/a long line.txt', `12:00:00 From A : ${'hello '.repeat(20_000)}`);
  write('meetings/b.log', '11:00:00 From B to Everyone:\n\thello\n');
  write('meetings/notes.txt', 'Minutes of the meeting\n10:00:00 From A to Everyone:\n\thello\n');
  write('meetings/.hidden.txt', '10:00:00 From A to Everyone:\n\thello\n');
  write('meetings/picture.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]));
  write('meetings/nothing.txt', '');
  write('empty/picture.png', Uint8Array.from([0x89, 0x50, 0, 0, 0, 1]));
  write('roster.csv', 'Name\0,Library\nAnna,Kent\n');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a folder is searched for exports by their content, in a fixed order', async () => {
  const { exports, others } = await readFiles([join(root, 'meetings')], options);
  // A hidden file, a picture, notes and nothing.
  expect(others.map(({ kind, count }) => [kind, count])).toEqual([['passed-over', 4]]);
  expect(exports.map(({ file, folder }) => [file.slice(root.length + 1), folder])).toEqual([
    ['meetings/2026-03-12 10.54.18 Exchange/meeting_saved_chat.txt', '2026-03-12 10.54.18 Exchange'],
    ['meetings/a long line.txt', 'meetings'],
    ['meetings/b.log', 'meetings'],
  ]);
});

test('standard input is a file named -', async () => {
  const stdin = Readable.from([Buffer.from('10:00:00 From A to Every'), Buffer.from('one:\n\tПривіт\n')]);
  const {
    exports: [file],
  } = await readFiles(['-'], { stdin, isExport });
  expect(file).toMatchObject({
    file: '-',
    folder: '',
    text: '10:00:00 From A to Everyone:\n\tПривіт\n',
    encoding: 'utf-8',
  });
});

test.each([
  ['a file that is not there', 'nowhere.txt', 'file-not-found'],
  ['a picture', 'meetings/picture.png', 'file-strange'],
  ['nothing', 'meetings/nothing.txt', 'file-empty'],
  ['a folder without exports', 'empty', 'folder-empty'],
])('%s is one known problem', async (_, path, code) => {
  const error = await readFiles([join(root, path)], options).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Problem);
  expect(error).toMatchObject({ code, file: join(root, path) });
});

test('an encoding that nobody knows is wrong usage', async () => {
  await expect(readFiles([join(root, 'meetings/b.log')], { ...options, encoding: 'utf-99' })).rejects.toMatchObject({
    code: 'usage-unknown-encoding',
  });
});

test('a table loses its NUL bytes', async () => {
  expect((await readTable(join(root, 'roster.csv'))).text).toBe('Name,Library\nAnna,Kent\n');
});

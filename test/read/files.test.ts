import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { readFiles } from '../../src/read/files.ts';

const chat = '10:00:00\t From Олена to Everyone: Слава Україні! Café, 5 €\n';
const latin = '10:00:00\t From Zoë to Everyone: naïve café à la carte\n';
const utf16 = (text: string, swap: boolean): Buffer =>
  swap ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le');
const cyrillic = (text: string): Uint8Array => Uint8Array.from([...text].map((letter) => codePage.indexOf(letter)));
const codePage = new TextDecoder('windows-1251').decode(Uint8Array.from({ length: 256 }, (_, i) => i));

describe('an encoding is told apart', () => {
  test.each<[string, Uint8Array, string, string, number]>([
    ['UTF-8', Buffer.from(chat), chat, 'utf-8', 0],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${chat}`), chat, 'utf-8', 0],
    ['UTF-16 LE with a mark', utf16(`\ufeff${chat}`, false), chat, 'utf-16le', 0],
    ['UTF-16 BE with a mark', utf16(`\ufeff${chat}`, true), chat, 'utf-16be', 0],
    ['UTF-16 LE', utf16(chat, false), chat, 'utf-16le', 1],
    ['UTF-16 BE', utf16(chat, true), chat, 'utf-16be', 1],
    ['Windows-1251', cyrillic(chat.replace('Café', 'кава')), chat.replace('Café', 'кава'), 'windows-1251', 1],
    ['Windows-1252', Buffer.from(latin, 'latin1'), latin, 'windows-1252', 1],
  ])('%s', (_, bytes, text, encoding, diagnostics) => {
    const decoded = decode(bytes, 'chat.txt');
    expect(decoded).toMatchObject({ text, encoding });
    expect(decoded.diagnostics.length).toBe(diagnostics);
  });

  test('but the user knows better', () =>
    expect(decode(Buffer.from(latin, 'latin1'), 'chat.txt', 'cp1252')).toMatchObject({ text: latin, diagnostics: [] }));

  test.each([
    ['nothing', new Uint8Array(), undefined, 'file-empty'],
    ['a picture', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 16), undefined, 'file-binary'],
    ['an encoding that is none', Buffer.from('x'), 'utf-9', 'usage-unknown-encoding'],
  ])('%s is refused', (_, bytes, encoding, code) =>
    expect(() => decode(bytes, 'chat.txt', encoding)).toThrow(expect.objectContaining({ code })),
  );
});

describe('a folder', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
    for (const name of ['b', '2026-03-12 10.00.00 Exchange', 'empty']) mkdirSync(join(folder, name));
    writeFileSync(join(folder, '2026-03-12 10.00.00 Exchange', 'meeting_saved_chat.txt'), chat);
    writeFileSync(join(folder, 'b', 'chat.txt'), chat);
    writeFileSync(join(folder, 'b', 'readme.txt'), 'Nothing to see.');
    writeFileSync(join(folder, 'b', 'blank.txt'), '');
    writeFileSync(join(folder, 'b', 'picture.txt'), new Uint8Array(100));
    writeFileSync(join(folder, 'b', 'data.csv'), '10:00');
  });
  const read = (...paths: string[]) => readFiles(paths, { stdin: Readable.from([Buffer.from(chat)]) });

  test('is searched for exports, in the order of their paths', async () => {
    expect((await read(folder)).map(({ file, folder: parent }) => [file, parent])).toEqual([
      ['2026-03-12 10.00.00 Exchange/meeting_saved_chat.txt', '2026-03-12 10.00.00 Exchange'],
      ['b/chat.txt', 'b'],
    ]);
  });

  test('without one is refused, like a file that is not there', async () => {
    await expect(read(join(folder, 'empty'))).rejects.toMatchObject({ code: 'folder-empty' });
    await expect(read(join(folder, 'nothing.txt'))).rejects.toMatchObject({ code: 'file-not-found' });
  });

  test('and a file and standard input are read in the order named', async () => {
    const files = await read(join(folder, 'b', 'chat.txt'), '-');
    expect(files.map(({ file, folder: parent, text }) => [file, parent, text])).toEqual([
      [join(folder, 'b', 'chat.txt'), 'b', chat],
      ['-', '', chat],
    ]);
  });
});

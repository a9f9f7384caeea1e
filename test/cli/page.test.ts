import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zoomchat } from './program.ts';

describe('the tool as a page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
  const built = readFileSync('dist/zoomchat.html', 'utf8');

  test('is what the build made, in a file or on standard output', async () => {
    const file = join(folder, 'zoomchat.html');
    expect(await zoomchat(['page', '-o', file])).toMatchObject({ code: 0, stdout: '', stderr: '' });
    expect(readFileSync(file, 'utf8')).toBe(built);
    expect((await zoomchat(['page'])).stdout).toBe(built);
  });

  test('is below 6 MB, names no address to load from, and tells the licences of what it holds', () => {
    expect(built.length).toBeLessThan(6_000_000);
    expect(built).not.toMatch(/(?:src|href)="?https?:/);
    for (const name of ['csv-parse', 'd3-geo', 'world-atlas', 'fasttext.wasm.js']) expect(built).toContain(`${name} (`);
  });

  test.each([
    ['with a file', ['page', 'chat.txt', '-o', join(folder, 'x.html')], 'takes its files when it is open'],
    ['over a file that is there', ['page', '-o', join(folder, 'there.html')], 'exists and is kept'],
  ])('is refused %s', async (_, argv, told) => {
    writeFileSync(join(folder, 'there.html'), 'mine');
    const { code, stderr } = await zoomchat(argv);
    expect(code).toBe(2);
    expect(stderr).toContain(told);
    expect(readFileSync(join(folder, 'there.html'), 'utf8')).toBe('mine');
    expect(existsSync(join(folder, 'x.html'))).toBe(false);
  });
});

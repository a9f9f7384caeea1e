import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, transformSync } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse, type Column, render, type Table, views } from '../src/index.ts';

const chat = readFileSync('fixtures/exchange/chat.txt', 'utf8');

test('the library for browsers runs where there is no Node: in a bare context it gives the same tables', async () => {
  const { outputFiles } = await build({
    entryPoints: ['dist/browser.js'],
    bundle: true,
    format: 'iife',
    globalName: 'zoomchat',
    platform: 'browser',
    write: false,
  });
  const context = createContext({ TextDecoder, TextEncoder, atob, btoa, chat });
  const there = runInContext(
    `${outputFiles[0]?.text ?? ''};
    const analysis = zoomchat.analyse(chat);
    JSON.stringify(Object.values(zoomchat.views).map((view) => view(analysis)))`,
    context,
  );
  const analysis = analyse(chat);
  expect(there).toBe(JSON.stringify(Object.values(views).map((view) => view(analysis))));
});

describe('analyse', () => {
  test.each<[string, Parameters<typeof analyse>[0], number]>([
    ['a text', chat, 155],
    ['a text with a byte order mark', `\ufeff${chat}`, 155],
    ['a file of nothing but its text', { text: chat }, 155],
    ['several', [chat, { text: chat, file: 'again.txt' }], 155],
    ['none', [], 0],
    ['what is no chat', 'hello', 0],
  ])('takes %s', (_, input, messages) => expect(analyse(input).messages).toHaveLength(messages));
});

describe('render', () => {
  const name: Column = { name: 'name', type: 'text' };
  const table: Table = { name: 'people', columns: [name], rows: [['Jo'], ['=1']] };
  test.each([
    ['csv', "name\r\nJo\r\n'=1\r\n"],
    ['ndjson', '{"name": "Jo"}\n{"name": "=1"}\n'],
    ['table', 'name\nJo\n=1\n'],
  ] as const)('gives a view of somebody’s own as %s', async (format, text) =>
    expect(await render(table, format)).toBe(text),
  );
  test('gives bytes for a workbook', async () => expect(await render([table], 'xlsx')).toBeInstanceOf(Uint8Array));
  test('refuses a format that is none', () => expect(render(table, 'toString' as 'csv')).rejects.toThrow(/no format/));
});

describe('the examples of docs/library.md', () => {
  const examples = [...readFileSync('docs/library.md', 'utf8').matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(
    ([, code = '']) => code,
  );
  // In the project's folder, where the package finds itself by its name.
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(resolve('.examples-'));
    for (const [i, code] of examples.entries()) writeFileSync(join(folder, `${i}.ts`), code);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('compile', () => {
    const config = { extends: '../tsconfig.json', compilerOptions: { noUnusedLocals: false }, include: ['*.ts'] };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
    const { stdout } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder], {
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
  });

  test.each([
    [0, /'ukr', \[ 'strength' \][\s\S]*'eng', \[ 'support' \][\s\S]*'Norfolk Libraries'/],
    [1, /exchange, \d\d:\d\d:\d\d to /],
    [2, /UA,Sumy Oblast[\s\S]*\| зустріч \|/],
    [3, /hour {2}messages\n/],
    [4, /^4 Jo 0\ncym\n/],
    [5, /^South West$/m],
    [6, /^file-not-found nowhere.txt$/m],
  ])('%d prints what it says', (i, wanted) => {
    const code = transformSync(examples[i] ?? '', { loader: 'ts', format: 'esm' }).code;
    expect(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' })).toMatch(wanted);
  });
  test('are all run', () => expect(examples).toHaveLength(7));
});

import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { analyse } from '../src/analyse.ts';
import { installed, loadKnowledge } from '../src/read/installed.ts';
import { views } from '../src/views/registry.ts';

test('the core runs where there is no Node: in a bare context it gives the same tables', async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { analyse } from './analyse.ts';
        export { buildKnowledge } from './knowledge.ts';
        export { views } from './views/registry.ts';`,
      resolveDir: 'src',
    },
    alias: { 'csv-parse/sync': 'csv-parse/browser/esm/sync' },
    bundle: true,
    format: 'iife',
    globalName: 'core',
    platform: 'browser',
    write: false,
  });
  const chat = readFileSync('fixtures/exchange/chat.txt', 'utf8');
  const file = { file: 'chat.txt', folder: '', text: chat, encoding: 'utf-8', diagnostics: [] };
  const context = createContext({ TextDecoder, TextEncoder, atob, btoa, installed, file });
  const there = runInContext(
    `${outputFiles[0]?.text ?? ''};
    const analysis = core.analyse([file], core.buildKnowledge(installed));
    JSON.stringify(Object.keys(core.views).map((name) => core.views[name](analysis)))`,
    context,
  );
  const analysis = analyse([file], await loadKnowledge());
  expect(there).toBe(JSON.stringify(Object.values(views).map((view) => view(analysis))));
});

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { zoomchat } from './program.ts';

const office = ['soffice', 'libreoffice'].find((name) => spawnSync(name, ['--version']).status === 0);
if (office === undefined) console.warn('skipped: LibreOffice is not installed, so no spreadsheet opens our CSV here');

describe.skipIf(office === undefined)('a spreadsheet', () => {
  test('opens the CSV of regions and participants, and gives it back without a change', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
    const views = ['regions', 'participants'];
    for (const view of views) {
      const { stdout } = await zoomchat([view, 'fixtures/exchange/chat.txt', '--csv']);
      writeFileSync(join(folder, `${view}.csv`), stdout);
    }
    const convert = (from: string, to: string, into: string): void => {
      const profile = `-env:UserInstallation=file://${folder}/profile`;
      // Comma, double quote, UTF-8; numbers are told apart, dates stay as they are written.
      const filter = from === '.csv' ? ['--infilter=CSV:44,34,76,1,,2057,false,true,false'] : [];
      const args = [profile, '--headless', ...filter, '--convert-to', to, '--outdir', join(folder, into)];
      const files = views.map((view) => join(folder, from === '.csv' ? '' : 'books', view + from));
      execFileSync(office as string, [...args, ...files], { stdio: 'ignore', timeout: 120_000 });
    };
    convert('.csv', 'xlsx', 'books');
    convert('.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false', 'back');
    for (const view of views) {
      const cells = (file: string): string[][] => parse(readFileSync(join(folder, file), 'utf8'), { bom: true });
      expect(cells(`back/${view}.csv`)).toEqual(cells(`${view}.csv`));
    }
  }, 180_000);
});

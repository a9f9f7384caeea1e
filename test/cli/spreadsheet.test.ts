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
  test.each(['regions', 'participants'])(
    'opens the CSV of %s, and gives it back without a change',
    async (view) => {
      const folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
      const { stdout } = await zoomchat([view, 'fixtures/exchange/chat.txt', '--csv']);
      writeFileSync(join(folder, 'x.csv'), stdout);
      const convert = (from: string, to: string): void => {
        const profile = `-env:UserInstallation=file://${folder}/profile`;
        // Comma, double quote, UTF-8; numbers are told apart, dates stay as they are written.
        const filter = '--infilter=CSV:44,34,76,1,,2057,false,true,false';
        const args = [
          profile,
          '--headless',
          ...(from.endsWith('csv') ? [filter] : []),
          '--convert-to',
          to,
          '--outdir',
          folder,
        ];
        execFileSync(office as string, [...args, join(folder, from)], { stdio: 'ignore', timeout: 120_000 });
      };
      convert('x.csv', 'xlsx');
      writeFileSync(join(folder, 'y.xlsx'), readFileSync(join(folder, 'x.xlsx')));
      convert('y.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false');
      const cells = (csv: string): string[][] => parse(csv, { bom: true });
      expect(cells(readFileSync(join(folder, 'y.csv'), 'utf8'))).toEqual(cells(stdout));
    },
    180_000,
  );
});

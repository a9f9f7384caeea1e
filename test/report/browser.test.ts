import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { reportOf } from '../../src/cli/report.ts';
import { loadKnowledge } from '../../src/read/installed.ts';
import { en } from '../../src/speech/en.ts';
import { uk } from '../../src/speech/uk.ts';
import { browserFlags, executablePath, hasBrowser } from '../browser.ts';

/** The report as a page. */
const pageOf = async (...given: Parameters<typeof reportOf>): Promise<string> =>
  [...((await reportOf(...given)) as Iterable<string>)].join('');

describe.skipIf(!hasBrowser)('the report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: browserFlags });
    const knowledge = await loadKnowledge();
    const text =
      readFileSync('fixtures/exchange/chat.txt', 'utf8') +
      `2026-03-12 12:30:00 From <img src=x onerror="document.title='owned'"> to Everyone:\n\tWe stand with Ukraine <script>document.title='owned'</script> javascript:alert(1)\n\t\n`;
    const analysis = analyse([{ file: 'x.txt', folder: '', text, encoding: 'utf-8', diagnostics: [] }], knowledge);
    for (const words of [en, uk]) {
      writeFileSync(join(folder, `${words.locale}.html`), await pageOf(analysis, { quotes: '99' }, words));
    }
  }, 60_000);
  afterAll(() => browser?.close());

  /** Opens a page, and fails on any request, error or breach of its policy. */
  async function opened(locale: string, width: number): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) faults.push(request.url());
    });
    await page.goto(`file://${folder}/${locale}.html`);
    return { page, faults };
  }

  test.each([
    ['en', 390],
    ['en', 1280],
    ['uk', 390],
    ['uk', 1280],
  ])(
    '%s at %s pixels: no request, no error, nothing that axe finds serious, no scrolling sideways',
    async (locale, width) => {
      const { page, faults } = await opened(locale, width);
      expect(await page.title()).toBe('x');
      await page.evaluate(readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8'));
      const serious = await page.evaluate(`axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`);
      expect(serious).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      expect(faults).toEqual([]);
      await page.close();
    },
    60_000,
  );

  test('on paper the tables keep their headings, and what only a screen has goes', async () => {
    const { page } = await opened('en', 794);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('#table-regions th', { hasText: 'region' }).first().isVisible()).toBe(true);
    expect(await page.locator('#table-regions th button').first().isVisible()).toBe(true);
    for (const gone of ['.copy-text', '.copy-table', 'input[type=search]']) {
      expect(await page.locator(gone).first().isVisible()).toBe(false);
    }
    await page.close();
  });

  test('a table can be searched and sorted', async () => {
    const { page, faults } = await opened('en', 1280);
    const rows = () => page.locator('#table-regions tbody tr:visible');
    const all = await rows().count();
    await page
      .locator('details', { has: page.locator('#table-regions') })
      .locator('input')
      .fill('Sumy');
    expect(await rows().count()).toBe(1);
    await page
      .locator('details', { has: page.locator('#table-regions') })
      .locator('input')
      .fill('');
    expect(await rows().count()).toBe(all);
    await page.locator('#table-regions th button', { hasText: 'messages' }).click();
    const counts = (await page.locator('#table-regions tbody tr td:nth-child(6)').allTextContents()).map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(faults).toEqual([]);
    await page.close();
  }, 60_000);
});

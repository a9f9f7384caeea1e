import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { beginsAsChat } from '../../src/chat/records.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { csvOf } from '../../src/outputs/csv.ts';
import { loadKnowledge } from '../../src/read/installed.ts';
import { takeExport } from '../../src/read/take.ts';
import { type ViewName, views } from '../../src/views/registry.ts';
import { browserFlags, executablePath, hasBrowser } from '../browser.ts';

/** Every export among the fixtures, by its path. */
const exportsAmongFixtures = (readdirSync('fixtures', { recursive: true, encoding: 'utf8' }) as string[])
  .filter((path) => path.endsWith('.txt') && !path.startsWith('languages'))
  .map((path) => join('fixtures', path));

describe.skipIf(!hasBrowser)('the page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
  let browser: Browser;
  let knowledge: Knowledge;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: browserFlags });
    knowledge = await loadKnowledge();
  });
  afterAll(() => browser?.close());

  /** Opens the page, and notes any request, error or breach of its policy. */
  async function opened(width = 1280, locale = 'en-GB'): Promise<{ page: Page; faults: string[] }> {
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale });
    const faults: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('request', (request) => {
      if (!/^(?:file|data|blob|about):/.test(request.url())) faults.push(request.url());
    });
    await page.goto(`file://${process.cwd()}/dist/zoomchat.html`);
    return { page, faults };
  }

  async function done(page: Page): Promise<void> {
    await page.locator('#taken:not([hidden])').waitFor();
    await page.locator('#work[hidden]').waitFor({ state: 'attached' });
  }

  async function drop(page: Page, files: readonly string[]): Promise<void> {
    await page.setInputFiles('#files', files);
    await done(page);
  }

  /** What a button downloads. */
  async function saved(page: Page, button: string): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(button)]);
    return (await download.path()) as string;
  }

  const csvFrom = async (page: Page, view: ViewName): Promise<string> => {
    await page.selectOption('#table', view);
    return readFileSync(await saved(page, '#save-table'), 'utf8');
  };

  const inReport = (page: Page, selector: string) => page.frameLocator('#report').locator(selector);

  test.each(exportsAmongFixtures)('says of %s what the command line says', async (path) => {
    const { page, faults } = await opened();
    await drop(page, [path]);
    const file = takeExport(
      { file: basename(path), folder: '', bytes: readFileSync(path) },
      { isExport: (text) => beginsAsChat(text, knowledge.locales) },
    );
    if (!('text' in file)) throw new Error(`${path} is no export`);
    const analysis = analyse([file], knowledge);
    for (const view of ['participants', 'regions', 'messages', 'check'] as const) {
      const expected = [...csvOf(views[view](analysis), { bom: true, raw: false, terminal: false })].join('');
      expect(await csvFrom(page, view)).toBe(expected);
    }
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each([
    ['en-GB', 390],
    ['en-GB', 1280],
    ['uk-UA', 390],
    ['uk-UA', 1280],
  ])(
    'in %s at %s pixels: no request, no error, nothing that axe finds serious, no scrolling sideways',
    async (locale, width) => {
      const { page, faults } = await opened(width, locale);
      const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      const look = async (): Promise<void> => {
        await page.evaluate(axe);
        const serious = await page.evaluate(`axe.run(document, { iframes: false }).then(({ violations }) => violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 200)))`);
        expect(serious).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
      };
      await look();
      await drop(page, ['fixtures/exchange/chat.txt']);
      await look();
      await page.locator('#people-rows button').first().click();
      await look();
      expect(await page.evaluate('document.documentElement.lang')).toBe(locale.slice(0, 2));
      expect(faults).toEqual([]);
      await page.close();
    },
  );

  test('who is corrected is counted elsewhere, and the corrections are a roster', async () => {
    const { page, faults } = await opened();
    await drop(page, ['fixtures/exchange/chat.txt']);
    const unknown = page.locator('#people-rows tr', { hasText: 'Catherine Boyle' });
    expect(await unknown.locator('td').nth(3).textContent()).toBe('');
    await unknown.locator('button').click();
    await page.fill('#correct [name=library]', 'Boyle Library');
    await page.selectOption('#correct [name=country]', 'UA');
    await page.selectOption('#correct [name=region]', 'UA-59');
    await page.click('#correct [value=ok]');
    await done(page);
    expect(
      await page.locator('#people-rows tr', { hasText: 'Catherine Boyle' }).locator('td').allTextContents(),
    ).toEqual(['Catherine Boyle', 'Boyle Library', 'Sumy Oblast', 'Ukraine', 'corrected', '7', 'Correct']);
    expect(await csvFrom(page, 'libraries')).toContain('Boyle Library,Sumy Oblast,UA-59,UA,1,7');
    expect(readFileSync(await saved(page, '#save-roster'), 'utf8')).toContain('Boyle Library,Sumy Oblast,UA-59,UA');
    await unknown.locator('button').click();
    await page.click('#undo');
    await done(page);
    expect(await csvFrom(page, 'libraries')).not.toContain('Boyle Library');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a report, a workbook and a roster of what was dropped', async () => {
    const { page, faults } = await opened();
    await drop(page, ['fixtures/exchange/chat.txt', 'fixtures/exchange/roster.csv']);
    expect(await page.locator('#taken-files li').allTextContents()).toEqual([
      'chat.txt: a chat: read',
      'roster.csv: a list of people: used for who is from where',
    ]);
    expect(readFileSync(await saved(page, '[data-save=report]'), 'utf8')).toMatch(/^<!doctype html>/);
    const sheets = await readWorkbook(readFileSync(await saved(page, '[data-save=xlsx]')));
    expect(sheets.map(({ sheet }) => sheet)).toContain('regions');
    await page.fill('[name=title]', 'An <b>exchange</b>');
    await page.locator('[name=anonymise]').check();
    await done(page);
    await expect.poll(() => inReport(page, 'h1').textContent()).toBe('An <b>exchange</b>');
    expect(await inReport(page, 'body').textContent()).not.toContain('Marsden');
    await page.click('[data-locale=uk]');
    await expect.poll(() => inReport(page, '#story').textContent()).toBe('Коротко');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a folder: each file is told, hidden ones aside, meetings by their folders', async () => {
    const { page, faults } = await opened();
    const series = join(folder, 'series');
    const days = ['2026-03-12 14.00.05 Exchange', '2026-04-09 14.00.05 Exchange'];
    for (const day of days) {
      mkdirSync(join(series, day), { recursive: true });
      writeFileSync(
        join(series, day, 'meeting_saved_chat.txt'),
        '14:01:00 From Anna Bell to Everyone:\n\tHello from Norwich\n',
      );
    }
    writeFileSync(join(series, 'people.csv'), 'Name,Region,Region code\nPetro,Sout Est,TLH\n');
    writeFileSync(join(series, '.hidden'), 'x');
    await page.setInputFiles('#folder', series);
    await done(page);
    expect(await page.locator('#taken-files li').allTextContents()).toEqual([
      `series/${days[0]}/meeting_saved_chat.txt: a chat: read`,
      `series/${days[1]}/meeting_saved_chat.txt: a chat: read`,
      'series/people.csv: a table that could not be read (2: Sout Est is not the region of TLH; correct the one or the other)',
    ]);
    expect(await page.isVisible('#date')).toBe(false);
    expect(await csvFrom(page, 'meetings')).toContain('2026-04-09');
    expect(faults).toEqual([]);
    await page.close();
  });

  test('a hostile chat runs nothing', async () => {
    const { page, faults } = await opened();
    const name = join(folder, 'hostile.txt');
    const owned = `<img src=x onerror="top.document.title='owned'">`;
    writeFileSync(
      name,
      `14:00:00 From ${owned} to Everyone:\n\tSlava Ukraini! <script>top.document.title='owned'</script> </script> javascript:alert(1)\n`,
    );
    await drop(page, [name]);
    expect(await page.locator('#people-rows td').first().textContent()).toContain('<img');
    expect(await inReport(page, 'body').textContent()).toContain('<script>');
    expect(await page.title()).toBe('What was said in the Zoom chat');
    expect(faults).toEqual([]);
    await page.close();
  });

  test.each([
    ['what is no chat', 'Dear all,\nsee you on Monday.\n', 'There is no chat of Zoom among these files.'],
    ['an empty file', '', 'There is no chat of Zoom among these files.'],
  ])('%s is told what it is', async (name, content, told) => {
    const { page, faults } = await opened();
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, content);
    await drop(page, [path]);
    expect(await page.textContent('#status')).toContain(told);
    expect(await page.isVisible('#report')).toBe(false);
    expect(faults).toEqual([]);
    await page.close();
  });

  test('long work shows where it stands and can be stopped; the page answers meanwhile', async () => {
    const { page, faults } = await opened();
    const path = join(folder, 'long.txt');
    const lines = Array.from(
      { length: 6000 },
      (_, i) =>
        `14:${String(i % 60).padStart(2, '0')}:00 From P${i % 90} to Everyone:\n\tword${i} and other${i} words of mine${i}\n`,
    );
    writeFileSync(path, lines.join(''));
    await page.setInputFiles('#files', [path]);
    await page.locator('#step', { hasText: /Telling|Finding/ }).waitFor();
    await page.click('#cancel');
    expect(await page.textContent('#status')).toBe('Stopped.');
    await drop(page, ['fixtures/exchange/chat.txt']);
    expect(await page.textContent('#status')).toBe('The report is ready.');
    expect(faults).toEqual([]);
    await page.close();
  });
});

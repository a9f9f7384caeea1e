import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseLocales } from '../../src/chat/locales.ts';
import { parseChat } from '../../src/chat/parse.ts';

const table = (file: string) => ({ text: readFileSync(`src/chat/${file}`, 'utf8'), file });
const locales = parseLocales(table('locales.csv'), table('wordings.csv'));
const exports = readdirSync('fixtures', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.replaceAll('\\', '/'))
  .sort();

// What is read from every fixture, record by record; `npx vitest run test/chat/fixtures.test.ts -u` writes it anew: read the difference.
describe('every export of the fixtures', () => {
  test.each(exports)('%s', async (path) => {
    const text = readFileSync(join('fixtures', path), 'utf8');
    const folder = path.split('/').at(-2) ?? '';
    const chat = parseChat({ file: path, folder, text, encoding: 'utf-8', diagnostics: [] }, locales, {});
    expect(chat.records.map(({ span }) => text.slice(span.start, span.end)).join('')).toBe(text);
    const { form, locale, replies, reactions, diagnostics } = chat;
    const seen = {
      form,
      locale,
      records: chat.records.map(({ line, header }) =>
        [line, ...(header === undefined ? [] : Object.values(header))].join(' · '),
      ),
      messages: chat.messages.map(({ file: _, ...message }) => JSON.stringify(message)),
      replies,
      reactions,
      diagnostics,
    };
    await expect(`${JSON.stringify(seen, null, 1)}\n`).toMatchFileSnapshot(
      `../golden/chat/${path.replaceAll('/', '--').replace(/\.txt$/, '')}.json`,
    );
  });
});

import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { Analysis, AnnotatedParticipant } from '../../src/analyse.ts';
import { parseLocales } from '../../src/chat/locales.ts';
import { parseChat } from '../../src/chat/parse.ts';
import { type Format, outputs } from '../../src/outputs/registry.ts';
import type { Kind } from '../../src/solidarity/types.ts';
import { uk } from '../../src/speech/uk.ts';
import { type ViewName, views } from '../../src/views/registry.ts';
import { mixed, textOf } from './tables.ts';

const folder = 'fixtures/exchange';
const read = (file: string): string => readFileSync(file, 'utf8');
const rows = (file: string): Record<string, string>[] => parse(read(`${folder}/expected/${file}`), { columns: true });

/**
 * The main fixture with the truth about it, instead of what the detectors make of it: these files change when a view or an output
 * does, and not when a detector learns. `npx vitest run test/outputs/golden.test.ts -u` writes them anew; read the difference.
 */
function truth(): Analysis {
  const locales = parseLocales(
    { text: read('src/chat/locales.csv'), file: 'locales.csv' },
    { text: read('src/chat/wordings.csv'), file: 'wordings.csv' },
  );
  const file = {
    file: 'chat.txt',
    folder: 'exchange',
    text: read(`${folder}/chat.txt`),
    encoding: 'utf-8',
    diagnostics: [],
  };
  const chat = parseChat(file, locales, {});
  const participants: AnnotatedParticipant[] = rows('participants.csv').map((row) => ({
    name: row.participant ?? '',
    names: row.names?.split('; ') ?? [],
    labels: [],
    device: false,
    roster: undefined,
    joins: [],
    presence: [{ meeting: chat.meeting, minutes: undefined }],
    home: {
      library: row.library ?? '',
      region: row.region ?? '',
      regionCode: row.region_code ?? '',
      country: row.country ?? '',
      source: row.country === '' ? '' : 'name',
      evidence: '',
      where: '',
    },
  }));
  const labels = new Map(rows('messages.csv').map((row) => [Number(row.id), row]));
  const messages = chat.messages.flatMap((message) => {
    const label = labels.get(message.id);
    const participant = participants.find(({ names }) => names.includes(message.sender));
    if (message.private || label === undefined || participant === undefined) return [];
    const kinds = (label.kinds?.split(' ').filter((kind) => kind !== '') ?? []) as Kind[];
    const languages = label.languages?.split(' ') ?? [];
    return {
      ...message,
      meeting: chat.meeting,
      participant,
      language: { language: label.language ?? '', confidence: 1, languages, runs: [] },
      solidarity: {
        solidarity: kinds.some((kind) => kind !== 'inspiration'),
        kinds,
        evidence: [],
        selfContained: true,
        confidence: 0,
        testimony: false,
      },
    };
  });
  const withheld = chat.messages.filter((message) => message.private).length;
  const meetings = [
    {
      name: chat.meeting,
      date: '2026-03-12',
      start: messages[0]?.time ?? '',
      end: messages.at(-1)?.time ?? '',
      attended: false,
    },
  ];
  return {
    chats: [chat],
    messages,
    participants,
    meetings,
    reports: [],
    others: [],
    withheld,
    diagnostics: chat.diagnostics,
  };
}

const analysis = truth();
const endings = {
  table: 'txt',
  csv: 'csv',
  tsv: 'tsv',
  json: 'json',
  ndjson: 'ndjson',
  markdown: 'md',
} satisfies Partial<Record<Format, string>>;

test('the truth is about all of the fixture', () => {
  expect(analysis.messages.length).toBe(155);
  expect(Object.keys(endings)).toEqual(Object.keys(outputs).filter((format) => !outputs[format as Format].binary));
});

/** For people, and as data: what is written twice more in other formats nobody would read again. */
describe.each(Object.keys(views) as ViewName[])('%s', (name) => {
  test.each(['table', 'csv'] as const)('as %s is what it was', async (format) => {
    const text = await textOf(format, [views[name](analysis)]);
    await expect(text).toMatchFileSnapshot(`../golden/${name}.${endings[format]}`);
  });
});

describe('a table of what is hard about each type', () => {
  test.each(Object.entries(endings) as [Format, string][])('as %s is what it was', async (format, ending) => {
    await expect(await textOf(format, [mixed])).toMatchFileSnapshot(`../golden/hard.${ending}`);
  });
});

test.each([60, 200])('a summary at %i columns is what it was', async (width) => {
  const tables = (['summary', 'regions', 'languages', 'solidarity'] as const).map((name) => views[name](analysis));
  await expect(await textOf('table', tables, { width })).toMatchFileSnapshot(`../golden/summary-${width}.txt`);
});

test('a summary in Ukrainian is what it was', async () => {
  const tables = (['summary', 'regions', 'languages', 'solidarity'] as const).map((name) => views[name](analysis));
  await expect(await textOf('table', tables, { words: uk })).toMatchFileSnapshot('../golden/summary-uk.txt');
});

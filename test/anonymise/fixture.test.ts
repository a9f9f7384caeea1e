import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../src/analyse.ts';
import { anonymise } from '../../src/anonymise/anonymise.ts';
import { notes } from '../../src/cli/notes.ts';
import { formats, outputs } from '../../src/outputs/registry.ts';
import { parseRoster } from '../../src/people/roster.ts';
import { readFiles } from '../../src/read/files.ts';
import { loadKnowledge } from '../../src/read/installed.ts';
import { en } from '../../src/speech/en.ts';
import { views } from '../../src/views/registry.ts';
import { bytesOf, textOf } from '../outputs/tables.ts';

const folder = 'fixtures/exchange';
const rows = (file: string): string[][] =>
  parse(readFileSync(`${folder}/${file}`, 'utf8'), { bom: true, relax_column_count: true });

/** The people's own names, in nominative, without what is no name or stands in the chat as an ordinary word or a place. */
const names = [
  ...rows('expected/participants.csv')
    .slice(1)
    .map(([, participant]) => participant ?? ''),
  ...rows('roster.csv')
    .slice(4)
    .map(([first, last]) => `${first} ${last}`),
  'Галина',
]
  .filter((name) => !/Libraries|iPhone|Samsung|Zoom/.test(name))
  .flatMap((name) => name.match(/\p{L}{3,}/gu) ?? [])
  .filter((name) => !['Слава', 'First', 'Name', 'Last'].includes(name));

let hidden: Analysis;
beforeAll(async () => {
  const { exports } = await readFiles([`${folder}/chat.txt`], { stdin: process.stdin, isExport: () => true });
  const roster = parseRoster(readFileSync(`${folder}/roster.csv`, 'utf8'), 'roster.csv');
  const whole = analyse(exports, await loadKnowledge(), { private: true, rosters: [roster] });
  hidden = anonymise(whole, whole, {
    describe: () => '',
    minGroup: 3,
    pseudonym: (_, place) => `Participant ${place}`,
  });
});

describe('of the exchange, no name survives', () => {
  test('there are names to look for', () => expect(names.length).toBeGreaterThan(60));

  test.each(Object.keys(views) as (keyof typeof views)[])('in %s, in any format', async (name) => {
    const table = views[name](hidden);
    const texts = [JSON.stringify(table)];
    for (const format of formats) {
      if (!outputs[format].binary) texts.push(await textOf(format, [table], { width: 200 }));
    }
    texts.push(Buffer.from(await bytesOf('parquet', [table])).toString('utf8'));
    const all = texts.join('\n');
    // Words of the lexicon and places, in whose texts a surname of somebody's may stand, are no names there: names are, as words of their own.
    expect(names.filter((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(all))).toEqual([]);
  });

  test('in what is said beside', () => {
    const said = notes(hidden, en).join('\n');
    expect(names.filter((word) => said.includes(word))).toEqual([]);
  });

  test('nor an address', () => {
    expect(JSON.stringify(views.messages(hidden))).not.toMatch(/https?:|www\.|[\w.]@[\w]/);
  });
});

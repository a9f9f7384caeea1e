import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { resolveParticipants } from '../../src/people/participants.ts';
import { parseRoster } from '../../src/people/roster.ts';
import { findHomes } from '../../src/places/homes.ts';
import { readTable } from '../../src/read/files.ts';
import { zoomchat } from '../cli/program.ts';
import { gazetteer, reader } from '../places/knowledge.ts';
import { meeting } from './meeting.ts';

const folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const names = ['Taras K', 'Тарас К | Суми', 'Jo Reed', 'Олена Бондар', 'iPhone'];

const chat = file('chat.txt', names.map((name, i) => `10:0${i}:00\t From ${name} : hello there\n`).join(''));

/** Who is from where by a roster, of those with a home. */
async function homesBy(roster: string): Promise<Record<string, string>> {
  const { text, file } = await readTable(roster);
  const { participants } = resolveParticipants([meeting('m', ...names)], [parseRoster(text, file)], reader);
  const { homes } = findHomes(
    participants,
    participants.map(() => []),
    gazetteer,
  );
  return Object.fromEntries(
    participants.map(({ name }, i) => [name, homes[i]?.regionCode ?? '']).filter(([, code]) => code !== ''),
  );
}

/** The same of the program. */
async function homes(...options: string[]): Promise<Record<string, string>> {
  const { stdout, stderr, code } = await zoomchat(['participants', chat, '--json', ...options]);
  expect({ code, stdout: stdout !== '' }, stderr).toEqual({ code: 0, stdout: true });
  const rows = JSON.parse(stdout) as Record<string, string>[];
  return Object.fromEntries(
    rows.filter((row) => row.country !== '').map((row) => [row.participant, row.region_code || row.country]),
  );
}

const report = [
  'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,',
  '1,Books,a,b,c,60,2,',
  ',,,,,,,',
  'Name (Original Name),User Email,Total Duration (Minutes),Guest,City',
  'Тарас К | Суми (Taras K),,60,Yes,',
  'Олена Бондар,,60,Yes,Луцьк',
  '',
].join('\r\n');
const table = 'ПІБ;Бібліотека;Місто\r\nОлена Бондар;"Луцька міська; філія 3";Луцьк\r\n';
const both = { 'Taras K': 'UA-59', 'Олена Бондар': 'UA-07' };

describe('a roster as it is saved', () => {
  test.each<[string, string | Uint8Array]>([
    ['UTF-8 with a mark', `\ufeff${report}`],
    ['UTF-16, little end first', iconv.encode(report, 'utf-16le', { addBOM: true })],
    ['UTF-16, big end first', iconv.encode(report, 'utf-16be', { addBOM: true })],
    ['UTF-16 without a mark', iconv.encode(report, 'utf-16le')],
    ['Windows-1251', iconv.encode(report, 'win1251')],
    ['Windows-1251 with semicolons', iconv.encode(table, 'win1251')],
    ['tabs', table.replaceAll(';', '\t').replace('міська\t', 'міська;')],
    ['NUL bytes', report.replace('Олена', '\0Олена\0')],
    ['line ends of an old Macintosh', report.replaceAll('\r\n', '\r')],
  ])('%s', async (name, content) => {
    expect(await homesBy(file(`${name}.csv`, content))).toEqual(both);
  });

  test.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /: this is empty$/],
    ['no text', new Uint8Array(4000).map((_, i) => i % 251), /: this is no text; name a CSV file/],
    ['no names', 'a,b\n1,2\n', /:1: no column holds names; .* found: a, b$/],
  ])('%s is a clear sentence', async (name, content, sentence) => {
    const { stderr, code } = await zoomchat(['participants', chat, '--roster', file(`${name}.csv`, content)]);
    expect(code).toBe(2);
    expect(stderr.trimEnd()).toMatch(sentence);
  });

  test('rows that match nobody, and people of whom it contradicts itself, are listed', async () => {
    const roster = file('odd.csv', 'Name,City\nJo Reed,Leeds\nJo Reed,Truro\nNobody Here,Leeds\n');
    expect(await homes('--roster', roster)).toEqual({ 'Taras K': 'UA-59' });
    const listed = await zoomchat(['export', chat, '--roster', roster, '--view', 'diagnostics', '--csv']);
    expect(listed.stdout.split('\r\n').slice(1, 3)).toEqual([
      `${roster},4,roster-unmatched,Nobody Here`,
      `${roster},2,roster-ambiguous,Jo Reed`,
    ]);
  });
});

test('a table of participants, corrected in a spreadsheet, is the roster of the next time', async () => {
  const saved = join(folder, 'people.csv');
  await zoomchat(['participants', chat, '-o', saved, '--bom', '--explain']);
  const rows = readFileSync(saved, 'utf8').split('\r\n');
  expect(rows[0]).toMatch(/^\ufeffparticipant,names,library,region,region_code,country,/);
  const corrected = rows.map((row) =>
    row
      .replace(/^Jo Reed,Jo Reed,,,,,,/, 'Jo Reed,Jo Reed,Kent Libraries,,,,,')
      .replace(/^iPhone,iPhone,,,,,,/, 'iPhone,iPhone,,,,PL,,'),
  );
  expect(await homes('--roster', file('corrected.csv', corrected.join('\r\n')))).toEqual({
    'Taras K': 'UA-59',
    'Jo Reed': 'TLJ',
    iPhone: 'PL',
  });
  // As a spreadsheet of many countries saves it.
  const semicolons = corrected.map((row) => row.replaceAll(';', ' /').replaceAll(',', ';')).join('\n');
  expect(await homes('--roster', file('semicolons.csv', semicolons))).toMatchObject({ 'Jo Reed': 'TLJ', iPhone: 'PL' });
});

import { beforeAll, describe, expect, test } from 'vitest';
import type { Knowledge } from '../../src/knowledge.ts';
import { renderXlsx } from '../../src/outputs/xlsx.ts';
import { filesOf } from '../../src/page/people.ts';
import { analyseInput, type Correction, rosterOf, takeFiles } from '../../src/page/session.ts';
import { parseRoster } from '../../src/people/roster.ts';
import { loadKnowledge } from '../../src/read/installed.ts';
import { en } from '../../src/speech/en.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const chat = `14:00:05 From Anna Bell, Norfolk Libraries to Everyone:\r
\tHello, we stand with you\r
14:01:00 From Petro Shum to Everyone:\r
\tДякуємо\r
`;
const workbook = async (): Promise<Uint8Array> =>
  (await renderXlsx(
    [
      {
        name: 'people',
        columns: ['Name', 'Library'].map((name) => ({ name, type: 'text' })),
        rows: [['Petro Shum', 'Бібліотека № 3']],
      },
    ],
    { width: 0, color: 0, terminal: false, bom: false, raw: false, words: en },
  )) as Uint8Array;

describe('each file is taken for what it is', () => {
  test.each([
    ['a chat', chat, 'chat', 'chat'],
    [
      'a report of participants',
      'Name (Original Name),User Email,Duration (Minutes),Guest\nAnna Bell,a@x.org,50,No\n',
      'attendance',
      'participants',
    ],
    ['a list of people', 'Name,Library\nPetro Shum,Сумська обласна\n', 'roster', 'table'],
    ['a transcript', 'WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nHello\n', 'nothing', 'captions'],
    ['a letter', 'Dear all,\nsee you on Monday.\n', 'nothing', 'text'],
    ['a PDF', '%PDF-1.7\n', 'nothing', 'pdf'],
    ['nothing', '', 'nothing', 'empty'],
  ])('%s', async (_, content, use, kind) => {
    const { taken } = await takeFiles([{ file: 'x', folder: '', bytes: bytes(content) }], knowledge);
    expect(taken).toEqual([{ file: 'x', use, kind }]);
  });

  test('a workbook by what is in it', async () => {
    const files = [
      { file: 'chat.txt', folder: '', bytes: bytes(chat) },
      { file: 'people.xlsx', folder: '', bytes: await workbook() },
    ];
    const input = await takeFiles(files, knowledge);
    expect(input.taken.map(({ use }) => use)).toEqual(['chat', 'roster']);
    const { participants } = analyseInput(input, knowledge, []);
    expect(participants.map(({ name, home }) => [name, home.library])).toEqual([
      ['Anna Bell', 'Norfolk Libraries'],
      ['Petro Shum', 'Бібліотека № 3'],
    ]);
  });

  test('a table with a slip says so with its line, and the others are read', async () => {
    const files = [
      { file: 'chat.txt', folder: '', bytes: bytes(chat) },
      { file: 'people.csv', folder: '', bytes: bytes('Name,Region,Region code\nPetro Shum,Sout Est,TLH\n') },
    ];
    const { taken, rosters } = await takeFiles(files, knowledge);
    expect(taken).toMatchObject([{ use: 'chat' }, { use: 'nothing', problem: { code: 'roster-region', line: 2 } }]);
    expect(rosters).toEqual([]);
    expect(filesOf(taken, en)[1]?.problem).toBe('2: Sout Est is not the region of TLH; correct the one or the other');
  });

  test('a workbook that is damaged says so', async () => {
    const broken = (await workbook()).slice(0, 900);
    const { taken } = await takeFiles([{ file: 'people.xlsx', folder: '', bytes: broken }], knowledge);
    expect(taken).toMatchObject([{ use: 'nothing', problem: { code: 'workbook-broken' } }]);
  });
});

describe('corrections', () => {
  const correction = (over: Partial<Correction>): Correction => ({
    participant: 'Petro Shum',
    names: ['Petro Shum'],
    library: '',
    region: '',
    regionCode: '',
    country: '',
    ...over,
  });
  const homeOf = async (name: string, corrections: readonly Correction[], roster = ''): Promise<readonly string[]> => {
    const files = [chat, ...(roster === '' ? [] : [roster])].map((text, i) => ({
      file: `${i}`,
      folder: '',
      bytes: bytes(text),
    }));
    const { participants } = analyseInput(await takeFiles(files, knowledge), knowledge, corrections);
    const home = participants.find((one) => one.name === name)?.home;
    return [home?.library ?? '', home?.regionCode ?? '', home?.country ?? ''];
  };
  const roster = 'Name,Library,Country\nPetro Shum,Old Library,Poland\n';
  test.each([
    [
      'a home that was not known',
      'Petro Shum',
      [correction({ library: 'Бібліотека', region: 'Sumy Oblast', regionCode: 'UA-59', country: 'UA' })],
      '',
      ['Бібліотека', 'UA-59', 'UA'],
    ],
    ['a country alone', 'Petro Shum', [correction({ country: 'PL' })], '', ['', '', 'PL']],
    [
      'goes before a roster',
      'Petro Shum',
      [correction({ library: 'Бібліотека', region: 'Sumy Oblast', regionCode: 'UA-59', country: 'UA' })],
      roster,
      ['Бібліотека', 'UA-59', 'UA'],
    ],
    [
      'a home that is none',
      'Anna Bell',
      [correction({ participant: 'Anna Bell', names: ['Anna Bell, Norfolk Libraries'] })],
      '',
      ['', '', ''],
    ],
    [
      'of nobody changes nothing',
      'Anna Bell',
      [correction({ participant: 'Nobody', names: ['Nobody'] })],
      '',
      ['Norfolk Libraries', 'TLH', 'GB'],
    ],
  ] as const)('%s', async (_, name, corrections, more, home) => {
    expect(await homeOf(name, corrections, more)).toEqual(home);
  });

  test('are a roster for the command line, whatever is in a name', () => {
    const names = ['=1+1; "x"', "O'Hara, Ann", '-Zed'];
    const csv = rosterOf(names.map((name) => correction({ participant: name, names: [name], country: 'UA' })));
    expect(parseRoster(csv, 'r.csv').entries.map((entry) => [entry.names[0], entry.country, entry.none])).toEqual(
      names.map((name) => [name, 'UA', ['library', 'region']]),
    );
  });
});

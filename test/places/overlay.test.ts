import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sentence as sentenceOf } from '../../src/cli/notes.ts';
import { buildGazetteer } from '../../src/places/gazetteer.ts';
import { Problem } from '../../src/problem.ts';
import { en } from '../../src/speech/en.ts';
import { zoomchat } from '../cli/program.ts';
import { tables } from './knowledge.ts';

const folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
const file = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

const chat = file(
  'chat.txt',
  [
    '10:00:00\t From Ann : Hello from Littleham-cum-Parva\n',
    '10:01:00\t From Bo - Norwich : hi\n',
    '10:02:00\t From Оля : Вітаю з Нововигаданого\n',
    '10:03:00\t From Cy : Greetings from Oakford Mobile Library\n',
  ].join(''),
);

const places = `# places of our own
name,country,region,region_code,library
Littleham-cum-Parva; LcP,GB,South West,,
Norwich,US,,,Norwich Free Library
Нововигадане,UA,,UA-59,
Oakford,GB,Wales,TLL,Oakford Community Library
`;

const run = (content: string, name = 'places.csv') =>
  zoomchat([
    'participants',
    chat,
    '--json',
    '--columns',
    'participant,library,region,country',
    '--gazetteer',
    file(name, content),
  ]);

describe('a table of places of the user’s', () => {
  test.each([
    ['commas', places],
    ['semicolons', places.replaceAll('; LcP', '').replaceAll(',', ';')],
    ['tabs', places.replaceAll('; LcP', '').replaceAll(',', '\t')],
  ])('adds and overrides, its cells parted by %s', async (_, content) => {
    const { stdout, stderr } = await run(content);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual([
      { participant: 'Ann', library: '', region: 'South West', country: 'GB' },
      { participant: 'Bo', library: '', region: '', country: 'US' },
      { participant: 'Оля', library: '', region: 'Sumy Oblast', country: 'UA' },
      { participant: 'Cy', library: 'Oakford Community Library', region: 'Wales', country: 'GB' },
    ]);
  });

  test('without it they are unknown, or what they are in the built-in one', async () => {
    const { stdout } = await zoomchat(['participants', chat, '--json', '--columns', 'participant,region']);
    expect(JSON.parse(stdout)).toEqual([
      { participant: 'Ann', region: '' },
      { participant: 'Bo', region: 'East of England' },
      { participant: 'Оля', region: '' },
      { participant: 'Cy', region: '' },
    ]);
  });

  test.each([
    ['name,country\nX,GB\nY,GB,1\n', /places\.csv:3: this row has 3 cells, the heading 2; a cell with a comma in it/],
    ['name,country\n"X,GB\n', /places\.csv(:\d+)?: this is not well-formed CSV \(\w+\); a cell with a comma in it/],
    [
      'place,country\nX,GB\n',
      /places\.csv:1: the column name is missing; the first line must name the columns name, country$/,
    ],
    ['# mine\nname,country\n,GB\n', /places\.csv:3: this row has no name; /],
    [
      'name,country\nX,Ukraine\n',
      /places\.csv:2: Ukraine is no code of a country; a country is named by two letters: GB, UA, PL$/,
    ],
    [
      'name,country,region\nX,UA,Sumy\n',
      /places\.csv:2: Sumy is no region of UA; there are UA-05 \(Vinnytsia Oblast\), /,
    ],
  ])('%j is a clear sentence', (content, sentence) => {
    let said = '';
    try {
      buildGazetteer(tables, [{ text: content, file: 'places.csv' }]);
    } catch (error) {
      if (error instanceof Problem) said = sentenceOf(error, en);
    }
    expect(said).toMatch(sentence);
  });

  test('which the program says', async () => {
    const { stdout, stderr, code } = await run('name,country\nX,Ukraine\n');
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/^zoomchat: .*places\.csv:2: Ukraine is no code of a country; .*\n$/);
  });
});

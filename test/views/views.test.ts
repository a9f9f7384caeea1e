import { expect, test } from 'vitest';
import { type ViewName, views } from '../../src/views/registry.ts';
import { analysisOf, person } from './sample.ts';

const norfolk = { library: 'Norfolk Libraries', region: 'East of England', regionCode: 'TLH', country: 'GB' };
const sumy = { region: 'Sumy Oblast', regionCode: 'UA-59', country: 'UA' };
const jane = person('Jane', norfolk);
const amir = person('Amir', norfolk);
const olena = person('Олена', { ...sumy, library: 'Сумська обласна бібліотека' });
const petro = person('Петро', sumy);
const zofia = person('Zofia', { country: 'PL' });
const someone = person('iPhone (2)');

const meeting = analysisOf(
  [
    { by: someone, at: '10:00:00', language: 'zxx', kinds: ['symbol'] },
    { by: jane, at: '10:01:00', kinds: ['support', 'strength'] },
    { by: olena, at: '10:02:00', language: 'ukr', languages: ['ukr', 'eng'], kinds: ['gratitude'] },
    { by: jane, at: '10:04:30' },
    { by: petro, at: '10:04:40', language: 'ukr', kinds: ['inspiration'] },
    { by: zofia, at: '10:04:59', language: 'pol' },
  ],
  [amir],
);

test.each<[ViewName, readonly (readonly unknown[])[]]>([
  [
    'regions',
    [
      ['GB', 'East of England', 'TLH', 2, 1, 2, 1, 0.5, 'eng', 1],
      ['UA', 'Sumy Oblast', 'UA-59', 2, 1, 2, 1, 0.5, 'ukr eng', 2],
      ['PL', '', '', 1, 0, 1, 0, 0, 'pol', 1],
      ['', '', '', 1, 0, 1, 1, 1, '', 1],
    ],
  ],
  [
    'libraries',
    [
      ['Norfolk Libraries', 'East of England', 'TLH', 'GB', 2, 2, 1, 'eng', 1],
      ['Сумська обласна бібліотека', 'Sumy Oblast', 'UA-59', 'UA', 1, 1, 1, 'ukr eng', 1],
      ['', '', '', '', 3, 3, 1, 'ukr pol', 3],
    ],
  ],
  [
    'participants',
    [
      ['Jane', 'Jane', ...Object.values(norfolk), '', 2, 'eng', 1, '10:01:00', '10:04:30', null, 1],
      ['iPhone (2)', 'iPhone (2)', '', '', '', '', '', 1, '', 1, '10:00:00', '10:00:00', null, 1],
      [
        'Олена',
        'Олена',
        'Сумська обласна бібліотека',
        ...Object.values(sumy),
        '',
        1,
        'ukr eng',
        1,
        '10:02:00',
        '10:02:00',
        null,
        1,
      ],
      ['Петро', 'Петро', '', ...Object.values(sumy), '', 1, 'ukr', 0, '10:04:40', '10:04:40', null, 1],
      ['Zofia', 'Zofia', '', '', '', 'PL', '', 1, 'pol', 0, '10:04:59', '10:04:59', null, 1],
      ['Amir', 'Amir', ...Object.values(norfolk), '', 0, '', 0, '', '', null, 1],
    ],
  ],
  [
    'languages',
    [
      ['eng', 'English', 2, 0.3333, 1, 1],
      ['ukr', 'Ukrainian', 2, 0.3333, 2, 1],
      ['pol', 'Polish', 1, 0.1667, 1, 0],
      ['zxx', 'No linguistic content', 1, 0.1667, 1, 1],
    ],
  ],
  [
    'solidarity',
    [
      ['salute', 0, 0, 0, 0, 0],
      ['support', 1, 1, 1, 1, 1],
      ['admiration', 0, 0, 0, 0, 0],
      ['strength', 1, 1, 1, 1, 1],
      ['victory', 0, 0, 0, 0, 0],
      ['help', 0, 0, 0, 0, 0],
      ['gratitude', 1, 1, 1, 1, 2],
      ['symbol', 1, 1, 0, 0, 0],
      ['inspiration', 1, 1, 0, 1, 1],
    ],
  ],
  ['meetings', [['exchange', '', '10:00:00', '10:04:59', 6, 5, 6, 6, 3, 0.5, 2, 2, 3, 3]]],
  [
    'timeline',
    [
      ['10:00:00', 1, 1, 1],
      ['10:01:00', 1, 1, 1],
      ['10:02:00', 1, 1, 1],
      ['10:03:00', 0, 0, 0],
      ['10:04:00', 3, 3, 0],
    ],
  ],
])('%s', (name, rows) => {
  expect(views[name](meeting).rows).toEqual(rows);
});

test.each<[string, Parameters<typeof analysisOf>[0], readonly string[]]>([
  ['nothing', [], []],
  [
    'over midnight',
    [
      { by: jane, at: '23:59:00' },
      { by: jane, at: '00:01:00' },
    ],
    ['23:59:00', '00:00:00', '00:01:00'],
  ],
  [
    'days of many meetings',
    [
      { by: jane, date: '2026-02-27', at: '10:00:00' },
      { by: jane, date: '2026-03-01', at: '10:00:00', meeting: 'second' },
    ],
    ['2026-02-27 00:00:00', '2026-02-28 00:00:00', '2026-03-01 00:00:00'],
  ],
  [
    'months of many meetings, the undated last',
    [
      { by: jane, date: '2025-12-27', at: '10:00:00' },
      { by: jane, at: '10:00:00', meeting: 'second' },
      { by: jane, date: '2026-10-28', at: '10:00:00', meeting: 'third' },
    ],
    [
      ...['2025-12-01', ...Array.from({ length: 10 }, (_, i) => `2026-${String(i + 1).padStart(2, '0')}-01`)].map(
        (day) => `${day} 00:00:00`,
      ),
      '',
    ],
  ],
])('steps of the timeline: %s', (_, said, starts) => {
  expect(views.timeline(analysisOf(said)).rows.map(([start]) => start)).toEqual(starts);
});

test('every row of every view has a cell for each column', () => {
  for (const view of Object.values(views)) {
    const { columns, rows } = view(meeting);
    for (const row of rows) expect(row).toHaveLength(columns.length);
  }
});

test.each([
  ['name', '', 'Kent Libraries', 'Kent Libraries'],
  ['message', '#3', 'Hello from Kent', '#3: Hello from Kent'],
  ['roster', 'people.csv:7', 'Kent', 'people.csv:7: Kent'],
  ['', '', '', ''],
] as const)('because of %s', (source, where, evidence, because) => {
  const said = analysisOf([{ by: person('Ann', { source, where, evidence }) }]);
  for (const name of ['participants', 'messages'] as const) {
    const { columns, rows } = views[name](said, { explain: true });
    expect(rows.map((row) => row[columns.findIndex((column) => column.name === 'because')])).toEqual([because]);
    expect(views[name](said).columns.map((column) => column.name)).not.toContain('because');
  }
});

test('explained, evidence names the rule that found the words', () => {
  const said = analysisOf([{ by: jane, kinds: ['support', 'strength'] }]);
  const at = views.messages(said).columns.findIndex(({ name }) => name === 'evidence');
  expect(views.messages(said).rows[0]?.[at]).toBe('support; strength');
  expect(views.messages(said, { explain: true }).rows[0]?.[at]).toBe('support (test); strength (test)');
});

test('of many findings of one kind people are shown the first few, and how many more there are', () => {
  const finding = (file: string, line: number) => ({
    code: 'line-not-understood' as const,
    file,
    line,
    text: `text ${line}`,
  });
  const many = Array.from({ length: 8 }, (_, i) => finding('a.txt', i + 1));
  const analysis = { ...analysisOf([]), diagnostics: [...many, finding('b.txt', 1)] };
  expect(views.findings(analysis).rows.map(([file, line, , , more]) => [file, line, more])).toEqual([
    ['a.txt', 1, null],
    ['a.txt', 2, null],
    ['a.txt', 3, null],
    ['a.txt', 4, null],
    ['a.txt', 5, 3],
    ['b.txt', 1, null],
  ]);
  expect(views.diagnostics(analysis).rows.length).toBe(9);
});

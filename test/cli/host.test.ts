import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { colorLevel, columnsOf } from '../../src/cli/host.ts';
import { zoomchat } from './program.ts';

const chat = 'fixtures/exchange/chat.txt';
const terminal = (depth: number) => ({ isTTY: true, getColorDepth: () => depth }) as const;
const pipe = { isTTY: false, getColorDepth: () => 1 } as unknown as ReturnType<typeof terminal>;

describe('colours', () => {
  test.each([
    ['a terminal', terminal(8), {}, undefined, 2],
    ['one of 16 colours', terminal(4), {}, undefined, 1],
    ['one of all colours', terminal(24), {}, undefined, 3],
    ['a pipe', pipe, {}, undefined, 0],
    ['NO_COLOR', terminal(8), { NO_COLOR: '1' }, undefined, 0],
    ['an empty NO_COLOR', terminal(8), { NO_COLOR: '' }, undefined, 2],
    ['TERM=dumb', terminal(8), { TERM: 'dumb' }, undefined, 0],
    ['FORCE_COLOR in a pipe', pipe, { FORCE_COLOR: '1' }, undefined, 1],
    ['FORCE_COLOR=0', pipe, { FORCE_COLOR: '0' }, undefined, 0],
    ['--color in a pipe', pipe, {}, true, 1],
    ['--color in spite of NO_COLOR', terminal(8), { NO_COLOR: '1' }, true, 2],
    ['--no-color', terminal(8), { FORCE_COLOR: '1' }, false, 0],
  ] as const)('%s', (_, stream, env, asked, level) => expect(colorLevel(stream, env, asked)).toBe(level));
});

describe('width', () => {
  test.each([
    [{ isTTY: true, columns: 132 }, {}, 132],
    [{ isTTY: true, columns: 132 }, { COLUMNS: '60' }, 132],
    [{ isTTY: false, columns: 0 }, { COLUMNS: '60' }, 60],
    [{ isTTY: false, columns: 0 }, { COLUMNS: 'wide' }, 80],
    [{ isTTY: false, columns: 0 }, {}, 80],
    [{ isTTY: true, columns: 3 }, {}, 20],
  ])('%j, %j', (stream, env, width) => expect(columnsOf(stream as never, env)).toBe(width));
});

describe('the host does not show in the data', () => {
  test('zone and language change no byte', async () => {
    const hosts = [
      { TZ: 'UTC', LC_ALL: 'C' },
      { TZ: 'Asia/Tokyo', LC_ALL: 'uk_UA.UTF-8', LANG: 'uk_UA.UTF-8' },
    ];
    const [here, there] = await Promise.all(hosts.map((env) => zoomchat(['export', chat], { env })));
    expect(here?.code).toBe(0);
    expect(there?.stdout).toBe(here?.stdout);
  });

  test('people read their own language', async () => {
    const { stdout, stderr } = await zoomchat(['regions', chat], { env: { LC_ALL: 'uk_UA.UTF-8' } });
    expect(stdout).toMatch(/^країна +регіон +/);
    expect(stdout).toContain('Шотландія');
    expect(stderr).toContain('приватні повідомлення');
  });

  test('colours add nothing but colours, at any width', async () => {
    const [plain, colored, wide] = await Promise.all([
      zoomchat([chat, '-q'], { env: { COLUMNS: '60' } }),
      zoomchat([chat, '-q', '--color'], { env: { COLUMNS: '60' } }),
      zoomchat([chat, '-q'], { env: { COLUMNS: '200' } }),
    ]);
    expect(plain.stdout).not.toContain('\x1b');
    expect(colored.stdout).toContain('\x1b[');
    expect(stripVTControlCharacters(colored.stdout)).toBe(plain.stdout);
    const widths = (text: string): number[] => text.split('\n').map((line) => stringWidth(line));
    expect(Math.max(...widths(plain.stdout))).toBeLessThanOrEqual(60);
    expect(Math.max(...widths(wide.stdout))).toBeLessThanOrEqual(200);
    expect(Math.max(...widths(wide.stdout))).toBeGreaterThan(80);
  });
});

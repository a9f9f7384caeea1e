import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { readCsv } from '../../src/csv.ts';
import { buildKnowledge, packTables } from '../../src/knowledge.ts';
import { packDictionary, packLists, unpackDictionary, unpackLists } from '../../src/packed/dictionary.ts';
import { pack, unpack } from '../../src/packed/sections.ts';
import { installed } from '../../src/read/installed.ts';
import { root, zoomchat } from '../cli/program.ts';

describe('a packed file', () => {
  test('gives back what was put in', () => {
    const sections = {
      words: 'Київ, Łódź, 🇺🇦',
      nothing: '',
      bytes: Uint8Array.of(1, 2, 255),
      signed: Int8Array.of(-1, 0, 1),
      short: Uint16Array.of(65_535),
      int: Int32Array.of(-5),
      long: Uint32Array.of(4_000_000_000),
      fractions: Float64Array.of(0.1, -Infinity),
      none: new Uint32Array(0),
    };
    const { text, numbers } = unpack(pack(sections));
    expect(text('words')).toBe(sections.words);
    expect(text('nothing')).toBe('');
    for (const [name, section] of Object.entries(sections)) {
      if (typeof section === 'string') continue;
      expect([...numbers(name, section.constructor.name as 'Uint8Array')]).toEqual([...section]);
    }
  });

  test('is read wherever it begins in memory', () => {
    const bytes = pack({ fractions: Float64Array.of(0.5) });
    const moved = new Uint8Array(bytes.length + 3);
    moved.set(bytes, 3);
    expect([...unpack(moved.subarray(3)).numbers('fractions', 'Float64Array')]).toEqual([0.5]);
  });

  test('says what it lacks', () => {
    expect(() => unpack(pack({ a: 'b' })).text('c')).toThrow('have no text c');
    expect(() => unpack(pack({ a: 'b' })).numbers('a', 'Uint8Array')).toThrow('have no Uint8Array a');
  });

  const words = fc.uniqueArray(fc.string({ unit: 'grapheme' }));

  test('of words finds each of them and no other', () => {
    fc.assert(
      fc.property(words, words, (known, others) => {
        const { find } = unpackDictionary('w', unpack(pack(packDictionary('w', known))));
        expect(known.map(find)).toEqual(known.map((_, i) => i));
        const strange = others.filter((word) => !known.includes(word));
        expect(strange.map(find)).toEqual(strange.map(() => -1));
      }),
    );
  });

  test('of lists has the list of each word', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.string(), fc.array(fc.nat(65_535))), { selector: ([word]) => word }),
        (lists) => {
          const { get } = unpackLists('l', unpack(pack(packLists('l', new Map(lists)))));
          expect(lists.map(([word]) => get(word))).toEqual(lists.map(([, numbers]) => numbers));
        },
      ),
    );
  });
});

describe('packed tables say what the tables say', () => {
  const fromTables = buildKnowledge(installed);
  const fromPacked = buildKnowledge({ ...installed, packed: (stage) => packTables(stage, installed) });
  const exported = (messages: readonly (readonly [sender: string, text: string])[]): string =>
    messages
      .map(
        ([sender, text], i) =>
          `10:${String(Math.floor(i / 60) % 60).padStart(2, '0')}:${String(i % 60).padStart(2, '0')} From ${sender} to Everyone:\n\t${text.replaceAll('\n', '\n\t')}\n`,
      )
      .join('');
  const labelled = (path: string) =>
    exported(
      readCsv(readFileSync(path, 'utf8'), path, ['sender', 'text']).map(
        ({ cells }) => [cells.sender ?? '', cells.text ?? ''] as const,
      ),
    );
  /** Homes, told by name and by message, in forty languages. */
  const homes = () =>
    exported(
      readFileSync('test/places/homes.tsv', 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#'))
        .map((line) => line.split('\t'))
        .map(([, name = '', message = ''], i) => [`${name} ${i}`, message || 'ok'] as const),
    );

  test.each([
    ['the exchange', () => readFileSync('fixtures/exchange/chat.txt', 'utf8')],
    ['a meeting of thirty countries', () => labelled('fixtures/solidarity/europe.csv')],
    ['words meant and not meant', () => labelled('fixtures/solidarity/border.csv')],
    ['homes', homes],
  ])('of %s', (_, text) => {
    const file = { file: 'chat.txt', folder: '', text: text(), encoding: 'utf-8', diagnostics: [] };
    const [a, b] = [analyse([file], fromTables), analyse([file], fromPacked)];
    expect(a.messages.length).toBeGreaterThan(100);
    expect(b).toEqual(a);
  });
});

describe('a table that was corrected since the build', () => {
  const copy = mkdtempSync(join(tmpdir(), 'zoomchat-'));
  const regions = async (): Promise<string> => {
    const { stdout } = await zoomchat(['regions', '-', '--csv'], {
      input: '10:00:00 From Jane to Everyone:\n\tHello from Zyxwick!\n',
      program: join(copy, 'bin/zoomchat.js'),
    });
    return stdout.split('\n')[1] ?? '';
  };
  beforeAll(() => {
    for (const path of ['bin', 'dist', 'package.json', 'src']) {
      cpSync(join(root, path), join(copy, path), {
        recursive: true,
        preserveTimestamps: true,
        filter: (from) => !/\.(?:ts|html)$/.test(from),
      });
    }
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });
  afterAll(() => rmSync(copy, { recursive: true }));

  test('is read itself', async () => {
    expect(await regions()).toMatch(/^,,,1/);
    const path = join(copy, 'src/places/uk_places.csv');
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^(Norfolk,)/m, '$1Zyxwick; '));
    expect(await regions()).toMatch(/^GB,East of England,TLH,1/);
  });
});

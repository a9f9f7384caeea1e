import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../src/index.ts';
import { column } from '../src/views/columns.ts';
import { views } from '../src/views/registry.ts';

const files = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => join('src', path).replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, readFileSync(path, 'utf8')]),
);
const importsOf = (path: string): string[] =>
  [...(files.get(path) ?? '').matchAll(/(?:^(?:import|export)\b[^;]*?from |\bimport\()'(\.[^']+)'/gm)].map(
    ([, to = '']) => normalize(join(dirname(path), to)).replaceAll('\\', '/'),
  );

test('no file imports itself by way of others, for types neither', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
    if (done.has(path) || trail.includes(path)) return;
    for (const next of importsOf(path)) walk(next, [...trail, path]);
    done.add(path);
  };
  for (const path of files.keys()) walk(path, []);
  expect(files.size).toBeGreaterThan(200);
  expect(circles).toEqual([]);
});

test('the core imports nothing of Node: only who reads a disk, the command line and the builds do', () => {
  const edges =
    /^src\/(?:cli|browser)\/|^src\/(?:page|packed)\/build\.ts$|^src\/read\/(?:files|folder|installed)\.ts$|^src\/(?:main|index)\.ts$/;
  const found = [...files].filter(([path, text]) => /from 'node:/.test(text) && !edges.test(path));
  expect(found.map(([path]) => path)).toEqual([]);
});

test('an output names no column', () => {
  const types = new Set(['text', 'code', 'list', 'integer', 'share', 'boolean', 'date', 'time']);
  const names = Object.values(views).flatMap((view) => view(analyse('')).columns.map(({ name }) => name));
  expect(names).toContain(column('region_code', 'code').name);
  const found = [...files]
    .filter(([path]) => path.startsWith('src/outputs/'))
    .flatMap(([path, text]) =>
      [...new Set(names)].filter((name) => !types.has(name) && text.includes(`'${name}'`)).map((name) => [path, name]),
    );
  expect(found).toEqual([]);
});

test.each<[string, RegExp, readonly string[]]>([
  ['what an apostrophe is', /\[[^\]\n]*ʼ[^\]\n]*\]|apostrophes = /, ['src/text/marks.ts']],
  ['that a scheme or www begins a link', /https\?:|www\\/, ['src/text/links.ts', 'src/views/urls.ts']],
  ['how long a day is', /24 \* 60/, ['src/time.ts']],
  ['what is a letter that has no accent to lose', /ł: 'l'/, ['src/text/letters.ts']],
  ['which letters of two alphabets look alike', /aeopcyx/, ['src/text/letters.ts']],
  ['what an emoji is', /Regional_Indicator\}\{2\}\|/, ['src/text/emoji.ts']],
])('%s stands once', (_, fact, where) => {
  expect([...files].filter(([, text]) => fact.test(text)).map(([path]) => path)).toEqual(where);
});

import { beforeAll, expect, test } from 'vitest';
import { analyse } from '../src/analyse.ts';
import type { Knowledge } from '../src/knowledge.ts';
import { loadKnowledge } from '../src/read/installed.ts';
import type { TextFile } from '../src/read/types.ts';
import { views } from '../src/views/registry.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const file = (name: string, text: string): TextFile => ({
  file: name,
  folder: 'exchange',
  text,
  encoding: 'utf-8',
  diagnostics: [],
});

const chat = file(
  'chat.txt',
  [
    '10:00:00 From Anna Berry to Everyone:\n\tGood morning, hello from Kent Libraries\n',
    '10:01:00 From Anna Berry to Quentin Hush (Direct Message):\n\tsotto voce: we stand with Ukraine, but I am really from Norfolk Libraries\n',
    '10:02:00 From Quentin Hush to Anna Berry (Direct Message):\n\tReplying to "sotto voce: we stand..."\n\t\n\tunderstood\n',
    '10:03:00 From Olha Bilan to Everyone:\n\tСлава Україні! Вітання з Полтави\n',
    '10:04:00 From Quentin Hush to Olha Bilan (Direct Message):\n\tReacted to "Слава Україні! Вітан..." with 💛\n',
  ].join(''),
);

const everything = (analysis: ReturnType<typeof analyse>): string =>
  JSON.stringify(
    Object.entries(views)
      .filter(([name]) => name !== 'check' && name !== 'summary')
      .map(([, view]) => view(analysis)),
  );

test('the pipeline from a text to its tables', () => {
  const analysis = analyse([chat], knowledge);
  expect(views.regions(analysis).rows.map((row) => row.slice(0, 4))).toEqual([
    ['GB', 'South East', 'TLJ', 1],
    ['UA', 'Poltava Oblast', 'UA-53', 1],
  ]);
  expect(analysis.messages.map(({ id, language, solidarity }) => [id, language.language, solidarity.kinds])).toEqual([
    [1, 'eng', []],
    [4, 'ukr', ['salute']],
  ]);
});

test('of private messages nothing is told but their number', () => {
  const analysis = analyse([chat], knowledge);
  expect(analysis.withheld).toBe(2);
  for (const trace of ['sotto', 'understood', 'Quentin', 'Norfolk']) expect(everything(analysis)).not.toContain(trace);
});

test('with private messages, their words and their writers are there', () => {
  const analysis = analyse([chat], knowledge, { private: true });
  expect(analysis.withheld).toBe(0);
  for (const trace of ['sotto', 'understood', 'Quentin']) expect(everything(analysis)).toContain(trace);
});

test('the same input gives the same answer, whatever was analysed before', () => {
  const first = everything(analyse([chat], knowledge));
  analyse([file('other.txt', '10:00:00 From Zofia to Everyone:\n\tDzień dobry\n')], knowledge);
  expect(everything(analyse([chat], knowledge))).toBe(first);
});

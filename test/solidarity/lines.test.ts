import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileLexicon } from '../../src/solidarity/lexicon.ts';
import { read } from '../../src/solidarity/read.ts';
import { judge } from './judge.ts';

const table = (file: string) => ({ text: readFileSync(`src/solidarity/${file}`, 'utf8'), file });
const lexicon = compileLexicon({
  words: table('words.csv'),
  rules: [table('rules.csv')],
  echoes: table('echoes.csv'),
  weights: table('weights.csv'),
});
const lines = (file: string) => readFileSync(`test/solidarity/lines/${file}`, 'utf8').trim().split('\n');

/** Invented messages with their kind, and talk of the same meetings that voices none. */
const voiced = lines('voiced.tsv')
  .slice(1)
  .map((line) => line.split('\t') as [kind: string, text: string]);
const unvoiced = lines('unvoiced.txt');
const everyday = lines('everyday.txt');

// The figures are floors just under what is reached; a third of the lines was unseen while the rules were written, and reached .946, .840.
test('finds invented solidarity, and passes over the talk around it', () => {
  const found = voiced.filter(([, text]) =>
    judge(read(text, lexicon), 2).kinds.some((kind) => kind !== 'inspiration'),
  ).length;
  const wrong = unvoiced.filter((text) => judge(read(text, lexicon), 2).kinds.some((kind) => kind !== 'inspiration'));
  expect(found / (found + wrong.length)).toBeGreaterThanOrEqual(0.97);
  expect(found / voiced.length).toBeGreaterThanOrEqual(0.92);
});

test('finds every salute', () => {
  const missed = voiced.filter(
    ([kind, text]) => kind === 'salute' && !judge(read(text, lexicon), 2).kinds.includes(kind),
  );
  expect(missed).toEqual([]);
});

test('raises no alarm at everyday talk, in a meeting that speaks of Ukraine for other reasons', () => {
  expect(everyday.filter((text) => judge(read(text, lexicon), 1).kinds.some((kind) => kind !== 'inspiration'))).toEqual(
    [],
  );
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { piecesOf, shapeReader, type Vocabulary } from '../../src/language/reading/shapes.ts';
import { features, measure } from '../../src/language/reading/speech.ts';
import { readMeetings } from '../language/meetings.ts';
import { loadLanguageResources } from '../language/resources.ts';

/**
 * Fits src/language/reading/code_weights.csv: logistic regression on what lines look like, from working chats in fixtures/languages/working
 * and fixtures/languages/chats (or in folders that are named), and sentences of library meetings. Says how many lines of each chat are told right by weights that were fitted
 * on the others; `npm run fit:code`.
 */
const { isWord } = loadLanguageResources();
const words = (kind: string): Set<string> =>
  new Set(
    readFileSync('src/language/reading/code.csv', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith(`${kind},`))
      .flatMap((line) => line.slice(kind.length + 1).split(' ')),
  );
const vocabulary: Vocabulary = { isWord, keywords: words('keyword'), commands: words('command') };
const shapeIn = shapeReader(vocabulary);

interface Row {
  readonly values: readonly number[];
  readonly code: boolean;
}
const rowsOf = (text: string, languages: string): Row[] => {
  const lines = text.split('\n').filter((line) => /[A-Za-z]/.test(line));
  const none = languages === 'zxx';
  // Code with a comment in a language: nobody said which line is which.
  if (!none && lines.length > 1) return [];
  if (none && /^(?:[hjxlkwrs]*a?){2,}$/i.test(text.replaceAll(/[aeo\s!]/gi, ''))) return [];
  return lines.map((line) => ({ values: measure(line, piecesOf(line, shapeIn), vocabulary), code: none }));
};

const folders = process.argv.slice(2);
const chats = (folders.length > 0 ? folders : ['fixtures/languages/working', 'fixtures/languages/chats']).flatMap(
  (folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.tsv'))
      .map((file) => {
        const [head = '', ...lines] = readFileSync(`${folder}/${file}`, 'utf8').trimEnd().split('\n');
        const columns = head.split('\t');
        const cell = (line: string, name: string): string => line.split('\t')[columns.indexOf(name)] ?? '';
        return {
          file,
          rows: lines.flatMap((line) => rowsOf(cell(line, 'text').replaceAll('\\n', '\n'), cell(line, 'languages'))),
        };
      }),
);
const talk = readMeetings('seen')
  .flatMap(({ messages }) => messages)
  .filter(({ languages }, i) => i % 4 === 0 && languages !== 'zxx' && languages !== '?')
  .flatMap(({ text, languages }) => rowsOf(text, languages));

function fitted(rows: readonly Row[]): number[] {
  const weights: number[] = features.map(() => 0);
  const squares: number[] = features.map(() => 1);
  for (let turn = 0; turn < 60; turn++) {
    rows.forEach(({ values, code }) => {
      const sum = values.reduce((total, value, i) => total + value * (weights[i] as number), 0);
      const error = 1 / (1 + Math.exp(-sum)) - (code ? 1 : 0);
      values.forEach((value, i) => {
        if (value === 0) return;
        const slope = error * value + 0.0005 * (weights[i] as number);
        squares[i] = (squares[i] as number) + slope * slope;
        weights[i] = (weights[i] as number) - (0.5 * slope) / Math.sqrt(squares[i] as number);
      });
    });
  }
  return weights;
}
const told = (weights: readonly number[], { values }: Row): boolean =>
  values.reduce((total, value, i) => total + value * (weights[i] as number), 0) > 0;

const sum = { code: 0, codeRight: 0, talk: 0, talkRight: 0 };
for (const { file, rows } of chats) {
  const weights = fitted([...talk, ...chats.filter((other) => other.file !== file).flatMap((other) => other.rows)]);
  const right = rows.filter((row) => told(weights, row) === row.code);
  const code = rows.filter((row) => row.code);
  sum.code += code.length;
  sum.codeRight += right.filter((row) => row.code).length;
  sum.talk += rows.length - code.length;
  sum.talkRight += right.filter((row) => !row.code).length;
  console.log(`${file}: ${right.length} of ${rows.length}`);
}
console.log(`code ${sum.codeRight} of ${sum.code}, sentences ${sum.talkRight} of ${sum.talk}`);
const weights = fitted([...talk, ...chats.flatMap(({ rows }) => rows)]);
console.log(`library talk taken for code: ${talk.filter((row) => told(weights, row)).length} of ${talk.length}`);
writeFileSync(
  'src/language/reading/code_weights.csv',
  `# What speaks for a line being code and no sentence: written by npm run fit:code, not by hand.\nfeature,weight\n${features.map((name, i) => `${name.includes(',') ? `"${name}"` : name},${(weights[i] as number).toFixed(3)}`).join('\n')}\n`,
);

// How long the gazetteer takes to load, in fresh processes, and how many messages a second are searched for homes.
// `npm run build && npm run bench:places`
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const RUNS = 15;

/** Run in a process of its own: the modules are loaded before the clock starts, as the program loads them while it reads its files. */
const load = `
  import { readFileSync } from 'node:fs';
  const { buildGazetteer } = await import('${root}dist/places/gazetteer.js');
  const { GAZETTEER_TABLES } = await import('${root}dist/places/tables.js');
  const { tokenise } = await import('${root}dist/places/tokens.js');
  const table = (name) => ({ file: name, text: readFileSync('${root}src/places/' + name + '.csv', 'utf8') });
  const start = performance.now();
  const gazetteer = buildGazetteer(Object.fromEntries(GAZETTEER_TABLES.map((name) => [name, table(name)])));
  const built = performance.now();
  const look = (text) => tokenise(text).forEach((_, i, tokens) => gazetteer.match(tokens, i));
  look('Доброго дня з Харкова');
  const first = performance.now();
  look('Hello from Kherson and Norwich');
  const second = performance.now();
  console.log(JSON.stringify([built - start, first - built, second - first]));
`;

/** The same for what somebody writes in a meeting: every message is searched for its writer's home. */
const search = `
  const { readFileSync } = await import('node:fs');
  const { analyse, loadKnowledge } = await import('${root}dist/index.js');
  const { findHomes } = await import('${root}dist/places/homes.js');
  const knowledge = await loadKnowledge();
  const text = readFileSync('${root}fixtures/exchange/chat.txt', 'utf8');
  const { participants, messages } = analyse(
    [{ file: 'chat.txt', folder: '', text, encoding: 'utf-8', diagnostics: [] }],
    knowledge,
  );
  const words = participants.map((person) =>
    Array.from({ length: 20 }, () => messages.filter(({ participant }) => participant === person))
      .flat()
      .map(({ text, file, line }) => ({ text, file, line, where: '', language: 'und' })),
  );
  const start = performance.now();
  findHomes(participants, words, knowledge.gazetteer);
  console.log(JSON.stringify([words.flat().length / ((performance.now() - start) / 1000)]));
`;

const run = (program: string): number[] =>
  JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })) as number[];

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

const loads = Array.from({ length: RUNS }, () => run(load));
const column = (at: number): string => median(loads.map((times) => times[at] ?? 0)).toFixed(1);
console.log(`load, median of ${RUNS} fresh processes:`);
console.log(`  tables read and indexed         ${column(0)} ms`);
console.log(`  first message, in Ukrainian     ${column(1)} ms`);
console.log(`  first message in Latin letters  ${column(2)} ms`);
const speeds = Array.from({ length: 5 }, () => run(search)[0] ?? 0);
console.log(`messages a second: ${Math.round(median(speeds))}`);

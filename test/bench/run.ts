import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { exportOf, newMessages } from './invented-chat.ts';

/**
 * What a run costs: start, stages, growth, memory, and beside bare franc; processor time and ratios, medians of fresh processes. Prints the tables of
 * test/bench/README.md: `npm run build && npm run bench`, about five minutes.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const program = join(root, 'bin/zoomchat.js');
const scratch = mkdtempSync(join(tmpdir(), 'zoomchat-bench-'));

interface Cost {
  /** User and system time, in ms. */
  readonly cpu: number;
  /** The most memory that was resident, in MiB. */
  readonly memory: number;
  readonly stdout: string;
}

/** Tells what the process has used when it ends, on a descriptor of its own. */
const meter = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1000, memory: maxRSS / 1024 }));
  });
`)}`;

function cost(...args: readonly string[]): Cost {
  const { output, status, stderr } = spawnSync(process.execPath, ['--import', meter, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  if (status !== 0) throw new Error(stderr);
  return { ...(JSON.parse(output[3] ?? '') as Omit<Cost, 'stdout'>), stdout: output[1] ?? '' };
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
const median = (runs: number, ...args: readonly string[]): number =>
  middle(Array.from({ length: runs }, () => cost(...args).cpu));
/** Runs of a script that prints figures as JSON: the median of each. */
function figures(runs: number, script: string): Record<string, number> {
  const all = Array.from(
    { length: runs },
    () => JSON.parse(cost('--input-type=module', '-e', script).stdout) as Record<string, number>,
  );
  return Object.fromEntries(Object.keys(all[0] ?? {}).map((key) => [key, middle(all.map((one) => one[key] ?? 0))]));
}

const table = (...rows: readonly (readonly (string | number)[])[]): void => {
  const [head = [], ...rest] = rows;
  for (const row of [head, head.map(() => '---'), ...rest]) console.log(`| ${row.join(' | ')} |`);
  console.log();
};
const ms = (value: number): string => `${value.toFixed(0)} ms`;
const times = (value: number): string => `${value.toFixed(1)} times`;

const file = (name: string, count: number): string => {
  const path = join(scratch, name);
  writeFileSync(path, exportOf(newMessages(count)));
  return path;
};
const sizes = [1_000, 10_000, 20_000, 100_000];
const chats = new Map(sizes.map((count) => [count, file(`${count}.txt`, count)]));
const chat = (count: number): string => chats.get(count) as string;

console.log(`Node ${process.versions.node}, processor time\n`);

const bare = median(15, '-e', '0');
const starts: readonly (readonly [string, readonly string[]])[] = [
  ['`node -e 0`', ['-e', '0']],
  ['`zoomchat --version`', [program, '--version']],
  ['`zoomchat --help`', [program, '--help']],
  ['`zoomchat regions`, 155 messages', [program, 'regions', join(root, 'fixtures/exchange/chat.txt')]],
];
table(
  ['start', 'median of 15', 'against `node -e 0`'],
  ...starts.map(([name, args]) => {
    const own = median(15, ...args);
    return [name, ms(own), times(own / bare)];
  }),
);

/** The stages of one run over a chat, with what decoding and splitting its lines costs, and bare franc on every message. */
const stages = (path: string): string => `
  import { readFileSync } from 'node:fs';
  import { franc } from '${root}node_modules/franc/index.js';
  import { analyse, loadKnowledge, parse } from '${root}dist/index.js';
  const since = (start) => { const { user, system } = process.cpuUsage(start); return (user + system) / 1000; };
  const told = {};
  let start = process.cpuUsage();
  const knowledge = await loadKnowledge();
  told.knowledge = since(start);
  const bytes = readFileSync(${JSON.stringify(path)});
  start = process.cpuUsage();
  const text = bytes.toString('utf8');
  text.split('\\n').length;
  told.split = since(start);
  const file = { file: 'chat.txt', folder: '', text, encoding: 'utf-8', diagnostics: [] };
  let stage = 'chat';
  start = process.cpuUsage();
  const next = (name) => { told[stage] = (told[stage] ?? 0) + since(start); stage = name; start = process.cpuUsage(); };
  const { messages } = analyse([file], { knowledge, onStage: next });
  next('');
  start = process.cpuUsage();
  for (const message of messages) franc(message.text);
  told.franc = since(start);
  for (let i = 0; i < 8; i += 1) parse(file);
  const turns = 10;
  start = process.cpuUsage();
  for (let i = 0; i < turns; i += 1) bytes.toString('utf8').split('\\n').length;
  told.splitWarm = since(start) / turns;
  start = process.cpuUsage();
  for (let i = 0; i < turns; i += 1) parse(file);
  told.parseWarm = since(start) / turns;
  console.log(JSON.stringify(told));
`;
const names = ['knowledge', 'chat', 'language', 'people', 'places', 'solidarity'] as const;
const counted = [10_000, 20_000].map((count) => ({ count, told: figures(3, stages(chat(count))) }));
table(
  ['first pass, median of 3', ...names, 'all stages', 'bare franc', 'stages against franc'],
  ...counted.map(({ count, told }) => {
    const whole = names.slice(1).reduce((sum, name) => sum + (told[name] ?? 0), 0);
    return [
      `${count} messages`,
      ...names.map((name) => ms(told[name] ?? 0)),
      ms(whole),
      ms(told.franc ?? 0),
      `${(whole / (told.franc ?? 1)).toFixed(1)} times its time`,
    ];
  }),
);
const warm = counted[0]?.told ?? {};
console.log(
  `parse, 10,000 messages, warm: ${ms(warm.parseWarm ?? 0)}, ${times((warm.parseWarm ?? 0) / (warm.splitWarm ?? 1))} decoding and splitting\n`,
);

/** Meetings of 100 messages each, a folder a meeting as Zoom makes them. */
const folder = (meetings: number): string => {
  const path = join(scratch, `meetings-${meetings}`);
  const all = newMessages(meetings * 100);
  for (let i = 0; i < meetings; i += 1) {
    const day = new Date(Date.UTC(2020, 0, 1 + i)).toISOString().slice(0, 10);
    const own = join(path, `${day} 10.00.00 Exchange`);
    mkdirSync(own, { recursive: true });
    const text = exportOf(all.slice(i * 100, i * 100 + 100)).replaceAll(/^\d{4}-\d{2}-\d{2} /gm, '');
    writeFileSync(join(own, 'meeting_saved_chat.txt'), text);
  }
  return path;
};
const growth = (paths: readonly (readonly [string, number, string])[]): void =>
  table(
    ['`zoomchat regions`', 'processor time', 'a message', 'memory'],
    ...paths.map(([name, count, path]) => {
      const { cpu, memory } = cost(program, 'regions', path, '-q');
      return [
        name,
        `${(cpu / 1000).toFixed(1)} s`,
        `${((cpu * 1000) / count).toFixed(0)} µs`,
        `${memory.toFixed(0)} MiB`,
      ];
    }),
  );
growth(sizes.map((count) => [`${count} messages`, count, chat(count)]));
growth([10, 100, 1_000].map((count) => [`${count} meetings of 100`, count * 100, folder(count)]));

rmSync(scratch, { recursive: true });

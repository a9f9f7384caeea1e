import { analyse } from '../../src/analyse.ts';
import { anonymise } from '../../src/anonymise/anonymise.ts';
import { buildNameForms } from '../../src/knowledge.ts';
import { formats, outputs } from '../../src/outputs/registry.ts';
import { installed, loadKnowledge } from '../../src/read/installed.ts';
import { en } from '../../src/speech/en.ts';
import { views } from '../../src/views/registry.ts';

/**
 * Inputs that were made to be slow, at n, 2n and 4n characters or people, through all stages and outputs: `npm run bench:hostile [n]`. A line says how
 * much longer each doubling takes: 2 is linear; much above 2.5 is a fault.
 */
const n = Number(process.argv[2] ?? 20_000);
const knowledge = await loadKnowledge();
const forms = buildNameForms(installed);

const one = (text: string): string => `10:00:00 From Anna Reed to Everyone:\n\t${text}\n`;
const many = (count: number, name: (i: number) => string, text = (i: number) => `hello ${i}`): string =>
  Array.from({ length: count }, (_, i) => `10:00:00 From ${name(i)} to Everyone:\n\t${text(i)}\n`).join('');

const generators: Readonly<Record<string, (size: number) => string | readonly string[]>> = {
  'carriage returns': (size) => `${one('x')}${'\r'.repeat(size)}`,
  'line feeds': (size) => `${one('x')}${'\n'.repeat(size)}`,
  'emoji in a run': (size) => one('👍'.repeat(size / 2)),
  'flags in a run': (size) => one('🇺🇦'.repeat(size / 4)),
  'family emoji': (size) => one('👩‍👩‍👧‍👦'.repeat(size / 11)),
  dots: (size) => one('.'.repeat(size)),
  'dots and brackets': (size) => one('.)'.repeat(size / 2)),
  'at signs': (size) => one('a@'.repeat(size / 2)),
  digits: (size) => one('1-'.repeat(size / 2)),
  'one long word': (size) => one('a'.repeat(size)),
  'two scripts word by word': (size) => one('кот cat '.repeat(size / 8)),
  'dotted names': (size) => one('a.b('.repeat(size / 4)),
  'letters alone': (size) => one('a '.repeat(size / 2)),
  'one given name in words': (size) => one('Anna '.repeat(size / 5)),
  'quotation marks': (size) => one('"«„'.repeat(size / 3)),
  'replies to nothing': (size) =>
    many(
      size / 40,
      (i) => `P${i % 7}`,
      (i) => `Replying to "nothing ${i}..."\n\t\n\tyes`,
    ),
  'combining marks': (size) => one(`e${'\u0301'.repeat(size)}`),
  'header beginnings': (size) => one('10:00:00 From '.repeat(size / 14)),
  'to to to': (size) => `10:00:00 From ${'to '.repeat(300)}to Everyone:\n\thi\n`.repeat(size / 1000),
  'one given name': (size) =>
    many(
      size / 40,
      (i) => `Anna Surname${i}`,
      () => 'thanks Anna, Anna and Anna',
    ),
  'one label': (size) => many(size / 40, (i) => `Name${i} - Kent Libraries`),
  'one whole name': (size) => many(size / 40, (i) => `iPhone (${i})`),
  'one meeting saved often, at another pace each time': (size) =>
    Array.from({ length: size / 500 }, (_, i) =>
      Array.from({ length: 12 }, (_, j) => {
        const seconds = 36_000 + j * (20 + i);
        const [h, m, s] = [seconds / 3_600, (seconds / 60) % 60, seconds % 60].map((part) =>
          String(Math.floor(part)).padStart(2, '0'),
        );
        return `${h}:${m}:${s} From P${j % 9} to Everyone:\n\ta sentence of some length, number ${j}\n`;
      }).join(''),
    ),
};

const options = { width: 80, color: 0, terminal: false, bom: false, raw: false, words: en } as const;

async function run(texts: readonly string[]): Promise<Map<string, number>> {
  const took = new Map<string, number>();
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    took.set(name, (took.get(name) ?? 0) + performance.now() - began);
    return result;
  };
  const files = texts.map((text, i) => ({ file: `${i}.txt`, folder: '', text, encoding: 'utf-8', diagnostics: [] }));
  const analysis = await timed('analyse', () => analyse(files, knowledge));
  const hide = { pseudonym: (_: string, i: number) => `P${i}`, describe: () => '', minGroup: 3, forms };
  await timed('anonymise', () => anonymise(analysis, analysis, hide));
  const tables = await timed('views', () => Object.values(views).map((view) => view(analysis)));
  for (const format of formats) {
    await timed(format, async () => {
      for (const table of tables) {
        const rendered = await (await outputs[format].load())([table], options);
        if (!(rendered instanceof Uint8Array)) for (const _ of rendered);
      }
    });
  }
  return took;
}

const only = process.argv[3];
for (const [name, make] of Object.entries(generators)) {
  if (only !== undefined && name !== only) continue;
  const times = [];
  for (const size of [n, 2 * n, 4 * n]) {
    const made = make(size);
    times.push(await run(typeof made === 'string' ? [made] : made));
  }
  const [first = new Map(), , last = new Map()] = times as Map<string, number>[];
  const slow = [...last]
    .map(([stage, time]) => [stage, time, Math.sqrt(time / (first.get(stage) ?? 1))] as const)
    .filter(([, time, doubling]) => time > 150 && doubling > 2.5)
    .map(([stage, time, doubling]) => `${stage} ${time.toFixed(0)} ms (×${doubling.toFixed(1)} a doubling)`);
  if (only !== undefined) console.log(times);
  const total = [...last.values()].reduce((sum, time) => sum + time, 0);
  console.log(
    `${name}: ${total.toFixed(0)} ms at ${4 * n}${slow.length > 0 ? `; NOT LINEAR: ${slow.join(', ')}` : ''}`,
  );
}

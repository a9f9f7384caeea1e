import { franc } from 'franc';
import { detectLanguages } from '../../src/language/detect.ts';
import { linguaDetector, loadLingua } from '../../src/language/evidence/lingua.ts';
import { readWords } from '../../src/language/reading/words.ts';
import type { LanguageResources } from '../../src/language/resources.ts';
import type { Utterance } from '../../src/language/types.ts';
import { romanise } from '../../src/text/romanise.ts';
import { readMeetings, rightness, sumRightness } from '../language/meetings.ts';
import { loadLanguageResources } from '../language/resources.ts';
import { simulateChat } from './language-chat.ts';
import { codes, macro, readSamples, type Sample, sets, shuffle } from './language-samples.ts';

/**
 * How often the language is right, whether its confidence can be believed, and how fast it is, on the half of ../shared/langid/tune that the
 * weights were not fitted on: `npx tsx test/bench/language.ts`.
 */
const start = process.cpuUsage();
const resources = loadLanguageResources();
console.log(`load: ${spent(start).toFixed(0)} ms of CPU\n`);

// The optional package, where it is installed: LINGUA=/tmp/x/node_modules/@bluzzi/lingua/src/lingua.js npm run bench:language
const lingua = await loadLingua(() => import(process.env.LINGUA ?? '@bluzzi/lingua')).catch(() => undefined);
const further = lingua === undefined ? {} : { further: linguaDetector(lingua, resources.languages) };

const samples = sets.map((set) => ({ set, lines: readSamples(set, 1) }));
const stage = (
  lines: readonly Sample[],
  sender: (i: number) => string,
  meeting: (i: number) => string,
  known = resources,
) =>
  detectLanguages(
    lines.map(({ text }, i): Utterance => ({ text, sender: sender(i), meeting: meeting(i) })),
    known,
    {},
  );
const byScript = (text: string): string[] =>
  codes.filter(
    (code) => (['ukr', 'rus', 'bel', 'bul'] as string[]).includes(code) === /\p{Script=Cyrillic}/u.test(text),
  );
const scores = new Array<number>(resources.languages.length);
const fastest = (lines: readonly Sample[], known = resources): string[] =>
  lines.map(({ text }) => {
    const allowed = byScript(text);
    known.fastText(
      readWords(text, (word) => word.toLowerCase()).map(({ form }) => form),
      scores,
    );
    return bestOf(scores, (code) => allowed.includes(code));
  });

const ways: Record<string, (lines: readonly Sample[]) => string[]> = {
  'franc as it is': (lines) => lines.map(({ text }) => franc(text)),
  'franc, the 13 languages, by script': (lines) =>
    lines.map(({ text }) => franc(text, { only: byScript(text), minLength: 1 })),
  'fastText, the 13 languages, by script': (lines) => fastest(lines),
  'this stage, each line alone': (lines) => stage(lines, String, String).map(({ language }) => language),
  ...(lingua && {
    'this stage with --detector lingua, each line alone': (lines: readonly Sample[]) =>
      stage(lines, String, String, { ...resources, ...further }).map(({ language }) => language),
  }),
  'this stage, one chat of all 13, one sender': (lines) => {
    const order = shuffle([...lines.keys()], 3);
    const answers = stage(
      order.map((i) => lines[i] as Sample),
      () => 'A',
      () => 'm',
    );
    const back: string[] = [];
    order.forEach((i, at) => {
      back[i] = answers[at]?.language ?? '';
    });
    return back;
  },
  'this stage, a chat for each language': (lines) =>
    stage(
      lines,
      () => 'A',
      (i) => (lines[i] as Sample).language,
    ).map(({ language }) => language),
};

console.log(`| right, % of ${samples.map(({ lines }) => lines.length).join(' / ')} lines | ${sets.join(' | ')} |`);
console.log('| --- | --- | --- | --- | --- |');
for (const [name, answers] of Object.entries(ways)) {
  console.log(`| ${name} | ${samples.map(({ lines }) => macro(lines, answers(lines)).toFixed(1)).join(' | ')} |`);
}

// By the national rule, and as many type who have no Cyrillic keyboard.
for (const [custom, written] of [
  ['the national rule', romanise],
  [
    'h, sch, j',
    (text: string) =>
      romanise(text)
        .replace(/kh/gi, 'h')
        .replace(/shch/gi, 'sch')
        .replace(/i(?=[aeu])/g, 'j'),
  ],
] as const) {
  const rates = samples.map(({ lines }) => {
    const latin = lines
      .filter(({ language }) => language === 'ukr')
      .map(({ text, language }) => ({ text: written(text), language }));
    return macro(
      latin,
      stage(latin, String, String).map(({ language }) => language),
    ).toFixed(1);
  });
  console.log(`| this stage, Ukrainian in Latin letters (${custom}), each line alone | ${rates.join(' | ')} |`);
}

console.log('\n| confidence | messages | right, % |\n| --- | --- | --- |');
const all = samples.flatMap(({ lines }) => lines);
const answers = stage(all, String, String);
for (const from of [0, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.97]) {
  const to = from === 0 ? 0.3 : from === 0.97 ? 1.1 : from === 0.9 ? 0.97 : from + 0.1;
  const own = all.flatMap(({ language }, i) => {
    const { confidence, language: found } = answers[i] as (typeof answers)[number];
    return confidence >= from && confidence < to - 1e-9 ? [found === language] : [];
  });
  const share = (100 * own.filter(Boolean).length) / own.length;
  console.log(`| ${from} to ${Math.min(1, to).toFixed(2)} | ${own.length} | ${share.toFixed(1)} |`);
}

console.log(
  '\n| a simulated chat, 300 messages, mean of 10 | all | English and Ukrainian | others |\n| --- | --- | --- | --- |',
);
const seeds = Array.from({ length: 10 }, (_, seed) => seed + 1);
const chats = seeds.map((seed) => simulateChat(seed));
const unkept = seeds.map((seed) => simulateChat(seed, false));
for (const [name, told, meeting] of [
  ['each message alone', chats, String],
  ['with the conversation', chats, () => 'm'],
  ['with it, where anybody writes any language', unkept, () => 'm'],
] as const) {
  const right = told.flatMap((chat) =>
    stage(chat, (i) => chat[i]?.sender ?? '', meeting).map(({ language }, i) => {
      const sample = chat[i] as (typeof chat)[number];
      return { home: ['eng', 'ukr'].includes(sample.language), right: language === sample.language };
    }),
  );
  const percent = (some: typeof right): string =>
    ((100 * some.filter((one) => one.right).length) / some.length).toFixed(1);
  console.log(
    `| ${name} | ${percent(right)} | ${percent(right.filter(({ home }) => home))} | ${percent(right.filter(({ home }) => !home))} |`,
  );
}

console.log('\n| an invented meeting | right, % of all | of those in several languages |\n| --- | --- | --- |');
const percent = (right: number, of: number): string => `${((100 * right) / of).toFixed(1)} (${right} of ${of})`;
for (const which of ['seen', 'unseen'] as const) {
  const found = readMeetings(which).map(({ name, messages }) => ({ name, ...rightness(messages, resources) }));
  for (const one of [...found, { name: `all ${which}`, ...sumRightness(found) }]) {
    console.log(
      `| ${one.name} | ${percent(one.right, one.messages)} | ${percent(one.bilingualRight, one.bilingual)} |`,
    );
  }
}

// Warmed up on other lines than are measured, and with word lists that have not met these, as words are remembered. The median of seven.
console.log('\n| messages a second, on new lines | chat-like | sentences | meetings |\n| --- | --- | --- | --- |');
const said = (which: 'seen' | 'unseen'): Sample[] =>
  readMeetings(which).flatMap(({ messages }) => messages.map(({ text, languages }) => ({ text, language: languages })));
const measured = [
  ...(['chat-like', 'sentences'] as const).map((set) => [readSamples(set, 0), readSamples(set, 1)] as const),
  [said('seen'), said('unseen')] as const,
];
const speeds: Speeds = {
  'bare franc': (lines) => lines.map(({ text }) => franc(text)),
  'bare fastText, read without WebAssembly': fastest,
  'this stage': (lines, known) =>
    stage(
      lines,
      () => 'A',
      () => 'm',
      known,
    ),
};
const [franced, , staged] = reportSpeeds(speeds, await medianRates(speeds)) as [number[], number[], number[]];
console.log(
  `| times as fast as franc | ${staged.map((rate, j) => (rate / (franced[j] as number)).toFixed(1)).join(' | ')} |`,
);
if (lingua) {
  // By itself: code that has met both kinds of resources is slower with either.
  const slower = {
    'with --detector lingua': (lines: readonly Sample[], known: LanguageResources) =>
      speeds['this stage']?.(lines, { ...known, ...further }),
  };
  reportSpeeds(slower, await medianRates(slower));
}

type Speeds = Readonly<Record<string, (lines: readonly Sample[], known: LanguageResources) => unknown>>;

/** Lines a second for each kind of work on each set. */
async function medianRates(works: Speeds): Promise<number[][]> {
  const rates = Object.values(works).map(() => measured.map((): number[] => []));
  for (let turn = 0; turn < 7; turn++) {
    // One after the other within a turn, so that what else the machine does hits all alike.
    for (const [i, run] of Object.values(works).entries()) {
      for (const [j, [others, lines]] of measured.entries()) {
        const fresh = loadLanguageResources();
        run(others, fresh);
        const before = performance.now();
        run(lines, fresh);
        rates[i]?.[j]?.push((1000 * lines.length) / (performance.now() - before));
      }
    }
  }
  return rates.map((own) => own.map((turns) => turns.sort((x, y) => x - y)[turns.length >> 1] as number));
}

function reportSpeeds(works: Speeds, medians: readonly number[][]): readonly number[][] {
  Object.keys(works).forEach((name, i) => {
    console.log(`| ${name} | ${medians[i]?.map((rate) => rate.toFixed(0)).join(' | ')} |`);
  });
  return medians;
}

function bestOf(values: readonly number[], allows: (code: string) => boolean): string {
  let best = '';
  let greatest = Number.NEGATIVE_INFINITY;
  resources.languages.forEach(({ code }, i) => {
    if (!allows(code) || (values[i] as number) <= greatest) return;
    best = code;
    greatest = values[i] as number;
  });
  return best;
}

/** Milliseconds of CPU since then: on a busy machine the clock on the wall tells little. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readCsv } from '../../src/csv.ts';

/**
 * What each rule of the language stage earns: how many messages have just the right languages with it that don't without. A rule of two messages or fewer goes, unless material of another
 * sort needs it. `npm run ablate:language`, some two minutes. Each rule is cut out of a copy of the source by a replacement; one that fits nothing any more stops the script.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));

/** Rules by name: in which file, what stands there, and what to put for it. */
const rules: readonly (readonly [name: string, file: string, from: string, to: string])[] = [
  ['the conversation', 'prior.ts', 'const floor = 0.1;', 'const floor = 1;'],
  ['what the same person writes', 'prior.ts', 'const personHalf = 3;', 'const personHalf = 1e9;'],
  ['greetings', 'detect.ts', 'resources.markGreetings(', '('],
  [
    'names of participants',
    'detect.ts',
    'const words = markParticipants(own.words, names.get(meeting) ?? new Set());',
    'const words = own.words; names.size;',
  ],
  ['capitals that make no name', 'detect.ts', 'withoutCapitals(readWords(', '(readWords('],
  ['code, laughter, letters alone', 'detect.ts', 'resources.said(text)', 'text'],
  ['technical words in another script', 'detect.ts', 'withoutTerms(', '((words: readonly Word[]) => words)('],
  [
    'likely names',
    'runs/runs.ts',
    'const isName = likelyNames(words);',
    'const isName = undefined as ReturnType<typeof likelyNames>;',
  ],
  [
    'small words between capitals',
    'runs/path.ts',
    'isWithinTitle(words, at) ? weights.name_borrowed : ',
    'false ? weights.name_borrowed : ',
  ],
  ['Ukrainian and Russian mixed', 'detect.ts', 'isEastSlavic(language) ? surzhykRuns(words, resources) : []', '[]'],
  ['interjections of both', 'runs/surzhyk.ts', 'interjections.has(lower) || ', ''],
  [
    'a capital that may be a name’s',
    'runs/surzhyk.ts',
    'if (!isPlain && !isUpper && owners.length === 0) return',
    'if (false) return',
  ],
  ['abbreviations are no Russian', 'runs/surzhyk.ts', 'words[at]?.form.lower.length === 1 && ', 'false && '],
  ['what is shouted', 'reading/names.ts', 'words[start]?.form.isPlain !== true && isShouted(', 'false && isShouted('],
  ['a common word begins', 'reading/names.ts', 'if (at === start && isCommonStart(', 'if (false && isCommonStart('],
  ['letters held down', 'reading/forms.ts', 'if (!mayBeStretched(word)) return word;', 'return word;'],
  [
    'Latin letters of another alphabet',
    'tables/transliteration.ts',
    '  return [...new Set(rules.map(({ language }) => language))].map((code)',
    '  return [...new Set<string>()].map((code)',
  ],
  [
    'fastText',
    'resources.ts',
    'fastText: lazyDetector(() => fastTextDetector(lid(), languages))',
    'fastText: (_, scores) => void scores.fill(0)',
  ],
  [
    'the rarer word as a title',
    'runs/runs.ts',
    'return places.some((at) => {',
    'return false && places.some((at) => {',
  ],
];

interface Counts {
  readonly [material: string]: number;
}

/** Counts right answers by the stage as it stands under a folder. */
async function measure(from: string): Promise<Counts> {
  const load = (path: string) => import(pathToFileURL(join(from, path)).href);
  const { buildLanguageResources } = (await load(
    'src/language/resources.ts',
  )) as typeof import('../../src/language/resources.ts');
  const { detectLanguages } = (await load('src/language/detect.ts')) as typeof import('../../src/language/detect.ts');
  const { installed } = (await load('src/read/installed.ts')) as typeof import('../../src/read/installed.ts');
  const resources = buildLanguageResources({
    table: (path) => installed.table(`language/${path}`),
    lid: installed.lid,
  });
  const counts: Record<string, number> = {};
  for (const [material, folder] of [
    ['77 meetings', 'fixtures/languages/seen'],
    ['77 meetings', 'fixtures/languages/unseen'],
    ['fourteen hands', 'fixtures/solidarity'],
    ['working chats', 'fixtures/languages/chats'],
    ['working chats', 'fixtures/languages/working'],
  ] as const) {
    for (const file of readdirSync(join(root, folder)).filter((name) => /\.[ct]sv$/.test(name))) {
      const text = readFileSync(join(root, folder, file), 'utf8');
      const rows = file.endsWith('.csv')
        ? readCsv(text, file, ['languages', 'text']).map(({ cells }) => cells)
        : tsv(text);
      const answers = detectLanguages(
        rows.map((row) => ({
          text: row.text ?? '',
          sender: row.sender ?? row.name ?? '',
          meeting: row.meeting ?? file,
        })),
        resources,
        {},
      );
      rows.forEach(({ languages = '' }, i) => {
        const wanted = languages.split(/[ ,]/).sort().join();
        if (wanted === '?' || wanted === '') return;
        if ([...(answers[i]?.languages ?? [])].sort().join() === wanted) counts[material] = (counts[material] ?? 0) + 1;
      });
    }
  }
  return counts;
}

function tsv(text: string): Record<string, string>[] {
  const [head = [], ...rows] = text
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.map((cells) =>
    Object.fromEntries(head.map((name, i) => [name, (cells[i] ?? '').replaceAll('\\n', '\n')])),
  );
}

const [, here, asked] = process.argv;
if (asked !== undefined) console.log(JSON.stringify(await measure(asked)));
else {
  const run = (folder: string): Counts =>
    JSON.parse(
      execFileSync(process.execPath, ['--import', 'tsx', here as string, folder], { encoding: 'utf8', cwd: root }),
    );
  const all = run(root);
  const materials = Object.keys(all);
  console.log(`| without | ${materials.join(' | ')} |\n| --- | ${materials.map(() => '---').join(' | ')} |`);
  console.log(`| nothing: right | ${materials.map((one) => all[one]).join(' | ')} |`);
  for (const [name, file, from, to] of rules) {
    const copy = mkdtempSync(join(root, 'node_modules', '.ablate-'));
    try {
      cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
      writeFileSync(join(copy, 'package.json'), '{"type":"module"}');
      symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction');
      const path = join(copy, 'src/language', file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no longer: ${from}`);
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
      const left = run(copy);
      console.log(`| ${name} | ${materials.map((one) => (left[one] ?? 0) - (all[one] ?? 0)).join(' | ')} |`);
    } finally {
      rmSync(copy, { recursive: true });
    }
  }
}

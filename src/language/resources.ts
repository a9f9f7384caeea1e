import { type CsvRow, readCsv } from '../csv.ts';
import type { Section, Unpacked } from '../packed/sections.ts';
import { lazily } from '../text/remember.ts';
import { scriptNamed } from '../text/scripts.ts';
import { fastTextDetector } from './evidence/fasttext.ts';
import { type Lingua, linguaDetector } from './evidence/lingua.ts';
import { type Form, formReader } from './reading/forms.ts';
import { type GreetingMarker, readGreetings } from './reading/greetings.ts';
import { readSaid } from './reading/said.ts';
import { type Lexicon, packLexicon, readLexicon, unpackLexicon } from './tables/lexicon.ts';
import { type Ngrams, packNgrams, readNgrams, unpackNgrams } from './tables/ngrams.ts';
import { readTransliterations, type Transliteration } from './tables/transliteration.ts';
import { readWeights, type Weights } from './tables/weights.ts';
import type { Detector, Language } from './types.ts';

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
  readonly weights: Weights;
}

/** What the resources are built from. */
export interface LanguageSources {
  /** The text of a table of this folder, by its path in it: `tables/words.csv`, `reading/code.csv`. */
  readonly table: (path: string) => string;
  /** fastText's lid.176.ftz. */
  readonly lid: () => Uint8Array;
  /** What `packLanguages` made of the larger tables, where it is at hand. */
  readonly packed?: Unpacked | undefined;
}

/** Words and n-grams as they stand in a packed file: to read them from their tables takes some 50 ms. */
export function packLanguages(table: LanguageSources['table']): Record<string, Section> {
  const languages = readLanguages(table);
  const ngrams = readNgrams(table('tables/ngrams.csv'), languages);
  return {
    ...packNgrams(table('tables/ngrams.csv')),
    ...packLexicon(table('tables/words.csv'), table('tables/frequent.csv'), languages, columnsOf(languages, ngrams)),
  };
}

const readLanguages = (table: LanguageSources['table']): Language[] =>
  readCsv(table('tables/languages.csv'), 'languages.csv', ['code', 'tier', 'scripts', 'lid', 'lingua']).map(
    readLanguage,
  );

const columnsOf = (languages: readonly Language[], ngrams: Ngrams): number[] =>
  languages.map((_, i) => ngrams.columns.indexOf(i));

/**
 * Builds detectors and word lists; some 100 ms, so called only when a message is to be detected.
 *
 * @param options.lingua  the optional package of that name, to be asked as well where the built-in evidence is not clear
 * @param options.changed weights that are not to be as in weights.csv
 * @throws Problem where a table is malformed
 */
export function buildLanguageResources(
  { table, lid, packed }: LanguageSources,
  { lingua, changed = {} }: { readonly lingua?: Lingua | undefined; readonly changed?: Partial<Weights> } = {},
): LanguageResources {
  const languages = readLanguages(table);
  const ngrams = packed ? unpackNgrams(packed, languages) : readNgrams(table('tables/ngrams.csv'), languages);
  const columnOf = columnsOf(languages, ngrams);
  const named = (file: string) => ({ text: table(file), file });
  const { lexicon, isWord } = packed
    ? unpackLexicon(packed)
    : readLexicon(table('tables/words.csv'), table('tables/frequent.csv'), languages, columnOf);
  const weights = { ...readWeights(table('tables/weights.csv'), 'weights.csv'), ...changed };
  const formOf = formReader(ngrams, lexicon, columnOf, weights);
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
    fastText: lazyDetector(() => fastTextDetector(lid(), languages)),
    formOf,
    isWord,
    said: readSaid(
      {
        code: named('reading/code.csv'),
        weights: named('reading/code_weights.csv'),
        laughter: named('reading/laughter.csv'),
      },
      isWord,
    ),
    markGreetings: readGreetings(table('tables/greetings.csv'), languages, (form, owners) => form.asGreeting(owners)),
    transliterations: readTransliterations(
      readCsv(table('tables/transliteration.csv'), 'transliteration.csv', ['language', 'latin', 'cyrillic']).map(
        ({ cells }) => ({
          language: cells.language ?? '',
          latin: cells.latin ?? '',
          cyrillic: cells.cyrillic ?? '',
        }),
      ),
      languages,
      ngrams,
      lexicon,
    ),
    weights,
    ...(lingua === undefined ? {} : { further: linguaDetector(lingua, languages) }),
  };
}

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

/** A detector that is made when it is first asked: most chats never ask it. */
function lazyDetector(make: () => Detector): Detector {
  const made = lazily(make);
  return (words, scores) => made()(words, scores);
}

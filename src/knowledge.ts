import { type Locales, parseLocales } from './chat/locales.ts';
import { readCsv } from './csv.ts';
import type { Lingua } from './language/evidence/lingua.ts';
import { buildLanguageResources, type LanguageResources, packLanguages } from './language/resources.ts';
import { pack, type Unpacked, unpack } from './packed/sections.ts';
import { type NameForms, readNameForms } from './people/forms.ts';
import { type NameWords, readNameWords } from './people/words.ts';
import { buildGazetteer, type Gazetteer, packGazetteer } from './places/gazetteer.ts';
import { GAZETTEER_TABLES, type GazetteerTables } from './places/tables.ts';
import type { Centres } from './places/types.ts';
import { compileLexicon, type Lexicon, type LexiconTables, packLexicon, unpackLexicon } from './solidarity/lexicon.ts';

/** What the stages know beforehand: the tables that a librarian may correct, and the language detectors. */
export interface Knowledge {
  readonly locales: Locales;
  readonly languages: LanguageResources;
  readonly names: NameWords;
  readonly gazetteer: Gazetteer;
  readonly lexicon: Lexicon;
}

/** A user's own table, laid over one of ours. */
export interface Overlay {
  readonly text: string;
  readonly file: string;
}

/** Where the program's own data comes from: a disk, or the page that it is part of. */
export interface Sources {
  /** The text of a table, by its path in `src/`: `places/cities.csv`. */
  readonly table: (path: string) => string;
  /** fastText's lid.176.ftz. */
  readonly lid: () => Uint8Array;
  /** What `pack` made of the larger tables of a stage, where it is at hand and they have not changed since. */
  readonly packed?: (stage: PackedStage) => Uint8Array | undefined;
}

/** The stages whose larger tables the build packs. */
export const packedStages = ['language', 'places', 'solidarity'] as const;

export type PackedStage = (typeof packedStages)[number];

/** What is laid over the tables, or asked besides. */
export interface KnowledgeOptions {
  readonly gazetteer?: readonly Overlay[];
  readonly rules?: readonly Overlay[];
  /** A package that tells languages as well. */
  readonly lingua?: Lingua | undefined;
}

/**
 * Builds what the stages know from the tables that stand beside each of them, and lays the user's over them; some 300 ms. Pure.
 *
 * @throws Problem where a table is malformed
 */
export function buildKnowledge(
  sources: Sources,
  { gazetteer = [], rules = [], lingua }: KnowledgeOptions = {},
): Knowledge {
  const packed = (stage: PackedStage): Unpacked | undefined => {
    const bytes = sources.packed?.(stage);
    return bytes === undefined ? undefined : unpack(bytes);
  };
  return {
    locales: buildLocales(sources),
    languages: buildLanguageResources(
      { table: languageTable(sources), lid: sources.lid, packed: packed('language') },
      { lingua },
    ),
    names: namesIn(sources),
    gazetteer: buildGazetteer(gazetteerTables(sources), gazetteer, gazetteer.length > 0 ? undefined : packed('places')),
    lexicon: buildLexicon(sources, rules, rules.length > 0 ? undefined : packed('solidarity')),
  };
}

function buildLexicon(sources: Sources, rules: readonly Overlay[], packed: Unpacked | undefined): Lexicon {
  if (packed !== undefined) return unpackLexicon(packed, tablesOf(sources)('solidarity/echoes.csv'));
  const { rules: own, ...others } = lexiconTables(sources);
  return compileLexicon({ ...others, rules: [...own, ...rules] });
}

/** Each table is read when it is asked for: of a packed gazetteer the larger ones are not. */
function gazetteerTables(sources: Sources): GazetteerTables {
  const table = tablesOf(sources);
  return Object.defineProperties(
    {},
    Object.fromEntries(
      GAZETTEER_TABLES.map((name) => [name, { get: () => table(`places/${name}.csv`), enumerable: true }]),
    ),
  ) as GazetteerTables;
}

const languageTable =
  ({ table }: Sources) =>
  (path: string): string =>
    table(`language/${path}`);

function lexiconTables(sources: Sources): LexiconTables {
  const table = tablesOf(sources);
  return {
    words: table('solidarity/words.csv'),
    rules: [table('solidarity/rules.csv')],
    echoes: table('solidarity/echoes.csv'),
    weights: table('solidarity/weights.csv'),
  };
}

/**
 * The larger tables of a stage in the form in which a run loads them in no time: what the build writes, and `packed` of the sources gives back.
 *
 * @throws Problem where a table is malformed
 */
export function packTables(stage: PackedStage, sources: Sources): Uint8Array {
  if (stage === 'language') return pack(packLanguages(languageTable(sources)));
  return pack(stage === 'places' ? packGazetteer(gazetteerTables(sources)) : packLexicon(lexiconTables(sources)));
}

/**
 * The words of Zoom's clients in their languages.
 *
 * @throws Problem where a table is malformed
 */
export function buildLocales(sources: Sources): Locales {
  const table = tablesOf(sources);
  return parseLocales(table('chat/locales.csv'), table('chat/wordings.csv'));
}

/**
 * What people with one given name are called: only for taking names out of texts.
 *
 * @throws Problem where a table is malformed
 */
export function buildNameForms(sources: Sources): NameForms {
  const table = tablesOf(sources);
  return readNameForms(table('people/forms.csv'), namesIn(sources), table('language/tables/frequent.csv'));
}

/**
 * Where places are drawn on a map: only for reports.
 *
 * @throws Problem where the table is malformed
 */
export function buildCentres(sources: Sources): Centres {
  const { text, file } = tablesOf(sources)('places/centres.csv');
  return new Map(
    readCsv(text, file, ['code', 'latitude', 'longitude']).map(({ cells }) => [
      cells.code ?? '',
      [Number(cells.latitude), Number(cells.longitude)] as const,
    ]),
  );
}

const tablesOf =
  ({ table }: Sources) =>
  (file: string): Overlay => ({ text: table(file), file });

function namesIn(sources: Sources): NameWords {
  const { text, file } = tablesOf(sources)('people/words.csv');
  return readNameWords(text, file);
}

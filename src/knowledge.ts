import { type Locales, parseLocales } from './chat/locales.ts';
import { readCsv } from './csv.ts';
import type { Lingua } from './language/lingua.ts';
import { buildLanguageResources, type LanguageResources } from './language/resources.ts';
import { type NameForms, readNameForms } from './people/forms.ts';
import { type NameWords, readNameWords } from './people/words.ts';
import { buildGazetteer, type Gazetteer } from './places/gazetteer.ts';
import { GAZETTEER_TABLES, type GazetteerTables } from './places/tables.ts';
import type { Centres } from './places/types.ts';
import { compileLexicon, type Lexicon } from './solidarity/lexicon.ts';

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
}

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
export function buildKnowledge(sources: Sources, { gazetteer, rules = [], lingua }: KnowledgeOptions = {}): Knowledge {
  const table = tablesOf(sources);
  const places = GAZETTEER_TABLES.map((name) => [name, table(`places/${name}.csv`)] as const);
  const own = (path: string): string => sources.table(`language/${path}`);
  return {
    locales: buildLocales(sources),
    languages: buildLanguageResources({ table: own, lid: sources.lid }, { lingua }),
    names: namesIn(sources),
    gazetteer: buildGazetteer(Object.fromEntries(places) as GazetteerTables, gazetteer),
    lexicon: compileLexicon(
      table('solidarity/words.csv'),
      [table('solidarity/rules.csv'), ...rules],
      table('solidarity/echoes.csv'),
      table('solidarity/weights.csv'),
    ),
  };
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
  return readNameForms(table('people/forms.csv'), namesIn(sources), table('language/frequent.csv'));
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

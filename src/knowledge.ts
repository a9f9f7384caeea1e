import { readFile } from 'node:fs/promises';
import { type Locales, parseLocales } from './chat/locales.ts';
import { type LanguageResources, loadLanguageResources } from './language/resources.ts';
import type { DetectorName } from './language/types.ts';
import { type NameForms, readNameForms } from './people/forms.ts';
import { type NameWords, readNameWords } from './people/words.ts';
import { buildGazetteer, type Gazetteer } from './places/gazetteer.ts';
import { GAZETTEER_TABLES, type GazetteerTables } from './places/tables.ts';
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

/**
 * Loads the tables that stand beside each stage, and lays the user's over them. The one place where the core's data is read from
 * disk: a page in a browser builds the same object from the same parts.
 *
 * @throws Problem where a table is malformed, or the detector of languages that was asked for is not installed
 */
export async function loadKnowledge(
  overlays: {
    readonly gazetteer?: readonly Overlay[];
    readonly rules?: readonly Overlay[];
    readonly detector?: DetectorName;
  } = {},
): Promise<Knowledge> {
  const [headers, wordings, languages, names, words, rules, weights, places] = await Promise.all([
    table('chat/locales.csv'),
    table('chat/wordings.csv'),
    loadLanguageResources(overlays.detector),
    table('people/words.csv'),
    table('solidarity/words.csv'),
    table('solidarity/rules.csv'),
    table('solidarity/weights.csv'),
    Promise.all(GAZETTEER_TABLES.map(async (name) => [name, await table(`places/${name}.csv`)] as const)),
  ]);
  return {
    locales: parseLocales(headers, wordings),
    languages,
    names: readNameWords(names.text, names.file),
    gazetteer: buildGazetteer(Object.fromEntries(places) as GazetteerTables, overlays.gazetteer),
    lexicon: compileLexicon(words, [rules, ...(overlays.rules ?? [])], weights),
  };
}

/**
 * Loads what people with one given name are called: only for taking names out of texts.
 *
 * @throws Problem where a table is malformed
 */
export async function loadNameForms(): Promise<NameForms> {
  const [forms, words, frequent] = await Promise.all([
    table('people/forms.csv'),
    table('people/words.csv'),
    table('language/frequent.csv'),
  ]);
  return readNameForms(forms, readNameWords(words.text, words.file), frequent);
}

/** The tables are not copied by the build: seen from `src/` and from `dist/` alike, they stand in `../src/`. */
async function table(path: string): Promise<Overlay> {
  return { text: await readFile(new URL(`../src/${path}`, import.meta.url), 'utf8'), file: path };
}

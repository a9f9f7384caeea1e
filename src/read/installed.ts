import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Topology } from 'topojson-specification';
import { buildKnowledge, buildLocales, type Knowledge, type KnowledgeOptions, type Sources } from '../knowledge.ts';
import { loadLingua } from '../language/lingua.ts';
import type { DetectorName } from '../language/types.ts';
import { lazily } from '../text/remember.ts';

/** The data of the installed package. The tables are not copied by the build: seen from `src/` and from `dist/` alike, they stand in `../../src/`. */
export const installed: Sources = {
  table: (path) => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8'),
  lid: () =>
    readFileSync(
      new URL(import.meta.resolve('fasttext.wasm.js/dist/models/language-identification/assets/lid.176.ftz')),
    ),
};

/**
 * Loads what the stages know from the installed package, and lays the user's tables over it.
 *
 * @param overlays.detector `lingua` to ask the optional package of that name as well
 * @throws Problem where a table is malformed, or the detector of languages that was asked for is not installed
 */
export async function loadKnowledge({
  detector,
  ...overlays
}: Omit<KnowledgeOptions, 'lingua'> & { readonly detector?: DetectorName } = {}): Promise<Knowledge> {
  const lingua = detector === 'lingua' ? await loadLingua() : undefined;
  return buildKnowledge(installed, { ...overlays, lingua });
}

/** The words of Zoom's headers in its languages, which tell whether a text is an export. */
export const installedLocales = lazily(() => buildLocales(installed));

/** The outlines of the world's countries, which maps are drawn on. */
export const installedOutlines = (): Topology =>
  JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'));

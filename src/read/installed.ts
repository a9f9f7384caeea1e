import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { endianness } from 'node:os';
import type { Topology } from 'topojson-specification';
import { code, root } from '../installation.ts';
import {
  buildKnowledge,
  buildLocales,
  type Knowledge,
  type KnowledgeOptions,
  type PackedStage,
  type Sources,
} from '../knowledge.ts';
import { loadLingua } from '../language/evidence/lingua.ts';
import type { DetectorName } from '../language/types.ts';
import { lazily } from '../text/remember.ts';

const tableFile = (path: string): URL => new URL(`src/${path}`, root);

/** The data of the installed package. The tables are not copied by the build. */
export const installed: Sources = {
  table: (path) => readFileSync(tableFile(path), 'utf8'),
  lid: () =>
    readFileSync(
      new URL(import.meta.resolve('fasttext.wasm.js/dist/models/language-identification/assets/lid.176.ftz')),
    ),
  packed: (stage) => (endianness() === 'LE' && isFresh(stage) ? readFileSync(packedFile(stage)) : undefined),
};

/** The build writes the packed tables beside the code; seen from `src/` there are none, so that tests read the tables. */
const packedFile = (stage: PackedStage): URL => new URL(`tables/${stage}.bin`, code);

/** Whether the packed tables were made of the tables as they are: a librarian may have corrected one since. */
function isFresh(stage: PackedStage): boolean {
  try {
    const { mtimeMs } = statSync(packedFile(stage));
    const sizes = JSON.parse(readFileSync(new URL(`tables/${stage}.json`, code), 'utf8'));
    return Object.entries(sizes as Record<string, number>).every(([path, size]) => {
      const table = statSync(tableFile(path));
      return table.size === size && table.mtimeMs <= mtimeMs;
    });
  } catch {
    return false;
  }
}

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

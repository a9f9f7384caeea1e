import { buildLanguageResources, type LanguageResources } from '../../src/language/resources.ts';
import type { Weights } from '../../src/language/tables/weights.ts';
import { installed } from '../../src/read/installed.ts';

/** The project's own detectors and word lists. */
export const loadLanguageResources = (changed: Partial<Weights> = {}): LanguageResources =>
  buildLanguageResources({ table: (path) => installed.table(`language/${path}`), lid: installed.lid }, { changed });

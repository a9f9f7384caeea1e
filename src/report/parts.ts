import type { Topology } from 'topojson-specification';
import type { Words } from '../words/types.ts';
import type { Centres } from './map.ts';
import type { ReportWords } from './words.ts';

/** What a report is drawn with, beside its story. */
export interface PageParts {
  readonly words: Words;
  readonly say: ReportWords;
  readonly outlines: Topology;
  readonly centres: Centres;
  /** A `data:` address of a picture; only pages show it. */
  readonly logo?: string;
}

import type { Topology } from 'topojson-specification';
import type { Centres } from '../places/types.ts';
import type { Words } from '../speech/types.ts';
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

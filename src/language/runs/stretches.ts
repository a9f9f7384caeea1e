import type { Word } from '../reading/forms.ts';

/** A stretch of a message in one language: the words that tell which, its letters, and where it stands in UTF-16 offsets, the end exclusive. */
export interface Stretch {
  readonly words: readonly Word[];
  readonly letters: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch with what speaks for each language in it. */
export interface Run extends Stretch {
  readonly evidence: readonly number[];
}

import type { Script } from '../text/scripts.ts';
import type { Form, Word } from './forms.ts';

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

/** What a word may be in: a language by its n-grams, a language without them, or one of another alphabet in Latin letters. */
export interface State {
  readonly language: number;
  readonly scripts: readonly Script[];
  /** Nats for beginning it. */
  readonly start: number;
  /** Nats of a word in one of its scripts; a number is the column of n-grams that tells it, without a call for each word. */
  readonly log: number | ((form: Form) => number);
}

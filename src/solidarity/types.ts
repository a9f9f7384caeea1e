import type { Place } from './pattern.ts';
/** The kinds of solidarity in the order in which they are listed; `inspiration` is counted apart and is none. */
export const kinds = [
  'salute',
  'support',
  'admiration',
  'strength',
  'victory',
  'help',
  'gratitude',
  'symbol',
  'inspiration',
] as const;

export type Kind = (typeof kinds)[number];

/**
 * How much a phrase says by itself: 3 counts anywhere (the salute); 2 in a message that names Ukraine or a meeting that speaks of it; 1 is
 * also said in everyday talk ('thank you for your help') and needs more: a meeting that voices solidarity, or both of the former.
 */
export type Strength = 1 | 2 | 3;

/** What a message expresses. */
export interface SolidarityAnswer {
  /** Whether any kind but `inspiration` was found. */
  readonly solidarity: boolean;
  /** The chance, from 0 to 1, that a reader would say so: calibrated on meetings by hands that the model was not fitted on. */
  readonly confidence: number;
  /** Whether it tells of hardship borne, which is counted apart. */
  readonly testimony: boolean;
  /** Each once, in the order of `kinds`. */
  readonly kinds: readonly Kind[];
  /** At least one for each kind, in the order of the text. */
  readonly evidence: readonly Evidence[];
  /** Nothing in it points at the meeting around it: a link, a slide, the sound. */
  readonly selfContained: boolean;
}

/** The words that show a kind: UTF-16 offsets into the message's text, the end exclusive. */
export interface Evidence {
  readonly kind: Kind;
  /** The id of the rule that matched; `model` where the words weighed most. */
  readonly rule: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A row of `rules.csv`, read. */
export interface Rule {
  readonly id: string;
  readonly kind: Kind;
  /** ISO 639-3. */
  readonly language: string;
  readonly places: readonly Place[];
  readonly strength: Strength;
  /** Classes of which one must have a word in the same sentence; none for a phrase that counts alone. */
  readonly needs: readonly string[];
  /** Classes of which no word may stand in the same sentence; `negation` only shortly before; `question` is a question mark, `asked` one with a
   * word of `asking`. */
  readonly cancels: readonly string[];
  readonly example: string;
  readonly counterExample: string;
}

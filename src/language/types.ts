import type { Script } from '../text/scripts.ts';

/** What language detection needs of a message. */
export interface Utterance {
  readonly text: string;
  readonly sender: string;
  readonly meeting: string;
}

/** The language or languages of one message. */
export interface LanguageAnswer {
  /** ISO 639-3, the main one; `und` where it can't be told, `zxx` where nothing is in a language. */
  readonly language: string;
  /** From 0 to 1, calibrated: of the answers at 0.9, nine in ten are right. 0 for `und`, 1 for `zxx`. */
  readonly confidence: number;
  /** All of them in order of appearance, each once; `[language]` in the usual case. */
  readonly languages: readonly string[];
  /** The stretches of the text in each language, for messages in several; empty otherwise. */
  readonly runs: readonly LanguageRun[];
}

/** A stretch of a message in one language: UTF-16 offsets, the end exclusive. */
export interface LanguageRun {
  readonly language: string;
  readonly start: number;
  readonly end: number;
}

export interface LanguageOptions {
  /** ISO 639-3 codes: only these are considered. All that are supported where it is left out. */
  readonly candidates?: readonly string[];
}

/** What `--detector` takes: the evidence that is built in, or that and the optional package lingua. */
export const detectors = ['built-in', 'lingua'] as const;
export type DetectorName = (typeof detectors)[number];

/** A row of the table of languages. Its place there is its place in every list of scores. */
export interface Language {
  /** ISO 639-3. */
  readonly code: string;
  /** How far from home: below 1 is expected, 2 needs a clear text. */
  readonly tier: number;
  readonly scripts: readonly Script[];
  /** The labels of fastText's model that mean it. */
  readonly lid: readonly string[];
  /** Its name in lingua, in lower case; empty where we have no n-grams of it. */
  readonly lingua: string;
}

/**
 * Says how likely words in lower case are in each of the languages. One small face for fastText, letter n-grams, franc and lingua, so that
 * evidence is weighed in one place.
 *
 * Writes a log score for each language, in the order of the table of languages, into `scores`: `-Infinity` for those it does not
 * know, all 0 where it knows nothing of the words.
 */
export type Detector = (words: readonly string[], scores: number[]) => void;

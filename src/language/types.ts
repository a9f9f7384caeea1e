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

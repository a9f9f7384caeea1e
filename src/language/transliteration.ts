import { remember } from './memo.ts';
import type { Ngrams } from './ngrams.ts';
import type { Language } from './types.ts';

/** A way back from Latin letters to a language's own. */
export interface Transliteration {
  /** The language's place in the table of languages. */
  readonly language: number;
  /** The natural log of a word in lower case, as it would be written in the language's own letters; what has no rule stays. */
  readonly score: (word: string) => number;
}

/** A row of transliteration.csv. */
export interface TransliterationRule {
  readonly language: string;
  readonly latin: string;
  readonly cyrillic: string;
}

/** The transliterations of a table, one a language. */
export function readTransliterations(
  rules: readonly TransliterationRule[],
  languages: readonly Language[],
  ngrams: Ngrams,
): Transliteration[] {
  return [...new Set(rules.map(({ language }) => language))].map((code) => {
    const table = new Map(rules.filter(({ language }) => language === code).map((rule) => [rule.latin, rule.cyrillic]));
    const language = languages.findIndex((one) => one.code === code);
    const column = ngrams.columns.indexOf(language);
    return { language, score: remember((word) => ngrams.score(restore(word, table))[column] as number) };
  });
}

const longestRule = 4;

function restore(word: string, table: ReadonlyMap<string, string>): string {
  let restored = '';
  let at = 0;
  while (at < word.length) {
    let length = Math.min(longestRule, word.length - at);
    let found: string | undefined;
    for (; length > 0; length--) {
      const piece = word.slice(at, at + length);
      found = (at + length === word.length ? table.get(`${piece}-`) : undefined) ?? table.get(piece);
      if (found !== undefined) break;
    }
    restored += found ?? word[at];
    at += Math.max(1, length);
  }
  return restored;
}

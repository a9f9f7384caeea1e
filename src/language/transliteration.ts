import type { Form } from './forms.ts';
import { remember } from './memo.ts';
import type { Ngrams } from './ngrams.ts';
import type { Weights } from './resources.ts';
import type { Language } from './types.ts';

/** A way back from Latin letters to a language's own. */
export interface Transliteration {
  /** The language's place in the table of languages. */
  readonly language: number;
  /** Whether a word in lower case, written in the language's own letters, is in its list. */
  readonly isKnown: (word: string) => boolean;
  /** The natural log of such a word's own letters; what has no rule stays as it is. */
  readonly lettersOf: (word: string) => number;
}

/** Whether a word is known in Latin letters only as another alphabet's: 'dyakuyu'. */
export const isOnlyRomanised = (owners: readonly number[], transliterations: readonly Transliteration[]): boolean =>
  owners.length > 0 && owners.every((owner) => transliterations.some(({ language }) => language === owner));

/** Nats that it is worth to be known in its own letters: less for a word that is common in Latin ones, such as 'partner'. */
export const worthRestored = ({ owners, isFrequent }: Form, { word }: Weights): number =>
  word / (owners.length + (isFrequent ? 2 : 1));

/** A row of transliteration.csv. */
export interface TransliterationRule {
  readonly language: string;
  readonly latin: string;
  readonly cyrillic: string;
}

/**
 * The transliterations of a table, one a language.
 *
 * @param lettersOf the logs of a word in its own letters, one a column of the n-grams
 * @param isListed  whether a list of the language has a word
 */
export function readTransliterations(
  rules: readonly TransliterationRule[],
  languages: readonly Language[],
  ngrams: Ngrams,
  lettersOf: (word: string) => readonly number[],
  isListed: (word: string, language: number) => boolean,
): Transliteration[] {
  return [...new Set(rules.map(({ language }) => language))].map((code) => {
    const table = new Map(rules.filter(({ language }) => language === code).map((rule) => [rule.latin, rule.cyrillic]));
    const language = languages.findIndex((one) => one.code === code);
    const column = ngrams.columns.indexOf(language);
    return {
      language,
      isKnown: remember((word) => {
        const restored = restore(word, table);
        if (restored.length < shortestKnown && word.length <= shortestKnown) return false;
        return isListed(restored, language) || isListed(`${restored}ь`, language);
      }),
      lettersOf: remember((word) => lettersOf(restore(word, table))[column] as number),
    };
  });
}

/** Shorter words are as common in Polish or Czech. */
const shortestKnown = 3;

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

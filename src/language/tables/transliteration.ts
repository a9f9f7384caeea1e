import { remember } from '../../text/remember.ts';
import { type Form, withFrequent } from '../reading/forms.ts';
import type { Language } from '../types.ts';
import { type Entry, isSaidIn, type Lexicon } from './lexicon.ts';
import type { Ngrams } from './ngrams.ts';
import type { Weights } from './weights.ts';

/** A way back from Latin letters to a language's own. */
export interface Transliteration {
  /** The language's place in the table of languages. */
  readonly language: number;
  /** A word in lower case, put back into the language's own letters; what has no rule stays as it is. */
  readonly restored: (word: string) => Restored;
}

/** What the language says of a word in its own letters. */
interface Restored {
  /** Whether its lists have it. */
  readonly isKnown: boolean;
  /** The natural log of its letters. */
  readonly letters: number;
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

/** The transliterations of a table, one a language. */
export function readTransliterations(
  rules: readonly TransliterationRule[],
  languages: readonly Language[],
  ngrams: Ngrams,
  lexicon: Lexicon,
): Transliteration[] {
  return [...new Set(rules.map(({ language }) => language))].map((code) => {
    const table = readRules(rules.filter((rule) => rule.language === code));
    const language = languages.findIndex((one) => one.code === code);
    const column = ngrams.columns.indexOf(language);
    const isListed = (entry: Entry): boolean => entry.owners.includes(language) || isSaidIn(entry, column);
    return {
      language,
      restored: remember((word) => {
        const own = restore(word, table);
        const entry = lexicon(own);
        const isLong = own.length >= shortestKnown || word.length > shortestKnown;
        return {
          isKnown: isLong && (isListed(entry) || (maySoften.test(own) && isListed(lexicon(`${own}ь`)))),
          letters: withFrequent(ngrams.score(own), entry.said)[column] as number,
        };
      }),
    };
  });
}

/** Ends with a letter that a soft sign may follow; in Latin letters it is mostly left out. */
const maySoften = /[дтзсцлнрчшмпбв]$/;

/** Shorter words are as common in Polish or Czech. */
const shortestKnown = 3;

/** The rules of a language: what letters become, those before a hyphen only at the end of a word or of a part of it. */
interface Rules {
  readonly letters: ReadonlyMap<string, string>;
  /** The length of the longest rule that begins with a letter, by its code; most are short, and looking for longer ones takes time. */
  readonly longest: readonly number[];
}

function readRules(rules: readonly TransliterationRule[]): Rules {
  const longest: number[] = [];
  for (const { latin } of rules) {
    const first = latin.charCodeAt(0);
    longest[first] = Math.max(longest[first] ?? 0, latin.endsWith('-') ? latin.length - 1 : latin.length);
  }
  return { letters: new Map(rules.map(({ latin, cyrillic }) => [latin, cyrillic])), longest };
}

function restore(word: string, { letters, longest }: Rules): string {
  let restored = '';
  let at = 0;
  while (at < word.length) {
    let length = Math.min(longest[word.charCodeAt(at)] ?? 0, word.length - at);
    let found: string | undefined;
    for (; length > 0; length--) {
      const piece = word.slice(at, at + length);
      const isEnd = at + length === word.length || word[at + length] === '-';
      found = (isEnd ? letters.get(`${piece}-`) : undefined) ?? letters.get(piece);
      if (found !== undefined) break;
    }
    restored += found ?? word[at];
    at += Math.max(1, length);
  }
  return restored;
}

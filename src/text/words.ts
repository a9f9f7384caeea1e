import { apostrophes, invisible } from './marks.ts';
import { lazily } from './remember.ts';

/** What belongs to a word where a stage cuts a text. A word begins with a letter (or a digit) and holds apostrophes only between letters. */
export interface Cut {
  /** Digits are letters: places have them (`Library 21`), and solidarity counts with them; a person's name has none. */
  readonly digits?: boolean;
  /** A hyphen joins: phrases are written with it (`stand-by`); names of places and people are found in halves too (`Stoke-on-Trent`). */
  readonly hyphens?: boolean;
  /** Letters that need no blanks between words (Han, Kana, Hangul) are a word of their own beside others: languages are told by words (`dockerの中`). */
  readonly apart?: boolean;
  /** What nobody sees is part of a word: only where a name must not slip through (`Hel<zero-width>en`). */
  readonly invisible?: boolean;
}

/** The source of a regular expression, with the flag `u`, for one word. */
export const wordPattern = (cut: Cut = {}): string =>
  patternOf(cut, { letters: String.raw`\p{L}\p{M}`, digits: String.raw`\p{N}` });

/** From there on letters stand side by side without blanks between words: Han, Kana, Hangul. */
export const firstUnspaced = 0x2e80;

function patternOf(
  { digits, hyphens, apart, invisible: unseen }: Cut,
  of: { readonly letters: string; readonly digits: string },
): string {
  const inside = of.letters + (digits === true ? of.digits : '') + (unseen === true ? invisible : '');
  const wordOf = (letter: string): string => `${letter}+(?:[${apostrophes}${hyphens === true ? '-' : ''}]${letter}+)*`;
  if (apart !== true) return wordOf(`[${inside}]`);
  const unspaced = String.raw`[\u{${firstUnspaced.toString(16)}}-\u{10ffff}]`;
  return `${wordOf(`(?:(?!${unspaced})[${inside}])`)}|${wordOf(`(?:(?=${unspaced})[${inside}])`)}`;
}

/**
 * What gives the expression that finds the words of a text. The one that knows every script takes 6 ms to compile, a fifth of what the gazetteer may take
 * to load: most texts have Latin and Cyrillic letters alone, for which another one is as good.
 *
 * @param also what else is a word, as sources of expressions without flags: some before any other, some behind
 */
export function wordFinder(
  cut: Cut,
  also: { readonly first: string; readonly last: string },
): (text: string) => RegExp {
  const expression = (pattern: string, flags: string) =>
    lazily(() => new RegExp(`${also.first}|${pattern}|${also.last}`, flags));
  const all = expression(wordPattern(cut), 'gu');
  const two = expression(patternOf(cut, twoScripts), 'g');
  return (text) => (otherLetter.test(text) ? all() : two());
}

/** Letters and marks, and numerals, of texts in Latin and Cyrillic letters. */
const twoScripts = { letters: 'A-Za-zªµºÀ-ÖØ-öø-\u02c1\u0300-\u036f\u0400-\u0481\u048a-\u052f', digits: '\\d²³¹¼½¾' };

/** A letter, a mark or a numeral that is none of those. */
const otherLetter =
  /[\u02c2-\u02ff\u0370-\u03ff\u0482-\u0489\u0530-\u1fff\u2070-\u218f\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u2c00-\u2dff\u2e2f\u3005-\ud83b\ud840-\udbff\uf900-\uffff]|\ud83c[\udd00-\udd0c]/;

const words = new RegExp(wordPattern(), 'gu');

/** The words of a text, apostrophes within them included. */
export const wordsOf = (text: string): string[] => text.match(words) ?? [];

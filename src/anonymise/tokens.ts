/** A word of a text, as a reader sees it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Without what can't be seen, and with full-width letters made narrow. */
  readonly word: string;
}

/** Soft hyphens, zero-width marks and joiners, marks of direction: a word with them inside reads as without. */
const hidden = '\\u00ad\\u034f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';
const unseen = new RegExp(`[${hidden}]`, 'gu');
const words = new RegExp(`[\\p{L}\\p{M}${hidden}]+(?:['’ʼ\`‘][\\p{L}\\p{M}${hidden}]+)*`, 'gu');

/** The words of a text, in order. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: piece, index } of text.matchAll(words)) {
    const word = /^[a-zа-яіїєґ]+$/i.test(piece) ? piece : piece.replace(unseen, '').normalize('NFKC');
    if (word !== '') tokens.push({ start: index, end: index + piece.length, word });
  }
  return tokens;
}

/** Scripts that put no space between words. */
export const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

/** The words of a text, apostrophes within them included. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+(?:['’ʼ`][\p{L}\p{M}]+)*/gu) ?? [];

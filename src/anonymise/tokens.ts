import { withoutInvisible } from '../text/marks.ts';
import { wordPattern } from '../text/words.ts';

/** A word of a text, as a reader sees it. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Without what can't be seen, and with full-width letters made narrow. */
  readonly word: string;
}

const words = new RegExp(wordPattern({ invisible: true }), 'gu');

/** The words of a text, in order. Linear in its length. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: piece, index } of text.matchAll(words)) {
    const word = /^[a-zа-яіїєґ]+$/i.test(piece) ? piece : withoutInvisible(piece).normalize('NFKC');
    if (word !== '') tokens.push({ start: index, end: index + piece.length, word });
  }
  return tokens;
}

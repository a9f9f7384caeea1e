import { scriptOf } from './scripts.ts';
import type { Separator, Word } from './types.ts';

/**
 * The words of a message: runs of letters with the apostrophes and hyphens inside them. Links, addresses, mentions, hashtags,
 * emoji and their short names, and what has digits in it are left out. At most 2000: no chat has a longer message that is not pasted,
 * and the start of that one tells. Linear in the length of the text.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let between = '';
  let last = 0;
  for (const match of text.matchAll(token)) {
    const [piece] = match;
    if (isAddress(piece)) continue;
    for (const { 0: found, index } of piece.matchAll(word)) {
      if (isCode(piece, index, found.length)) continue;
      const start = match.index + index;
      between = text.slice(last, start);
      last = start + found.length;
      words.push({
        text: found,
        lower: found
          .toLowerCase()
          .normalize('NFC')
          .replace(/[’ʼ‘`´]/g, "'"),
        start,
        end: last,
        script: scriptOf(found.codePointAt(0) as number),
        before: words.length === 0 ? 'space' : separator(between),
      });
      if (words.length === mostWords) return words;
    }
  }
  return words;
}

const mostWords = 2000;

const token = /\S+/gu;
const word = /\p{L}[\p{L}\p{M}]*(?:['’ʼ‘`´-]\p{L}[\p{L}\p{M}]*)*/gu;

/** Endings of host names that are seldom the start of the next sentence where its space was forgotten. */
const host =
  /\.(?:com|org|net|info|edu|gov|eu|uk|ua|ie|pl|lt|de|fr|es|ro|bg|by|ru|wales|cymru|scot|io|ly|gl|app|dev|tv|zoom|us)(?:[/:?#].*)?[.,;:!?)\]]*$/iu;

/** Links, e-mail addresses, host names, paths, mentions and hashtags: a piece of text without white space. */
function isAddress(piece: string): boolean {
  if (piece.length > 4096) return piece.includes('://');
  return (
    piece.includes('://') ||
    /^[([<"«]*(?:www\.|@|#|mailto:)/iu.test(piece) ||
    /[^@]@[^@]/u.test(piece) ||
    (piece.includes('.') && host.test(piece))
  );
}

/** A word that touches a digit or an underscore (`10am`, `file_2`), or an emoji's short name (`:smile:`). */
function isCode(piece: string, start: number, length: number): boolean {
  const before = piece[start - 1] ?? '';
  const after = piece[start + length] ?? '';
  return /[\d_]/u.test(before) || /[\d_]/u.test(after) || (before === ':' && after === ':');
}

/** What the characters between two words say. */
function separator(between: string): Separator {
  if (between === ' ') return 'space';
  const near = between.length > 200 ? between.slice(0, 200) : between;
  if (/[\n|/\\•·]|[^\S\n][-–—―~=>→]+[^\S\n]|[—→]/u.test(near)) return 'divide';
  if (/[.!?…。！？؟।]|[^\p{L}\p{M}\p{N}\p{P}\s]/u.test(near)) return 'sentence';
  return /[,;:()[\]"«»“”„]/u.test(near) ? 'comma' : 'space';
}

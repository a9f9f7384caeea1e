import stringWidth from 'string-width';

/** How many columns of a terminal a clean text takes. */
export const widthOf = (text: string): number =>
  plain.test(text) ? text.length : text.length <= longest ? stringWidth(text) : pieces(text).reduce(add, 0);

const add = (sum: number, piece: string): number => sum + stringWidth(piece);

/** Texts of more than 65,536 units are taken apart into graphemes a thousand times as slowly (ICU, as of Node 20): no longer ones are. */
const longest = 8_192;

/** A text in pieces, none of which ends amid a pair of surrogates. */
function pieces(text: string): string[] {
  const cut: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(text.length, start + longest);
    if (/[\ud800-\udbff]/.test(text[end - 1] ?? '')) end += 1;
    cut.push(text.slice(start, end));
    start = end;
  }
  return cut;
}

/**
 * Folds a clean text into lines of at most `width` columns: between words where it can, inside a word where it must. What doesn't
 * fit in `lines` lines ends in `…`.
 */
export function fold(text: string, width: number, lines: number): string[] {
  const folded: string[] = [];
  let line = '';
  let room = width;
  for (const word of text.split(' ')) {
    const needed = widthOf(word);
    if (line !== '' && needed + 1 <= room) {
      line += ` ${word}`;
      room -= needed + 1;
      continue;
    }
    if (line !== '') folded.push(line);
    if (folded.length > lines) break;
    const parts = needed <= width ? [word] : split(word, width, lines + 1);
    folded.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
    room = width - widthOf(line);
  }
  if (line !== '') folded.push(line);
  return folded.length <= lines ? folded : [...folded.slice(0, lines - 1), cut(folded[lines - 1] ?? '', width - 1)];
}

/** A word in pieces of at most `width` columns, between what a reader takes for characters; at most `most` of them. A path or an address parts at its marks. */
function split(word: string, width: number, most: number): string[] {
  const lines: string[] = [];
  let piece = '';
  let taken = 0;
  for (const segment of graphemesOf(word)) {
    const needed = widthOf(segment);
    if (taken + needed > width && piece !== '') {
      const parted = Math.max(...['/', '\\', '-', '_'].map((mark) => piece.lastIndexOf(mark))) + 1;
      const end = parted > piece.length / 2 ? parted : piece.length;
      lines.push(piece.slice(0, end));
      if (lines.length >= most) return lines;
      piece = piece.slice(end);
      taken = widthOf(piece);
    }
    piece += segment;
    taken += needed;
  }
  return [...lines, piece];
}

function* graphemesOf(text: string): Iterable<string> {
  for (const piece of pieces(text)) for (const { segment } of graphemes.segment(piece)) yield segment;
}

const cut = (line: string, width: number): string => `${widthOf(line) <= width ? line : split(line, width, 1)[0]}…`;

// Segmentation of graphemes is the same in every locale; it is named so that the host's is not asked for.
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Latin and Cyrillic without accents of their own, each a column wide: to be told so, most texts needn't be taken apart into graphemes. */
const plain = /^[\x20-\x7e\xa1-\xac\xae-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027]*$/;

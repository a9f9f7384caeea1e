import type { Column } from '../views/types.ts';

/** What the layout needs to know of a column. */
export interface Extent {
  readonly column: Column;
  /** Width of its widest cell or heading. */
  readonly natural: number;
  /** Width of its heading. */
  readonly head: number;
  /** Width of its longest word. */
  readonly word: number;
  /** Every row says the same. */
  readonly constant: boolean;
  /** No row says anything. */
  readonly empty: boolean;
}

/** A column that is printed, by its index, and the room it gets. */
export interface Placed {
  readonly index: number;
  readonly width: number;
}

/** Between two columns. */
export const gap = 2;

/**
 * Fits columns into a width: all of them at their natural width where they fit; else columns of words are folded; where that is not
 * enough, columns are left out, those that say the same in every row first, then by how little a reader misses them. Columns without
 * a word in them are left out anyway.
 */
export function layOut(extents: readonly Extent[], width: number): Placed[] {
  let kept = extents.map((extent, index) => ({ ...extent, index })).filter(({ index, empty }) => index === 0 || !empty);
  while (kept.length > 1 && total(kept.map(narrowest)) > width) {
    const candidates = kept.filter(({ index, constant }) => index > 0 || constant);
    const least = candidates.reduce((a, b) => (rankOf(b) < rankOf(a) ? b : a));
    kept = kept.filter((column) => column !== least);
  }
  const widths = kept.map(narrowest);
  let room = width - total(widths);
  // Room is given column by column, always to those with the least, so that short columns are whole before long ones grow.
  const growing = kept.map((_, i) => i).filter((i) => (widths[i] ?? 0) < (kept[i]?.natural ?? 0));
  while (room > 0 && growing.length > 0) {
    growing.sort((a, b) => (widths[a] ?? 0) - (widths[b] ?? 0) || a - b);
    const i = growing[0] as number;
    widths[i] = (widths[i] ?? 0) + 1;
    room--;
    if (widths[i] >= (kept[i]?.natural ?? 0)) growing.shift();
  }
  return kept.map(({ index }, i) => ({ index, width: Math.max(1, Math.min(widths[i] ?? 1, width)) }));
}

/** The least that a column can do with: columns of words fold, between words if these are not too long; the others stay whole. */
function narrowest({ column: { type, wide = false }, natural, head, word }: Extent): number {
  if (type === 'list') return Math.min(natural, Math.max(head, 9));
  if (type !== 'text') return natural;
  return Math.min(natural, Math.max(head, wide ? 28 : 16, Math.min(word, 22)));
}

/** The lower, the sooner a column is left out. */
const rankOf = ({ column: { rank = Number.POSITIVE_INFINITY, wide = false }, constant }: Extent): number =>
  constant && !wide ? -1 : rank;

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1);

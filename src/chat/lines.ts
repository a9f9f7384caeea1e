/** A line of a text: its content without the line end, and where the next one begins. UTF-16 offsets. */
export interface Line {
  readonly start: number;
  /** Where the content ends: before `\n` and the `\r`s that stand before it. */
  readonly end: number;
  /** Where the next line begins. */
  readonly next: number;
  /** Its number in the text, from 1. */
  readonly number: number;
  /** Whether it was joined of several. */
  readonly joins?: boolean;
}

/**
 * Splits at line feeds only: a lone carriage return or U+2028 is a line break inside a message, which no header follows. A text without any line feed is
 * split at carriage returns: an editor of old saved it.
 */
export function linesOf(text: string, mark = lineEndOf(text)): Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length; ) {
    const feed = text.indexOf(mark, start);
    const next = feed === -1 ? text.length : feed + 1;
    let end = feed === -1 ? text.length : feed;
    while (end > start && text[end - 1] === '\r') end--;
    lines.push({ start, end, next, number: lines.length + 1 });
    start = next;
  }
  return lines;
}

/** The character that ends the lines of a text. */
export const lineEndOf = (text: string): string => (text.includes('\n') ? '\n' : '\r');

/** Line breaks of every kind as `\n`. */
export const withFeeds = (text: string): string => text.replace(/\r+\n|\r|\u2028|\u2029/g, '\n');

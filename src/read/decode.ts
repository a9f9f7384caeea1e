import { decodeAs } from './encodings.ts';
import { guess } from './guess.ts';

/** A text, and what it took to read it. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** Lower case, e.g. `utf-8`, `utf-16le`, `windows-1251`. */
  readonly encoding: string;
  /** Whether neither a mark nor valid UTF-8 told it: it was guessed from the letters, or some bytes didn't fit it. */
  readonly assumed: boolean;
}

/**
 * Bytes -> text. A byte order mark tells the encoding, or else the text itself: what has NULs at every other byte only is UTF-16, what is
 * UTF-8 but for a few bytes is UTF-8, and the rest is guessed.
 *
 * @param encoding the user's word, a label of the Encoding Standard; nothing is guessed then
 * @param isExport whether the beginning of a text is that of an export, where it should be one
 * @throws RangeError where the encoding isn't known
 */
export function decode(bytes: Uint8Array, encoding?: string, isExport?: (text: string) => boolean): Decoded {
  if (encoding !== undefined) {
    return as(new TextDecoder(encoding).encoding, false);
  }
  const marked = markOf(bytes);
  if (marked !== undefined) return as(marked, false);
  const wide = wideOf(bytes);
  if (wide !== undefined) return as(wide, false);
  const broken = brokenIn(bytes);
  if (broken === 0) return as('utf-8', false);
  return as(broken === undefined ? guess(bytes, isExport) : 'utf-8', true);

  function as(name: string, assumed: boolean): Decoded {
    return { text: decodeAs(bytes, name), encoding: name, assumed };
  }
}

/** Whether a text was none: one control character in twenty, line ends, tabs and escapes aside. Compressed data has one in ten. */
export function isBinary(text: string): boolean {
  const sample = text.slice(0, 65_536);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const odd = sample.match(/[\x00-\x08\x0E-\x1A\x1C-\x1F\uFFFD]/g)?.length ?? 0;
  return odd * 20 > sample.length;
}

function markOf([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  return undefined;
}

/**
 * How many sequences of a UTF-8 text are broken: a quote cut through an emoji, a file cut at its end. Undefined where it is no UTF-8, since
 * hardly a letter of it would be.
 */
function brokenIn(bytes: Uint8Array): number | undefined {
  let whole = 0;
  let broken = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOf(bytes, at);
    if (length > 1) whole += 1;
    if (length === 0) broken += 1;
    at += length || (isHalf(bytes, at) ? 3 : 1);
  }
  return broken === 0 || whole > 2 * broken ? broken : undefined;
}

/** Bytes of the character that begins here: 1 to 4, or 0 where none does. */
function lengthOf(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const length = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  const [least, most] = limits.get(first) ?? [0x80, 0xbf];
  if (length === 0 || second < least || second > most) return 0;
  for (let i = 2; i < length; i++) if (((bytes[at + i] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Half of a surrogate pair, written as if it were a character: what is left of an emoji that a quote was cut through. */
const isHalf = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0xed && (bytes[at + 1] ?? 0) >= 0xa0;

/** Where the second byte is bound more closely: overlong forms, halves of surrogate pairs, beyond Unicode. */
const limits: ReadonlyMap<number, readonly [number, number]> = new Map([
  [0xe0, [0xa0, 0xbf]],
  [0xed, [0x80, 0x9f]],
  [0xf0, [0x90, 0xbf]],
  [0xf4, [0x80, 0x8f]],
]);

/** UTF-16 without a mark: the line ends, digits and spaces of every export leave a NUL in one half of each pair. */
function wideOf(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const many = Math.max(4, sample.length / 64);
  if (odd > many && even < odd / 4) return 'utf-16le';
  if (even > many && odd < even / 4) return 'utf-16be';
  return undefined;
}

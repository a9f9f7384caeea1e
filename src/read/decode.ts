import { analyse } from 'chardet';
import iconv from 'iconv-lite';

/** A text, and what it took to read it. */
export interface Decoded {
  /** Without a byte order mark. */
  readonly text: string;
  /** Lower case, e.g. `utf-8`, `utf-16le`, `windows-1251`. */
  readonly encoding: string;
  /** Whether the encoding was guessed from the letters: neither a mark nor valid UTF-8 told it. */
  readonly assumed: boolean;
}

/**
 * Bytes -> text. A byte order mark tells the encoding, or else the text itself: what is valid UTF-8 is UTF-8, what has a NUL at every other
 * byte is UTF-16, and the rest is guessed.
 *
 * @param encoding the user's word, a label of the Encoding Standard; nothing is guessed then
 * @throws RangeError where the encoding isn't known
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
  if (encoding !== undefined) {
    return as(new TextDecoder(encoding).encoding, false);
  }
  const marked = markOf(bytes);
  if (marked !== undefined) return as(marked, false);
  const wide = wideOf(bytes);
  if (wide !== undefined) return as(wide, false);
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', assumed: false };
  } catch {
    return as(guess(bytes), true);
  }

  function as(name: string, assumed: boolean): Decoded {
    // Node 20's own decoder takes Windows-1252 for Latin-1, and loses its quotation marks and dashes.
    const text = name.startsWith('utf-') ? new TextDecoder(name).decode(bytes) : iconv.decode(Buffer.from(bytes), name);
    return { text, encoding: name, assumed };
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

/** UTF-16 without a mark: the line ends, digits and spaces of every export leave a NUL in one half of each pair. */
function wideOf(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  sample.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  const many = sample.length / 16;
  if (odd > many && even < odd / 8) return 'utf-16le';
  if (even > many && odd < even / 8) return 'utf-16be';
  return undefined;
}

/** What Notepad saves in Europe first; chardet calls the western one by its older name. */
const guessed: Readonly<Record<string, string>> = {
  'windows-1251': 'windows-1251',
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'ISO-8859-5': 'windows-1251',
  'KOI8-R': 'koi8-r',
  'windows-1250': 'windows-1250',
  'ISO-8859-2': 'windows-1250',
  Shift_JIS: 'shift_jis',
  GB18030: 'gb18030',
  Big5: 'big5',
  'EUC-KR': 'euc-kr',
};

/** The likeliest encoding by the letters alone: the ASCII of headers says nothing, and there is much of it. */
function guess(bytes: Uint8Array): string {
  const letters: number[] = [];
  for (let i = 0; i < bytes.length && letters.length < 65_536; i++) {
    const byte = bytes[i] as number;
    // A little of what stands around them is kept: encodings of several bytes need it.
    if (byte > 0x7f || (bytes[i - 1] ?? 0) > 0x7f || (bytes[i + 1] ?? 0) > 0x7f) letters.push(byte);
  }
  const best = analyse(Uint8Array.from(letters)).find(({ name }) => name in guessed);
  return guessed[best?.name ?? ''] ?? 'windows-1252';
}

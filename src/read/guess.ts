import { analyse } from 'chardet';
import { decodeAs } from './encodings.ts';

/**
 * The likeliest encoding of a text that is no Unicode. Statistics want a page; a few words are enough here: words wholly of letters beyond ASCII are
 * Cyrillic if they come out in sensible capitals, ASCII with a few such letters is Latin, and what is neither is a code of several bytes, if it comes
 * out clean in it.
 *
 * @param isExport whether the beginning of a text is that of an export: its header words tell better than a guess that makes none of them
 */
export function guess(bytes: Uint8Array, isExport?: (text: string) => boolean): string {
  const best = likeliest(bytes);
  if (isExport === undefined) return best;
  const beginning = bytes.subarray(0, bytes.subarray(0, 65_536).lastIndexOf(0x0a) + 1 || 65_536);
  const fits = (encoding: string): boolean => isExport(decodeAs(beginning, encoding));
  return fits(best)
    ? best
    : (Object.values(wide).find((encoding) => isClean(bytes, encoding) && fits(encoding)) ?? best);
}

function likeliest(bytes: Uint8Array): string {
  const words = wordsOf(bytes);
  const alone = words.filter((word) => word.length > 1 && beyond(word) === word.length);
  const mixed = words.filter((word) => beyond(word) < word.length);
  const [inAlone, inMixed] = [sum(alone, beyond), sum(mixed, beyond)];
  const isLatin = inMixed >= inAlone && sum(mixed, (word) => word.length) >= 2.5 * inMixed;
  if (isLatin) return latinOf(mixed);
  return (inAlone > inMixed ? cyrillicOf(alone) : undefined) ?? wideOf(bytes) ?? latinOf(mixed);
}

/** More words tell no more. */
const enough = 20_000;

/** Runs of letters that hold one beyond ASCII. What is a quotation mark, a dash or a no-break space in 1251 and 1252 alike is none. */
function wordsOf(bytes: Uint8Array): Uint8Array[] {
  const words: Uint8Array[] = [];
  let start = 0;
  for (let at = 0; at <= bytes.length && words.length < enough; at++) {
    const byte = bytes[at];
    if (byte !== undefined && (byte > 0x7f ? !shared.has(byte) : isLetter(byte))) continue;
    const word = bytes.subarray(start, at);
    if (word.some((letter) => letter > 0x7f)) words.push(word);
    start = at + 1;
  }
  return words;
}

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

const shared: ReadonlySet<number> = new Set([
  0x82, 0x84, 0x85, 0x86, 0x87, 0x89, 0x8b, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9b, 0xa0, 0xa6, 0xa7,
  0xa9, 0xab, 0xac, 0xad, 0xae, 0xb0, 0xb1, 0xb6, 0xb7, 0xbb,
]);

const beyond = (word: Uint8Array): number => word.reduce((total, byte) => total + Number(byte > 0x7f), 0);

const sum = (words: readonly Uint8Array[], count: (word: Uint8Array) => number): number =>
  words.reduce((total, word) => total + count(word), 0);

const read = (words: readonly Uint8Array[], encoding: string): string => decodeAs(spaced(words), encoding);

const spaced = (words: readonly Uint8Array[]): Uint8Array => Uint8Array.from(words.flatMap((word) => [...word, SPACE]));

const SPACE = 0x20;

/** Undefined where the words make no Ukrainian or Russian in either encoding: capitals after small letters, letters of neither. */
function cyrillicOf(words: readonly Uint8Array[]): string | undefined {
  const [ansi, koi8] = [oddIn(read(words, 'windows-1251')), oddIn(read(words, 'koi8-u'))];
  if (Math.min(ansi, koi8) > 0.1) return undefined;
  // In KOI8 small letters stand where capitals do in 1251. All in capitals, both make sensible words: it is what Notepad writes.
  return koi8 < ansi ? 'koi8-u' : 'windows-1251';
}

/** The share of what can't stand in a Cyrillic text. */
const oddIn = (text: string): number => count(text, /[а-яёіїєґў](?=[А-ЯЁІЇЄҐЎ])|[^а-яёіїєґўА-ЯЁІЇЄҐЎ ]/g) / text.length;

/** What is no letter in Windows-1252, but one of Polish, Czech or Hungarian in Windows-1250: `³` is `ł`. */
function latinOf(words: readonly Uint8Array[]): string {
  const text = read(words, 'windows-1252');
  if (count(text, /\p{L}[³¹¿¼¾]|[£¯]\p{L}/gu) > 0) return 'windows-1250';
  const best = analyse(spaced(words)).find(({ name }) => name in latin);
  return latin[best?.name ?? ''] ?? 'windows-1252';
}

const latin: Readonly<Record<string, string>> = {
  'windows-1252': 'windows-1252',
  'ISO-8859-1': 'windows-1252',
  'windows-1250': 'windows-1250',
  'ISO-8859-2': 'windows-1250',
};

/** By chardet's statistics, of codes in which the whole text comes out clean. */
function wideOf(bytes: Uint8Array): string | undefined {
  // The ASCII of headers says nothing, and there is much of it; a little around the letters is part of them.
  const letters = bytes.filter((byte, i) => byte > 0x7f || (bytes[i - 1] ?? 0) > 0x7f || (bytes[i + 1] ?? 0) > 0x7f);
  return analyse(letters.subarray(0, 65_536))
    .flatMap(({ name }) => wide[name] ?? [])
    .find((encoding) => isClean(bytes, encoding));
}

const isClean = (bytes: Uint8Array, encoding: string): boolean => !decodeAs(bytes, encoding).includes('\uFFFD');

const wide: Readonly<Record<string, string>> = {
  Shift_JIS: 'shift_jis',
  GB18030: 'gb18030',
  Big5: 'big5',
  'EUC-KR': 'euc-kr',
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

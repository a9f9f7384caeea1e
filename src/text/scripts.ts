/** Unicode's names of the scripts that are told apart. Kana is Hiragana and Katakana. */
export type Script = (typeof ranges)[number][2] | 'Other';

/** The script of a letter, by its code point. Marks and letters of scripts we know nothing of are `Other`. */
export function scriptOf(codePoint: number): Script {
  if (codePoint < 0x250) return 'Latin';
  if (codePoint >= 0x400 && codePoint < 0x530) return 'Cyrillic';
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first, last, script] = ranges[middle] as (typeof ranges)[number];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return script;
  }
  return 'Other';
}

/**
 * A script by its name, as a table gives it. The string is the one of this file, as comparing two of different origin takes longer.
 *
 * @throws Error where there is none of that name
 */
export function scriptNamed(name: string): Script {
  const found = ranges.find(([, , script]) => script === name);
  if (found === undefined) throw new Error(`languages.csv names a script that is not known: ${name}`);
  return found[2];
}

/** Blocks of Unicode 16, in order: first and last code point, and the script of the letters in them. */
const ranges = [
  [0x0000, 0x024f, 'Latin'],
  [0x0370, 0x03ff, 'Greek'],
  [0x0400, 0x052f, 'Cyrillic'],
  [0x0530, 0x058f, 'Armenian'],
  [0x0590, 0x05ff, 'Hebrew'],
  [0x0600, 0x06ff, 'Arabic'],
  [0x0750, 0x077f, 'Arabic'],
  [0x08a0, 0x08ff, 'Arabic'],
  [0x0900, 0x097f, 'Devanagari'],
  [0x0980, 0x09ff, 'Bengali'],
  [0x0a00, 0x0a7f, 'Gurmukhi'],
  [0x0a80, 0x0aff, 'Gujarati'],
  [0x0b80, 0x0bff, 'Tamil'],
  [0x0c00, 0x0c7f, 'Telugu'],
  [0x0c80, 0x0cff, 'Kannada'],
  [0x0d00, 0x0d7f, 'Malayalam'],
  [0x0d80, 0x0dff, 'Sinhala'],
  [0x0e00, 0x0e7f, 'Thai'],
  [0x0e80, 0x0eff, 'Lao'],
  [0x0f00, 0x0fff, 'Tibetan'],
  [0x1000, 0x109f, 'Myanmar'],
  [0x10a0, 0x10ff, 'Georgian'],
  [0x1100, 0x11ff, 'Hangul'],
  [0x1200, 0x139f, 'Ethiopic'],
  [0x1780, 0x17ff, 'Khmer'],
  [0x1c80, 0x1c8f, 'Cyrillic'],
  [0x1e00, 0x1eff, 'Latin'],
  [0x1f00, 0x1fff, 'Greek'],
  [0x2de0, 0x2dff, 'Cyrillic'],
  [0x3040, 0x30ff, 'Kana'],
  [0x3131, 0x318e, 'Hangul'],
  [0x3400, 0x9fff, 'Han'],
  [0xa640, 0xa69f, 'Cyrillic'],
  [0xac00, 0xd7af, 'Hangul'],
  [0xf900, 0xfaff, 'Han'],
  [0xfb00, 0xfb06, 'Latin'],
  [0xfb1d, 0xfb4f, 'Hebrew'],
  [0xfb50, 0xfdff, 'Arabic'],
  [0xfe70, 0xfeff, 'Arabic'],
  [0xff21, 0xff5a, 'Latin'],
  [0xff66, 0xff9f, 'Kana'],
  [0x20000, 0x323af, 'Han'],
] as const;

/** Scripts that put no space between words. */
export const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Hangul}]/u;

/** Whether a text has Cyrillic letters. */
export const isCyrillic = (text: string): boolean => /\p{Script=Cyrillic}/u.test(text);

/** Latin letters that are no letter with an accent to Unicode, yet are read as one where it is left out. */
const plainLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ð: 'd',
};

/** The plain letters for those that have no accent to lose (`ł`, `ø`, `ß`); takes lower case. */
export const withPlainLetters = (low: string): string =>
  low.replace(/[łđøıßæœþð]/g, (letter) => plainLetters[letter] ?? letter);

/** Without the accents on Latin letters, and without stress marks; takes lower case, gives it composed. й and ї are letters and stay. */
export function withoutAccents(low: string): string {
  if (/^[ -~]*$/.test(low)) return low;
  const bare = low
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .replace(/\u0301/g, '');
  return withPlainLetters(bare).normalize('NFC');
}

/** Without any mark on any letter, and composed: й is и then, for comparing names alone. */
export const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

/** Letters that many keyboards lack or many writers leave out, in lower case: ё for е, ґ for г. */
export const withUsualLetters = (low: string): string => low.replace(/[ёґ]/g, (letter) => (letter === 'ё' ? 'е' : 'г'));

/** Cyrillic and Latin letters that look the same, in the same places; in lower case. */
const [cyrillicTwins, latinTwins] = ['аеорсухікмтвн', 'aeopcyxikmtbh'];

/** Latin letters that look like Cyrillic ones, as those: `Харкiв`. Only small letters that do so too; `k`, `m`, `t`, `b`, `h` don't. */
export const asCyrillic = (low: string): string =>
  low.replace(/[aceiopxy]/g, (letter) => cyrillicTwins[latinTwins.indexOf(letter)] ?? letter);

/** A word that mixes two alphabets, typed on a keyboard that stood wrong: all in the one that most of its letters are of. In lower case. */
export function inOneAlphabet(low: string): string {
  if (!isCyrillic(low) || !/[a-z]/.test(low)) return low;
  const cyrillic = (low.match(/\p{Script=Cyrillic}/gu) ?? []).length;
  const [from, to] = cyrillic * 2 >= low.length ? [latinTwins, cyrillicTwins] : [cyrillicTwins, latinTwins];
  return low.replace(/\p{L}/gu, (letter) => to[from.indexOf(letter)] ?? letter);
}

/** Without letters that are held down: three of one and more are one. */
export const withoutHeld = (low: string): string => low.replace(/(\p{L})\1{2,}/gu, '$1');

import { withoutMarks, withPlainLetters } from './letters.ts';
import { apostrophes, withoutApostrophes } from './marks.ts';

/**
 * Ukrainian in Latin letters by the national rule (resolution 55 of the Cabinet of Ministers, 2010). Letters that are not Ukrainian are
 * romanised as in Russian; all else is left as it is.
 *
 * @param text any text; its capitals are kept
 */
export function romanise(text: string): string {
  let out = '';
  let before = '';
  for (const letter of text.normalize('NFC')) {
    const low = letter.toLowerCase();
    const initial = !/\p{L}/u.test(before);
    const latin = (initial ? INITIAL[low] : undefined) ?? (before === 'з' && low === 'г' ? 'gh' : LETTERS[low]);
    if (latin === undefined) out += APOSTROPHE.test(letter) ? '' : letter;
    else out += letter === low ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
    // An apostrophe inside a word is no letter, yet what follows it is not initial.
    if (!APOSTROPHE.test(letter)) before = low;
  }
  return out;
}

const APOSTROPHE = new RegExp(`[${apostrophes}]`);

const INITIAL: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  ё: 'io',
  ы: 'y',
  э: 'e',
  ъ: '',
};

/**
 * What is left of a Latin spelling when the ways to romanise are levelled (`Serhiy`, `Serhii`, `Sergiy`; `Yuliia`, `Julia`): for comparing
 * names with each other, never for print.
 *
 * @param word one word, in lower case, without diacritics
 */
export function levelLatin(word: string): string {
  return word
    .replace(/shch|sch/g, 'w')
    .replace(/sh|sz/g, 'S')
    .replace(/tch|ch|cz/g, 'C')
    .replace(/zh/g, 'Z')
    .replace(/kh/g, 'h')
    .replace(/ts|tz/g, 'c')
    .replace(/ks/g, 'x')
    .replace(/g/g, 'h')
    .replace(/[yj]/g, 'i')
    .replace(/i+/g, 'i')
    .replace(/([a-zSCZ])\1+/g, '$1')
    .replace(/^ie/, 'e')
    .replace(/i(?=[aeou])/g, 'i');
}

/** A word in lower case, without accents and apostrophes: for comparing names, as й is и in it. */
export const plain = (word: string): string => withPlainLetters(withoutMarks(withoutApostrophes(word.toLowerCase())));

/**
 * A word as it sounds, more or less, in Latin letters: the same for a name in Cyrillic and in any of its usual spellings in Latin
 * (Юлія, Yuliia, Yulia, Julia).
 */
export function sound(word: string): string {
  // Accents go after the Cyrillic letters are spelt: й and ї are letters, not accents.
  const latin = [...word.toLowerCase().normalize('NFC')]
    .map((letter) => (letter === 'ё' ? 'e' : (LETTERS[letter] ?? letter)))
    .join('');
  return plain(latin)
    .replace(/kh/g, 'h')
    .replace(/x/g, 'ks')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/g/g, 'h')
    .replace(/(.)\1+/g, '$1');
}

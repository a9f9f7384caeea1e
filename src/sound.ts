/** A word in lower case, without accents and apostrophes. */
export const plain = (word: string): string =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|['’ʼ`]/gu, '')
    .normalize('NFC');

/**
 * A word as it sounds, more or less, in Latin letters: the same for a name in Cyrillic and in any of its usual spellings in Latin
 * (Юлія, Yuliia, Yulia, Julia).
 */
export function sound(word: string): string {
  // Accents go after the Cyrillic letters are spelt: й and ї are letters, not accents.
  const latin = [...word.toLowerCase().normalize('NFC')].map((letter) => letters[letter] ?? letter).join('');
  return plain(latin)
    .replace(/kh/g, 'h')
    .replace(/x/g, 'ks')
    .replace(/[yj]/g, 'i')
    .replace(/w/g, 'v')
    .replace(/g/g, 'h')
    .replace(/(.)\1+/g, '$1');
}

/** Whether a word has Cyrillic letters. */
export const isCyrillic = (word: string): boolean => /\p{Script=Cyrillic}/u.test(word);

/** Ukraine's table of 2010, without its exceptions at the beginning of a word, and the letters of Russian and Bulgarian beside it. */
const letters: Readonly<Record<string, string>> = {
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
  ы: 'y',
  э: 'e',
  ё: 'e',
  ъ: '',
};

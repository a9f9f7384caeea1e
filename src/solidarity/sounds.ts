import { isCyrillic } from '../text/letters.ts';
import { sound } from '../text/romanise.ts';

/**
 * What the ways to write a Ukrainian or Russian word in Latin letters share with the word itself: `dyakuyemo`, `diakujemo` and дякуємо are one.
 * Empty for what has no letters.
 *
 * @param word as `normalise` gives it
 */
export const soundOf = (word: string): string =>
  (isCyrillic(word) ? sound(word) : sound(word.replace(/sz/g, 'sh').replace(/cz/g, 'ch').replace(/ck/g, 'k')))
    .replace(/shch/g, 'sch')
    .replace(/t[sz]/g, 'c')
    .replace(/ie/g, 'e')
    .replace(/i+/g, 'i');

import type { NameForms } from '../people/forms.ts';
import type { Home } from '../places/types.ts';
import { apostrophes } from '../text/marks.ts';
import { sound } from '../text/romanise.ts';
import { wordsOf } from '../text/words.ts';
import type { Person } from './names.ts';

/** What a display name tells of somebody. */
interface Named {
  readonly name: string;
  /** Display names. */
  readonly names: readonly string[];
  readonly labels?: readonly string[];
  readonly home?: Pick<Home, 'library' | 'region'>;
}

/**
 * What of a participant's display names is to go: the words that are a name, and names as they stand. A place or a library in a display name stays a word
 * of the language; but where a display name is nothing else, and no library either (`Nikita Kent`), it is the person's.
 *
 * @param isPlace whether a word, in lower case, stands for a place in what is known of others
 */
export function personal(
  { name, names, labels = [], home }: Named,
  { isGiven }: NameForms,
  isPlace: (word: string) => boolean,
): Pick<Person, 'words' | 'wholes'> {
  const apart = labels.filter((label) => !names.includes(label));
  const whole = names.some((one) => labels.includes(one));
  const library = home?.library ?? '';
  if (whole && library !== '') {
    // A library's account; whose name stands in it may be known as a given name.
    return { words: wordsOf(name).filter((word) => word.length > 1 && isGiven(word)), wholes: [] };
  }
  // By their sound: `Людмила Харків` is of Kharkiv Oblast.
  const places = new Set(wordsOf([...(whole ? [] : apart), library, whole ? '' : home?.region].join(' ')).map(sound));
  const words = wordsOf(name).filter((word) => word.length > 1 && !places.has(sound(word)));
  const kept = whole ? words.filter((word, i) => i === 0 || !isPlace(word.toLowerCase())) : words;
  // `Elizabeth Reed (Lizzy)`: what is called in brackets, and is no place.
  const nicknames = apart.filter((label) => nickname.test(label) && isGiven(label));
  const wholes = [...new Set([name, ...names.filter((one) => !/[(|,–—/]|\s-\s/.test(one))])].filter(
    (one) => one !== '' && !(library !== '' && library === one),
  );
  return { words: [...kept, ...nicknames], wholes };
}

/** One word, with a hyphen or an apostrophe in it or not. */
const nickname = new RegExp(`^[\\p{L}\\p{M}${apostrophes}-]{2,}$`, 'u');

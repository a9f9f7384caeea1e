import { isCyrillic, withUsualLetters } from '../text/letters.ts';
import { levelLatin, romanise } from '../text/romanise.ts';
import { foldName, type NameWords } from './words.ts';

/** A person's name for comparing. */
export interface NameKey {
  /**
   * The words in alphabetical order, so that `Петренко Олена` is `Олена Петренко`; without titles and patronymics, given names in one
   * spelling, letters that Ukrainian and Russian write differently levelled.
   */
  readonly plain: string;
  /** The same in Latin letters, with the ways to romanise levelled: only for comparing a Cyrillic name with a Latin one. */
  readonly latin: string;
  readonly cyrillic: boolean;
  /** Written in Cyrillic letters, or with a given name that is at home in them, however it is romanised. */
  readonly slavic: boolean;
  /** More than one word: a given name alone may be anybody's. */
  readonly full: boolean;
  /** The words, as in `plain`. */
  readonly words: ReadonlySet<string>;
}

/** @param person a person's own name, as `NameParts` has it */
export function nameKey(person: string, words: NameWords): NameKey {
  const all = foldName(person)
    .split(' ')
    .filter((word) => word !== '' && !words.is('title', word));
  const named = all.length > 2 ? all.filter((word) => !PATRONYMIC.test(word)) : all;
  const kept = named.length > 1 ? named.map((word) => words.whole(word)) : named;
  const level = kept
    .map((word) => words.variant(word))
    .map((word) =>
      withUsualLetters(word)
        .replace(/[иыії]/g, 'і')
        .replace(/[єэ]/g, 'е'),
    )
    .sort();
  return {
    plain: level.join(' '),
    latin: kept
      .map((word) => levelLatin(foldName(romanise(words.variant(word, true)))))
      .sort()
      .join(' '),
    cyrillic: isCyrillic(person),
    slavic: kept.some((word) => isCyrillic(words.variant(word))),
    full: kept.length > 1,
    words: new Set(level),
  };
}

const PATRONYMIC = /(?:івна|ївна|ович|йович|овна|евна|евич|ivna|yivna|ovych|ovich|yovych|ovna|evna)$/u;

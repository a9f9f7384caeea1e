import { normalise } from './tokens.ts';

/** One place of a phrase: the words that may stand there, or a gap of any words. */
export type Place =
  | {
      readonly type: 'word';
      readonly words: ReadonlySet<string>;
      /** Beginnings of words. */
      readonly stems: readonly string[];
      /** Words that may be off by one letter. */
      readonly near: readonly string[];
      readonly optional: boolean;
    }
  | { readonly type: 'gap'; readonly most: number }
  /** The words that must not come next. */
  | { readonly type: 'not'; readonly words: ReadonlySet<string> };

/** Classes of words by name, from `words.csv`. */
export type Classes = ReadonlyMap<string, readonly string[]>;

/**
 * Reads a phrase: words between spaces, `a|b` for either, `stem*` for every word that begins so, `~word` for one that is off by a letter at
 * the most, `@class` for every word of a class, a last `?` for what may be left out, `_3` for up to three words of any kind, `!a|b`
 * for words that must not come next.
 *
 * @param spell what two spellings of a word share, the same as for the words of a text
 * @throws RangeError where a class isn't known or the phrase holds no word
 */
export function parsePhrase(phrase: string, classes: Classes, spell: (word: string) => string = normalise): Place[] {
  const places = phrase
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '')
    .map((part): Place => {
      const gap = /^_(\d)$/.exec(part);
      if (gap !== null) return { type: 'gap', most: Number(gap[1]) };
      if (part.startsWith('!')) return { type: 'not', words: new Set(part.slice(1).split('|').map(spell)) };
      const optional = part.endsWith('?');
      const all = (optional ? part.slice(0, -1) : part).split('|').flatMap((alternative) => {
        if (!alternative.startsWith('@')) return [alternative];
        const words = classes.get(alternative.slice(1));
        if (words === undefined) throw new RangeError(`there is no class of words ${alternative}`);
        return words;
      });
      const near = all.filter((word) => word.startsWith('~')).map((word) => spell(word.slice(1)));
      return {
        type: 'word',
        words: new Set([...all.filter((word) => !/^~|\*$/.test(word)).map(spell), ...near]),
        stems: all.filter((word) => word.endsWith('*')).map((word) => spell(word.slice(0, -1))),
        near,
        optional,
      };
    });
  if (places.every(({ type }) => type !== 'word')) throw new RangeError('a phrase needs a word');
  return places;
}

/** Whether a word may stand in a place. */
export function fits(place: Place & { type: 'word' }, word: string): boolean {
  return (
    place.words.has(word) ||
    place.stems.some((stem) => word.startsWith(stem)) ||
    place.near.some((known) => isNear(known, word))
  );
}

/** Whether a word is a known one but for a letter; of short ones that would be any. */
export const isNear = (known: string, word: string): boolean => word.length > 3 && offByOne(known, word);

/** One letter changed, left out, put in, or swapped with the next. */
function offByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

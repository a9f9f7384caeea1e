import { breaks, type Token } from './tokens.ts';
import type { PlaceWords, WordKind } from './words.ts';

/** The tokens of a library's name: from `first` to before `next`. */
export interface LibraryName {
  readonly first: number;
  readonly next: number;
}

/**
 * The name of the library that a place is part of: `Diss Library`, `Сумська обласна наукова бібліотека`, `бібліотека м. Суми`.
 *
 * @param at   where the place's name begins
 * @param next where it ends
 * @param from the first token that may belong to it
 * @param strict whether no other name may stand between the place and the word for library
 */
export function libraryAround(
  tokens: readonly Token[],
  at: number,
  next: number,
  from: number,
  words: PlaceWords,
  strict: boolean,
): LibraryName | undefined {
  const is = (kind: WordKind, i: number): boolean => words.is(kind, tokens[i]?.key ?? '');
  for (let i = next; i < Math.min(tokens.length, next + 7) && !breaks(tokens, i); i += 1) {
    if (is('library', i)) return { first: backFrom(tokens, at, from, words), next: forwardFrom(tokens, i + 1, words) };
    if (strict ? !is('part', i) : !isPart(tokens, i, words)) break;
  }
  // 'library of X', 'бібліотека м. Суми', 'Libraries in X': the word stands before the place.
  for (let i = at; i > from && !breaks(tokens, i) && at - i < 6; i -= 1) {
    if (is('library', i - 1)) {
      return { first: backFrom(tokens, i - 1, from, words), next: forwardFrom(tokens, next, words) };
    }
    if (!isPart(tokens, i - 1, words) && !is('link', i - 1)) break;
  }
  return undefined;
}

/** The first library named in a text, whatever its place: `бібліотека імені Короленка`; undefined where none has a name of its own. */
export function findLibrary(tokens: readonly Token[], words: PlaceWords): LibraryName | undefined {
  for (let i = 0; i < tokens.length; i += 1) {
    if (!words.is('library', tokens[i]?.key ?? '')) continue;
    const name = { first: backFrom(tokens, i, 0, words), next: forwardFrom(tokens, i + 1, words) };
    // 'У міській бібліотеці' is no library's name: something in it has a capital or a number.
    const own = tokens.slice(name.first, name.next).some(({ text }, at) => OWN.test(text) && name.first + at !== 0);
    if (own || (name.first === 0 && name.next > 1)) return name;
  }
  return undefined;
}

function backFrom(tokens: readonly Token[], at: number, from: number, words: PlaceWords): number {
  let first = at;
  while (first > from && at - first < 6 && !breaks(tokens, first) && isPart(tokens, first - 1, words)) {
    if (words.is('link', tokens[first - 1]?.key ?? '') || isSpoken(tokens[first - 1] as Token, words)) break;
    first -= 1;
  }
  return first;
}

/** What follows the word for library: whom it is named after, its number, the hromada or the readers that it serves. */
function forwardFrom(tokens: readonly Token[], from: number, words: PlaceWords): number {
  let last = from;
  for (let i = from; i < Math.min(tokens.length, from + 8) && !breaks(tokens, i); i += 1) {
    const { key } = tokens[i] as Token;
    if (isPart(tokens, i, words) || words.is('library', key) || words.is('hromada', key) || words.is('oblast', key))
      last = i + 1;
    // 'the National Library of Ukraine in Kyiv'
    else if (words.is('within', key) || !words.is('link', key) || isSpoken(tokens[i] as Token, words)) break;
  }
  return last;
}

const OWN = /^(?:\p{Lu}|\d)/u;

/** A word that only capitals make look like a part of a name. */
const isSpoken = ({ key }: Token, words: PlaceWords): boolean =>
  words.is('greet', key) || words.is('self', key) || words.is('work', key) || words.is('join', key);

function isPart(tokens: readonly Token[], i: number, words: PlaceWords): boolean {
  const token = tokens[i] as Token;
  return words.is('part', token.key) || /^\p{Lu}/u.test(token.text) || /^\d+$/.test(token.text);
}

import type { Gazetteer, Meaning } from './gazetteer.ts';
import type { Token } from './tokens.ts';
import type { Place } from './types.ts';
import type { PlaceWords, Trap, WordKind } from './words.ts';

/** A place named in a text. */
export interface Mention {
  /** The tokens it takes, the words that belong to it included: from `first` to before `next`. */
  readonly first: number;
  readonly next: number;
  /** Where the place's own name begins. */
  readonly at: number;
  /** What the name can mean: more than one where only what stands beside it tells. */
  readonly places: readonly Place[];
  /** The library as it is named here, with or around the place; empty where no library is named. */
  readonly library: string;
  /** The name by itself. */
  readonly name: string;
  readonly traps: ReadonlySet<Trap>;
}

/**
 * Every place that a text names, in order, with the words that belong to the name: `City Council`, `Libraries`, `обласна бібліотека`.
 *
 * @param text   the text
 * @param tokens its words, from `tokenise`
 */
export function findMentions(text: string, tokens: readonly Token[], gazetteer: Gazetteer): Mention[] {
  const { words } = gazetteer;
  const mentions: Mention[] = [];
  let at = 0;
  while (at < tokens.length) {
    const match = gazetteer.match(tokens, at);
    const next = at + (match?.length ?? 1);
    const after = at > 0 && (words.is('from', tokens[at - 1]?.key ?? '') || words.is('in', tokens[at - 1]?.key ?? ''));
    const places = match === undefined ? [] : meant(byForm(match.meanings, after), headAfter(tokens, next, words));
    if (places.length === 0) {
      at += 1;
      continue;
    }
    const library = libraryAround(tokens, at, next, mentions.at(-1)?.next ?? 0, words);
    const end = tailOf(tokens, library?.next ?? next, words);
    mentions.push({
      first: library?.first ?? at,
      next: end,
      at,
      places,
      library: library === undefined ? '' : textOf(text, tokens, library.first, library.next),
      name: textOf(text, tokens, at, next),
      traps: words.traps(
        tokens
          .slice(at, next)
          .map(({ key }) => key)
          .join(' '),
      ),
    });
    at = end;
  }
  return mentions;
}

/** The text from one token to before another. */
export const textOf = (text: string, tokens: readonly Token[], first: number, next: number): string =>
  text.slice(tokens[first]?.start, tokens[next - 1]?.end);

type Head = '' | 'oblast' | 'raion' | 'hromada' | 'city' | 'library';

/** Which meanings are left beside this noun. An adjective of place without one means nothing: Сумська may be a surname. */
function meant(meanings: readonly Meaning[], head: Head): Place[] {
  const nouns = meanings.filter(({ adjective }) => !adjective).map(({ place }) => place);
  const adjectives = meanings.filter(({ adjective }) => adjective).map(({ place }) => place);
  if (head === '' || adjectives.length === 0) return nouns;
  const wanted = adjectives.filter(({ kind }) => KINDS[head].includes(kind));
  if (wanted.length > 0) return wanted;
  if (nouns.length > 0) return nouns;
  return head === 'oblast' ? [] : adjectives;
}

/**
 * Where a word is the nominative of one name and another case of another (Шахтарське; в Шахтарське), what stands before it tells which is
 * meant, among those of equal rank.
 */
function byForm(meanings: readonly Meaning[], inflected: boolean): readonly Meaning[] {
  const top = Math.max(...meanings.map(({ place }) => place.rank));
  const fits = (meaning: Meaning): boolean => meaning.inflected === inflected || meaning.adjective;
  const fitting = meanings.some((meaning) => meaning.place.rank === top && fits(meaning));
  return fitting ? meanings.filter((meaning) => meaning.place.rank < top || fits(meaning)) : meanings;
}

const KINDS = {
  oblast: ['oblast'],
  raion: ['raion'],
  hromada: ['hromada'],
  city: ['hromada'],
  // 'Сумська бібліотека' is in the region either way, whether the city's or the region's.
  library: ['hromada', 'oblast'],
} as const satisfies Record<Exclude<Head, ''>, readonly string[]> as Record<Exclude<Head, ''>, readonly string[]>;

/** The noun that an adjective of place stands before, or the adjective beside it that tells which is meant, in one stretch of words. */
function headAfter(tokens: readonly Token[], next: number, words: PlaceWords): Head {
  for (let i = next; i < Math.min(next + 6, tokens.length); i += 1) {
    const { gap, key } = tokens[i] as Token;
    if (BREAK.test(gap)) return '';
    for (const head of HEADS) if (words.is(head, key)) return head;
    if (!words.is('part', key)) return '';
  }
  return '';
}

const HEADS = ['oblast', 'raion', 'city', 'hromada', 'library'] as const satisfies WordKind[];

/** The words of an authority after its name: `Derby City Council`. */
function tailOf(tokens: readonly Token[], next: number, words: PlaceWords): number {
  let end = next;
  let last = next;
  while (end < tokens.length && !BREAK.test(tokens[end]?.gap ?? '')) {
    const key = tokens[end]?.key ?? '';
    if (!isTail(key, words)) break;
    end += 1;
    if (key !== 'and') last = end;
  }
  return last;
}

const isTail = (key: string, words: PlaceWords): boolean =>
  words.is('authority', key) || HEADS.some((head) => words.is(head, key));

/** The name of the library that this place is part of: what stands before the word for library and what comes after it. */
function libraryAround(
  tokens: readonly Token[],
  at: number,
  next: number,
  from: number,
  words: PlaceWords,
): { first: number; next: number } | undefined {
  const joined = (i: number): boolean => i > from && !BREAK.test(tokens[i]?.gap ?? '');
  const isPart = (i: number): boolean => {
    const token = tokens[i] as Token;
    return words.is('part', token.key) || /^\p{Lu}/u.test(token.text) || /^№?\d+$/.test(token.text);
  };
  const is = (kind: WordKind, i: number): boolean => words.is(kind, tokens[i]?.key ?? '');

  for (let i = next; i < Math.min(tokens.length, next + 7) && joined(i); i += 1) {
    if (is('library', i)) {
      let first = at;
      while (joined(first) && isPart(first - 1) && !is('link', first - 1) && at - first < 5) first -= 1;
      return { first, next: i + 1 };
    }
    if (!isPart(i)) break;
  }
  // 'library of X', 'бібліотека м. Суми', 'Libraries in X': the word stands before the place.
  for (let i = at; joined(i) && at - i < 6; i -= 1) {
    if (is('library', i - 1)) {
      let first = i - 1;
      while (joined(first) && isPart(first - 1) && !is('link', first - 1) && i - first < 6) first -= 1;
      return { first, next };
    }
    if (!isPart(i - 1) && !is('link', i - 1)) break;
  }
  return undefined;
}

/** What a name does not run over. A full stop does after a short word: `м. Суми`, `ім. Гоголя`, `St. Helens`. */
const BREAK = /[!?;:()[\]|\n\r,/]|\.\s*\p{Lu}|\.\.|\s[-–—]+\s|[–—]|\.\s+$/u;

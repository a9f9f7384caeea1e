import { apostrophes } from '../text/marks.ts';
import type { Gazetteer, Match, Meaning } from './gazetteer.ts';
import { libraryAround } from './libraries.ts';
import { breaks, type Token } from './tokens.ts';
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
  /** The name belongs to an institution: a library, a council, a hromada. */
  readonly institution: boolean;
  /** The place's name is in the nominative, as it stands in the gazetteer. */
  readonly exact: boolean;
  /** What its form says by itself: 'from there', or 'there'. */
  readonly says: Meaning['says'];
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
  const named = withoutOwners(tokens);
  let at = 0;
  while (at < tokens.length) {
    const match = uncased(gazetteer.match(tokens, at) ?? gazetteer.match(named, at), tokens, at, words);
    const next = at + (match?.length ?? 1);
    const before = tokens[at - 1]?.key ?? '';
    const head = headAfter(tokens, next, words);
    const places =
      match === undefined
        ? []
        : meant(
            byForm(
              match.meanings,
              !words.is('generic', before) && (words.is('from', before) || words.is('in', before)),
            ),
            head,
            tokens[at]?.key ?? '',
          );
    // Of the many settlements some are adjectives that libraries' names begin with: Центральне.
    const isWord =
      match?.length === 1 && words.is('part', tokens[at]?.key ?? '') && places.every(({ rank }) => rank < 3);
    const traps = match === undefined ? NONE : words.traps(keysOf(tokens, at, next));
    if (
      match === undefined ||
      places.length === 0 ||
      isWord ||
      (traps.has('common') && isByChance(tokens[at] as Token, match)) ||
      // 'Now Davy on reading'
      (traps.has('word') && isPlainWord(tokens, at, next, words)) ||
      isSmall(tokens, at, match, places, words) ||
      isNamesake(tokens, at, match, words) ||
      isPartOfName(tokens, at, next, places, words)
    ) {
      at += 1;
      continue;
    }
    const library =
      places.every(({ bearer }) => bearer === 'library') || hasLibrary(tokens, at, next, words)
        ? { first: at, next }
        : libraryAround(tokens, at, next, mentions.at(-1)?.next ?? 0, words, isPersons(traps));
    const end = Math.max(tailOf(tokens, next, words), library?.next ?? 0);
    const other = library === undefined ? otherAround(tokens, at, next, words) : undefined;
    mentions.push({
      first: library?.first ?? other?.first ?? at,
      next: Math.max(end, other?.next ?? 0),
      at,
      places,
      library: library === undefined ? '' : textOf(text, tokens, library.first, Math.max(library.next, next)),
      institution:
        library !== undefined ||
        other !== undefined ||
        isCouncil(places, tokens, next, words) ||
        (head === 'hromada' && places.some(({ kind }) => kind === 'hromada')),
      exact: match.meanings.some(({ inflected, place }) => !inflected && places.includes(place)),
      says: match.meanings.find(({ says, place }) => says !== '' && places.includes(place))?.says ?? '',
      name: textOf(text, tokens, at, next),
      traps,
    });
    at = Math.max(end, next, other?.next ?? 0);
  }
  return mentions;
}

/**
 * Without the meanings that a case of Ukrainian in Latin letters makes ('z Lvova', 'u Sumakh') where no preposition of it stands before, the name is a small
 * place's, or the word is another name.
 */
function uncased(match: Match | undefined, tokens: readonly Token[], at: number, words: PlaceWords): Match | undefined {
  if (match?.meanings.every(({ cased }) => !cased) !== false) return match;
  const said = words.is('latin', tokens[at - 1]?.key ?? '') && /^\p{Lu}/u.test(tokens[at]?.text ?? '');
  const named = match.meanings.some(({ cased, adjective }) => !cased && !adjective);
  const meanings = match.meanings.filter(({ cased, place }) => !cased || (said && !named && place.rank > 4));
  return meanings.length === 0 ? undefined : { ...match, meanings };
}

/** The words of a text with what owns something as a name: 'Alnwick's home now'. */
function withoutOwners(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ text }) => OWNER.test(text))) return tokens;
  return tokens.map((token) => (OWNER.test(token.text) ? { ...token, key: token.key.slice(0, -1) } : token));
}

const OWNER = new RegExp(`^\\p{Lu}\\p{Ll}{3,}[${apostrophes}]s$`, 'u');

/** The words of an institution that is no public library around its place: 'University of Sunderland', 'HMP Maidstone', 'Poltava University'. */
function otherAround(
  tokens: readonly Token[],
  at: number,
  next: number,
  words: PlaceWords,
): { readonly first: number; readonly next: number } | undefined {
  const is = (kind: WordKind, i: number): boolean => words.is(kind, tokens[i]?.key ?? '');
  // 'Oxford University Press' is elsewhere.
  const goesOn = /^\p{Lu}/u.test(tokens[next + 1]?.text ?? '') && !breaks(tokens, next + 1);
  if (is('other', next) && !breaks(tokens, next)) return goesOn ? undefined : { first: at, next: next + 1 };
  if (at === 0 || breaks(tokens, at)) return undefined;
  if (is('other', at - 1)) return { first: at - 1, next };
  const linked = is('link', at - 1) && is('other', at - 2) && !breaks(tokens, at - 1);
  return linked ? { first: at - 2, next } : undefined;
}

const NONE: ReadonlySet<Trap> = new Set();

const keysOf = (tokens: readonly Token[], from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ key }) => key)
    .join(' ');

/** Whether a name that is a word too stands in small letters, and nothing says that it is none. */
function isPlainWord(tokens: readonly Token[], at: number, next: number, words: PlaceWords): boolean {
  const { text, key } = tokens[at] as Token;
  // 'da wäre' is not Ware.
  if (text !== key && text.toLowerCase() === text && /^[a-z]+$/.test(key)) return true;
  if (next > at + 1 || text !== text.toLowerCase() || text === text.toUpperCase()) return false;
  return !words.is('from', tokens[at - 1]?.key ?? '') && !words.is('library', tokens[next]?.key ?? '');
}

/** Whether a frequent word stands here that is no place's name as the tables have it: 'Good luck' is not Луцьк. */
const isByChance = ({ text }: Token, { meanings }: Match): boolean =>
  text === text.toLowerCase() || meanings.every(({ inflected }) => inflected);

/**
 * Whether a word in small letters is just that: 'us' is no country, and of the many settlements some are adjectives (з незламного Ізюма,
 * сонячного Чорноморська) or other words (біля): one is where 'from', 'in' or 'village' stands before it.
 */
function isSmall(
  tokens: readonly Token[],
  at: number,
  { length }: Match,
  places: readonly Place[],
  words: PlaceWords,
): boolean {
  const { key, text } = tokens[at] as Token;
  // Scripts without capitals say nothing by small letters.
  // 'La noi': of two letters a country or a state has but capitals.
  if (length === 1 && /^[A-Z][a-z]$/.test(text)) return true;
  if (length > 1 || text !== text.toLowerCase() || text === text.toUpperCase()) return false;
  if (/^[a-z]{2}$/.test(key)) return key !== 'uk';
  // A city that few know is one where it has its capital.
  if (places.every(({ kind, rank }) => kind === 'abroad' && rank < 3)) return true;
  if (!places.every(({ rank }) => rank < 3)) return false;
  const before = tokens[at - 1]?.key ?? '';
  const said = words.is('from', before) || words.is('in', before) || words.is('generic', before);
  return !said || words.is('filler', key) || DECLINED_ADJECTIVE.test(key);
}

const DECLINED_ADJECTIVE = /(?:ого|ої|ому|ий|ій|ими|их|ою)$/;

/** Whom a library is named after is nobody's home: 'ім. Лесі Українки', 'імені М. Кропивницького'. What stands in the nominative is no namesake: 'ім. Короленка Харків'. */
function isNamesake(tokens: readonly Token[], at: number, { meanings }: Match, words: PlaceWords): boolean {
  if (meanings.some(({ inflected }) => !inflected)) return false;
  for (let i = at - 1; i >= 0 && i >= at - 3; i -= 1) {
    const { key, text } = tokens[i] as Token;
    if (words.is('named', key)) return true;
    if (!/^\p{Lu}/u.test(text) || /[,;()|/]/.test(tokens[i + 1]?.gap ?? '')) return false;
  }
  return false;
}

/**
 * Whether a small city's name is but a part of a longer one: of somebody whom a library is named after ('Biblioteka Marin Barleti'), or of a name that
 * stands before it ('Castelli Romani').
 */
function isPartOfName(
  tokens: readonly Token[],
  at: number,
  next: number,
  places: readonly Place[],
  words: PlaceWords,
): boolean {
  if (!places.every(({ kind, rank }) => kind === 'abroad' && rank < 3)) return false;
  const isName = (i: number): boolean => {
    const { key = '', text = '' } = tokens[i] ?? {};
    return (
      /^\p{Lu}\p{Ll}/u.test(text) &&
      !(['library', 'part', 'link', 'other', 'from', 'in', 'greet', 'self'] as const).some((kind) =>
        words.is(kind, key),
      )
    );
  };
  const beside = (i: number): boolean => /^[\s]*$/.test(tokens[i]?.gap ?? ',');
  return (
    words.is('library', tokens[at - 1]?.key ?? '') &&
    beside(at) &&
    beside(next) &&
    isName(next) &&
    tokens[next] !== undefined
  );
}

/** The text from one token to before another. */
export const textOf = (text: string, tokens: readonly Token[], first: number, next: number): string =>
  text.slice(tokens[first]?.start, tokens[next - 1]?.end);

/** A name that may be a person's begins no library's name with other names in between: `Beverley Shaw Suffolk Libraries`. */
const isPersons = (traps: ReadonlySet<Trap>): boolean => traps.has('given') || traps.has('surname');

const hasLibrary = (tokens: readonly Token[], from: number, to: number, words: PlaceWords): boolean =>
  tokens.slice(from, to).some(({ key }) => words.is('library', key));

/** Whether a council is named: `London Borough of Brent`, `Derby City Council`. */
function isCouncil(places: readonly Place[], tokens: readonly Token[], next: number, words: PlaceWords): boolean {
  const tail = tokens.slice(next, tailOf(tokens, next, words));
  return places.every(({ bearer }) => bearer === 'council') || tail.some(({ key }) => words.is('council', key));
}

type Head = '' | 'oblast' | 'raion' | 'hromada' | 'city' | 'library';

/** Which meanings are left beside this noun. An adjective of place without one means nothing: Сумська may be a surname. */
function meant(meanings: readonly Meaning[], head: Head, word: string): Place[] {
  const nouns = meanings.filter(({ adjective }) => !adjective).map(({ place }) => place);
  const adjectives = meanings.filter(({ adjective }) => adjective).map(({ place }) => place);
  // The districts of cities are not in the tables: Шевченківський район.
  const wanting = head === 'raion' && ADJECTIVE.test(word);
  if (head === '' || (adjectives.length === 0 && !wanting)) return nouns;
  const wanted = adjectives.filter(({ kind }) => KINDS[head].includes(kind));
  if (wanted.length > 0) return wanted;
  if (nouns.length > 0 && !wanting) return nouns;
  return head === 'oblast' || head === 'raion' ? [] : adjectives;
}

/**
 * Where a word is the nominative of one name and another case of another (Шахтарське; в Шахтарську), what stands before it tells which is
 * meant, among those of the highest rank.
 */
function byForm(meanings: readonly Meaning[], inflected: boolean): readonly Meaning[] {
  const nouns = meanings.filter(({ adjective }) => !adjective);
  const top = Math.max(...nouns.map(({ place }) => place.rank));
  const rivals = nouns.filter((meaning) => meaning.place.rank === top && meaning.inflected !== inflected);
  const fitting = nouns.some((meaning) => meaning.place.rank === top && meaning.inflected === inflected);
  return fitting ? meanings.filter((meaning) => !rivals.includes(meaning)) : meanings;
}

const ADJECTIVE = /(?:ий|ого|ому|им|ім)$/;

const KINDS: Readonly<Record<Exclude<Head, ''>, readonly string[]>> = {
  oblast: ['oblast'],
  raion: ['raion'],
  hromada: ['hromada'],
  city: ['hromada'],
  // 'Сумська бібліотека' is in the region either way, whether the city's or the region's.
  library: ['hromada', 'oblast'],
};

/** The noun that an adjective of place stands before, or the adjective beside it that tells which is meant, in one stretch of words. */
function headAfter(tokens: readonly Token[], next: number, words: PlaceWords): Head {
  for (let i = next; i < Math.min(next + 6, tokens.length); i += 1) {
    const { key } = tokens[i] as Token;
    if (breaks(tokens, i)) return '';
    for (const head of HEADS) if (words.is(head, key)) return head;
    // 'Полтавський університет'
    if (words.is('other', key)) return 'library';
    if (!words.is('part', key)) return '';
    // Librarians leave the noun out: 'я з Дніпровської центральної міської'. Of a library, a council or a committee: the place is the same.
    if (ELLIPTIC.test(key) && (i + 1 >= tokens.length || breaks(tokens, i + 1))) return 'library';
  }
  return '';
}

const ELLIPTIC = /^(?:обласн|міськ|районн|наукова|наукової|науковій|дитяч|юнацьк|публічн).*(?:а|ої|ій|у|ою)$/;

const HEADS = ['oblast', 'raion', 'city', 'hromada', 'library'] as const satisfies WordKind[];

/** The words of an authority after its name: `Derby City Council`. */
function tailOf(tokens: readonly Token[], next: number, words: PlaceWords): number {
  let last = next;
  for (let i = next; i < tokens.length && !breaks(tokens, i); i += 1) {
    const { key } = tokens[i] as Token;
    if (!words.is('authority', key) && !HEADS.some((head) => words.is(head, key))) break;
    if (key !== 'and') last = i + 1;
  }
  return last;
}

import { remember } from '../text/remember.ts';
import { listOf, rowsOf, type Table } from './namings.ts';
import { foldPhrase } from './tokens.ts';

/** Words that stand beside places, and names that are more than a place. */
export interface PlaceWords {
  /** Whether a folded word is of this kind. */
  readonly is: (kind: WordKind | IntroductionKind, key: string) => boolean;
  /** What else a name is: see `shared_names.csv`. */
  readonly traps: (name: string) => ReadonlySet<Trap>;
}

/** See `place_words.csv`. */
export const WORD_KINDS = [
  ...['library', 'branch', 'oblast', 'raion', 'hromada', 'city', 'village', 'generic', 'authority'],
  ...['council', 'part', 'link', 'within', 'named', 'other'],
] as const;

export type WordKind = (typeof WORD_KINDS)[number];
/** See `introduction_words.csv`. */
export const INTRODUCTION_KINDS = [
  ...['from', 'behind', 'beside', 'soon', 'here', 'up', 'salute', 'it', 'cause', 'and'],
  ...['withyou', 'been', 'speaks', 'have', 'wehave', 'made', 'purpose', 'else', 'home', 'are', 'spot', 'ditto'],
  ...['would', 'wish', 'latin', 'ya', 'in', 'greet', 'join', 'self', 'work', 'live', 'now'],
  ...['move', 'to', 'away', 'third', 'present', 'own', 'filler', 'role', 'folk', 'after', 'state'],
  ...['we', 'with', 'polite', 'stock', 'you'],
] as const;

export type IntroductionKind = (typeof INTRODUCTION_KINDS)[number];

/** See `shared_names.csv`. */
const TRAPS = ['several', 'surname', 'given', 'word', 'common'] as const;

export type Trap = (typeof TRAPS)[number];

const KINDS: ReadonlySet<string> = new Set([...WORD_KINDS, ...INTRODUCTION_KINDS]);

/**
 * @param words  `place_words.csv` and `introduction_words.csv`
 * @param shared `shared_names.csv`
 * @throws Problem where a table is malformed
 */
export function readPlaceWords(words: readonly Table[], shared: Table): PlaceWords {
  const whole = new Map<string, Set<string>>();
  const starts = new Map<string, Set<string>>();
  for (const table of words) {
    for (const cell of rowsOf(table, ['kind', 'words'])) {
      const own = cell('kind').split(' ');
      if (!own.every((kind) => KINDS.has(kind))) throw cell.unknown('kind');
      for (const word of listOf(cell('words'))) {
        const start = word.endsWith('*');
        const key = foldPhrase(start ? word.slice(0, -1) : word);
        for (const kind of own) put(start ? starts : whole, kind, key);
      }
    }
  }
  const longest = new Map([...starts].map(([kind, set]) => [kind, Math.max(...[...set].map((start) => start.length))]));
  const traps = new Map<string, Set<string>>();
  for (const cell of rowsOf(shared, ['kind', 'names'])) {
    if (!(TRAPS as readonly string[]).includes(cell('kind'))) throw cell.unknown('kind');
    for (const name of listOf(cell('names'))) {
      put(traps, cell('kind'), foldPhrase(name));
      if (cell('kind') === 'common') put(traps, 'word', foldPhrase(name));
    }
  }
  const isOf = (kind: string, key: string): boolean => {
    if (whole.get(kind)?.has(key) === true) return true;
    const beginnings = starts.get(kind);
    if (beginnings === undefined) return false;
    for (let length = Math.min(longest.get(kind) ?? 0, key.length); length > 1; length -= 1) {
      if (beginnings.has(key.slice(0, length))) return true;
    }
    return false;
  };
  const kinds = [...new Set([...whole.keys(), ...starts.keys()])];
  /** All kinds of a word at once: whoever asks for one mostly asks for others too. */
  const kindsOf = remember((key): ReadonlySet<string> | null => {
    const own = kinds.filter((kind) => isOf(kind, key));
    return own.length === 0 ? null : new Set(own);
  });
  return {
    is: (kind, key) => kindsOf(key)?.has(kind) === true,
    traps: (name) => new Set([...traps].filter(([, names]) => names.has(name)).map(([trap]) => trap as Trap)),
  };
}

function put(map: Map<string, Set<string>>, key: string, word: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([word]));
  else known.add(word);
}

import { readCsv } from '../csv.ts';
import type { Table } from './namings.ts';
import { foldPhrase } from './tokens.ts';

/** Words that stand beside places, and names that are more than a place. */
export interface PlaceWords {
  /** Whether a folded word is of this kind. */
  readonly is: (kind: WordKind | IntroductionKind, key: string) => boolean;
  /** What else a name is: see `shared_names.csv`. */
  readonly traps: (name: string) => ReadonlySet<Trap>;
}

export type WordKind = 'library' | 'oblast' | 'raion' | 'hromada' | 'city' | 'authority' | 'part' | 'link' | 'other';
/** See `introduction_words.csv`. */
export type IntroductionKind =
  | 'from'
  | 'in'
  | 'greet'
  | 'join'
  | 'self'
  | 'work'
  | 'live'
  | 'now'
  | 'move'
  | 'to'
  | 'away'
  | 'third'
  | 'present'
  | 'own'
  | 'filler'
  | 'role'
  | 'folk'
  | 'after'
  | 'state'
  | 'polite';

export type Trap = 'several' | 'surname' | 'given' | 'word';

/**
 * @param words  `place_words.csv` and `introduction_words.csv`
 * @param shared `shared_names.csv`
 * @throws Problem where a table is malformed
 */
export function readPlaceWords(words: readonly Table[], shared: Table): PlaceWords {
  const whole = new Map<string, Set<string>>();
  const starts = new Map<string, Set<string>>();
  for (const { cells } of words.flatMap(({ text, file }) => readCsv(text, file, ['kind', 'words']))) {
    const kind = cells.kind ?? '';
    for (const word of list(cells.words)) {
      put(word.endsWith('*') ? starts : whole, foldPhrase(word), kind);
    }
  }
  const longest = Math.max(0, ...[...starts.keys()].map((start) => start.length));
  const traps = new Map<string, Set<string>>();
  for (const { cells } of readCsv(shared.text, shared.file, ['kind', 'names'])) {
    for (const name of list(cells.names)) put(traps, foldPhrase(name), cells.kind ?? '');
  }
  return {
    is: (kind, key) => {
      if (whole.get(key)?.has(kind)) return true;
      for (let length = Math.min(longest, key.length); length > 1; length -= 1) {
        if (starts.get(key.slice(0, length))?.has(kind)) return true;
      }
      return false;
    },
    traps: (name) => (traps.get(name) ?? NONE) as ReadonlySet<Trap>,
  };
}

const NONE: ReadonlySet<string> = new Set();

function put(map: Map<string, Set<string>>, key: string, kind: string): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([kind]));
  else known.add(kind);
}

const list = (cell = ''): string[] =>
  cell
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');

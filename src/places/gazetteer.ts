import type { NamingStyle, Table } from './namings.ts';
import { type Entry, Shelf } from './shelf.ts';
import { type GazetteerTables, readNamings } from './tables.ts';
import type { Token } from './tokens.ts';
import type { Place } from './types.ts';
import { type PlaceWords, readPlaceWords } from './words.ts';

/** The places that the tool knows, indexed for look-up. */
export interface Gazetteer {
  /** The longest name that begins at this token, and what it can mean; undefined where none does. */
  readonly match: (tokens: readonly Token[], at: number) => Match | undefined;
  readonly words: PlaceWords;
}

/** A name of the gazetteer in a text. */
export interface Match {
  /** How many tokens it takes. */
  readonly length: number;
  readonly meanings: readonly Meaning[];
}

export interface Meaning {
  readonly place: Place;
  /** An adjective that says where only with a noun beside it: `Сумська область`. */
  readonly adjective: boolean;
  /** Found by a rule of inflection or spelling, not as it stands in the table. */
  readonly inflected: boolean;
}

/**
 * Indexes names by their first word. Forms are made when a word of the same skeleton is first looked up, so that loading costs no more than reading the tables.
 *
 * @param tables   the tables of this folder
 * @param overlays tables of the user's; their names mean only what they say there
 * @throws Problem where a file is malformed
 */
export function buildGazetteer(tables: GazetteerTables, overlays: readonly Table[] = []): Gazetteer {
  const words = readPlaceWords([tables.place_words, tables.introduction_words], tables.shared_names);
  const shelves = new Map<NamingStyle, Shelf>();
  for (const naming of readNamings(tables, overlays)) {
    const shelf = shelves.get(naming.style) ?? new Shelf(naming.style);
    shelves.set(naming.style, shelf);
    shelf.add(naming);
  }
  return {
    words,
    match: (tokens, at) => {
      let length = 0;
      let found: Entry[] = [];
      const first = tokens[at]?.key ?? '';
      for (const shelf of shelves.values()) {
        for (const entry of shelf.startingWith(first)) {
          if (entry.words.length < length || !shelf.goesOn(entry, tokens, at)) continue;
          if (entry.words.length > length) found = [];
          length = entry.words.length;
          found.push(entry);
        }
      }
      if (length === 0) return undefined;
      const own = found.filter(({ naming }) => naming.place.kind === 'user');
      return { length, meanings: (own.length > 0 ? own : found).map((entry) => meaningOf(entry, tokens, at)) };
    },
  };
}

function meaningOf({ naming, words }: Entry, tokens: readonly Token[], at: number): Meaning {
  return {
    place: naming.place,
    adjective: naming.style === 'adjective' || naming.style === 'romanised-adjective',
    inflected: words.some((word, i) => tokens[at + i]?.key !== word),
  };
}

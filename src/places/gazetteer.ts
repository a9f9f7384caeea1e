import { lazily, remember } from '../text/remember.ts';
import { Catalogue } from './catalogue.ts';
import { type CityEndings, readCityEndings } from './decline-abroad.ts';
import { abroad, INFLECTIONS } from './inflections.ts';
import type { NamingStyle, Table } from './namings.ts';
import { type Entry, Shelf } from './shelf.ts';
import { type GazetteerTables, readListings } from './tables.ts';
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
  /** What a form says by itself: 'from there' (Oulusta, Tartust) or 'there' (Oulussa, Tartus). */
  readonly says: '' | 'from' | 'in';
}

/**
 * Makes the look-up of names. Names are read, letter by letter, and their forms made when a word of that letter is first looked up.
 *
 * @param tables   the tables of this folder
 * @param overlays tables of the user's; their names mean only what they say there
 * @throws Problem where a file is malformed
 */
export function buildGazetteer(tables: GazetteerTables, overlays: readonly Table[] = []): Gazetteer {
  const endings = readCityEndings(tables.city_endings);
  const startingWith = index(tables, overlays, endings);
  return {
    words: readPlaceWords([tables.place_words, tables.introduction_words], tables.shared_names),
    match: (tokens, at) => {
      let length = 0;
      let found: Entry[] = [];
      for (const { shelf, entry } of startingWith(tokens[at]?.key ?? '')) {
        if (entry.words.length < length || !shelf.goesOn(entry, tokens, at)) continue;
        if (entry.words.length > length) found = [];
        length = entry.words.length;
        found.push(entry);
      }
      if (length === 0) return undefined;
      const own = found.filter(({ place }) => place.kind === 'user');
      return { length, meanings: (own.length > 0 ? own : found).map((entry) => meaningOf(entry, tokens, at, endings)) };
    },
  };
}

/** The names whose first word can stand in a given form, by that form. */
function index(
  tables: GazetteerTables,
  overlays: readonly Table[],
  endings: CityEndings,
): (word: string) => readonly { readonly shelf: Shelf; readonly entry: Entry }[] {
  const catalogue = new Catalogue(readListings(tables, overlays));
  const inflections = { ...INFLECTIONS, abroad: abroad(endings) };
  const shelves = Object.fromEntries(
    STYLES.map((style) => [style, new Shelf(style, catalogue, inflections[style])]),
  ) as Record<NamingStyle, Shelf>;
  const shelve = (at: number, styles: readonly NamingStyle[], whole: boolean): void => {
    const listing = catalogue.listingOf(at);
    if ((listing.whole ?? false) !== whole) return;
    const name = catalogue.nameOf(at);
    for (const style of listing.styles(name)) if (styles.includes(style)) shelves[style].add(at, name);
  };
  const shelveWhole = lazily(() => {
    for (const at of catalogue.whole) shelve(at, STYLES, true);
  });
  /** The names that a word may begin, given the letters that they may begin with and how words of its script vary. */
  const find = (lettersOf: (initial: string) => string, styles: readonly NamingStyle[]) => {
    const opened = new Set<string>();
    return (word: string) => {
      for (const letter of lettersOf(word.charAt(0))) {
        if (opened.has(letter)) continue;
        opened.add(letter);
        for (const at of catalogue.startingWith(letter)) shelve(at, styles, false);
      }
      return styles.flatMap((style) =>
        shelves[style].startingWith(word).map((entry) => ({ shelf: shelves[style], entry })),
      );
    };
  };
  const cyrillic = find((initial) => initial, CYRILLIC_STYLES);
  const latin = find((initial) => initial + (ROMANISED[initial] ?? ''), LATIN_STYLES);
  return remember((word) => {
    shelveWhole();
    return CYRILLIC.test(word) ? cyrillic(word) : latin(word);
  });
}

const CYRILLIC = /[\u0400-\u04ff]/;

const CYRILLIC_STYLES = ['slavic', 'adjective'] as const satisfies NamingStyle[];
const LATIN_STYLES = [
  'fixed',
  'polish',
  'welsh',
  'romanised',
  'romanised-adjective',
  'abroad',
] as const satisfies NamingStyle[];
const STYLES: readonly NamingStyle[] = [...CYRILLIC_STYLES, ...LATIN_STYLES];

/** What a Latin letter may stand for at the beginning of a Ukrainian name. */
const ROMANISED: Readonly<Record<string, string>> = {
  ...{
    a: 'а',
    b: 'б',
    c: 'чц',
    d: 'д',
    e: 'еє',
    f: 'ф',
    g: 'г',
    h: 'гх',
    i: 'іиїєюяй',
    j: 'йїєюя',
    k: 'кх',
    l: 'л',
    m: 'м',
  },
  ...{ n: 'н', o: 'о', p: 'п', r: 'р', s: 'сшщ', t: 'тц', u: 'у', v: 'в', w: 'в', y: 'їєюяийі', z: 'зж' },
};

const meaningOf = (
  { place, style, words }: Entry,
  tokens: readonly Token[],
  at: number,
  endings: CityEndings,
): Meaning => ({
  place,
  adjective: style === 'adjective' || style === 'romanised-adjective',
  inflected: words.some((word, i) => tokens[at + i]?.key !== word),
  says: style === 'abroad' ? saidBy(words, place.country, tokens, at, endings) : '',
});

function saidBy(
  words: readonly string[],
  country: string,
  tokens: readonly Token[],
  at: number,
  { sense }: CityEndings,
): Meaning['says'] {
  const said = sense(words.at(-1) as string, tokens[at + words.length - 1]?.key ?? '', country);
  if (said === 'from' || said === 'in') return said;
  return said !== '' && tokens[at - 1]?.key === said ? 'from' : '';
}

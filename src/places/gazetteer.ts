import type { Section, Unpacked } from '../packed/sections.ts';
import { lazily, remember } from '../text/remember.ts';
import { Catalogue } from './catalogue.ts';
import { type CityEndings, readCityEndings } from './decline-abroad.ts';
import { type Entry, Forms } from './forms.ts';
import { type FormsByStyle, packIndex, unpackIndex } from './index-packed.ts';
import { abroad, INFLECTIONS, romanised } from './inflections.ts';
import type { NamingStyle, Table } from './namings.ts';
import { Shelf } from './shelf.ts';
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
  /** In a case other than the nominative, of Ukrainian in Latin letters: 'z Lvova'. */
  readonly cased: boolean;
  /** What a form says by itself: 'from there' (Oulusta, Tartust) or 'there' (Oulussa, Tartus). */
  readonly says: '' | 'from' | 'in';
}

/**
 * Makes the look-up of names. Names are read, letter by letter, and their forms made when a word of that letter is first looked up.
 *
 * @param tables   the tables of this folder
 * @param overlays tables of the user's; their names mean only what they say there
 * @param packed   what `packGazetteer` made of the names of places, where it is at hand and there are no overlays
 * @throws Problem where a file is malformed
 */
export function buildGazetteer(
  tables: GazetteerTables,
  overlays: readonly Table[] = [],
  packed?: Unpacked | undefined,
): Gazetteer {
  const endings = readCityEndings(tables.city_endings);
  const forms = formsByStyle(endings);
  const names = packed
    ? unpackIndex(packed, forms, STYLES)
    : index(new Catalogue(readListings(tables, overlays)), forms);
  const startingWith = remember((word) => names(word, CYRILLIC.test(word) ? CYRILLIC_STYLES : LATIN_STYLES));
  return {
    words: readPlaceWords([tables.place_words, tables.introduction_words], tables.shared_names),
    match: (tokens, at) => {
      let length = 0;
      let found: Entry[] = [];
      for (const entry of startingWith(tokens[at]?.key ?? '')) {
        if (entry.words.length < length || !forms[entry.style].goesOn(entry, tokens, at)) continue;
        if (entry.words.length > length) found = [];
        length = entry.words.length;
        found.push(entry);
      }
      if (length === 0) return undefined;
      const own = found.filter(({ place }) => place.kind === 'user');
      return {
        length,
        meanings: (own.length > 0 ? own : found).map((entry) => meaningOf(entry, tokens, at, forms, endings)),
      };
    },
  };
}

/**
 * The names of all places with their forms as they stand in a packed file: to read them takes a run some 200 ms.
 *
 * @throws Problem where a table is malformed
 */
export const packGazetteer = (tables: GazetteerTables): Record<string, Section> =>
  packIndex(new Catalogue(readListings(tables, [])), formsByStyle(readCityEndings(tables.city_endings)), STYLES);

function formsByStyle(endings: CityEndings): FormsByStyle {
  const inflections = { ...INFLECTIONS, abroad: abroad(endings), romanised: romanised(endings) };
  return Object.fromEntries(STYLES.map((style) => [style, new Forms(style, inflections[style])])) as FormsByStyle;
}

/** Finds the names whose first word can stand in a given form, of some styles: in the order of the styles, and of the tables. */
function index(catalogue: Catalogue, forms: FormsByStyle): (word: string, styles: readonly NamingStyle[]) => Entry[] {
  const shelves = Object.fromEntries(
    STYLES.map((style) => [style, new Shelf(style, catalogue, forms[style])]),
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
  const opened = new Set<string>();
  return (word, styles) => {
    shelveWhole();
    const initial = word.charAt(0);
    for (const letter of styles === LATIN_STYLES ? initial + (ROMANISED[initial] ?? '') : initial) {
      const reading = `${styles === LATIN_STYLES ? 'latin' : 'cyrillic'} ${letter}`;
      if (opened.has(reading)) continue;
      opened.add(reading);
      for (const at of catalogue.startingWith(letter)) shelve(at, styles, false);
    }
    return styles.flatMap((style) => [...shelves[style].startingWith(word)].sort((a, b) => a.at - b.at));
  };
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
  forms: FormsByStyle,
  endings: CityEndings,
): Meaning => ({
  place,
  adjective: style === 'adjective' || style === 'romanised-adjective',
  inflected: words.some((word, i) => tokens[at + i]?.key !== word),
  cased:
    style === 'romanised' &&
    words.some((word, i) => {
      const { level } = forms[style].inflection;
      return level(tokens[at + i]?.key ?? '') !== level(word);
    }),
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

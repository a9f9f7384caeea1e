import { levelLatin } from '../people/romanise.ts';
import { decline } from './decline.ts';
import { declinePolish } from './decline-polish.ts';
import { mutateWelsh } from './mutate-welsh.ts';
import { type GazetteerTables, type Naming, type NamingStyle, readNamings, type Table } from './tables.ts';
import { foldPhrase, type Token } from './tokens.ts';
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
    const shelf = shelves.get(naming.style) ?? new Shelf(INFLECTIONS[naming.style]);
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

interface Entry {
  readonly naming: Naming;
  readonly words: readonly string[];
}

function meaningOf({ naming, words }: Entry, tokens: readonly Token[], at: number): Meaning {
  return {
    place: naming.place,
    adjective: naming.style === 'adjective' || naming.style === 'romanised-adjective',
    inflected: words.some((word, i) => tokens[at + i]?.key !== word),
  };
}

/** How the words of a style vary. `bucket` is what all forms of a word have in common. */
interface Inflection {
  readonly bucket: (word: string) => string;
  readonly forms: (word: string, index: number) => readonly string[];
  /** Levels a word of the text before it is compared; the forms are level already. */
  readonly level: (word: string) => string;
}

const same = (word: string): string => word;
const alone = (word: string): readonly string[] => [word];
const level = (word: string): string => (word.length > 3 ? levelLatin(word) : word);

const INFLECTIONS: Readonly<Record<NamingStyle, Inflection>> = {
  fixed: { bucket: same, forms: alone, level: same },
  slavic: { bucket: consonants, forms: decline, level: same },
  adjective: { bucket: consonants, forms: declineAdjective, level: same },
  polish: { bucket: (word) => word.slice(0, 2), forms: declinePolish, level: same },
  welsh: { bucket: () => '', forms: (word, index) => (index === 0 ? mutateWelsh(word) : [word]), level: same },
  romanised: { bucket: (word) => level(word).slice(0, 2), forms: (word) => [level(word)], level },
  'romanised-adjective': { bucket: (word) => level(word).slice(0, 2), forms: romanisedAdjective, level },
};

class Shelf {
  readonly #inflection: Inflection;
  readonly #buckets = new Map<string, Entry[]>();
  readonly #byFirst = new Map<string, Entry[]>();
  readonly #forms = new Map<string, ReadonlySet<string>>();

  constructor(inflection: Inflection) {
    this.#inflection = inflection;
  }

  add(naming: Naming): void {
    const words = foldPhrase(naming.name).split(' ');
    const bucket = this.#inflection.bucket(words[0] ?? '');
    const entry = { naming, words };
    const entries = this.#buckets.get(bucket);
    if (entries === undefined) this.#buckets.set(bucket, [entry]);
    else entries.push(entry);
  }

  startingWith(word: string): readonly Entry[] {
    const bucket = this.#inflection.bucket(word);
    this.#open(bucket);
    // A word of one consonant shows another in some endings: Яр, Яром.
    if (bucket.length > 1 && this.#inflection.bucket === consonants) this.#open(bucket.slice(0, 1));
    return this.#byFirst.get(this.#inflection.level(word)) ?? [];
  }

  /** Whether the words after the first stand in the text too. */
  goesOn({ words }: Entry, tokens: readonly Token[], at: number): boolean {
    for (let i = 1; i < words.length; i += 1) {
      const token = tokens[at + i];
      if (token === undefined || BREAK.test(token.gap)) return false;
      if (!this.#formsOf(words[i] as string, i).has(this.#inflection.level(token.key))) return false;
    }
    return true;
  }

  #open(bucket: string): void {
    const entries = this.#buckets.get(bucket);
    if (entries === undefined) return;
    this.#buckets.delete(bucket);
    for (const entry of entries) {
      for (const form of this.#formsOf(entry.words[0] as string, 0)) {
        const known = this.#byFirst.get(form);
        if (known === undefined) this.#byFirst.set(form, [entry]);
        else known.push(entry);
      }
    }
  }

  #formsOf(word: string, index: number): ReadonlySet<string> {
    const key = index === 0 ? word : `${word} `;
    const forms = this.#forms.get(key) ?? new Set(this.#inflection.forms(word, index));
    this.#forms.set(key, forms);
    return forms;
  }
}

/** A name does not run over the end of a sentence or a bracket. */
const BREAK = /[!?;:()[\]|\n\r\u2028]/;

/** The first two consonants, those levelled that change before an ending: the same in every form of a word. */
function consonants(word: string): string {
  let out = '';
  for (const letter of word) {
    if ('бвгджзклмнпрстфхцчшщ'.includes(letter)) {
      out += LEVELLED[letter] ?? letter;
      if (out.length === 2) break;
    }
  }
  return out;
}

const LEVELLED: Readonly<Record<string, string>> = { ц: 'к', з: 'г', х: 'с' };

/** An adjective in any gender, number and case: the tables hold Сумська or Роменський. */
function declineAdjective(word: string): readonly string[] {
  const stem = word.replace(/(?:ая|ий|ій|ый|[ая])$/, '');
  return ADJECTIVE_ENDINGS.map((ending) => stem + ending);
}

const ADJECTIVE_ENDINGS = [
  'ий',
  'ого',
  'ому',
  'им',
  'ім',
  'а',
  'ої',
  'ій',
  'у',
  'ою',
  'е',
  'і',
  'их',
  'ими',
  'ая',
  'ой',
  'ую',
  'ый',
  'ое',
  'ом',
  'ые',
  'ие',
  'ый',
  '',
];

function romanisedAdjective(word: string): readonly string[] {
  const stem = word.replace(/(?:yi|ii|a)$/, '');
  return [word, stem, `${stem}yi`, `${stem}y`, `${stem}oi`, `${stem}a`].map(level);
}

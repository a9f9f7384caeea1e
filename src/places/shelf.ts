import { levelLatin, romanise } from '../people/romanise.ts';
import { decline, declineAdjective } from './decline.ts';
import { declinePolish } from './decline-polish.ts';
import { mutateWelsh } from './mutate-welsh.ts';
import type { Naming, NamingStyle } from './namings.ts';
import { breaks, foldPhrase, type Token } from './tokens.ts';

/** A name, cut into folded words. */
export interface Entry {
  readonly naming: Naming;
  readonly words: readonly string[];
}

/**
 * The names of one style. They are put into buckets by what all the forms of their first word have in common, which costs little; only when a
 * word of that bucket is looked up are they folded and their forms made.
 */
export class Shelf {
  readonly #inflection: Inflection;
  readonly #buckets = new Map<string, Naming[]>();
  readonly #byFirst = new Map<string, Entry[]>();
  readonly #forms = new Map<string, ReadonlySet<string>>();

  constructor(style: NamingStyle) {
    this.#inflection = INFLECTIONS[style];
  }

  add(naming: Naming): void {
    const bucket = this.#inflection.bucket(naming.name.toLowerCase());
    const known = this.#buckets.get(bucket);
    if (known === undefined) this.#buckets.set(bucket, [naming]);
    else known.push(naming);
  }

  /** The names whose first word can stand in this form. */
  startingWith(word: string): readonly Entry[] {
    const bucket = this.#inflection.bucket(word);
    this.#open(bucket);
    // A word of one consonant shows another in some endings: Яр, Яром.
    if (bucket.length > 1) this.#open(bucket.slice(0, 1));
    return this.#byFirst.get(this.#inflection.level(word)) ?? [];
  }

  /** Whether the words of a name after the first stand in the text too. */
  goesOn({ words }: Entry, tokens: readonly Token[], at: number): boolean {
    for (let i = 1; i < words.length; i += 1) {
      const token = tokens[at + i];
      if (token === undefined || breaks(tokens, at + i, ',')) return false;
      if (!this.#formsOf(words[i] as string, i).has(this.#inflection.level(token.key))) return false;
    }
    return true;
  }

  #open(bucket: string): void {
    const namings = this.#buckets.get(bucket);
    if (namings === undefined) return;
    this.#buckets.delete(bucket);
    for (const naming of namings) {
      const latin = this.#inflection.latin && CYRILLIC.test(naming.name);
      const words = foldPhrase(latin ? romanise(naming.name) : naming.name).split(' ');
      const entry = { naming, words };
      for (const form of this.#formsOf(words[0] as string, 0)) {
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

const CYRILLIC = /[\u0400-\u04ff]/;

/** How the words of a style vary. */
interface Inflection {
  /** What all forms of a word have in common; takes a name in lower case, or a folded word. */
  readonly bucket: (name: string) => string;
  readonly forms: (word: string, index: number) => readonly string[];
  /** What is done to a word of the text before it is compared with the forms. */
  readonly level: (word: string) => string;
  /** A Cyrillic name is meant in Latin letters. */
  readonly latin: boolean;
}

const same = (word: string): string => word;
const alone = (word: string): readonly string[] => [word];
const level = (word: string): string => (word.length > 3 ? levelLatin(word) : word);

const INFLECTIONS: Readonly<Record<NamingStyle, Inflection>> = {
  fixed: { bucket: initial, forms: alone, level: same, latin: false },
  slavic: { bucket: consonants, forms: decline, level: same, latin: false },
  adjective: { bucket: consonants, forms: declineAdjective, level: same, latin: false },
  polish: { bucket: initial, forms: declinePolish, level: same, latin: false },
  welsh: { bucket: () => '', forms: (word, i) => (i === 0 ? mutateWelsh(word) : [word]), level: same, latin: false },
  romanised: { bucket: sound, forms: (word) => [level(word)], level, latin: true },
  'romanised-adjective': { bucket: sound, forms: romanisedAdjective, level, latin: true },
};

/** The first letter, without its diacritic. */
function initial(name: string): string {
  const [letter = ''] = name;
  return letter < '\x7f' ? letter : foldPhrase(letter).charAt(0);
}

/** The first two consonants of the first word, those levelled that change before an ending: the same in every form of a word. */
function consonants(name: string): string {
  let out = '';
  for (const letter of name) {
    if (letter === ' ' || letter === '-') break;
    if (!CONSONANTS.has(letter)) continue;
    out += LEVELLED[letter] ?? letter;
    if (out.length === 2) break;
  }
  return out;
}

const CONSONANTS = new Set('бвгґджзклмнпрстфхцчшщ');
const LEVELLED: Readonly<Record<string, string>> = { ц: 'к', з: 'г', х: 'с', ґ: 'г' };

/** The first sound, however it is romanised: names of one sound lie in one bucket. */
function sound(name: string): string {
  const [letter = ''] = name;
  return SOUNDS[letter] ?? initial(name);
}

const SOUNDS: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  w: 'v',
  г: 'h',
  ґ: 'h',
  g: 'h',
  х: 'h',
  к: 'h',
  k: 'h',
  д: 'd',
  е: 'e',
  є: 'i',
  ж: 'z',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  y: 'i',
  j: 'i',
  ю: 'i',
  я: 'i',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  ш: 's',
  щ: 's',
  т: 't',
  ц: 't',
  у: 'u',
  ф: 'f',
  ч: 'c',
};

/** `Sumska`, `Sumskyi`, and `Sumsk` before a noun that English makes of it. */
function romanisedAdjective(word: string): readonly string[] {
  const stem = word.replace(/(?:yi|ii|a)$/, '');
  return [word, stem, `${stem}yi`, `${stem}y`, `${stem}oi`, `${stem}a`].map(level);
}

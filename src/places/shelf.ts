import { romanise } from '../text/romanise.ts';
import type { Catalogue } from './catalogue.ts';
import type { Inflection } from './inflections.ts';
import type { NamingStyle } from './namings.ts';
import { breaks, foldPhrase, type Token } from './tokens.ts';
import type { Place } from './types.ts';

/** A name, cut into folded words. */
export interface Entry {
  readonly place: Place;
  readonly style: NamingStyle;
  readonly words: readonly string[];
}

/**
 * The names of one style. They are put into buckets by what all the forms of their first word have in common, which costs little; only when a
 * word of that bucket is looked up are they folded and their forms made.
 */
export class Shelf {
  readonly #style: NamingStyle;
  readonly #inflection: Inflection;
  readonly #catalogue: Catalogue;
  /** Where the names of a bucket stand in the catalogue. */
  readonly #buckets = new Map<string, number[]>();
  readonly #byFirst = new Map<string, Entry[]>();
  /** The names of a bucket whose forms are made when they are asked for. */
  readonly #entries = new Map<string, Entry[]>();
  readonly #forms = new Map<string, ReadonlySet<string>>();

  constructor(style: NamingStyle, catalogue: Catalogue, inflection: Inflection) {
    this.#style = style;
    this.#catalogue = catalogue;
    this.#inflection = inflection;
  }

  /** Takes in the name that stands there in the catalogue. */
  add(at: number, name: string): void {
    const bucket = this.#inflection.bucket(name);
    const known = this.#buckets.get(bucket);
    if (known === undefined) this.#buckets.set(bucket, [at]);
    else known.push(at);
  }

  /** The names whose first word can stand in this form. */
  startingWith(word: string): readonly Entry[] {
    const bucket = this.#inflection.bucket(word);
    this.#open(bucket);
    // A word of one consonant shows another in some endings: Яр, Яром.
    if (bucket.length > 1) this.#open(bucket.slice(0, 1));
    const { may } = this.#inflection;
    if (may !== undefined) {
      const here = [bucket, ...(bucket.length > 1 ? [bucket.slice(0, 1)] : [])].flatMap(
        (one) => this.#entries.get(one) ?? [],
      );
      return here.filter(
        ({ words: [first = ''], place }) => may(first, word) && this.#formsOf(first, 0, place.country).has(word),
      );
    }
    return this.#byFirst.get(this.#inflection.level(word)) ?? [];
  }

  /** Whether the words of a name after the first stand in the text too. */
  goesOn({ words, place }: Entry, tokens: readonly Token[], at: number): boolean {
    for (let i = 1; i < words.length; i += 1) {
      const token = tokens[at + i];
      if (token === undefined || breaks(tokens, at + i, ',')) return false;
      if (!this.#formsOf(words[i] as string, i, place.country).has(this.#inflection.level(token.key))) return false;
    }
    return true;
  }

  #open(bucket: string): void {
    const names = this.#buckets.get(bucket);
    if (names === undefined) return;
    this.#buckets.delete(bucket);
    for (const at of names) {
      const name = this.#catalogue.nameOf(at);
      const latin = this.#inflection.latin && CYRILLIC.test(name);
      const words = foldPhrase(latin ? romanise(name) : name).split(' ');
      const entry: Entry = { place: this.#catalogue.listingOf(at).place(name), style: this.#style, words };
      if (this.#inflection.may !== undefined) {
        const here = this.#entries.get(bucket);
        if (here === undefined) this.#entries.set(bucket, [entry]);
        else here.push(entry);
        continue;
      }
      for (const form of this.#formsOf(words[0] as string, 0, entry.place.country)) {
        const known = this.#byFirst.get(form);
        if (known === undefined) this.#byFirst.set(form, [entry]);
        else known.push(entry);
      }
    }
  }

  #formsOf(word: string, index: number, country: string): ReadonlySet<string> {
    const own = this.#style === 'abroad' ? country : '';
    const key = index === 0 ? word + own : `${word} ${own}`;
    const forms = this.#forms.get(key) ?? new Set(this.#inflection.forms(word, index, country));
    this.#forms.set(key, forms);
    return forms;
  }
}

const CYRILLIC = /[\u0400-\u04ff]/;

import { romanise } from '../text/romanise.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry, Forms } from './forms.ts';
import type { NamingStyle } from './namings.ts';
import { foldPhrase } from './tokens.ts';

/**
 * The names of one style. They are put into buckets by what all the forms of their first word have in common, which costs little; only when a
 * word of that bucket is looked up are they folded and their forms made.
 */
export class Shelf {
  readonly #style: NamingStyle;
  readonly #forms: Forms;
  readonly #catalogue: Catalogue;
  /** Where the names of a bucket stand in the catalogue. */
  readonly #buckets = new Map<string, number[]>();
  readonly #byFirst = new Map<string, Entry[]>();
  /** The names of a bucket whose forms are made when they are asked for. */
  readonly #entries = new Map<string, Entry[]>();

  constructor(style: NamingStyle, catalogue: Catalogue, forms: Forms) {
    this.#style = style;
    this.#forms = forms;
    this.#catalogue = catalogue;
  }

  /** Takes in the name that stands there in the catalogue. */
  add(at: number, name: string): void {
    const bucket = this.#forms.inflection.bucket(name);
    const known = this.#buckets.get(bucket);
    if (known === undefined) this.#buckets.set(bucket, [at]);
    else known.push(at);
  }

  /** The names whose first word can stand in this form. */
  startingWith(word: string): readonly Entry[] {
    const { bucket: bucketOf, may, level } = this.#forms.inflection;
    const bucket = bucketOf(word);
    // A word of one consonant shows another in some endings: Яр, Яром.
    const buckets = bucket.length > 1 ? [bucket, bucket.slice(0, 1)] : [bucket];
    for (const one of buckets) this.#open(one);
    if (may === undefined) return this.#byFirst.get(level(word)) ?? [];
    return buckets.flatMap((one) => this.#entries.get(one) ?? []).filter((entry) => this.#forms.begins(entry, word));
  }

  #open(bucket: string): void {
    const names = this.#buckets.get(bucket);
    if (names === undefined) return;
    this.#buckets.delete(bucket);
    const { may } = this.#forms.inflection;
    for (const at of names) {
      const entry = entryOf(this.#catalogue, at, this.#style, this.#forms);
      const firsts = may === undefined ? this.#forms.of(entry.words[0] ?? '', 0, entry.place.country) : [bucket];
      for (const first of firsts) {
        const shelf = may === undefined ? this.#byFirst : this.#entries;
        const known = shelf.get(first);
        if (known === undefined) shelf.set(first, [entry]);
        else known.push(entry);
      }
    }
  }
}

/** A name of the catalogue in one of its styles. */
export function entryOf(catalogue: Catalogue, at: number, style: NamingStyle, { inflection }: Forms): Entry {
  const name = catalogue.nameOf(at);
  const latin = inflection.latin && CYRILLIC.test(name);
  const words = foldPhrase(latin ? romanise(name) : name).split(' ');
  return { place: catalogue.listingOf(at).place(name), style, words, at };
}

const CYRILLIC = /[\u0400-\u04ff]/;

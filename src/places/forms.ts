import type { Inflection } from './inflections.ts';
import type { NamingStyle } from './namings.ts';
import { breaks, type Token } from './tokens.ts';
import type { Place } from './types.ts';

/** A name, cut into folded words. */
export interface Entry {
  readonly place: Place;
  readonly style: NamingStyle;
  readonly words: readonly string[];
  /** Its place among all names. */
  readonly at: number;
}

/** The forms of the names of one style, each made once. */
export class Forms {
  readonly inflection: Inflection;
  readonly #style: NamingStyle;
  readonly #made = new Map<string, ReadonlySet<string>>();

  constructor(style: NamingStyle, inflection: Inflection) {
    this.#style = style;
    this.inflection = inflection;
  }

  /** Whether the first word of a name can stand in this form. */
  begins({ words: [first = ''], place }: Entry, word: string): boolean {
    const { may } = this.inflection;
    return (may === undefined || may(first, word)) && this.#has(first, 0, place.country, word);
  }

  /** Whether the words of a name after the first stand in the text too. */
  goesOn({ words, place }: Entry, tokens: readonly Token[], at: number): boolean {
    for (let i = 1; i < words.length; i += 1) {
      const token = tokens[at + i];
      if (token === undefined || breaks(tokens, at + i, ',')) return false;
      if (!this.#has(words[i] as string, i, place.country, token.key)) return false;
    }
    return true;
  }

  #has(word: string, index: number, country: string, written: string): boolean {
    const { has, level } = this.inflection;
    return has === undefined ? this.of(word, index, country).has(level(written)) : has(word, written, country);
  }

  /** @param index of the word in its name */
  of(word: string, index: number, country: string): ReadonlySet<string> {
    const own = this.#style === 'abroad' ? country : '';
    const key = index === 0 ? word + own : `${word} ${own}`;
    const forms = this.#made.get(key) ?? new Set(this.inflection.forms(word, index, country));
    this.#made.set(key, forms);
    return forms;
  }
}

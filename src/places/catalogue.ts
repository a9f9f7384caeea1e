import { apostrophes } from '../text/marks.ts';
import { type Listing, listOf } from './namings.ts';
import { foldLetter } from './tokens.ts';

/**
 * All names by their first letters. A name is known by its number; what it means, and how it changes in a sentence, is made out when a word of its letter
 * is first looked up: to do it for 20,000 names beforehand would cost every run more than most chats need.
 */
export class Catalogue {
  readonly #listings: readonly Listing[];
  /** All names, with semicolons and spaces between. */
  readonly #text: string;
  /** Where each name begins in the text, and behind the last where one more would. */
  readonly #starts: number[] = [];
  /** The listing of each name. */
  readonly #rows: number[] = [];
  readonly #byLetter = new Map<string, number[]>();

  constructor(listings: readonly Listing[]) {
    this.#listings = listings.filter(({ names }) => names !== '');
    const cells = this.#listings.map(({ names }) => (IRREGULAR.test(names) ? listOf(names).join('; ') : names));
    this.#text = `${cells.join('; ')}; `;
    let at = 0;
    cells.forEach((cell, row) => {
      for (const end = at + cell.length; at < end; at = this.#text.indexOf('; ', at) + 2) {
        this.#starts.push(at);
        this.#rows.push(row);
      }
    });
    this.#starts.push(at);
    for (let name = 0; name < this.#rows.length; name += 1) {
      const letter = letterAt(this.#text, this.#starts[name] as number);
      const known = this.#byLetter.get(letter);
      if (known === undefined) this.#byLetter.set(letter, [name]);
      else known.push(name);
    }
  }

  /** The names that begin with this letter, or with one that folds to it: a capital, one with a diacritic. */
  startingWith(letter: string): readonly number[] {
    return this.#byLetter.get(letter) ?? [];
  }

  /** The names whose first letter tells nothing. */
  get whole(): number[] {
    return this.#rows.flatMap((row, name) => (this.#listings[row]?.whole === true ? [name] : []));
  }

  /** How many names there are. */
  get size(): number {
    return this.#rows.length;
  }

  /** A name as it stands in the tables. */
  nameOf(name: number): string {
    return this.#text.slice(this.#starts[name], (this.#starts[name + 1] as number) - 2);
  }

  listingOf(name: number): Listing {
    return this.#listings[this.#rows[name] as number] as Listing;
  }
}

/** Not one space after each semicolon, or nothing between two, or at an end. */
const IRREGULAR = /;[^ ]|;$| ;|; [; ]|^[; ]| $/;

/** The letter that a name is looked up by: of `'s-Hertogenbosch` and `Łódź` s and l. */
function letterAt(text: string, at: number): string {
  const first = text.charAt(at);
  if (QUOTE.test(first) && text.charAt(at + 1) !== ' ') return foldLetter(text.charAt(at + 1));
  return FOLDED.test(first) ? foldLetter(first) : first.toLowerCase();
}

const QUOTE = new RegExp(`["${apostrophes}]`);
const FOLDED = /[\u00c0-\u024f\u0386-\u038fґҐёЁ]/;

import { type Listing, listOf } from './namings.ts';
import { foldLetter } from './tokens.ts';

/**
 * All names as one text, which is searched for the names of a letter when a word of that letter is first looked up; a name is known by where it
 * stands. To take 15,000 names apart beforehand would cost every run more than most chats need.
 */
export class Catalogue {
  readonly #listings: readonly Listing[];
  /** Where the first name of each listing stands. */
  readonly #starts: number[] = [];
  readonly #text: string;
  readonly #initials: ReadonlyMap<string, readonly string[]>;

  constructor(listings: readonly Listing[]) {
    this.#listings = listings.filter(({ names }) => names !== '');
    let cells = this.#listings.map(({ names }) => names);
    this.#text = `; ${cells.join('; ')};`;
    if (IRREGULAR.test(this.#text)) {
      cells = cells.map((names) => listOf(names).join('; '));
      this.#text = `; ${cells.join('; ')};`;
    }
    let at = 2;
    for (const cell of cells) {
      this.#starts.push(at);
      at += cell.length + 2;
    }
    this.#initials = initialsOf(this.#text);
  }

  /** Where the names stand that begin with this letter, or with one that folds to it: a capital, one with a diacritic. */
  startingWith(letter: string): number[] {
    const found: number[] = [];
    for (const initial of new Set([letter, letter.toUpperCase(), ...(this.#initials.get(letter) ?? [])])) {
      const wanted = `; ${initial}`;
      for (let at = this.#text.indexOf(wanted); at >= 0; at = this.#text.indexOf(wanted, at + 2)) found.push(at + 2);
    }
    return found;
  }

  /** Where the names of the listings stand whose first letter tells nothing. */
  get whole(): number[] {
    return this.#listings.flatMap(({ whole }, row) => {
      if (whole !== true) return [];
      const found: number[] = [];
      const end = (this.#starts[row + 1] ?? this.#text.length) - 2;
      for (let at = this.#starts[row] ?? 0; at > 1 && at < end; at = this.#text.indexOf(';', at) + 2) found.push(at);
      return found;
    });
  }

  nameAt(at: number): string {
    return this.#text.slice(at, this.#text.indexOf(';', at));
  }

  listingAt(at: number): Listing {
    let [low, high] = [0, this.#starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] as number) <= at) low = middle;
      else high = middle;
    }
    return this.#listings[low] as Listing;
  }
}

/** Not one space after each semicolon, or nothing between two. */
const IRREGULAR = /;[^ ]| ;|; [; ]/;

/** How names begin whose first letter is not as it is looked up (`Łódź`, `'s-Hertogenbosch`), by that letter. */
function initialsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const map = new Map<string, string[]>();
  for (const start of new Set(text.match(/; (?:['’ʼ"]\S|[\u00c0-\u024f\u0386-\u038fґҐёЁ])/g))) {
    const initial = start.slice(2);
    const folded = foldLetter(initial.slice(-1));
    map.set(folded, [...(map.get(folded) ?? []), initial]);
  }
  return map;
}

import { oneSpaced } from '../text/marks.ts';

interface Said<T> {
  readonly text: string;
  readonly item: T;
  /** The text with single blanks, once somebody asked. */
  key: string | undefined;
}

/** Texts by their whole or by a beginning of some length, and how many of all were entered. */
interface Index<T> {
  readonly newest: Map<string, Said<T>>;
  entered: number;
}

/**
 * Finds the newest of many texts that begins so. Reading a chat, each text is added and some are looked for; both take time of their length. Most chats hold no
 * quote: nothing is made of a text before one comes.
 */
export class Beginnings<T> {
  readonly #all: Said<T>[] = [];
  /** By length of a beginning that was ever looked for: Zoom cuts after 20 or 50 characters, so there are few lengths. Whole texts are under 0. */
  readonly #indexes = new Map<number, Index<T>>();

  add(text: string, item: T): void {
    this.#all.push({ text, item, key: undefined });
  }

  /** @param length of the beginnings, 0 for whole texts */
  #by(length: number): ReadonlyMap<string, Said<T>> {
    const index = this.#indexes.get(length) ?? { newest: new Map(), entered: 0 };
    this.#indexes.set(length, index);
    for (; index.entered < this.#all.length; index.entered += 1) {
      const one = this.#all[index.entered] as Said<T>;
      one.key ??= oneSpaced(one.text);
      if (one.key.length >= length) index.newest.set(length === 0 ? one.key : one.key.slice(0, length), one);
    }
    return index.newest;
  }

  /**
   * @param quote what Zoom shows of a message: with `...` or `…` at its end where it was cut, else all of it
   * @returns the newest message that is so, else the newest that begins so
   */
  newest(quote: string): T | undefined {
    const shown = quote.trim();
    const cut = /(?:\.\.\.|…)$/.test(shown);
    const whole = cut ? undefined : this.#by(0).get(oneSpaced(shown));
    if (whole !== undefined) return whole.item;
    const start = oneSpaced(shown.replace(/(?:\.\.\.|…)$/, '').replace(halves, ''));
    if (start === '') return undefined;
    const length = Math.min(start.length, longest);
    const found = this.#by(length).get(start.slice(0, length));
    return found?.key?.startsWith(start) ? found.item : undefined;
  }
}

/** What is left of an emoji through which the quote was cut. At most a few characters: no more are looked at. */
const halves = /(?:\uFFFD|[\uD800-\uDFFF]|\u200D|\uFE0F){1,8}$/u;

/** More of a beginning than Zoom quotes. */
const longest = 64;

import { oneSpaced } from '../text/marks.ts';

interface Said<T> {
  readonly text: string;
  readonly item: T;
}

interface Keyed<T> {
  readonly key: string;
  readonly item: T;
}

/**
 * Finds the newest of many texts that begins so. Reading a chat, each text is added and some are looked for; both take time of their length. Most chats hold no
 * quote: nothing is made of a text before one comes.
 */
export class Beginnings<T> {
  readonly #added: Said<T>[] = [];
  readonly #all: Keyed<T>[] = [];
  readonly #whole = new Map<string, T>();
  /** By length of a beginning that was ever looked for: what begins so. Zoom cuts after 20 or 50 characters, so there are few lengths. */
  readonly #byLength = new Map<number, Map<string, Keyed<T>>>();

  add(text: string, item: T): void {
    this.#added.push({ text, item });
  }

  #enter(): void {
    for (const { text, item } of this.#added) {
      const one = { key: oneSpaced(text), item };
      this.#all.push(one);
      this.#whole.set(one.key, item);
      for (const [length, index] of this.#byLength)
        if (one.key.length >= length) index.set(one.key.slice(0, length), one);
    }
    this.#added.length = 0;
  }

  /**
   * @param quote what Zoom shows of a message: with `...` or `…` at its end where it was cut, else all of it
   * @returns the newest message that is so, else the newest that begins so
   */
  newest(quote: string): T | undefined {
    this.#enter();
    const shown = quote.trim();
    const cut = /(?:\.\.\.|…)$/.test(shown);
    const whole = cut ? undefined : this.#whole.get(oneSpaced(shown));
    if (whole !== undefined) return whole;
    const start = oneSpaced(shown.replace(/(?:\.\.\.|…)$/, '').replace(halves, ''));
    if (start === '') return undefined;
    const length = Math.min(start.length, longest);
    let index = this.#byLength.get(length);
    if (index === undefined) {
      index = new Map();
      for (const one of this.#all) if (one.key.length >= length) index.set(one.key.slice(0, length), one);
      this.#byLength.set(length, index);
    }
    const found = index.get(start.slice(0, length));
    return found?.key.startsWith(start) ? found.item : undefined;
  }
}

/** What is left of an emoji through which the quote was cut. At most a few characters: no more are looked at. */
const halves = /(?:\uFFFD|[\uD800-\uDFFF]|\u200D|\uFE0F){1,8}$/u;

/** More of a beginning than Zoom quotes. */
const longest = 64;

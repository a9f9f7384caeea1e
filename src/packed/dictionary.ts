import type { Section, Unpacked } from './sections.ts';

/** Finds the number of a word. */
export interface Dictionary {
  /** From 0, in the order in which the words were given; -1 where the word is none of them. */
  readonly find: (word: string) => number;
}

/**
 * Words by hashing, open addressing: a slot holds a word's number and 1, 0 where it is free. To fill a Map of as many words would cost every run more
 * than most chats need.
 *
 * @param name   of the sections
 * @param words  each once
 */
export function packDictionary(name: string, words: readonly string[]): Record<string, Section> {
  const bits = Math.max(4, Math.ceil(Math.log2(words.length * 2)));
  const slots = new Uint32Array(1 << bits);
  const starts = new Uint32Array(words.length + 1);
  words.forEach((word, i) => {
    starts[i + 1] = (starts[i] as number) + word.length;
    let slot = slotOf(hashOf(word), bits);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = i + 1;
  });
  return { [`${name} words`]: words.join(''), [`${name} starts`]: starts, [`${name} slots`]: slots };
}

export function unpackDictionary(name: string, { text, numbers }: Unpacked): Dictionary {
  const words = text(`${name} words`);
  const starts = numbers(`${name} starts`, 'Uint32Array');
  const slots = numbers(`${name} slots`, 'Uint32Array');
  const bits = Math.log2(slots.length);
  return {
    find: (word) => {
      let slot = slotOf(hashOf(word), bits);
      for (let found = slots[slot] as number; found !== 0; found = slots[slot] as number) {
        const start = starts[found - 1] as number;
        if ((starts[found] as number) - start === word.length && words.startsWith(word, start)) return found - 1;
        slot = (slot + 1) & (slots.length - 1);
      }
      return -1;
    },
  };
}

/**
 * FNV-1a over UTF-16 units: the same on every machine.
 *
 * @param seed where it begins: another gives another hash
 */
export function hashOf(word: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** The upper bits of a product by the golden ratio. */
const slotOf = (hash: number, bits: number): number => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);

/** Numbers by words: a Map of lists, or what `unpackLists` gives. */
export interface Lists {
  readonly get: (word: string) => readonly number[] | undefined;
}

/** A list of numbers below 65,536 for each word. */
export function packLists(name: string, lists: ReadonlyMap<string, readonly number[]>): Record<string, Section> {
  const starts = new Uint32Array(lists.size + 1);
  [...lists.values()].forEach(({ length }, i) => {
    starts[i + 1] = (starts[i] as number) + length;
  });
  return {
    ...packDictionary(name, [...lists.keys()]),
    [`${name} lists`]: starts,
    [`${name} numbers`]: Uint16Array.from([...lists.values()].flat()),
  };
}

export function unpackLists(name: string, packed: Unpacked): Lists {
  const { find } = unpackDictionary(name, packed);
  const starts = packed.numbers(`${name} lists`, 'Uint32Array');
  const numbers = packed.numbers(`${name} numbers`, 'Uint16Array');
  return {
    get: (word) => {
      const at = find(word);
      return at < 0 ? undefined : [...numbers.subarray(starts[at], starts[at + 1])];
    },
  };
}

import { hashOf } from '../packed/dictionary.ts';
import type { Section, Unpacked } from '../packed/sections.ts';
import type { Catalogue } from './catalogue.ts';
import type { Entry, Forms } from './forms.ts';
import type { NamingStyle } from './namings.ts';
import { entryOf } from './shelf.ts';
import type { Place } from './types.ts';

/** The forms of names by style. */
export type FormsByStyle = Readonly<Record<NamingStyle, Forms>>;

/** A place but for its name. */
type Kept = Omit<Place, 'name'>;

/**
 * The names as they stand in a packed file: for each form of a first word its hash, in order, and beside it another and the name; of cities abroad,
 * whose names have dozens of forms each, what all of them begin with. That two words share both hashes, 64 bits, does not happen among so few.
 */
export function packIndex(
  catalogue: Catalogue,
  forms: FormsByStyle,
  styles: readonly NamingStyle[],
): Record<string, Section> {
  const entries: Entry[] = [];
  const pairs: (readonly [hash: number, entry: number, second: number])[] = [];
  for (let at = 0; at < catalogue.size; at += 1) {
    for (const style of catalogue.listingOf(at).styles(catalogue.nameOf(at))) {
      const entry = entryOf(catalogue, at, style, forms[style]);
      for (const key of keysOf(entry, forms[style]))
        pairs.push([hashOf(key) >>> 0, entries.length, hashOf(key, again) >>> 0]);
      entries.push(entry);
    }
  }
  if (entries.length > 0xffff) throw new Error('there are more names than two bytes can count');
  pairs.sort(([a, i], [b, j]) => a - b || i - j);
  const kept = new Map<string, number>();
  const numberOf = ({ name: _, ...rest }: Place): number => {
    const written = JSON.stringify(rest);
    const known = kept.get(written) ?? kept.size;
    kept.set(written, known);
    return known;
  };
  return {
    'names words': entries.map(({ words }) => words.join(' ')).join('\n'),
    'names places': entries.map(({ place }) => place.name).join('\n'),
    'names kept': Uint16Array.from(entries, ({ place }) => numberOf(place)),
    'names style': Uint8Array.from(entries, ({ style }) => styles.indexOf(style)),
    kept: [...kept.keys()].join('\n'),
    'forms hash': Uint32Array.from(pairs, ([hash]) => hash),
    'forms second': Uint32Array.from(pairs, ([, , second]) => second),
    'forms name': Uint16Array.from(pairs, ([, entry]) => entry),
  };
}

/** Where the second hash of a word begins. */
const again = 0x1b873593;

/** What a name is found by. */
function keysOf({ words: [first = ''], place }: Entry, forms: Forms): readonly string[] {
  const { bucket, prefixed, may, level } = forms.inflection;
  if (prefixed) return [bucket(first)];
  const own = [...forms.of(first, 0, place.country)];
  return [...new Set(may === undefined ? own.map(level) : own.filter((form) => may(first, form)))];
}

/** @returns the names that a word can begin, of those styles, in the order of the styles and of the tables */
export function unpackIndex(
  packed: Unpacked,
  forms: FormsByStyle,
  styles: readonly NamingStyle[],
): (word: string, wanted: readonly NamingStyle[]) => Entry[] {
  const hashes = packed.numbers('forms hash', 'Uint32Array');
  const seconds = packed.numbers('forms second', 'Uint32Array');
  const names = packed.numbers('forms name', 'Uint16Array');
  const keptOf = packed.numbers('names kept', 'Uint16Array');
  const styleOf = packed.numbers('names style', 'Uint8Array');
  const words = packed.text('names words').split('\n');
  const places = packed.text('names places').split('\n');
  const kept = packed.text('kept').split('\n');
  const made = new Map<number, Entry>();
  const entryAt = (at: number): Entry => {
    const known = made.get(at);
    if (known !== undefined) return known;
    const entry: Entry = {
      place: { name: places[at] as string, ...(JSON.parse(kept[keptOf[at] as number] as string) as Kept) },
      style: styles[styleOf[at] as number] as NamingStyle,
      words: (words[at] as string).split(' '),
      at,
    };
    made.set(at, entry);
    return entry;
  };
  return (word, wanted) =>
    wanted.flatMap((style) => {
      const { inflection } = forms[style];
      const key = inflection.prefixed ? inflection.bucket(word) : inflection.level(word);
      const hash = hashOf(key) >>> 0;
      let at = firstOf(hashes, hash);
      if (hashes[at] !== hash) return [];
      const second = hashOf(key, again) >>> 0;
      const found: Entry[] = [];
      for (; hashes[at] === hash; at += 1) {
        const name = names[at] as number;
        if (seconds[at] !== second || styles[styleOf[name] as number] !== style) continue;
        const entry = entryAt(name);
        if (!inflection.prefixed || forms[style].begins(entry, word)) found.push(entry);
      }
      return found;
    });
}

/** Where a number stands first in a list in order, or would stand. */
function firstOf(numbers: Uint32Array, wanted: number): number {
  let [from, to] = [0, numbers.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((numbers[middle] as number) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

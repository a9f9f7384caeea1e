import { type Lists, packLists, unpackLists } from '../packed/dictionary.ts';
import type { Section, Unpacked } from '../packed/sections.ts';
import { type Classes, isNear, type Place, parsePhrase } from './pattern.ts';
import type { Rule } from './types.ts';

/** What an index knows of a word. */
export interface Known {
  /** As the index spells it. */
  readonly word: string;
  /** The rules whose phrase may begin with it. */
  readonly rules: readonly Rule[];
  /** The classes that it is of, in the order of their table. */
  readonly classes: ReadonlySet<string>;
}

/** What is known of a word, from what `normalise` makes of it. */
export type Index = (word: string) => Known;

/** By what an index finds: numbers of rules, and of classes in the order of their table. */
export interface Entries {
  readonly rules: Fitting;
  readonly classes: Fitting;
}

/** What fits a word: by the word, by a stem of it, or by a word that may be off by a letter. */
interface Fitting {
  readonly byWord: Lists;
  readonly byStem: Lists;
  /** The length of the longest stem. */
  readonly longest: number;
  readonly near: readonly (readonly [words: readonly string[], of: number])[];
}

/** The same, before it is packed. */
interface OpenFitting extends Fitting {
  readonly byWord: ReadonlyMap<string, readonly number[]>;
  readonly byStem: ReadonlyMap<string, readonly number[]>;
}

export interface OpenEntries extends Entries {
  readonly rules: OpenFitting;
  readonly classes: OpenFitting;
}

/**
 * @param rules     in their order
 * @param spellRule how words of a phrase are spelt, where it isn't as they stand
 */
export function enter(rules: readonly Rule[], classes: Classes, spellRule?: (word: string) => string): OpenEntries {
  return {
    rules: fitting(rules.flatMap(({ places }, of) => beginnings(places).map((place) => ({ place, of })))),
    classes: fitting(
      [...classes.keys()].flatMap((name, of) => {
        const place = parsePhrase(`@${name}`, classes, spellRule)[0];
        return place?.type === 'word' ? [{ place, of }] : [];
      }),
    ),
  };
}

/**
 * @param names of the classes, in the order of their table
 * @param spell a word of a text as the index spells it
 */
export const index =
  (entries: Entries, rules: readonly Rule[], names: readonly string[], spell: (word: string) => string): Index =>
  (written) => {
    const word = spell(written);
    return {
      word,
      rules: [...found(entries.rules, word)].map((number) => rules[number] as Rule),
      classes: new Set(
        [...found(entries.classes, word)].sort((a, b) => a - b).map((number) => names[number] as string),
      ),
    };
  };

function fitting(all: readonly { readonly place: Place & { type: 'word' }; readonly of: number }[]): OpenFitting {
  const byWord = new Map<string, number[]>();
  const byStem = new Map<string, number[]>();
  const near: [readonly string[], number][] = [];
  for (const { place, of } of all) {
    for (const word of place.words) push(byWord, word, of);
    for (const stem of place.stems) push(byStem, stem, of);
    if (place.near.length > 0) near.push([place.near, of]);
  }
  const longest = [...byStem.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  return { byWord, byStem, longest, near };
}

function found({ byWord, byStem, longest, near }: Fitting, word: string): ReadonlySet<number> {
  const all = new Set(byWord.get(word));
  for (let length = Math.min(longest, word.length); length > 0; length--) {
    for (const one of byStem.get(word.slice(0, length)) ?? []) all.add(one);
  }
  for (const [words, of] of near) if (words.some((known) => isNear(known, word))) all.add(of);
  return all;
}

/** An index as it stands in a packed file. */
export const packEntries = (name: string, { rules, classes }: OpenEntries): Record<string, Section> => ({
  ...packFitting(`${name} rules`, rules),
  ...packFitting(`${name} classes`, classes),
});

const packFitting = (name: string, { byWord, byStem, longest, near }: OpenFitting): Record<string, Section> => ({
  ...packLists(`${name} by word`, byWord),
  ...packLists(`${name} by stem`, byStem),
  [`${name} near`]: JSON.stringify([longest, near]),
});

export const unpackEntries = (name: string, packed: Unpacked): Entries => ({
  rules: unpackFitting(`${name} rules`, packed),
  classes: unpackFitting(`${name} classes`, packed),
});

function unpackFitting(name: string, packed: Unpacked): Fitting {
  const [longest, near] = JSON.parse(packed.text(`${name} near`)) as [number, Fitting['near']];
  return {
    byWord: unpackLists(`${name} by word`, packed),
    byStem: unpackLists(`${name} by stem`, packed),
    longest,
    near,
  };
}

/** The places at which a phrase may begin: the first, and what follows it while it may be left out. */
function beginnings(places: readonly Place[]): (Place & { type: 'word' })[] {
  const first: (Place & { type: 'word' })[] = [];
  for (const place of places) {
    if (place.type !== 'word') continue;
    first.push(place);
    if (!place.optional) break;
  }
  return first;
}

function push(map: Map<string, number[]>, key: string, one: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [one]);
  else if (!known.includes(one)) known.push(one);
}

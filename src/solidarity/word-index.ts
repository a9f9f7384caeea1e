import { remember } from '../text/remember.ts';
import { type Classes, fits, type Place, parsePhrase } from './pattern.ts';
import type { Rule } from './types.ts';

/** What is known of a word. */
export interface Index {
  /** A word of a text as this index spells it, from what `normalise` makes of it. */
  readonly spell: (word: string) => string;
  /** The rules whose phrase may begin with a word. */
  readonly startingWith: (word: string) => readonly Rule[];
  /** The classes that a word is of. */
  readonly classesOf: (word: string) => ReadonlySet<string>;
}

/**
 * @param spell     a word of a text as the index spells it
 * @param spellRule the same for a word of a phrase, where it isn't as it stands
 */
export function index(
  rules: readonly Rule[],
  classes: Classes,
  spell: (word: string) => string,
  spellRule?: (word: string) => string,
): Index {
  const contexts = [...classes.keys()].flatMap((name) => {
    const place = parsePhrase(`@${name}`, classes, spellRule)[0];
    return place?.type === 'word' ? [{ place, of: name }] : [];
  });
  const inOrder = new Map([...classes.keys()].map((name, i) => [name, i]));
  const classesFitting = fitting(contexts);
  return {
    spell,
    startingWith: remember(beginningWith(rules)),
    classesOf: remember(
      (word): ReadonlySet<string> =>
        new Set([...classesFitting(word)].sort((a, b) => (inOrder.get(a) ?? 0) - (inOrder.get(b) ?? 0))),
    ),
  };
}

/** Which rules may begin with a word. */
function beginningWith(rules: readonly Rule[]): (word: string) => readonly Rule[] {
  const found = fitting(rules.flatMap((rule) => beginnings(rule.places).map((place) => ({ place, of: rule }))));
  return (word) => [...found(word)];
}

/** What fits a word: by the word, by a stem of it, or by a word that may be off by a letter. */
function fitting<T>(
  all: readonly { readonly place: Place & { type: 'word' }; readonly of: T }[],
): (word: string) => ReadonlySet<T> {
  const byWord = new Map<string, T[]>();
  const byStem = new Map<string, T[]>();
  const near: (typeof all)[number][] = [];
  for (const one of all) {
    for (const word of one.place.words) push(byWord, word, one.of);
    for (const stem of one.place.stems) push(byStem, stem, one.of);
    if (one.place.near.length > 0) near.push(one);
  }
  const longestStem = [...byStem.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  return (word) => {
    const found = new Set(byWord.get(word));
    for (let length = Math.min(longestStem, word.length); length > 0; length--) {
      for (const one of byStem.get(word.slice(0, length)) ?? []) found.add(one);
    }
    for (const { place, of } of near) if (fits(place, word)) found.add(of);
    return found;
  };
}

/** The places at which a phrase may begin: the first, and what follows it while it may be left out. */
function beginnings(places: readonly Place[]): (Place & { type: 'word' })[] {
  const found: (Place & { type: 'word' })[] = [];
  for (const place of places) {
    if (place.type !== 'word') continue;
    found.push(place);
    if (!place.optional) break;
  }
  return found;
}

function push<T>(map: Map<string, T[]>, key: string, one: T): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [one]);
  else if (!known.includes(one)) known.push(one);
}

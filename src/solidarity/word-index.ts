import type { Rule } from './lexicon.ts';
import { type Classes, fits, type Place, parsePhrase } from './pattern.ts';

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
  const contexts = [...classes.keys()].map((name) => [name, parsePhrase(`@${name}`, classes, spellRule)[0]] as const);
  return {
    spell,
    startingWith: remembered(beginningWith(rules)),
    classesOf: remembered(
      (word): ReadonlySet<string> =>
        new Set(contexts.flatMap(([name, place]) => (place?.type === 'word' && fits(place, word) ? [name] : []))),
    ),
  };
}

/** Which rules may begin with a word: by the word, by a stem of it, or by a word that may be off by a letter. */
function beginningWith(rules: readonly Rule[]): (word: string) => readonly Rule[] {
  const byWord = new Map<string, Rule[]>();
  const byStem = new Map<string, Rule[]>();
  const near: { readonly place: Place & { type: 'word' }; readonly rule: Rule }[] = [];
  for (const rule of rules) {
    for (const place of beginnings(rule.places)) {
      for (const word of place.words) push(byWord, word, rule);
      for (const stem of place.stems) push(byStem, stem, rule);
      if (place.near.length > 0) near.push({ place, rule });
    }
  }
  const longestStem = [...byStem.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  return (word) => {
    const found = new Set(byWord.get(word));
    for (let length = Math.min(longestStem, word.length); length > 0; length--) {
      for (const rule of byStem.get(word.slice(0, length)) ?? []) found.add(rule);
    }
    for (const { place, rule } of near) if (fits(place, word)) found.add(rule);
    return [...found];
  };
}

/** A chat has few different words: what is known of one is kept, of as many as fit into some megabytes. */
export function remembered<T>(of: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    if (known.size >= 20_000) known.clear();
    const answer = of(word);
    known.set(word, answer);
    return answer;
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

function push(map: Map<string, Rule[]>, key: string, rule: Rule): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [rule]);
  else if (!known.includes(rule)) known.push(rule);
}

import { readCsv } from '../csv.ts';
import { Problem } from '../problem.ts';
import { type Classes, fits, type Place, parsePhrase } from './pattern.ts';
import { type Kind, kinds, type Strength } from './types.ts';

/** A row of `rules.csv`, read. */
export interface Rule {
  readonly id: string;
  readonly kind: Kind;
  /** ISO 639-3. */
  readonly language: string;
  readonly places: readonly Place[];
  readonly strength: Strength;
  /** Classes of which one must have a word in the same sentence; none for a phrase that counts alone. */
  readonly needs: readonly string[];
  /** Classes of which no word may stand in the same sentence; `negation` only shortly before; `question` is a question mark, `asked` one with a
   * word of `asking`. */
  readonly cancels: readonly string[];
  readonly example: string;
  readonly counterExample: string;
}

/** The rules, compiled. */
export interface Lexicon {
  readonly rules: readonly Rule[];
  /** The rules whose phrase may begin with a word. */
  readonly startingWith: (word: string) => readonly Rule[];
  /** The classes that a word is of. */
  readonly classesOf: (word: string) => ReadonlySet<string>;
  /** Words that address somebody in the midst of a phrase: 'Thank you, dear friends, for standing with us'. */
  readonly vocatives: (word: string) => boolean;
}

/** A table as text, with its name for error messages. */
export interface RuleTable {
  readonly text: string;
  readonly file: string;
}

/**
 * @param words  `words.csv`: classes of words
 * @param tables CSV files of rules; a row of a later file goes over the row with the same id of an earlier one
 * @throws Problem where a file is malformed or a rule has no example
 */
export function compileLexicon(words: RuleTable, tables: readonly RuleTable[]): Lexicon {
  const classes = readClasses(words);
  const rules = new Map<string, Rule>();
  for (const { text, file } of tables) {
    for (const { line, cells } of readCsv(text, file, columns)) {
      rules.set(cells.id ?? '', readRule(cells, classes, { file, line }));
    }
  }
  const contexts = [...classes.keys()].map((name) => [name, parsePhrase(`@${name}`, classes)[0]] as const);
  const classesOf = remembered(
    (word): ReadonlySet<string> =>
      new Set(contexts.flatMap(([name, place]) => (place?.type === 'word' && fits(place, word) ? [name] : []))),
  );
  return {
    rules: [...rules.values()],
    startingWith: remembered(indexed([...rules.values()])),
    classesOf,
    vocatives: (word) => classesOf(word).has('vocative'),
  };
}

/** Which rules may begin with a word: by the word, by a stem of it, or by a word that may be off by a letter. */
function indexed(rules: readonly Rule[]): (word: string) => readonly Rule[] {
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
function remembered<T>(of: (word: string) => T): (word: string) => T {
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

const columns = [
  'id',
  'kind',
  'language',
  'phrase',
  'strength',
  'needs',
  'cancels',
  'example',
  'counter_example',
] as const;

function readClasses({ text, file }: RuleTable): Classes {
  const classes = new Map<string, string[]>();
  for (const { cells } of readCsv(text, file, ['class', 'language', 'words'])) {
    const known = classes.get(cells.class ?? '') ?? [];
    classes.set(cells.class ?? '', [...known, ...(cells.words ?? '').split(/\s+/).filter((word) => word !== '')]);
  }
  return classes;
}

function readRule(
  cells: Readonly<Record<string, string>>,
  classes: Classes,
  where: { file: string; line: number },
): Rule {
  const kind = kinds.find((known) => known === cells.kind);
  if (kind === undefined) {
    throw new Problem('rule-kind', `there is no kind ${cells.kind}`, {
      ...where,
      hint: `the kinds are ${kinds.join(', ')}`,
    });
  }
  for (const column of ['id', 'example', 'counter_example']) {
    if (!cells[column]) {
      throw new Problem('rule-incomplete', `the rule has no ${column}`, {
        ...where,
        hint: 'every rule needs an example that it finds and one that it passes over',
      });
    }
  }
  const strength = ([1, 2, 3] as const).find((known) => String(known) === cells.strength);
  if (strength === undefined) {
    throw new Problem('rule-strength', `there is no strength ${cells.strength}`, {
      ...where,
      hint: '3 counts anywhere, 2 where Ukraine is spoken of, 1 where solidarity is voiced besides',
    });
  }
  const list = (cell = ''): string[] => cell.split('|').filter((name) => name !== '');
  const [needs, cancels] = [list(cells.needs), list(cells.cancels)];
  const unknown = [...needs, ...cancels].find((name) => !classes.has(name) && name !== 'question' && name !== 'asked');
  if (unknown !== undefined) throw new Problem('rule-class', `there is no class of words ${unknown}`, where);
  try {
    return {
      id: cells.id ?? '',
      kind,
      language: cells.language ?? '',
      places: parsePhrase(cells.phrase ?? '', classes),
      strength,
      needs,
      cancels,
      example: cells.example ?? '',
      counterExample: cells.counter_example ?? '',
    };
  } catch (error) {
    if (error instanceof RangeError) throw new Problem('rule-phrase', error.message, where);
    throw error;
  }
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

import { readCsv } from '../csv.ts';
import { Problem } from '../problem.ts';
import { type Classes, type Place, parsePhrase } from './pattern.ts';
import { type Kind, kinds } from './types.ts';

/** A row of `rules.csv`, read. */
export interface Rule {
  readonly id: string;
  readonly kind: Kind;
  /** ISO 639-3. */
  readonly language: string;
  readonly places: readonly Place[];
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
  /** The rules that can begin with a word, by that word. */
  readonly byWord: ReadonlyMap<string, readonly Rule[]>;
  /** The rules that can begin with a stem, by that stem. */
  readonly byStem: ReadonlyMap<string, readonly Rule[]>;
  /** The rules that begin with a word that may be off by a letter. */
  readonly byNear: readonly Rule[];
  /** The classes that a word may make stand in its sentence, as places. */
  readonly contexts: ReadonlyMap<string, Place & { type: 'word' }>;
  /** The length of the longest stem. */
  readonly longestStem: number;
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
  const byWord = new Map<string, Rule[]>();
  const byStem = new Map<string, Rule[]>();
  const byNear: Rule[] = [];
  for (const rule of rules.values()) {
    for (const place of beginnings(rule.places)) {
      for (const word of place.words) push(byWord, word, rule);
      for (const stem of place.stems) push(byStem, stem, rule);
      if (place.near.length > 0 && !byNear.includes(rule)) byNear.push(rule);
    }
  }
  const contexts = new Map<string, Place & { type: 'word' }>();
  for (const name of classes.keys()) {
    const [place] = parsePhrase(`@${name}`, classes);
    if (place?.type === 'word') contexts.set(name, place);
  }
  const longestStem = [...byStem.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  return { rules: [...rules.values()], byWord, byStem, byNear, contexts, longestStem };
}

const columns = ['id', 'kind', 'language', 'phrase', 'needs', 'cancels', 'example', 'counter_example'] as const;

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

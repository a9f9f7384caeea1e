import { readCsv } from '../csv.ts';
import type { Section, Unpacked } from '../packed/sections.ts';
import { Problem } from '../problem.ts';
import { lazily, remember } from '../text/remember.ts';
import { type EchoReader, readEchoes } from './echo.ts';
import { type Model, packModel, readModel, unpackModel } from './model.ts';
import { type Classes, type Place, parsePhrase } from './pattern.ts';
import { soundOf } from './sounds.ts';
import { kinds, type Rule } from './types.ts';
import { enter, type Index, index, type Known, type OpenEntries, packEntries, unpackEntries } from './word-index.ts';

/** The rules, compiled. */
export interface Lexicon {
  readonly rules: readonly Rule[];
  /** What is known of a word, from what `normalise` makes of it. */
  readonly wordOf: (word: string) => LexiconWord;
  readonly echo: EchoReader;
  readonly model: Model;
}

/** A word, read once for all messages that hold it. */
export interface LexiconWord {
  /** As it is written. */
  readonly written: Known;
  /**
   * By its sound as Ukrainian and Russian, for those who type them in Latin letters (`Diakuiemo za pidtrymku`); what stands around such a phrase may be of any
   * language ('How do you pronounce Slava Ukraini?'), so its classes are those of both.
   */
  readonly heard: Known;
}

/** A table as text, with its name for error messages. */
export interface RuleTable {
  readonly text: string;
  readonly file: string;
}

/** The tables of this folder. */
export interface LexiconTables {
  /** `words.csv`: classes of words. */
  readonly words: RuleTable;
  /** CSV files of rules; a row of a later file goes over the row with the same id of an earlier one. */
  readonly rules: readonly RuleTable[];
  /** `echoes.csv`: messages that join in with others. */
  readonly echoes: RuleTable;
  /** `weights.csv`: what the model weighs. */
  readonly weights: RuleTable;
}

/** @throws Problem where a file is malformed or a rule has no example */
export function compileLexicon({ words, rules, echoes, weights }: LexiconTables): Lexicon {
  const { written, sounded, classes, ...known } = readRules(words, rules);
  const names = [...classes.keys()];
  return lexiconOf(
    known.rules,
    index(written, known.rules, names, (word) => word),
    index(sounded, known.spoken, names, soundOf),
    readEchoes(echoes),
    readModel(weights),
  );
}

const lexiconOf = (rules: readonly Rule[], write: Index, sound: Index, echo: EchoReader, model: Model): Lexicon => ({
  rules,
  wordOf: remember((word) => {
    const written = write(word);
    const heard = sound(word);
    return { written, heard: { ...heard, classes: new Set([...written.classes, ...heard.classes]) } };
  }),
  echo,
  model,
});

interface Read {
  readonly rules: readonly Rule[];
  /** Those that are also known by their sound. */
  readonly spoken: readonly Rule[];
  readonly classes: Classes;
  readonly spokenClasses: Classes;
  readonly written: OpenEntries;
  readonly sounded: OpenEntries;
}

function readRules(words: RuleTable, tables: readonly RuleTable[]): Read {
  const classes = readClasses(words);
  const rows = new Map<string, { readonly cells: Readonly<Record<string, string>>; file: string; line: number }>();
  for (const { text, file } of tables) {
    for (const { line, cells } of readCsv(text, file, columns)) {
      const id = cells.id ?? '';
      // A user's table may take a rule's place; within a table the second would in silence.
      if (rows.get(id)?.file === file) {
        throw new Problem('rule-twice', `there is a rule ${id} above`, {
          file,
          line,
          hint: 'give it a number of its own',
          values: { id },
        });
      }
      rows.set(id, { cells, file, line });
    }
  }
  const rules = [...rows.values()].map(({ cells, ...where }) => readRule(cells, classes, where));
  const spokenClasses = readClasses(words, typedInLatin);
  const spoken = [...rows.values()]
    .filter(({ cells }) => typedInLatin.has(cells.language ?? ''))
    .flatMap(({ cells, ...where }) => readRule(cells, spokenClasses, where, soundOf) ?? [])
    .filter(({ places }) => letters(places) >= fewestLetters);
  return {
    rules,
    spoken,
    classes,
    spokenClasses,
    written: enter(rules, classes),
    sounded: enter(spoken, spokenClasses, soundOf),
  };
}

/** The lexicon of tables without mistakes as it stands in a packed file: to read it from the tables takes some 70 ms. */
export function packLexicon({ words, rules: tables, weights }: LexiconTables): Record<string, Section> {
  const { rules, spoken, classes, spokenClasses, written, sounded } = readRules(words, tables);
  const phrases = new Map(
    tables.flatMap(({ text, file }) => readCsv(text, file, columns)).map(({ cells }) => [cells.id, cells.phrase]),
  );
  const place = new Map(rules.map(({ id }, i) => [id, i]));
  return {
    rules: JSON.stringify(
      rules.map(({ places: _, ...rule }): PackedRule => ({ ...rule, phrase: phrases.get(rule.id) ?? '' })),
    ),
    spoken: JSON.stringify(spoken.map(({ id }) => place.get(id))),
    classes: JSON.stringify([...classes]),
    'spoken classes': JSON.stringify([...spokenClasses]),
    ...packEntries('written', written),
    ...packEntries('sounded', sounded),
    ...packModel(readModel(weights)),
  };
}

/** A rule whose phrase is not yet read. */
type PackedRule = Omit<Rule, 'places'> & { readonly phrase: string };

/** @param echoes `echoes.csv`, of which every run needs all */
export function unpackLexicon(packed: Unpacked, echoes: RuleTable): Lexicon {
  const rows = JSON.parse(packed.text('rules')) as readonly PackedRule[];
  const known = JSON.parse(packed.text('classes')) as readonly (readonly [string, readonly string[]])[];
  const classes = lazily(() => new Map(known));
  const spokenClasses = lazily(() => new Map(JSON.parse(packed.text('spoken classes')) as typeof known));
  const names = known.map(([name]) => name);
  const rules = rows.map((row) => new UnreadRule(row, classes));
  const spoken = (JSON.parse(packed.text('spoken')) as readonly number[]).map(
    (place) => new UnreadRule(rows[place] as PackedRule, spokenClasses, soundOf),
  );
  return lexiconOf(
    rules,
    index(unpackEntries('written', packed), rules, names, (word) => word),
    index(unpackEntries('sounded', packed), spoken, names, soundOf),
    readEchoes(echoes),
    unpackModel(packed),
  );
}

/** A rule whose phrase is read when somebody writes a word that it may begin with: most are never needed. */
class UnreadRule implements Rule {
  readonly id: string;
  readonly kind: Rule['kind'];
  readonly language: string;
  readonly strength: Rule['strength'];
  readonly needs: readonly string[];
  readonly cancels: readonly string[];
  readonly example: string;
  readonly counterExample: string;
  readonly #read: () => readonly Place[];

  constructor(rule: PackedRule, classes: () => Classes, spell?: (word: string) => string) {
    this.id = rule.id;
    this.kind = rule.kind;
    this.language = rule.language;
    this.strength = rule.strength;
    this.needs = rule.needs;
    this.cancels = rule.cancels;
    this.example = rule.example;
    this.counterExample = rule.counterExample;
    this.#read = lazily(() => parsePhrase(rule.phrase, classes(), spell));
  }

  get places(): readonly Place[] {
    return this.#read();
  }
}

/** Languages that people without a keyboard for them type in Latin letters. */
const typedInLatin: ReadonlySet<string> = new Set(['ukr', 'rus']);

/** A phrase with fewer letters sounds too much like words of other languages. */
const fewestLetters = 6;

const letters = (places: readonly Place[]): number =>
  places.reduce((sum, place) => {
    if (place.type !== 'word' || place.optional) return sum;
    return sum + Math.min(...[...place.words, ...place.stems].map(({ length }) => length));
  }, 0);

const columns = ['id', 'kind', 'language', 'phrase', 'needs', 'cancels', 'example', 'counter_example'] as const;

/** @param languages only the words of these */
function readClasses({ text, file }: RuleTable, languages?: ReadonlySet<string>): Classes {
  const classes = new Map<string, string[]>();
  for (const { cells } of readCsv(text, file, ['class', 'language', 'words'])) {
    const known = classes.get(cells.class ?? '') ?? [];
    const own = languages?.has(cells.language ?? '') === false ? [] : (cells.words ?? '').split(/\s+/);
    classes.set(cells.class ?? '', [...known, ...own.filter((word) => word !== '')]);
  }
  return classes;
}

function readRule(
  cells: Readonly<Record<string, string>>,
  classes: Classes,
  where: { file: string; line: number },
  spell?: (word: string) => string,
): Rule {
  const kind = kinds.find((known) => known === cells.kind);
  if (kind === undefined) {
    throw new Problem('rule-kind', `there is no kind ${cells.kind}`, {
      ...where,
      hint: `the kinds are ${kinds.join(', ')}`,
      values: { kind: cells.kind ?? '', known: kinds.join(', ') },
    });
  }
  for (const column of ['id', 'example', 'counter_example']) {
    if (!cells[column]) {
      throw new Problem('rule-incomplete', `the rule has no ${column}`, {
        ...where,
        hint: 'every rule needs an example that it finds and one that it passes over',
        values: { column },
      });
    }
  }
  const strength = ([3, 2, 1] as const).find((known) => String(known) === (cells.strength || '3'));
  if (strength === undefined) {
    throw new Problem('rule-strength', `there is no strength ${cells.strength}`, {
      ...where,
      hint: '3 counts anywhere, 2 where Ukraine is spoken of, 1 where solidarity is voiced besides',
      values: { strength: cells.strength ?? '' },
    });
  }
  const list = (cell = ''): string[] => cell.split('|').filter((name) => name !== '');
  const [needs, cancels] = [list(cells.needs), list(cells.cancels)];
  const unknown = [...needs, ...cancels].find((name) => !classes.has(name) && name !== 'question' && name !== 'asked');
  if (unknown !== undefined) {
    throw new Problem('rule-class', `there is no class of words ${unknown}`, { ...where, values: { name: unknown } });
  }
  try {
    return {
      id: cells.id ?? '',
      kind,
      language: cells.language ?? '',
      places: parsePhrase(cells.phrase ?? '', classes, spell),
      strength,
      needs,
      cancels,
      example: cells.example ?? '',
      counterExample: cells.counter_example ?? '',
    };
  } catch (error) {
    if (error instanceof RangeError)
      throw new Problem('rule-phrase', error.message, { ...where, values: { why: error.message } });
    throw error;
  }
}

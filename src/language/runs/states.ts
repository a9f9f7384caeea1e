import type { Script } from '../../text/scripts.ts';
import type { Form, Word } from '../reading/forms.ts';
import type { LanguageResources } from '../resources.ts';
import { worthRestored } from '../tables/transliteration.ts';

/** What a word may be in: a language by its n-grams, a language without them, or one of another alphabet in Latin letters. */
export interface State {
  readonly language: number;
  readonly scripts: readonly Script[];
  /** Nats for beginning it. */
  readonly start: number;
  /** Nats of a word in one of its scripts; a number is the column of n-grams that tells it, without a call for each word. */
  readonly log: number | ((form: Form) => number);
}

/** All that the words of a message may be in; made once for messages in the same scripts with the same owners of rare kinds. */
export function statesOf(words: readonly Word[], resources: LanguageResources): readonly State[] {
  const { columnOf } = resources;
  const states = statesIn(resources);
  const scripts = new Set<Script>();
  const rare = new Set<number>();
  let romanised: Romanised = 'not';
  for (const { form } of words) {
    scripts.add(form.script);
    if (romanised !== 'told') romanised = romanisedIn(form, resources, romanised);
    for (const owner of form.owners) if ((columnOf[owner] as number) < 0) rare.add(owner);
  }
  const key = [...scripts, romanised, ...rare].join(' ');
  const known = states.get(key);
  if (known !== undefined) return known;
  const own = makeStates(scripts, rare, romanised, resources);
  states.set(key, own);
  return own;
}

/** What was made for messages before, by their scripts; forgotten with the resources. */
const made = new WeakMap<LanguageResources, Map<string, readonly State[]>>();

function statesIn(resources: LanguageResources): Map<string, readonly State[]> {
  const known = made.get(resources);
  if (known !== undefined) return known;
  const own = new Map<string, readonly State[]>();
  made.set(resources, own);
  return own;
}

/** Without the languages that are among the likeliest for no word: they would win nowhere, and there are many. */
export function likely(states: readonly State[], words: readonly Word[]): readonly State[] {
  let columns = 0;
  for (const { form } of words) columns |= form.likeliest;
  return states.filter(({ log }) => typeof log !== 'number' || ((columns >>> (log & 31)) & 1) === 1);
}

function makeStates(
  scripts: ReadonlySet<Script>,
  rare: ReadonlySet<number>,
  romanised: Romanised,
  { languages, ngrams, weights, transliterations, columnOf }: LanguageResources,
): State[] {
  const start = (language: number): number => -weights.tier * (languages[language]?.tier ?? 0);
  const scriptsOf = (language: number): readonly Script[] => languages[language]?.scripts ?? [];
  const isSeen = (language: number): boolean => scriptsOf(language).some((script) => scripts.has(script));
  const lettered = ngrams.columns.flatMap((language, column): State[] =>
    isSeen(language) ? [{ language, scripts: scriptsOf(language), start: start(language), log: column }] : [],
  );
  const unlettered = languages.flatMap((_, language): State[] => {
    const own = scriptsOf(language);
    const isElsewhere = own.some((script) => scripts.has(script) && script !== 'Latin' && script !== 'Cyrillic');
    if ((columnOf[language] as number) >= 0 || !isSeen(language) || !(rare.has(language) || isElsewhere)) return [];
    const log = (form: Form): number => {
      if (form.script !== 'Latin' && form.script !== 'Cyrillic') return 0;
      const like = weights.ngrams * Math.max(...form.letters);
      return form.owners.includes(language) ? like + form.worth : like - weights.strange;
    };
    return [{ language, scripts: own, start: start(language), log }];
  });
  const inLatin = transliterations.map(({ language, restored }): State => {
    const log = (form: Form): number => {
      const own = restored(form.lower);
      const letters = weights.ngrams * own.letters;
      if (form.owners.includes(language)) return letters + form.worth;
      if (own.isKnown) return letters + worthRestored(form, weights);
      // Its letters say little against it: a word in another alphabet is short in this one.
      return isCommon(form) ? letters - weights.strange : letters;
    };
    const doubt = romanised === 'told' ? 0 : weights.transliterated;
    return { language, scripts: ['Latin'], start: start(language) - doubt, log };
  });
  return [...lettered, ...unlettered, ...(romanised === 'not' ? [] : inLatin)];
}

/** Whether words may be another alphabet's in Latin letters: as one is known so as it is typed, or would be in its own letters. */
type Romanised = 'not' | 'heard' | 'told';

function romanisedIn(form: Form, resources: LanguageResources, before: Romanised): Romanised {
  if (form.script !== 'Latin') return before;
  if (resources.transliterations.some(({ language }) => form.owners.includes(language))) return 'told';
  return before === 'not' && isHeard(form, resources) ? 'heard' : before;
}

/** Whether a word that no list has as it is typed is known in another alphabet, or far likelier by its letters there. */
export function isHeard(
  { script, lower, owners, letters, isFrequent }: Form,
  { transliterations }: LanguageResources,
): boolean {
  if (script !== 'Latin' || owners.length > 0 || lower.length < shortestHeard) return false;
  const least = isFrequent ? Number.POSITIVE_INFINITY : letters.reduce((a, b) => Math.max(a, b)) + heardLead;
  return transliterations.some(({ restored }) => {
    const own = restored(lower);
    return own.isKnown || own.letters > least;
  });
}

/** Shorter words are as common in Polish or Czech. */
const shortestHeard = 4;
/** Nats, unweighed. */
const heardLead = 3;

/** Known in some language in the letters that it is typed in; the shortest are so by chance. */
const isCommon = ({ isFrequent, owners, lower }: Form): boolean =>
  lower.length > 2 && (isFrequent || owners.length > 0);

export const isWrittenIn = ({ scripts }: State, { script }: Form): boolean =>
  scripts[0] === script || (scripts.length > 1 && scripts.includes(script));

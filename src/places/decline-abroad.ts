import { listOf, rowsOf, type Table } from './namings.ts';

/** The forms in which the name of a city abroad can stand. */
export interface CityEndings {
  /**
   * @param word    a folded word of a name
   * @param country of the city
   * @returns its forms, the word itself first
   */
  readonly forms: (word: string, country: string) => readonly string[];
  /** Whether a word is one of those forms: without making the others. */
  readonly isForm: (word: string, form: string, country: string) => boolean;
  /** What a form of a word says: `from` there, by itself; else the word that must stand before it for that; empty where neither. */
  readonly sense: (word: string, form: string, country: string) => string;
}

interface Rule {
  readonly ending: string;
  readonly forms: readonly string[];
  /** Of which the rule holds; empty for all but Ukraine. */
  readonly countries: ReadonlySet<string>;
  readonly sense: string;
}

/**
 * Rules for Ukraine are for its names in Latin letters. Most of the others hold for any name abroad: Estonians say Londonist and Viinist, and forms that nobody says do no harm.
 *
 * @param table `city_endings.csv`
 * @throws Problem where it is malformed
 */
export function readCityEndings(table: Table): CityEndings {
  const byLast = new Map<string, Rule[]>();
  const any: Rule[] = [];
  for (const cell of rowsOf(table, ['countries', 'sense', 'ending', 'forms'])) {
    const ending = cell('ending') === '-' ? '' : cell('ending');
    const forms = cell('forms').startsWith(';') ? ['', ...listOf(cell('forms'))] : listOf(cell('forms'));
    const countries = new Set(
      cell('countries')
        .split(' ')
        .filter((code) => code !== ''),
    );
    const rule = { ending, forms, countries, sense: cell('sense') };
    if (ending === '') any.push(rule);
    else byLast.set(ending.slice(-1), [...(byLast.get(ending.slice(-1)) ?? []), rule]);
  }
  const fits = ({ ending, countries }: Rule, word: string, country: string): boolean =>
    word.endsWith(ending) &&
    word.length > ending.length + 1 &&
    (countries.size === 0 ? country !== 'UA' : countries.has(country));
  const fitting = (word: string, country: string): readonly Rule[] =>
    [...any, ...(byLast.get(word.slice(-1)) ?? [])].filter((rule) => fits(rule, word, country));
  const made = ({ ending, forms }: Rule, word: string): string[] =>
    forms.map((form) => word.slice(0, word.length - ending.length) + form);
  const makes = ({ ending, forms }: Rule, word: string, form: string): boolean => {
    const kept = word.length - ending.length;
    return form.startsWith(word.slice(0, kept)) && forms.includes(form.slice(kept));
  };
  return {
    forms: (word, country) => {
      const forms = fitting(word, country).flatMap((rule) => made(rule, word));
      return [word, ...new Set(forms.filter((form) => form !== word && isLong(word, form)))];
    },
    isForm: (word, form, country) => {
      if (form === word) return true;
      // No ending takes the first two letters away.
      if (form.charCodeAt(0) !== word.charCodeAt(0) || form.charCodeAt(1) !== word.charCodeAt(1)) return false;
      const isOne = (rule: Rule): boolean => fits(rule, word, country) && makes(rule, word, form);
      return isLong(word, form) && (any.some(isOne) || byLast.get(word.slice(-1))?.some(isOne) === true);
    },
    sense: (word, form, country) => {
      const senses = new Set(
        fitting(word, country)
          .filter((rule) => makes(rule, word, form))
          .map(({ sense }) => sense)
          .filter((sense) => sense !== 'case'),
      );
      const [only = ''] = senses;
      return form === word || senses.size !== 1 ? '' : only;
    },
  };
}

/** Of shorter names a form may be anything, unless its ending is long: Érdről. */
const isLong = (word: string, form: string): boolean =>
  word.length > 3 || (word.length === 3 && form.startsWith(word) && form.length > 5);

import type { Form, Word } from '../reading/forms.ts';
import type { LanguageResources } from '../resources.ts';
import { isSaidIn } from '../tables/lexicon.ts';
import type { LanguageRun } from '../types.ts';

/** 'And' or 'but' in Ukrainian, 'that' in Russian: in a mixture it is the former. */
const and = 'та';

/** Said in both, or typed for one another. */
const interjections: ReadonlySet<string> = new Set(['да', 'ну', 'вот', 'от', 'и', and]);

/** A stretch of a mixed message, with the number of its letters. */
export interface MixedRun extends LanguageRun {
  readonly letters: number;
}

/**
 * The stretches of a message that mixes Ukrainian and Russian word by word, as many speak (surzhyk): told from letters and words that only
 * one of the two has. Empty where it is all one language.
 */
export function surzhykRuns(words: readonly Word[], resources: LanguageResources): MixedRun[] {
  const labels = words.map(({ form }, at) => {
    if (form.script !== 'Cyrillic' || isAbbreviation(words, at)) return '';
    form.eastSlavic ??= labelOf(form, resources);
    return form.eastSlavic;
  });
  if (!labels.includes('ukr') || !labels.includes('rus')) return [];
  const runs: MixedRun[] = [];
  // What comes before the first word that tells belongs to it.
  let language = labels.find((label) => label !== '') as string;
  words.forEach(({ form, start, end }, i) => {
    const label = form.lower === and ? 'ukr' : (labels[i] as string);
    if (label !== '') language = label;
    const last = runs.at(-1);
    if (last?.language === language) {
      runs[runs.length - 1] = { ...last, end, letters: last.letters + form.text.length };
    } else runs.push({ language, start, end, letters: form.text.length });
  });
  return runs;
}

/** 'с. Білозір'я' is a village, not the Russian for 'with'. */
const isAbbreviation = (words: readonly Word[], at: number): boolean =>
  words[at]?.form.lower.length === 1 && words[at + 1]?.before === 'sentence';

/**
 * The one of the two languages that has a word; empty where both have it, or nobody knows. What the lists of words say tells more than
 * letters; a word that is only frequent in one has to be much likelier there as well.
 */
function labelOf(
  { lower, owners, letters, isName, isPlain, isUpper }: Form,
  { ukrainian: ukr, russian: rus, columnOf, lexicon }: LanguageResources,
): '' | 'ukr' | 'rus' {
  // A short word that is in no list may be a slip, or an initial.
  if (isName || interjections.has(lower) || (lower.length < 3 && owners.length === 0)) return '';
  // A capital may be that of a name: 'Ні, Джейн Остін'.
  if (!isPlain && !isUpper && owners.length === 0) return '';
  if (owners.includes(ukr) !== owners.includes(rus)) return owners.includes(ukr) ? 'ukr' : 'rus';
  if (owners.includes(ukr)) return '';
  const entry = lexicon(lower);
  const isSaid = (language: number): boolean => isSaidIn(entry, columnOf[language] as number);
  if (isSaid(ukr) && isSaid(rus)) return '';
  const hasUkrainian = /[іїєґ]/.test(lower);
  if (hasUkrainian !== /[ыэёъ]/.test(lower)) return hasUkrainian ? 'ukr' : 'rus';
  // What the Ukrainian list has and the Russian one lacks may be Russian nevertheless: it holds much that both have.
  const lead = (letters[columnOf[rus] as number] as number) - (letters[columnOf[ukr] as number] as number);
  return isSaid(rus) && lead > clearLead ? 'rus' : '';
}

/** Nats by which a word that is frequent in Russian has to be likelier there than in Ukrainian. */
const clearLead = 4;

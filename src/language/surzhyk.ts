import type { Word } from './forms.ts';
import type { LanguageResources } from './resources.ts';
import type { LanguageRun } from './types.ts';

/** Said in both. */
const interjections: ReadonlySet<string> = new Set(['да', 'ну', 'вот']);

/**
 * The stretches of a message that mixes Ukrainian and Russian word by word, as many speak: told from letters and common words that only
 * one of the two has. Empty where it is all one language, or a single borrowed word in a longer message.
 */
export function surzhykRuns(words: readonly Word[], { languages }: LanguageResources): LanguageRun[] {
  const [ukr, rus] = ['ukr', 'rus'].map((code) => languages.findIndex((language) => language.code === code));
  const labels = words.map(({ form: { lower, script, owners } }) => {
    if (script !== 'Cyrillic' || interjections.has(lower)) return '';
    const isUkrainian = /[іїєґ]/.test(lower) || (owners.includes(ukr as number) && !owners.includes(rus as number));
    const isRussian = /[ыэёъ]/.test(lower) || (owners.includes(rus as number) && !owners.includes(ukr as number));
    if (isUkrainian === isRussian) return '';
    return isUkrainian ? 'ukr' : 'rus';
  });
  const rarer = Math.min(...['ukr', 'rus'].map((code) => labels.filter((label) => label === code).length));
  // A lone word is borrowed, unless it begins or ends a sentence of its own language: 'Спасибо за встречу! Дякую за зустріч!'.
  const isSetApart = words.some(
    ({ before }, at) =>
      (before === 'sentence' || before === 'divide') &&
      unanimous(labels.slice(0, at)) !== '' &&
      unanimous(labels.slice(at)) !== '',
  );
  if (rarer === 0 || (rarer < 2 && rarer * 4 < words.length && !isSetApart)) return [];
  const runs: LanguageRun[] = [];
  words.forEach(({ start, end }, i) => {
    const last = runs.at(-1);
    const label = labels[i] as string;
    if (last !== undefined && (label === '' || label === last.language)) runs[runs.length - 1] = { ...last, end };
    else if (label !== '')
      runs.push({ language: label, start: last === undefined ? (words[0] as Word).start : start, end });
  });
  return runs;
}

/** The one label that all have that have one; empty where there is none, or several. */
function unanimous(labels: readonly string[]): string {
  const found = new Set(labels.filter((label) => label !== ''));
  return found.size === 1 ? ([...found][0] as string) : '';
}

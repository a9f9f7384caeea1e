import type { Word } from './forms.ts';
import type { LanguageResources } from './resources.ts';
import type { LanguageRun } from './types.ts';

/**
 * The stretches of a message that mixes Ukrainian and Russian word by word, as many speak: told from letters and common words that only
 * one of the two has. Empty where it is all one language, or a single borrowed word in a longer message.
 */
export function surzhykRuns(words: readonly Word[], { languages }: LanguageResources): LanguageRun[] {
  const [ukr, rus] = ['ukr', 'rus'].map((code) => languages.findIndex((language) => language.code === code));
  const labels = words.map(({ form: { lower, script, owners } }) => {
    if (script !== 'Cyrillic') return '';
    const isUkrainian = /[іїєґ]/.test(lower) || (owners.includes(ukr as number) && !owners.includes(rus as number));
    const isRussian = /[ыэёъ]/.test(lower) || (owners.includes(rus as number) && !owners.includes(ukr as number));
    if (isUkrainian === isRussian) return '';
    return isUkrainian ? 'ukr' : 'rus';
  });
  const rarer = Math.min(...['ukr', 'rus'].map((code) => labels.filter((label) => label === code).length));
  if (rarer === 0 || (rarer < 2 && rarer * 4 < words.length)) return [];
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

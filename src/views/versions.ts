import type { AnnotatedMessage } from '../analyse.ts';

/** A message as it was first said, and the same in another language, where a person gave that or the message holds both; the translation is empty otherwise. */
export interface Versions {
  readonly text: string;
  readonly translation: string;
}

/**
 * Takes a bilingual message apart. Two languages are not yet original and translation: 'Slava Ukraini' at the end of an English message is no
 * version of it. They are where they are about as long as each other, and either set apart by a mark or both of the same solidarity.
 */
export function versionsOf({ text, language, solidarity, translation: given }: AnnotatedMessage): Versions {
  if (given !== undefined) return { text, translation: given };
  const whole = { text, translation: '' };
  const [first, second, ...others] = language.languages;
  if (first === undefined || second === undefined || others.length > 0) return whole;
  const runs = language.runs.filter((run) => run.language === first || run.language === second);
  const parts = [first, second].map((code) =>
    runs
      .filter((run) => run.language === code)
      .map((run) => trimmed(text.slice(run.start, run.end)))
      .filter((part) => part !== '')
      .join(' '),
  );
  const [original = '', translation = ''] = parts;
  const ratio = letters(original) / Math.max(1, letters(translation));
  if (ratio < leastRatio || ratio > 1 / leastRatio || letters(translation) < 4) return whole;
  return setApart(text, runs) || alike(runs, first, solidarity.evidence) ? { text: original, translation } : whole;
}

/** Ukrainian is a little shorter than English, Welsh and Polish a little longer; nothing said twice is half as long. */
const leastRatio = 0.5;

type Runs = AnnotatedMessage['language']['runs'];

/** Whether where the language changes stands a slash, a bar, a line end or a dash. */
const setApart = (text: string, runs: Runs): boolean =>
  runs.some((run, i) => {
    const next = runs[i + 1];
    if (next === undefined || next.language === run.language) return false;
    return /[/|\n\r\u2028]|\s[–—-]+\s/.test(text.slice(Math.max(run.start, run.end - 3), next.start + 3));
  });

/** Whether both languages voice one kind. */
function alike(runs: Runs, first: string, evidence: AnnotatedMessage['solidarity']['evidence']): boolean {
  const kindsIn = (inFirst: boolean): Set<string> =>
    new Set(
      evidence
        .filter(({ start }) =>
          runs.some((run) => (run.language === first) === inFirst && start >= run.start && start < run.end),
        )
        .map(({ kind }) => kind),
    );
  const other = kindsIn(false);
  return [...kindsIn(true)].some((kind) => other.has(kind));
}

/** Without what parts one version from the other. */
const trimmed = (text: string): string => text.replace(/^[\s/|–—(-]+|[\s/|–—(-]+$/g, '');

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

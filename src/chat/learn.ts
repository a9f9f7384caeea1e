import type { Locale } from './locales.ts';
import type { Candidate } from './types.ts';

/**
 * Words of a language that the table lacks, learnt from the file itself: the word that begins the headers, and the words at their end that
 * recur most, of which the first is the separator and the others mean everyone. A recipient with a bracket, and one who writes as well,
 * is a person: then nobody is everyone, since a private message must not be taken for a public one.
 *
 * @returns undefined where nothing recurs
 */
export function learnLocale(candidates: readonly Candidate[]): Locale | undefined {
  const sample = candidates.slice(0, 2_000);
  const split = sample.map(({ parties }) => parties.split(/ +/));
  const from = recurring(
    split.map(([first]) => first ?? ''),
    0.8,
  )?.value;
  const begin = from === undefined ? [] : [from];
  const [to, ...recipient] = commonEnd(split.map((words) => words.slice(begin.length + 1)));
  const cut = split.filter((words) => words.slice(begin.length + 1).includes(to ?? '')).length;
  if (to === undefined || recipient.length === 0 || cut < 0.8 * split.length) {
    const older = sample.every(({ layout, tab }) => layout === 'inline' && tab);
    return from !== undefined && older ? { code: 'learnt', from: begin, to: [], everyone: [], seen: false } : undefined;
  }
  const everyone = recipient.join(' ');
  const writes = split.some((words) => words.slice(begin.length).join(' ').startsWith(`${everyone} ${to} `));
  return {
    code: 'learnt',
    from: begin,
    to: [to],
    everyone: writes || /[)）]$/.test(everyone) ? [] : [everyone],
    seen: false,
  };
}

/** The words with which at least half of the headers end; no more of them than stand in nearly all of those: before them names begin. */
function commonEnd(ends: readonly (readonly string[])[]): string[] {
  let common: string[] = [];
  let before = 0;
  for (let length = 1; length <= 5; length++) {
    const end = recurring(
      ends.filter((words) => words.length >= length).map((words) => words.slice(-length).join(' ')),
      0.5,
      ends.length,
    );
    if (end === undefined || (length > 2 && end.count < 0.95 * before)) break;
    common = end.value.split(' ');
    before = end.count;
  }
  return common;
}

/** The value that stands in at least this share of the places, if any. */
function recurring(
  values: readonly string[],
  share: number,
  places = values.length,
): { value: string; count: number } | undefined {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [best, count] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), ['', 0] as [string, number]);
  return best !== '' && places >= 3 && count >= share * places ? { value: best, count } : undefined;
}

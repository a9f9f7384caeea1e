import type { Analysis } from '../analyse.ts';
import { readCsv } from '../csv.ts';
import type { DiagnosticCode } from '../diagnostic.ts';
import type { Sources } from '../knowledge.ts';
import type { Problem } from '../problem.ts';
import type { Words } from '../speech/types.ts';
import type { FileTold, PersonShown, Shown } from './protocol.ts';
import type { Taken } from './session.ts';

/** What became of each file, with what is wrong with one in words. */
export const filesOf = (taken: readonly Taken[], words: Words): FileTold[] =>
  taken.map(({ problem, ...one }) => {
    if (problem === undefined) return { ...one, problem: '' };
    return { ...one, problem: sentenceOf(problem, words) };
  });

/** A known error in one sentence: what is wrong, in which line, what to try. */
export function sentenceOf(problem: Problem, words: Words): string {
  const { what, hint } = words.problem(problem);
  const line = problem.line === undefined ? '' : `${problem.line}: `;
  return withoutOptions(hint === undefined ? `${line}${what}` : `${line}${what}; ${hint}`);
}

/** Everybody who took part, who wrote most first. */
export function peopleOf({ participants, messages }: Analysis, words: Words): PersonShown[] {
  const written = new Map<unknown, number>();
  for (const { participant } of messages) written.set(participant, (written.get(participant) ?? 0) + 1);
  const countries = countryNames(words);
  return participants
    .map((person) => ({
      name: person.name,
      names: person.names,
      library: person.home.library,
      regionCode: person.home.regionCode,
      region: words.codes.region?.[person.home.region] ?? person.home.region,
      country: person.home.country,
      countryName: countries(person.home.country),
      source: words.codes.source?.[person.home.source] ?? person.home.source,
      messages: written.get(person) ?? 0,
    }))
    .sort((a, b) => b.messages - a.messages);
}

/** What was not understood or decided by the program, a sentence a kind. */
export function notesOf({ diagnostics, chats }: Analysis, words: Words): string[] {
  const counts = new Map<DiagnosticCode, number>();
  for (const { code } of diagnostics) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [
    ...(chats.length > 0 && chats.every(({ messages }) => messages.length === 0) ? [words.notes.noMessages] : []),
    ...[...counts].map(([code, count]) => withoutOptions(words.diagnostics[code](count))),
  ];
}

/** On a page there are no options to name. */
const withoutOptions = (sentence: string): string => sentence.replace(/ \([^()]*--[^()]*\)/g, '');

/** What homes may be chosen from: all countries, and the regions of those two whose regions are known. */
export function placesOf({ table }: Sources, words: Words): Pick<Shown, 'regions' | 'countries'> {
  const rows = (path: string) => readCsv(table(path), path, ['code']);
  const named = countryNames(words);
  const sorted = <T extends { readonly name: string }>(items: readonly T[]): T[] =>
    items.toSorted((a, b) => new Intl.Collator(words.locale).compare(a.name, b.name));
  const regions = (['GB', 'UA'] as const).flatMap((country) =>
    rows(country === 'GB' ? 'places/uk_regions.csv' : 'places/ua_regions.csv')
      .filter(({ cells }) => cells.code !== '')
      .map(({ cells: { code = '', name = '' } }) => ({
        country,
        code,
        region: name,
        name: words.codes.region?.[name] ?? name,
      })),
  );
  const countries = rows('places/countries.csv').map(({ cells: { code = '' } }) => ({ code, name: named(code) }));
  return { regions: sorted(regions), countries: sorted(countries) };
}

function countryNames({ locale }: Words): (code: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return (code) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
}

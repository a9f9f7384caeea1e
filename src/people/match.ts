import type { Diagnostic } from '../diagnostic.ts';
import type { Bearer } from './bearer.ts';
import type { Groups } from './groups.ts';
import { type NameKey, nameKey } from './keys.ts';
import type { NameReader } from './names.ts';
import type { Roster, RosterEntry, RosterMatch } from './types.ts';
import { foldName } from './words.ts';

/** Which rows of the rosters belong to whom. */
export interface RosterMatches {
  /** What the rosters say of the person who bears these display names; undefined where they say nothing, or contradict themselves. */
  readonly entryOf: (bearers: readonly number[]) => RosterMatch | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the rows of rosters among display names: by the whole name, by the original name, then by the person's own name where it is one
 * person's. A row that holds several of the display names of the chat says that they are one person's.
 *
 * @param bearers the display names of the meetings
 * @param groups  who is the same person; two display names that a row says are one person's are joined
 */
export function matchRosters(
  bearers: readonly Bearer[],
  rosters: readonly Roster[],
  { split, words }: NameReader,
  groups: Groups,
): RosterMatches {
  const byName = indexBy(bearers, ({ name }) => [name.trim().toLowerCase()]);
  const byPerson = indexBy(bearers, ({ parts, key }) =>
    parts.device || parts.person === '' ? [] : [key.plain, `\n${key.latin}`],
  );
  const byEmail = indexBy(bearers, ({ email }) => (email === '' ? [] : [email]));
  const borne = new Set(bearers.flatMap(({ key }) => wordsOf(key)));
  const claims: Claim[][] = bearers.map(() => []);
  const diagnostics: Diagnostic[] = [];
  const shown = countBy(
    rosters.flatMap(({ entries }) => entries.map(({ names }) => (names[0] ?? '').trim().toLowerCase())),
  );

  for (const { entry, registration, correction } of rosters.flatMap(
    ({ entries, registration = false, correction = false }) =>
      entries.map((one) => ({ entry: one, registration, correction })),
  )) {
    // Of two people of one name the address tells whose row it is.
    const mayBe = (i: number): boolean => entry.email === '' || groups.allows(i, entry.email);
    const exact = entry.names.map((name) => (byName.get(name.trim().toLowerCase()) ?? []).filter(mayBe));
    const addressed = entry.email === '' ? [] : (byEmail.get(entry.email) ?? []);
    let found = addressed.length > 0 ? [...addressed] : exact.flat();
    if (
      addressed.length === 0 &&
      exact.filter((indices) => indices.length > 0).length > 1 &&
      shown.get((entry.names[0] ?? '').trim().toLowerCase()) === 1
    ) {
      const people = found.filter((i) => bearers[i]?.parts.device === false);
      for (const i of people) groups.join(people[0] as number, i, 'roster');
    }
    if (found.length === 0) {
      // Of a list of all who ever registered most are not here: taking names apart costs a hundred times this look.
      const near = entry.names.filter((name) => wordsOf(nameKey(name, words)).some((word) => borne.has(word)));
      const keys = near.map((name) => nameKey(split(name).person, words));
      for (const key of keys) {
        if (key.plain === '' || found.length > 0) continue;
        found = (byPerson.get(key.plain) ?? []).filter(mayBe);
        if (found.length === 0 && key.full)
          found = (byPerson.get(`\n${key.latin}`) ?? []).filter(
            (i) => bearers[i]?.key.cyrillic !== key.cyrillic && mayBe(i),
          );
      }
    }
    for (const i of new Set(found)) claims[i]?.push({ entry, registration, correction });
    if (found.length === 0) {
      const code = registration ? 'roster-absent' : 'roster-unmatched';
      diagnostics.push({ code, file: entry.file, line: entry.line, text: entry.names[0] ?? '' });
    }
  }
  return {
    entryOf: (indices) => {
      const all = indices.flatMap((i) => claims[i] ?? []);
      const corrected = all.filter(({ correction }) => correction);
      const others = all.filter(({ registration }) => !registration);
      const rostered = [...new Set((corrected.length > 0 ? corrected : others).map(({ entry }) => entry))];
      const answered = [
        ...new Set([
          ...all.filter(({ registration }) => registration).map(({ entry }) => entry),
          ...indices.flatMap((i) => bearers[i]?.answers ?? []),
        ]),
      ];
      const entries = rostered.some(tells) ? rostered : firstAgreeing([...rostered, ...answered]);
      const merged = mergeEntries(entries);
      if (entries.length === 0) return undefined;
      if (merged === undefined) {
        const [entry] = entries as [RosterEntry];
        diagnostics.push({ code: 'roster-ambiguous', file: entry.file, line: entry.line, text: entry.names[0] ?? '' });
        return undefined;
      }
      const labels = merged.names
        .filter((name) => !indices.some((i) => bearers[i]?.name === name))
        .flatMap((name) => split(name).labels);
      return { ...merged, labels: [...new Set(labels)] };
    },
    diagnostics,
  };
}

/** A row of a roster that is somebody's; what was answered at registration gives way to what a roster says, and that to a correction. */
interface Claim {
  readonly entry: RosterEntry;
  readonly registration: boolean;
  readonly correction: boolean;
}

const tells = (entry: RosterEntry): boolean => entry.none.length > 0 || CELLS.some((cell) => entry[cell] !== '');

/** Who registers for twelve meetings writes the library in three ways: the first answer, and what doesn't contradict it. */
function firstAgreeing(entries: readonly RosterEntry[]): RosterEntry[] {
  const kept: RosterEntry[] = [];
  for (const entry of entries) if (mergeEntries([...kept, entry]) !== undefined) kept.push(entry);
  return kept;
}

/** The words of a name, as they are compared with names of the same and of the other alphabet. */
const wordsOf = ({ plain, latin }: NameKey): string[] => [
  ...plain.split(' '),
  ...latin.split(' ').map((word) => `\n${word}`),
];

/** Several rows of one person fill each other's gaps; undefined where they contradict one another. */
function mergeEntries(entries: readonly RosterEntry[]): RosterEntry | undefined {
  let merged = entries[0];
  for (const entry of entries.slice(1)) {
    if (merged === undefined) return undefined;
    for (const cell of CELLS) {
      if (merged[cell] !== '' && entry[cell] !== '' && foldName(merged[cell]) !== foldName(entry[cell]))
        return undefined;
    }
    const filled: Partial<Record<(typeof CELLS)[number], string>> = {};
    for (const cell of CELLS) filled[cell] = merged[cell] || entry[cell];
    const none = [...merged.none, ...entry.none].filter((cell) => filled[cell] === '');
    merged = { ...merged, ...filled, none: [...new Set(none)], names: [...new Set([...merged.names, ...entry.names])] };
  }
  return merged;
}

const CELLS = ['library', 'region', 'regionCode', 'city', 'country'] as const;

function indexBy(bearers: readonly Bearer[], keysOf: (bearer: Bearer) => readonly string[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  bearers.forEach((bearer, i) => {
    for (const key of new Set(keysOf(bearer))) {
      const known = index.get(key);
      if (known === undefined) index.set(key, [i]);
      else known.push(i);
    }
  });
  return index;
}

function countBy(items: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

import { foldName, type NameWords } from '../people/words.ts';
import { oneSpaced } from '../text/marks.ts';
import type { Attendee, Visit } from './types.ts';

/**
 * Puts together the rows that are one person's: one address (unless two people with full names of their own were there under it at once), else one
 * shown name. A row without an address belongs to the one person of that name, and of several to the first who was not there at the same time. Names
 * of devices, which anybody may have, are one person's only one after the other.
 *
 * @param visits the rows of all reports of one meeting
 */
export function mergeVisits(
  visits: readonly Visit[],
  words: NameWords,
  isDevice: (name: string) => boolean,
): Attendee[] {
  const groups: Visit[][] = [];
  const byEmail = new Map<string, Visit[][]>();
  const byName = new Map<string, Visit[][]>();
  const add = (visit: Visit, group: Visit[]): void => {
    if (group.length === 0) groups.push(group);
    group.push(visit);
    if (visit.email !== '') index(byEmail, visit.email, group);
    index(byName, keyOf(visit.name), group);
  };
  for (const visit of visits.filter(({ email }) => email !== '')) {
    const known = byEmail.get(visit.email) ?? [];
    add(visit, known.find((group) => !areTwo(group, visit, words)) ?? []);
  }
  for (const visit of visits.filter(({ email }) => email === '')) {
    const known = byName.get(keyOf(visit.name)) ?? [];
    const apart = known.slice(0, most).find((group) => !overlaps(group, visit));
    add(visit, apart ?? (isDevice(visit.name) ? undefined : known[0]) ?? []);
  }
  // In the order of the reports.
  const place = new Map(visits.map((visit, i) => [visit, i]));
  return groups
    .map((group) => group.toSorted((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)) as [Visit, ...Visit[]])
    .sort(([a], [b]) => (place.get(a) ?? 0) - (place.get(b) ?? 0))
    .map((own) => ({ visits: own, email: own.find(({ email }) => email !== '')?.email ?? '' }));
}

/** How long somebody was there: the union of their times where these overlap, as on two devices; else what the report counts. */
export function minutesOf(visits: readonly Visit[]): number | undefined {
  const spans = visits.flatMap(({ span }) => (span === undefined ? [] : [span])).sort(([a], [b]) => a - b);
  let union = 0;
  let end = Number.NEGATIVE_INFINITY;
  let overlap = false;
  for (const [from, to] of spans) {
    overlap ||= from < end;
    union += Math.max(0, to - Math.max(from, end));
    end = Math.max(end, to);
  }
  if (overlap && spans.length === visits.length) return Math.ceil(union / 60);
  const counts = visits.flatMap(({ minutes, span }) => minutes ?? (span === undefined ? [] : (span[1] - span[0]) / 60));
  return counts.length === 0 ? undefined : Math.round(counts.reduce((sum, minutes) => sum + minutes, 0));
}

const keyOf = (name: string): string => oneSpaced(name.toLowerCase());

function index(map: Map<string, Visit[][]>, key: string, group: Visit[]): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [group]);
  else if (known.at(-1) !== group) known.push(group);
}

/** Of people of one name, and of rows of one person, so many are looked through: a report may have a hundred thousand rows of one name. */
const most = 200;

/** A dropped connection lingers for a while beside the new one; in seconds. */
const lingering = 120;

const overlaps = (group: readonly Visit[], { span }: Visit): boolean =>
  span !== undefined &&
  group
    .slice(-most)
    .some(
      ({ span: other }) => other !== undefined && Math.min(span[1], other[1]) - Math.max(span[0], other[0]) > lingering,
    );

/** An account that a library's staff share: another full name at the same time. */
function areTwo(group: readonly Visit[], visit: Visit, words: NameWords): boolean {
  if (!overlaps(group, visit)) return false;
  const own = namesIn(visit, words);
  return (
    own.length > 1 &&
    group.every((other) => {
      const names = namesIn(other, words);
      return names.length > 1 && !names.some((name) => own.includes(name));
    })
  );
}

const namesIn = ({ name }: Visit, words: NameWords): string[] =>
  foldName(name)
    .split(' ')
    .filter((word) => word !== '' && !words.is('title', word) && !words.is('pronoun', word))
    .map((word) => words.variant(word));

import type { Home } from '../places/types.ts';
import type { RosterMatch } from './types.ts';

/** A home without what a roster says that it is not: a cell that somebody cleared in the tool's own table, or one that says `(none)`. */
export function withoutCleared(home: Home, roster: RosterMatch | undefined): Home {
  const none = roster?.none ?? [];
  if (roster === undefined || none.length === 0) return home;
  const kept: Home = {
    ...home,
    ...(none.includes('library') && { library: '' }),
    ...(none.includes('region') && { region: '', regionCode: '' }),
    ...(none.includes('country') && { country: '' }),
  };
  if (kept.library !== '' || kept.region !== '' || kept.country !== '') return kept;
  return { ...kept, source: 'roster', evidence: '', where: `${roster.file}:${roster.line}` };
}

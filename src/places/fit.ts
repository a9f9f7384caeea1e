import type { Roster, RosterEntry } from '../people/types.ts';
import { Problem } from '../problem.ts';
import type { Gazetteer } from './gazetteer.ts';
import { findMentions } from './mentions.ts';
import { settle } from './settle.ts';
import { tokenise } from './tokens.ts';

/**
 * Refuses a roster that names a region beside the code of another, or of none that is known: a slip of the hand, which would make a region of its own.
 *
 * @throws Problem `roster-region`, with the line
 */
export function checkRegions(rosters: readonly Roster[], gazetteer: Gazetteer): void {
  for (const { entries } of rosters) for (const entry of entries) check(entry, gazetteer);
}

function check({ file, line, region, regionCode }: RosterEntry, gazetteer: Gazetteer): void {
  if (region === '' || !OURS.test(regionCode)) return;
  const codes = [region, `${region} область`].map((text) => {
    const mentions = findMentions(text, tokenise(text), gazetteer);
    return mentions.length === 0 ? undefined : settle(mentions)?.regionCode;
  });
  if (codes.includes(regionCode)) return;
  const own = codes.find((code) => code !== undefined && code !== '');
  throw new Problem('roster-region', `${region} is not the region of ${regionCode}`, {
    file,
    line,
    hint: own === undefined ? 'correct the one or the other' : `its code is ${own}; correct the one or the other`,
    values: { region, code: regionCode, own: own ?? '' },
  });
}

/** The codes that the tool gives itself; those of other countries it takes as they are. */
const OURS = /^(?:TL[A-Z]|UA-\d\d)$/;

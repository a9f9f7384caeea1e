import { Clauses } from './clauses.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type Ground, groundOf } from './grounds.ts';
import { findLibrary } from './libraries.ts';
import { findMentions, type Mention, textOf } from './mentions.ts';
import { agree, type Settled, settle } from './settle.ts';
import { tokenise } from './tokens.ts';

/** A place that a message gives as its writer's. */
export interface Introduction {
  /** The higher, the more it tells of where somebody is at home. */
  readonly strength: number;
  readonly settled: Settled;
  /** The library as it is named; empty where none is. */
  readonly library: string;
  /** The words. */
  readonly evidence: string;
}

/** A library or a hromada tells more than where its people are now, a place of work more than a place of origin. */
const STRENGTH: Readonly<Record<Ground, number>> = { now: 9, work: 6, live: 5, greet: 4, from: 3, bare: 1 };
const INSTITUTION = 4;
/** The strength of a place without a word around it. */
export const BARE = STRENGTH.bare;

/**
 * Where a message says that its writer is from: the strongest introduction in it, and the first of those.
 *
 * @param text the message
 * @param self the words of the writer's own name, folded: 'Jane from Kent' is Jane's own, not somebody else's
 */
export function findIntroduction(
  text: string,
  self: ReadonlySet<string>,
  gazetteer: Gazetteer,
): Introduction | undefined {
  // Nobody introduces themselves at the end of an essay.
  const start = text.slice(0, LONGEST);
  const tokens = tokenise(start);
  const mentions = findMentions(start, tokens, gazetteer);
  if (mentions.length === 0) return undefined;
  const clauses = new Clauses(start, tokens, mentions, self, gazetteer.words);
  let best: { strength: number; chain: readonly Mention[] } | undefined;
  for (let i = 0; i < mentions.length; ) {
    const chain = chainFrom(mentions, i, clauses);
    const ground = groundOf(chain, clauses);
    if (ground !== undefined) {
      const strength = STRENGTH[ground] + (chain.some(({ institution }) => institution) ? INSTITUTION : 0);
      // 'З Полісся вітаємо, Овруч': a place tells more than a country or a land.
      const narrower = strength === best?.strength && isWide(best.chain) && !isWide(chain);
      if (best === undefined || strength > best.strength || narrower) best = { strength, chain };
    }
    i += chain.length;
  }
  const [first, last] = [best?.chain[0], best?.chain.at(-1)];
  if (best === undefined || first === undefined || last === undefined) return undefined;
  const named = findLibrary(tokens, gazetteer.words);
  return {
    strength: best.strength,
    settled: settle(best.chain) ?? several(best.chain),
    library:
      best.chain.find(({ library }) => library !== '')?.library ??
      (named === undefined ? '' : textOf(start, tokens, named.first, named.next)),
    evidence: textOf(start, tokens, Math.max(clauses.startOf(first.first), first.first - 4), last.next),
  };
}

const isWide = (chain: readonly Mention[]): boolean =>
  chain.every(({ places }) => places.every(({ kind }) => kind === 'country'));

const LONGEST = 2000;

/** Places that contradict one another, and are all claimed ('hello from Kharkiv and Lviv'): what they have in common, and the choices. */
function several(chain: readonly Mention[]): Settled {
  const choices = chain.flatMap(({ places }) => places);
  const countries = new Set(choices.map(({ country }) => country));
  const country = countries.size === 1 ? (choices[0]?.country ?? '') : '';
  return { country, region: '', regionCode: '', service: '', choices };
}

/** The mentions that stand together with this one: `Norwich, Norfolk, UK`, `Diss in Norfolk`; with 'and' between them even those that differ. */
function chainFrom(mentions: readonly Mention[], at: number, clauses: Clauses): readonly Mention[] {
  const chain = [mentions[at] as Mention];
  for (const next of mentions.slice(at + 1)) {
    const before = chain.at(-1) as Mention;
    const joint = clauses.joint(before.next, next.first);
    const agrees = before.places.some((a) => next.places.some((b) => agree(a, b)));
    if (joint === '' || (!agrees && joint !== 'and')) break;
    chain.push(next);
  }
  return chain;
}

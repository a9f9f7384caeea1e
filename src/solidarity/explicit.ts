import type { Token } from './tokens.ts';
import type { Evidence, Kind, Strength } from './types.ts';
import type { Known } from './word-index.ts';

/** Kinds that take a side by themselves, and how strong a phrase must be for it: one may thank for help with anything, or offer it, and think of Ukrainian titles. */
const siding: Readonly<Partial<Record<Kind, Strength>>> = { support: 2, admiration: 2, strength: 1, victory: 2 };

/**
 * Whether a phrase takes Ukraine's side in the writer's own name, in a clause that names it: 'We stand with Ukraine', 'Stay strong, dear Ukraine'. What stands around that
 * clause, a greeting or a question about the sound, makes it no weaker. 'The diocese stands with Ukraine' tells of others. A weaker phrase must end with the name: 'Ми з Україною'.
 *
 * @param tokens of the message
 * @param words  what is known of each
 */
export function isExplicit(
  { kind, strength, start, end }: Pick<Evidence, 'kind' | 'start' | 'end'> & { readonly strength: Strength },
  tokens: readonly Token[],
  words: readonly Known[],
): boolean {
  const enough = siding[kind];
  if (enough === undefined) return false;
  const first = tokens.findIndex((token) => token.start >= start);
  const last = tokens.findLastIndex((token) => token.end <= end);
  const clause = tokens[first]?.clause;
  const names = (word: Known | undefined): boolean => word?.classes.has('ukraine') === true;
  const own = words.filter((_, i) => tokens[i]?.clause === clause);
  const isOwn = tokens[first - 1]?.clause !== clause || own.some(({ classes }) => classes.has('first'));
  const isNamed = strength < enough ? names(words[last]) && tokens[last + 1]?.clause !== clause : own.some(names);
  return isOwn && isNamed;
}

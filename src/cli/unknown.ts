import { Problem } from '../problem.ts';
import { suggest } from './suggest.ts';

/**
 * A word that names nothing, with what was most likely meant, else with all there is.
 *
 * @param what  of what it is no name: `column`, `format`, …
 * @param known all the names
 */
export function unknownName(what: string, name: string, known: Iterable<string>): Problem {
  const all = [...known];
  const meant = suggest(name, all);
  return new Problem('usage-unknown-name', `there is no ${what} ${name}`, {
    hint: meant === undefined ? `there are ${all.join(', ')}` : `did you mean ${meant}?`,
    values: { what, name, ...(meant === undefined ? { known: all.join(', ') } : { meant }) },
  });
}

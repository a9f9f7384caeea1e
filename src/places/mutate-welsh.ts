/**
 * The forms in which a Welsh place name can stand after a preposition: soft, nasal and aspirate mutation (Caerdydd: Gaerdydd, Nghaerdydd,
 * Chaerdydd; Bangor: Fangor, Mangor).
 *
 * @param word the first word of a name, folded
 */
export function mutateWelsh(word: string): readonly string[] {
  for (const [initial, mutated] of MUTATIONS) {
    if (word.startsWith(initial)) return [word, ...mutated.map((to) => to + word.slice(initial.length))];
  }
  return [word];
}

/** Longer initials first. */
const MUTATIONS: readonly (readonly [string, readonly string[]])[] = [
  ['ll', ['l']],
  ['rh', ['r']],
  ['ch', []],
  ['dd', []],
  ['th', []],
  ['c', ['g', 'ngh', 'ch']],
  ['p', ['b', 'mh', 'ph']],
  ['t', ['d', 'nh', 'th']],
  ['g', ['', 'ng']],
  ['b', ['f', 'm']],
  ['d', ['dd', 'n']],
  ['m', ['f']],
];

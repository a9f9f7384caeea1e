/** The known word that was most likely meant, if any is near: a typing mistake or two away, or its beginning. */
export function suggest(word: string, known: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase().slice(0, longest);
  let best: { name: string; distance: number } | undefined;
  for (const name of known) {
    const candidate = name.toLowerCase();
    const near = Math.max(1, Math.floor(Math.min(candidate.length, wanted.length) / 3));
    const distance =
      wanted.length >= 3 && candidate.startsWith(wanted) ? 0.5 : editDistance(wanted, candidate.slice(0, longest));
    if (distance <= near && (best === undefined || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Longer words are compared by their beginning: a mistake is looked for, not a novel. */
const longest = 60;

/** Letters put in, left out, changed, or swapped with their neighbour. */
function editDistance(a: string, b: string): number {
  let [previous, current]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (next[j - 1] ?? 0) + 1,
        (current[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (previous[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [previous, current] = [current, next];
  }
  return current[b.length] ?? 0;
}

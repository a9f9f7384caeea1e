/**
 * Remembers what a pure function gave for a text: the words of a chat come again and again. Forgets everything when it is full, so that
 * the memory of a long run stays bounded; a text too long to be a word is not remembered at all.
 *
 * @param longest in UTF-16 units
 * @param most    texts at a time
 */
export function remember<T>(of: (text: string) => T, longest = 60, most = 50_000): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const fresh = of(text);
    if (text.length > longest) return fresh;
    if (known.size >= most) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}

/** Makes something when it is first asked for, and once. */
export function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

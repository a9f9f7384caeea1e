/** Items with equal keys together, in order of appearance. */
export function groupBy(items: readonly number[], key: (item: number) => string): number[][] {
  const groups = new Map<string, number[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
}

/** Why two display names are one person's: an address, a row of a roster or of a report, the name itself, the name in two alphabets, a given name beside the same library. */
export type JoinedBy = 'address' | 'roster' | 'report' | 'name' | 'alphabet' | 'library';

/** Disjoint sets: who is the same person. Those whose addresses differ are never joined. */
export class Groups {
  readonly #parent: number[];
  /** By root; undefined where no address is known. */
  readonly #emails: (Set<string> | undefined)[];
  readonly #joins: { readonly a: number; readonly b: number; readonly by: JoinedBy }[] = [];

  /** @param emails one an item, empty where it has none */
  constructor(emails: readonly string[]) {
    this.#parent = emails.map((_, i) => i);
    this.#emails = emails.map((email) => (email === '' ? undefined : new Set([email])));
  }

  find(i: number): number {
    let root = i;
    while (this.#parent[root] !== root) root = this.#parent[root] as number;
    for (let at = i; at !== root; ) {
      const next = this.#parent[at] as number;
      this.#parent[at] = root;
      at = next;
    }
    return root;
  }

  /** Whether the addresses of two sets allow that they are one person's. */
  agree(a: number, b: number): boolean {
    const [own, other] = [this.#emails[this.find(a)], this.#emails[this.find(b)]];
    return own === undefined || other === undefined || [...other].some((email) => own.has(email));
  }

  /** Whether an item's set may be of whoever has this address. */
  allows(i: number, email: string): boolean {
    return this.#emails[this.find(i)]?.has(email) ?? true;
  }

  /** Whether an address is known of an item's set. */
  isKnown(i: number): boolean {
    return this.#emails[this.find(i)] !== undefined;
  }

  join(a: number, b: number, by: JoinedBy): void {
    const [low, high] = [this.find(a), this.find(b)].sort((x, y) => x - y) as [number, number];
    if (low === high || !this.agree(low, high)) return;
    this.#parent[high] = low;
    this.#joins.push({ a, b, by });
    const emails = new Set([...(this.#emails[low] ?? []), ...(this.#emails[high] ?? [])]);
    this.#emails[low] = emails.size === 0 ? undefined : emails;
  }

  /** What joined the sets, in order: as many as there are sets fewer than items. */
  get joins(): readonly { readonly a: number; readonly b: number; readonly by: JoinedBy }[] {
    return this.#joins;
  }

  /** The members of each set; sets and members in order of appearance. */
  members(): number[][] {
    return groupBy(
      this.#parent.map((_, i) => i),
      (i) => String(this.find(i)),
    );
  }
}

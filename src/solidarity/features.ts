/** How many numbers the hash of a feature is cut to: a power of two. */
export const buckets = 1 << 18;

/** What the model sees of a message: the numbers of its features and how much each counts. One is made, and filled anew for every message. */
export class Features {
  ids = new Int32Array(4096);
  values = new Float32Array(4096);
  /** Where in the folded text a feature stands, the end exclusive; -1 for what has no place. */
  starts = new Int32Array(4096);
  ends = new Int32Array(4096);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(hash: number, value: number, start = -1, end = -1): void {
    if (this.count === this.ids.length) this.#grow();
    this.ids[this.count] = bucketOf(hash);
    this.values[this.count] = value;
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }

  /** Makes all features from one on count so many times as much. */
  scale(from: number, factor: number): void {
    for (let i = from; i < this.count; i += 1) this.values[i] = (this.values[i] as number) * factor;
  }

  #grow(): void {
    const size = this.ids.length * 2;
    const [ids, values, starts, ends] = [this.ids, this.values, this.starts, this.ends];
    this.ids = new Int32Array(size);
    this.values = new Float32Array(size);
    this.starts = new Int32Array(size);
    this.ends = new Int32Array(size);
    this.ids.set(ids);
    this.values.set(values);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** One step of a hash by a character's code. */
export const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** A number for a word, the same on every machine. Words hashed with another seed are other features. */
export function hashOf(word: string, seed = 0): number {
  let hash = seed ^ 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = step(hash, word.charCodeAt(i));
  return hash;
}

/** Spreads a hash over the buckets: the lower bits of a product know little of the higher ones. */
function bucketOf(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d);
  return (mixed ^ (mixed >>> 15)) & (buckets - 1);
}

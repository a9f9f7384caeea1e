/** Which row an n-gram has, by its hash: open addressing, as a Map of numbers takes ten times as long to fill. */
export interface NgramRows {
  /** The n-gram's bucket plus 1; 0 where the slot is free. */
  readonly buckets: Int32Array;
  readonly rows: Int32Array;
}

/** Where the search for a bucket begins. */
export const slotOf = (bucket: number, slots: number): number => (Math.imul(bucket, 0x9e3779b1) >>> 8) & (slots - 1);

/** A fastText model for classification, as its inference needs it: lid.176 has 16 numbers an n-gram and 176 labels. */
export interface FastTextModel {
  readonly dimension: number;
  readonly shortest: number;
  readonly longest: number;
  readonly buckets: number;
  /** The row of each word that has one of its own. */
  readonly words: ReadonlyMap<string, number>;
  /** The row of each hashed n-gram that was kept when the model was pruned. */
  readonly ngrams: NgramRows;
  /** All rows, one after the other. */
  readonly rows: Float32Array;
  readonly labels: readonly string[];
  /** The inner nodes of the tree of labels, the root last. A child below `labels.length` is a label. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** One vector an inner node: its sigmoid is the chance to go right. */
  readonly nodes: Float32Array;
}

/**
 * Reads a quantised fastText model (`.ftz`) with hierarchical softmax, such as lid.176. The format is that of fastText's
 * `saveModel` (little-endian): arguments, dictionary, product-quantised input matrix, output matrix.
 *
 * @throws Error where the bytes are no such model
 */
export function readFastTextModel(bytes: Uint8Array): FastTextModel {
  const input = new Input(bytes);
  if (input.int() !== magic || input.int() !== version) throw new Error('not a fastText model of version 12');
  const [dimension, , , , , wordNgrams, loss, , buckets, shortest, longest] = input.ints(12) as number[];
  input.skip(8);
  if (wordNgrams !== 1 || loss !== hierarchicalSoftmax)
    throw new Error('not a model with hierarchical softmax over words');

  const [entries, wordCount] = input.ints(3) as [number, number, number];
  input.skip(8);
  const pruned = input.long();
  const words = new Map<string, number>();
  const labels: string[] = [];
  const counts: number[] = [];
  for (let i = 0; i < entries; i++) {
    const text = input.string();
    const count = input.long();
    if (input.byte() === 0) words.set(text, i);
    else {
      labels.push(text.replace('__label__', ''));
      counts.push(count);
    }
  }
  const slots = 2 ** Math.ceil(Math.log2(2 * pruned + 2));
  const ngrams = { buckets: new Int32Array(slots), rows: new Int32Array(slots) };
  for (let i = 0; i < pruned; i++) {
    const bucket = input.int();
    let slot = slotOf(bucket, slots);
    while (ngrams.buckets[slot] !== 0) slot = (slot + 1) & (slots - 1);
    ngrams.buckets[slot] = bucket + 1;
    ngrams.rows[slot] = wordCount + input.int();
  }
  const rows = readQuantised(input);
  if (input.byte() !== 0) throw new Error('a quantised output matrix is not supported');
  const nodes = input.floats(input.long() * input.long());
  return {
    dimension: dimension as number,
    shortest: shortest as number,
    longest: longest as number,
    buckets: buckets as number,
    words,
    ngrams,
    rows,
    labels,
    nodes,
    ...huffman(counts),
  };
}

const magic = 793_712_314;
const version = 12;
const hierarchicalSoftmax = 1;
/** A code is a byte. */
const centroidCount = 256;

/** The input matrix: each row is a norm times centroids of `step` numbers each, all of them named by one byte. */
function readQuantised(input: Input): Float32Array {
  if (input.byte() !== 1 || input.byte() !== 1) throw new Error('only quantised matrices with norms are supported');
  const height = input.long();
  const width = input.long();
  const codes = input.bytes(input.int());
  const [, parts, step] = input.ints(4) as [number, number, number, number];
  const centroids = input.floats(width * centroidCount);
  const normCodes = input.bytes(height);
  input.skip(16);
  const norms = input.floats(centroidCount);
  const rows = new Float32Array(height * width);
  for (let row = 0; row < height; row++) {
    const norm = norms[normCodes[row] as number] as number;
    for (let part = 0; part < parts; part++) {
      const from = (part * centroidCount + (codes[row * parts + part] as number)) * step;
      const to = row * width + part * step;
      for (let i = 0; i < step; i++) rows[to + i] = norm * (centroids[from + i] as number);
    }
  }
  return rows;
}

/** fastText's tree of labels: Huffman's, over labels sorted by falling count. */
function huffman(counts: readonly number[]): { left: Int32Array; right: Int32Array } {
  const size = counts.length;
  const count = new Float64Array(2 * size - 1).fill(1e15);
  count.set(counts);
  const left = new Int32Array(size - 1);
  const right = new Int32Array(size - 1);
  let leaf = size - 1;
  let node = size;
  const smallest = (): number => {
    if (leaf >= 0 && (count[leaf] as number) < (count[node] as number)) return leaf--;
    return node++;
  };
  for (let i = 0; i < size - 1; i++) {
    const first = smallest();
    const second = smallest();
    left[i] = first;
    right[i] = second;
    count[size + i] = (count[first] as number) + (count[second] as number);
  }
  return { left, right };
}

/** A cursor over little-endian binary data. Reading past the end throws a RangeError. */
class Input {
  private readonly data: Uint8Array;
  private readonly view: DataView;
  private at = 0;

  constructor(data: Uint8Array) {
    this.data = data;
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  skip(size: number): void {
    this.at += size;
  }

  byte(): number {
    return this.view.getUint8(this.at++);
  }

  int(): number {
    this.at += 4;
    return this.view.getInt32(this.at - 4, true);
  }

  ints(count: number): number[] {
    return Array.from({ length: count }, () => this.int());
  }

  long(): number {
    this.at += 8;
    return Number(this.view.getBigInt64(this.at - 8, true));
  }

  floats(count: number): Float32Array {
    const values = new Float32Array(count);
    for (let i = 0; i < count; i++) values[i] = this.view.getFloat32(this.at + 4 * i, true);
    this.at += 4 * count;
    return values;
  }

  bytes(count: number): Uint8Array {
    this.at += count;
    return this.data.subarray(this.at - count, this.at);
  }

  string(): string {
    const end = this.data.indexOf(0, this.at);
    if (end < 0) throw new RangeError('a string without an end');
    const text = utf8.decode(this.data.subarray(this.at, end));
    this.at = end + 1;
    return text;
  }
}

const utf8 = new TextDecoder();

import { buckets } from '../../src/solidarity/features.ts';

/** A described message. */
export interface Described {
  readonly ids: Int32Array<ArrayBuffer>;
  readonly values: Float32Array<ArrayBuffer>;
}

/** How many times all messages are gone through, how far each step goes, and how much must speak for a weight before it is one: found by leaving hands out. */
const epochs = 15;
const rate = 0.3;
const pull = 0.3;

/**
 * Logistic regression in an order that is the same every time. Each weight has a pace of its own, and is 0 until enough speaks for it
 * (follow the regularised leader, McMahan et al. 2013): most weights stay 0.
 *
 * @param square how much large weights are held down
 */
export function fitWeights(messages: readonly Described[], labels: readonly boolean[], square: number): Float32Array {
  const weights = new Float32Array(buckets);
  const squares = new Float64Array(buckets);
  const lead = new Float64Array(buckets);
  const order = messages.map((_, i) => i);
  const random = generator(7);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (let i = order.length - 1; i > 0; i -= 1) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const at of order) {
      const { ids, values } = messages[at] as Described;
      let sum = 0;
      for (let k = 0; k < ids.length; k += 1) sum += (weights[ids[k] as number] as number) * (values[k] as number);
      const error = 1 / (1 + Math.exp(-sum)) - (labels[at] ? 1 : 0);
      for (let k = 0; k < ids.length; k += 1) {
        const id = ids[k] as number;
        const slope = error * (values[k] as number);
        const [before, after] = [Math.sqrt(squares[id] as number), Math.sqrt((squares[id] as number) + slope * slope)];
        squares[id] = after * after;
        const led = (lead[id] as number) + slope - ((after - before) / rate) * (weights[id] as number);
        lead[id] = led;
        const beyond = Math.abs(led) - pull;
        weights[id] = beyond <= 0 ? 0 : (-Math.sign(led) * beyond) / ((0.1 + after) / rate + square);
      }
    }
  }
  return weights;
}

/**
 * Logistic regression on a few numbers a row, by Newton's method, with a little pull towards where it began for outputs of which few examples
 * are known.
 */
export function calibrate(
  rows: readonly (readonly number[])[],
  labels: readonly boolean[],
  start: readonly number[],
): number[] {
  let found = [...start];
  for (let turn = 0; turn < 30; turn += 1) {
    const gradient = found.map((value, j) => value - (start[j] as number));
    const curve = found.map((_, j) => found.map((_, k) => (j === k ? 1 : 0)));
    rows.forEach((row, i) => {
      const chance = 1 / (1 + Math.exp(-row.reduce((sum, value, j) => sum + value * (found[j] as number), 0)));
      const error = chance - (labels[i] ? 1 : 0);
      row.forEach((value, j) => {
        gradient[j] = (gradient[j] as number) + error * value;
        row.forEach((other, k) => {
          (curve[j] as number[])[k] = (curve[j]?.[k] as number) + chance * (1 - chance) * value * other;
        });
      });
    });
    const step = solve(curve, gradient);
    found = found.map((value, j) => value - (step[j] as number));
  }
  return found;
}

/** Solves a few linear equations whose matrix is positive definite. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] as number]);
  rows.forEach((pivot, i) => {
    rows.forEach((row, j) => {
      if (i === j) return;
      const factor = (row[i] as number) / (pivot[i] as number);
      pivot.forEach((value, k) => {
        row[k] = (row[k] as number) - factor * value;
      });
    });
  });
  return rows.map((row, i) => (row[rows.length] as number) / (row[i] as number));
}

/** The same items in an order that is the same every time. */
export function shuffled<T>(items: readonly T[]): T[] {
  const random = generator(3);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

import { readCsv } from '../csv.ts';
import type { Section, Unpacked } from '../packed/sections.ts';
import { Problem } from '../problem.ts';
import { buckets, type Features } from './features.ts';

/** Kinds that the model tells; a salute only where no other kind is voiced: 'same from me' after one. */
export const learnt = ['support', 'admiration', 'strength', 'victory', 'help', 'gratitude'] as const;

/** What the model tells apart: whether a message voices solidarity, whether it tells of hardship, and the kinds that go beyond fixed words. */
export const outputs = ['solidarity', 'testimony', ...learnt, 'salute'] as const;

export type Output = (typeof outputs)[number];

/** A weight for every bucket of each output. */
export type Model = Readonly<Record<Output, Weights>>;

export interface Weights {
  readonly weights: Int8Array;
  /** What a weight of 1 stands for. */
  readonly unit: number;
  /** What a sum of weights is times and plus, to be the logarithm of odds that hold for hands that were left out. */
  readonly slope: number;
  readonly offset: number;
  /** What is added where the rules find the same. */
  readonly ruled: number;
  /** The share of messages of which it held where that was found. */
  readonly rate: number;
}

/** The weighed sum of features. */
export function sumOf(
  { ids, values, count }: Pick<Features, 'ids' | 'values' | 'count'>,
  { weights, unit }: Pick<Weights, 'weights' | 'unit'>,
): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += (weights[ids[i] as number] as number) * (values[i] as number);
  return sum * unit;
}

/**
 * The chance that an output holds of a message, from 0 to 1.
 *
 * @param sum   what its features weigh
 * @param ruled whether the rules find it
 * @param prior  what the meeting adds to the logarithm of the odds
 */
export function chanceOf(sum: number, weights: Weights, ruled: boolean, prior = 0): number {
  const odds = sum * weights.slope + weights.offset + (ruled ? weights.ruled : 0);
  return 1 / (1 + Math.exp(-(Math.max(-surest, Math.min(surest, odds)) + prior)));
}

/** Words alone are never surer than this, as the logarithm of odds (300 to 1): where they are said weighs too. */
const surest = Math.log(300);

/**
 * Reads `weights.csv`, which `npm run fit:solidarity` writes: for each output the weights that are not 0, as pairs of bytes (how many buckets
 * further, the weight), in base 64.
 *
 * @throws Problem where the table is malformed
 */
export function readModel({ text, file }: { readonly text: string; readonly file: string }): Model {
  const rows = new Map(
    readCsv(text, file, ['output', 'unit', 'slope', 'offset', 'ruled', 'rate', 'weights']).map(({ cells }) => [
      cells.output,
      cells,
    ]),
  );
  return Object.fromEntries(
    outputs.map((output): [Output, Weights] => {
      const cells = rows.get(output);
      if (cells === undefined) {
        throw new Problem('table-row-missing', `there is no row ${output}`, {
          file,
          hint: 'npm run fit:solidarity writes them all',
          values: { name: output },
        });
      }
      return [
        output,
        {
          weights: unpack(cells.weights ?? ''),
          unit: Number(cells.unit),
          slope: Number(cells.slope),
          offset: Number(cells.offset),
          ruled: Number(cells.ruled),
          rate: Number(cells.rate),
        },
      ];
    }),
  ) as Record<Output, Weights>;
}

/** A model as it stands in a packed file: every weight, so that none has to be unpacked. */
export function packModel(model: Model): Record<string, Section> {
  const facts = outputs.map((output) => {
    const { weights: _, ...rest } = model[output];
    return rest;
  });
  const weights = new Int8Array(outputs.length * buckets);
  outputs.forEach((output, i) => {
    weights.set(model[output].weights, i * buckets);
  });
  return { model: JSON.stringify(facts), weights };
}

export function unpackModel({ text, numbers }: Unpacked): Model {
  const facts = JSON.parse(text('model')) as readonly Omit<Weights, 'weights'>[];
  const weights = numbers('weights', 'Int8Array');
  return Object.fromEntries(
    outputs.map((output, i): [Output, Weights] => [
      output,
      { ...(facts[i] as Omit<Weights, 'weights'>), weights: weights.subarray(i * buckets, (i + 1) * buckets) },
    ]),
  ) as Record<Output, Weights>;
}

/** The longest way from one weight to the next that a byte holds; a weight of 0 stands between those that are farther apart. */
const farthest = 255;

export function pack(weights: Int8Array): string {
  const bytes: number[] = [];
  let last = 0;
  weights.forEach((weight, at) => {
    if (weight === 0) return;
    for (; at - last > farthest; last += farthest) bytes.push(farthest, 0);
    bytes.push(at - last, weight & 0xff);
    last = at;
  });
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

function unpack(packed: string): Int8Array {
  const weights = new Int8Array(buckets);
  const binary = atob(packed);
  let at = 0;
  for (let i = 0; i + 1 < binary.length; i += 2) {
    at += binary.charCodeAt(i);
    weights[at] = (binary.charCodeAt(i + 1) << 24) >> 24;
  }
  return weights;
}

import { remember } from '../../text/remember.ts';
import type { Detector, Language } from '../types.ts';
import { type FastTextModel, type NgramRows, readFastTextModel, slotOf } from './fasttext-model.ts';

/**
 * Answers from a fastText model without WebAssembly: the model is the mean of 16 numbers for each word and n-gram, and a tree of
 * yes-or-no questions put to it. Asked this way, all 176 labels cost a few microseconds; the tests compare it with the wasm build.
 *
 * @param bytes     the model file, lid.176.ftz
 * @param languages which of its labels mean which language
 * @throws Error where the bytes are no such model
 */
export function fastTextDetector(bytes: Uint8Array, languages: readonly Language[]): Detector {
  const model = readFastTextModel(bytes);
  const leaves = languages.flatMap(({ lid }, language) =>
    lid.map((label) => ({ language, leaf: model.labels.indexOf(label) })).filter(({ leaf }) => leaf >= 0),
  );
  const leafOf = Int32Array.from(leaves, ({ leaf }) => leaf);
  const languageOf = Int32Array.from(leaves, ({ language }) => language);
  const logs = new Float64Array(2 * model.labels.length - 1);
  const mean = new Float64Array(model.dimension);
  const own = new Float64Array(model.dimension);
  const read = remember((word) => {
    own.fill(0);
    const rows = addWord(model, word, own) + addNgrams(model, word, own);
    // A list: a typed array of this size takes forty times as long to make.
    const sum = new Array<number>(own.length);
    for (let at = 0; at < own.length; at++) sum[at] = own[at] as number;
    return { rows, sum };
  });
  return (words, scores) => {
    mean.fill(0);
    let count = addWord(model, endOfLine, mean);
    const known = Math.min(words.length, mostWords);
    for (let i = 0; i < known; i++) {
      const { sum, rows } = read(words[i] as string);
      for (let at = 0; at < sum.length; at++) mean[at] = (mean[at] as number) + (sum[at] as number);
      count += rows;
    }
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] as number) / count;
    descend(model, mean, logs);
    scores.fill(Number.NEGATIVE_INFINITY);
    for (let i = 0; i < leafOf.length; i++) {
      const language = languageOf[i] as number;
      scores[language] = addLogs(scores[language] as number, logs[leafOf[i] as number] as number);
    }
  };
}

/** Enough to tell a language: the rest of a long text changes nothing but the time it takes. */
const mostWords = 200;

/** Adds the row of a whole word to the sum, if it has one; returns the number of rows added. */
function addWord(model: FastTextModel, word: string, sum: Float64Array): number {
  const row = model.words.get(word);
  if (row === undefined) return 0;
  addRow(model, row, sum);
  return 1;
}

/** Adds the rows of the n-grams of a word, with `<` and `>` as its ends; returns the number of rows added. */
function addNgrams(model: FastTextModel, word: string, sum: Float64Array): number {
  let rows = 0;
  const { written } = utf8.encodeInto(`<${word.slice(0, longestWord)}>`, bytes);
  for (let start = 0; start < written; start++) {
    if (isContinuation(bytes[start])) continue;
    let hash = 2_166_136_261;
    let length = 0;
    for (let at = start; at < written && length < model.longest; at++) {
      // fastText's FNV-1a takes bytes as signed.
      hash = Math.imul(hash ^ (((bytes[at] as number) << 24) >> 24), 16_777_619);
      if (at + 1 < written && isContinuation(bytes[at + 1])) continue;
      length++;
      if (length < model.shortest) continue;
      const row = findRow(model.ngrams, (hash >>> 0) % model.buckets);
      if (row < 0) continue;
      addRow(model, row, sum);
      rows++;
    }
  }
  return rows;
}

function findRow({ buckets, rows }: NgramRows, bucket: number): number {
  let slot = slotOf(bucket, buckets.length);
  while (buckets[slot] !== 0) {
    if (buckets[slot] === bucket + 1) return rows[slot] as number;
    slot = (slot + 1) & (buckets.length - 1);
  }
  return -1;
}

function addRow({ rows }: FastTextModel, row: number, sum: Float64Array): void {
  const from = row * sum.length;
  for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (rows[from + i] as number);
}

/** Whether a byte of UTF-8 belongs to the character before it. */
const isContinuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** What fastText puts at the end of each line; a word as any other to the model. */
const endOfLine = '</s>';

/** A run of letters longer than this is no word, and its start tells enough. */
const longestWord = 60;

/** The word being read, with its ends: three bytes of UTF-8 at most for each UTF-16 unit. */
const bytes = new Uint8Array(3 * (longestWord + 2));

const utf8 = new TextEncoder();

/** Below it, what a node shares out among its children makes no difference any more: they get a little too much. */
const hopeless = -10;

/** The log probability of each label, into `logs`: from the root down, each node shares its own among its two children. */
function descend(model: FastTextModel, mean: Float64Array, logs: Float64Array): void {
  const { left, right, nodes } = model;
  const size = left.length + 1;
  logs[2 * size - 2] = 0;
  for (let node = size - 2; node >= 0; node--) {
    const log = logs[size + node] as number;
    if (log < hopeless) {
      logs[right[node] as number] = log;
      logs[left[node] as number] = log;
      continue;
    }
    let dot = 0;
    for (let i = 0; i < mean.length; i++) dot += (nodes[node * mean.length + i] as number) * (mean[i] as number);
    // log(sigmoid(x)) = -log(1 + exp(-x)), written so that it does not overflow.
    const toRight = dot < 0 ? dot - Math.log1p(Math.exp(dot)) : -Math.log1p(Math.exp(-dot));
    logs[right[node] as number] = log + toRight;
    logs[left[node] as number] = log + toRight - dot;
  }
}

function addLogs(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  return Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
}

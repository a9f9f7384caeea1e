import { type FastTextModel, readFastTextModel } from './fasttext-model.ts';
import type { Detector, Language, Word } from './types.ts';

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
  const leaves = languages.map(({ lid }) =>
    lid.map((label) => model.labels.indexOf(label)).filter((leaf) => leaf >= 0),
  );
  const end = embed(model, endOfLine);
  const remembered = new Map<string, Embedded>();
  const embedded = (word: string): Embedded => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size >= wordsRemembered) remembered.clear();
    const fresh = embed(model, word);
    remembered.set(word, fresh);
    return fresh;
  };
  const logs = new Float64Array(2 * model.labels.length - 1);
  const mean = new Float64Array(model.dimension);
  return (words, scores) => {
    mean.set(end.sum);
    let count = end.rows;
    const known = Math.min(words.length, mostWords);
    for (let i = 0; i < known; i++) {
      const { sum, rows } = embedded((words[i] as Word).lower);
      count += rows;
      for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] as number) + (sum[at] as number);
    }
    for (let at = 0; at < mean.length; at++) mean[at] = (mean[at] as number) / count;
    descend(model, mean, logs);
    for (let language = 0; language < leaves.length; language++) {
      let total = Number.NEGATIVE_INFINITY;
      for (const leaf of leaves[language] as readonly number[]) total = addLogs(total, logs[leaf] as number);
      scores[language] = total;
    }
  };
}

/** Words of a chat come again and again. */
const wordsRemembered = 20_000;

/** Enough to tell a language: the rest of a long text changes nothing but the time it takes. */
const mostWords = 200;

interface Embedded {
  readonly sum: Float64Array;
  readonly rows: number;
}

/** The sum of the rows of a word and of its n-grams, with `<` and `>` as its ends. */
function embed(model: FastTextModel, word: string): Embedded {
  const sum = new Float64Array(model.dimension);
  let rows = 0;
  const add = (row: number | undefined): void => {
    if (row === undefined) return;
    rows++;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] as number) + (model.rows[row * sum.length + i] as number);
  };
  add(model.words.get(word));
  if (word === endOfLine) return { sum, rows };
  const letters = Array.from(`<${word.slice(0, longestWord)}>`, (letter) => utf8.encode(letter));
  for (let start = 0; start < letters.length; start++) {
    let hash = 2_166_136_261;
    for (let length = 1; length <= model.longest && start + length <= letters.length; length++) {
      for (const byte of letters[start + length - 1] as Uint8Array) {
        // fastText's FNV-1a takes bytes as signed.
        hash = Math.imul(hash ^ ((byte << 24) >> 24), 16_777_619);
      }
      const end = start + length === letters.length;
      if (length >= model.shortest && !(length === 1 && (start === 0 || end))) {
        add(model.ngrams.get((hash >>> 0) % model.buckets));
      }
    }
  }
  return { sum, rows };
}

/** What fastText puts at the end of each line; a word as any other to the model. */
const endOfLine = '</s>';

/** A run of letters longer than this is no word, and its start tells enough. */
const longestWord = 60;

const utf8 = new TextEncoder();

/** The log probability of each label, into `logs`: from the root down, each node shares its own among its two children. */
function descend(model: FastTextModel, mean: Float64Array, logs: Float64Array): void {
  const { left, right, nodes } = model;
  const size = left.length + 1;
  logs[2 * size - 2] = 0;
  for (let node = size - 2; node >= 0; node--) {
    let dot = 0;
    for (let i = 0; i < mean.length; i++) dot += (nodes[node * mean.length + i] as number) * (mean[i] as number);
    const log = logs[size + node] as number;
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

import { readFileSync, writeFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { readCsv } from '../../src/csv.ts';

/**
 * Makes src/language/tables/ngrams.csv: the letter n-grams of each language that tell most, cut out of the models of the lingua language
 * detector (Apache-2.0), which were counted in the Leipzig Corpora Collection. Reads the one file of the npm package @bluzzi/lingua:
 *
 *     npm install --no-save @bluzzi/lingua@1.5.0
 *     npx tsx test/bench/learn-ngrams.ts node_modules/@bluzzi/lingua/src/lingua_bg.wasm
 */
const sizes = [8000, 2000, 1000];
const longest = 4;
/** Steps of a log probability in the file: 0 to 61, one character. */
const stepsPerNat = 5;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const here = new URL('../../src/language/tables/', import.meta.url);
const languages = readCsv(readFileSync(new URL('languages.csv', here), 'utf8'), 'languages.csv', ['lingua'])
  .map(({ cells }) => ({
    code: cells.code as string,
    tier: Number(cells.tier),
    lingua: cells.lingua as string,
    cyrillic: cells.scripts === 'Cyrillic',
  }))
  .filter(({ lingua }) => lingua !== '')
  .sort((a, b) => Number(a.cyrillic) - Number(b.cyrillic));
const models = readModels(readFileSync(process.argv[2] as string));

const logs = new Map<string, string[]>();
languages.forEach(({ tier, lingua }, index) => {
  const model = models.get(lingua.toUpperCase());
  if (model === undefined) throw new Error(`lingua has no ${lingua}`);
  for (const [ngram, log] of prune(model, sizes[Math.floor(tier)] as number)) {
    const value = Math.min(digits.length - 1, Math.round(-log * stepsPerNat));
    const entry = `${digits[index]}${digits[value]}`;
    const known = logs.get(ngram);
    if (known === undefined) logs.set(ngram, [entry]);
    else known.push(entry);
  }
});
const rows = [...logs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([ngram, entries]) => `${ngram},${entries.join('')}`);
writeFileSync(
  new URL('ngrams.csv', here),
  `# How likely a letter follows those before it within a word, in each language: the n-grams that tell most, with two characters for
# each language that has it, its place in the list below (Cyrillic ones last) and the negative log probability in steps of 1/${stepsPerNat} nat, both counted
# in ${digits}.
# Made by test/bench/learn-ngrams.ts out of the models of lingua (https://github.com/pemistahl/lingua-rs, Apache-2.0), which were
# counted in the Leipzig Corpora Collection; changed: pruned to ${sizes.join(', ')} n-grams a language by tier, rounded.
# languages: ${languages.map(({ code }) => code).join(' ')}
ngram,logs
${rows.join('\n')}
`,
);

/** All models in the package's WebAssembly: conditional log probabilities by n-gram. */
function readModels(wasm: Buffer): Map<string, Map<string, number>> {
  const memory = readMemory(wasm);
  const found = new Map<string, Map<string, number>>();
  for (const order of ['unigrams', 'bigrams', 'trigrams', 'quadrigrams']) {
    const name = Buffer.from(`${order}.json.br`);
    const key = Buffer.alloc(8);
    key.writeUInt32LE(memory.indexOf(name), 0);
    key.writeUInt32LE(name.length, 4);
    // Each file stands in a table: address and length of its name, address and length of its content.
    for (let at = memory.indexOf(key); at >= 0; at = memory.indexOf(key, at + 8)) {
      const start = memory.readUInt32LE(at + 8);
      const json = brotliDecompressSync(memory.subarray(start, start + memory.readUInt32LE(at + 12))).toString();
      const { language, ngrams } = JSON.parse(json) as { language: string; ngrams: Record<string, string> };
      const model = found.get(language) ?? new Map<string, number>();
      found.set(language, model);
      for (const [fraction, list] of Object.entries(ngrams)) {
        const [count, total] = fraction.split('/').map(Number) as [number, number];
        for (const ngram of list.split(' ')) model.set(ngram, Math.log(count / total));
      }
    }
  }
  return found;
}

/** The memory that the data segments of a WebAssembly module fill. */
function readMemory(wasm: Buffer): Buffer {
  const memory = Buffer.alloc(wasm.length + 16_000_000);
  let at = 8;
  const unsigned = (): number => {
    let value = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = wasm[at++] as number;
      value += (byte & 127) * scale;
      if (byte < 128) return value;
    }
  };
  while (at < wasm.length) {
    const id = wasm[at++];
    const end = unsigned() + at;
    if (id === 11) {
      for (let segments = unsigned(); segments > 0; segments--) {
        at += 2; // active, memory 0, and `i32.const`
        const offset = unsigned();
        at += 1; // `end`
        const size = unsigned();
        wasm.copy(memory, offset, at, at + size);
        at += size;
      }
    }
    at = end;
  }
  return memory;
}

/**
 * The letters that are not very rare, and the `size` longer n-grams whose loss would cost most: how often they come, times how far
 * they are from what the shorter n-gram in their place says (K. Seymore, R. Rosenfeld: Scalable backoff language models, 1996).
 */
function prune(model: ReadonlyMap<string, number>, size: number): [string, number][] {
  const rarest = -11;
  const joint = (ngram: string): number =>
    Array.from(ngram).reduce((sum, _, i) => sum + (model.get(ngram.slice(0, i + 1)) ?? Number.NEGATIVE_INFINITY), 0);
  const shorter = (ngram: string): number => {
    for (let i = 1; i < ngram.length; i++) {
      const log = model.get(ngram.slice(i));
      if (log !== undefined) return Math.max(log, rarest);
    }
    return rarest;
  };
  const letters = [...model].filter(([ngram, log]) => ngram.length === 1 && log > rarest);
  const longer = [...model]
    .filter(([ngram]) => ngram.length > 1 && ngram.length <= longest)
    .map(([ngram, log]) => ({ ngram, log, loss: Math.exp(joint(ngram)) * Math.abs(log - shorter(ngram)) }))
    .sort((a, b) => b.loss - a.loss || (a.ngram < b.ngram ? -1 : 1))
    .slice(0, size)
    .map(({ ngram, log }): [string, number] => [ngram, log]);
  return [...letters, ...longer];
}

import type { Detector, Language, Word } from './types.ts';

/**
 * A detector from letter n-grams: the probability of each letter after those before it in the word, from the longest n-gram that the
 * table has for the language. The scores are natural logs and add up over words, so that stretches of a text can be compared.
 *
 * @param table     ngrams.csv
 * @param languages the table of languages; those without n-grams get `-Infinity`
 * @throws Error where the table is malformed
 */
export function ngramDetector(table: string, languages: readonly Language[]): Detector {
  const { columns, logs } = readTable(table, languages);
  const remembered = new Map<string, Float64Array>();
  const scored = (word: string): Float64Array => {
    const known = remembered.get(word);
    if (known !== undefined) return known;
    if (remembered.size >= wordsRemembered) remembered.clear();
    const fresh = scoreWord(word.slice(0, longestWord), columns.length, logs);
    remembered.set(word, fresh);
    return fresh;
  };
  return (words, scores) => {
    scores.fill(Number.NEGATIVE_INFINITY);
    for (const column of columns) scores[column] = 0;
    const known = Math.min(words.length, mostWords);
    for (let i = 0; i < known; i++) {
      const own = scored((words[i] as Word).lower);
      for (let column = 0; column < columns.length; column++) {
        const language = columns[column] as number;
        scores[language] = (scores[language] as number) + (own[column] as number);
      }
    }
  };
}

/** What an unknown letter costs, in steps. */
const rarest = 61;
const stepsPerNat = 5;
const longestNgram = 4;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const digitOf = new Uint8Array(128);
for (let i = 0; i < digits.length; i++) digitOf[digits.charCodeAt(i)] = i;

/** Words of a chat come again and again. */
const wordsRemembered = 5000;
/** Longer runs of letters are no words; longer texts are clear before their end. */
const longestWord = 60;
const mostWords = 200;

interface NgramTable {
  /** For each language of the n-gram table, its place in the table of languages. */
  readonly columns: readonly number[];
  /** By n-gram: for each language that has it, two digits, the language and the log. */
  readonly logs: ReadonlyMap<string, string>;
}

/** Reads the table by hand: 43,000 rows in 10 ms, where csv-parse takes 200. */
function readTable(table: string, languages: readonly Language[]): NgramTable {
  const list = /^# languages: (.*)$/m.exec(table)?.[1];
  if (list === undefined) throw new Error('ngrams.csv does not name its languages');
  const columns = list.split(' ').map((code) => languages.findIndex((language) => language.code === code));
  const logs = new Map<string, string>();
  for (const line of table.split('\n')) {
    const comma = line.indexOf(',');
    if (comma > 0 && !line.startsWith('#')) logs.set(line.slice(0, comma), line.slice(comma + 1));
  }
  return { columns, logs };
}

function scoreWord(word: string, width: number, logs: ReadonlyMap<string, string>): Float64Array {
  const steps = new Float64Array(width);
  const answered = new Int32Array(width);
  let letters = 0;
  let start = 0;
  for (let at = 0; at < word.length; at++) {
    if (word[at] === "'" || word[at] === '-') {
      start = at + 1;
      continue;
    }
    letters++;
    let missing = width;
    for (let from = Math.max(start, at + 1 - longestNgram); from <= at && missing > 0; from++) {
      const entries = logs.get(word.slice(from, at + 1));
      if (entries === undefined) continue;
      for (let i = 0; i < entries.length; i += 2) {
        const column = digitOf[entries.charCodeAt(i)] as number;
        if (answered[column] === letters) continue;
        answered[column] = letters;
        missing--;
        steps[column] = (steps[column] as number) + (digitOf[entries.charCodeAt(i + 1)] as number);
      }
    }
    if (missing === 0) continue;
    for (let column = 0; column < width; column++) {
      if (answered[column] !== letters) steps[column] = (steps[column] as number) + rarest;
    }
  }
  for (let column = 0; column < width; column++) steps[column] = (steps[column] as number) / -stepsPerNat;
  return steps;
}

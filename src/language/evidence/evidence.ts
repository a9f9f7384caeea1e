import { indexOfMax, lengthSummed, mostWords, scratch, sumLetters, type Word } from '../reading/forms.ts';
import type { LanguageResources } from '../resources.ts';
import { isOnlyRomanised, worthRestored } from '../tables/transliteration.ts';
import type { Detector } from '../types.ts';

/**
 * All that speaks for each language in a stretch of words, as one log probability each: letter n-grams, fastText, known words and
 * the script, weighed against each other. What the conversation around it tells is not in it (see prior.ts).
 *
 * Languages with n-grams share out by them what fastText gives to all those languages together; the others keep what fastText
 * gives them.
 *
 * @returns natural logs in the order of the table of languages; their exponentials sum to 1
 */
export function weigh(words: readonly Word[], resources: LanguageResources): number[] {
  const { ngrams, fastText, further, weights } = resources;
  const [scores, weighed] = [lettersOf(ngrams.columns.length), weighedOf(ngrams.columns.length)];
  // A list: a typed array of this size takes five times as long to make.
  const logs = new Array<number>(resources.languages.length).fill(unknown);
  sumLetters(words, scores, weighed);
  if (isClear(scores, weighed, words, resources)) {
    for (let column = 0; column < weighed.length; column++) {
      logs[ngrams.columns[column] as number] = weights.ngrams * (weighed[column] as number);
    }
    return normalise(logs);
  }
  ask(fastText, words, logs);
  // Names are like words of languages far from home: what is said has to be in it as well.
  if ((resources.languages[indexOfMax(logs)]?.tier ?? 0) >= far) {
    const spoken = words.filter(({ form }) => !form.isName);
    if (spoken.length > 0 && spoken.length < words.length) ask(fastText, spoken, logs);
  }
  for (let i = 0; i < logs.length; i++) logs[i] = Math.max(logs[i] as number, unknown);
  subtractForeign(words, resources, logs);
  const share = sumOver(ngrams.columns, logs);
  for (let column = 0; column < scores.length; column++) {
    const language = ngrams.columns[column] as number;
    logs[language] = weights.fasttext * (logs[language] as number) + weights.ngrams * (scores[column] as number);
  }
  addKnown(words, logs);
  addTransliterated(words, resources, logs);
  const total = sumOver(ngrams.columns, logs);
  const unlike = unlikeness(words, total, weights.ngrams);
  for (const language of ngrams.columns) logs[language] = (logs[language] as number) + share - total - unlike;
  // Scottish Gaelic has no n-grams, and is no farther than Irish, which it is like.
  if (unlike > 0) {
    resources.languages.forEach(({ tier }, i) => {
      if (tier < 1 && (resources.columnOf[i] as number) < 0) logs[i] = (logs[i] as number) - unlike;
    });
  }
  if (further !== undefined) shareOut(further, words, weights.further, logs);
  return normalise(logs);
}

const [lettersOf, weighedOf] = [scratch(), scratch()];

/**
 * How much less likely a text is in every language with n-grams than a text of one of them would be, in nats: 'Katika maktaba yetu' is like nothing that we have letters
 * of. Of a few words nothing can be said.
 *
 * @param total what speaks for all these languages together, in nats
 */
function unlikeness(words: readonly Word[], total: number, ngrams: number): number {
  const letters = lengthSummed(words);
  return letters < enoughLetters ? 0 : Math.max(0, usual * ngrams * letters - total);
}

const enoughLetters = 20;
/** Nats a letter that running text has in its language, at the least. */
const usual = -2.7;

/** The tier of languages that need a clear text. */
const far = 2;

/** Writes what a detector says of words into `logs`. */
const ask = (detector: Detector, words: readonly Word[], logs: number[]): void =>
  detector(
    words.map(({ form }) => form.lower),
    logs,
  );

/** Lets a detector share out, among the languages that it knows, what these have together. */
function shareOut(detector: Detector, words: readonly Word[], weight: number, logs: number[]): void {
  const own = new Array<number>(logs.length).fill(Number.NEGATIVE_INFINITY);
  ask(detector, words.slice(0, mostWords), own);
  const known = [...own.keys()].filter((language) => own[language] !== Number.NEGATIVE_INFINITY);
  if (known.length === 0) return;
  const share = sumOver(known, logs);
  for (const language of known) logs[language] = (logs[language] as number) + weight * (own[language] as number);
  const total = sumOver(known, logs);
  for (const language of known) logs[language] = (logs[language] as number) + share - total;
}

/**
 * Whether n-grams and known words settle it, so that fastText need not be asked: one language far before all others, and letters so likely
 * in it that it can't be a relative of it without n-grams (Luxembourgish is not mistaken for German); and no word known to be of a language
 * without n-grams, or of another alphabet's.
 */
function isClear(
  scores: Float64Array,
  weighed: Float64Array,
  words: readonly Word[],
  { columnOf, ngrams, languages, transliterations, weights }: LanguageResources,
): boolean {
  let first = 0;
  let second = -1;
  for (let column = 1; column < weighed.length; column++) {
    if ((weighed[column] as number) > (weighed[first] as number)) {
      second = first;
      first = column;
    } else if (second < 0 || (weighed[column] as number) > (weighed[second] as number)) second = column;
  }
  const language = ngrams.columns[first] as number;
  const lead = weights.ngrams * ((weighed[first] as number) - (weighed[second] as number));
  if (lead < clearLead || (scores[first] as number) < likelyOf(words) * lengthSummed(words)) return false;
  if ((languages[language]?.tier ?? 1) >= 1) return false;
  for (const {
    form: { owners, script },
  } of words) {
    if (owners.length === 0 || owners.includes(language)) continue;
    if (owners.some((owner) => (columnOf[owner] as number) < 0)) return false;
    if (script === 'Latin' && isOnlyRomanised(owners, transliterations)) return false;
  }
  return true;
}

/** Nats between the first language and the next. */
const clearLead = 4;
/**
 * Nats a letter that running text of a language with many n-grams reaches in it; in Latin letters more, that Ukrainian in them seldom
 * reaches in Polish or Czech.
 */
const likelyOf = (words: readonly Word[]): number => (words[0]?.form.script === 'Latin' ? -2.3 : -2.55);

/** Stands for minus infinity: with it, differences stay numbers. No whole number, so that a list of it is one of doubles from the start. */
const unknown = -1000.5;

/** Takes off what letters cost that are in no script of the language. */
function subtractForeign(words: readonly Word[], { writtenIn, weights }: LanguageResources, logs: number[]): void {
  const letters = new Map<string, number>();
  for (const {
    form: { script, text },
  } of words)
    letters.set(script, (letters.get(script) ?? 0) + text.length);
  for (const [script, count] of letters) {
    const own = writtenIn.get(script);
    for (let i = 0; i < logs.length; i++) {
      if (own?.[i] !== 1) logs[i] = (logs[i] as number) - weights.script * count;
    }
  }
}

/** Adds what known words are worth; a word of several languages is worth less for each. */
function addKnown(words: readonly Word[], logs: number[]): void {
  for (const {
    form: { owners, worth },
  } of words) {
    for (const owner of owners) logs[owner] = (logs[owner] as number) + worth;
  }
}

/** Tries Latin letters as another alphabet's. */
function addTransliterated(
  words: readonly Word[],
  { transliterations, weights }: LanguageResources,
  logs: number[],
): void {
  if (words[0]?.form.script !== 'Latin') return;
  const read = words.length > mostWords ? words.slice(0, mostWords) : words;
  for (const { language, restored } of transliterations) {
    let log = 0;
    let isTold = false;
    for (const { form } of read) {
      const { isKnown, letters } = restored(form.lower);
      log += weights.ngrams * (form.isName ? weights.name : 1) * letters;
      const isOwn = form.owners.includes(language);
      if (isOwn) log += form.worth;
      else if (isKnown) log += worthRestored(form, weights);
      // Such words are in the list as they are typed: 'dyakuyu'.
      if (isOwn && isOnlyRomanised(form.owners, transliterations)) isTold = true;
    }
    logs[language] = Math.max(logs[language] as number, isTold ? log : log - weights.transliterated);
  }
}

/** Logs of probabilities that sum to 1, in place. */
export function normalise(logs: number[]): number[] {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) if ((logs[i] as number) > greatest) greatest = logs[i] as number;
  if (greatest === Number.NEGATIVE_INFINITY) return logs;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) {
    const below = (logs[i] as number) - greatest;
    if (below > negligible) sum += Math.exp(below);
  }
  const total = greatest + Math.log(sum);
  for (let i = 0; i < logs.length; i++) logs[i] = (logs[i] as number) - total;
  return logs;
}

/** The likeliest language and the log of its probability, where evidence and what was believed before are taken together. */
export function mostProbable(evidence: readonly number[], prior: readonly number[]): { language: number; log: number } {
  let language = 0;
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < evidence.length; i++) {
    const log = (evidence[i] as number) + (prior[i] as number);
    if (log > greatest) {
      greatest = log;
      language = i;
    }
  }
  if (greatest === Number.NEGATIVE_INFINITY) return { language, log: greatest };
  let sum = 0;
  for (let i = 0; i < evidence.length; i++) {
    const below = (evidence[i] as number) + (prior[i] as number) - greatest;
    if (below > negligible) sum += Math.exp(below);
  }
  return { language, log: -Math.log(sum) };
}

/** What is less than this below the greatest changes a sum of exponentials by less than a billionth. */
const negligible = -25;

/** The log of the sum of some of the numbers whose logs these are. */
function sumOver(indexes: readonly number[], logs: readonly number[]): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const i of indexes) if ((logs[i] as number) > greatest) greatest = logs[i] as number;
  let sum = 0;
  for (const i of indexes) {
    const below = (logs[i] as number) - greatest;
    if (below > negligible) sum += Math.exp(below);
  }
  return greatest + Math.log(sum);
}

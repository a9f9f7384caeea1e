import { addTo, countLetters, type Form, type Word } from './forms.ts';
import type { LanguageResources } from './resources.ts';
import type { Separator } from './words.ts';

/**
 * Splits the words of a message into stretches that may be in different languages: where the script changes, and where the likeliest
 * sequence of languages, by letter n-grams and known words, changes. A change costs the more the less there is to mark it. Names, brands
 * and borrowed words beside what is said in a language are left out. Most messages are one stretch.
 */
export function splitRuns(words: readonly Word[], resources: LanguageResources): Word[][] {
  const script = words[0]?.form.script;
  if (words.every(({ form }) => form.script === script)) return splitByLanguage([...words], resources);
  const byScript = splitWhere(words, (word, before) => word.form.script !== before.form.script);
  return joinScripts(speaking(byScript)).flatMap((stretch) => splitByLanguage(stretch, resources));
}

/** Cuts before each word that begins something new. */
function splitWhere(words: readonly Word[], isNew: (word: Word, before: Word, at: number) => boolean): Word[][] {
  const stretches: Word[][] = [];
  words.forEach((word, i) => {
    if (i === 0 || isNew(word, words[i - 1] as Word, i)) stretches.push([word]);
    else stretches.at(-1)?.push(word);
  });
  return stretches;
}

/** Joins neighbours in the same script, between which something was left out. */
function joinScripts(stretches: readonly Word[][]): Word[][] {
  const joined: Word[][] = [];
  for (const stretch of stretches) {
    const last = joined.at(-1);
    if (last !== undefined && last[0]?.form.script === stretch[0]?.form.script) last.push(...stretch);
    else joined.push(stretch);
  }
  return joined;
}

/** The stretches that say something; where none does, those of the script in which most is said. */
function speaking(stretches: readonly Word[][]): readonly Word[][] {
  const found = stretches.filter((own, at) => isSpeech(own, stretches[at + 1]?.[0], at === 0));
  if (found.length > 0) return found;
  const scripts = [...new Set(stretches.map((own) => own[0]?.form.script))];
  const [main] = scripts
    .map((script) => stretches.filter((own) => own[0]?.form.script === script))
    .sort((a, b) => countSpoken(b.flat()) - countSpoken(a.flat()));
  return main ?? stretches;
}

/** Letters of words that may be more than a name; all letters break a tie. */
const countSpoken = (words: readonly Word[]): number =>
  countLetters(words.filter(isSpoken)) + countLetters(words) / 1e6;

const isSpoken = ({ form }: Word): boolean => form.isPlain || form.owners.length > 0;

const longest = (stretches: readonly Word[][]): Word[] =>
  stretches.reduce((a, b) => (countSpoken(b) > countSpoken(a) ? b : a));

/**
 * Whether a stretch says something in a language of its own, rather than being a name, a brand or a borrowed word: it stands apart and
 * has a word of a language's list or, among several words, one in lower case that no library's name is made of; or it has both; or it
 * is such words at the message's edge.
 */
function isSpeech(own: readonly Word[], after: Word | undefined, first: boolean): boolean {
  const apart = (first || own[0]?.before !== 'space') && (after === undefined || after.before !== 'space');
  const known = own.filter(({ form }) => form.owners.length > 0);
  const plain = own.filter(({ form }) => form.isPlain);
  if (apart) return (own.length > 1 && plain.some(({ form }) => !form.isTitle)) || known.some(isLong);
  if ((first || after === undefined) && known.length === own.length && known.some(isLong)) return true;
  return own.length > 1 && known.length > 0 && plain.length > 0;
}

/** Two letters are a word of several languages, or an abbreviation. */
const isLong = ({ form }: Word): boolean => form.lower.length > 2;

/** What a change of language costs, in nats, by what stands at its place. */
const costs: Readonly<Record<Separator, number>> = { divide: 2.5, sentence: 3.5, comma: 5, space: 9 };

/** The stretches of words of one script by their likeliest languages (Viterbi); linear in the number of words. */
function splitByLanguage(words: Word[], resources: LanguageResources): Word[][] {
  if (words.length < 2) return [words];
  const { languages, ngrams, weights } = resources;
  const rows = words.some(({ form }) => isTransliterated(form, resources))
    ? words.map(({ form }) => withTransliterations(form, resources))
    : words.map(({ form }) => form.weighed);
  if (!isWorthChanging(words, rows, resources)) return [words];
  const start = ngrams.columns.map((language) => (-weights.tier * (languages[language]?.tier ?? 0)) / weights.ngrams);
  const labels = viterbi(
    rows,
    words.map(({ before }) => costs[before] / weights.ngrams),
    start,
  );
  const stretches = splitWhere(words, (_, __, at) => labels[at] !== labels[at - 1]);
  const main = longest(stretches);
  const kept = stretches.filter((own, at) => own === main || isSpeech(own, stretches[at + 1]?.[0], at === 0));
  return kept.length > 1 ? kept : [words];
}

/** Whether a word is known as another alphabet's in Latin letters. */
const isTransliterated = ({ script, owners }: Form, { transliterations }: LanguageResources): boolean =>
  script === 'Latin' && transliterations.some(({ language }) => owners.includes(language));

/** The word's logs, where the languages of other alphabets read it as theirs. */
function withTransliterations(
  { lower, owners, weighed }: Form,
  { columnOf, transliterations, weights }: LanguageResources,
): readonly number[] {
  const logs = [...weighed];
  for (const { language, read } of transliterations) {
    const worth = owners.includes(language) ? weights.word / owners.length / weights.ngrams : 0;
    logs[columnOf[language] as number] = read(lower).log + worth;
  }
  return logs;
}

/**
 * Whether any stretch of the words fits another language so much better than the one that fits all of them best that it could pay for
 * the change. A quick test that most messages fail: for each language, the greatest sum over neighbouring words (Kadane).
 */
function isWorthChanging(
  words: readonly Word[],
  rows: readonly (readonly number[])[],
  { sums, gains, weights }: LanguageResources,
): boolean {
  sums.fill(0);
  for (const row of rows) addTo(sums, row);
  const main = indexOfMax(sums);
  gains.fill(0);
  for (let at = 0; at < words.length; at++) {
    const { before } = words[at] as Word;
    const weighed = rows[at] as readonly number[];
    const enter = at === 0 ? 0 : -costs[before] / weights.ngrams;
    const next = words[at + 1];
    const leave = next === undefined ? 0 : costs[next.before] / weights.ngrams;
    const own = weighed[main] as number;
    for (let other = 0; other < gains.length; other++) {
      const before = gains[other] as number;
      const gain = (before > enter ? before : enter) + (weighed[other] as number) - own;
      if (gain > leave) return true;
      gains[other] = gain;
    }
  }
  return false;
}

function indexOfMax(values: Float64Array): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if ((values[i] as number) > (values[best] as number)) best = i;
  return best;
}

/** The likeliest label of each row, where a change before row `i` costs `change[i]`. */
function viterbi(rows: readonly (readonly number[])[], change: readonly number[], start: readonly number[]): number[] {
  let best = Float64Array.from(start);
  const from: Uint8Array[] = [];
  rows.forEach((row, at) => {
    const leader = indexOfMax(best);
    const changed = at === 0 ? Number.NEGATIVE_INFINITY : (best[leader] as number) - (change[at] as number);
    from.push(Uint8Array.from(best, (stays, i) => (changed > stays ? leader : i)));
    best = best.map((stays, i) => Math.max(stays, changed) + (row[i] as number));
  });
  let label = indexOfMax(best);
  const labels: number[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    labels[at] = label;
    label = from[at]?.[label] as number;
  }
  return labels;
}

import { mostProbable, normalise, weigh } from './evidence.ts';
import { countLetters, type Word } from './forms.ts';
import { conversationPriors } from './prior.ts';
import type { LanguageResources } from './resources.ts';
import { splitRuns } from './runs.ts';
import { surzhykRuns } from './surzhyk.ts';
import type { LanguageAnswer, LanguageOptions, Utterance } from './types.ts';
import { readWords } from './words.ts';

/** The language of each message, in their order; the messages around it help with short ones. Never throws. */
export function detectLanguages(
  utterances: readonly Utterance[],
  resources: LanguageResources,
  options: LanguageOptions,
): LanguageAnswer[] {
  const { languages, weights } = resources;
  const wanted = new Set(options.candidates ?? languages.map(({ code }) => code));
  const candidates = languages.map(({ code }) => wanted.has(code));
  const base = normalise(
    Float64Array.from(languages, ({ tier }, i) => (candidates[i] ? -weights.tier * tier : Number.NEGATIVE_INFINITY)),
  );
  const names = namesByMeeting(utterances, resources);
  const known = new Map<string, Map<string, Run[]>>();
  const read = utterances.map(({ text, meeting }) => {
    const before = known.get(meeting) ?? new Map<string, Run[]>();
    known.set(meeting, before);
    const same = before.get(text);
    if (same !== undefined) return same;
    const words = withoutNames(readWords(text, resources.formOf), names.get(meeting) ?? new Set());
    const runs = readRuns(withLikelyNames(words), resources);
    before.set(text, runs);
    return runs;
  });
  const priors = conversationPriors(utterances, read, base);
  return read.map((runs, i) => {
    const found = answer(runs, priors[i] as Float64Array, resources);
    const mixed = runs.length === 1 && isEastSlavic(found.language) ? surzhykRuns(runs[0]?.words ?? [], resources) : [];
    if (mixed.length === 0 || !mixed.every(({ language }) => wanted.has(language))) return found;
    return { ...found, languages: [...new Set(mixed.map(({ language }) => language))], runs: mixed };
  });
}

const isEastSlavic = (language: string): boolean => language === 'ukr' || language === 'rus';

/** A stretch of words with what speaks for each language in it. */
export interface Run {
  readonly words: readonly Word[];
  readonly letters: number;
  readonly evidence: Float64Array;
}

function readRuns(words: readonly Word[], resources: LanguageResources): Run[] {
  if (words.length === 0) return [];
  return splitRuns(words, resources).map((own) => ({
    words: own,
    letters: countLetters(own),
    evidence: weigh(own, resources),
  }));
}

/** The most probable language of each run; neighbours in the same language are one. */
function answer(runs: readonly Run[], prior: Float64Array, { languages }: LanguageResources): LanguageAnswer {
  if (runs.length === 0) return { language: 'zxx', confidence: 1, languages: ['zxx'], runs: [] };
  const found: { language: string; confidence: number; letters: number; start: number; end: number }[] = [];
  for (const { words, letters, evidence } of runs) {
    const { language: best, log } = mostProbable(evidence, prior);
    const confidence = Math.exp(log);
    const language = confidence < leastConfidence ? 'und' : (languages[best]?.code ?? 'und');
    const start = (words[0] as Word).start;
    const end = (words.at(-1) as Word).end;
    const last = found.at(-1);
    if (last?.language === language) {
      found[found.length - 1] = {
        ...last,
        end,
        letters: last.letters + letters,
        confidence: Math.max(last.confidence, confidence),
      };
    } else found.push({ language, confidence, letters, start, end });
  }
  const known = found.length > 1 ? found.filter(({ language }) => language !== 'und') : found;
  const kept = known.length > 0 ? known : found.slice(0, 1);
  const letters = new Map<string, number>();
  for (const run of kept) letters.set(run.language, (letters.get(run.language) ?? 0) + run.letters);
  let main = kept[0] as (typeof kept)[number];
  for (const run of kept) if ((letters.get(run.language) ?? 0) > (letters.get(main.language) ?? 0)) main = run;
  return {
    language: main.language,
    confidence: main.language === 'und' ? 0 : main.confidence,
    languages: [...letters.keys()],
    runs: letters.size < 2 ? [] : kept.map(({ language, start, end }) => ({ language, start, end })),
  };
}

/** Below it an answer would be wrong more often than right. */
const leastConfidence = 0.25;

/** The words of the display names in each meeting, in lower case. */
function namesByMeeting(
  utterances: readonly Utterance[],
  { formOf }: LanguageResources,
): Map<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const { meeting, sender } of utterances) {
    const key = `${meeting}\n${sender}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const own = names.get(meeting) ?? new Set();
    names.set(meeting, own);
    for (const { form } of readWords(sender, formOf)) if (form.lower.length > 2) own.add(form.lower);
  }
  return names;
}

/** Names of participants tell nothing of the language: 'Thanks, Oksana'. Only as a name is written, with a capital. */
function withoutNames(words: readonly Word[], names: ReadonlySet<string>): readonly Word[] {
  const isName = ({ form: { text, lower } }: Word): boolean => text[0] !== lower[0] && names.has(lower);
  return words.some(isName) ? words.filter((word) => !isName(word)) : words;
}

/** A capital within a sentence makes a name likely, where the message has small letters as well: 'Hello from Łódź' is English. */
function withLikelyNames(words: readonly Word[]): readonly Word[] {
  const isName = ({ form, before }: Word, at: number): boolean =>
    at > 0 && !form.isPlain && (before === 'space' || (before === 'comma' && form.owners.length === 0));
  if (!words.some(isName) || words.filter(({ form }) => form.isPlain).length < 2) return words;
  return words.map((word, at) => (isName(word, at) ? { ...word, form: word.form.asName } : word));
}

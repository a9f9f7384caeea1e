import { remember } from '../text/remember.ts';
import { romanise } from '../text/romanise.ts';
import { mostProbable, normalise, weigh } from './evidence/evidence.ts';
import { conversationPriors, personOf } from './prior.ts';
import { lowerForm, type Word } from './reading/forms.ts';
import { markParticipants, withoutCapitals } from './reading/names.ts';
import { withoutTerms } from './reading/terms.ts';
import { readWords } from './reading/words.ts';
import type { LanguageResources } from './resources.ts';
import { splitRuns } from './runs/runs.ts';
import type { Run } from './runs/stretches.ts';
import { type MixedRun, surzhykRuns } from './runs/surzhyk.ts';
import type { LanguageAnswer, LanguageOptions, Utterance } from './types.ts';

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
    languages.map(({ tier }, i) => (candidates[i] ? -weights.tier * tier : Number.NEGATIVE_INFINITY)),
  );
  const names = namesByMeeting(utterances);
  const heard = remember(
    (text): Heard => {
      const words = withoutTerms(
        resources.markGreetings(withoutCapitals(readWords(resources.said(text), resources.formOf))),
      );
      return { words, runs: undefined };
    },
    ...short,
  );
  const read = utterances.map(({ text, meeting }) => {
    const own = heard(text);
    const words = markParticipants(own.words, names.get(meeting) ?? new Set());
    if (words !== own.words) return readRuns(words, resources);
    own.runs ??= readRuns(words, resources);
    return own.runs;
  });
  const priors = conversationPriors(utterances, read, base);
  return read.map((runs, i) => answer(runs, priors[i] as readonly number[], resources, wanted));
}

const isEastSlavic = (language: string): boolean => language === 'ukr' || language === 'rus';

/** What is said again and again is short, and few: 'Thank you!', 'Дякую'. */
const short = [24, 5_000] as const;

/** A text as it is read wherever it is said; its runs where it names no participant, once they were asked for. */
interface Heard {
  readonly words: readonly Word[];
  runs: Run[] | undefined;
}

function readRuns(words: readonly Word[], resources: LanguageResources): Run[] {
  if (words.every(({ form }) => form.isParticipant)) return [];
  return splitRuns(words, resources).map(({ words: own, letters, start, end }) => ({
    // Nothing more is asked of words in other letters; of a long chat all runs are in memory at once.
    words: own.some(({ form }) => form.script === 'Cyrillic') ? own : [],
    letters,
    start,
    end,
    evidence: weigh(own, resources),
  }));
}

/** A stretch of the answer. */
interface Piece extends MixedRun {
  readonly confidence: number;
}

/** The most probable language of each run; neighbours in the same language are one. */
function answer(
  runs: readonly Run[],
  prior: readonly number[],
  resources: LanguageResources,
  wanted: ReadonlySet<string>,
): LanguageAnswer {
  if (runs.length === 0) return { language: 'zxx', confidence: 1, languages: ['zxx'], runs: [] };
  const found: Piece[] = [];
  for (const run of runs)
    for (const piece of piecesOf(run, prior, resources, wanted)) {
      const last = found.at(-1);
      if (last?.language !== piece.language) found.push(piece);
      else {
        const confidence = Math.max(last.confidence, piece.confidence);
        found[found.length - 1] = { ...last, confidence, letters: last.letters + piece.letters, end: piece.end };
      }
    }
  const known = found.length > 1 ? found.filter(({ language }) => language !== 'und') : found;
  const kept = known.length > 0 ? known : found.slice(0, 1);
  const letters = new Map<string, number>();
  for (const run of kept) letters.set(run.language, (letters.get(run.language) ?? 0) + run.letters);
  let main = kept[0] as Piece;
  for (const run of kept) if ((letters.get(run.language) ?? 0) > (letters.get(main.language) ?? 0)) main = run;
  return {
    language: main.language,
    confidence: main.language === 'und' ? 0 : main.confidence,
    languages: [...letters.keys()],
    runs: letters.size < 2 ? [] : kept.map(({ language, start, end }) => ({ language, start, end })),
  };
}

/** The most probable language of a run, or the two that it mixes. */
function piecesOf(
  { words, letters, evidence, start, end }: Run,
  prior: readonly number[],
  resources: LanguageResources,
  wanted: ReadonlySet<string>,
): Piece[] {
  const { language: best, log } = mostProbable(evidence, prior);
  const confidence = Math.exp(log);
  const language = confidence < leastConfidence ? 'und' : (resources.languages[best]?.code ?? 'und');
  const mixed = isEastSlavic(language) ? surzhykRuns(words, resources) : [];
  if (mixed.length > 0 && mixed.every((run) => wanted.has(run.language))) {
    return mixed.map((run) => ({ ...run, confidence }));
  }
  return [{ language, confidence, letters, start, end }];
}

/** Below it an answer would be wrong more often than right. */
const leastConfidence = 0.25;

/** The words of the display names in each meeting, in lower case, Cyrillic ones in Latin letters as well. */
function namesByMeeting(utterances: readonly Utterance[]): Map<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const utterance of utterances) {
    const { meeting, sender } = utterance;
    const person = personOf(utterance);
    if (seen.has(person)) continue;
    seen.add(person);
    const own = names.get(meeting) ?? new Set();
    names.set(meeting, own);
    for (const { form } of readWords(sender, lowerForm)) {
      if (form.length < 3) continue;
      own.add(form);
      own.add(romanise(form));
    }
  }
  return names;
}

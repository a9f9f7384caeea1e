import { countLetters, type Word } from '../reading/forms.ts';
import { isStart, isWithinTitle, likelyNames } from '../reading/names.ts';
import type { LanguageResources } from '../resources.ts';
import { mayChange } from './change.ts';
import { type Emissions, emissions, isKnown, viterbi } from './path.ts';
import { isWrittenIn, likely, type State, statesOf } from './states.ts';
import type { Stretch } from './stretches.ts';

/**
 * Splits the words of a message into stretches that are in different languages: the likeliest sequence of languages (Viterbi), where a
 * change costs the more the less there is to mark it, and where a language may borrow a word of another at a price: a name for next to
 * nothing, a greeting hardly ever. So 'дуже cool' and 'love the Дія app' are one stretch, 'дякую thanks' and 'Bore da from Cardiff' two.
 * Most messages are one. Linear in the number of words.
 */
export function splitRuns(words: readonly Word[], resources: LanguageResources): readonly Stretch[] {
  const isName = likelyNames(words);
  if (words.length < 2 || !mayChange(words, resources)) return [stretchOf(words, isName)];
  const states = likely(statesOf(words, resources), words);
  const rows = words.map((_, at) => emissions(words, at, isName?.[at] === true, states, resources));
  const labels = viterbi(words, rows, states, resources.weights);
  const spans = spansOf(words, labels, states, resources);
  const spoken = joined(spans.filter(({ places }) => isSpoken(words, places)));
  if (spoken.length === 0) return [stretchOf(words, isName)];
  return spoken.map(({ places }) => {
    const kept = [];
    for (const at of places) {
      const word = words[at] as Word;
      if (word.form.isParticipant) continue;
      const state = labels[at] as number;
      const isOwn = isWrittenIn(states[state] as State, word.form);
      const { logs, near, far } = rows[at] as Emissions;
      const isBorrowed = logs[state] === (isOwn ? near : far);
      if (isBorrowed && !isOwn) continue;
      // Ukrainian and Russian are told apart later, by all words.
      const isForeign = isBorrowed && word.form.script !== 'Cyrillic' && word.form.owners.length === 0;
      kept.push(isForeign || isName?.[at] === true ? { ...word, form: word.form.asName } : word);
    }
    const own = places.map((at) => words[at] as Word);
    return stretchOf(kept.length > 0 ? kept : own, undefined, own[0], own.at(-1));
  });
}

function stretchOf(
  words: readonly Word[],
  isName?: readonly boolean[],
  first: Word | undefined = words[0],
  last: Word | undefined = words.at(-1),
): Stretch {
  const known =
    isName === undefined ? words : words.map((word, at) => (isName[at] ? { ...word, form: word.form.asName } : word));
  const own = known.some(({ form }) => form.isParticipant) ? known.filter(({ form }) => !form.isParticipant) : known;
  return { words: own, letters: countLetters(own), start: first?.start ?? 0, end: last?.end ?? 0 };
}

/**
 * Whether words are more than a name: one at least is written as no name is. Words that names are made of count where two together are a
 * sentence or a version of their own, and they are small function words, all known or there is nothing else: 'and the Welsh!', 'By Friday |',
 * 'Анкета / Feedback form'.
 */
function isSpoken(words: readonly Word[], places: readonly number[]): boolean {
  const own = places.map((at) => words[at] as Word);
  if (own.some((word, i) => isNoName(word, i === 0))) return true;
  const first = places[0] as number;
  const last = places.at(-1) as number;
  if (places.length < 2 || !isEdge(words, first) || !isEdge(words, last + 1)) return false;
  const isAllKnown = own.every(({ form }) => form.owners.length > 0 || form.isTitle);
  const isAllTitle = own.every(({ form }) => form.isTitle);
  if (isAllKnown && !isAllTitle) return true;
  return places.some((at) => {
    const { form } = words[at] as Word;
    return form.isPlain && (isAllTitle || form.owners.length > 0) && !isWithinTitle(words, at);
  });
}

/** Whether a word is written as no name is; with a capital within a sentence even a known word may be part of one: 'Werin Cymru'. */
const isNoName = ({ form, before }: Word, isFirst: boolean): boolean =>
  isKnown(form) ? form.isPlain || form.isGreeting || isFirst || before !== 'space' : form.isPlain && !form.isTitle;

const isEdge = (words: readonly Word[], at: number): boolean =>
  at === 0 || at === words.length || isStart(words[at] as Word);

/** Words in one language that follow each other, by their places; between them others may be left out. */
interface Span {
  readonly places: readonly number[];
  readonly language: number;
}

/**
 * Ukrainian and Russian are one here: how they are mixed, word by word, is told later (see surzhyk.ts). So are Irish and Scottish Gaelic
 * within a sentence, which nobody mixes: all its words tell which.
 */
function spansOf(
  words: readonly Word[],
  labels: readonly number[],
  states: readonly State[],
  { ukrainian, russian, irish, gaelic }: LanguageResources,
): Span[] {
  const isGaelic = (language: number | undefined): boolean => language === irish || language === gaelic;
  let before: number | undefined;
  const spans = words.map((word, at) => {
    let language = states[labels[at] as number]?.language ?? 0;
    if (language === russian && word.form.script === 'Cyrillic') language = ukrainian;
    if (isGaelic(language) && isGaelic(before) && !isStart(word)) language = before as number;
    before = language;
    return { places: [at], language };
  });
  return joined(spans);
}

/** Neighbours in one language are one, with what was left out between them. */
function joined(spans: readonly Span[]): Span[] {
  const found: { readonly places: number[]; readonly language: number }[] = [];
  for (const span of spans) {
    const last = found.at(-1);
    if (last?.language === span.language) last.places.push(...span.places);
    else found.push({ language: span.language, places: [...span.places] });
  }
  return found;
}

import type { Script } from '../text/scripts.ts';
import { addTo, countLetters, type Form, indexOfMax, type Word } from './forms.ts';
import { isStart, isWithinTitle, likelyNames } from './names.ts';
import type { LanguageResources } from './resources.ts';
import type { State, Stretch } from './stretches.ts';
import { isOnlyRomanised, worthRestored } from './transliteration.ts';
import type { Weights } from './weights.ts';

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

/** A greeting, a function word: what no other language borrows. Two Latin letters are a word of several languages, or an abbreviation. */
const isKnown = ({ owners, lower, isTitle, script }: Form): boolean =>
  owners.length > 0 && lower.length > (script === 'Latin' ? 2 : 1) && !isTitle;

/** All that the words of a message may be in; made once for messages in the same scripts with the same owners of rare kinds. */
function statesOf(words: readonly Word[], resources: LanguageResources): readonly State[] {
  const { columnOf, states } = resources;
  const scripts = new Set<Script>();
  const rare = new Set<number>();
  let romanised: Romanised = 'not';
  for (const { form } of words) {
    scripts.add(form.script);
    if (romanised !== 'told') romanised = romanisedIn(form, resources, romanised);
    for (const owner of form.owners) if ((columnOf[owner] as number) < 0) rare.add(owner);
  }
  const key = [...scripts, romanised, ...rare].join(' ');
  const known = states.get(key);
  if (known !== undefined) return known;
  const made = makeStates(scripts, rare, romanised, resources);
  states.set(key, made);
  return made;
}

/** Without the languages that are among the likeliest for no word: they would win nowhere, and there are many. */
function likely(states: readonly State[], words: readonly Word[]): readonly State[] {
  let columns = 0;
  for (const { form } of words) columns |= form.likeliest;
  return states.filter(({ log }) => typeof log !== 'number' || ((columns >>> (log & 31)) & 1) === 1);
}

function makeStates(
  scripts: ReadonlySet<Script>,
  rare: ReadonlySet<number>,
  romanised: Romanised,
  { languages, ngrams, weights, transliterations, columnOf }: LanguageResources,
): State[] {
  const start = (language: number): number => -weights.tier * (languages[language]?.tier ?? 0);
  const scriptsOf = (language: number): readonly Script[] => languages[language]?.scripts ?? [];
  const isSeen = (language: number): boolean => scriptsOf(language).some((script) => scripts.has(script));
  const lettered = ngrams.columns.flatMap((language, column): State[] =>
    isSeen(language) ? [{ language, scripts: scriptsOf(language), start: start(language), log: column }] : [],
  );
  const unlettered = languages.flatMap((_, language): State[] => {
    const own = scriptsOf(language);
    const isElsewhere = own.some((script) => scripts.has(script) && script !== 'Latin' && script !== 'Cyrillic');
    if ((columnOf[language] as number) >= 0 || !isSeen(language) || !(rare.has(language) || isElsewhere)) return [];
    const log = (form: Form): number => {
      if (form.script !== 'Latin' && form.script !== 'Cyrillic') return 0;
      const like = weights.ngrams * Math.max(...form.letters);
      return form.owners.includes(language) ? like + form.worth : like - weights.strange;
    };
    return [{ language, scripts: own, start: start(language), log }];
  });
  const inLatin = transliterations.map(({ language, restored }): State => {
    const log = (form: Form): number => {
      const own = restored(form.lower);
      const letters = weights.ngrams * own.letters;
      if (form.owners.includes(language)) return letters + form.worth;
      if (own.isKnown) return letters + worthRestored(form, weights);
      // Its letters say little against it: a word in another alphabet is short in this one.
      return isCommon(form) ? letters - weights.strange : letters;
    };
    const doubt = romanised === 'told' ? 0 : weights.transliterated;
    return { language, scripts: ['Latin'], start: start(language) - doubt, log };
  });
  return [...lettered, ...unlettered, ...(romanised === 'not' ? [] : inLatin)];
}

/** Whether words may be another alphabet's in Latin letters: as one is known so as it is typed, or would be in its own letters. */
type Romanised = 'not' | 'heard' | 'told';

function romanisedIn(form: Form, resources: LanguageResources, before: Romanised): Romanised {
  if (form.script !== 'Latin') return before;
  if (resources.transliterations.some(({ language }) => form.owners.includes(language))) return 'told';
  return before === 'not' && isHeard(form, resources) ? 'heard' : before;
}

/** Whether a word that no list has as it is typed is known in another alphabet, or far likelier by its letters there. */
function isHeard(
  { script, lower, owners, letters, isFrequent }: Form,
  { transliterations }: LanguageResources,
): boolean {
  if (script !== 'Latin' || owners.length > 0 || lower.length < shortestHeard) return false;
  const least = isFrequent ? Number.POSITIVE_INFINITY : letters.reduce((a, b) => Math.max(a, b)) + heardLead;
  return transliterations.some(({ restored }) => {
    const own = restored(lower);
    return own.isKnown || own.letters > least;
  });
}

/** Shorter words are as common in Polish or Czech. */
const shortestHeard = 4;
/** Nats, unweighed. */
const heardLead = 3;

/** A word in each state, in nats; what equals a price is borrowed there: `near` for a language in its script, `far` for the others. */
interface Emissions {
  readonly logs: number[];
  readonly near: number;
  readonly far: number;
}

function emissions(
  words: readonly Word[],
  at: number,
  isName: boolean,
  states: readonly State[],
  { weights }: LanguageResources,
): Emissions {
  const word = words[at] as Word;
  const { form } = word;
  // Lists, here and below: a typed array of this size takes ten times as long to make.
  const logs = new Array<number>(states.length);
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < states.length; i++) {
    const state = states[i] as State;
    const own = isWrittenIn(state, form)
      ? typeof state.log === 'number'
        ? weights.ngrams * (form.weighed[state.log] as number)
        : state.log(form)
      : Number.NEGATIVE_INFINITY;
    logs[i] = own;
    if (own > best) best = own;
  }
  if (best === Number.NEGATIVE_INFINITY) {
    return { logs: logs.fill(0), near: best, far: best };
  }
  const near = best - priceOf(word, isName, true, weights);
  const far = best - (isWithinTitle(words, at) ? weights.name_borrowed : priceOf(word, isName, false, weights));
  for (let i = 0; i < states.length; i++) {
    const own = logs[i] as number;
    if (own < near) logs[i] = isWrittenIn(states[i] as State, form) ? near : far;
  }
  return { logs, near, far };
}

/** Known in some language in the letters that it is typed in; the shortest are so by chance. */
const isCommon = ({ isFrequent, owners, lower }: Form): boolean =>
  lower.length > 2 && (isFrequent || owners.length > 0);

const isWrittenIn = ({ scripts }: State, { script }: Form): boolean =>
  scripts[0] === script || (scripts.length > 1 && scripts.includes(script));

/** What it costs a language to borrow a word, in nats. */
function priceOf({ form, isQuoted }: Word, isName: boolean, sameScript: boolean, weights: Weights): number {
  const isFunctionWord = form.owners.length > 0 && form.lower.length > 2;
  if (isQuoted || form.isParticipant || (form.isTitle && !(sameScript && isFunctionWord))) return weights.name_borrowed;
  if (form.isGreeting) return weights.greeting_borrowed;
  if (isKnown(form) || (sameScript && isFunctionWord) || (!sameScript && form.isPlain && form.owners.length > 0))
    return weights.known_borrowed;
  const isShort = form.lower.length < 3 && (form.script === 'Latin' || form.owners.length === 0);
  if (isName || (sameScript && !form.isPlain) || isShort) return weights.name_borrowed;
  if (sameScript) return weights.word_borrowed;
  return form.script === 'Latin' ? weights.latin_borrowed : weights.cyrillic_borrowed;
}

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

/** What a change of language before a word costs. Another script marks it by itself, the edge of a greeting does as the end of a sentence. */
function costOf(words: readonly Word[], at: number, weights: Weights): number {
  const { before, form } = words[at] as Word;
  const last = (words[at - 1] ?? words[at]) as Word;
  let cost = weights[before];
  if (last.form.script !== form.script) {
    if (before === 'divide') return weights.script_divide;
    if (before === 'sentence') return weights.script_sentence;
    cost = weights.script_change;
  }
  // Each greeting has its own list of owners.
  const isEdge = (last.form.isGreeting || form.isGreeting) && last.form.owners !== form.owners;
  return isEdge ? Math.min(cost, weights.sentence) : cost;
}

/** The likeliest state of each word. */
function viterbi(
  words: readonly Word[],
  rows: readonly Emissions[],
  states: readonly State[],
  weights: Weights,
): number[] {
  const size = states.length;
  const best = states.map(({ start }) => start);
  // For each word and state, the state of the word before it.
  const from = new Uint8Array(rows.length * size);
  for (let at = 0; at < rows.length; at++) {
    const { logs } = rows[at] as Emissions;
    const leader = indexOfMax(best);
    const changed = at === 0 ? Number.NEGATIVE_INFINITY : (best[leader] as number) - costOf(words, at, weights);
    for (let state = 0; state < size; state++) {
      const stays = best[state] as number;
      const entered = changed + (states[state] as State).start;
      from[at * size + state] = entered > stays ? leader : state;
      best[state] = Math.max(stays, entered) + (logs[state] as number);
    }
  }
  const labels: number[] = [];
  let label = indexOfMax(best);
  for (let at = rows.length - 1; at >= 0; at--) {
    labels[at] = label;
    label = from[at * size + label] as number;
  }
  return labels;
}

/**
 * Whether the language may change within the words: another script, a word known in a language without n-grams or in Latin letters, or a
 * stretch that fits another language so much better than the one that fits all of them best that it could pay for the change. A quick
 * test that most messages fail: for each language, the greatest sum over neighbouring words (Kadane).
 */
function mayChange(words: readonly Word[], resources: LanguageResources): boolean {
  const { sums, gains, weights, columnOf, transliterations } = resources;
  let script: Script | undefined;
  for (const { form } of words) {
    if (form.isParticipant) continue;
    script ??= form.script;
    if (form.script !== script) return true;
    if (script === 'Latin' && isOnlyRomanised(form.owners, transliterations)) return true;
    if (form.owners.length === 1 && (columnOf[form.owners[0] as number] as number) < 0 && isKnown(form)) return true;
  }
  sums.fill(0);
  for (const { form } of words) addTo(sums, form.weighed);
  const main = indexOfMax(sums);
  gains.fill(0);
  for (let at = 0; at < words.length; at++) {
    const { form } = words[at] as Word;
    const enter = at === 0 ? 0 : -costOf(words, at, weights) / weights.ngrams;
    const leave = at + 1 === words.length ? 0 : costOf(words, at + 1, weights) / weights.ngrams;
    const own = form.weighed[main] as number;
    if (own < unlikely * form.lower.length && isHeard(form, resources)) return true;
    // What any language may borrow for next to nothing tells for none.
    const most = !form.isPlain && form.owners.length === 0 ? weights.name_borrowed / weights.ngrams : Infinity;
    for (let other = 0; other < gains.length; other++) {
      const sofar = gains[other] as number;
      const lead = (form.weighed[other] as number) - own;
      const gain = (sofar > enter ? sofar : enter) + Math.max(-most, Math.min(most, lead));
      if (gain > leave) return true;
      gains[other] = gain;
    }
  }
  return false;
}

/** Nats a letter, unweighed: most words have more in their language. */
const unlikely = -2.6;

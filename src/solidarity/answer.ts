import type { Decision } from './decide.ts';
import type { Features } from './features.ts';
import { type Model, type Output, outputs, type Weights } from './model.ts';
import type { Reading } from './read.ts';
import { type Evidence, type Kind, kinds, type SolidarityAnswer } from './types.ts';

/** A decision with the words that show it: those of the rules where they know the kind, otherwise those that weighed most. */
export function answerOf(
  text: string,
  features: Features,
  reading: Reading,
  { chance, voiced, told, kinds: voicedKinds }: Decision,
  model: Model,
): SolidarityAnswer {
  const inspiring = reading.evidence.some(({ kind, strength }) => kind === 'inspiration' && strength === 3);
  const present: readonly Kind[] = inspiring ? [...voicedKinds, 'inspiration'] : voicedKinds;
  const known = reading.evidence.filter(({ kind }) => present.includes(kind)).map(({ strength: _, ...piece }) => piece);
  const shown = new Set(known.map(({ kind }) => kind));
  const weighed = present
    .filter((kind) => !shown.has(kind))
    .map((kind) => heaviest(text, features, reading, kind, isOutput(kind) ? model[kind] : model.solidarity, model));
  return {
    solidarity: voiced,
    confidence: chance,
    testimony: told,
    kinds: kinds.filter((kind) => present.includes(kind)),
    selfContained: !reading.pointing,
    evidence: [...known, ...weighed].sort((a, b) => a.start - b.start),
  };
}

const isOutput = (kind: Kind): kind is Kind & Output => outputs.some((output) => output === kind);

/** A message of so few words is shown whole: what it says lies in what it answers. */
const fewWords = 3;

/** The most words that are shown: more would be the message again. */
const mostWords = 6;

/** The run of words within a clause that weighed most for a kind, of which solidarity itself is a part. */
function heaviest(
  text: string,
  features: Features,
  { words, places, spans, clauses }: Reading,
  kind: Kind,
  ofKind: Weights,
  { solidarity }: Model,
): Evidence {
  const piece = (from: number, to: number, rule: string): Evidence => {
    const start = spans[from]?.start ?? 0;
    const end = spans[to - 1]?.end ?? text.length;
    return { kind, rule, text: text.slice(start, end), start, end };
  };
  if (words.length <= fewWords) return piece(0, words.length, 'model');
  const weights = weightsOfWords(features, words, places, [solidarity, ofKind]);
  let best = { from: 0, to: 1, sum: Number.NEGATIVE_INFINITY };
  for (let from = 0; from < words.length; from += 1) {
    let sum = 0;
    for (let to = from; to < Math.min(words.length, from + mostWords) && clauses[to] === clauses[from]; to += 1) {
      sum += weights[to] as number;
      if (sum > best.sum) best = { from, to: to + 1, sum };
    }
  }
  return piece(best.from, best.to, 'model');
}

/** What each word brought: a feature's weight is shared out among the words that it touches. */
function weightsOfWords(
  { ids, values, starts, ends, count }: Features,
  words: readonly string[],
  places: readonly number[],
  columns: readonly Weights[],
): Float64Array {
  const wordAt = new Int32Array((places.at(-1) ?? 0) + (words.at(-1)?.length ?? 0) + 1).fill(-1);
  places.forEach((place, i) => {
    wordAt.fill(i, place, place + (words[i] as string).length);
  });
  const found = new Float64Array(words.length);
  for (let f = 0; f < count; f += 1) {
    const [start, end] = [starts[f] as number, ends[f] as number];
    if (start < 0 || start >= wordAt.length) continue;
    let weight = 0;
    for (const { weights, unit } of columns) weight += (weights[ids[f] as number] as number) * unit;
    if (weight === 0) continue;
    const share = (weight * (values[f] as number)) / (end - start);
    for (let at = start; at < Math.min(end, wordAt.length); at += 1) {
      const word = wordAt[at] as number;
      if (word >= 0) found[word] = (found[word] as number) + share;
    }
  }
  return found;
}

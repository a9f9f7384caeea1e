import { isCyrillic } from '../text/letters.ts';
import type { Company, State } from './conversation.ts';
import { type Features, hashOf, step } from './features.ts';
import type { Reading } from './read.ts';

/** A message as the model is shown it, with what came before it. */
export interface Shown {
  readonly reading: Reading;
  readonly sender: string;
  readonly company: Company;
  /** What was made of the messages before, the last one first. */
  readonly before: readonly State[];
  /** The message that this one answers, or of whose writer it gives the name. */
  readonly addressed: State | undefined;
}

/** How much each sort of feature counts before anything is fitted; found by leaving hands out. */
const weight = { letters: 3, words: 2, pairs: 1.5, plain: 0.6, echo: 1, before: 0.3 };

/** Fills the features of a message: its letters and words, and the conversation that it stands in. */
export function describe(features: Features, shown: Shown): void {
  features.clear();
  describeOwn(features, shown);
  describeAround(features, shown);
}

/** Adds what doesn't depend on what was made of the messages before: nearly all. */
export function describeOwn(features: Features, { reading, sender, company, before: [last] }: Shown): void {
  letters(features, reading.folded, 0x11, 2, 5, weight.letters);
  words(features, reading);
  const plain = plainIn(features);
  plain('every');
  plain(`size ${sizeOf(reading.words.length)}`);
  if (reading.question) plain('question');
  for (const name of reading.classes) plain(`class ${name}`);
  if (reading.ukraine) plain('ukraine');
  if (reading.naming) plain('naming');
  if (reading.pointing) plain('pointing');
  for (const sign of reading.emoji) plain(`sign ${sign}`);
  if (isCyrillic(sender)) plain('writes cyrillic');
  plain(`company ${company}`);
  if (last !== undefined) letters(features, last.folded, 0x22, 3, 4, weight.before);
}

/** Adds features that have no place in the text. */
const plainIn =
  (features: Features) =>
  (name: string, times = 1): void =>
    features.add(hashOf(name, 0x77), weight.plain * times);

const sizeOf = (words: number): number => [25, 12, 6, 3].find((least) => words >= least) ?? words;

/** Adds what was made of the messages before. */
export function describeAround(features: Features, { reading, sender, before, addressed }: Shown): void {
  const plain = plainIn(features);
  const last = before[0];
  plain(`last ${saying(last)}`);
  for (const kind of last?.kinds ?? []) plain(`last ${kind}`);
  plain(`same ${last?.sender === sender}`);
  plain(`voiced ${before.slice(0, 5).filter(({ voiced }) => voiced).length}`);
  if (before.slice(0, 3).some(({ told }) => told)) plain('told 3');
  if (before.slice(0, 8).some(({ told }) => told)) plain('told 8');
  if (before.some((state) => state.told && state.sender === sender)) plain('own told');
  if (addressed !== undefined) {
    plain(`addressed ${saying(addressed)}`);
    for (const kind of addressed.kinds) plain(`addressed ${kind}`);
  }
  const around = addressed ?? last;
  const size = reading.words.length;
  const length = size <= 3 ? 'a' : size <= 7 ? 'b' : 'c';
  plain(`${length} ${saying(around)}`, 2);
  for (const kind of around?.kinds ?? []) plain(`${length} ${kind}`);
  // 'Same here' says what was said before it: short answers have weights of their own for what that was.
  if (size <= 8) {
    const seed = hashOf(`echo ${saying(around)}`);
    const from = features.count;
    for (const word of reading.words) features.add(hashOf(word, seed), 1);
    features.add(hashOf(reading.folded, seed), 1);
    features.scale(from, weight.echo / Math.sqrt(size + 1));
  }
}

/** What a message before said, as a word. */
const saying = (state: State | undefined): string =>
  state === undefined ? 'nothing' : `${state.voiced ? 'voiced' : ''}${state.told ? 'told' : ''}`;

/** All runs of letters of some lengths, across words too. */
function letters(features: Features, text: string, seed: number, least: number, most: number, times: number): void {
  const from = features.count;
  for (let i = 0; i < text.length; i += 1) {
    let hash = seed ^ 0x811c9dc5;
    const end = Math.min(text.length, i + most);
    for (let j = i; j < end; j += 1) {
      hash = step(hash, text.charCodeAt(j));
      if (j - i + 1 >= least) features.add(hash + (j - i), 1, i, j + 1);
    }
  }
  features.scale(from, times / Math.sqrt(Math.max(1, features.count - from)));
}

/** Words, and pairs of words in a clause that stand together or with one between them. */
function words(features: Features, { words, clauses, places }: Reading): void {
  const size = Math.max(1, words.length);
  const endOf = (i: number): number => (places[i] as number) + (words[i] as string).length;
  let from = features.count;
  for (let i = 0; i < words.length; i += 1) features.add(hashOf(words[i] as string, 0x33), 1, places[i], endOf(i));
  features.scale(from, weight.words / Math.sqrt(size));
  from = features.count;
  for (let i = 1; i < words.length; i += 1) {
    for (const apart of [1, 2]) {
      if (i < apart || clauses[i] !== clauses[i - apart]) continue;
      const seed = hashOf(words[i - apart] as string, 0x33 + 0x11 * apart);
      features.add(hashOf(words[i] as string, seed), 1, places[i - apart], endOf(i));
    }
  }
  features.scale(from, weight.pairs / Math.sqrt(size));
}

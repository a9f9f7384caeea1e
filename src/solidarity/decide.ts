import type { Company } from './conversation.ts';
import type { Features } from './features.ts';
import { chanceOf, type Model } from './model.ts';
import type { Reading } from './read.ts';
import { type Kind, kinds } from './types.ts';

/** What is made of a message. */
export interface Decision {
  /** The chance that it voices solidarity. */
  readonly chance: number;
  readonly voiced: boolean;
  readonly told: boolean;
  /** Without `inspiration`; none where it voices nothing. */
  readonly kinds: readonly Kind[];
}

/** Kinds that the model tells; a salute only where one was given just before, as its words are known to the rules. */
const learnt = ['support', 'admiration', 'strength', 'victory', 'help', 'gratitude'] as const;

/** The chance that counts where the rules find what counts anywhere: the salute, signs in Ukraine's colours. */
const certain = 0.99;

/** Weighs a message whose features are filled. */
export function decide(features: Features, reading: Reading, company: Company, model: Model): Decision {
  const fixed = fixedKinds(reading, company);
  const wordless = reading.words.length === 0;
  const chance = fixed.length > 0 ? certain : wordless ? 0 : chanceOf(features, model.solidarity);
  const voiced = chance >= 0.5;
  const told = !wordless && chanceOf(features, model.testimony) >= 0.5;
  return { chance, voiced, told, kinds: voiced ? kindsOf(features, fixed, model) : [] };
}

/** Salutes and signs: what the rules say of these is all that there is to say. */
function fixedKinds({ evidence, ukraine }: Reading, company: Company): Kind[] {
  return evidence
    .filter(({ kind, strength }) => (kind === 'salute' || kind === 'symbol') && strength + company + (ukraine ? 1 : 0) >= 3)
    .map(({ kind }) => kind);
}

function kindsOf(features: Features, fixed: readonly Kind[], model: Model): Kind[] {
  const chances = learnt.map((kind) => ({ kind, chance: chanceOf(features, model[kind]) }));
  const present = new Set<Kind>(fixed);
  for (const { kind, chance } of chances) if (chance >= 0.5) present.add(kind);
  if (fixed.length === 0 && chanceOf(features, model.salute) >= 0.5) present.add('salute');
  if (present.size === 0) {
    present.add(chances.reduce((best, one) => (one.chance > best.chance ? one : best)).kind);
  }
  return kinds.filter((kind) => present.has(kind));
}

import type { Company } from './conversation.ts';
import type { Shown } from './describe.ts';
import { chanceOf, learnt, type Model, type Output } from './model.ts';
import type { Reading } from './read.ts';
import { type Kind, kinds } from './types.ts';

/** What the features of a message weigh, by what is asked. */
export type Sums = (output: Output) => number;

/** What is made of a message. */
export interface Decision {
  /** The chance that it voices solidarity. */
  readonly chance: number;
  readonly voiced: boolean;
  readonly told: boolean;
  /** Without `inspiration`; none where it voices nothing. */
  readonly kinds: readonly Kind[];
}

/**
 * Who joins in voices what the message voices that is joined in with, be it wishes or a motion. To answer thanks for support ('any time') is support.
 */
export function echoed({
  reading,
  before: [last],
  addressed,
}: Pick<Shown, 'reading' | 'before' | 'addressed'>): Decision {
  const source = reading.echo === 'named' ? (addressed ?? last) : last;
  const { chance = 0, voiced = false, kinds: own = [] } = source ?? {};
  return {
    chance,
    voiced,
    told: false,
    kinds: reading.echo === 'answer' && own.every((kind) => kind === 'gratitude') && voiced ? ['support'] : own,
  };
}

/** The chance where the rules find what counts anywhere: the salute, signs in Ukraine's colours. */
const certain = 0.99;

/** The chance, at the least, where the writer's own words take Ukraine's side: 'We stand with Ukraine'. */
const explicitly = 0.9;

/**
 * Where a meeting says nothing of Ukraine, solidarity is so much rarer, as the logarithm of odds (a twentieth), and as much again for words that the
 * rules know from everyday talk: 'stay safe'.
 */
const unheard = -Math.log(20);

/**
 * Weighs a message.
 *
 * @param sumOf what its features weigh for an output
 * @param shift what the meeting adds to the logarithm of the odds
 */
export function decide(sumOf: Sums, reading: Reading, company: Company, model: Model, shift = 0): Decision {
  const ruled = ruledKinds(reading, company);
  const sure = reading.evidence.some(
    (one) => one.kind !== 'inspiration' && one.strength === 3 && (one.kind !== 'salute' || standsAlone(one, reading)),
  );
  const fixed = ruled.filter((kind) => kind === 'salute' || kind === 'symbol');
  const certainly = sure || (fixed.length > 0 && !(fixed.length === 1 && fixed[0] === 'salute'));
  // Signs say what they are: to the rules nothing is hidden in them.
  if (reading.words.length === 0) {
    return { chance: fixed.length > 0 ? certain : 0, voiced: fixed.length > 0, told: false, kinds: fixed };
  }
  const weighed = (): number =>
    chanceOf(sumOf('solidarity'), model.solidarity, ruled.length > 0, shift + distance(reading, company));
  const chance = certainly ? certain : Math.max(reading.explicit ? explicitly : 0, weighed());
  const told = chanceOf(sumOf('testimony'), model.testimony, false) >= 0.5;
  return { chance, voiced: chance >= 0.5, told, kinds: chance >= 0.5 ? kindsOf(sumOf, ruled, fixed, model) : [] };
}

/** A salute is given in a clause of its own; amid others it may be spoken of: 'the mayor shouts Glory to Ukraine from the balcony'. */
function standsAlone(
  { start, end }: { readonly start: number; readonly end: number },
  { spans, clauses }: Reading,
): boolean {
  const own = new Set(clauses.filter((_, i) => (spans[i]?.start ?? 0) >= start && (spans[i]?.end ?? 0) <= end));
  const beside = spans.filter((span, i) => own.has(clauses[i] as number) && (span.end <= start || span.start >= end));
  return beside.length <= mostBeside;
}

/** 'Slava Ukraini everyone' */
const mostBeside = 1;

function distance({ evidence }: Reading, company: Company): number {
  if (company > 0) return 0;
  return evidence.some(({ kind, strength }) => kind !== 'inspiration' && strength === 1) ? 2 * unheard : unheard;
}

/** The kinds of which the rules find enough. */
export function ruledKinds(reading: Reading, company: Company): Kind[] {
  const found = counting(reading, company).filter(({ kind }) => kind !== 'inspiration');
  return [...new Set(found.map(({ kind }) => kind))];
}

/** What of the rules' evidence counts in its company: strength, company and a mention of Ukraine in the message itself make three together. */
export const counting = ({ evidence, ukraine }: Reading, company: Company): Reading['evidence'] =>
  evidence.filter(({ strength }) => strength + company + (ukraine ? 1 : 0) >= 3);

function kindsOf(sumOf: Sums, ruled: readonly Kind[], fixed: readonly Kind[], model: Model): Kind[] {
  const chances = learnt.map((kind) => ({ kind, chance: chanceOf(sumOf(kind), model[kind], ruled.includes(kind)) }));
  const present = new Set<Kind>(fixed);
  for (const { kind, chance } of chances) if (chance >= 0.5) present.add(kind);
  if (present.size === 0 && chanceOf(sumOf('salute'), model.salute, false) >= 0.5) present.add('salute');
  if (present.size === 0) present.add(chances.reduce((best, one) => (one.chance > best.chance ? one : best)).kind);
  return kinds.filter((kind) => present.has(kind));
}

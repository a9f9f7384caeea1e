import { answerOf } from './answer.ts';
import { type Company, memory, named, type Said, type State } from './conversation.ts';
import { type Decision, decide } from './decide.ts';
import { describe } from './describe.ts';
import { Features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import type { Model } from './model.ts';
import { shiftOf } from './prior.ts';
import { type Reading, read } from './read.ts';
import { kinds, type SolidarityAnswer } from './types.ts';

/**
 * What solidarity the messages of one meeting express, with the words that show it. Linear in their length; never throws.
 *
 * @param messages of one meeting, in their order
 * @returns an answer for each, in their order
 */
export function findSolidarity(messages: readonly Said[], lexicon: Lexicon): SolidarityAnswer[] {
  const readings = messages.map(({ text }) => read(text, lexicon));
  const company = companyOf(readings);
  const features = new Features();
  const answers: SolidarityAnswer[] = [];
  weigh(messages, readings, company, features, lexicon.model, (i, decision) => {
    const reading = readings[i] as Reading;
    answers.push(answerOf(messages[i]?.text ?? '', features, reading, decision, lexicon.model));
  });
  return answers;
}

/**
 * Decides on each message of a meeting: once by what is common, then by what is usual in this meeting.
 *
 * @param each called with each decision, while its features are filled
 */
export function weigh(
  messages: readonly Said[],
  readings: readonly Reading[],
  company: Company,
  features: Features,
  model: Model,
  each: (i: number, decision: Decision) => void,
): void {
  const chances: number[] = [];
  converse(messages, readings, company, features, (i) => {
    const decision = decide(features, readings[i] as Reading, company, model);
    chances.push(decision.chance);
    return decision;
  });
  const shift = shiftOf(chances, model.solidarity.rate);
  converse(messages, readings, company, features, (i) => {
    const decision = decide(features, readings[i] as Reading, company, model, shift);
    each(i, decision);
    return decision;
  });
}

/**
 * Goes through a meeting in its order, and describes each message in the light of those before it.
 *
 * @param features filled before each call
 * @param of       what is made of a message, by its place
 */
export function converse(
  messages: readonly Said[],
  readings: readonly Reading[],
  company: Company,
  features: Features,
  of: (i: number) => Pick<Decision, 'voiced' | 'told' | 'kinds'>,
): void {
  const states: State[] = [];
  messages.forEach(({ sender = '', answers }, i) => {
    const reading = readings[i] as Reading;
    const before = states.slice(-memory).reverse();
    const addressed = states[answers ?? -1] ?? named(reading, sender, before);
    describe(features, { reading, sender, company, before, addressed });
    const { voiced, told, kinds } = of(i);
    states.push({ sender, folded: reading.folded, voiced, told, kinds });
  });
}

/**
 * 2 where of a hundred messages two or more voice what counts by itself (the salute, Ukraine's colours, a phrase that names Ukraine), or where
 * Ukraine is spoken of and of a hundred fifteen, two at least, voice something however weak; 1 where five or more name Ukraine or its war or are in
 * Ukrainian: a lone mention ('the dataset covers Ukraine') makes no such meeting. Everyday talk was seen to hold up to eleven in a hundred weak words.
 */
export function companyOf(readings: readonly Reading[]): Company {
  const alone = readings.filter((reading) => judge(reading, 0).kinds.some((kind) => kind !== 'inspiration')).length;
  if (alone >= Math.max(1, readings.length * 0.02)) return 2;
  const few = Math.max(1, readings.length * 0.05);
  const weak = readings.filter(({ evidence }) => evidence.some(({ kind }) => kind !== 'inspiration')).length;
  const naming = readings.filter((reading) => reading.naming).length;
  if (naming >= few && weak >= Math.max(2, readings.length * 0.15)) return 2;
  return readings.filter((reading) => reading.naming || reading.ukrainian).length >= few ? 1 : 0;
}

/** What the rules alone make of a reading in its company: strength, company and a mention of Ukraine in the message itself make three together. */
export function judge({ evidence, ukraine }: Reading, company: Company): Pick<SolidarityAnswer, 'kinds' | 'evidence'> {
  const counting = evidence.filter(({ strength }) => strength + company + (ukraine ? 1 : 0) >= 3);
  const present = new Set(counting.map(({ kind }) => kind));
  return {
    kinds: kinds.filter((kind) => present.has(kind)),
    evidence: counting.map(({ strength: _, ...piece }) => piece),
  };
}

import type { Lexicon } from './lexicon.ts';
import { type Reading, read } from './read.ts';
import { kinds, type SolidarityAnswer } from './types.ts';

/**
 * What solidarity the messages of one meeting express, with the words that show it. Linear in their length; never throws.
 *
 * @param texts the messages' own texts, without a reply's quoted start
 * @returns an answer for each, in their order
 */
export function findSolidarity(texts: readonly string[], lexicon: Lexicon): SolidarityAnswer[] {
  const readings = texts.map((text) => read(text, lexicon));
  const company = companyOf(readings);
  return readings.map((reading) => judge(reading, company));
}

/**
 * How much a meeting says that it is one of people in hardship or with them: 0 nothing, 1 it speaks of Ukraine, 2 it voices solidarity in
 * words that need no company. 'Stay safe' is a wish in such a meeting and a courtesy elsewhere.
 */
export type Company = 0 | 1 | 2;

/**
 * 2 where of a hundred messages two or more voice what counts by itself (the salute, Ukraine's colours, a phrase that names Ukraine), or where
 * Ukraine is spoken of and of a hundred fifteen, two at least, voice something however weak; 1 where five or more name Ukraine or its war or are in
 * Ukrainian: a lone mention ('the dataset covers Ukraine') makes no such meeting. Everyday talk was seen to hold up to eleven in a hundred weak words.
 */
export function companyOf(readings: readonly Reading[]): Company {
  const alone = readings.filter((reading) => judge(reading, 0).solidarity).length;
  if (alone >= Math.max(1, readings.length * 0.02)) return 2;
  const few = Math.max(1, readings.length * 0.05);
  const weak = readings.filter(({ evidence }) => evidence.some(({ kind }) => kind !== 'inspiration')).length;
  const naming = readings.filter((reading) => reading.naming).length;
  if (naming >= few && weak >= Math.max(2, readings.length * 0.15)) return 2;
  return readings.filter((reading) => reading.naming || reading.ukrainian).length >= few ? 1 : 0;
}

/** What of a reading counts in its company: strength, company and a mention of Ukraine in the message itself make three together. */
export function judge({ evidence, ukraine, pointing }: Reading, company: Company): SolidarityAnswer {
  const counting = evidence.filter(({ strength }) => strength + company + (ukraine ? 1 : 0) >= 3);
  const present = new Set(counting.map(({ kind }) => kind));
  const listed = kinds.filter((kind) => present.has(kind));
  return {
    solidarity: listed.some((kind) => kind !== 'inspiration'),
    kinds: listed,
    selfContained: !pointing,
    evidence: counting.map(({ strength: _, ...piece }) => piece),
  };
}

import { answerOf } from './answer.ts';
import { answeredBy, type Company, memory, type Said, type State } from './conversation.ts';
import { type Decision, decide, echoed, ruledKinds } from './decide.ts';
import { describe, describeAround, describeOwn, type Shown } from './describe.ts';
import { Features } from './features.ts';
import type { Lexicon } from './lexicon.ts';
import { type Model, type Output, outputs, sumOf } from './model.ts';
import { shiftOf } from './prior.ts';
import { type Reading, read } from './read.ts';
import type { SolidarityAnswer } from './types.ts';

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
  weigh(messages, readings, company, features, lexicon.model, (i, decision, shown) => {
    if (decision.voiced) describe(features, shown);
    answers.push(answerOf(messages[i]?.text ?? '', features, readings[i] as Reading, decision, lexicon.model));
  });
  return answers;
}

/**
 * Decides on each message of a meeting: once by what is common, then by what is usual in this meeting. What a message weighs by itself is added up once.
 *
 * @param features where messages are described
 * @param each     called with each decision
 */
export function weigh(
  messages: readonly Said[],
  readings: readonly Reading[],
  company: Company,
  features: Features,
  model: Model,
  each: (i: number, decision: Decision, shown: Shown) => void,
): void {
  const answered = answeredBy(messages, readings);
  // One number a message and output, where it is known.
  const weighed = new Float64Array(messages.length * outputs.length).fill(Number.NaN);
  const around = new Features();
  const decideOn = (i: number, shown: Shown, shift: number): Decision => {
    if (shown.reading.echo !== undefined) return echoed(shown);
    around.clear();
    describeAround(around, shown);
    let described = false;
    const sum = (output: Output): number => {
      const at = i * outputs.length + outputs.indexOf(output);
      if (Number.isNaN(weighed[at])) {
        if (!described) {
          features.clear();
          describeOwn(features, shown);
          described = true;
        }
        weighed[at] = sumOf(features, model[output]);
      }
      return (weighed[at] as number) + sumOf(around, model[output]);
    };
    return decide(sum, shown.reading, company, model, shift);
  };

  const chances: number[] = [];
  converse(messages, readings, company, answered, (i, shown) => {
    const decision = decideOn(i, shown, 0);
    chances.push(decision.chance);
    return decision;
  });
  const shift = shiftOf(chances, model.solidarity.rate);
  converse(messages, readings, company, answered, (i, shown) => {
    const decision = decideOn(i, shown, shift);
    each(i, decision, shown);
    return decision;
  });
}

/**
 * Goes through a meeting in its order, and shows each message in the light of those before it.
 *
 * @param answered what each message answers, from `answeredBy`
 * @param of       what is made of a message, by its place
 */
export function converse(
  messages: readonly Said[],
  readings: readonly Reading[],
  company: Company,
  answered: readonly (number | undefined)[],
  of: (i: number, shown: Shown) => Decision,
): void {
  const states: State[] = [];
  messages.forEach(({ sender = '' }, i) => {
    const reading = readings[i] as Reading;
    const before = states.slice(-memory).reverse();
    const addressed = states[answered[i] ?? -1];
    const made = of(i, { reading, sender, company, before, addressed });
    states.push({ sender, folded: reading.folded, ...made });
  });
}

/**
 * 2 where of a hundred messages two or more voice what counts by itself (the salute, Ukraine's colours, a phrase that names Ukraine), or where
 * Ukraine is spoken of and of a hundred fifteen, two at least, voice something however weak; 1 where five or more name Ukraine or its war or are in
 * Ukrainian: a lone mention ('the dataset covers Ukraine') makes no such meeting. Everyday talk was seen to hold up to eleven in a hundred weak words.
 */
export function companyOf(readings: readonly Reading[]): Company {
  const alone = readings.filter((reading) => ruledKinds(reading, 0).length > 0).length;
  if (alone >= Math.max(1, readings.length * 0.02)) return 2;
  const few = Math.max(1, readings.length * 0.05);
  const weak = readings.filter(({ evidence }) => evidence.some(({ kind }) => kind !== 'inspiration')).length;
  const naming = readings.filter((reading) => reading.naming).length;
  if (naming >= few && weak >= Math.max(2, readings.length * 0.15)) return 2;
  return readings.filter((reading) => reading.naming || reading.ukrainian).length >= few ? 1 : 0;
}

import { mostProbable } from './evidence/evidence.ts';
import type { Run } from './runs/stretches.ts';
import type { Utterance } from './types.ts';

/**
 * What the rest of the conversation says of a message's language before it is read: a mix of a fixed share, of what the same meeting
 * is held in, and of what the same person writes, learnt from the messages that are clear by themselves. The fixed share is a floor
 * under every language, so that those who write in a third one are not swallowed.
 *
 * @param base log probabilities where nothing is known of the conversation
 * @returns one prior a message, as log probabilities
 */
export function conversationPriors(
  utterances: readonly Utterance[],
  read: readonly (readonly Run[])[],
  base: readonly number[],
): number[][] {
  const meetings = new Map<string, number[]>();
  const people = new Map<string, number[]>();
  const persons = utterances.map(personOf);
  utterances.forEach(({ meeting }, i) => {
    for (const run of read[i] ?? []) {
      if (run.letters < clearLetters) continue;
      const language = clearLanguage(run, base);
      if (language < 0) continue;
      count(meetings, meeting, language, base.length);
      count(people, persons[i] as string, language, base.length);
    }
  });
  const fixed = base.map((log) => Math.exp(log));
  const around = new Map([...meetings].map(([meeting, counts]) => [meeting, blend(fixed, counts, meetingHalf)]));
  const mixed = new Map<string, number[]>();
  return utterances.map(({ meeting }, i) => {
    const person = persons[i] as string;
    const known = mixed.get(person);
    if (known !== undefined) return known;
    const fresh = mix(fixed, around.get(meeting) ?? fixed, people.get(person));
    mixed.set(person, fresh);
    return fresh;
  });
}

/** The same sender in the same meeting. */
export const personOf = ({ meeting, sender }: Utterance): string => `${meeting}\n${sender}`;

/** The language of a run that tells it by itself; -1 where it does not. */
function clearLanguage({ evidence }: Run, base: readonly number[]): number {
  const { language, log } = mostProbable(evidence, base);
  return log < Math.log(clearConfidence) ? -1 : language;
}

/** A message that tells its language by itself. */
const clearLetters = 12;
const clearConfidence = 0.9;

/** Shares of the prior: the fixed one, and how many clear messages a meeting or a person needs to be believed half. */
const floor = 0.1;
const meetingHalf = 5;
const personHalf = 3;

function count(counts: Map<string, number[]>, key: string, language: number, size: number): void {
  const own = counts.get(key) ?? new Array<number>(size).fill(0);
  counts.set(key, own);
  own[language] = (own[language] as number) + 1;
}

function mix(fixed: readonly number[], around: readonly number[], person: readonly number[] | undefined): number[] {
  const own = person === undefined ? around : blend(around, person, personHalf);
  return own.map((share, i) => Math.log((1 - floor) * share + floor * (fixed[i] as number)));
}

/** The shares that counts give, pulled towards what was believed before. */
function blend(before: readonly number[], counts: readonly number[], half: number): number[] {
  const total = counts.reduce((sum, n) => sum + n, 0);
  return before.map((share, i) => (share * half + (counts[i] as number)) / (half + total));
}

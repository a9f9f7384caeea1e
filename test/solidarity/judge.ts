import type { Company } from '../../src/solidarity/conversation.ts';
import { counting } from '../../src/solidarity/decide.ts';
import type { Reading } from '../../src/solidarity/read.ts';
import { kinds, type SolidarityAnswer } from '../../src/solidarity/types.ts';

/** What the rules alone make of a reading in its company. */
export function judge(reading: Reading, company: Company): Pick<SolidarityAnswer, 'kinds' | 'evidence'> {
  const found = counting(reading, company);
  return {
    kinds: kinds.filter((kind) => found.some((piece) => piece.kind === kind)),
    evidence: found.map(({ strength: _, ...piece }) => piece),
  };
}

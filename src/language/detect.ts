import type { LanguageResources } from './resources.ts';
import type { LanguageAnswer, LanguageOptions, Utterance } from './types.ts';

/** The language of each message, in their order; the messages around it help with short ones. Never throws. */
export function detectLanguages(
  utterances: readonly Utterance[],
  _resources: LanguageResources,
  _options: LanguageOptions,
): LanguageAnswer[] {
  return utterances.map(() => ({ language: 'und', confidence: 0, languages: ['und'], runs: [] }));
}

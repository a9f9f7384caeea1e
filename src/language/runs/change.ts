import type { Script } from '../../text/scripts.ts';
import { addTo, indexOfMax, scratch, type Word } from '../reading/forms.ts';
import type { LanguageResources } from '../resources.ts';
import { isOnlyRomanised } from '../tables/transliteration.ts';
import { costOf, isKnown } from './path.ts';
import { isHeard } from './states.ts';

/**
 * Whether the language may change within the words: another script, a word known in a language without n-grams or in Latin letters, or a
 * stretch that fits another language so much better than the one that fits all of them best that it could pay for the change. A quick
 * test that most messages fail: for each language, the greatest sum over neighbouring words (Kadane).
 */
export function mayChange(words: readonly Word[], resources: LanguageResources): boolean {
  const { ngrams, weights, columnOf, transliterations } = resources;
  let script: Script | undefined;
  for (const { form } of words) {
    if (form.isParticipant) continue;
    script ??= form.script;
    if (form.script !== script) return true;
    if (script === 'Latin' && isOnlyRomanised(form.owners, transliterations)) return true;
    if (form.owners.length === 1 && (columnOf[form.owners[0] as number] as number) < 0 && isKnown(form)) return true;
  }
  const sums = sumsOf(ngrams.columns.length);
  for (const { form } of words) addTo(sums, form.weighed);
  const main = indexOfMax(sums);
  const gains = gainsOf(ngrams.columns.length);
  for (let at = 0; at < words.length; at++) {
    const { form } = words[at] as Word;
    const enter = at === 0 ? 0 : -costOf(words, at, weights) / weights.ngrams;
    const leave = at + 1 === words.length ? 0 : costOf(words, at + 1, weights) / weights.ngrams;
    const own = form.weighed[main] as number;
    if (own < unlikely * form.lower.length && isHeard(form, resources)) return true;
    // What any language may borrow for next to nothing tells for none.
    const most = !form.isPlain && form.owners.length === 0 ? weights.name_borrowed / weights.ngrams : Infinity;
    for (let other = 0; other < gains.length; other++) {
      const sofar = gains[other] as number;
      const lead = (form.weighed[other] as number) - own;
      const gain = (sofar > enter ? sofar : enter) + Math.max(-most, Math.min(most, lead));
      if (gain > leave) return true;
      gains[other] = gain;
    }
  }
  return false;
}

/** Nats a letter, unweighed: most words have more in their language. */
const unlikely = -2.6;

const [sumsOf, gainsOf] = [scratch(), scratch()];

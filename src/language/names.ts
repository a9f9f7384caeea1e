import type { Word } from './forms.ts';

/**
 * Names of participants tell nothing of the language: 'Thanks, Oksana'. Only as a name is written, with a capital, unless the message is
 * nothing else.
 */
export function withoutNames(words: readonly Word[], names: ReadonlySet<string>): readonly Word[] {
  if (words.every(({ form: { lower, owners, isTitle } }) => names.has(lower) && owners.length === 0 && !isTitle))
    return [];
  const isName = ({ form: { text, lower } }: Word): boolean => text[0] !== lower[0] && names.has(lower);
  return words.some(isName) ? words.filter((word) => !isName(word)) : words;
}

/** Which words are likely names; undefined where none is, as in a message that is all in capitals. */
export function likelyNames(words: readonly Word[]): readonly boolean[] | undefined {
  const isPlain = ({ form }: Word): boolean => form.isPlain;
  if (words.every(isPlain) || !words.some(isPlain)) return undefined;
  const found = words.map((_, at) => isLikelyName(words, at));
  return found.includes(true) ? found : undefined;
}

/**
 * A capital within a sentence makes a name likely: 'Hello from Łódź' is English. At its start one does if another follows, or if it is
 * somebody spoken to.
 */
function isLikelyName(words: readonly Word[], at: number): boolean {
  const { form, before } = words[at] as Word;
  if (form.isPlain) return false;
  if (at > 0 && (before === 'space' || (before === 'comma' && form.owners.length === 0))) return true;
  const next = words[at + 1];
  if (form.owners.length > 0 || next === undefined) return false;
  return next.before === 'comma' || (next.before === 'space' && !next.form.isPlain && next.form.owners.length === 0);
}

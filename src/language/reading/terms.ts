import { unspaced } from '../../text/scripts.ts';
import type { Form, Word } from './forms.ts';

/**
 * The words without technical ones in Latin letters that stand within a sentence of another script, which are part of its language as names are: 'class 裡面的 func', 'создайте класс
 * Library'. Not so what is a sentence of its own, by its place or by a word that only a sentence has: 'Дякую! Thank you', 'дуже good idea'.
 */
export function withoutTerms(words: readonly Word[]): readonly Word[] {
  if (!words.some(isLatin) || !isOtherSentence(words)) return words;
  // In scripts without blanks where a word stands says nothing.
  const isAnywhere = words.some(({ form }) => unspaced.test(form.text));
  const terms = new Set<Word>();
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (end < words.length && isLatin(words[end] as Word) === isLatin(words[at] as Word)) end += 1;
    const run = words.slice(at, end);
    if (isLatin(words[at] as Word) && areTerms(words, at, end, isAnywhere)) for (const word of run) terms.add(word);
    at = end;
  }
  return terms.size === 0 ? words : words.filter((word) => !terms.has(word));
}

const isLatin = ({ form }: Word): boolean => form.script === 'Latin';

/** Whether the words in other scripts are enough for a sentence. */
function isOtherSentence(words: readonly Word[]): boolean {
  let [count, letters] = [0, 0];
  for (const { form } of words) {
    if (form.script === 'Latin') continue;
    count += 1;
    letters += form.text.length;
    if (unspaced.test(form.text)) count += 1;
  }
  return count > 1 && letters > 3;
}

/** The most words that a term has, or that stand in a row. */
const mostTerms = 3;

function areTerms(words: readonly Word[], from: number, end: number, isAnywhere: boolean): boolean {
  if (end - from > mostTerms) return false;
  for (let i = from; i < end; i += 1) if (isOfSentence((words[i] as Word).form)) return false;
  const [first, next] = [words[from] as Word, words[end]];
  if (isAnywhere) return true;
  const before = from > 0 && first.before === 'space';
  const behind = next !== undefined && next.before === 'space';
  return before || behind;
}

/** A greeting, or a small word of some language: what no term is made of. */
const isOfSentence = ({ isGreeting, owners, isTitle, isParticipant }: Form): boolean =>
  !isParticipant && (isGreeting || (owners.length > 0 && !isTitle));

import type { Word } from './forms.ts';

/**
 * Names of participants tell nothing of the language: 'Thanks, Oksana'. Only as a name is written, with a capital, unless the message is
 * nothing else; and no greeting: Slava is a name as well.
 */
export function markParticipants(words: readonly Word[], names: ReadonlySet<string>): readonly Word[] {
  const isIn = ({ form }: Word): boolean => names.has(form.lower) && !form.isTitle;
  const isName = (word: Word): boolean =>
    word.form.text[0] !== word.form.lower[0] && !word.form.isGreeting && isIn(word);
  const isAll = words.every((word) => isIn(word) && word.form.owners.length === 0);
  if (!isAll && !words.some(isName)) return words;
  return words.map((word) => (isAll || isName(word) ? { ...word, form: word.form.asParticipant } : word));
}

/**
 * Capitals that make no name: of a sentence that is shouted, and of a word that is a sentence by itself, where it is known or cried out:
 * 'Done! Заповнила!'. In Latin letters such a cry is often a borrowed word.
 */
export function withoutCapitals(words: readonly Word[]): readonly Word[] {
  if (words.every(({ form }) => form.isPlain)) return words;
  const plain = [...words];
  for (let start = 0, end = 0; start < words.length; start = end) {
    for (end = start + 1; end < words.length && !isStart(words[end] as Word); ) end++;
    const sentence = words.slice(start, end);
    if (!sentence.every(({ form }) => form.isUpper) && !(sentence.length === 1 && isSaidAlone(words[start] as Word)))
      continue;
    // Two abbreviations in a row are no cry.
    if (!sentence.some(({ form }) => form.text.length > 3)) continue;
    sentence.forEach((word, i) => {
      plain[start + i] = { ...word, form: word.form.asPlain };
    });
  }
  return plain;
}

/** Whether a word begins a sentence or another version, not the first. */
export const isStart = ({ before }: Word): boolean => before === 'sentence' || before === 'divide';

/** Endings of Ukrainian verbs, in the imperative or of us, that no name has: 'Тримаймося', 'Чекаємо'. */
const verb = /(?:[єиїйоь]мо(?:ся|сь)?|[йьі]те(?:ся|сь)?|т(?:и|ь)ся)$/;

const isSaidAlone = ({ form, isExclaimed }: Word): boolean =>
  !form.isTitle &&
  ((isExclaimed && form.script !== 'Latin') || form.isFrequent || form.owners.length > 0 || verb.test(form.lower));

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
  if (form.isPlain || form.isParticipant) return false;
  if (at > 0 && (before === 'space' || (before === 'comma' && form.owners.length === 0))) return true;
  const next = words[at + 1];
  if (form.owners.length > 0 || next === undefined || next.form.isParticipant) return false;
  if (next.before !== 'space' || next.isQuoted || next.form.script !== form.script) return next.before === 'comma';
  return !next.form.isPlain && next.form.owners.length === 0;
}

/** Whether a small word stands between capitals, with at most one other: 'Room on the Broom'. */
export function isWithinTitle(words: readonly Word[], at: number): boolean {
  const { form } = words[at] as Word;
  if (!isSmall(form)) return false;
  let first = at;
  let last = at;
  while (isSmall(words[first]?.form) && isJoined(words, first)) first--;
  while (isSmall(words[last]?.form) && isJoined(words, last + 1)) last++;
  const isCapital = (place: number): boolean => {
    const end = words[place]?.form;
    return end !== undefined && !end.isPlain && end.script === form.script;
  };
  return last - first <= 3 && isCapital(first) && isCapital(last);
}

const isSmall = (form: Word['form'] | undefined): boolean =>
  form?.isPlain === true && form.lower.length <= longestSmall;
const longestSmall = 3;

const isJoined = (words: readonly Word[], at: number): boolean => at > 0 && words[at]?.before === 'space';

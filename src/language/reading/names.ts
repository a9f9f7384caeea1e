import type { Script } from '../../text/scripts.ts';
import type { Form, Word } from './forms.ts';

/**
 * Names of participants tell nothing of the language: 'Thanks, Oksana'. Only as a name is written, with a capital, unless the message is
 * nothing else or a greeting stands before it: 'thanks viktor'; and no greeting itself: Slava is a name as well.
 */
export function markParticipants(words: readonly Word[], names: ReadonlySet<string>): readonly Word[] {
  let isAll = true;
  let isSome = false;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const isOne = isNameIn(words, at, names);
    isSome ||= isOne;
    isAll &&= word.form.owners.length === 0 && (isOne || isIn(word, names));
  }
  if (!isAll && !isSome) return words;
  return words.map((word, at) =>
    isAll || isNameIn(words, at, names) ? { ...word, form: word.form.asParticipant } : word,
  );
}

const isIn = ({ form }: Word, names: ReadonlySet<string>): boolean => !form.isTitle && names.has(form.lower);

function isNameIn(words: readonly Word[], at: number, names: ReadonlySet<string>): boolean {
  const word = words[at] as Word;
  const { isPlain, isUpper, isGreeting, owners, text, lower } = word.form;
  if ((isPlain && isUpper) || isGreeting) return false;
  const isCapital = text[0] !== lower[0];
  return (isCapital || (owners.length === 0 && words[at - 1]?.form.isGreeting === true)) && isIn(word, names);
}

/**
 * Capitals that make no name: of a sentence that is shouted, of a verb or a common word that begins one, and of a word that is one by
 * itself or only calls somebody, where it is known, cried out or in Cyrillic letters: 'Done! Заповнила!'. In Latin letters such a cry is
 * often a borrowed word.
 */
export function withoutCapitals(words: readonly Word[]): readonly Word[] {
  let plain: Word[] | undefined;
  for (let start = 0, end = 0; start < words.length; start = end) {
    for (end = start + 1; end < words.length && !isStart(words[end] as Word); ) end++;
    const quiet = words[start]?.form.isPlain !== true && isShouted(words, start, end) ? end : start;
    for (let at = start; at < end; at++) {
      const word = words[at] as Word;
      if (word.form.isPlain || (at >= quiet && !isSaid(words, at, start, end))) continue;
      plain ??= [...words];
      plain[at] = { ...word, form: word.form.asPlain };
    }
  }
  return plain ?? words;
}

/** Whether a capital only begins a sentence, or what is said in another script without a stop before it: 'Come to Lviv Приїжджайте'. */
function isSaid(words: readonly Word[], at: number, start: number, end: number): boolean {
  const word = words[at] as Word;
  if (at > start && words[at - 1]?.form.script === word.form.script) return false;
  if (at === start && isCommonStart(word, words[at + 1])) return true;
  return end === start + 1 && isSaidAlone(word);
}

/** A capital at the start of a sentence makes no name where the word is common and a small one follows: 'Really cool!'. */
const isCommonStart = ({ form }: Word, next: Word | undefined): boolean =>
  form.isFrequent && !form.isTitle && next?.before === 'space' && next.form.isPlain && next.form.script === form.script;

/** All in capitals, and not only abbreviations. */
function isShouted(words: readonly Word[], start: number, end: number): boolean {
  let isLong = false;
  let isKnown = false;
  for (let at = start; at < end; at++) {
    const { form } = words[at] as Word;
    // 'I' and 'Я' are capitals anyway.
    if (!form.isUpper && !(form.text.length === 1 && !form.isPlain)) return false;
    isLong ||= form.text.length > longestAbbreviation;
    isKnown ||= form.owners.length > 0;
  }
  return isLong || (isKnown && end - start > 2);
}

const longestAbbreviation = 3;

/** Whether a word begins a sentence or another version, not the first. */
export const isStart = ({ before }: Word): boolean => before === 'sentence' || before === 'divide';

/** Of a word that is a sentence by itself: a lone word in Cyrillic letters is seldom a name of somebody who does not take part. */
const isSaidAlone = ({ form, isExclaimed }: Word): boolean =>
  !form.isTitle &&
  !(form.isUpper && form.text.length <= longestAbbreviation) &&
  ((form.script !== 'Latin' && (isExclaimed || form.lower.length > longestSmall)) ||
    form.isFrequent ||
    form.owners.length > 0);

/** Which words are likely names; undefined where none is, as in a message that is all in capitals. */
export function likelyNames(words: readonly Word[]): readonly boolean[] | undefined {
  let plain = 0;
  for (const { form } of words) if (form.isPlain) plain++;
  if (plain === 0 || plain === words.length) return undefined;
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
  return last - first <= 3 && isCapital(words[first], form.script) && isCapital(words[last], form.script);
}

const isCapital = (word: Word | undefined, script: Script): boolean =>
  word !== undefined && !word.form.isPlain && word.form.text.length > 1 && word.form.script === script;

const isSmall = (form: Form | undefined): boolean => form?.isPlain === true && form.lower.length <= longestSmall;
const longestSmall = 3;

const isJoined = (words: readonly Word[], at: number): boolean => at > 0 && words[at]?.before === 'space';

import type { AnnotatedMessage } from '../analyse.ts';
import { findContacts } from '../anonymise/contacts.ts';
import { isHeart } from '../solidarity/symbols.ts';
import type { Kind } from '../solidarity/types.ts';
import { wordPattern } from '../text/words.ts';

/**
 * How well a message would stand in a report, from 0 (not at all) to about 10. It should express something, be whole, be understood without
 * the meeting around it, and be neither a formula nor a speech. What others gave hearts to is better; a private message is nobody's to quote.
 */
export function worth(message: AnnotatedMessage): number {
  const { text, solidarity } = message;
  const hearts = heartsOf(message);
  const words = text.match(anyWord)?.length ?? 0;
  const says = sum(solidarity.kinds.map((kind) => weights[kind])) + (solidarity.testimony ? testimony : 0);
  if (message.private || (says === 0 && (hearts < 2 || words < 8)) || !solidarity.selfContained) return 0;
  if (words < fewestWords || words > mostWords || unfinished.test(text.trim()) || findContacts(text).length > 0)
    return 0;
  const length = words < 8 ? 0.5 : words <= 45 ? 2 : 0;
  const whole =
    (/(?:[.!?…"”»)]|\p{Extended_Pictographic}\uFE0F?)$/u.test(text.trim()) ? 0.5 : 0) +
    (/^["“«]?\p{Lu}/u.test(text.trim()) ? 0.5 : 0);
  const leaning =
    (message.replyTo === undefined ? 0 : 1) + (/[?]/.test(text) && !solidarity.kinds.includes('help') ? 1.5 : 0);
  const shouted = text === text.toUpperCase() ? 1 : 0;
  return Math.max(0.1, Math.min(says, 4) + length + whole + Math.min(2, hearts / 2) - leaning - shouted);
}

/** How many hearts, or flags of Ukraine, others gave a message. */
export const heartsOf = ({ reactions }: Pick<AnnotatedMessage, 'reactions'>): number =>
  sum(reactions.filter(({ emoji }) => isHeart(emoji)).map(({ count }) => count));

/** A word with its hyphens is one. */
const anyWord = new RegExp(wordPattern({ hyphens: true }), 'gu');

/**
 * The best messages first, everybody's best before anybody's second; of the same words only one.
 *
 * @param score of a message; those of 0 are left out
 */
export function bestFirst(
  messages: readonly AnnotatedMessage[],
  score: (message: AnnotatedMessage) => number,
): AnnotatedMessage[] {
  const seen = new Set<string>();
  const ranked = messages
    .map((message) => ({ message, score: score(message) }))
    .filter((one) => one.score > 0)
    .sort((a, b) => b.score - a.score)
    .filter(({ message }) => {
      const key = message.text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{Extended_Pictographic}]+/gu, ' ')
        .trim();
      return !seen.has(key) && seen.add(key);
    });
  const said = new Map<AnnotatedMessage['participant'], number>();
  return ranked
    .map(({ message }) => {
      const turn = said.get(message.participant) ?? 0;
      said.set(message.participant, turn + 1);
      return { message, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ message }) => message);
}

/** Fewer words are a formula ('Stay strong!'), more a speech. */
const fewestWords = 4;
const mostWords = 90;

/** What ends so goes on in another message, or announces what doesn't follow. */
const unfinished = /(?:[,:;–—-]|\.\.\.|…)$/;

/** What a reader of a report is glad to read: a person's own words rather than the salute or a row of hearts. */
const weights: Readonly<Record<Kind, number>> = {
  salute: 0.5,
  support: 2,
  admiration: 2.5,
  strength: 2,
  victory: 1.5,
  help: 1.5,
  gratitude: 2.5,
  symbol: 0,
  inspiration: 2,
};

/** 'Нашу бібліотеку двічі обстрілювали, але ми працюємо щодня': what a report wants most. */
const testimony = 3;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

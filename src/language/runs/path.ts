import { type Form, indexOfMax, type Word } from '../reading/forms.ts';
import { isWithinTitle } from '../reading/names.ts';
import type { LanguageResources } from '../resources.ts';
import type { Weights } from '../tables/weights.ts';
import { isWrittenIn, type State } from './states.ts';

/** The likeliest state of each word. */
export function viterbi(
  words: readonly Word[],
  rows: readonly Emissions[],
  states: readonly State[],
  weights: Weights,
): number[] {
  const size = states.length;
  const best = states.map(({ start }) => start);
  // For each word and state, the state of the word before it.
  const from = new Uint8Array(rows.length * size);
  for (let at = 0; at < rows.length; at++) {
    const { logs } = rows[at] as Emissions;
    const leader = indexOfMax(best);
    const changed = at === 0 ? Number.NEGATIVE_INFINITY : (best[leader] as number) - costOf(words, at, weights);
    for (let state = 0; state < size; state++) {
      const stays = best[state] as number;
      const entered = changed + (states[state] as State).start;
      from[at * size + state] = entered > stays ? leader : state;
      best[state] = Math.max(stays, entered) + (logs[state] as number);
    }
  }
  const labels: number[] = [];
  let label = indexOfMax(best);
  for (let at = rows.length - 1; at >= 0; at--) {
    labels[at] = label;
    label = from[at * size + label] as number;
  }
  return labels;
}

/** A word in each state, in nats; what equals a price is borrowed there: `near` for a language in its script, `far` for the others. */
export interface Emissions {
  readonly logs: number[];
  readonly near: number;
  readonly far: number;
}

export function emissions(
  words: readonly Word[],
  at: number,
  isName: boolean,
  states: readonly State[],
  { weights }: LanguageResources,
): Emissions {
  const word = words[at] as Word;
  const { form } = word;
  // Lists, here and below: a typed array of this size takes ten times as long to make.
  const logs = new Array<number>(states.length);
  let best = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < states.length; i++) {
    const state = states[i] as State;
    const own = isWrittenIn(state, form)
      ? typeof state.log === 'number'
        ? weights.ngrams * (form.weighed[state.log] as number)
        : state.log(form)
      : Number.NEGATIVE_INFINITY;
    logs[i] = own;
    if (own > best) best = own;
  }
  if (best === Number.NEGATIVE_INFINITY) {
    return { logs: logs.fill(0), near: best, far: best };
  }
  const near = best - priceOf(word, isName, true, weights);
  const far = best - (isWithinTitle(words, at) ? weights.name_borrowed : priceOf(word, isName, false, weights));
  for (let i = 0; i < states.length; i++) {
    const own = logs[i] as number;
    if (own < near) logs[i] = isWrittenIn(states[i] as State, form) ? near : far;
  }
  return { logs, near, far };
}

/** What a change of language before a word costs. Another script marks it by itself, the edge of a greeting does as the end of a sentence. */
export function costOf(words: readonly Word[], at: number, weights: Weights): number {
  const { before, form } = words[at] as Word;
  const last = (words[at - 1] ?? words[at]) as Word;
  let cost = weights[before];
  if (last.form.script !== form.script) {
    if (before === 'divide') return weights.script_divide;
    if (before === 'sentence') return weights.script_sentence;
    cost = weights.script_change;
  }
  // Each greeting has its own list of owners.
  const isEdge = (last.form.isGreeting || form.isGreeting) && last.form.owners !== form.owners;
  return isEdge ? Math.min(cost, weights.sentence) : cost;
}

/** A greeting, a function word: what no other language borrows. Two Latin letters are a word of several languages, or an abbreviation. */
export const isKnown = ({ owners, lower, isTitle, script }: Form): boolean =>
  owners.length > 0 && lower.length > (script === 'Latin' ? 2 : 1) && !isTitle;

/** What it costs a language to borrow a word, in nats. */
function priceOf({ form, isQuoted }: Word, isName: boolean, sameScript: boolean, weights: Weights): number {
  const isFunctionWord = form.owners.length > 0 && form.lower.length > 2;
  if (isQuoted || form.isParticipant || (form.isTitle && !(sameScript && isFunctionWord))) return weights.name_borrowed;
  if (form.isGreeting) return weights.greeting_borrowed;
  if (isKnown(form) || (sameScript && isFunctionWord) || (!sameScript && form.isPlain && form.owners.length > 0))
    return weights.known_borrowed;
  const isShort = form.lower.length < 3 && (form.script === 'Latin' || form.owners.length === 0);
  if (isName || (sameScript && !form.isPlain) || isShort) return weights.name_borrowed;
  if (sameScript) return weights.word_borrowed;
  return form.script === 'Latin' ? weights.latin_borrowed : weights.cyrillic_borrowed;
}

import type { Lexicon, Rule } from './lexicon.ts';
import { fits, type Place } from './pattern.ts';
import { symbolic } from './symbols.ts';
import { type Token, type Tokens, tokenise } from './tokens.ts';
import { type Evidence, kinds, type SolidarityAnswer } from './types.ts';

/**
 * What solidarity a message expresses, with the words that show it. Linear in the length of the text; never throws.
 *
 * @param text     a message's own text, without a reply's quoted start
 * @param hardship whether the meeting is one of people in hardship (`speaksOfUkraine`): 'stay safe' is a wish there and a courtesy elsewhere.
 *   Elsewhere only the salute and what itself speaks of Ukraine counts.
 */
export function findSolidarity(text: string, lexicon: Lexicon, hardship = true): SolidarityAnswer {
  const found = tokenise(text);
  const evidence = (found.tokens.length === 0 ? symbolic(text, found.emoji) : spoken(text, found, lexicon)).filter(
    ({ kind }) => hardship || kind === 'salute' || kind === 'inspiration' || speaks(found, lexicon),
  );
  const present = new Set(evidence.map(({ kind }) => kind));
  const listed = kinds.filter((kind) => present.has(kind));
  return { solidarity: listed.some((kind) => kind !== 'inspiration'), kinds: listed, evidence };
}

/**
 * Whether a meeting is one of people in hardship, or with them: of a hundred messages five or more name Ukraine, or two voice the salute,
 * show its colours or name the war (a third of the weight each). A lone mention ('the dataset covers Ukraine') makes no such meeting.
 */
export function speaksOfUkraine(texts: readonly string[], lexicon: Lexicon): boolean {
  const weights = texts.map((text) => {
    const found = tokenise(text);
    const plain = speaks(found, lexicon);
    const war = lexicon.contexts.get('war');
    const strong =
      (war !== undefined && found.tokens.some(({ word }) => fits(war, word))) ||
      (found.tokens.length === 0 && plain) ||
      spoken(text, found, lexicon).some(({ kind }) => kind === 'salute');
    return strong ? 3 : plain ? 1 : 0;
  });
  return weights.reduce<number>((total, weight) => total + weight, 0) >= Math.max(1, texts.length * 0.05);
}

/** Whether a message names Ukraine or shows its flag or colours. */
function speaks({ tokens, emoji }: Tokens, { contexts }: Lexicon): boolean {
  const ukraine = contexts.get('ukraine');
  return (
    emoji.includes('🇺🇦') ||
    (emoji.includes('💙') && emoji.includes('💛')) ||
    (ukraine !== undefined && tokens.some(({ word }) => fits(ukraine, word)))
  );
}

function spoken(text: string, found: Tokens, lexicon: Lexicon): Evidence[] {
  const { tokens, questions } = found;
  const contexts = contextsOf(tokens, lexicon);
  const evidence: Evidence[] = [];
  const done = new Set<string>();
  tokens.forEach((token, at) => {
    for (const rule of startingWith(token.word, lexicon)) {
      const end = match(rule.places, 0, tokens, at, token.clause);
      if (end === undefined || end <= at) continue;
      const said = contexts.get(token.sentence) ?? new Set();
      if (rule.needs.length > 0 && !rule.needs.some((name) => said.has(name))) continue;
      if (rule.cancels.some((name) => cancelled(name, token, at, tokens, said, questions, lexicon))) continue;
      const [start, stop] = [token.start, (tokens[end - 1] as Token).end];
      const key = `${rule.kind} ${start}`;
      if (done.has(key)) continue;
      done.add(key);
      evidence.push({ kind: rule.kind, rule: rule.id, text: text.slice(start, stop), start, end: stop });
    }
  });
  // Words within other words' evidence are part of it: 'that you support Ukraine' within the thanks for it.
  return evidence.filter(
    (a) => !evidence.some((b) => b !== a && b.start <= a.start && b.end >= a.end && b.end - b.start > a.end - a.start),
  );
}

/** The rules whose phrase may begin with this word. */
function startingWith(word: string, { byWord, byStem, byNear, longestStem }: Lexicon): Iterable<Rule> {
  const rules = new Set<Rule>(byWord.get(word));
  for (let length = Math.min(longestStem, word.length); length > 0; length--) {
    for (const rule of byStem.get(word.slice(0, length)) ?? []) rules.add(rule);
  }
  for (const rule of byNear) rules.add(rule);
  return rules;
}

/** Where a phrase ends that begins at a token, exclusive; undefined where it doesn't stand there. The number of tries is bounded by the phrase. */
function match(
  places: readonly Place[],
  place: number,
  tokens: readonly Token[],
  at: number,
  clause: number,
): number | undefined {
  const wanted = places[place];
  if (wanted === undefined) return at;
  if (wanted.type === 'not') {
    const token = tokens[at];
    if (token !== undefined && token.clause === clause && wanted.words.has(token.word)) return undefined;
    return match(places, place + 1, tokens, at, clause);
  }
  if (wanted.type === 'gap') {
    for (let skipped = 0; skipped <= wanted.most; skipped++) {
      if (skipped > 0 && tokens[at + skipped - 1]?.clause !== clause) return undefined;
      const end = match(places, place + 1, tokens, at + skipped, clause);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const token = tokens[at];
  if (token !== undefined && token.clause === clause && fits(wanted, token.word)) {
    const end = match(places, place + 1, tokens, at + 1, clause);
    if (end !== undefined) return end;
  }
  return wanted.optional ? match(places, place + 1, tokens, at, clause) : undefined;
}

/** The classes of words that each sentence holds. */
function contextsOf(tokens: readonly Token[], { contexts }: Lexicon): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const { word, sentence } of tokens) {
    const here = found.get(sentence) ?? new Set();
    found.set(sentence, here);
    for (const [name, place] of contexts) if (!here.has(name) && fits(place, word)) here.add(name);
  }
  return found;
}

/** How many words before a phrase a negation may stand to reach it. */
const reach = 4;

function cancelled(
  name: string,
  { sentence, clause, quoted }: Token,
  at: number,
  tokens: readonly Token[],
  said: ReadonlySet<string>,
  questions: ReadonlySet<number>,
  { contexts }: Lexicon,
): boolean {
  if (name === 'question') return questions.has(sentence);
  if (name === 'asked') return questions.has(sentence) && said.has('asking');
  if (name === 'meaning') return said.has(name) || quoted;
  if (name !== 'negation') return said.has(name);
  const negation = contexts.get(name);
  if (negation?.type !== 'word') return false;
  for (let before = at - 1; before >= Math.max(0, at - reach); before--) {
    const token = tokens[before] as Token;
    if (token.clause !== clause) return false;
    if (fits(negation, token.word)) return true;
  }
  return false;
}

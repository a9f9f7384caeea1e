import type { Echo } from './echo.ts';
import { isExplicit } from './explicit.ts';
import type { Lexicon } from './lexicon.ts';
import { fits, type Place } from './pattern.ts';
import { symbolic } from './symbols.ts';
import { type Token, tokenise } from './tokens.ts';
import type { Evidence, Rule, Strength } from './types.ts';
import type { Known } from './word-index.ts';

/** What a message says, before the meeting around it is known. */
export interface Reading {
  /** In the order of the text. */
  readonly evidence: readonly (Evidence & { readonly strength: Strength })[];
  /** It takes Ukraine's side in the writer's own name: see explicit.ts. */
  readonly explicit: boolean;
  /** It names Ukraine, or shows its flag or colours. */
  readonly ukraine: boolean;
  /** It names Ukraine, one of its cities under fire, or the war. */
  readonly naming: boolean;
  /** It holds letters that only Ukrainian has. */
  readonly ukrainian: boolean;
  /** It points at something of the meeting: a link, a slide, the sound. */
  readonly pointing: boolean;
  /** The text as the model reads it: in lower case, a blank between words, without what is quoted; then the signs in it. */
  readonly folded: string;
  /** Its words. */
  readonly words: readonly string[];
  /** Where each word stands in the folded text, and in the text. */
  readonly places: readonly number[];
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  /** The number of the clause of each word. */
  readonly clauses: readonly number[];
  /** The classes of `words.csv` that a word of it is of. */
  readonly classes: readonly string[];
  readonly emoji: readonly string[];
  readonly question: boolean;
  /** It says no more than that its writer joins in. */
  readonly echo: Echo | undefined;
}

/** Reads a message by the rules of the lexicon. Linear in its length; never throws. */
export function read(text: string, { wordOf, echo }: Lexicon): Reading {
  const { tokens, emoji, questions } = tokenise(text, (word) => wordOf(word).written.classes.has('vocative'));
  const colours = emoji.includes('🇺🇦') || (emoji.includes('💙') && emoji.includes('💛'));
  const known = tokens.map(({ word }) => wordOf(word));
  const readers: Reader[] = [{ tokens, words: known.map(({ written }) => written) }];
  if (tokens.some(({ word }) => /[a-z]/.test(word))) readers.push({ tokens, words: known.map(({ heard }) => heard) });
  const classes = new Set<string>();
  for (const { words } of readers) for (const word of words) for (const name of word.classes) classes.add(name);
  // Somebody else's words say nothing of the writer, but where there are no others.
  const own = tokens.some(({ quoted }) => !quoted) ? tokens.filter(({ quoted }) => !quoted) : tokens;
  const evidence =
    tokens.length === 0
      ? symbolic(text, emoji, colours)
      : outermost(readers.flatMap((reader) => phrases(text, reader, questions)).sort((a, b) => a.start - b.start));
  return {
    evidence,
    explicit: evidence.some((one) => readers.some(({ words }) => isExplicit(one, tokens, words))),
    ukraine: colours || classes.has('ukraine'),
    naming: colours || ['ukraine', 'uaplace', 'war'].some((name) => classes.has(name)),
    ukrainian: /[їєґ]/iu.test(text),
    pointing: classes.has('pointing'),
    folded: ` ${own.map(({ word }) => word).join(' ')} ${emoji.join('')}${questions.size > 0 ? '?' : ''}${text.includes('!') ? '!' : ''}`,
    words: own.map(({ word }) => word),
    places: placesOf(own),
    // Nothing else of a token is kept: of a long chat all readings are in memory at once.
    spans: own.map(({ start, end }) => ({ start, end })),
    clauses: own.map(({ clause }) => clause),
    classes: [...classes],
    emoji,
    question: questions.size > 0,
    echo: questions.size > 0 ? undefined : echo(tokens, text),
  };
}

/** Where words stand in the folded text, which begins with a blank. */
function placesOf(tokens: readonly Token[]): number[] {
  let at = 1;
  return tokens.map(({ word }) => {
    const place = at;
    at += word.length + 1;
    return place;
  });
}

/** A message as one of the indexes reads it. */
interface Reader {
  readonly tokens: readonly Token[];
  readonly words: readonly Known[];
}

function phrases(text: string, { tokens, words }: Reader, questions: ReadonlySet<number>): Reading['evidence'] {
  if (words.every(({ rules }) => rules.length === 0)) return [];
  const said = new Map<number, Set<string>>();
  tokens.forEach(({ sentence }, i) => {
    const here = said.get(sentence) ?? new Set();
    said.set(sentence, here);
    for (const name of (words[i] as Known).classes) here.add(name);
  });
  const wholly = tokens.every(({ quoted }) => quoted);
  const found = new Map<string, Reading['evidence'][number]>();
  tokens.forEach((token, at) => {
    const sentence = said.get(token.sentence) as ReadonlySet<string>;
    for (const rule of (words[at] as Known).rules) {
      const end = match(rule.places, 0, { tokens, words }, at, token.clause);
      if (end === undefined || end <= at) continue;
      if (rule.needs.length > 0 && !rule.needs.some((name) => sentence.has(name))) continue;
      // Between quotation marks stand somebody else's words, or a title; a message that is all in them is its writer's own.
      if (token.quoted && !wholly) continue;
      if (isCancelled(rule, at, { tokens, words }, sentence, questions)) continue;
      const [start, stop] = [token.start, (tokens[end - 1] as Token).end];
      const { kind, id, strength } = rule;
      // Of two phrases of a kind that begin at one word the stronger stands, of two as strong the longer.
      const key = `${kind} ${start}`;
      const other = found.get(key);
      if (other && (other.strength - strength || other.end - stop) >= 0) continue;
      found.set(key, { kind, rule: id, text: text.slice(start, stop), start, end: stop, strength });
    }
  });
  return [...found.values()];
}

/** Words within other words' evidence are part of it: 'that you support Ukraine' within the thanks for it. Pieces come by their start. */
function outermost<P extends { readonly start: number; readonly end: number }>(pieces: readonly P[]): P[] {
  const widest = new Map<number, number>();
  for (const { start, end } of pieces) widest.set(start, Math.max(end, widest.get(start) ?? 0));
  let reach = -1;
  let before = -1;
  let from = -1;
  return pieces.filter(({ start, end }) => {
    if (start !== from) {
      before = reach;
      from = start;
      reach = Math.max(reach, widest.get(start) as number);
    }
    return end > before && end === widest.get(start);
  });
}

/** Where a phrase ends that begins at a token, exclusive; undefined where it doesn't stand there. The number of tries is bounded by the phrase. */
function match(
  places: readonly Place[],
  place: number,
  reader: Reader,
  at: number,
  clause: number,
): number | undefined {
  const { tokens, words } = reader;
  const wanted = places[place];
  if (wanted === undefined) return at;
  if (wanted.type === 'not') {
    const token = tokens[at];
    if (token !== undefined && token.clause === clause && wanted.words.has((words[at] as Known).word)) return undefined;
    return match(places, place + 1, reader, at, clause);
  }
  if (wanted.type === 'gap') {
    for (let skipped = 0; skipped <= wanted.most; skipped++) {
      if (skipped > 0 && tokens[at + skipped - 1]?.clause !== clause) return undefined;
      const end = match(places, place + 1, reader, at + skipped, clause);
      if (end !== undefined) return end;
    }
    return undefined;
  }
  const token = tokens[at];
  if (token !== undefined && token.clause === clause && fits(wanted, (words[at] as Known).word)) {
    const end = match(places, place + 1, reader, at + 1, clause);
    if (end !== undefined) return end;
  }
  return wanted.optional ? match(places, place + 1, reader, at, clause) : undefined;
}

/** How many words before a phrase a negation may stand to reach it. */
const reachOfNegation = 4;

function isCancelled(
  { cancels }: Rule,
  at: number,
  { tokens, words }: Reader,
  said: ReadonlySet<string>,
  questions: ReadonlySet<number>,
): boolean {
  const { sentence, clause, quoted } = tokens[at] as Token;
  return cancels.some((name) => {
    if (name === 'question') return questions.has(sentence);
    if (name === 'asked') return questions.has(sentence) && said.has('asking');
    if (name === 'meaning') return said.has(name) || quoted;
    if (name !== 'negation') return said.has(name);
    for (let before = at - 1; before >= Math.max(0, at - reachOfNegation); before--) {
      if (tokens[before]?.clause !== clause) return false;
      if (words[before]?.classes.has('negation')) return true;
    }
    return false;
  });
}

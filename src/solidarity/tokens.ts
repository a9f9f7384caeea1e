import { oneEmoji } from '../text/emoji.ts';
import { inOneAlphabet, withoutAccents, withoutHeld, withUsualLetters } from '../text/letters.ts';
import { straightened } from '../text/marks.ts';
import { remember } from '../text/remember.ts';
import { wordPattern } from '../text/words.ts';

/** A word of a text, with where it stands. */
export interface Token {
  /** Lower case, apostrophes and look-alikes made one, letters held down let go. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Counts up at every punctuation mark: a phrase lies within one clause. */
  readonly clause: number;
  /** Counts up at every end of a sentence. */
  readonly sentence: number;
  /** Between quotation marks. */
  readonly quoted: boolean;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  /** The numbers of the sentences that end with a question mark. */
  readonly questions: ReadonlySet<number>;
  /** Every emoji, flags and modified ones whole. */
  readonly emoji: readonly string[];
}

const piece = new RegExp(
  [
    `(${oneEmoji})`,
    `(${wordPattern({ digits: true, hyphens: true })})`,
    String.raw`([.!?…\n\r]+)`,
    '(["«»„“”])',
    // A comma ends a clause, but not the one that Slavic languages put before 'that' and 'who'.
    String.raw`(,(?!\s*(?:що|что|że|хто|кто|kto|khto|shcho)(?!\p{L}))|[;:()[\]{}|/–—]|\s-\s)`,
  ].join('|'),
  'gu',
);

/**
 * Text -> words, sentences, clauses, emoji. Linear.
 *
 * @param vocative words that address somebody: between commas they don't end a clause ('Thank you, dear friends, for …')
 */
export function tokenise(text: string, vocative: (word: string) => boolean): Tokens {
  const tokens: Token[] = [];
  const questions = new Set<number>();
  const emoji: string[] = [];
  let clause = 0;
  let sentence = 0;
  let quoted = false;
  const single = /['‘]/.test(text) ? [...text.matchAll(singleQuotes)] : [];
  /** The clauses that a comma ends. */
  const commas = new Set<number>();
  for (const match of text.matchAll(piece)) {
    const [, symbol, word, stop, quote] = match;
    if (symbol !== undefined) emoji.push(symbol.replace(/\uFE0F/g, ''));
    else if (word !== undefined) {
      tokens.push({
        // 'IT support' is business, 'it' is any talk: only the capitals tell them apart.
        word: word === 'IT' ? 'i.t' : normalised(word),
        start: match.index,
        end: match.index + word.length,
        clause,
        sentence,
        quoted: quoted || within(match.index, single),
      });
      continue;
    } else if (stop !== undefined) {
      if (stop.includes('?')) questions.add(sentence);
      sentence += 1;
    } else if (quote !== undefined)
      quoted = quote === '»' || quote === '”' ? false : quote === '«' || quote === '„' ? true : !quoted;
    if (stop === undefined && match[0].startsWith(',')) commas.add(clause);
    clause += 1;
  }
  return { tokens: withoutAddresses(tokens, commas, vocative), questions, emoji };
}

/** Words between single quotation marks, which are apostrophes too: only a short stretch that begins and ends at a word. */
const singleQuotes = /(?<![\p{L}\p{N}])['‘](?=[\p{L}\p{N}])[^'‘’\n]{1,80}['’](?![\p{L}\p{N}])/gu;

/** Whether an offset lies in one of some stretches; those that end before it are dropped, since offsets come in order. */
function within(offset: number, stretches: RegExpMatchArray[]): boolean {
  while (stretches[0] !== undefined && (stretches[0].index ?? 0) + stretches[0][0].length <= offset) stretches.shift();
  return stretches[0] !== undefined && (stretches[0].index ?? 0) < offset;
}

/** How many words an address may have: 'our dear British friends'. */
const longestAddress = 4;

/** Tokens of which those before and after an address between commas are one clause with it. */
function withoutAddresses(
  tokens: readonly Token[],
  commas: ReadonlySet<number>,
  vocative: (word: string) => boolean,
): readonly Token[] {
  const joined = new Map<number, number>();
  for (let from = 0; from < tokens.length; ) {
    const { clause } = tokens[from] as Token;
    let to = from;
    while (tokens[to]?.clause === clause) to++;
    const between = commas.has(clause - 1) && commas.has(clause) && to - from <= longestAddress;
    if (between && tokens.slice(from, to).some(({ word }) => vocative(word))) {
      const first = joined.get(clause - 1) ?? clause - 1;
      joined.set(clause, first).set(clause + 1, first);
    }
    from = to;
  }
  if (joined.size === 0) return tokens;
  return tokens.map((token) => ({ ...token, clause: joined.get(token.clause) ?? token.clause }));
}

/** The words of a chat come again and again. */
const normalised = remember((word) => normalise(word));

/** What two spellings of a word share: case, apostrophes, accents on Latin letters, letters held down, letters of the other alphabet that look alike. */
export const normalise = (word: string): string =>
  withoutAccents(inOneAlphabet(withoutHeld(withUsualLetters(straightened(word.normalize('NFKC').toLowerCase())))));

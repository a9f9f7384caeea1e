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

const piece =
  /(\p{Regional_Indicator}{2}|\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*)|([\p{L}\p{M}\p{N}]+(?:['’ʼ`´‘-][\p{L}\p{M}\p{N}]+)*)|([.!?…\n\r]+)|(["«»„“”])|(,(?!\s*(?:що|что|że)(?!\p{L}))|[;:()[\]{}|/–—]|\s-\s)/gu;

/** Text -> words, sentences, clauses, emoji. Linear. */
export function tokenise(text: string): Tokens {
  const tokens: Token[] = [];
  const questions = new Set<number>();
  const emoji: string[] = [];
  let clause = 0;
  let sentence = 0;
  let quoted = false;
  for (const match of text.matchAll(piece)) {
    const [, symbol, word, stop, quote] = match;
    if (symbol !== undefined) emoji.push(symbol.replace(/\uFE0F/g, ''));
    else if (word !== undefined) {
      tokens.push({
        // 'IT support' is business, 'it' is any talk: only the capitals tell them apart.
        word: word === 'IT' ? 'i.t' : normalise(word),
        start: match.index,
        end: match.index + word.length,
        clause,
        sentence,
        quoted,
      });
      continue;
    } else if (stop !== undefined) {
      if (stop.includes('?')) questions.add(sentence);
      sentence += 1;
    } else if (quote !== undefined)
      quoted = quote === '»' || quote === '”' ? false : quote === '«' || quote === '„' ? true : !quoted;
    clause += 1;
  }
  return { tokens, questions, emoji };
}

/** What two spellings of a word share. */
export function normalise(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKC')
    .replace(/['’ʼ`´‘]/g, "'")
    .replace(/ё/g, 'е')
    .replace(/(\p{L})\1{2,}/gu, '$1');
}

import { host, linkStart } from '../../text/links.ts';
import { apostrophes } from '../../text/marks.ts';
import { firstUnspaced } from '../../text/words.ts';

/** A run of letters in a message, in UTF-16 offsets, with what stands between it and the word before. */
export interface Word<Form> {
  /** What is made of the word as written. */
  readonly form: Form;
  readonly start: number;
  readonly end: number;
  readonly before: Separator;
  /** Stands in quotation marks. */
  readonly isQuoted: boolean;
  /** Followed by an exclamation or question mark. */
  readonly isExclaimed: boolean;
}

/** What stands between two words: nothing, a comma or the like, the end of a sentence, or what sets two versions of a text apart. */
export type Separator = 'space' | 'comma' | 'sentence' | 'divide';

/**
 * The words of a message: runs of letters with the apostrophes and hyphens inside them. Links, addresses, mentions, hashtags,
 * emoji and their short names, and what has digits in it are left out. At most 2000: no chat has a longer message that is not pasted,
 * and the start of that one tells. Linear in the length of the text; by hand, as regular expressions take five times as long.
 *
 * @param formOf what to make of each word
 */
export function readWords<Form>(text: string, formOf: (written: string) => Form): Word<Form>[] {
  const words: Word<Form>[] = [];
  let before: Separator = 'space';
  let at = 0;
  // Where quotation marks were opened last, as the number of words before them; -1 outside of them.
  let quote = -1;
  let quoted = 0;
  while (at < text.length && words.length < mostWords) {
    const code = text.codePointAt(at) as number;
    const kind = kindOf(code);
    if (isPieceStart(text, at) && kind !== Kind.space) {
      const end = endOfAddress(text, at);
      if (end > at) {
        before = stronger(before, 'sentence');
        at = end;
        continue;
      }
    }
    if (kind !== Kind.letter) {
      before = stronger(before, separatorAt(text, at, code, kind));
      if (code === 0x21 || code === 0x3f) exclaim(words);
      if (isQuote(code)) {
        if (quote < 0) {
          quote = words.length;
          quoted = at + 1;
        } else {
          before = stronger(before, closeQuote(text, words, quote, quoted));
          quote = -1;
        }
      }
      at += code > 0xffff ? 2 : 1;
      continue;
    }
    const start = at;
    at = endOfWord(text, at);
    if (isCode(text, start, at)) continue;
    const form = formOf(text.slice(start, at));
    words.push({
      form,
      start,
      end: at,
      before: words.length === 0 ? 'space' : before,
      isQuoted: false,
      isExclaimed: false,
    });
    before = 'space';
  }
  return words;
}

const mostWords = 2000;

/**
 * Marks the words that were quoted, and says what their end sets apart: a phrase may well be in another language than what is around it.
 *
 * @param first the number of words before the quotation marks
 * @param start where they were opened
 */
function closeQuote<Form>(text: string, words: Word<Form>[], first: number, start: number): Separator {
  if (isPhrase(text, words, first, start)) {
    const word = words[first] as Word<Form>;
    if (first > 0) words[first] = { ...word, before: stronger(word.before, 'sentence') };
    return 'sentence';
  }
  for (let i = first; i < words.length; i++) words[i] = { ...(words[i] as Word<Form>), isQuoted: true };
  return 'space';
}

/** Whether the words from there on are a phrase that somebody cites, and no title: several, that begin with a small letter. */
function isPhrase<Form>(text: string, words: readonly Word<Form>[], first: number, start: number): boolean {
  const letter = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return words.length - first > 1 && letter !== letter.toUpperCase();
}

/** Marks the last word, if it is not yet. */
function exclaim<Form>(words: Word<Form>[]): void {
  const last = words.at(-1);
  if (last?.isExclaimed === false) words[words.length - 1] = { ...last, isExclaimed: true };
}

/** " « » “ ” „ */
const isQuote = (code: number): boolean =>
  code === 0x22 || code === 0xab || code === 0xbb || code === 0x201c || code === 0x201d || code === 0x201e;

const Kind = { letter: 1, mark: 2, joiner: 3, digit: 4, space: 5, other: 6 } as const;
type Kind = (typeof Kind)[keyof typeof Kind];

/** The kinds of the code points met so far; 0 where not yet known. */
const kinds = new Uint8Array(0x110000);

function kindOf(codePoint: number): Kind {
  const known = kinds[codePoint] as number;
  if (known !== 0) return known as Kind;
  const character = String.fromCodePoint(codePoint);
  const kind = /\p{L}/u.test(character)
    ? Kind.letter
    : /\p{M}/u.test(character)
      ? Kind.mark
      : joiner.test(character)
        ? Kind.joiner
        : /[\p{N}_]/u.test(character)
          ? Kind.digit
          : /\s/u.test(character)
            ? Kind.space
            : Kind.other;
  kinds[codePoint] = kind;
  return kind;
}

const joiner = new RegExp(`[${apostrophes}-]`);

const kindAt = (text: string, at: number): Kind =>
  at < text.length ? kindOf(text.codePointAt(at) as number) : Kind.space;

/** Letters and marks, and joiners between letters. A word in letters that need no blanks ends where others begin: 'dockerの中', '3만건' */
function endOfWord(text: string, start: number): number {
  let at = start;
  const unspaced = (text.codePointAt(start) as number) >= firstUnspaced;
  while (at < text.length) {
    const code = text.codePointAt(at) as number;
    const kind = kindOf(code);
    if (kind === Kind.joiner) {
      if (kindAt(text, at + 1) !== Kind.letter || text.charCodeAt(at + 1) >= firstUnspaced !== unspaced) break;
    } else if ((kind !== Kind.letter && kind !== Kind.mark) || code >= firstUnspaced !== unspaced) break;
    at += code > 0xffff ? 2 : 1;
  }
  return at;
}

/** A word that touches a digit or an underscore (`10am`, `20-го`, `file_2`), or an emoji's short name (`:smile:`). */
function isCode(text: string, start: number, end: number): boolean {
  const before = start > 0 ? kindOf(text.charCodeAt(start - 1)) : Kind.space;
  if (before === Kind.digit || kindAt(text, end) === Kind.digit) return true;
  if (before === Kind.joiner && start > 1 && kindOf(text.charCodeAt(start - 2)) === Kind.digit) return true;
  return text[start - 1] === ':' && text[end] === ':';
}

/** A link may follow letters that need no blanks: 'こちらです。https://…'. */
const isPieceStart = (text: string, at: number): boolean =>
  at === 0 ||
  kindOf(text.charCodeAt(at - 1)) === Kind.space ||
  (text.charCodeAt(at - 1) >= firstUnspaced && text.charCodeAt(at) < firstUnspaced);

/** Where the piece of text without white space that begins here ends, if it is a link, an address, a mention or a hashtag; else `start`. */
function endOfAddress(text: string, start: number): number {
  let end = start;
  let special = false;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x20 || code >= firstUnspaced || kindOf(code) === Kind.space) break;
    special ||= code === 0x2e || code === 0x2f || code === 0x3a || code === 0x40 || code === 0x23;
  }
  return special && isAddress(text.slice(start, end)) ? end : start;
}

function isAddress(piece: string): boolean {
  if (piece.includes('://')) return true;
  if (piece.length > longestAddress) return false;
  return address.test(piece) || (piece.includes('.') && host.test(piece));
}

/** A link, a mention, a hashtag; an e-mail address. */
const address = new RegExp(`^[([<"«]*(?:${linkStart}|@|#)|[^@]@[^@]`, 'iu');

const longestAddress = 4096;

const strength: Readonly<Record<Separator, number>> = { space: 0, comma: 1, sentence: 2, divide: 3 };
const stronger = (a: Separator, b: Separator): Separator => (strength[b] > strength[a] ? b : a);

/** What a character between two words says. */
function separatorAt(text: string, at: number, code: number, kind: Kind): Separator {
  if (code === 0x0a) return 'divide';
  if (kind === Kind.space || kind === Kind.mark || kind === Kind.digit) return 'space';
  const character = text[at] as string;
  if ('|/\\•·—→'.includes(character)) return 'divide';
  if ('-–―~=>'.includes(character)) {
    return kindAt(text, at + 1) === Kind.space && isPieceStart(text, at) ? 'divide' : 'space';
  }
  if (kind === Kind.joiner || '@#&%*+'.includes(character)) return 'space';
  if ('"«»“”„'.includes(character)) return 'space';
  return ',;:()[]{}'.includes(character) ? 'comma' : 'sentence';
}

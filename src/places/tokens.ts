import { asCyrillic, isCyrillic, withoutMarks, withPlainLetters, withUsualLetters } from '../text/letters.ts';
import { apostrophes, withoutApostrophes } from '../text/marks.ts';
import { wordFinder } from '../text/words.ts';

/** A word of a text, folded for look-up. */
export interface Token {
  /** As it stands in the text. */
  readonly text: string;
  /** Lower case, without diacritics and apostrophes; `&` is `and`. */
  readonly key: string;
  /** UTF-16 offsets in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** What stands between the word before and this one; at the start of the text what stands before it. */
  readonly gap: string;
}

/** Cuts a text into words; a hyphen parts words as a space does. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(wordIn(text))) {
    const start = match.index;
    tokens.push({
      text: match[0],
      key: fold(match[0]),
      start,
      end: start + match[0].length,
      gap: text.slice(end, start),
    });
    end = start + match[0].length;
  }
  return tokens;
}

/** A phrase as its words' keys, with single spaces between. */
export function foldPhrase(text: string): string {
  const whole = text.toLowerCase();
  const low = SHORT.test(whole) ? whole : whole.replaceAll('-', ' ');
  if (PLAIN_LATIN.test(low) ? !low.includes('saint') : PLAIN_CYRILLIC.test(low)) return low;
  return (text.match(wordIn(text)) ?? []).map(fold).join(' ');
}

/** What is one word in spite of its hyphen: р-н, б-ка. */
const SHORT = /^[бр]-/;

/** Words that folding would leave as they are, as most of the tables are. */
const PLAIN_LATIN = /^[a-z]+(?: [a-z]+)*$/;
const PLAIN_CYRILLIC = /^[а-щьюяєії]+(?: [а-щьюяєії]+)*$/;

/** Whether what stands before this word ends a name or a sentence. A full stop after an abbreviation or an initial does not: `м. Суми`, `ім. Гоголя`. */
export function breaks(tokens: readonly Token[], at: number, allowed = ''): boolean {
  const gap = (tokens[at]?.gap ?? '').replace(allowed, '');
  return /[!?;:()[\]|\n\r\u2028,/…–—«»"“”]|\s-+\s/.test(gap) || endsSentence(tokens, at);
}

/** Whether a sentence ends before this word. */
export function endsSentence(tokens: readonly Token[], at: number): boolean {
  const gap = tokens[at]?.gap ?? '';
  if (/[!?;…\n\r\u2028]|\.\./.test(gap)) return true;
  const before = tokens[at - 1]?.key ?? '';
  return /\.(?:\s|$)/.test(gap) && before.length > 2 && !ABBREVIATED.has(before);
}

const ABBREVIATED = new Set([
  ...['нац', 'наук', 'центр', 'публ', 'дит', 'держ', 'бібл', 'міськ', 'район', 'універс'],
  ...['смт', 'обл', 'вул', 'пров', 'mrs', 'prof', 'sir', 'отг', 'пос', 'проф'],
]);

/** What loses its vowel before a name and is a word of its own: d'Angers, dall'Aquila, f'Għawdex. */
const elided = `(?:[dlfbDLFB]|[dnsDNS]?[aeuAEU]ll)(?=[${apostrophes}][A-ZÀ-ÖØ-ÞĠĦŻ])`;

/** A word of a text; short words with a hyphen (б-ка, р-н) are one, and so is the sign for 'and'. */
const wordIn = wordFinder(
  { digits: true },
  { first: `${elided}|[бБ]-[кц][аиіуо][а-яії]?(?![A-Za-z\\u0400-\\u052f])|[рР]-н[А-Яа-яІіЇїЄєҐґ]*`, last: '&' },
);

function fold(word: string): string {
  const low = withoutApostrophes(word.toLowerCase());
  if (/^[a-z0-9]*$/.test(low)) return low === 'saint' ? 'st' : low;
  if (low === '&') return 'and';
  return isCyrillic(low) ? foldCyrillic(low) : withPlainLetters(withoutMarks(low));
}

/** A letter with a diacritic as the words of names have it. */
export const foldLetter = (letter: string): string => {
  const low = letter.toLowerCase();
  const own = isCyrillic(low) ? withUsualLetters(low) : low;
  return withPlainLetters(isCyrillic(own) ? own : own.normalize('NFD')).charAt(0);
};

/** Latin letters typed for Cyrillic ones (`Харкiв`), stress marks and ґ, which many keyboards lack. */
const foldCyrillic = (low: string): string => withUsualLetters(asCyrillic(low.normalize('NFC').replace(/\u0301/g, '')));

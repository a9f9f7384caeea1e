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

/**
 * A word of a text. The one that knows every script takes 6 ms to compile, a fifth of what the gazetteer may take to load: most texts have
 * Latin and Cyrillic letters alone.
 */
export const wordIn = (text: string): RegExp => (OTHER_LETTER.test(text) ? WORD : WORD_OF_TWO_SCRIPTS);

const OTHER_LETTER =
  /[\u02c2-\u02ff\u0370-\u03ff\u0482-\u0489\u0530-\u1fff\u2070-\u218f\u2460-\u249b\u24ea-\u24ff\u2776-\u2793\u2c00-\u2dff\u2e2f\u3005-\ud83b\ud840-\udbff\uf900-\uffff]|\ud83c[\udd00-\udd0c]/;

const WORD_OF_TWO_SCRIPTS =
  /[бБ]-[кц][аиіуо][а-яії]?(?![A-Za-z\u0400-\u052f])|[рР]-н[A-Za-zªµºÀ-ÖØ-öø-\u02c1\u0400-\u052f]*|[A-Za-z\d²³¹¼½¾ªµºÀ-ÖØ-öø-\u02c1\u0400-\u052f][\u0300-\u036fA-Za-z\d²³¹¼½¾ªµºÀ-ÖØ-öø-\u02c1\u0400-\u052f]*(?:['’ʼʹ`´][\u0300-\u036fA-Za-zªµºÀ-ÖØ-öø-\u02c1\u0400-\u052f]+)*|&/g;

export const WORD =
  /[бБ]-[кц][аиіуо][а-яії]?(?!\p{L})|[рР]-н\p{L}*|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’ʼʹ`´][\p{L}\p{M}]+)*|&/gu;

function fold(word: string): string {
  const plain = word.toLowerCase().replace(/['’ʼʹ`´]/g, '');
  if (/^[a-z0-9]*$/.test(plain)) return plain === 'saint' ? 'st' : plain;
  if (plain === '&') return 'and';
  if (CYRILLIC.test(plain)) return foldCyrillic(plain);
  return plain
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[łøßæœđþð]/g, (letter) => LATIN[letter] ?? letter);
}

/** A letter with a diacritic as the words of names have it. */
export const foldLetter = (letter: string): string => {
  const low = letter.toLowerCase();
  return ALIKE[low] ?? LATIN[low]?.charAt(0) ?? low.normalize('NFD').charAt(0);
};

const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe', đ: 'd', þ: 'th', ð: 'd' };

/** Latin letters typed for Cyrillic ones (`Харкiв`), stress marks and ґ, which many keyboards lack. */
function foldCyrillic(word: string): string {
  return word
    .normalize('NFC')
    .replace(/\u0301/g, '')
    .replace(/[aceiopxyґё]/g, (letter) => ALIKE[letter] ?? letter);
}

const ALIKE: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  ґ: 'г',
  ё: 'е',
};

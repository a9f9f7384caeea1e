/**
 * The characters that people type for the apostrophe inside a word, as the inside of a character class: the straight and the curly one, the letter that
 * Ukrainian has for it (U+02BC), the left quotation mark, the grave and the acute accent, the prime of romanised Ukrainian.
 */
export const apostrophes = "'’ʼ‘`´ʹ";

const anyApostrophe = new RegExp(`[${apostrophes}]`, 'g');
const otherApostrophe = new RegExp(`[${apostrophes.slice(1)}]`, 'g');

/** With every apostrophe the straight one. */
export const straightened = (text: string): string => text.replace(otherApostrophe, "'");

export const withoutApostrophes = (text: string): string => text.replace(anyApostrophe, '');

const joiners = '\\u200c\\u200d';
const unjoined = '\\u00ad\\u034f\\u061c\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u2069\\ufeff';

/**
 * What takes no room and says nothing, as the inside of a character class: soft hyphens, zero-width marks and joiners, marks of direction. A word with
 * them inside reads as without. (What a terminal must not see is more: outputs/clean.ts.)
 */
export const invisible = unjoined + joiners;

const unseen = new RegExp(`[${invisible}]`, 'g');
const unseenAlone = new RegExp(`[${unjoined}]`, 'g');

export const withoutInvisible = (text: string): string => text.replace(unseen, '');

/** With the joiners, which make one picture of several: for what is shown. */
export const withoutInvisibleButJoiners = (text: string): string => text.replace(unseenAlone, '');

/** Without white space at its ends, and with one space for any inside. */
export const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What two ways to type a name have in common, for looking one up that a user gave. */
export const caseless = (text: string): string => straightened(text.normalize('NFKC').toLowerCase()).trim();

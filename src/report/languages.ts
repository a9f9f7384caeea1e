/** The tag by which a reader of pages or documents knows a language (BCP 47); undefined of what is no language. */
export const languageTag = (code: string): string | undefined =>
  /^[a-z]{3}$/.test(code) ? (TWO_LETTERS[code] ?? code) : undefined;

/** The codes of two letters that browsers and Word prefer. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  eng: 'en',
  ukr: 'uk',
  pol: 'pl',
  rus: 'ru',
  deu: 'de',
  fra: 'fr',
  cym: 'cy',
};

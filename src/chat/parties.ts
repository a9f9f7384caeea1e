import { apostrophes, withoutInvisibleButJoiners } from '../text/marks.ts';
import type { Locale } from './locales.ts';
import type { Candidate, Header } from './types.ts';

/** What the rest of a file tells about each of its headers. */
export interface Context {
  /** Display names that are certain from headers that can be read in one way only. */
  readonly known: ReadonlySet<string>;
  /** What the bracket of a private message says, in lower case. */
  readonly privately: ReadonlySet<string>;
  /** What stands between sender and recipient in any language of the client. */
  readonly between: readonly string[];
  /** Whether each public header of the older client names everyone: one that does not is to a person. */
  readonly addressed: boolean;
}

/** Who wrote, and to whom. */
export type Parties = Omit<Header, 'date' | 'time'>;

/**
 * Cuts `From Anna to Everyone` into its parties. A name may hold the separator: the cut is taken at which the recipient is everyone, else
 * at which both are known, else one of them, else the last. Public is what names the file's own everyone, or nobody; where it can't be
 * told, it was private.
 */
export function partiesOf({ layout, parties, tab }: Candidate, locale: Locale | undefined, context: Context): Parties {
  const { known, privately } = context;
  if ((layout === 'cloud' && tab) || locale === undefined) return unaddressed(parties, locale, context);
  const from = locale.from.find((word) => begins(parties, word));
  const text = from === undefined ? parties : parties.slice(from.length);
  let best: Cut | undefined;
  for (const cut of cutsOf(text, locale.to)) {
    const score =
      (isEveryone(cut.recipient, locale) ? 8 : 0) +
      (cut.wide ? 4 : 0) +
      (known.has(cut.sender) ? 2 : 0) +
      (known.has(withoutMark(cut.recipient, privately).name) || known.has(withoutBracket(cut.recipient)) ? 1 : 0);
    if (best === undefined || score >= best.score) best = { ...cut, score };
  }
  if (best === undefined) return unaddressed(text, locale, context);
  if (isEveryone(best.recipient, locale)) return { sender: best.sender, recipient: 'Everyone', private: false };
  const { name: before, marked } = withoutMark(best.recipient, privately);
  // `From Jo to Me:  (Privately) 05:02 PM`
  const name = layout === 'panel' ? before.replace(/:$/, '') : before;
  const bare = known.has(withoutBracket(name)) ? withoutBracket(name) : name;
  // The older client names only everyone or one person with a mark, and has two spaces around both or around neither: else somebody is called
  // `Anna to Maria`.
  const whole = nameOf(text);
  const narrow = /^ {2}/.test(text) && !best.wide;
  const told = marked || known.has(bare) || hasUnexplained(name) || context.addressed;
  if (layout === 'inline' && tab && !marked && (known.has(whole) || (!told && (narrow || isPlain(best, known))))) {
    return { sender: whole, recipient: 'Everyone', private: false };
  }
  return { sender: best.sender, recipient: bare, private: true };
}

/** Whether a header's sender is certain: it names everyone, or holds nothing that could part it from a recipient. */
export function isCertain({ layout, parties }: Candidate, locale: Locale | undefined, context: Context): boolean {
  const text = textOf(parties, locale);
  if (layout === 'cloud' || locale === undefined) return !cutsOf(text, context.between).length;
  const cuts = cutsOf(text, locale.to);
  if (cuts.length > 0) return cuts.some(({ recipient }) => isEveryone(recipient, locale));
  return (locale.seen && locale.to.length > 0) || !/[)）\]】]$/.test(text);
}

/** What stands behind the word before the sender. */
function textOf(parties: string, locale: Locale | undefined): string {
  const from = locale?.from.find((word) => begins(parties, word)) ?? '';
  return parties.slice(from.length);
}

/** A header that names nobody is public, unless words that no table has may part a sender from a recipient. */
function unaddressed(text: string, locale: Locale | undefined, context: Context): Parties {
  const { known, privately } = context;
  const sender = nameOf(text);
  const open = { sender, recipient: 'Everyone', private: false };
  const { name, marked } = withoutMark(sender, privately);
  const closed = { sender: name, recipient: '', private: true };
  if (known.has(sender)) return marked ? closed : open;
  if (marked) return closed;
  const unexplained = hasUnexplained(sender);
  const bare = withoutBracket(sender);
  for (const cut of cutsOf(text, context.between)) {
    const to = withoutBracket(cut.recipient);
    if (known.has(to) || (unexplained && known.has(cut.sender))) {
      return { sender: cut.sender, recipient: to, private: true };
    }
    if (unexplained && locale !== undefined && !locale.seen) return closed;
  }
  if (locale === undefined || locale.seen) return open;
  // Words that were learnt or guessed may lack the one between: then known names at either end tell, or a bracket behind three words or more.
  const words = bare.split(/ +/);
  if (unexplained && words.length > 2) return closed;
  // Two spaces on either side of a word part two names.
  if (/\S {2}\S{1,30} {2}\S/.test(text)) return closed;
  for (let length = 1; length < words.length - 1; length++) {
    const begins = known.has(words.slice(0, length).join(' '));
    if (!begins) continue;
    const rest = words.slice(length + 1);
    if (holdsKnown(rest, known)) return closed;
    if (locale.to.length === 0 && rest.length > 1 && mark.test(rest.join(' '))) return closed;
  }
  return open;
}

interface Cut {
  readonly sender: string;
  readonly recipient: string;
  readonly wide: boolean;
  readonly score: number;
}

/** Every way to cut a text at one of these words. */
export function cutsOf(text: string, words: readonly string[]): Cut[] {
  const cuts: Cut[] = [];
  for (const word of words) {
    for (let at = text.indexOf(` ${word} `); at !== -1; at = text.indexOf(` ${word} `, at + 1)) {
      const wide = text[at - 1] === ' ' && text[at + word.length + 2] === ' ';
      cuts.push({
        sender: nameOf(text.slice(0, at)),
        recipient: nameOf(text.slice(at + word.length + 2)),
        wide,
        score: 0,
      });
    }
  }
  return cuts;
}

/** Whether nothing but a word that may be a part of a name says that there are two: nobody is known, there is no mark and no wide space. */
const isPlain = ({ sender, recipient, wide }: Cut, known: ReadonlySet<string>): boolean =>
  !known.has(sender) && !wide && !mark.test(recipient);

/** What no name holds: brackets, slashes, dashes that stand alone, pictures. */
const mark = new RegExp(`[^\\p{L}\\p{M}\\p{N} .,${apostrophes}-]|\\.$|(?:^| )-`, 'u');

/** Whether a known name stands among words, with or without a mark behind it. */
const holdsKnown = (words: readonly string[], known: ReadonlySet<string>): boolean => {
  const some = words.slice(0, 24);
  return some.some((_, from) => some.some((__, to) => to >= from && known.has(some.slice(from, to + 1).join(' '))));
};

/** Whether a recipient is everyone in the words of a locale, however its letters are cased and its bracket spaced. */
const isEveryone = (recipient: string, { everyone }: Locale): boolean =>
  everyone.includes(recipient) || everyone.some((word) => plain(word) === plain(recipient));

const plain = (words: string): string => words.replace(/ \(/g, '(').toLowerCase();

/** A display name without marks that nobody sees: zero-width spaces, the direction of writing. */
const nameOf = (text: string): string => withoutInvisibleButJoiners(text).trim();

/** Whether the word stands before the sender; alone, where the name is empty. */
export const begins = (parties: string, word: string): boolean =>
  parties.startsWith(word) && (parties.length === word.length || parties[word.length] === ' ');

/** `Anna (Privately)` -> `Anna`: the bracket at the end of the recipient of a private message, in any language. */
export function withoutMark(recipient: string, privately: ReadonlySet<string>): { name: string; marked: boolean } {
  const at = bracketIn(recipient);
  const inside = recipient
    .slice(at + 1, -1)
    .trim()
    .toLowerCase();
  return at !== -1 && privately.has(inside)
    ? { name: recipient.slice(0, at).trim(), marked: true }
    : { name: recipient, marked: false };
}

/** Where the bracket at the end of a name opens; -1 where there is none. */
const bracketIn = (name: string): number =>
  /[)）\]】]$/.test(name) ? Math.max(...['(', '（', '[', '【'].map((open) => name.lastIndexOf(open))) : -1;

export const withoutBracket = (name: string): string => {
  const at = bracketIn(name);
  return at > 0 ? name.slice(0, at).trim() : name;
};

export const endsInBracket = (name: string): boolean => bracketIn(name) > 0;

/** A bracket at the end that may be the mark of a private message: it says more than pronouns, `(she/her)`. */
const hasUnexplained = (name: string): boolean =>
  /[)）\]】}>»〉》]$/.test(name) && !/[([（【]\p{L}{1,6}(?: ?\/ ?\p{L}{1,6}){1,3}[)\]）】]$/u.test(name);

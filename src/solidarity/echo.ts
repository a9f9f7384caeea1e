import { readCsv, unknownValue } from '../csv.ts';
import { normalise, type Token } from './tokens.ts';

/** How a message joins in with another one: `before` with the last one, `named` with that of whoever it names, `answer` as an answer to thanks. */
export type Echo = 'before' | 'named' | 'answer';

/** Tells whether a message says no more than that its writer joins in: 'same here', 'what Olena said', 'і ми'. */
export type EchoReader = (tokens: readonly Token[], text: string) => Echo | undefined;

/** A place of a phrase: a word, or how many words may stand there and whether the first must have a capital. */
type Slot = string | { readonly most: number; readonly capital: boolean };

interface Phrase {
  readonly slots: readonly Slot[];
  readonly echo: Echo;
}

const slots: Readonly<Record<string, Slot>> = {
  '{name}': { most: 3, capital: true },
  '{any}': { most: 5, capital: false },
};

/**
 * @param table `echoes.csv`
 * @throws Problem where it is malformed
 */
export function readEchoes({ text, file }: { readonly text: string; readonly file: string }): EchoReader {
  const byFirst = new Map<string, Phrase[]>();
  for (const { line, cells } of readCsv(text, file, ['language', 'phrases', 'as'])) {
    const { phrases = '', as = '' } = cells;
    if (as !== '' && as !== 'named' && as !== 'answer') {
      throw unknownValue(file, line, 'as', as);
    }
    for (const phrase of phrases.split(';')) {
      const words = phrase
        .trim()
        .split(/[\s-]+/)
        .map((word) => slots[word] ?? normalise(word));
      const first = words[0];
      if (typeof first !== 'string' || first === '') {
        throw unknownValue(file, line, 'phrases', phrase);
      }
      byFirst.set(first, [...(byFirst.get(first) ?? []), { slots: words, echo: as === '' ? 'before' : as }]);
    }
  }
  return (all, text) => {
    if (all.length === 0 || all.length > longest) return undefined;
    const isCapital = ({ start }: Token): boolean => /\p{Lu}/u.test(text.charAt(start));
    const isKiss = ({ word }: Token): boolean => /^x+$/.test(word);
    const tokens = [...all];
    while (tokens.length > 1 && isKiss(tokens.at(-1) as Token)) tokens.pop();
    const words = tokens.flatMap(({ word }, at) =>
      word.split('-').map((part) => ({ part, capital: isCapital(tokens[at] as Token) })),
    );
    /** Whether the words from there on are the rest of a phrase, and no more than a name that is called. */
    const fits = (rest: readonly Slot[], at: number): boolean => {
      const [slot, ...others] = rest;
      if (slot === undefined) return words.slice(at).every(({ capital }) => capital) && words.length - at <= 2;
      if (typeof slot === 'string') return words[at]?.part === slot && fits(others, at + 1);
      if (slot.capital && words[at]?.capital !== true) return false;
      for (let taken = 1; taken <= slot.most && at + taken <= words.length; taken += 1) {
        if (fits(others, at + taken)) return true;
      }
      return false;
    };
    for (let from = 0; from < words.length && from <= mostCalled; from += 1) {
      if (words.slice(0, from).some(({ capital }) => !capital)) return undefined;
      const found = byFirst.get(words[from]?.part ?? '')?.find(({ slots: places }) => fits(places, from));
      if (found !== undefined) return found.echo;
    }
    return undefined;
  };
}

/** In words: more than joins in says something of its own. */
const longest = 8;

/** Words of a name that is called before: 'Olena Petrenko, same here'. */
const mostCalled = 2;

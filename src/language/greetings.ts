import { readCsv } from '../csv.ts';
import type { Form, Word } from './forms.ts';
import type { Language } from './types.ts';

/** Marks the words of greetings with their language: said whole, they are in no other. */
export type GreetingMarker = (words: readonly Word[]) => readonly Word[];

/** A greeting: its words, and the places of its languages in the table of languages. */
interface Greeting {
  readonly rest: readonly string[];
  readonly languages: number[];
}

/**
 * Reads greetings.csv.
 *
 * @param greet the form of a word where it is part of a greeting of these languages
 */
export function readGreetings(
  table: string,
  languages: readonly Language[],
  greet: (form: Form, languages: readonly number[]) => Form,
): GreetingMarker {
  const known = new Map<string, Greeting>();
  for (const { cells } of readCsv(table, 'greetings.csv', ['language', 'greetings'])) {
    const language = languages.findIndex(({ code }) => code === cells.language);
    for (const greeting of (cells.greetings ?? '').split(';').map((text) => text.trim())) {
      const own = known.get(greeting);
      if (own === undefined) known.set(greeting, { rest: greeting.split(' ').slice(1), languages: [language] });
      else own.languages.push(language);
    }
  }
  // By the first word, the longest first.
  const byFirst = new Map<string, Greeting[]>();
  for (const [text, greeting] of [...known].sort((a, b) => b[1].rest.length - a[1].rest.length)) {
    const first = text.split(' ', 1)[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), greeting]);
  }
  return (words) => {
    let marked: Word[] | undefined;
    for (let at = 0; at < words.length; at++) {
      const found = byFirst.get((words[at] as Word).form.lower)?.find(({ rest }) => follow(words, at, rest));
      if (found === undefined) continue;
      marked ??= [...words];
      const end = at + found.rest.length;
      for (; at < end; at++)
        marked[at] = { ...(words[at] as Word), form: greet((words[at] as Word).form, found.languages) };
      marked[at] = { ...(words[at] as Word), form: greet((words[at] as Word).form, found.languages) };
    }
    return marked ?? words;
  };
}

/** Whether these words come next, with nothing but a space or a comma between. */
const follow = (words: readonly Word[], at: number, rest: readonly string[]): boolean =>
  rest.every((word, i) => {
    const next = words[at + 1 + i];
    return next?.form.lower === word && (next.before === 'space' || next.before === 'comma');
  });

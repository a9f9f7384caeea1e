import { readCsv, unknownValue } from '../../csv.ts';
import type { Language } from '../types.ts';
import type { Form, Word } from './forms.ts';

/** Marks the words of greetings with their language: said whole, they are in no other. */
export type GreetingMarker = (words: readonly Word[]) => readonly Word[];

/** A greeting: its words, and the places of its languages in the table of languages. */
interface Greeting {
  readonly rest: readonly string[];
  readonly languages: number[];
}

/** The form of a word where it is part of a greeting of these languages. */
type Greet = (form: Form, languages: readonly number[]) => Form;

/**
 * Reads greetings.csv.
 *
 * @throws Problem `table-value` where a row names a language that the table of languages lacks
 */
export function readGreetings(table: string, languages: readonly Language[], greet: Greet): GreetingMarker {
  const known = new Map<string, Greeting>();
  for (const { cells, line } of readCsv(table, 'greetings.csv', ['language', 'greetings'])) {
    const language = languages.findIndex(({ code }) => code === cells.language);
    if (language < 0) throw unknownValue('greetings.csv', line, 'language', cells.language ?? '');
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
      const begun = byFirst.get((words[at] as Word).form.lower);
      const found = begun === undefined ? undefined : longestOf(begun, words, at);
      if (found === undefined) continue;
      marked ??= [...words];
      const end = at + found.rest.length;
      for (; at < end; at++) marked[at] = greeted(words[at] as Word, found, greet);
      marked[at] = greeted(words[at] as Word, found, greet);
    }
    return marked ?? words;
  };
}

const greeted = (word: Word, { languages }: Greeting, greet: Greet): Word => ({
  ...word,
  form: greet(word.form, languages),
});

/** The longest of the greetings with the same first word that is said here. */
function longestOf(greetings: readonly Greeting[], words: readonly Word[], at: number): Greeting | undefined {
  for (const greeting of greetings) if (follow(words, at, greeting.rest)) return greeting;
  return undefined;
}

/** Whether these words come next, with nothing but a space or a comma between. */
function follow(words: readonly Word[], at: number, rest: readonly string[]): boolean {
  for (let i = 0; i < rest.length; i++) {
    const next = words[at + 1 + i];
    if (next === undefined || next.form.lower !== rest[i]) return false;
    if (next.before !== 'space' && next.before !== 'comma') return false;
  }
  return true;
}

import { readCsv } from '../csv.ts';
import { foldName, type NameWords } from './words.ts';

/** Given names and what their bearers are called. */
export interface NameForms {
  /** Other forms of a given name, folded, in any alphabet; none of a word that is no given name. */
  readonly of: (word: string) => readonly string[];
  /** Whether a word is a given name, or a form of one. */
  readonly isGiven: (word: string) => boolean;
  /** Whether a word, in lower case, is among the most frequent ones of some language, and no given name. */
  readonly isCommon: (word: string) => boolean;
}

/** Nothing is known of given names. */
export const noForms: NameForms = { of: () => [], isGiven: () => false, isCommon: () => false };

/**
 * @param text     `forms.csv`, or a file of its shape
 * @param file     its name, for error messages
 * @param frequent a table of frequent words, with the columns of `language/tables/frequent.csv`
 * @throws Problem where a file is malformed
 */
export function readNameForms(
  { text, file }: { readonly text: string; readonly file: string },
  names: NameWords,
  frequent?: { readonly text: string; readonly file: string },
): NameForms {
  const common = new Set(
    frequent === undefined
      ? []
      : readCsv(frequent.text, frequent.file, ['words']).flatMap(({ cells }) => (cells.words ?? '').split(' ')),
  );
  const forms = new Map<string, Set<string>>();
  for (const { cells } of readCsv(text, file, ['forms'])) {
    const same = (cells.forms ?? '').split('=').map(foldName);
    for (const one of same) {
      const others = forms.get(one) ?? new Set<string>();
      forms.set(one, others);
      for (const other of same) if (other !== one) others.add(other);
    }
  }
  const isGiven = (word: string): boolean => forms.has(foldName(word)) || names.is('given', word);
  return {
    of: (word) => [...(forms.get(foldName(word)) ?? [])],
    isGiven,
    isCommon: (word) => common.has(word) && !isGiven(word),
  };
}

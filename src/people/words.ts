import { readCsv } from '../csv.ts';
import { withoutAccents } from '../text/letters.ts';
import { withoutApostrophes } from '../text/marks.ts';

/** Words of display names, by kind: see `words.csv`. */
export interface NameWords {
  readonly is: (kind: NameWordKind, word: string) => boolean;
  /**
   * A given name in the first of its spellings; any other word, folded, as it is. Names that are one in Cyrillic letters alone (Анна, Ганна;
   * but not Anna, Hanna) keep their own spelling where they are compared with Latin ones.
   */
  readonly variant: (word: string, latin?: boolean) => string;
  /** The whole given name that a folded word is a short form of; any other word as it is. */
  readonly whole: (word: string) => string;
  /** Whether a display name is that of a recorder or a note-taker: `read.ai meeting notes`, `Anna's Otter.ai`. */
  readonly isBot: (displayName: string) => boolean;
}

export type NameWordKind = 'bot' | 'device' | 'gadget' | 'owner' | 'pronoun' | 'role' | 'title' | 'given';

/**
 * @param text `words.csv`, or a file of its shape
 * @param file its name, for error messages
 * @throws Problem where the file is malformed
 */
export function readNameWords(text: string, file: string): NameWords {
  const whole = new Map<string, Set<string>>();
  const variants = new Map<string, string>();
  const shorts = new Map<string, string>();
  const cyrillic = new Set<string>();
  const starts = new Map<string, string[]>();
  for (const { cells } of readCsv(text, file, ['kind', 'words'])) {
    const kind = cells.kind ?? '';
    if (kind === 'short') {
      for (const same of (cells.words ?? '').split(';')) {
        const [first = '', ...others] = same.split('=').map(foldName);
        for (const other of others) shorts.set(other, first);
      }
      continue;
    }
    if (kind === 'variant') {
      for (const same of (cells.words ?? '').split(';')) {
        const [first = '', ...others] = same.split('=').map(foldName);
        for (const other of others) variants.set(other, first);
        if (!others.some((other) => /^[a-z]/.test(other))) cyrillic.add(first);
      }
      continue;
    }
    const words = (cells.words ?? '').split(';').map((word) => foldName(word));
    const stars = (cells.words ?? '').split(';').map((word) => word.trim().endsWith('*'));
    whole.set(kind, new Set([...(whole.get(kind) ?? []), ...words.filter((_, i) => !stars[i])]));
    starts.set(kind, [...(starts.get(kind) ?? []), ...words.filter((_, i) => stars[i])]);
  }
  return {
    variant: (word, latin = false) => {
      const own = foldName(word);
      const first = variants.get(own) ?? own;
      return latin && cyrillic.has(first) ? own : first;
    },
    whole: (word) => shorts.get(word) ?? word,
    isBot: (displayName) => {
      const name = ` ${foldName(displayName)} `;
      return [...(whole.get('bot') ?? [])].some((phrase) => name.includes(` ${phrase} `));
    },
    is: (kind, word) => {
      const key = foldName(word);
      return whole.get(kind)?.has(key) === true || (starts.get(kind) ?? []).some((start) => key.startsWith(start));
    },
  };
}

/** A name for comparing: lower case, no diacritics on Latin letters, no punctuation, single spaces. */
export function foldName(name: string): string {
  const low = name.toLowerCase();
  if (/^[a-z]+(?: [a-z]+)*$/.test(low)) return low;
  return withoutApostrophes(withoutAccents(low))
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

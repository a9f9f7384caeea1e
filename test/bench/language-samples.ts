import { existsSync, readFileSync } from 'node:fs';

/** A line whose language is known. */
export interface Sample {
  readonly text: string;
  readonly language: string;
}

export const sets = ['single-words', 'word-pairs', 'chat-like', 'sentences'] as const;
export const codes = [
  'eng',
  'ukr',
  'rus',
  'pol',
  'bul',
  'bel',
  'deu',
  'fra',
  'spa',
  'ron',
  'cym',
  'gle',
  'lit',
] as const;

/**
 * The lines of a set of ../shared/langid/tune (see its README: lingua's test data, not ours to copy), `half` 0 to fit on or 1 to check by.
 * A line's half follows from its letters, so it is the same on every run.
 */
export function readSamples(set: string, half: 0 | 1): Sample[] {
  const folder = new URL(`langid/tune/${set}/`, root);
  return codes.flatMap((language) =>
    readFileSync(new URL(`${language}.txt`, folder), 'utf8')
      .split('\n')
      .filter((text) => text.trim() !== '' && hash(text) % 2 === half)
      .map((text) => ({ text, language })),
  );
}

/** Where the shared material is. */
const root = new URL(
  process.env.ZOOMCHAT_SHARED === undefined ? '../../../shared/' : `file://${process.env.ZOOMCHAT_SHARED}/`,
  import.meta.url,
);

if (!existsSync(root)) throw new Error(`${root.pathname} is not there: set ZOOMCHAT_SHARED`);

/** FNV-1a over UTF-16 units. */
export function hash(text: string): number {
  let value = 2_166_136_261;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 16_777_619) >>> 0;
  // The low bit of FNV-1a is a mere parity of the input.
  return (value ^ (value >>> 15)) >>> 0;
}

/** Puts items into an order that looks random and is the same on every run. */
export function shuffle<T>(items: readonly T[], seed: number): T[] {
  const shuffled = [...items];
  let state = seed;
  for (let i = shuffled.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const j = Math.floor((state / 2 ** 32) * (i + 1));
    [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
  }
  return shuffled;
}

/** The share of right answers in each language, in the mean over the languages, in percent. */
export function macro(samples: readonly Sample[], answers: readonly string[]): number {
  const languages = [...new Set(samples.map(({ language }) => language))];
  const shares = languages.map((language) => {
    const own = samples.flatMap((sample, i) => (sample.language === language ? [answers[i] === language] : []));
    return own.filter(Boolean).length / own.length;
  });
  return (100 * shares.reduce((a, b) => a + b, 0)) / shares.length;
}

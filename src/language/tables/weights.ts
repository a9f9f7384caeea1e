import { readNumbers } from '../../csv.ts';

/** How much each kind of evidence counts; the rows of weights.csv. */
export type Weights = Readonly<Record<(typeof weightNames)[number], number>>;

const weightNames = [
  ...['ngrams', 'fasttext', 'further', 'word', 'name', 'script', 'transliterated', 'tier'],
  ...['divide', 'sentence', 'comma', 'space'],
  ...[
    'name_borrowed',
    'known_borrowed',
    'greeting_borrowed',
    'greeting',
    'script_change',
    'script_divide',
    'script_sentence',
    'word_borrowed',
    'latin_borrowed',
    'cyrillic_borrowed',
    'strange',
  ],
] as const;

/** @throws Problem where a weight is missing or no number */
export const readWeights = (text: string, file: string): Weights =>
  readNumbers(text, file, ['name', 'value'], weightNames);

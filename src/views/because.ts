import type { Home } from '../places/types.ts';
import { column } from './columns.ts';
import type { Column } from './types.ts';

/** The column that `--explain` adds: the words that a home was taken from. */
export const because: Column = column('because', 'text');

/** `Norfolk Libraries` of a display name, `#12: hello from Norwich` of a message, `people.csv:3: Norwich` of a roster. */
export const becauseOf = ({ where, evidence }: Home): string =>
  [where, evidence].filter((part) => part !== '').join(': ');

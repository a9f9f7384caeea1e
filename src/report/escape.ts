import { cleanForTerminal } from '../outputs/clean.ts';

/** A text as a page shows it: no mark-up, no control characters, no marks that reorder what stands beside. */
export const escaped = (text: string): string =>
  cleanForTerminal(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

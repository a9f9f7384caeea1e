import { readCsv } from '../csv.ts';
import { parseWordings, type Wordings } from './wordings.ts';

/** The header words of one language of Zoom's client; several of one meaning where versions differ. */
export interface Locale {
  /** BCP 47. */
  readonly code: string;
  /** Before the sender; none in Chinese. */
  readonly from: readonly string[];
  /** Between sender and recipient. */
  readonly to: readonly string[];
  readonly everyone: readonly string[];
  /** Whether the words stood in real exports: then a header without the word between sender and recipient has none. */
  readonly seen: boolean;
}

/** What is known of the languages of Zoom's client. */
export interface Locales {
  readonly headers: readonly Locale[];
  readonly wordings: Wordings;
}

/** A table as text, with its name for error messages. */
export interface LocaleTable {
  readonly text: string;
  readonly file: string;
}

/**
 * @param headers  a table with the columns of `locales.csv`
 * @param wordings one with those of `wordings.csv`
 * @throws Problem where a table is malformed
 */
export function parseLocales(headers: LocaleTable, wordings: LocaleTable): Locales {
  return {
    headers: readCsv(headers.text, headers.file, ['code', 'status', 'from', 'to', 'everyone']).map(({ cells }) => ({
      code: cells.code ?? '',
      from: words(cells.from),
      to: words(cells.to),
      everyone: words(cells.everyone),
      seen: cells.status === 'seen',
    })),
    wordings: parseWordings(wordings.text, wordings.file),
  };
}

const words = (cell = ''): string[] => cell.split('|').filter((word) => word !== '');

import { readCsv } from '../csv.ts';

/** The header words of one language of Zoom's client; several of one meaning where versions differ. */
export interface Locale {
  /** BCP 47. */
  readonly code: string;
  /** Before the sender; none in Chinese. */
  readonly from: readonly string[];
  /** Between sender and recipient. */
  readonly to: readonly string[];
  readonly everyone: readonly string[];
}

export type Locales = readonly Locale[];

/**
 * @param csv  text of a CSV file with the columns of `locales.csv`
 * @param file its name, for error messages
 * @throws Problem where the file is malformed
 */
export function parseLocales(csv: string, file: string): Locales {
  return readCsv(csv, file, ['code', 'from', 'to', 'everyone']).map(({ cells }) => ({
    code: cells.code ?? '',
    from: words(cells.from),
    to: words(cells.to),
    everyone: words(cells.everyone),
  }));
}

const words = (cell = ''): string[] => cell.split('|').filter((word) => word !== '');

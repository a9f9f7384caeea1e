import { readCsv } from '../csv.ts';

/** The header words of one language of Zoom's client. */
export interface Locale {
  /** BCP 47. */
  readonly code: string;
  readonly from: string;
  readonly to: string;
  readonly everyone: string;
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
    from: cells.from ?? '',
    to: cells.to ?? '',
    everyone: cells.everyone ?? '',
  }));
}

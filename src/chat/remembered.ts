import type { Locale } from './locales.ts';
import type { Candidate } from './types.ts';

/** What was found for a header, for the next one that differs in nothing but its date and time: the same people write again and again. */
export class Remembered<T> {
  readonly #byParties = new Map<string, { candidate: Candidate; locale: Locale | undefined; value: T }>();

  get(candidate: Candidate, locale: Locale | undefined): T | undefined {
    const found = this.#byParties.get(candidate.parties);
    return found !== undefined && found.locale === locale && areAlike(found.candidate, candidate)
      ? found.value
      : undefined;
  }

  set(candidate: Candidate, locale: Locale | undefined, value: T): T {
    this.#byParties.set(candidate.parties, { candidate, locale, value });
    return value;
  }
}

const areAlike = (a: Candidate, b: Candidate): boolean =>
  a.layout === b.layout && a.tab === b.tab && a.bare === b.bare && a.wide === b.wide;

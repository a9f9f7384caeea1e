import { midnightCounter, secondsOf, secondsPerDay } from '../time.ts';
import type { Header } from './types.ts';

/** When a message was written: `YYYY-MM-DD` or empty, and `HH:MM:SS`. */
export interface Moment {
  readonly date: string;
  readonly time: string;
}

/**
 * Tells the moment of each message of a file, asked in the file's order. A date in the header is taken as it is; else the day is the file's, and
 * another one begins where the clock falls back by more than half a day: senders' clocks differ by minutes, midnight by a day.
 *
 * @param date  the day on which the file begins, or empty
 * @param start wall time at which the recording began, for times that count from there (`HH:MM:SS`)
 */
export function clock(date: string, start: string | undefined): (header: Pick<Header, 'date' | 'time'>) => Moment {
  const midnightsBefore = midnightCounter();
  return (header) => {
    if (start !== undefined) {
      const seconds = secondsOf(start) + secondsOf(header.time);
      return {
        date: dayAfter(header.date || date, Math.floor(seconds / secondsPerDay)),
        time: timeOf(seconds % secondsPerDay),
      };
    }
    if (header.date !== '') return { date: header.date, time: header.time };
    return { date: dayAfter(date, midnightsBefore(secondsOf(header.time))), time: header.time };
  };
}

const timeOf = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60]
    .map((part) => String(Math.floor(part)).padStart(2, '0'))
    .join(':');

/** A date some days later; empty stays empty. */
function dayAfter(date: string, days: number): string {
  const start = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(start) ? date : new Date(start + days * secondsPerDay * 1000).toISOString().slice(0, 10);
}

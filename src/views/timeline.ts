import type { AnnotatedMessage } from '../analyse.ts';
import { midnightCounter, secondsOf, secondsPerDay, secondsSince1970 } from '../time.ts';
import { column } from './columns.ts';
import { tallyMessages } from './tally.ts';
import type { Cell, View } from './types.ts';

/**
 * Messages over time, in steps that suit the whole: some 40 rows at the most for a meeting, a row a day, a week or a month for many. Steps
 * without a message are rows too, so that a chart of them is true. Where no meeting has a date they lie over one another, by the
 * clock; where some have, the messages without one are counted in a last row without a start.
 */
export const timeline: View = (analysis, { printed = false } = {}) => {
  const minutes = onOneClock(analysis.messages);
  const step = stepFor(minutes);
  const starts = new Map(analysis.messages.map((message, i) => [message, step.start(minutes[i] ?? Number.NaN)]));
  const tallies = new Map(
    tallyMessages(analysis.messages, (message) => [String(starts.get(message))]).map((tally) => [tally.key, tally]),
  );
  return {
    name: 'timeline',
    columns: [
      column('start', 'time'),
      column('messages', 'integer'),
      column('participants', 'integer'),
      column('solidarity', 'integer'),
    ],
    rows: (printed ? folded : (rows: readonly Cell[][]) => rows)(
      rowsOf([...starts.values()], step).map((start) => {
        const tally = tallies.get(String(start));
        return [label(start), tally?.messages ?? 0, tally?.participants ?? 0, tally?.solidarity ?? 0];
      }),
    ),
  };
};

/** For people who read it, a gap is one row, however long: three empty rows or more in a row. */
function folded(rows: readonly Cell[][]): Cell[][] {
  const kept: Cell[][] = [];
  for (let i = 0; i < rows.length; ) {
    let end = i;
    while (end < rows.length && rows[end]?.[1] === 0) end += 1;
    if (end - i < 3) kept.push(...rows.slice(i, Math.max(end, i + 1)));
    else kept.push(['…', null, null, null]);
    i = Math.max(end, i + 1);
  }
  return kept;
}

/** In minutes. */
const day = secondsPerDay / 60;

/**
 * Minutes from the start of 1970; NaN for what has no date. Where nothing has, minutes from the midnight before the meeting: a clock
 * that falls back by half a day has passed another one.
 */
function onOneClock(messages: readonly AnnotatedMessage[]): number[] {
  const dated = messages.some(({ date }) => date !== '');
  let meeting = '';
  let midnightsBefore = midnightCounter();
  return messages.map((message) => {
    if (dated) return Math.floor(secondsSince1970(message) / 60);
    if (message.meeting !== meeting) [meeting, midnightsBefore] = [message.meeting, midnightCounter()];
    const seconds = secondsOf(message.time);
    return Math.floor((midnightsBefore(seconds) * secondsPerDay + seconds) / 60);
  });
}

/** The start of every step from the first to the last, then NaN if something has no date. */
function rowsOf(starts: readonly number[], step: Step): number[] {
  const known = starts.filter((start) => !Number.isNaN(start));
  const [first, last] = ends(known);
  const rows: number[] = [];
  for (let start = first; start <= last; start = step.next(start)) rows.push(start);
  return known.length < starts.length ? [...rows, Number.NaN] : rows;
}

/** The least and the greatest; of none, a range that holds nothing. */
const ends = (values: readonly number[]): [number, number] =>
  values.reduce<[number, number]>(
    ([least, most], value) => [Math.min(least, value), Math.max(most, value)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );

interface Step {
  readonly start: (minute: number) => number;
  readonly next: (start: number) => number;
}

const evenly = (width: number): Step => ({
  start: (minute) => Math.floor(minute / width) * width,
  next: (start) => start + width,
});

/** From Mondays: 1970 began on a Thursday. */
const weekly: Step = {
  start: (minute) => Math.floor((minute - 4 * day) / (7 * day)) * 7 * day + 4 * day,
  next: (start) => start + 7 * day,
};

const monthly: Step = {
  start: (minute) => monthsOn(minute, 0),
  next: (start) => monthsOn(start, 1),
};

function monthsOn(minute: number, months: number): number {
  const date = new Date(minute * 60_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months) / 60_000;
}

function stepFor(minutes: readonly number[]): Step {
  const [first, last] = ends(minutes.filter((minute) => !Number.isNaN(minute)));
  const width = [1, 5, 10, 15, 30, 60, day].find((minutes) => last - first <= 40 * minutes);
  if (width !== undefined) return evenly(width);
  return last - first <= 40 * 7 * day ? weekly : monthly;
}

/** `YYYY-MM-DD HH:MM:SS`; without the date for a meeting whose date is not known, whose minutes count from its first midnight. */
function label(minute: number): string {
  if (Number.isNaN(minute)) return '';
  const text = new Date(minute * 60_000).toISOString();
  const time = text.slice(11, 19);
  return minute < 10 * day ? time : `${text.slice(0, 10)} ${time}`;
}

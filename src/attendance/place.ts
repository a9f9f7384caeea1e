import type { Meeting } from '../chat/types.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { nameKey } from '../people/keys.ts';
import type { NameReader } from '../people/names.ts';
import { shownAndOriginal } from '../people/shown.ts';
import { foldName } from '../people/words.ts';
import { secondsPerDay, secondsSince1970 } from '../time.ts';
import { mergeVisits } from './attendees.ts';
import type { Attendance, Report, Visit } from './types.ts';

/** Which report is of which meeting, and who was there. */
export interface Placed {
  /** One a meeting that has a report. */
  readonly attendance: readonly Attendance[];
  /** One a report that is of a meeting: its name. */
  readonly of: ReadonlyMap<Report, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the meeting of each report: among those of the same day where both say the day, those in the same folder, or else the one of whose writers the
 * most stand in it. A report in which nobody of the chat stands is of another meeting. Several reports of one meeting, as after an interruption, add up.
 */
export function placeReports(reports: readonly Report[], meetings: readonly Meeting[], reader: NameReader): Placed {
  const diagnostics: Diagnostic[] = reports.flatMap((report) => report.diagnostics);
  const writers = meetings.map(({ senders }) => new Set(senders.flatMap((sender) => keysOf(sender, reader))));
  const visits = new Map<Meeting, Visit[]>();
  const of = new Map<Report, string>();
  for (const report of reports.filter(({ kind }) => kind !== 'registration')) {
    const there = new Set(
      report.visits.flatMap(({ name, registered }) =>
        [...shownAndOriginal(name), name, registered].flatMap((one) => keysOf(one ?? '', reader)),
      ),
    );
    const met = (i: number): number => [...(writers[i] ?? [])].filter((key) => there.has(key)).length;
    const candidates = meetings
      .map((meeting, i) => ({ meeting, met: met(i), silent: meeting.senders.length === 0 }))
      .filter(({ meeting, met, silent }) => (met > 0 || silent) && dayFits(report, meeting));
    const best = (of: typeof candidates): Meeting | undefined => of.toSorted((a, b) => b.met - a.met)[0]?.meeting;
    const beside = candidates.filter(({ meeting }) => isBeside(report, meeting));
    const found = best(beside) ?? best(candidates);
    if (found === undefined) {
      diagnostics.push({ code: 'attendance-elsewhere', file: report.file, line: 1, text: report.topic });
      continue;
    }
    of.set(report, found.name);
    const { visits: set, shift } = onChatsClock(report, found);
    if (shift !== 0) {
      const sign = shift > 0 ? '+' : '-';
      const [hours, minutes] = [Math.floor(Math.abs(shift) / 3600), (Math.abs(shift) % 3600) / 60];
      const text = `${sign}${hours}:${String(minutes).padStart(2, '0')}`;
      diagnostics.push({ code: 'attendance-clock', file: report.file, line: 1, text });
    }
    visits.set(found, [...(visits.get(found) ?? []), ...set]);
  }
  const attendance = [...visits].map(([meeting, own]) => ({
    meeting: meeting.name,
    attendees: mergeVisits(withoutBots(own, meeting, reader, diagnostics), reader.words, (name) => {
      return reader.split(name).device;
    }),
  }));
  for (const { attendees } of attendance) {
    for (const {
      visits: [first],
    } of attendees) {
      if (first.registered !== '' || !reader.split(first.name).device) continue;
      diagnostics.push({ code: 'attendance-device', file: first.file, line: first.line, text: first.name });
    }
  }
  return { attendance, of, diagnostics };
}

/** Recorders and note-takers that wrote nothing are nobody; who wrote took part, whatever it is. */
function withoutBots(visits: readonly Visit[], meeting: Meeting, { words }: NameReader, into: Diagnostic[]): Visit[] {
  const wrote = new Set(meeting.senders);
  const told = new Set<string>();
  return visits.filter(({ name, file, line }) => {
    if (!words.isBot(name) || wrote.has(name)) return true;
    if (!told.has(name)) into.push({ code: 'attendance-bot', file, line, text: name });
    told.add(name);
    return false;
  });
}

/** What a name is looked for by: the whole display name, and the person's own in either alphabet. */
function keysOf(name: string, { split, words }: NameReader): string[] {
  if (name === '') return [];
  const { person, device } = split(name);
  const whole = `\n${foldName(name)}`;
  return device || person === '' ? [whole] : [whole, nameKey(person, words).latin];
}

const folderOf = (path: string): string => path.replace(/[^/\\]*$/, '');

const isBeside = ({ file }: Report, { messages }: Meeting): boolean =>
  messages[0] !== undefined && folderOf(messages[0].file) === folderOf(file);

/** When a report's meeting began: by its first block, or by who came first. */
const startOf = ({ start, visits }: Report): number | undefined =>
  visits.reduce<number | undefined>(
    (first, { span }) => (span === undefined ? first : Math.min(first ?? span[0], span[0])),
    undefined,
  ) ?? start;

/** Whether a report can be of a meeting's day; clocks of two zones may stand on two sides of a midnight. */
function dayFits(report: Report, { messages }: Meeting): boolean {
  const start = startOf(report) ?? dayInName(report.file);
  const date = messages[0]?.date ?? '';
  if (start === undefined || date === '') return true;
  const difference = secondsSince1970({ date, time: messages[0]?.time ?? '12:00:00' }) - start;
  return Math.abs(difference) < secondsPerDay;
}

/** `participants_81200000000_2026_03_12.csv`: Zoom's own names hold the day, as noon. */
function dayInName(file: string): number | undefined {
  const [, year, month, date] =
    /(?<!\d)(20\d\d)[-_.]([01]\d)[-_.]([0-3]\d)(?!\d)/.exec(file.slice(folderOf(file).length)) ?? [];
  const time = Date.parse(`${year}-${month}-${date}T12:00:00Z`);
  return Number.isNaN(time) ? undefined : time / 1000;
}

/**
 * The visits on the clock of the chat. Where hardly a message was written while anybody was there, but all would have been with the clock some whole
 * quarters of an hour before or behind, the report was made in another zone.
 */
function onChatsClock(report: Report, { messages }: Meeting): { visits: readonly Visit[]; shift: number } {
  const spans = report.visits.flatMap(({ span }) => (span === undefined ? [] : [span]));
  const times = messages.flatMap(({ date, time }) => {
    const seconds = secondsSince1970({ date, time });
    return Number.isNaN(seconds) ? [] : [seconds];
  });
  const first = spans.reduce((least, [from]) => Math.min(least, from), Number.POSITIVE_INFINITY);
  const last = spans.reduce((most, [, to]) => Math.max(most, to), Number.NEGATIVE_INFINITY);
  if (times.length === 0 || spans.length === 0) return { visits: report.visits, shift: 0 };
  const inside = (shift: number): number =>
    times.filter((time) => time >= first + shift - 60 && time <= last + shift + 60).length;
  if (inside(0) >= times.length / 2) return { visits: report.visits, shift: 0 };
  const quarters = Array.from({ length: 2 * 14 * 4 + 1 }, (_, i) => (i - 14 * 4) * 900).sort(
    (a, b) => Math.abs(a % 3600) - Math.abs(b % 3600) || Math.abs(a) - Math.abs(b),
  );
  const shift = quarters.find((quarter) => inside(quarter) === times.length) ?? 0;
  return {
    shift,
    visits: report.visits.map((visit) =>
      visit.span === undefined ? visit : { ...visit, span: [visit.span[0] + shift, visit.span[1] + shift] as const },
    ),
  };
}

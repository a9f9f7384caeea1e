/** Which of two numbers is the day, where a date alone doesn't tell: `03/12/2026`. */
export type DateOrder = 'day' | 'month';

/** Whether a cell holds a date with a time of day, as reports write it. */
export const isMoment = (cell: string): boolean => readMoment(cell, 'month') !== undefined || isDay(cell);

const isDay = (cell: string): boolean => readMoment(cell, 'day') !== undefined;

/**
 * Seconds from 1970 on the wall clock that the cell shows; undefined where it is no date with a time. `09/24/2020 11:35:16 AM`, `24.09.2020 11:35`,
 * `2020-09-24T11:35:16`, `Sep 24, 2020 11:35 AM`.
 */
export function readMoment(cell: string, order: DateOrder): number | undefined {
  const clock = CLOCK.exec(cell);
  if (clock === null) return undefined;
  const [time, hourText = '', minute = '', second = '0', half = ''] = clock;
  const day = readDay(cell.replace(time, ' ').trim(), order);
  let hour = Number(hourText);
  if (/^p/i.test(half) && hour < 12) hour += 12;
  if (/^a/i.test(half) && hour === 12) hour = 0;
  if (day === undefined || hour > 23 || Number(minute) > 59 || Number(second) > 60) return undefined;
  return day + hour * 3600 + Number(minute) * 60 + Number(second);
}

const CLOCK = /(?<!\d)(\d{1,2}):(\d\d)(?::(\d\d))?(?:\.\d+)?(?:[\s\u202f]*([ap])\.?[\s\u202f]?m\b\.?)?/i;

function readDay(text: string, order: DateOrder): number | undefined {
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})[-./](\d{1,2})[-./](\d{4}|\d\d)(?!\d)/.exec(text);
  if (numbers !== null) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
    const [month, day] = order === 'month' ? [first, second] : [second, first];
    return dayOf(year < 100 ? 2000 + year : year, month, day);
  }
  const named = /^(?:(\d{1,2})[\s.-]+)?(\p{L}{3})\p{L}*[\s.-]+(?:(\d{1,2}),?[\s-]+)?(\d{4})(?!\d)/u.exec(text);
  const month = MONTHS.indexOf((named?.[2] ?? '').toLowerCase()) + 1;
  const day = named?.[1] ?? named?.[3];
  return named === null || month === 0 || day === undefined ? undefined : dayOf(Number(named[4]), month, Number(day));
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function dayOf(year: number, month: number, day: number): number | undefined {
  const seconds = Date.UTC(year, month - 1, day) / 1000;
  const back = new Date(seconds * 1000);
  return back.getUTCMonth() === month - 1 && back.getUTCDate() === day ? seconds : undefined;
}

/** In which order a file writes its dates: what one cell leaves open another tells. Zoom itself writes the month first. */
export function dateOrder(cells: Iterable<string>): DateOrder {
  for (const cell of cells) {
    const [, first = '', mark = '', second = ''] = /^(\d{1,2})([-./])(\d{1,2})[-./]\d{2,4}\D/.exec(`${cell} `) ?? [];
    if (Number(first) > 12 || mark === '.') return 'day';
    if (Number(second) > 12) return 'month';
  }
  return 'month';
}

/** Minutes of `95`, `95.5`, `95 min`, `1:35:00`, `1 h 35 min`; undefined where the cell holds none. */
export function readMinutes(cell: string): number | undefined {
  const number = /^(\d+(?:[.,]\d+)?)(?:[\s\u00a0]*(?:min(?:ute)?s?|хв|мин|minut\p{L}*)\.?)?$/iu.exec(cell);
  if (number !== null) return Number((number[1] as string).replace(',', '.'));
  const clock = /^(\d{1,3}):(\d\d)(?::(\d\d))?$/.exec(cell);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]) + Number(clock[3] ?? 0) / 60;
  const words = /^(\d+)\s*(?:h|hr|hrs|hours?|год|ч|std)\.?\s*(?:(\d+)\s*(?:m|min|mins|minutes?|хв|мин)\.?)?$/iu.exec(
    cell,
  );
  return words === null ? undefined : Number(words[1]) * 60 + Number(words[2] ?? 0);
}

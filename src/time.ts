/** Zoom's times are wall times without a zone; they never pass through the host's time zone. */
export const secondsPerDay = 24 * 60 * 60;

/** `HH:MM:SS` -> seconds since midnight. */
export const secondsOf = (time: string): number =>
  (Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))) * 60 + Number(time.slice(6, 8));

/** A moment on a clock that is nobody's: seconds from the start of 1970, as if the wall clock were in Greenwich; NaN without a date. */
export const secondsSince1970 = ({ date, time }: { readonly date: string; readonly time: string }): number =>
  Date.parse(`${date}T${time}Z`) / 1000;

/**
 * Tells, asked in the order of a chat, how many midnights have passed before each time: another day begins where the clock falls back by more than half a
 * day, as senders' clocks differ by minutes, midnight by a day.
 */
export function midnightCounter(): (seconds: number) => number {
  let midnights = 0;
  let before = 0;
  return (seconds) => {
    if (seconds < before - secondsPerDay / 2) midnights += 1;
    before = seconds;
    return midnights;
  };
}

import type { Locale } from './locales.ts';
import { begins } from './parties.ts';
import type { Candidate, Layout } from './types.ts';

const clock = /^\uFEFF?(?:(\d{4}-\d{2}-\d{2}) )?(\d{1,2}:\d{2}:\d{2})(?:[ \u00a0\u202f]?([AP]M))?(?=[\t \u00a0])/i;

/** `From Anna to Everyone:  05:02 PM`, `Anna to Everyone (5:02 PM)`, `Anna to Everyone: (17:02)`, `Anna to Everyone 5:02 PM`: the end of such a line. */
const panelClock =
  /(: {0,4}\(|: {1,4}|[ \u00a0]\(|\t|[ \u00a0]{1,4})(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \u00a0\u202f]?([AP]M))?\)?$/i;

/** `From Anna to Everyone 02:01 PM: text`, as it is pasted into minutes: the time with the colon behind it. */
const noted = /[ \u00a0]\(?(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[ \u00a0\u202f]?([AP]M))?\)?:(?=[ \t]|$)/i;

/** Sender and recipient together, in UTF-16 units: Zoom's own limit for a name is 64 characters, and reports of old ones are a few times as long. */
const longestParties = 1_000;

/** Reads a line as a header: of one layout, of two where it ends with a colon and has one inside as well, or of none. */
export function candidatesOf(line: string): readonly Candidate[] {
  // Most lines are bodies: their first character, or that they have no colon, says so.
  if (line[0] === '\t' || line[0] === ' ' || !line.includes(':')) return none;
  const found = readings(line);
  return found.every(({ parties }) => parties.length <= longestParties)
    ? found
    : found.filter(({ parties }) => parties.length <= longestParties);
}

const none: readonly Candidate[] = [];

function readings(line: string): readonly Candidate[] {
  const match = clock.exec(line);
  if (match === null) return panelOf(line);
  const [{ length }, date = '', time = '', half = ''] = match;
  const rest = line.slice(length);
  const tab = rest.startsWith('\t');
  const told = half === '' && time.length === 8 ? time : `${hourOf(time.slice(0, -6), half)}${time.slice(-6)}`;
  const clocked = { date, time: told, tab };
  const inside = rest.indexOf(' : ');
  const found: Candidate[] = [];
  const marked = tab ? rest.indexOf(':\t') : -1;
  // A name may begin with a space, as the words of the older client do: whichever colon comes first tells.
  if (marked !== -1 && (rest[1] !== ' ' || inside === -1 || marked < inside)) {
    return [candidateOf('cloud', clocked, rest.slice(1, marked), length + marked + 2)];
  }
  if (tab && rest[1] !== ' ' && rest.endsWith(':')) {
    found.push(candidateOf('cloud', clocked, rest.slice(1, -1), line.length));
  }
  const colon = inside === -1 && rest.endsWith(' :') ? rest.length - 2 : inside;
  if (colon !== -1) {
    const parties = rest.slice(0, colon).trim();
    found.push(candidateOf('inline', clocked, parties, Math.min(length + colon + 3, line.length)));
  }
  // A recording's header whose first tab an editor made a space.
  const edited = tab || found.length > 0 ? -1 : rest.indexOf(':\t');
  if (edited > 1 && rest.slice(edited + 1, edited + 200).trim() !== '')
    found.push(candidateOf('cloud', clocked, rest.slice(1, edited).trim(), length + edited + 2));
  if (found[0]?.layout !== 'cloud' && /[^ ][:：]$/.test(rest.slice(-20).trimEnd())) {
    found.push(candidateOf('block', clocked, rest.trimEnd().slice(0, -1).trim(), line.length));
  }
  return found;
}

function panelOf(line: string): readonly Candidate[] {
  if (/^\s/.test(line)) return none;
  // A text behind a header may end with a time as well.
  const before = notedOf(line);
  const match = before.length > 0 || line.length > 600 ? null : panelClock.exec(line.slice(-24));
  if (match === null) return before;
  const [end, mark = '', hours = '', minutes, seconds = '00', half = ''] = match;
  const time = `${hourOf(hours, half)}:${minutes}:${seconds}`;
  const parties = line.slice(0, line.length - end.length).trim();
  // Without a mark before it, any sentence may end with a time of day.
  const bare = /^\s*$/.test(mark);
  const wide = bare && mark !== ' ';
  return [
    candidateOf('panel', { date: '', time, tab: false }, parties, line.length, {
      bare,
      wide,
      loose: bare && half === '',
    }),
  ];
}

function notedOf(line: string): readonly Candidate[] {
  const match = noted.exec(line.slice(0, 400));
  if (match === null || match.index === 0) return none;
  const [{ length }, hours = '', minutes, seconds = '00', half = ''] = match;
  const time = `${hourOf(hours, half)}:${minutes}:${seconds}`;
  const parties = line.slice(0, match.index).replace(/:$/, '').trim();
  const body = Math.min(match.index + length + 1, line.length);
  return [
    candidateOf('panel', { date: '', time, tab: false }, parties, body, {
      bare: true,
      wide: false,
      loose: half === '',
    }),
  ];
}

/** All of one shape, as engines like objects: a long chat has many, and they are compared again and again. */
const candidateOf = (
  layout: Layout,
  { date, time, tab }: Pick<Candidate, 'date' | 'time' | 'tab'>,
  parties: string,
  body: number,
  { bare, loose, wide }: Pick<Candidate, 'bare' | 'loose' | 'wide'> = unmarked,
): Candidate => ({ layout, date, time, tab, parties, bare, loose, wide, body });

const unmarked = { bare: false, loose: false, wide: false } as const;

/** Two digits of the hour on a clock of 24 hours. */
function hourOf(hours: string, half: string): string {
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  return String(hour).padStart(2, '0');
}

/**
 * The locale whose words fit the most candidates; of equals, the one whose words cut and end the most, then the one with the longer first word (`De la`,
 * not `De`), else the first in the table.
 */
export function localeOf(candidates: readonly Candidate[], locales: readonly Locale[]): Locale | undefined {
  // The same people write again and again: each way to write a header is looked at once.
  const sample = new Map<string, { readonly candidate: Candidate; count: number }>();
  for (const candidate of candidates.slice(0, 2_000)) {
    const standing = sample.get(keyOf(candidate));
    if (standing === undefined) sample.set(keyOf(candidate), { candidate, count: 1 });
    else standing.count += 1;
  }
  let best: { locale: Locale; fits: number; score: number } | undefined;
  for (const locale of locales) {
    let fits = 0;
    let score = 0;
    for (const { candidate, count } of sample.values()) {
      const one = matches(candidate, locale);
      if (one > 0) fits += count;
      score += one * count;
    }
    const better =
      best === undefined ? fits : fits - best.fits || score - best.score || lengthOf(locale) - lengthOf(best.locale);
    if (better > 0) best = { locale, fits, score };
  }
  return best?.locale;
}

/** What a header is told by, but for its date and time. */
const keyOf = ({ layout, tab, bare, wide, parties }: Candidate): string =>
  `${layout}${tab ? 't' : ''}${bare ? 'b' : ''}${wide ? 'w' : ''} ${parties}`;

/** The length of a locale's longest word before the sender. */
const lengthOf = ({ from }: Locale): number => Math.max(0, ...from.map(({ length }) => length));

/**
 * Whether the words of a locale are those of the file: some header says who everyone is, or the first word fits and nearly all headers
 * of the older client name no recipient.
 */
export const isAtHome = (candidates: readonly Candidate[], locale: Locale): boolean =>
  candidates.some((candidate) => namesEveryone(candidate, locale)) ||
  (candidates.every(({ layout }) => layout === 'inline') &&
    candidates.filter(({ parties }) => cuts(parties, locale)).length < 0.2 * candidates.length);

const namesEveryone = ({ parties }: Candidate, { everyone }: Locale): boolean =>
  everyone.some((word) => parties.endsWith(` ${word}`));

/** Whether a header says to whom: to everyone, or to one person, with a bracket. */
export const namesRecipient = (candidate: Candidate, locale: Locale): boolean =>
  namesEveryone(candidate, locale) || (cuts(candidate.parties, locale) && /[)）]$/.test(candidate.parties));

/** Whether both words of a locale, before the sender and the recipient, stand in most headers. */
export const isNear = (candidates: readonly Candidate[], locale: Locale): boolean =>
  candidates.filter((candidate) => matches(candidate, locale) > 0 && cuts(candidate.parties, locale)).length >=
  0.8 * candidates.length;

const cuts = (parties: string, { to }: Locale): boolean => to.some((word) => parties.includes(` ${word} `));

/** Whether a candidate is a header in this locale. */
export const isHeader = (candidate: Candidate, locale: Locale): boolean =>
  candidate.layout === 'cloud' || matches(candidate, locale) > 0;

/**
 * Whether a line that is not laid out as the file's headers is one all the same: words of one locale stand before the sender and before
 * the recipient, or nobody is named, as in the older client.
 */
export const isHeaderAlone = (candidate: Candidate, locale: Locale): boolean => {
  const { layout, parties, tab, bare } = candidate;
  const begun = locale.from.some((word) => begins(parties, word));
  if (layout === 'panel') return !bare && begun && cuts(parties, locale);
  if (namesEveryone(candidate, locale) && (begun || locale.from.length === 0) && cuts(parties, locale)) return true;
  return begun && (cuts(parties, locale) || (layout === 'inline' && tab));
};

/** How well a line's words are those of a locale: 0 where the first word is another; else 1, and 1 more each for first word, separator and everyone. */
function matches(candidate: Candidate, locale: Locale): number {
  const { layout, parties, bare, wide } = candidate;
  const { from } = locale;
  const named = namesEveryone(candidate, locale);
  const begun = from.some((word) => begins(parties, word));
  const cut = cuts(parties, locale);
  if (bare && !named && !(cut && (begun || wide || /[)）]$/.test(parties)))) return 0;
  if (from.length > 0 && !begun && layout !== 'panel') return 0;
  if ((from.length === 0 || !begun) && !cut) return 0;
  return 1 + Number(begun) + Number(cut) + Number(named);
}

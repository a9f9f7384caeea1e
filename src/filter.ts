import type { Analysis, AnnotatedMessage, AnnotatedParticipant } from './analyse.ts';
import type { Kind } from './solidarity/types.ts';
import { caseless } from './text/marks.ts';

/** What to keep. Values of one condition are alternatives; a message or person has to meet every condition that is given. */
export interface Filter {
  /** ISO 639-3 or 639-1 codes, or English names; a message in several languages is in each. */
  readonly language?: readonly string[];
  /** Names or codes; `unknown` keeps those without one, here and below. */
  readonly region?: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly country?: readonly string[];
  /** Any part of the library's name. */
  readonly library?: readonly string[];
  /** Any part of the person's name or of a display name. */
  readonly participant?: readonly string[];
  /** Whole words of the person's name or of a display name: who is left out. */
  readonly exclude?: readonly string[];
  readonly kind?: readonly Kind[];
  /** `YYYY-MM-DD`, `HH:MM`, `HH:MM:SS`, or a date, a space and a time; inclusive, as far as it is said. */
  readonly since?: string;
  readonly until?: string;
  /** Any part of the text, whatever its case. */
  readonly match?: string;
}

/**
 * An analysis of some of the messages and people: conditions on people keep these and what they wrote, conditions on messages keep
 * these and who wrote them. What was read (`chats`) stays as it is. Pure.
 */
export function filterAnalysis(analysis: Analysis, filter: Filter): Analysis {
  const person = personTest(filter);
  const message = messageTest(filter);
  if (person === undefined && message === undefined) return analysis;
  const people = new Set(person === undefined ? analysis.participants : analysis.participants.filter(person));
  const messages = analysis.messages.filter(
    (candidate) => people.has(candidate.participant) && (message === undefined || message(candidate)),
  );
  const writers = new Set(messages.map(({ participant }) => participant));
  return {
    ...analysis,
    messages,
    participants: analysis.participants.filter((one) => people.has(one) && (message === undefined || writers.has(one))),
  };
}

/** A condition that nothing in the analysis meets, and what there is instead: most likely the user mistyped. */
export interface Unmet {
  readonly condition: 'language' | 'region' | 'country' | 'library' | 'participant' | 'exclude';
  readonly value: string;
  readonly known: readonly string[];
}

/** The values of a filter that fit nothing. */
export function unmetConditions({ messages, participants }: Analysis, filter: Filter): Unmet[] {
  const homes = participants.map(({ home }) => home);
  const known: Record<Unmet['condition'], readonly (readonly string[])[]> = {
    language: messages.flatMap(({ language }) => language.languages.map((code) => [code, languageName(code)])),
    region: homes.map(({ region, regionCode }) => [region, regionCode, region.replace(/ Oblast$/, '')]),
    country: homes.map(({ country }) => [country]),
    library: homes.map(({ library }) => [library]),
    participant: participants.map(({ name, names }) => [name, ...names]),
    exclude: participants.map(({ name, names }) => [name, ...names]),
  };
  return (Object.keys(known) as Unmet['condition'][]).flatMap((condition) =>
    (filter[condition] ?? [])
      .filter((value) => !isUnknown(value) && !known[condition].some((names) => fits[condition](names, value)))
      .map((value) => ({
        condition,
        value,
        known: [...new Set(known[condition].flat())].filter((name) => name !== ''),
      })),
  );
}

type Test<T> = ((candidate: T) => boolean) | undefined;

function personTest({ region, country, library, participant, exclude }: Filter): Test<AnnotatedParticipant> {
  if (!(region ?? country ?? library ?? participant ?? exclude)) return undefined;
  return ({ name, names, home }) =>
    meets('region', [home.region, home.regionCode], region) &&
    meets('country', [home.country], country) &&
    meets('library', [home.library], library) &&
    meets('participant', [name, ...names], participant) &&
    !(exclude ?? []).some((value) => fits.exclude([name, ...names], value));
}

function messageTest({ language, kind, since, until, match }: Filter): Test<AnnotatedMessage> {
  if (!(language ?? kind ?? since ?? until ?? match)) return undefined;
  const wanted = match === undefined ? undefined : caseless(match);
  return (message) =>
    (language === undefined ||
      message.language.languages.some((code) => meets('language', [code, languageName(code)], language))) &&
    (kind === undefined || message.solidarity.kinds.some((found) => kind.includes(found))) &&
    (since === undefined || momentOf(message, since) >= since) &&
    (until === undefined || (momentOf(message, until) <= until && momentOf(message, until) !== '')) &&
    (wanted === undefined || caseless(message.text).includes(wanted));
}

/** The moment of a message, as far as the bound says one: date, time or both, to the minute or to the second. */
function momentOf({ date, time }: AnnotatedMessage, bound: string): string {
  if (!bound.includes('-')) return time.slice(0, bound.length);
  return date === '' ? '' : `${date} ${time}`.slice(0, bound.length);
}

const meets = (
  condition: Unmet['condition'],
  names: readonly string[],
  values: readonly string[] | undefined,
): boolean =>
  values === undefined ||
  values.some((value) => (isUnknown(value) ? names.every((name) => name === '') : fits[condition](names, value)));

const same = (names: readonly string[], value: string): boolean =>
  names.some((name) => caseless(name) === caseless(value));
const part = (names: readonly string[], value: string): boolean =>
  names.some((name) => caseless(name).includes(caseless(value)));

/** How a value of each condition is compared with what a person or a message has. */
const fits: Record<Unmet['condition'], (names: readonly string[], value: string) => boolean> = {
  language: (names, value) => same(names, value) || canonical(names[0] ?? '') === canonical(value),
  region: (names, value) => same(names, value) || same(names, `${value} Oblast`),
  country: same,
  library: part,
  participant: part,
  // To leave out Ann is not to leave out Hannah.
  exclude: (names, value) => names.some((name) => ` ${words(name)} `.includes(` ${words(value)} `)),
};

const words = (text: string): string =>
  caseless(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();

const isUnknown = (value: string): boolean => ['', 'unknown', '(unknown)'].includes(value.trim().toLowerCase());

const englishNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The English name of a language; empty where it has none. */
function languageName(code: string): string {
  return englishNames.of(code) ?? '';
}

/** `uk` for `uk` and `ukr`: the platform knows which codes name the same language. */
function canonical(code: string): string {
  return /^[a-z]{2,3}$/i.test(code.trim()) ? new Intl.Locale(code.trim()).language : code;
}

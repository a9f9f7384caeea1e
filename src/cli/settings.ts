import type { Filter } from '../filter.ts';
import { type DetectorName, detectors } from '../language/types.ts';
import { Problem } from '../problem.ts';
import { type Kind, kinds } from '../solidarity/types.ts';
import type { ViewName } from '../views/registry.ts';
import { viewNames } from './commands.ts';
import type { OptionName, Options } from './options.ts';
import type { Shape } from './shape.ts';
import { unknownName } from './unknown.ts';

/** What a user named, in the program's own names; the same where nothing was named. */
export async function inOwnNames(options: Options): Promise<Options> {
  const { kind, country, language, region, columns, sort } = options;
  if (!(kind ?? country ?? language ?? region ?? columns ?? sort)) return options;
  const { ownNames } = await import('./names.ts');
  const all = (values: readonly string[] | undefined, of: (value: string) => string) => listed(values)?.map(of);
  return {
    ...options,
    ...(kind && { kind: all(kind, ownNames.kind) ?? [] }),
    ...(country && { country: all(country, ownNames.country) ?? [] }),
    ...(language && { language: all(language, ownNames.language) ?? [] }),
    ...(region && { region: region.map(ownNames.region) }),
    ...(columns && { columns: all(columns, ownNames.column) ?? [] }),
    ...(sort !== undefined && { sort: ownNames.column(sort) }),
  };
}

/**
 * What is to be kept, from the options.
 *
 * @throws Problem `usage-…` where a value makes no sense
 */
export function filterOf(options: Options): Filter {
  const kind = listed(options.kind)?.map((word) => oneOf<Kind>(word, kinds, 'kind'));
  const country = listed(options.country)?.map((code) => (code.toLowerCase() === 'uk' ? 'GB' : code.toUpperCase()));
  const language = listed(options.language);
  const { region, library, participant, exclude, match } = options;
  const [since, until] = [moment(options, 'since'), moment(options, 'until')];
  return {
    ...(language && { language }),
    ...(region && { region }),
    ...(country && { country }),
    ...(library && { library }),
    ...(participant && { participant }),
    ...(exclude && { exclude }),
    ...(kind && { kind }),
    ...(since && { since }),
    ...(until && { until }),
    ...(match && { match }),
  };
}

/**
 * Order, length and columns, from the options.
 *
 * @throws Problem `usage-bad-value` where a value makes no sense
 */
export function shapeOf(options: Options): Shape {
  const top = wholeNumber(options, 'top');
  const columns = listed(options.columns);
  const { sort } = options;
  return { ...(top !== undefined && { top }), ...(columns && { columns }), ...(sort !== undefined && { sort }) };
}

/** The views of `export`, from the options; all of them where none is named. */
export function exportedViews(options: Options): readonly ViewName[] {
  return listed(options.view)?.map((word) => oneOf(word, viewNames, 'view')) ?? viewNames;
}

/** A whole number from 1. */
export function wholeNumber(options: Options, name: 'top' | 'min-group' | 'min-minutes'): number | undefined {
  const text = options[name];
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw badValue(name, text, '1, 2, 3 …');
  return Number(text);
}

/** What tells languages. */
export const detector = ({ detector: name }: Options): DetectorName | undefined =>
  name === undefined ? undefined : oneOf(name, detectors, 'detector');

/** What tables are made of each by itself. */
export const by = ({ by: name }: Options): 'meeting' | undefined =>
  name === undefined ? undefined : oneOf(name, ['meeting'] as const, 'by');

/** The day of a meeting. */
export function day(options: Options): string | undefined {
  const { date } = options;
  if (date !== undefined && !isDay(date)) throw badValue('date', date, '2026-03-12');
  return date;
}

/** When the recording began. */
export function start(options: Options): string | undefined {
  const { start: text } = options;
  if (text === undefined) return undefined;
  if (!isTime(text)) throw badValue('start', text, '11:00, 11:00:30');
  return text.length === 5 ? `${text}:00` : text;
}

/** The values of an option that takes several, also with commas between them. */
export const listed = (values: readonly string[] | undefined): string[] | undefined =>
  values
    ?.flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');

function moment(options: Options, name: 'since' | 'until'): string | undefined {
  const text = options[name]?.replace('T', ' ');
  if (text === undefined) return undefined;
  const [first = '', second] = text.split(' ');
  const right = second === undefined ? isDay(first) || isTime(first) : isDay(first) && isTime(second);
  if (!right) throw badValue(name, text, '2026-03-12, 11:30, 2026-03-12 11:30');
  return text;
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const parsed = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);

function oneOf<T extends string>(word: string, known: readonly T[], what: 'kind' | 'view' | 'detector' | 'by'): T {
  const found = known.find((name) => name === word.toLowerCase());
  if (found !== undefined) return found;
  throw unknownName(what, word, known);
}

const badValue = (name: OptionName, value: string, wanted: string): Problem =>
  new Problem('usage-bad-value', `--${name} ${value} makes no sense`, {
    hint: `it should look like ${wanted}`,
    values: { name, value, wanted },
  });

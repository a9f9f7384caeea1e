import { detectors } from '../language/types.ts';
import { formats } from '../outputs/registry.ts';
import { kinds } from '../solidarity/types.ts';
import { locales } from '../speech/locales.ts';
import { viewNames } from './commands.ts';

/** One option: what commander, the help, the completions and the man page are made of. */
export interface OptionRow {
  /** The long name without the dashes. */
  readonly name: string;
  /** The short one, without the dash. */
  readonly short?: string;
  /** What it takes, if anything. */
  readonly value?: Placeholder;
  /** All the values it takes. */
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly repeatable?: true;
  readonly group: OptionGroup;
}

/** An option as it is typed: `--output`, `-o`. */
export const namesOf = ({ name, short }: OptionRow): string[] => [
  `--${name}`,
  ...(short === undefined ? [] : [`-${short}`]),
];

/** All options, in the order in which the help lists them. Every command takes every one. */
export const options = [
  { name: 'format', short: 'f', value: 'format', choices: formats, group: 'output' },
  { name: 'csv', group: 'output' },
  { name: 'json', group: 'output' },
  { name: 'output', short: 'o', value: 'file', group: 'output' },
  { name: 'force', group: 'output' },
  { name: 'bom', group: 'output' },
  { name: 'raw', group: 'output' },
  { name: 'columns', value: 'columns', repeatable: true, group: 'output' },
  { name: 'sort', value: 'column', group: 'output' },
  { name: 'by', value: 'name', choices: ['meeting'], group: 'output' },
  { name: 'top', value: 'number', group: 'output' },
  { name: 'explain', group: 'output' },
  { name: 'view', value: 'views', repeatable: true, choices: viewNames, group: 'output' },
  { name: 'title', value: 'text', group: 'output' },
  { name: 'logo', value: 'file', group: 'output' },
  { name: 'quotes', value: 'number', group: 'output' },
  { name: 'color', group: 'output' },
  { name: 'no-color', group: 'output' },
  { name: 'locale', value: 'locale', choices: locales, group: 'output' },

  { name: 'roster', value: 'file', repeatable: true, group: 'reading' },
  { name: 'attendance', value: 'file', repeatable: true, group: 'reading' },
  { name: 'questions', value: 'file', repeatable: true, group: 'reading' },
  { name: 'translations', value: 'file', repeatable: true, group: 'reading' },
  { name: 'min-minutes', value: 'number', group: 'reading' },
  { name: 'date', value: 'date', group: 'reading' },
  { name: 'start', value: 'time', group: 'reading' },
  { name: 'encoding', value: 'name', group: 'reading' },
  { name: 'keep-duplicates', group: 'reading' },
  { name: 'candidates', value: 'languages', repeatable: true, group: 'reading' },
  { name: 'detector', value: 'name', choices: detectors, group: 'reading' },
  { name: 'gazetteer', value: 'file', repeatable: true, group: 'reading' },
  { name: 'rules', value: 'file', repeatable: true, group: 'reading' },

  { name: 'language', value: 'languages', repeatable: true, group: 'filter' },
  { name: 'region', value: 'name', repeatable: true, group: 'filter' },
  { name: 'country', value: 'countries', repeatable: true, group: 'filter' },
  { name: 'library', value: 'name', repeatable: true, group: 'filter' },
  { name: 'participant', value: 'name', repeatable: true, group: 'filter' },
  { name: 'exclude', value: 'name', repeatable: true, group: 'filter' },
  { name: 'kind', value: 'kinds', repeatable: true, choices: kinds, group: 'filter' },
  { name: 'since', value: 'moment', group: 'filter' },
  { name: 'until', value: 'moment', group: 'filter' },
  { name: 'match', value: 'text', group: 'filter' },

  { name: 'private', group: 'privacy' },
  { name: 'anonymise', group: 'privacy' },
  { name: 'key', value: 'text', group: 'privacy' },
  { name: 'min-group', value: 'number', group: 'privacy' },

  { name: 'strict', group: 'general' },
  { name: 'quiet', short: 'q', group: 'general' },
  { name: 'debug', group: 'general' },
  { name: 'help', short: 'h', group: 'general' },
  { name: 'version', short: 'V', group: 'general' },
] as const satisfies readonly OptionRow[];

type Row = (typeof options)[number];

export type OptionName = Row['name'];

/** What the user gave, by name: a text, all the texts of an option that may be repeated, or that it was there. */
export type Options = {
  readonly [R in Row as R['name']]?: R extends { readonly repeatable: true }
    ? readonly string[]
    : R extends { readonly value: string }
      ? string
      : true;
};

/** Under which heading of the help an option stands. */
export type OptionGroup = 'output' | 'reading' | 'filter' | 'privacy' | 'general';

/** What stands for the value of an option in the help. */
export type Placeholder =
  | 'format'
  | 'file'
  | 'locale'
  | 'date'
  | 'time'
  | 'moment'
  | 'name'
  | 'text'
  | 'number'
  | 'column'
  | 'columns'
  | 'views'
  | 'kinds'
  | 'countries'
  | 'languages';

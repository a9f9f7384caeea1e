import { type AnalyseOptions, type Analysis, analyse as analyseFiles } from './analyse.ts';
import { anonymise as anonymiseAnalysis } from './anonymise/anonymise.ts';
import { parseChat } from './chat/parse.ts';
import type { Chat, ChatOptions } from './chat/types.ts';
import { buildKnowledge, buildNameForms, type Knowledge } from './knowledge.ts';
import { detectLanguages as detectAll } from './language/detect.ts';
import type { LanguageAnswer, LanguageOptions } from './language/types.ts';
import { type Format, outputs } from './outputs/registry.ts';
import type { OutputOptions } from './outputs/types.ts';
import { installed } from './read/installed.ts';
import type { TextFile } from './read/types.ts';
import { findSolidarity as findAll } from './solidarity/find.ts';
import type { SolidarityAnswer } from './solidarity/types.ts';
import { loadWords } from './speech/load.ts';
import type { Locale } from './speech/locales.ts';
import { lazily } from './text/remember.ts';
import type { Table } from './views/types.ts';

/** A chat: its text as Zoom saved it, or that with what is known of the file, such as its name and folder, where Zoom writes date and topic. */
export type Input = string | (Pick<TextFile, 'text'> & Partial<TextFile>);

/** What the program knows beforehand. Made at the first call and kept; give your own to lay tables over ours, see `loadKnowledge`. */
export interface WithKnowledge {
  readonly knowledge?: Knowledge;
}

const ours = lazily(() => buildKnowledge(installed));

/**
 * The whole program: chats -> who spoke, from where, in which language, and what solidarity they voiced. Synchronous and pure; the first call takes some
 * 300 ms longer, for the tables.
 *
 * @param input   one chat or several, which may be of one meeting or of many
 * @param options private messages are left out unless `private` is set
 * @returns what every view is made of; where nothing in the input is a message, no messages and a diagnostic a line
 */
export function analyse(input: Input | readonly Input[], options: AnalyseOptions & WithKnowledge = {}): Analysis {
  const inputs: readonly Input[] = Array.isArray(input) ? input : [input as Input];
  return analyseFiles(inputs.map(fileOf), options.knowledge ?? ours(), options);
}

/**
 * Reads one chat and no more: its records with their exact spans, and the messages that they are, replies and reactions folded in. Private messages are
 * among them. Never throws.
 */
export const parse = (input: Input, options: ChatOptions & WithKnowledge = {}): Chat =>
  parseChat(fileOf(input), (options.knowledge ?? ours()).locales, options);

/** A message for detecting its language: who said it, and in which meeting, helps with short ones. */
export interface Spoken {
  readonly text: string;
  readonly sender?: string;
  readonly meeting?: string;
}

/** The language of one text by itself: an ISO 639-3 code, `und` where it can't be told, `zxx` where nothing is in a language; with a calibrated chance from 0 to 1. */
export const detectLanguage = (text: string, options: LanguageOptions & WithKnowledge = {}): LanguageAnswer =>
  detectLanguages([{ text }], options)[0] as LanguageAnswer;

/** The languages of messages, in their order; those around a message help with it. Never throws. */
export const detectLanguages = (
  messages: readonly Spoken[],
  options: LanguageOptions & WithKnowledge = {},
): LanguageAnswer[] =>
  detectAll(
    messages.map(({ text, sender = '', meeting = '' }) => ({ text, sender, meeting })),
    (options.knowledge ?? ours()).languages,
    options,
  );

/** A message for finding solidarity: who said it, and which one it answers (its place in the list, from 0). */
export interface Voiced {
  readonly text: string;
  readonly sender?: string;
  readonly answers?: number;
}

/**
 * What solidarity the messages of one meeting voice, with the words that show it, in their order; 'me too' voices what it answers. Never throws.
 *
 * @param messages of one meeting; for a text alone a list of one
 */
export const findSolidarity = (messages: readonly Voiced[], { knowledge }: WithKnowledge = {}): SolidarityAnswer[] =>
  findAll(
    messages.map(({ text, sender = '', answers }) => ({ text, sender, answers })),
    (knowledge ?? ours()).lexicon,
  );

/**
 * The same analysis without anybody's name: `Participant 1` for people wherever they are named, no contacts in texts, small groups folded.
 *
 * @param shown            what is to be shown
 * @param options.whole    the analysis before any filter, where there was one: names are looked for over all of it
 * @param options.minGroup libraries, regions and countries of fewer people are `(other)` (3)
 */
export function anonymise(
  shown: Analysis,
  { whole = shown, minGroup = 3 }: { readonly whole?: Analysis; readonly minGroup?: number } = {},
): Analysis {
  return anonymiseAnalysis(shown, whole, {
    minGroup,
    pseudonym: (_, place) => `Participant ${place}`,
    describe: (librarian, place) =>
      `a ${librarian ? 'librarian' : 'participant'}${place === '' ? '' : ` from ${place}`}`,
    forms: nameForms(),
  });
}

const nameForms = lazily(() => buildNameForms(installed));

/** How a table is written. */
export interface RenderOptions extends Partial<Omit<OutputOptions, 'words' | 'headings'>> {
  /** The language of what people read (`table`, `markdown`), and of a workbook's headings where it is given. */
  readonly locale?: Locale;
}

/**
 * Writes tables, of our views or of your own, in a format of the command line.
 *
 * @param format  `table`, `csv`, `tsv`, `json`, `ndjson`, `markdown`: text; `xlsx`, `parquet`: bytes. Several tables go into `table`, `json`, `markdown`, `xlsx`; the others write the first
 * @throws TypeError where there is no such format
 */
export async function render<F extends Format>(
  tables: Table | readonly Table[],
  format: F,
  { locale, ...options }: RenderOptions = {},
): Promise<F extends 'xlsx' | 'parquet' ? Uint8Array : string> {
  const output = Object.hasOwn(outputs, format) ? outputs[format] : undefined;
  if (output === undefined) throw new TypeError(`there is no format ${format}`);
  const words = await loadWords(locale ?? 'en', {});
  const list: readonly Table[] = Array.isArray(tables) ? tables : [tables as Table];
  const defaults = { width: 80, color: 0, terminal: false, bom: false, raw: false } as const;
  const written = await (await output.load())(list, {
    ...defaults,
    ...options,
    words,
    ...(locale === undefined ? {} : { headings: words }),
  });
  return (written instanceof Uint8Array ? written : [...written].join('')) as never;
}

function fileOf(input: Input): TextFile {
  const {
    text,
    file = 'chat.txt',
    folder = '',
    encoding = 'utf-8',
    diagnostics = [],
  } = typeof input === 'string' ? { text: input } : input;
  // A byte order mark is no part of the text; whoever reads a file with `readFile` still has it.
  return { file, folder, encoding, diagnostics, text: text.replace(/^\ufeff/, '') };
}

export type { AnalyseOptions, Analysis, AnnotatedMessage, AnnotatedParticipant, MeetingFacts } from './analyse.ts';
export type { Questions } from './attendance/questions.ts';
export { parseQuestions } from './attendance/questions.ts';
export { parseReport } from './attendance/report.ts';
export type { Report } from './attendance/types.ts';
export type { Chat, ChatOptions, ChatRecord, Header, Message, Reaction, Span } from './chat/types.ts';
export type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
export type { Filter } from './filter.ts';
export { filterAnalysis as filter } from './filter.ts';
export type { Knowledge } from './knowledge.ts';
export type { LanguageAnswer, LanguageOptions, LanguageRun } from './language/types.ts';
export type { Format } from './outputs/registry.ts';
export { parseRoster } from './people/roster.ts';
export type { Participant, Roster, RosterEntry } from './people/types.ts';
export type { Home } from './places/types.ts';
export type { ProblemCode } from './problem.ts';
export { Problem } from './problem.ts';
export { loadKnowledge } from './read/installed.ts';
export type { TextFile } from './read/types.ts';
export type { Evidence, Kind, SolidarityAnswer } from './solidarity/types.ts';
export type { Translations } from './translations.ts';
export { parseTranslations } from './translations.ts';
export type { ColumnName } from './views/columns.ts';
export { column } from './views/columns.ts';
export type { ViewName } from './views/registry.ts';
export { views } from './views/registry.ts';
export type { Cell, Column, ColumnType, Table, View, ViewOptions } from './views/types.ts';

import { extname } from 'node:path';
import type { Analysis } from '../analyse.ts';
import { type Filter, filterAnalysis, type Unmet, unmetConditions } from '../filter.ts';
import { type Format, formats, outputs } from '../outputs/registry.ts';
import type { Output, OutputOptions } from '../outputs/types.ts';
import { Problem } from '../problem.ts';
import type { Words } from '../speech/types.ts';
import { byMeeting, perMeeting } from '../views/by-meeting.ts';
import { printed as printedWith, type ViewName, views } from '../views/registry.ts';
import type { View } from '../views/types.ts';
import { colorLevel, columnsOf, type Host } from './host.ts';
import { readInput } from './input.ts';
import { isUnclear, notes } from './notes.ts';
import type { Request as AnyRequest } from './parse.ts';
import { watch } from './progress.ts';
import { anonymisation } from './pseudonyms.ts';
import { by, exportedViews, filterOf, inOwnNames, shapeOf } from './settings.ts';
import { shapeTables } from './shape.ts';
import { suggest } from './suggest.ts';
import { unknownName } from './unknown.ts';
import { type Content, checkTarget, writeFile, writeStream } from './write.ts';

/** A request for views; the others are answered before the core is loaded. */
type Request = AnyRequest & { readonly command: Exclude<AnyRequest['command'], 'completion' | 'page' | 'help'> };

type TableRequest = AnyRequest & { readonly command: Exclude<Request['command'], 'report'> };

/**
 * Does what was asked: reads, analyses, writes.
 *
 * @returns the exit code
 * @throws Problem where the request or a file makes it impossible
 */
export async function run(given: Request, host: Host, words: Words): Promise<number> {
  const options = await inOwnNames(given.options);
  const request: Request = { ...given, options };
  const path = options.output === '-' ? undefined : options.output;
  const { forPeople, contentOf } = await printerOf(request, host, words, path);
  const named = inputsOf(request, host);
  if (path !== undefined) await checkTarget(path, options.force === true, named);

  const filter = filterOf(options);
  const hide = await anonymisation(options, words, forPeople);
  const progress = watch(host, options.quiet === true, words);
  const analysis = await readInput(request, host, progress.analysing).finally(progress.done);
  const unmet = unmetConditions(analysis, filter);
  for (const one of unmet) refuseMistake(one);
  refuseDates(filter, analysis);
  const kept = filterAnalysis(analysis, filter);
  // Loaded only where people are to be hidden.
  const shown = hide === undefined ? kept : (await import('../anonymise/anonymise.ts')).anonymise(kept, analysis, hide);
  const content = await contentOf(shown, kept);
  const found = analysis.chats.some(({ messages }) => messages.length > 0);
  // Where no message was found there is nothing to show people but that, and no file is written; a script still gets its heading.
  const nothing = !found && request.command !== 'check' && (forPeople || path !== undefined);
  if (!nothing && path === undefined) await writeStream(host.stdout, content);
  else if (!nothing && path !== undefined) {
    const force = options.force === true;
    const inputs = [...named, ...filesOf(analysis)];
    await writeFile(path, content, { force, onTemporary: host.onTemporary, inputs });
  }

  if (!options.quiet) {
    const left = shown.messages.length === 0 && analysis.messages.length > 0 ? [words.notes.nothingLeft] : [];
    await say(
      [...notes(shown, words), ...unmet.map(({ condition, value }) => words.notes.unmet(condition, value)), ...left],
      host,
    );
  }
  return !found || (options.strict && isUnclear(analysis)) ? 1 : 0;
}

/** What makes of an analysis what was asked for. */
interface Printer {
  /** It speaks the language of the interface. */
  readonly forPeople: boolean;
  /** @param kept the analysis before it was anonymised, for counts alone */
  readonly contentOf: (shown: Analysis, kept: Analysis) => Promise<Content>;
}

/** @throws Problem `usage-…` where the options make no sense together; before anything is read */
async function printerOf(request: Request, host: Host, words: Words, path: string | undefined): Promise<Printer> {
  const { command, options } = request;
  const read = command === 'transcript' && options.format === undefined && /\.(?:html?|docx)$/i.test(path ?? '');
  if (command !== 'report' && !read) return tablePrinter(request as TableRequest, host, words, path);
  // What pages and documents are drawn with is loaded for these alone.
  const { checkReport, reportOf, transcriptFile } = await import('./report.ts');
  if (read) return { forPeople: true, contentOf: (shown) => transcriptFile(shown, options, words) };
  checkReport(request.options, host.stdout.isTTY === true);
  return { forPeople: true, contentOf: (shown, kept) => reportOf(shown, request.options, words, kept) };
}

function tablePrinter(request: TableRequest, host: Host, words: Words, path: string | undefined): Printer {
  const { command, options } = request;
  const format = chooseFormat(request);
  const output: Output = outputs[format];
  if (path === undefined && output.binary && host.stdout.isTTY) {
    throw new Problem('usage-binary-terminal', `${format} is not for a terminal`, {
      hint: '-o names a file for it',
      values: { format },
    });
  }
  const [shape, names, each] = [shapeOf(options), viewsOf(request, format), by(options) === 'meeting'];
  const viewOf = (name: ViewName): View =>
    each && perMeeting.some((one) => one === name) ? byMeeting(views[name]) : views[name];
  const top = output.forPeople ? brief[command] : undefined;
  return {
    forPeople: output.forPeople,
    contentOf: async (shown) => {
      const made = names.map((name) =>
        viewOf(name)(shown, { explain: options.explain === true, printed: output.forPeople }),
      );
      // What a command prints besides its own table is printed where there is any.
      const some = output.forPeople ? made.filter(({ rows }, i) => i === 0 || rows.length > 0) : made;
      const tables = shapeTables(some, top === undefined ? shape : { top, ...shape });
      return (await output.load())(tables, outputOptions(request, host, words, path));
    },
  };
}

/** All that a request names to be read: exports, tables, standard input. */
const inputsOf = ({ files, options }: Request, { stdin }: Host): readonly (string | number)[] => [
  ...files.map((file) => (file === '-' ? ((stdin as { fd?: number }).fd ?? 0) : file)),
  ...[
    options.roster,
    options.attendance,
    options.questions,
    options.translations,
    options.rules,
    options.gazetteer,
  ].flatMap((tables) => tables ?? []),
];

/** All that was read: in a named folder too. */
const filesOf = ({ chats, reports, others }: Analysis): string[] =>
  [...chats, ...reports, ...others].map(({ file }) => file);

/** A summary is for one screen, and nobody quotes hundreds: of what is long people see the beginning, unless they say --top. */
const brief: Partial<Record<Request['command'], number>> = { summary: 10, quotes: 20 };

/** Puts notes on standard error, a line each. */
async function say(lines: readonly string[], host: Pick<Host, 'stderr'>): Promise<void> {
  if (lines.length > 0) await writeStream(host.stderr, [lines.map((line) => `zoomchat: ${line}\n`).join('')]);
}

function chooseFormat({ command, options }: Request): Format {
  const { format, output } = options;
  if (format !== undefined) {
    const known = formats.find((name) => name === format);
    if (known !== undefined) return known;
    throw unknownName('format', format, formats);
  }
  if (options.csv && options.json) {
    throw new Problem('usage-two-formats', '--csv and --json exclude each other', { hint: 'run it twice' });
  }
  if (options.csv) return 'csv';
  if (options.json) return 'json';
  if (output === undefined || output === '-') return command === 'export' ? 'json' : 'table';
  const ending = extname(output).toLowerCase();
  const chosen = formats.find((name) => (outputs[name] as Output).endings.includes(ending));
  if (chosen !== undefined) return chosen;
  throw new Problem('usage-unknown-ending', 'the ending of this name is that of no format', {
    file: output,
    hint: `--format names one of ${formats.join(', ')}`,
    values: { known: formats.join(', ') },
  });
}

/** A command prints its own view; more, where people read it, or where a summary's file holds several. */
function viewsOf({ command, options }: TableRequest, format: Format): readonly ViewName[] {
  const { forPeople, several }: Output = outputs[format];
  const names =
    command === 'export'
      ? exportedViews(options)
      : forPeople || (several && command === 'summary')
        ? (printedWith[command] ?? [command])
        : [command];
  if (several || names.length === 1) return names;
  throw new Problem('usage-one-table', `${format} holds one table`, {
    hint: 'write a workbook (-o x.xlsx) or JSON, or choose one with --view',
    values: { format },
  });
}

/** `ua` -> `uk`: a country's code where a language's is wanted; undefined where a language has that code. */
function languageOf(value: string): string | undefined {
  const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  if (!/^[a-z]{2}$/i.test(value) || names.of(value) !== undefined) return undefined;
  const { language } = new Intl.Locale(`und-${value}`).maximize();
  return language === 'und' ? undefined : language;
}

/** A day to compare with, where no message has one: nothing would be left, and nobody would know why. */
function refuseDates(filter: Filter, { messages }: Analysis): void {
  for (const name of ['since', 'until'] as const) {
    const value = filter[name];
    if (value === undefined || !value.includes('-') || messages.length === 0) continue;
    if (messages.some(({ date }) => date !== '')) continue;
    throw new Problem('usage-no-dates', `--${name} ${value}: this chat does not tell its day`, {
      hint: '--date gives it; or compare times alone (11:30)',
      values: { name, value },
    });
  }
}

/** A value that fits nothing, but nearly: better to ask than to print an empty table. */
function refuseMistake({ condition, value, known }: Unmet): void {
  const meant = (condition === 'language' ? languageOf(value) : undefined) ?? suggest(value, known);
  if (meant === undefined) return;
  throw new Problem('usage-unmet', `--${condition} ${value}: there is none here`, {
    hint: `did you mean ${meant}?`,
    values: { condition, value, meant },
  });
}

function outputOptions({ options }: Request, host: Host, words: Words, path: string | undefined): OutputOptions {
  const asked = options['no-color'] ? false : options.color ? true : undefined;
  return {
    width: columnsOf(host.stdout, host.env),
    color: path === undefined ? colorLevel(host.stdout, host.env, asked) : 0,
    terminal: path === undefined && host.stdout.isTTY === true,
    bom: options.bom === true,
    raw: options.raw === true,
    words,
    ...(options.locale === undefined ? {} : { headings: words }),
  };
}

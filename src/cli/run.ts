import { extname } from 'node:path';
import { type Format, formats, outputs } from '../outputs/registry.ts';
import type { Output, OutputOptions } from '../outputs/types.ts';
import { Problem } from '../problem.ts';
import { printed, type ViewName, views } from '../views/registry.ts';
import type { Words } from '../words/types.ts';
import { colorLevel, columnsOf, type Host } from './host.ts';
import { readInput } from './input.ts';
import { isUnclear, notes } from './notes.ts';
import type { Request } from './parse.ts';
import { suggest } from './suggest.ts';
import { checkTarget, writeFile, writeStream } from './write.ts';

/**
 * Does what was asked: reads, analyses, writes.
 *
 * @returns the exit code
 * @throws Problem where the request or a file makes it impossible
 */
export async function run(request: Request, host: Host, words: Words): Promise<number> {
  const { options } = request;
  const format = chooseFormat(request);
  const output: Output = outputs[format];
  const path = options.output === '-' ? undefined : options.output;
  if (path !== undefined) await checkTarget(path, options.force === true);

  const analysis = await readInput(request, host);
  const tables = viewsOf(request, output).map((name) => views[name](analysis));
  const render = await output.load();
  const content = await render(tables, outputOptions(request, host, words, path));
  if (path === undefined) await writeStream(host.stdout, content);
  else await writeFile(path, content, options.force === true, host.onTemporary);

  if (!options.quiet) await say(notes(analysis, words), host);
  const found = analysis.chats.some(({ messages }) => messages.length > 0);
  return !found || (options.strict && isUnclear(analysis)) ? 1 : 0;
}

/** Puts notes on standard error, a line each. */
async function say(lines: readonly string[], host: Pick<Host, 'stderr'>): Promise<void> {
  if (lines.length > 0) await writeStream(host.stderr, [lines.map((line) => `zoomchat: ${line}\n`).join('')]);
}

function chooseFormat({ options }: Request): Format {
  const { format, output } = options;
  if (format !== undefined) {
    const known = formats.find((name) => name === format);
    if (known !== undefined) return known;
    const meant = suggest(format, formats);
    throw new Problem('usage-unknown-format', `there is no format ${format}`, {
      hint: meant === undefined ? `there are ${formats.join(', ')}` : `did you mean ${meant}?`,
    });
  }
  if (options.csv && options.json) {
    throw new Problem('usage-two-formats', '--csv and --json exclude each other', { hint: 'run it twice' });
  }
  if (options.csv) return 'csv';
  if (options.json) return 'json';
  if (output === undefined || output === '-') return 'table';
  const ending = extname(output).toLowerCase();
  const chosen = formats.find((name) => (outputs[name] as Output).endings.includes(ending));
  if (chosen !== undefined) return chosen;
  throw new Problem('usage-unknown-ending', 'the ending of this name is that of no format', {
    file: output,
    hint: `--format names one of ${formats.join(', ')}`,
  });
}

/** A command prints its own view; more, where people read it or the file holds several. */
function viewsOf({ command }: Request, { forPeople }: Output): readonly ViewName[] {
  return forPeople ? (printed[command] ?? [command]) : [command];
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
  };
}

import { Problem } from '../problem.ts';
import { locales } from '../speech/locales.ts';
import type { Words } from '../speech/types.ts';
import { type CommandName, commands } from './commands.ts';
import { help } from './help.ts';
import { columnsOf, type Host } from './host.ts';
import { namesOf, type OptionRow, options } from './options.ts';
import { suggest } from './suggest.ts';
import { unknownName } from './unknown.ts';
import { writeStream } from './write.ts';

/**
 * Answers what needs no chat; else has it done. Commander and the core are loaded at first use: help takes a third of the time.
 *
 * @param argv without the program's own name
 * @returns the exit code
 * @throws Problem where the arguments make no sense, or a file can't be read or written
 */
export async function start(argv: readonly string[], host: Host, words: Words): Promise<number> {
  const print = (text: string): Promise<void> => writeStream(host.stdout, [text]);
  const [first, second] = wordsIn(argv);
  const asked = argv.some((word) => word === '--help' || word === '-h');
  if (asked || first === 'help') {
    const about = asked ? first : second;
    if (!asked && about !== undefined && !isCommand(about)) throw unknownName('command', about, commands);
    await print(help(isCommand(about) ? about : undefined, words, columnsOf(host.stdout, host.env)));
    return 0;
  }
  const { parseArguments } = await import('./parse.ts');
  const request = parseArguments(argv);
  const { command, named, files, options } = request;
  if (options.locale !== undefined && !(locales as readonly string[]).includes(options.locale)) {
    throw unknownName('locale', options.locale, locales);
  }
  if (command === 'completion') {
    const { completion } = await import('./completion.ts');
    await print(completion(files[0], words));
    return 0;
  }
  if (command === 'page') {
    const { writePage } = await import('./page.ts');
    await writePage(request, host);
    return 0;
  }
  if (command === 'help' || files.length === 0) {
    throw new Problem('usage-no-file', 'no file was named', {
      hint: 'name an export, a folder of exports, or - for standard input; zoomchat --help shows examples',
    });
  }
  const { run } = await import('./run.ts');
  try {
    return await run({ command, named, files, options }, host, words);
  } catch (error) {
    throw named ? error : mistyped(error, files);
  }
}

const isCommand = (word: string | undefined): word is CommandName =>
  (commands as readonly (string | undefined)[]).includes(word);

/** The words that are neither options nor an option's values: the command, if it is named, and what follows. */
function wordsIn(argv: readonly string[]): string[] {
  const valued = new Set((options as readonly OptionRow[]).filter(({ value }) => value !== undefined).flatMap(namesOf));
  return argv.filter((word, i) => !word.startsWith('-') && !valued.has(argv[i - 1] ?? ''));
}

/** The value of `--locale`, wherever it stands. */
export function localeIn(argv: readonly string[]): string | undefined {
  const at = argv.findLastIndex((word) => word === '--locale' || word.startsWith('--locale='));
  return argv[at]?.startsWith('--locale=') ? argv[at].slice('--locale='.length) : at === -1 ? undefined : argv[at + 1];
}

/** A file that isn't there, where a command could have been meant. */
function mistyped(error: unknown, files: readonly string[]): unknown {
  if (!(error instanceof Problem) || error.code !== 'file-not-found' || error.file !== files[0]) return error;
  const meant = suggest(error.file ?? '', commands);
  if (meant === undefined) return error;
  return new Problem(error.code, error.message, {
    file: error.file ?? '',
    hint: `did you mean the command \`${meant}\`?`,
    values: { command: meant },
  });
}

import { readFileSync, rmSync } from 'node:fs';
import { commands } from './cli/commands.ts';
import { help } from './cli/help.ts';
import type { Host } from './cli/host.ts';
import { sentence } from './cli/notes.ts';
import { parseArguments } from './cli/parse.ts';
import { suggest } from './cli/suggest.ts';
import { writeStream } from './cli/write.ts';
import { Problem } from './problem.ts';
import { en as words } from './words/en.ts';

/** The program: arguments, streams, exit code. The only file that touches the process. */
export async function main(process: NodeJS.Process): Promise<void> {
  // Whoever reads our output may go away: that is no failure, neither of the data nor of the notes.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const { stdin, stdout, stderr, env } = process;
  const argv = process.argv.slice(2);
  try {
    process.exitCode = await start(argv, { stdin, stdout, stderr, env, onTemporary: cleaner(process) });
  } catch (error) {
    process.exitCode = 2;
    const told =
      error instanceof Problem
        ? sentence(error, words)
        : words.bug(error instanceof Error ? error.message : String(error));
    const trace = argv.includes('--debug') && error instanceof Error ? `${error.stack}\n` : '';
    await writeStream(stderr, [`zoomchat: ${told}\n${trace}`]);
  }
}

async function start(argv: readonly string[], host: Host): Promise<number> {
  const request = parseArguments(argv);
  const { command, named, files, options } = request;
  if (options.version || options.help) {
    await writeStream(host.stdout, [options.version ? `${version()}\n` : help(named ? command : undefined, words)]);
    return 0;
  }
  if (files.length === 0) {
    throw new Problem('usage-no-file', 'no file was named', {
      hint: 'name an export, a folder of exports, or - for standard input; zoomchat --help shows examples',
    });
  }
  // The core takes longer to load than the help to print.
  const { run } = await import('./cli/run.ts');
  try {
    return await run(request, host, words);
  } catch (error) {
    throw named ? error : mistyped(error, files);
  }
}

/** A file that isn't there, where a command could have been meant. */
function mistyped(error: unknown, files: readonly string[]): unknown {
  if (!(error instanceof Problem) || error.code !== 'file-not-found' || error.file !== files[0]) return error;
  const meant = suggest(error.file ?? '', commands);
  if (meant === undefined) return error;
  return new Problem(error.code, error.message, {
    file: error.file ?? '',
    hint: `did you mean the command \`${meant}\`?`,
  });
}

/** Takes a temporary file away when Ctrl-C comes while there is one; at other times Ctrl-C simply ends the process. */
function cleaner(process: NodeJS.Process): (path: string | undefined) => void {
  let temporary: string | undefined;
  const interrupted = (): void => {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    process.exit(130);
  };
  return (path) => {
    temporary = path;
    if (path === undefined) process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    else process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  };
}

const version = (): string =>
  (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version;

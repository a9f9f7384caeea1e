import { readFileSync, rmSync } from 'node:fs';
import { root } from './installation.ts';

/** The program: arguments, streams, exit code. The only file that touches the process. What the version needs no part of is loaded behind it. */
export async function main(process: NodeJS.Process): Promise<void> {
  // Whoever reads our output may go away: that is no failure, neither of the data nor of the notes.
  process.stdout.on('error', () => {});
  process.stderr.on('error', () => {});
  const { stdin, stdout, stderr, env } = process;
  const argv = process.argv.slice(2);
  if (asksVersion(argv)) {
    const { version } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
    stdout.write(`${version}\n`);
    return;
  }
  const [{ sentence }, { localeIn, start }, { writeStream }, { Problem }, { loadWords }] = await Promise.all([
    import('./cli/notes.ts'),
    import('./cli/start.ts'),
    import('./cli/write.ts'),
    import('./problem.ts'),
    import('./speech/load.ts'),
  ]);
  // Known before the arguments are read: what is wrong with them has to be said in some language.
  const words = await loadWords(localeIn(argv), env);
  try {
    process.exitCode = await start(argv, { stdin, stdout, stderr, env, onTemporary: cleaner(process) }, words);
  } catch (error) {
    process.exitCode = 2;
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    const told = error instanceof Problem ? sentence(error, words) : words.bug(message);
    await writeStream(stderr, [`zoomchat: ${told}\n${argv.includes('--debug') ? `${stack}\n` : ''}`]);
  }
}

/** `zoomchat --version`, wherever it stands: but help goes before it. */
const asksVersion = (argv: readonly string[]): boolean =>
  argv.some((word) => word === '--version' || word === '-V') &&
  !argv.some((word) => word === '--help' || word === '-h') &&
  argv.find((word) => !word.startsWith('-')) !== 'help';

/** Takes a temporary file away when Ctrl-C comes while there is one, or the terminal is closed; at other times that simply ends the process. */
function cleaner(process: NodeJS.Process): (path: string | undefined) => void {
  let temporary: string | undefined;
  const interrupted = (signal: NodeJS.Signals): void => {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    process.exit(signals[signal]);
  };
  return (path) => {
    temporary = path;
    for (const signal of Object.keys(signals)) {
      process.off(signal, interrupted);
      if (path !== undefined) process.once(signal, interrupted);
    }
  };
}

/** The signals that end a program, and the exit code that shells expect then. */
const signals: Readonly<Partial<Record<NodeJS.Signals, number>>> = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };

import { Command, CommanderError, Option } from 'commander';
import { Problem } from '../problem.ts';
import { type CommandName, commands } from './commands.ts';
import { type OptionRow, type Options, options } from './options.ts';
import { suggest } from './suggest.ts';

/** What the user asked for. */
export interface Request {
  readonly command: CommandName;
  /** Whether the user named the command. */
  readonly named: boolean;
  readonly files: readonly string[];
  readonly options: Options;
}

/**
 * Arguments -> a request.
 *
 * @param argv without the program's own name
 * @throws Problem `usage-…` where they make no sense
 */
export function parseArguments(argv: readonly string[]): Request {
  const requests: Request[] = [];
  const root = prepare(new Command('zoomchat')).enablePositionalOptions();
  const take = (command: CommandName, named: boolean) => (files: string[], _: unknown, given: Command) => {
    requests.push({ command, named, files, options: optionsOf(named ? [root, given] : [root]) });
  };
  root.argument('[files...]').action(take('summary', false));
  for (const name of commands) prepare(root.command(name)).argument('[files...]').action(take(name, true));
  try {
    root.parse([...argv], { from: 'user' });
  } catch (error) {
    throw error instanceof CommanderError ? inOurWords(error) : error;
  }
  return requests[0] as Request;
}

/** All options on a command that neither prints nor exits. */
function prepare(command: Command): Command {
  command
    .helpOption(false)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => {} });
  command.showSuggestionAfterError(false);
  for (const row of options as readonly OptionRow[]) {
    const flags = `${row.short === undefined ? '' : `-${row.short}, `}--${row.name}${row.value === undefined ? '' : ' <value>'}`;
    const option = new Option(flags);
    if (row.repeatable) option.argParser((value: string, before: string[] | undefined) => [...(before ?? []), value]);
    command.addOption(option);
  }
  return command;
}

/** Options may stand before the command and after it: the later of two holds, those that may be repeated add up. */
function optionsOf(levels: readonly Command[]): Options {
  const given: Record<string, string | boolean | readonly string[]> = {};
  for (const level of levels) {
    for (const row of options as readonly OptionRow[]) {
      const negative = row.name.startsWith('no-');
      const key = camelCase(negative ? row.name.slice(3) : row.name);
      const value: unknown = level.getOptionValueSource(key) === 'cli' ? level.getOptionValue(key) : undefined;
      if (Array.isArray(value)) given[row.name] = [...((given[row.name] as string[] | undefined) ?? []), ...value];
      else if (typeof value === 'string') given[row.name] = value;
      else if (value === !negative) given[row.name] = true;
    }
  }
  return given as Options;
}

const camelCase = (name: string): string => name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

function inOurWords({ code, message }: CommanderError): Problem {
  const name = /'(?:-., )?(-[^' ]*)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownOption': {
      const meant = suggest(
        name.replace(/^-+/, '').replace(/=.*$/, ''),
        options.map((option) => option.name),
      );
      return new Problem('usage-unknown-option', `there is no option ${name}`, {
        hint: meant === undefined ? 'see zoomchat --help' : `did you mean --${meant}?`,
        values: { name, ...(meant !== undefined && { meant: `--${meant}` }) },
      });
    }
    case 'commander.optionMissingArgument':
      return new Problem('usage-value-missing', `the option ${name} needs a value`, {
        hint: 'see zoomchat --help',
        values: { name },
      });
    default:
      return new Problem('usage', message.replace(/^error: /, ''), {
        hint: 'see zoomchat --help',
        values: { why: message.replace(/^error: /, '') },
      });
  }
}

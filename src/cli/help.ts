import type { Words } from '../speech/types.ts';
import { type CommandName, commands, examples } from './commands.ts';
import { type OptionRow, options } from './options.ts';

/** The help: of the tool, or of one command. */
export function help(command: CommandName | undefined, words: Words): string {
  const shown = examples.filter(({ line }) => command === undefined || line.startsWith(`zoomchat ${command} `));
  const groups = [...new Set(options.map(({ group }) => group))];
  return [
    command === undefined ? words.about : `zoomchat ${command}: ${words.commands[command]}`,
    section(
      words.headings.examples,
      (shown.length > 0 ? shown : [{ line: `zoomchat ${command} fixtures/exchange/chat.txt`, shows: undefined }]).map(
        ({ line, shows }) => [line, shows === undefined ? '' : words.examples[shows]],
      ),
    ),
    section(words.headings.usage, [
      [`zoomchat ${command ?? words.arguments.command} <${words.placeholders.file}...> ${words.arguments.options}`, ''],
    ]),
    ...(command === undefined
      ? [
          section(
            words.headings.commands,
            commands.map((name) => [name, words.commands[name]]),
          ),
        ]
      : []),
    ...groups.map((group) =>
      section(
        words.headings[group],
        options.filter((row) => row.group === group).map((row) => [flags(row, words), words.options[row.name]]),
      ),
    ),
    words.footer,
  ]
    .join('\n\n')
    .concat('\n');
}

/** `-o, --output FILE` */
export function flags({ name, short, value }: OptionRow, words: Words): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${words.placeholders[value]}`}`;
}

function section(heading: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(30, Math.max(...rows.map(([left]) => left.length)));
  return [
    `${heading}:`,
    ...rows.map(([left, right]) => {
      if (right === '') return `  ${left}`;
      return left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`;
    }),
  ].join('\n');
}

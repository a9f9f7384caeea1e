import type { Words } from '../speech/types.ts';
import { type CommandName, commands, examples, loading, shells } from './commands.ts';
import { type OptionRow, options } from './options.ts';

/**
 * The help: of the tool, or of one command.
 *
 * @param columns how wide it may be
 */
export function help(command: CommandName | undefined, words: Words, columns: number): string {
  const width = Math.min(columns, widest);
  const { placeholders, headings } = words;
  const section = (heading: string, rows: readonly Entry[]): string => sectionOf(heading, rows, width);
  const shown = examples.filter(({ line }) => command === undefined || line.startsWith(`zoomchat ${command} `));
  const own = shown.length > 0 ? shown : [{ line: `zoomchat ${command} fixtures/exchange/chat.txt`, shows: undefined }];
  const lines =
    command === 'completion'
      ? loading
      : command === 'help'
        ? [{ line: 'zoomchat help regions', shows: undefined }]
        : own;
  const takes = takings[command ?? 'summary'] ?? `<${placeholders.file}...> ${words.arguments.options}`;
  const groups = command !== undefined && command in takings ? [] : [...new Set(options.map(({ group }) => group))];
  return [
    wrapped(command === undefined ? words.about : `zoomchat ${command}: ${words.commands[command]}`, width).join('\n'),
    section(
      headings.examples,
      lines.map(({ line, shows }) => [line, shows === undefined ? '' : words.examples[shows]]),
    ),
    section(headings.usage, [[`zoomchat ${command ?? words.arguments.command} ${takes}`, '']]),
    ...(command === undefined
      ? [
          section(
            headings.commands,
            commands.map((name) => [name, words.commands[name]]),
          ),
        ]
      : []),
    ...groups.map((group) =>
      section(
        headings[group],
        options.filter((row) => row.group === group).map((row) => [flags(row, words), words.options[row.name]]),
      ),
    ),
    words.footer
      .split('\n')
      .flatMap((line) => wrapped(line, width))
      .join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

/** Longer lines are hard to read, however wide a terminal is. */
const widest = 100;

/** What a command takes that reads no chat. */
const takings: Partial<Record<CommandName, string>> = {
  completion: `<${shells.join('|')}>`,
  help: '[command]',
};

/** `-o, --output FILE` */
export function flags({ name, short, value }: OptionRow, words: Words): string {
  return `${short === undefined ? '    ' : `-${short}, `}--${name}${value === undefined ? '' : ` ${words.placeholders[value]}`}`;
}

type Entry = readonly [left: string, right: string];

function sectionOf(heading: string, rows: readonly Entry[], width: number): string {
  const room = Math.min(30, Math.floor(width * 0.4), Math.max(...rows.map(([left]) => left.length)));
  const indent = ' '.repeat(room + 4);
  return [
    ...wrapped(`${heading}:`, width),
    ...rows.flatMap(([left, right]) => {
      if (right === '') return [`  ${left}`];
      const [first = '', ...others] = wrapped(right, width - indent.length);
      const beside = left.length <= room;
      return [
        ...(beside ? [`  ${left.padEnd(room)}  ${first}`] : [`  ${left}`, indent + first]),
        ...others.map((line) => indent + line),
      ];
    }),
  ].join('\n');
}

/** A text in lines of at most so many letters, each of which is a column wide in the languages of the interface; a longer word stays whole. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

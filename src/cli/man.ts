import type { Words } from '../speech/types.ts';
import { commands, examples } from './commands.ts';
import { flags, wrapped } from './help.ts';
import { options } from './options.ts';

/**
 * The manual page, in the language of man(7). `man/zoomchat.1` is this, and a test compares them.
 *
 * @param release the version and its date, as CHANGELOG.md has them
 */
export function manPage(words: Words, { version, date }: { readonly version: string; readonly date: string }): string {
  const groups = [...new Set(options.map(({ group }) => group))];
  return `${[
    `.TH ZOOMCHAT 1 ${date} "zoomchat ${version}"`,
    '.SH NAME',
    'zoomchat \\- who spoke in a Zoom chat, from where, with what solidarity',
    '.SH SYNOPSIS',
    `.B zoomchat\n${roff('[command] <FILE...> [options]')}`,
    '.SH DESCRIPTION',
    roff(words.about),
    '.PP',
    roff(words.footer),
    '.SH COMMANDS',
    ...commands.map((name) => entry(name, words.commands[name])),
    '.SH OPTIONS',
    ...groups.flatMap((group) => [
      `.SS ${roff(words.headings[group])}`,
      ...options
        .filter((row) => row.group === group)
        .map((row) => entry(flags(row, words).trim(), words.options[row.name])),
    ]),
    '.SH EXAMPLES',
    ...examples.map(({ line, shows }) => entry(line, words.examples[shows])),
    '.SH EXIT STATUS',
    entry('0', 'done; also where the reader of the output went away'),
    entry('1', 'no message was found; or, with --strict, something was not understood'),
    entry('2', 'wrong usage, or a file that cannot be read or written'),
    entry('130', 'interrupted'),
    '.SH ENVIRONMENT',
    entry('NO_COLOR, FORCE_COLOR', 'no colours; colours. The options go before both.'),
    entry('LC_ALL, LC_MESSAGES, LANG', 'the language of what people read, where --locale does not name it'),
    entry('COLUMNS', 'the width of tables where standard output is no terminal (80)'),
  ].join('\n')}\n`;
}

/** The term stays on one line, as its macro wants it. */
const entry = (term: string, text: string): string => `.TP\n.B ${escaped(term)}\n${roff(text)}`;

/** Text that man(7) takes for text, in lines of at most 80 letters. */
const roff = (text: string): string =>
  text
    .split('\n')
    .flatMap((line) => wrapped(line, 72))
    .map(escaped)
    .join('\n');

const escaped = (line: string): string =>
  line
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&')
    .replaceAll('"', '\\(dq');

import { Problem } from '../problem.ts';
import type { Words } from '../speech/types.ts';
import { commands } from './commands.ts';
import { type OptionRow, options } from './options.ts';
import { unknownName } from './unknown.ts';

const rows: readonly OptionRow[] = options;

/**
 * A script that completes commands, options and their values, for one shell.
 *
 * @throws Problem where the shell is none of those
 */
export function completion(shell: string | undefined, words: Words): string {
  switch (shell) {
    case 'bash':
      return bash();
    case 'zsh':
      return zsh(words);
    case 'fish':
      return fish(words);
    case undefined:
      throw new Problem('usage-no-shell', 'no shell was named', { hint: 'zoomchat completion bash, zsh or fish' });
    default:
      throw unknownName('shell', shell, shells);
  }
}

const shells = ['bash', 'zsh', 'fish'] as const;

const longName = ({ name }: OptionRow): string => `--${name}`;
const bothNames = ({ name, short }: OptionRow): string[] => [
  `--${name}`,
  ...(short === undefined ? [] : [`-${short}`]),
];

/** Options by what completes their value: the same file names or words for several of them. */
const takesFile = rows.filter(({ value }) => value === 'file').flatMap(bothNames);
const takesOther = rows
  .filter(({ value, choices }) => value !== undefined && value !== 'file' && !choices)
  .flatMap(bothNames);
const takesChoice = rows.filter(({ choices }) => choices !== undefined);

const bash = (): string => `# bash completion for zoomchat: eval "$(zoomchat completion bash)"
_zoomchat() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} first=\${COMP_WORDS[1]}
  COMPREPLY=()
  case $before in
${takesChoice.map((row) => `    ${bothNames(row).join('|')}) COMPREPLY=($(compgen -W '${row.choices?.join(' ')}' -- "$word")); return ;;`).join('\n')}
    ${takesFile.join('|')}) compopt -o filenames; COMPREPLY=($(compgen -f -- "$word")); return ;;
    ${takesOther.join('|')}) return ;;
  esac
  if [[ $first == completion ]]; then
    COMPREPLY=($(compgen -W '${shells.join(' ')}' -- "$word"))
  elif [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W '${rows.map(longName).join(' ')}' -- "$word"))
  else
    compopt -o filenames
    [[ $COMP_CWORD == 1 ]] && COMPREPLY=($(compgen -W '${commands.join(' ')}' -- "$word"))
    COMPREPLY+=($(compgen -f -- "$word"))
  fi
}
complete -F _zoomchat zoomchat
`;

const zsh = (words: Words): string => `#compdef zoomchat
# zsh completion for zoomchat: eval "$(zoomchat completion zsh)"
_zoomchat() {
  local -a commands
  commands=(
${commands.map((name) => `    ${quoted(`${name}:${words.commands[name]}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
  elif [[ $words[2] == completion ]]; then
    _values shell ${shells.join(' ')}
    return
  fi
  _arguments \\
${rows
  .flatMap((row) =>
    bothNames(row).map(
      (name) =>
        `    ${quoted(`*${name}[${words.options[row.name as keyof Words['options']].replace(/[[\]:]/g, '\\$&')}]${zshValue(row)}`)} \\`,
    ),
  )
  .join('\n')}
    '*:file:_files'
}
(( $+functions[compdef] )) && compdef _zoomchat zoomchat
`;

function zshValue({ value, choices }: OptionRow): string {
  if (value === undefined) return '';
  return `:${value}:${choices !== undefined ? `(${choices.join(' ')})` : value === 'file' ? '_files' : ' '}`;
}

const fish = (words: Words): string => `# fish completion for zoomchat: zoomchat completion fish | source
${commands.map((name) => `complete -c zoomchat -n __fish_use_subcommand -a ${name} -d ${fishQuoted(words.commands[name])}`).join('\n')}
complete -c zoomchat -n '__fish_seen_subcommand_from completion' -f -a '${shells.join(' ')}'
${rows
  .map((row) => {
    const short = row.short === undefined ? '' : ` -s ${row.short}`;
    const takes =
      row.value === undefined
        ? ''
        : row.value === 'file'
          ? ' -r -F'
          : row.choices
            ? ` -x -a '${row.choices.join(' ')}'`
            : ' -x';
    return `complete -c zoomchat -l ${row.name}${short}${takes} -d ${fishQuoted(words.options[row.name as keyof Words['options']])}`;
  })
  .join('\n')}
`;

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
const fishQuoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;

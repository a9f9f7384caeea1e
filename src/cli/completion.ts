import { Problem } from '../problem.ts';
import type { Words } from '../speech/types.ts';
import { commands, shells } from './commands.ts';
import { namesOf, type OptionRow, options } from './options.ts';
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

const longName = ({ name }: OptionRow): string => `--${name}`;

/** Options by what completes their value: the same file names or words for several of them. */
const takesFile = rows.filter(({ value }) => value === 'file').flatMap(namesOf);
const takesOther = rows
  .filter(({ value, choices }) => value !== undefined && value !== 'file' && !choices)
  .flatMap(namesOf);
const takesChoice = rows.filter(({ choices }) => choices !== undefined);

/** Where it offers nothing, bash itself offers files, and quotes the spaces and colons that Zoom puts into the names of its folders. */
const bash = (): string => `# bash completion for zoomchat: eval "$(zoomchat completion bash)"
_zoomchat() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} first=\${COMP_WORDS[1]}
  COMPREPLY=()
  case $before in
${takesChoice.map((row) => `    ${namesOf(row).join('|')}) COMPREPLY=($(compgen -W '${row.choices?.join(' ')}' -- "$word")); return ;;`).join('\n')}
    ${takesFile.join('|')}) return ;;
    ${takesOther.join('|')}) compopt +o default; return ;;
  esac
  if [[ $first == completion ]]; then
    COMPREPLY=($(compgen -W '${shells.join(' ')}' -- "$word"))
  elif [[ $word == -* ]]; then
    COMPREPLY=($(compgen -W '${rows.map(longName).join(' ')}' -- "$word"))
  elif [[ $COMP_CWORD == 1 ]]; then
    COMPREPLY=($(compgen -W '${commands.join(' ')}' -- "$word"))
  elif [[ $first == help ]]; then
    COMPREPLY=($(compgen -W '${commands.join(' ')}' -- "$word"))
  fi
}
complete -o default -F _zoomchat zoomchat
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
  elif [[ $words[2] == help ]]; then
    _describe command commands
    return
  fi
  _arguments \\
${rows
  .flatMap((row) =>
    namesOf(row).map(
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
complete -c zoomchat -n '__fish_seen_subcommand_from help' -f -a '${commands.join(' ')}'
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

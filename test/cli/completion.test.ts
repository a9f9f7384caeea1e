import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { completion } from '../../src/cli/completion.ts';
import { options } from '../../src/cli/options.ts';
import { en } from '../../src/speech/en.ts';

describe('completion', () => {
  test.each(['bash', 'zsh', 'fish'])('for %s knows every command and option', (shell) => {
    const script = completion(shell, en);
    const flag = shell === 'fish' ? (name: string) => `-l ${name}` : (name: string) => `--${name}`;
    for (const name of commands) expect(script).toContain(name);
    for (const { name } of options) expect(script).toContain(flag(name));
  });

  test.each([
    ['zoomchat ', 'regions'],
    ['zoomchat reg', 'regions'],
    ['zoomchat regions --anon', '--anonymise'],
    ['zoomchat regions --format nd', 'ndjson'],
    ['zoomchat -f x', 'xlsx'],
    ['zoomchat completion z', 'zsh'],
    ['zoomchat help reg', 'regions'],
  ])('in bash, after %j offers %s', (line, offered) => {
    const words = line.split(' ');
    const script = `${completion('bash', en)}
COMP_WORDS=(${words.map((word) => `'${word}'`).join(' ')}); COMP_CWORD=${words.length - 1}
_zoomchat 2>/dev/null; printf '%s\\n' "\${COMPREPLY[@]}"`;
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\n')).toContain(offered);
  });

  test('in bash leaves files to bash, which quotes the spaces and colons of the names that Zoom gives', () => {
    const script = `${completion('bash', en)}
COMP_WORDS=(zoomchat regions --roster pack); COMP_CWORD=3; _zoomchat 2>/dev/null; echo "\${#COMPREPLY[@]}"; complete -p zoomchat`;
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8' })).toBe(
      '0\ncomplete -o default -F _zoomchat zoomchat\n',
    );
  });

  for (const shell of ['zsh', 'fish'] as const) {
    test.skipIf(spawnSync(shell, ['--version']).status !== 0)(`in ${shell} is well-formed`, () => {
      // In a file: fish 3.6 takes the socket that Node gives as standard input for a directory.
      const folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
      const file = join(folder, `completion.${shell}`);
      writeFileSync(file, completion(shell, en));
      expect(spawnSync(shell, ['-n', file], { encoding: 'utf8' }).stderr).toBe('');
      rmSync(folder, { recursive: true });
    });
  }

  test.each([undefined, 'tcsh'])('for %s is refused', (shell) => expect(() => completion(shell, en)).toThrow());
});

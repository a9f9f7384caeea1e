import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/**
 * Every `console` block of a README is a transcript: lines after `$ ` are run in a shell at the root of the repository, and must print
 * the lines that follow, standard error among them. `UPDATE_README=1 npx vitest run test/readme.test.ts` writes what they print today.
 */
const files = ['README.md', 'README.uk.md'].map((name) => {
  const path = resolve(name);
  const text = readFileSync(path, 'utf8');
  const transcripts = [...text.matchAll(/^```console\n([\s\S]*?)^```$/gm)].map(([, block = '']) => block);
  const examples = transcripts.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((example) => {
        const end = example.indexOf('\n');
        return { command: example.slice(0, end), output: example.slice(end + 1) };
      }),
  );
  return { name, path, text, examples };
});
const readme = files[0]?.text ?? '';

/** What installs or tests the project would run this test again; .ci/run runs these on a fresh clone instead. */
const installs = /^(npm (ci|install|test)|git clone)\b/;
let bin = '';
beforeAll(() => {
  bin = mkdtempSync(join(tmpdir(), 'zoomchat-readme-'));
  symlinkSync(resolve('bin/zoomchat.js'), join(bin, 'zoomchat'));
});
afterAll(() => rmSync(bin, { recursive: true, force: true }));

test.each(files)('$name has transcripts, and everything that it shows in a shell is one', ({ text, examples }) => {
  expect(examples.filter(({ command }) => !installs.test(command)).length).toBeGreaterThan(1);
  expect(text).not.toMatch(/^```(sh|bash|shell)$/m);
});

describe.skipIf(process.platform === 'win32')('every example prints what is said', () => {
  test.each(files)('in $name', ({ path, text, examples }) => {
    const actual = examples.map(({ command, output }) => ({
      command,
      output: installs.test(command) ? output : run(command),
    }));
    if (process.env.UPDATE_README) writeFileSync(path, rewrite(text, actual));
    else expect(actual).toEqual(examples);
  });
});

test('the example of the library prints the first region', () => {
  const [, code = ''] = /^```js\n([\s\S]*?)^```$/m.exec(readme) ?? [];
  const own = code.replace("'zoomchat'", "'./dist/index.js'");
  const printed = execFileSync(process.execPath, ['--input-type=module', '-e', own], { encoding: 'utf8' });
  expect(printed).toContain(',Sumy Oblast,');
});

test.each(files.flatMap(({ text }) => [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link = '']) => [link])))(
  'the link to %s leads somewhere',
  (link) => {
    expect(existsSync(resolve(link))).toBe(true);
  },
);

function run(command: string): string {
  const env = {
    ...process.env,
    PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`,
    COLUMNS: '100',
    NO_COLOR: '1',
    LC_ALL: 'C.UTF-8',
  };
  const out = mkdtempSync(join(tmpdir(), 'zoomchat-out-'));
  try {
    // CSV ends its lines with CR LF, which no README shows. An example may fail, to show how it does: what counts is what it prints. Files that it writes go to a folder that is thrown away.
    return execFileSync('bash', ['-c', `{ ${command.replaceAll(' -o ', ` -o ${out}/`)}\n} 2>&1 || true`], {
      env,
      encoding: 'utf8',
    })
      .replaceAll(`${out}/`, '')
      .replaceAll('\r\n', '\n');
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

function rewrite(text: string, actual: readonly { readonly command: string; readonly output: string }[]): string {
  let next = 0;
  return text.replace(/^```console\n[\s\S]*?^```$/gm, (block) => {
    const count = block.split(/^\$ /m).length - 1;
    const shown = actual.slice(next, next + count);
    next += count;
    return `\`\`\`console\n${shown.map(({ command, output }) => `$ ${command}\n${output}`).join('')}\`\`\``;
  });
}

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { help } from '../../src/cli/help.ts';
import { options } from '../../src/cli/options.ts';
import { en } from '../../src/speech/en.ts';
import { uk } from '../../src/speech/uk.ts';
import { root, zoomchat } from './program.ts';

const chat = 'fixtures/exchange/chat.txt';
const scratch = (): string => mkdtempSync(join(tmpdir(), 'zoomchat-'));

describe('help', () => {
  test('leads with examples, and names every command and option', async () => {
    const { stdout, stderr, code } = await zoomchat(['--help']);
    expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
    expect(stdout.indexOf('Examples:')).toBeLessThan(stdout.indexOf('Usage:'));
    for (const name of commands) expect(stdout).toContain(`\n  ${name} `);
    for (const { name } of options) expect(stdout).toContain(`--${name}`);
  });

  test.each(commands)('%s has its own', async (name) => {
    const { stdout, code } = await zoomchat([name, '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`zoomchat ${name} `);
  });

  test.each([
    [['help'], 'Reads the chat that Zoom saved'],
    [['help', 'regions'], 'zoomchat regions: '],
    [['--locale', 'en', 'help', 'regions'], 'zoomchat regions: '],
    [['export', '--view', 'summary', '--help'], 'zoomchat export: '],
    [['--view', 'summary', '--help'], 'Reads the chat that Zoom saved'],
    [['completion', '--help'], 'zoomchat completion: '],
  ])('%j begins with %j', async (args, begins) => {
    const { stdout, code } = await zoomchat(args);
    expect([stdout.slice(0, begins.length), code]).toEqual([begins, 0]);
  });

  test.each([40, 60, 80])('of %d columns folds between words; what is to be typed stays whole', (columns) => {
    const lines = commands.flatMap((name) => [en, uk].flatMap((words) => help(name, words, columns).split('\n')));
    const wide = lines.filter((line) => line.length > columns);
    expect(wide.filter((line) => !/^ {2}(?: {4})?(?:zoomchat|echo|-)/.test(line))).toEqual([]);
  });

  test('the version is that of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(await zoomchat(['--version'])).toEqual({ stdout: `${version}\n`, stderr: '', code: 0 });
  });
});

describe('wrong usage is one sentence and 2', () => {
  test.each([
    [[], /^zoomchat: no file was named; name an export/],
    [['regions'], /^zoomchat: no file was named/],
    [['regiosn', chat], /^zoomchat: regiosn: there is no such file; did you mean the command `regions`\?$/],
    [['--fromat', 'csv', chat], /^zoomchat: there is no option --fromat; did you mean --format\?$/],
    [['help', 'regoins'], /^zoomchat: there is no command regoins; did you mean regions\?$/],
    [['messages', chat, '--language', 'ua'], /^zoomchat: --language ua: there is none here; did you mean uk\?$/],
    [
      ['messages', 'fixtures/midnight/chat.txt', '--since', '2026-01-01'],
      /this chat does not tell its day; --date gives it/,
    ],
    [['--xyzzy', chat], /^zoomchat: there is no option --xyzzy; see zoomchat --help$/],
    [[chat, '-o'], /^zoomchat: the option --output needs a value/],
    [[chat, '--format', 'cvs'], /^zoomchat: there is no format cvs; did you mean csv\?$/],
    [[chat, '--csv', '--json'], /^zoomchat: --csv and --json exclude each other/],
    [[chat, '--detector', 'ling'], /^zoomchat: there is no detector ling; did you mean lingua\?$/],
    // An optional peer, which this project does not install.
    [[chat, '--detector', 'lingua'], /^zoomchat: --detector lingua needs the package @bluzzi\/lingua; npm install /],
    [[chat, '-o', 'x.doc'], /^zoomchat: x\.doc: the ending of this name is that of no format/],
    [[chat, '-o', 'fixtures'], /^zoomchat: fixtures: /],
    [[chat, '-o', 'nowhere/x.csv'], /^zoomchat: nowhere\/x\.csv: there is no such folder/],
    [['nothing.txt'], /^zoomchat: nothing\.txt: there is no such file/],
    [[chat, '--roster', 'nothing.csv'], /^zoomchat: nothing\.csv: there is no such file/],
    [['src'], /^zoomchat: src: this folder holds no chat; /],
    [
      ['fixtures/exchange/roster.csv', '--roster', 'fixtures/exchange/chat.txt'],
      /^zoomchat: fixtures\/exchange\/roster\.csv: this is a registration report; give it with --roster, /,
    ],
    [['-'], /^zoomchat: -: this is empty$/],
    [['a\x1b[31mb.txt'], /^zoomchat: a␛\[31mb\.txt: there is no such file/],
  ])('%j', async (args, sentence) => {
    const { stdout, stderr, code } = await zoomchat(args);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr.trimEnd()).toMatch(sentence);
    expect(stderr).toMatch(/^[^\n]+\n$/);
    expect(existsSync(join(root, 'nowhere'))).toBe(false);
  });
});

describe('-o', () => {
  test('writes the file that standard output would have been, and leaves nothing beside it', async () => {
    const folder = scratch();
    const { stdout, code } = await zoomchat(['regions', chat, '-o', join(folder, 'x.csv')]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 0 });
    expect(readdirSync(folder)).toEqual(['x.csv']);
    expect(readFileSync(join(folder, 'x.csv'), 'utf8')).toBe((await zoomchat(['regions', chat, '--csv'])).stdout);
  });

  test('keeps a file that is there, unless --force', async () => {
    const file = join(scratch(), 'x.json');
    writeFileSync(file, 'mine');
    const kept = await zoomchat(['regions', chat, '-o', file]);
    expect(kept.code).toBe(2);
    expect(kept.stderr).toBe(`zoomchat: ${file}: this file exists and is kept; --force replaces it\n`);
    expect(readFileSync(file, 'utf8')).toBe('mine');
    expect((await zoomchat(['regions', chat, '-o', file, '--force'])).code).toBe(0);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toBeInstanceOf(Array);
  });
});

describe('streams', () => {
  test('an export on standard input is read like a file', async () => {
    const [piped, named] = await Promise.all([
      zoomchat(['messages', '-', '--json'], { input: readFileSync(join(root, chat)) }),
      zoomchat(['messages', chat, '--json']),
    ]);
    const texts = (json: string) => (JSON.parse(json) as { text: string }[]).map(({ text }) => text);
    expect(texts(piped.stdout)).toEqual(texts(named.stdout));
  });

  test.skipIf(process.platform === 'win32').each([
    ['a reader that goes away', `messages ${chat} --csv | head -n 1`],
    ['one that never reads', `messages ${chat} --csv | true`],
    ['notes that nobody reads', `messages ${chat} --csv 2>&1 >/dev/null | true`],
  ])('%s ends it quietly with 0', async (_, line) => {
    const command = `set -o pipefail; '${process.execPath}' bin/zoomchat.js ${line}`;
    const { stderr } = await promisify(execFile)('bash', ['-c', command], { cwd: root });
    expect(stderr).toMatch(/^(zoomchat: (\d+ |`zoomchat check` ).*\n)*$/);
  });

  test.skipIf(!existsSync('/dev/full'))('a full disk is a clear error', async () => {
    const command = `'${process.execPath}' bin/zoomchat.js messages ${chat} --csv > /dev/full; echo $?`;
    const { stdout, stderr } = await promisify(execFile)('bash', ['-c', command], { cwd: root });
    expect(stdout).toBe('2\n');
    expect(stderr).toBe('zoomchat: the disk is full, nothing was kept\n');
  });
});

test('a file that is no chat is named, and gives 1', async () => {
  const { stderr, code } = await zoomchat(['regions', 'package.json']);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^zoomchat: package\.json: no chat that Zoom saved/);
});

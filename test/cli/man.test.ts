import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { manPage } from '../../src/cli/man.ts';
import { en } from '../../src/speech/en.ts';

// `npx vitest run test/cli/man.test.ts -u` writes the page anew.
test('the manual page is the one that the options make', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const [, date = ''] =
    new RegExp(`^## ${version} \\((\\d{4}-\\d\\d-\\d\\d)\\)$`, 'm').exec(readFileSync('CHANGELOG.md', 'utf8')) ?? [];
  expect(date).not.toBe('');
  await expect(manPage(en, { version, date })).toMatchFileSnapshot('../../man/zoomchat.1');
});

const mandoc = spawnSync('mandoc', ['-Tlint', '/dev/null']).error === undefined;
test.skipIf(!mandoc)('mandoc finds nothing to say', () => {
  expect(spawnSync('mandoc', ['-Tlint', 'man/zoomchat.1'], { encoding: 'utf8' }).stdout).toBe('');
});

const groff = spawnSync('groff', ['-version']).status === 0;
test.skipIf(!groff)('groff reads it without a warning', () => {
  const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', 'man/zoomchat.1'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain('--anonymise');
});

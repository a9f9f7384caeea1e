import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { manPage } from '../../src/cli/man.ts';
import { en } from '../../src/speech/en.ts';

// `npx vitest run test/cli/man.test.ts -u` writes the page anew.
test('the manual page is the one that the options make', async () => {
  await expect(manPage(en)).toMatchFileSnapshot('../../man/zoomchat.1');
});

const groff = spawnSync('groff', ['-version']).status === 0;
test.skipIf(!groff)('groff reads it without a warning', () => {
  const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', 'man/zoomchat.1'], { encoding: 'utf8' });
  expect(stderr).toBe('');
  expect(stdout).toContain('--anonymise');
});

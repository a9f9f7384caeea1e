import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { homeOf } from './home.ts';

const rows = readFileSync(new URL('./homes.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'));

describe('where somebody is from', () => {
  test.each(
    rows.map(([expected = '', name = '', ...messages]) => [name, messages.join(' / '), expected, messages] as const),
  )('%s: %s', (name, _, expected, messages) => {
    const { regionCode, country, library } = homeOf(name, messages);
    expect((regionCode || country || '-') + (expected.includes('/') ? `/${library}` : '')).toBe(expected);
  });
});

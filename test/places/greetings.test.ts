import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { homeOf } from './home.ts';

const rows = readFileSync(new URL('./greetings.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([language = '', country = '', greeting = '', cities = '']) => ({
    language,
    country,
    said: cities.split('; ').map((city) => greeting.replace('%', city)),
  }));

describe('a greeting from a large city in its own language', () => {
  const missed = rows.map(({ language, country, said }) => ({
    language,
    of: said.length,
    lines: said.filter((text) => homeOf('Vj', [text]).country !== country),
  }));
  const languages = [...new Set(rows.map(({ language }) => language))];

  test('in each official language of the European Union', () => expect(languages).toHaveLength(24));

  test.each(languages)('%s', (language) => {
    const own = missed.filter((row) => row.language === language);
    const of = own.reduce((sum, row) => sum + row.of, 0);
    const lines = own.flatMap((row) => row.lines);
    expect(of).toBeGreaterThanOrEqual(20);
    expect(lines.length / of, lines.join('\n')).toBeLessThanOrEqual(0.02);
  });
});

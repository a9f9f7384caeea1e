import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { homeOfMessage, homeOfName } from './home.ts';

const shared = process.env.ZOOMCHAT_SHARED ?? new URL('../../../shared', import.meta.url).pathname;
const facts = (file: string): Record<string, string>[] => {
  const path = `${shared}/places/${file}`;
  if (!existsSync(path)) return [];
  const [head = '', ...lines] = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [head.split('\t')[i], cell])));
};
const services = facts('uk_services.tsv');
const regions = new Map(facts('ua_oblasts.tsv').map((row) => [row.name_uk, row.iso_3166_2]));
const cities = facts('ua_places.tsv').filter(({ kind }) => kind === 'city');

/** In every way that a person of Kent might say so. */
const WAYS: readonly ((name: string) => { name: string; message?: string })[] = [
  (name) => ({ name: `Jane Okonkwo - ${name}` }),
  (name) => ({ name: `Jane Okonkwo (${name})` }),
  (name) => ({ name: `Jane | ${name}` }),
  (name) => ({ name: `${name} - Jane Okonkwo` }),
  (name) => ({ name: `Jane Okonkwo, ${name}` }),
  (name) => ({ name: 'Jane', message: `Hello from ${name}` }),
  (name) => ({ name: 'Jane', message: `Hi everyone, I work at ${name}!` }),
];

describe.skipIf(services.length === 0)('library services of the United Kingdom', () => {
  test.each(['name', 'official_name', 'libraries'])('by %s', (by) => {
    const wrong: string[] = [];
    for (const row of services) {
      const plain =
        (by === 'libraries' ? (row.name === 'Libraries NI' ? row.name : `${row.name} Libraries`) : row[by]) ?? '';
      WAYS.forEach((way, i) => {
        const { name, message } = way(plain);
        const home = message === undefined ? homeOfName(name) : homeOfMessage(message, name);
        if (home.regionCode !== row.region_code)
          wrong.push(`${i} ${name} ${message ?? ''}: ${home.regionCode} ${home.country}`);
      });
    }
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(cities.length === 0)('cities of Ukraine', () => {
  // Of two cities of a name neither is meant, unless one is its oblast's seat: Миколаїв has 450,000 inhabitants, its namesake by Lviv 14,000.
  const shared = new Set(cities.map(({ name_uk }) => name_uk).filter((name, i, all) => all.indexOf(name) !== i));
  const seats = new Map(facts('ua_oblasts.tsv').map((row) => [row.seat_uk, row.iso_3166_2]));
  test.each([
    ['a name', (city: string) => homeOfName(`Олена Бондар | ${city}`)],
    ['a message', (city: string) => homeOfMessage(`Вітання, м. ${city}`)],
  ])('in the nominative in %s', (_, home) => {
    const wrong = cities.flatMap(({ name_uk = '', oblast = '' }) => {
      const { regionCode } = home(name_uk);
      const wanted = shared.has(name_uk) ? (seats.get(name_uk) ?? '') : regions.get(oblast);
      return regionCode === wanted ? [] : [`${name_uk}: ${regionCode}`];
    });
    expect(wrong).toEqual([]);
  });
});

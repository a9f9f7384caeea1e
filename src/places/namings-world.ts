import { listOf, type Naming, RANK, rowsOf, styleOf, type Table } from './namings.ts';
import type { Place } from './types.ts';

/** The names of countries, and of cities outside the United Kingdom and Ukraine. */
export function namingsOfWorld(
  tables: Readonly<Record<'countries' | 'country_names' | 'world_places' | 'world_names', Table>>,
): Naming[] {
  const namings: Naming[] = [];
  const add = (names: readonly string[], place: Place): void => {
    for (const name of names) namings.push({ name, place, style: styleOf(name, place) });
  };
  const place = (kind: 'country' | 'abroad', country: string, name: string): Place => ({
    name,
    kind,
    country,
    region: '',
    regionCode: '',
    library: '',
    rank: RANK[kind],
  });
  for (const cell of rowsOf(tables.countries, ['code', ...LANGUAGES])) {
    const country = place('country', cell('code'), cell('en'));
    add(
      LANGUAGES.flatMap((language) => listOf(cell(language))),
      country,
    );
  }
  for (const cell of rowsOf(tables.country_names, ['code', 'also'])) {
    add(listOf(cell('also')), place('country', cell('code'), cell('code')));
  }
  for (const table of ['world_places', 'world_names'] as const) {
    for (const cell of rowsOf(tables[table], ['country', 'places'])) {
      const country = cell('country');
      for (const name of listOf(cell('places'))) add([name], place('abroad', country, name));
    }
  }
  return namings;
}

const LANGUAGES = ['en', 'uk', 'pl', 'de', 'fr', 'ru', 'cy'] as const;

import { joined, type Listing, listingOf, RANK, rowsOf, type Table } from './namings.ts';
import type { Place } from './types.ts';

/** The names of countries, and of cities outside the United Kingdom and Ukraine. */
export function namingsOfWorld(
  tables: Readonly<Record<'countries' | 'country_names' | 'world_places' | 'world_names' | 'cities', Table>>,
): Listing[] {
  const place = (kind: 'country' | 'abroad', country: string, name: string): Place => ({
    name,
    kind,
    country,
    region: '',
    regionCode: '',
    library: '',
    rank: RANK[kind],
  });
  const listings = [
    ...rowsOf(tables.countries, ['code', ...LANGUAGES]).map((cell) =>
      listingOf(joined(...LANGUAGES.map(cell)), place('country', cell('code'), cell('en'))),
    ),
    ...rowsOf(tables.country_names, ['code', 'also']).map((cell) =>
      listingOf(cell('also'), place('country', cell('code'), cell('code'))),
    ),
  ];
  for (const table of ['world_places', 'world_names', 'cities'] as const) {
    for (const cell of rowsOf(tables[table], ['country', 'places'])) {
      const city = { ...place('abroad', cell('country'), ''), rank: CITY[table] };
      listings.push({ ...listingOf(cell('places'), city), place: (name) => ({ ...city, name }) });
    }
  }
  return listings;
}

/** Small cities come below those that are known in the world; of several of a name the one is meant that somebody wrote down for its language. */
const CITY = { world_places: RANK.abroad, world_names: RANK.abroad + 0.5, cities: RANK.abroad - 1 } as const;

const LANGUAGES = ['en', 'uk', 'pl', 'de', 'fr', 'ru', 'cy'] as const;

import { type Listing, listingOf, listOf, type NamingStyle, RANK, rowsOf, styleOf, type Table } from './namings.ts';
import type { Place, PlaceKind } from './types.ts';

/** The names of the regions, cities, settlements, hromadas and raions of Ukraine, each in Cyrillic and in Latin letters. */
export function namingsOfUkraine(tables: Readonly<Record<'ua_regions' | 'ua_places' | 'ua_names', Table>>): Listing[] {
  const listings: Listing[] = [];
  const regions = new Map<string, string>();
  const seats = new Set<string>();
  for (const cell of rowsOf(tables.ua_regions, ['code', 'name', 'seat', 'adjective', 'adjectives', 'also'])) {
    const [regionCode, region] = [cell('code'), cell('name')];
    regions.set(regionCode, region);
    const place: Place = {
      name: region,
      kind: 'region',
      country: 'UA',
      region,
      regionCode,
      library: '',
      rank: RANK.region,
    };
    const oblast: Place = { ...place, kind: 'oblast' };
    // Kyiv Oblast is run from Kyiv, which does not lie in it.
    seats.add(`${regionCode === 'UA-32' ? 'UA-30' : regionCode}/${cell('seat')}`);
    const isSlavic = (name: string): boolean => styleOf(name, place) === 'slavic';
    listings.push(
      { names: region, place: () => place, styles: () => ['fixed'] },
      {
        ...listingOf(cell('also'), place),
        styles: (name) => (isSlavic(name) ? NOUN : [styleOf(name, place)]),
      },
      { names: cell('adjective'), place: () => oblast, styles: () => ADJECTIVE },
      {
        names: cell('adjectives'),
        place: () => oblast,
        styles: (name) => (isSlavic(name) ? ['adjective'] : ['romanised-adjective']),
      },
    );
  }
  const nouns = new Map<string, Listing[]>();
  const stemsOf = new Map<string, readonly string[]>();
  const cities = new Map<string, string>();
  for (const cell of rowsOf(tables.ua_places, ['region', 'kind', 'places'])) {
    const [regionCode, names, kind] = [cell('region'), cell('places'), cell('kind') as PlaceKind];
    const region = regions.get(regionCode);
    if (region === undefined) throw cell.unknown('region');
    if (!['city', 'settlement', 'hromada', 'raion'].includes(kind)) throw cell.unknown('kind');
    const common = { country: 'UA', region, regionCode, library: '' };
    if (kind === 'city') cities.set(regionCode, `${cities.get(regionCode) ?? ''}; ${names}`);
    if (kind === 'hromada' || kind === 'raion') {
      // A hromada is as well known as the city that it is run from.
      const ofCity = (name: string): boolean => {
        const stems = stemsOf.get(regionCode) ?? listOf(cities.get(regionCode) ?? '').map(stemOf);
        stemsOf.set(regionCode, stems);
        return kind === 'hromada' && stems.some((stem) => name.startsWith(stem));
      };
      const place = (name: string): Place => ({ ...common, name, kind, rank: RANK[ofCity(name) ? 'city' : kind] });
      listings.push({ names, place, styles: () => ADJECTIVE });
      continue;
    }
    const kindOf = (name: string): PlaceKind => (seats.has(`${regionCode}/${name}`) ? 'seat' : kind);
    const place = (name: string): Place => ({ ...common, name, kind: kindOf(name), rank: RANK[kindOf(name)] });
    const listing: Listing = { names, place, styles: () => NOUN };
    listings.push(listing);
    nouns.set(regionCode, [...(nouns.get(regionCode) ?? []), listing]);
  }
  for (const cell of rowsOf(tables.ua_names, ['place', 'region', 'also'])) {
    const holds = ({ names }: Listing): boolean => `; ${names};`.includes(`; ${cell('place')};`);
    const place = nouns.get(cell('region'))?.find(holds)?.place(cell('place'));
    if (place !== undefined) listings.push(listingOf(cell('also'), place));
  }
  return listings;
}

const NOUN: readonly NamingStyle[] = ['slavic', 'romanised'];
const ADJECTIVE: readonly NamingStyle[] = ['adjective', 'romanised-adjective'];

/** What a city's name and the adjective made of it have in common: Тростянець, Тростянецька; Ромни, Роменська. */
function stemOf(city: string): string {
  const [word = ''] = city.split(/[ -]/);
  return word.slice(0, Math.max(3, word.length - 3));
}

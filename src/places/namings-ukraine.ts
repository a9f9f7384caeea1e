import { listOf, type Naming, type NamingStyle, RANK, rowsOf, styleOf, type Table } from './namings.ts';
import type { Place, PlaceKind } from './types.ts';

/** The names of the regions, cities, settlements, hromadas and raions of Ukraine, each in Cyrillic and in Latin letters. */
export function namingsOfUkraine(tables: Readonly<Record<'ua_regions' | 'ua_places' | 'ua_names', Table>>): Naming[] {
  const namings: Naming[] = [];
  const add = (names: readonly string[], place: Place, ...styles: NamingStyle[]): void => {
    for (const name of names) {
      for (const style of styles.length === 0 ? [styleOf(name, place)] : styles) namings.push({ name, place, style });
    }
  };
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
    add([region], place, 'fixed');
    for (const name of listOf(cell('also'))) {
      if (styleOf(name, place) === 'slavic') add([name], place, 'slavic', 'romanised');
      else add([name], place);
    }
    if (cell('adjective') !== '') add([cell('adjective')], oblast, 'adjective', 'romanised-adjective');
    for (const name of listOf(cell('adjectives'))) {
      add([name], oblast, styleOf(name, place) === 'slavic' ? 'adjective' : 'romanised-adjective');
    }
  }
  const places = new Map<string, Place>();
  const citiesOf = new Map<string, string[]>();
  for (const cell of rowsOf(tables.ua_places, ['region', 'kind', 'places'])) {
    const regionCode = cell('region');
    const region = regions.get(regionCode) ?? '';
    const cities = citiesOf.get(regionCode) ?? [];
    citiesOf.set(regionCode, cities);
    for (const name of listOf(cell('places'))) {
      const key = `${regionCode}/${name}`;
      const kind: PlaceKind = seats.has(key) ? 'seat' : (cell('kind') as PlaceKind);
      if (kind === 'city' || kind === 'seat') cities.push(stemOf(name));
      // A hromada is as well known as the city that it is run from.
      const ofCity = kind === 'hromada' && cities.some((stem) => name.startsWith(stem));
      const rank = RANK[ofCity ? 'city' : kind];
      const place: Place = { name, kind, country: 'UA', region, regionCode, library: '', rank };
      if (kind === 'hromada' || kind === 'raion') add([name], place, 'adjective', 'romanised-adjective');
      else {
        places.set(key, place);
        add([name], place, 'slavic', 'romanised');
      }
    }
  }
  for (const cell of rowsOf(tables.ua_names, ['place', 'region', 'also'])) {
    const place = places.get(`${cell('region')}/${cell('place')}`);
    if (place !== undefined) add(listOf(cell('also')), place);
  }
  return namings;
}

/** What a city's name and the adjective made of it have in common: Тростянець, Тростянецька; Ромни, Роменська. */
function stemOf(city: string): string {
  const [word = ''] = city.split(/[ -]/);
  return word.slice(0, Math.max(3, word.length - 3));
}

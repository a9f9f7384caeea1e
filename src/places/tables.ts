import { readCsv } from '../csv.ts';
import { romanise } from '../people/romanise.ts';
import type { Place, PlaceKind } from './types.ts';

/** A CSV file: its text, and its name for error messages. */
export interface Table {
  readonly text: string;
  readonly file: string;
}

/** The tables of this folder, by their names. */
export type GazetteerTables = Readonly<Record<(typeof GAZETTEER_TABLES)[number], Table>>;

export const GAZETTEER_TABLES = [
  'uk_regions',
  'uk_services',
  'uk_places',
  'ua_regions',
  'ua_places',
  'ua_names',
  'countries',
  'country_names',
  'world_places',
  'world_names',
  'place_words',
  'introduction_words',
  'shared_names',
] as const;

/** One name of one place. */
export interface Naming {
  readonly name: string;
  readonly place: Place;
  readonly style: NamingStyle;
}

/**
 * How a name changes in a sentence: `fixed` not at all; `slavic` as Ukrainian and Russian nouns, `adjective` as an adjective that needs a noun
 * (`Сумська область`), `polish` as Polish nouns, `welsh` by mutation; `romanised` is Ukrainian in Latin letters, spelt in several ways.
 */
export type NamingStyle = 'fixed' | 'slavic' | 'adjective' | 'polish' | 'welsh' | 'romanised' | 'romanised-adjective';

/** Every name of every place in the tables, and in the user's tables laid over them. */
export function readNamings(tables: GazetteerTables, overlays: readonly Table[]): Naming[] {
  const rows = (name: keyof GazetteerTables, columns: readonly string[]) =>
    readCsv(tables[name].text, tables[name].file, columns).map(
      ({ cells }) =>
        (column: string) =>
          cells[column] ?? '',
    );
  const out: Naming[] = [];
  const add = (names: readonly string[], place: Place, style?: NamingStyle): void => {
    for (const name of names) out.push({ name, place, style: style ?? styleOf(name, place) });
  };

  const ukRegions = new Map<string, string>();
  for (const cell of rows('uk_regions', ['code', 'name', 'also'])) {
    const [code, region] = cell('code') === '' ? ['', ''] : [cell('code'), cell('name')];
    ukRegions.set(code, region);
    const place = { name: cell('name'), country: 'GB', region, regionCode: code, library: '', rank: RANK.region };
    add([cell('name'), ...list(cell('also'))], { ...place, kind: code === '' ? 'country' : 'region' });
  }
  const services = new Map<string, Place>();
  for (const cell of rows('uk_services', ['name', 'library', 'council', 'region', 'also'])) {
    const region = ukRegions.get(cell('region')) ?? '';
    const [name, library] = [cell('name'), cell('library')];
    const place: Place = {
      name,
      kind: 'service',
      country: 'GB',
      region,
      regionCode: cell('region'),
      library,
      rank: RANK.service,
    };
    services.set(name, place);
    add([name, library, cell('council'), ...list(cell('also'))], place);
  }
  for (const cell of rows('uk_places', ['service', 'places'])) {
    const service = services.get(cell('service'));
    if (service === undefined) continue;
    for (const name of list(cell('places')))
      add([name], { ...service, name: `${name} (${service.library})`, kind: 'town', rank: RANK.town });
  }

  const uaRegions = new Map<string, string>();
  const seats = new Set<string>();
  for (const cell of rows('ua_regions', ['code', 'name', 'seat', 'adjective', 'folk', 'also'])) {
    const [code, region] = [cell('code'), cell('name')];
    uaRegions.set(code, region);
    const place: Place = {
      name: region,
      kind: 'region',
      country: 'UA',
      region,
      regionCode: code,
      library: '',
      rank: RANK.region,
    };
    if (cell('adjective') !== '') seats.add(`${code === 'UA-32' ? 'UA-30' : code}/${cell('seat')}`);
    else add([cell('seat')], { ...place, kind: 'seat' }, 'slavic');
    add([region], place, 'fixed');
    add(list(cell('folk')), place);
    add(list(cell('folk')).map(romanise), place, 'romanised');
    const oblast: Place = { ...place, kind: 'oblast' };
    if (cell('adjective') !== '') {
      add([cell('adjective')], oblast, 'adjective');
      add([romanise(cell('adjective'))], oblast, 'romanised-adjective');
    }
    for (const name of list(cell('also'))) {
      if (/[сц]ка(?:я)?$|ська$/u.test(name)) add([name], oblast, 'adjective');
      else if (
        /shch?yna$|chchyna$|овина$|щина$|чина$|^(?:Крым|Волынь|Закарпатье|Прикарпатье|Wołyń|Wolyn|Volhynia|Transcarpathia|Crimea|Krym|Prykarpattia|Zakarpattia|Zakarpattya|Bukovyna|Bukovina|Zakarpacie|Volyn)$/u.test(
          name,
        )
      )
        add([name], place);
      else add([name], oblast, 'romanised-adjective');
    }
  }
  const uaPlaces = new Map<string, Place>();
  const citiesOf = new Map<string, string[]>();
  for (const cell of rows('ua_places', ['region', 'kind', 'places'])) {
    const code = cell('region');
    const region = uaRegions.get(code) ?? '';
    const cities = citiesOf.get(code) ?? [];
    citiesOf.set(code, cities);
    for (const name of list(cell('places'))) {
      const kind: PlaceKind = seats.has(`${code}/${name}`) ? 'seat' : (cell('kind') as PlaceKind);
      const adjective = kind === 'hromada' || kind === 'raion';
      if (kind === 'city' || kind === 'seat') cities.push(name);
      const ofCity = kind === 'hromada' && cities.some((city) => sharesStem(name, city));
      const rank = RANK[ofCity ? 'city' : kind];
      const place: Place = {
        name: `${name} (${region})`,
        kind,
        country: 'UA',
        region,
        regionCode: code,
        library: '',
        rank,
      };
      if (!adjective) uaPlaces.set(`${code}/${name}`, place);
      add([name], place, adjective ? 'adjective' : 'slavic');
      add([romanise(name)], place, adjective ? 'romanised-adjective' : 'romanised');
    }
  }
  for (const cell of rows('ua_names', ['place', 'region', 'also'])) {
    const place = uaPlaces.get(`${cell('region')}/${cell('place')}`);
    if (place !== undefined) add(list(cell('also')), place);
  }

  const languages = ['en', 'uk', 'pl', 'de', 'fr', 'ru', 'cy'];
  const country = (code: string, name: string): Place => ({
    name,
    kind: 'country',
    country: code,
    region: '',
    regionCode: '',
    library: '',
    rank: RANK.country,
  });
  for (const cell of rows('countries', ['code', ...languages])) {
    add(
      languages.flatMap((language) => list(cell(language))),
      country(cell('code'), cell('en')),
    );
  }
  for (const cell of rows('country_names', ['code', 'also'])) {
    add(list(cell('also')), country(cell('code'), cell('code')));
  }
  for (const table of ['world_places', 'world_names'] as const) {
    for (const cell of rows(table, ['country', 'places'])) {
      for (const name of list(cell('places'))) {
        add([name], { ...country(cell('country'), `${name} (${cell('country')})`), kind: 'abroad', rank: RANK.abroad });
      }
    }
  }
  return [...out, ...overlays.flatMap((table) => readOverlay(table, ukRegions, uaRegions))];
}

/** A user's table: name (several, separated by `; `), library, region or its code, country. */
function readOverlay(
  { text, file }: Table,
  ukRegions: ReadonlyMap<string, string>,
  uaRegions: ReadonlyMap<string, string>,
): Naming[] {
  return readCsv(text, file, ['name', 'country']).flatMap(({ cells }) => {
    const known = cells.country === 'GB' ? ukRegions : cells.country === 'UA' ? uaRegions : new Map<string, string>();
    const code = cells.region_code || [...known].find(([, name]) => name === cells.region)?.[0] || '';
    const region = cells.region || known.get(code) || '';
    return list(cells.name ?? '').map((name) => {
      const place: Place = {
        name,
        kind: 'user',
        country: cells.country ?? '',
        region,
        regionCode: code,
        library: cells.library ?? '',
        rank: RANK.user,
      };
      return { name, place, style: styleOf(name, place) };
    });
  });
}

/** The larger wins; of two that are level neither does. */
const RANK: Readonly<Record<PlaceKind, number>> = {
  user: 9,
  service: 6,
  region: 6,
  oblast: 6,
  country: 6,
  seat: 5,
  city: 5,
  town: 4,
  abroad: 3,
  raion: 2,
  hromada: 1,
  settlement: 1,
};

/** Whether an adjective is made from this city's name: Тростянецька from Тростянець, Роменська from Ромни. */
function sharesStem(adjective: string, city: string): boolean {
  const length = Math.max(3, city.length - 3);
  return adjective.slice(0, length) === city.slice(0, length);
}

const list = (cell: string): string[] =>
  cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');

function styleOf(name: string, place: Place): NamingStyle {
  if (/\p{Script=Cyrillic}/u.test(name)) return 'slavic';
  if (place.country === 'PL' || (place.country !== 'GB' && /[ąćęłńóśźż]/iu.test(name))) return 'polish';
  if (place.regionCode === 'TLL') return 'welsh';
  return place.country === 'UA' && place.kind !== 'country' ? 'romanised' : 'fixed';
}

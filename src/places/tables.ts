import { readCsv } from '../csv.ts';
import { Problem } from '../problem.ts';
import { type Listing, listOf, RANK, rowsOf, styleOf, type Table } from './namings.ts';
import { namingsOfUk } from './namings-uk.ts';
import { namingsOfUkraine } from './namings-ukraine.ts';
import { namingsOfWorld } from './namings-world.ts';
import type { Place } from './types.ts';

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
  'cities',
  'city_endings',
  'place_words',
  'introduction_words',
  'shared_names',
] as const;

/**
 * Every name of every place in the tables, and in the user's tables laid over them.
 *
 * @throws Problem where a table is malformed
 */
export function readListings(tables: GazetteerTables, overlays: readonly Table[]): Listing[] {
  const listings = [...namingsOfUk(tables), ...namingsOfUkraine(tables), ...namingsOfWorld(tables)];
  if (overlays.length === 0) return listings;
  const regions = [
    ...rowsOf(tables.uk_regions, ['code', 'name']).map((cell) => ['GB', cell('code'), cell('name')] as const),
    ...rowsOf(tables.ua_regions, ['code', 'name']).map((cell) => ['UA', cell('code'), cell('name')] as const),
  ].filter(([, code]) => code !== '');
  return [...listings, ...overlays.flatMap((table) => readOverlay(table, regions))];
}

/**
 * A user's table. Columns: name (several, separated by semicolons) and country (ISO 3166-1 alpha-2); and as far as they are known library,
 * region or region_code.
 */
function readOverlay({ text, file }: Table, regions: readonly (readonly [string, string, string])[]): Listing[] {
  return readCsv(text, file, ['name', 'country']).map(({ cells, line }) => {
    const { name = '', country = '', library = '' } = cells;
    const wanted = cells.region_code || cells.region || '';
    if (listOf(name).length === 0) {
      throw new Problem('gazetteer-name', 'this row has no name', {
        file,
        line,
        hint: 'the column name holds the name of a place, or several with semicolons between',
      });
    }
    if (!/^[A-Z]{2}$/.test(country)) {
      throw new Problem('gazetteer-country', `${country || '(nothing)'} is no code of a country`, {
        file,
        line,
        hint: 'a country is named by two letters: GB, UA, PL',
        values: { country: country || '—' },
      });
    }
    const known = regions.filter(([of]) => of === country);
    const found = known.find(([, code, region]) => wanted === code || wanted === region);
    if (wanted !== '' && known.length > 0 && found === undefined) {
      throw new Problem('gazetteer-region', `${wanted} is no region of ${country}`, {
        file,
        line,
        hint: `there are ${known.map(([, code, region]) => `${code} (${region})`).join(', ')}`,
        values: { region: wanted, country, known: known.map(([, code, region]) => `${code} (${region})`).join(', ') },
      });
    }
    const [, regionCode = cells.region_code ?? '', region = cells.region ?? ''] = found ?? [];
    const place = (one: string): Place => ({
      name: one,
      country,
      region,
      regionCode,
      library,
      kind: 'user',
      rank: RANK.user,
    });
    return { names: name, place, styles: (one) => [styleOf(one, place(one))], whole: true };
  });
}

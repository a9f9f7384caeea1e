import { type Listing, RANK, rowsOf, styleOf, type Table } from './namings.ts';
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
function readOverlay(table: Table, regions: readonly (readonly [string, string, string])[]): Listing[] {
  return rowsOf(table, ['name', 'country']).map((cell) => {
    const country = cell('country');
    const regionCode = cell('region_code') || (regions.find(([, , name]) => name === cell('region'))?.[1] ?? '');
    const region = cell('region') || (regions.find(([of, code]) => of === country && code === regionCode)?.[2] ?? '');
    const own = { country, region, regionCode, library: cell('library') };
    const place = (name: string): Place => ({ ...own, name, kind: 'user', rank: RANK.user });
    return { names: cell('name'), place, styles: (name) => [styleOf(name, place(name))], whole: true };
  });
}

import { listOf, type Naming, RANK, rowsOf, styleOf, type Table } from './namings.ts';
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
export function readNamings(tables: GazetteerTables, overlays: readonly Table[]): Naming[] {
  const namings = [...namingsOfUk(tables), ...namingsOfUkraine(tables), ...namingsOfWorld(tables)];
  if (overlays.length === 0) return namings;
  const regions = new Map<string, string>();
  for (const { place } of namings) regions.set(`${place.country}/${place.regionCode}`, place.region);
  return [...namings, ...overlays.flatMap((table) => readOverlay(table, regions))];
}

/**
 * A user's table. Columns: name (several, separated by semicolons) and country (ISO 3166-1 alpha-2); and as far as they are known library,
 * region or region_code.
 */
function readOverlay(table: Table, regions: ReadonlyMap<string, string>): Naming[] {
  return rowsOf(table, ['name', 'country']).flatMap((cell) => {
    const country = cell('country');
    const known = [...regions].find(([, region]) => region !== '' && region === cell('region'))?.[0].slice(3);
    const regionCode = cell('region_code') || known || '';
    const region = cell('region') || regions.get(`${country}/${regionCode}`) || '';
    return listOf(cell('name')).map((name) => {
      const own = { name, country, region, regionCode, library: cell('library') };
      const place: Place = { ...own, kind: 'user', rank: RANK.user };
      return { name, place, style: styleOf(name, place) };
    });
  });
}

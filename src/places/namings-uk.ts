import { listOf, type Naming, RANK, rowsOf, styleOf, type Table } from './namings.ts';
import type { Place } from './types.ts';

/** The names of the regions, library services and towns of the United Kingdom. */
export function namingsOfUk(tables: Readonly<Record<'uk_regions' | 'uk_services' | 'uk_places', Table>>): Naming[] {
  const namings: Naming[] = [];
  const add = (names: readonly string[], place: Place): void => {
    for (const name of names) namings.push({ name, place, style: styleOf(name, place) });
  };
  const regions = new Map<string, string>();
  for (const cell of rowsOf(tables.uk_regions, ['code', 'name', 'also'])) {
    const code = cell('code');
    const region = code === '' ? '' : cell('name');
    const kind = code === '' ? 'country' : 'region';
    regions.set(code, region);
    const place = { name: cell('name'), country: 'GB', region, regionCode: code, library: '', rank: RANK[kind] };
    add([cell('name'), ...listOf(cell('also'))], { ...place, kind });
  }
  const services = new Map<string, Place>();
  for (const cell of rowsOf(tables.uk_services, ['name', 'library', 'council', 'region', 'also', 'brands'])) {
    const [name, library, regionCode] = [cell('name'), cell('library'), cell('region')];
    const region = regions.get(regionCode) ?? '';
    const place: Place = { name, kind: 'service', country: 'GB', region, regionCode, library, rank: RANK.service };
    for (const own of [name, ...listOf(cell('also'))]) services.set(own, place);
    add([name, ...listOf(cell('also'))], place);
    add([cell('council')], { ...place, bearer: 'council' });
    add([library, ...listOf(cell('brands'))], { ...place, bearer: 'library' });
  }
  for (const cell of rowsOf(tables.uk_places, ['service', 'places'])) {
    const service = services.get(cell('service'));
    if (service === undefined) continue;
    for (const name of listOf(cell('places'))) {
      const { country, region, regionCode, library } = service;
      add([name], { name, kind: 'town', country, region, regionCode, library, rank: RANK.town });
    }
  }
  return namings;
}

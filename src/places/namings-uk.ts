import { joined, type Listing, listingOf, listOf, RANK, rowsOf, type Table } from './namings.ts';
import type { Place } from './types.ts';

/** The names of the regions, library services and towns of the United Kingdom. */
export function namingsOfUk(tables: Readonly<Record<'uk_regions' | 'uk_services' | 'uk_places', Table>>): Listing[] {
  const listings: Listing[] = [];
  const regions = new Map<string, string>();
  for (const cell of rowsOf(tables.uk_regions, ['code', 'name', 'also'])) {
    const code = cell('code');
    const region = code === '' ? '' : cell('name');
    const kind = code === '' ? ('country' as const) : ('region' as const);
    regions.set(code, region);
    const place = { name: cell('name'), country: 'GB', region, regionCode: code, library: '', rank: RANK[kind], kind };
    listings.push(listingOf(joined(cell('name'), cell('also')), place));
  }
  const services = new Map<string, Place>();
  for (const cell of rowsOf(tables.uk_services, ['name', 'library', 'council', 'region', 'also', 'brands'])) {
    const [name, library, regionCode, also] = [cell('name'), cell('library'), cell('region'), cell('also')];
    const region = regions.get(regionCode);
    if (region === undefined) throw cell.unknown('region');
    const place: Place = { name, kind: 'service', country: 'GB', region, regionCode, library, rank: RANK.service };
    for (const own of [name, ...listOf(also)]) services.set(own, place);
    listings.push(
      listingOf(joined(name, also), place),
      listingOf(cell('council'), { ...place, bearer: 'council' }),
      listingOf(joined(library, cell('brands')), { ...place, bearer: 'library' }),
    );
  }
  for (const cell of rowsOf(tables.uk_places, ['service', 'places'])) {
    const service = services.get(cell('service'));
    if (service === undefined) throw cell.unknown('service');
    const town: Place = { ...service, kind: 'town', rank: RANK.town };
    listings.push({ ...listingOf(cell('places'), town), place: (name) => ({ ...town, name }) });
  }
  return listings;
}

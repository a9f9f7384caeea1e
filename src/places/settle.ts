import type { Mention } from './mentions.ts';
import type { Place } from './types.ts';

/** What mentions that stand together mean. */
export interface Settled {
  /** ISO 3166-1 alpha-2; empty where not even that is sure. */
  readonly country: string;
  readonly region: string;
  readonly regionCode: string;
  /** The library service that all of them lie in; empty outside the United Kingdom, and where it could be several. */
  readonly service: string;
  /** What it could be, where that is more than one region or country; else empty. */
  readonly choices: readonly Place[];
}

/**
 * Settles what places named together mean: each keeps the meanings that agree with some meaning of every other (`Boston, Lincolnshire`), then
 * those of the highest rank.
 *
 * @param mentions places that stand together, one at least
 * @returns undefined where they contradict one another
 */
export function settle(mentions: readonly Mention[]): Settled | undefined {
  const sets = mentions.map((mention) =>
    mention.places.filter((place) =>
      mentions.every((other) => other === mention || other.places.some((one) => agree(place, one))),
    ),
  );
  if (sets.some((places) => places.length === 0)) return undefined;
  // Who says 'Mykolaiv' means the city that is a region's seat, not the small town of that name.
  const best = sets.map((places, i) => highest(seatsFirst(places), mentions[i] as Mention));
  // The narrowest of them tells the most: a town rather than its country.
  const order = best.map((_, i) => i).sort((a, b) => width(best[a] ?? []) - width(best[b] ?? []));
  const chosen = best[order[0] ?? 0] ?? [];
  const countries = unique(chosen.map(({ country }) => country));
  const regions = unique(chosen.map(({ country, regionCode, region }) => `${country}/${regionCode}/${region}`));
  const services = unique(
    best.flatMap((places) => unique(places.map(({ library }) => library))).filter((library) => library !== ''),
  );
  const [place] = chosen;
  if (place === undefined) return undefined;
  const sure = regions.length === 1;
  return {
    country: countries.length === 1 ? place.country : '',
    region: sure ? place.region : '',
    regionCode: sure ? place.regionCode : '',
    service: sure && services.length === 1 ? (services[0] as string) : '',
    choices: sure ? [] : chosen,
  };
}

/** Whether two places can be the same, or one within the other. */
export function agree(a: Place, b: Place): boolean {
  if (a.country !== b.country) return false;
  return (
    a.regionCode === b.regionCode ||
    a.regionCode === '' ||
    b.regionCode === '' ||
    isKyivPair(a.regionCode, b.regionCode)
  );
}

/** 'Київ, Київська область': people who name both mean either. */
const isKyivPair = (a: string, b: string): boolean =>
  a !== b && [a, b].every((code) => code === 'UA-30' || code === 'UA-32');

function highest(places: readonly Place[], { traps, library }: Mention): readonly Place[] {
  // A name that no one place owns: only a library beside it tells, since this is about the libraries of the United Kingdom.
  if (traps.has('several')) {
    const british = places.filter(({ country }) => country === 'GB');
    return library !== '' && !/public/i.test(library) && british.length > 0 ? british : places;
  }
  const rank = Math.max(...places.map((place) => place.rank));
  return places.filter((place) => place.rank === rank);
}

function seatsFirst(places: readonly Place[]): readonly Place[] {
  const seats = places.filter(({ kind }) => kind === 'seat');
  return seats.length > 0 ? seats : places;
}

const width = (places: readonly Place[]): number =>
  unique(places.map(({ country, regionCode }) => country + regionCode)).length * 10 +
  (places.every(({ regionCode }) => regionCode === '') ? 100 : 0);

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];

import { type GeoPermissibleObjects, type GeoProjection, geoMercator, geoPath } from 'd3-geo';
import type { FeatureCollection, MultiPolygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { Centres } from '../places/types.ts';
import { escaped } from './escape.ts';
import type { MapPlace } from './story.ts';
import type { ReportWords } from './words.ts';

type Inset = 'britain' | 'ukraine' | 'europe';

/** South-west and north-east corners, longitude first. */
const frames: Readonly<Record<Inset, readonly [readonly [number, number], readonly [number, number]]>> = {
  britain: [
    [-10.6, 49.9],
    [2.2, 59.2],
  ],
  ukraine: [
    [22, 44.2],
    [40.4, 52.5],
  ],
  europe: [
    [-23, 34.5],
    [45, 67],
  ],
};

const [width, height] = [420, 420];

/** A map, drawn. */
export interface MapDrawing {
  readonly title: string;
  /** The counts that it shows, for whoever doesn't see it. */
  readonly told: string;
  readonly svg: string;
  /** In pixels of the drawing. */
  readonly width: number;
  readonly height: number;
  /** The outlines of the countries as rings of points: only where they are asked for, as it takes as long as the drawing. */
  readonly land: () => readonly Ring[];
  readonly circles: readonly Circle[];
}

export type Ring = readonly (readonly [x: number, y: number])[];

/**
 * Maps on which the people of each place are a circle: its area is their number. One for the United Kingdom and Ireland, one for Ukraine, one for Europe
 * where others took part.
 *
 * @returns the maps, and the places that none of them shows
 */
export function drawMaps(
  places: readonly MapPlace[],
  outlines: Topology,
  centres: Centres,
  words: ReportWords,
): { readonly maps: readonly MapDrawing[]; readonly elsewhere: readonly MapPlace[] } {
  const land = feature(outlines, outlines.objects.countries as GeometryCollection);
  const insetOf = ({ country }: MapPlace): Inset =>
    country === 'GB' || country === 'IE' ? 'britain' : country === 'UA' ? 'ukraine' : 'europe';
  const known = places.filter(({ code }) => centres.has(code));
  const most = Math.max(1, ...known.map(({ people }) => people));
  const insets = (['britain', 'ukraine', 'europe'] as const).map((inset) => ({
    inset,
    here: known.filter((place) => insetOf(place) === inset),
  }));
  return {
    maps: insets
      .filter(({ here }) => here.length > 0)
      .map(({ inset, here }) => draw(inset, here, most, land, centres, words)),
    elsewhere: places.filter(({ code }) => !centres.has(code)),
  };
}

function draw(
  inset: Inset,
  places: readonly MapPlace[],
  most: number,
  land: FeatureCollection,
  centres: Centres,
  words: ReportWords,
): MapDrawing {
  const [[west, south], [east, north]] = frames[inset];
  const corners = {
    type: 'MultiPoint' as const,
    coordinates: [
      [west, south],
      [east, north],
    ],
  };
  const projection = geoMercator().fitExtent(
    [
      [4, 4],
      [width - 4, height - 4],
    ],
    corners,
  );
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const here = withinView(land, projection);
  const path = geoPath(projection).digits(1);
  const circles = places
    .toSorted((a, b) => b.people - a.people)
    .map((place) => {
      const [latitude, longitude] = centres.get(place.code) ?? [0, 0];
      const [x = 0, y = 0] = projection([longitude, latitude]) ?? [];
      return {
        ...place,
        x: round(x),
        y: round(y),
        r: round(3.5 + 17 * Math.sqrt(place.people / Math.max(most, fewest))),
      };
    });
  const labels = labelsOf(circles);
  const marks = circles.map(({ x, y, r, name, people }) => {
    const told = escaped(`${name}: ${words.people(people)}`);
    return `<circle cx="${x}" cy="${y}" r="${r}" class="place" tabindex="0" role="img" aria-label="${told}"><title>${told}</title></circle>`;
  });
  const title = words.maps[inset];
  return {
    title,
    told: circles.map(({ name, people }) => `${name}: ${people}`).join('; '),
    svg: `<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-label="${escaped(title)}"><path d="${path(here) ?? ''}" class="land"/>${marks.join('')}${labels.join('')}</svg>`,
    width,
    height,
    land: () => ringsOf(here, projection),
    circles,
  };
}

/** The polygons that may be seen: to project the whole world takes ten times as long. */
function withinView(land: FeatureCollection, projection: GeoProjection): MultiPolygon {
  const corners = [
    [0, 0],
    [width, height],
  ].map((corner) => projection.invert?.(corner as [number, number]) ?? [0, 0]);
  const [[west, north], [east, south]] = corners as [[number, number], [number, number]];
  const polygons = land.features.flatMap(({ geometry }) =>
    geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [],
  );
  const coordinates = polygons.filter(([outer = []]) => {
    let [left, bottom, right, top] = [180, 90, -180, -90];
    for (const [x = 0, y = 0] of outer) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.min(bottom, y);
      top = Math.max(top, y);
    }
    return left < east && right > west && bottom < north && top > south;
  });
  return { type: 'MultiPolygon', coordinates };
}

/** The outlines as rings of points, as a path draws them. */
function ringsOf(land: GeoPermissibleObjects, projection: GeoProjection): Ring[] {
  const rings: [number, number][][] = [];
  const point = (x: number, y: number): number | undefined => rings.at(-1)?.push([x, y]);
  geoPath(projection, {
    moveTo: (x, y) => rings.push([[x, y]]),
    lineTo: point,
    closePath: () => {},
    arc: () => {},
    beginPath: () => {},
  })(land);
  return rings;
}

/** Where no place has more, a circle of one is small all the same. */
const fewest = 8;

export interface Circle extends MapPlace {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Names beside their circles, the largest first; where all four sides are taken there is none: the table has it, and the circle says it when asked. */
function labelsOf(circles: readonly Circle[]): string[] {
  const taken: Box[] = circles.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }));
  const labels: string[] = [];
  for (const { x, y, r, name, people } of circles) {
    const text = `${shortened(name)} ${people}`;
    const size = text.length * 6.7;
    const spots = [
      { anchor: 'start', at: x + r + 3, line: y + 4 },
      { anchor: 'end', at: x - r - 3, line: y + 4 },
      { anchor: 'middle', at: x, line: y - r - 4 },
      { anchor: 'middle', at: x, line: y + r + 12 },
    ];
    for (const { anchor, at, line } of spots) {
      const left = anchor === 'start' ? at : anchor === 'end' ? at - size : at - size / 2;
      const box = { left, right: left + size, top: line - 10, bottom: line + 3 };
      if (box.left < 2 || box.right > width - 2 || box.top < 2 || box.bottom > height - 2) continue;
      if (taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      labels.push(
        `<text x="${round(at)}" y="${round(line)}" text-anchor="${anchor}" class="label" aria-hidden="true">${escaped(text)}</text>`,
      );
      break;
    }
  }
  return labels;
}

/** On a map of Ukraine nobody needs 'Oblast'. */
const shortened = (name: string): string => name.replace(/ Oblast$| область$/u, '');

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const round = (value: number): number => Math.round(value * 10) / 10;

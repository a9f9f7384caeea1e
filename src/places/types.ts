/** Where a participant is from. What is unknown is an empty string. */
export interface Home {
  /** The library service's plain name in the United Kingdom (`Norfolk Libraries`), the library as the participant named it elsewhere. */
  readonly library: string;
  /** ITL1 region in the United Kingdom (`East of England`), oblast or special city in Ukraine (`Sumy Oblast`); else empty unless a roster names one. */
  readonly region: string;
  /** `TLH`, `UA-59`. */
  readonly regionCode: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Where the attribution comes from; empty where there is none. */
  readonly source: '' | 'roster' | 'name' | 'message';
  /** The words that made it: of the roster, the display name or the message. */
  readonly evidence: string;
  /** Where they stand: `#12` in that message, `people.csv:3` in that line of a roster; empty for a display name. */
  readonly where: string;
}

/** Something that a name of the gazetteer can mean. */
export interface Place {
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** The region's name as the tool prints it, and its code; empty where the place lies in none, or in several. */
  readonly region: string;
  readonly regionCode: string;
  /** The library service of the area, by the name that the tool prints; empty outside the United Kingdom. */
  readonly library: string;
  /** Whose name this is, where it is not the area's own: a library's (a brand, a trust) or a council's. */
  readonly bearer?: 'library' | 'council';
  /** Where several places bear a name, one of a higher rank is meant: a city rather than a settlement. */
  readonly rank: number;
}

/**
 * `user` stands in a table of the user's; `service` is a library service of the United Kingdom or its authority, `town` a place in its area;
 * `seat` the city that a Ukrainian region is run from; `hromada` and `raion` are adjectives that need a noun; `abroad` is a city elsewhere.
 */
export type PlaceKind =
  | 'user'
  | 'service'
  | 'region'
  | 'country'
  | 'town'
  | 'seat'
  | 'city'
  | 'settlement'
  | 'hromada'
  | 'raion'
  | 'oblast'
  | 'abroad';

/** Where places are drawn: latitude and longitude in degrees, by code. */
export type Centres = ReadonlyMap<string, readonly [latitude: number, longitude: number]>;

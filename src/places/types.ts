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
  /** The words that made it. */
  readonly evidence: string;
}

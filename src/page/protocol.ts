import type { Stage } from '../analyse.ts';
import type { ViewName } from '../views/registry.ts';
import type { Correction, Taken } from './session.ts';

/** How the report is to be made; what a person sets on the page. */
export interface Settings {
  readonly locale: 'en' | 'uk';
  /** Keep messages to one person. */
  readonly private: boolean;
  readonly anonymise: boolean;
  /** Empty for the meeting's own name. */
  readonly title: string;
  /** At most so many; 0 for none. */
  readonly quotes: number;
  /** The day of a meeting whose date nothing tells, `YYYY-MM-DD`; or empty. */
  readonly date: string;
  readonly corrections: readonly Correction[];
}

/** A file that was dropped, and the base name of its folder, where that is known. */
export interface Dropped {
  readonly file: File;
  readonly folder: string;
}

export type Download = 'report' | 'docx' | 'xlsx' | 'roster' | ViewName;

/** What the page asks of its worker. */
export type Ask =
  | { readonly do: 'load'; readonly tables: string; readonly lid: string }
  | { readonly do: 'open'; readonly files: readonly Dropped[] }
  | { readonly do: 'show'; readonly settings: Settings }
  | { readonly do: 'save'; readonly what: Download; readonly settings: Settings };

/** What the worker tells the page. */
export type Tell =
  | { readonly tell: 'begun'; readonly step: Step }
  | Shown
  | { readonly tell: 'saved'; readonly name: string; readonly type: string; readonly content: Uint8Array }
  // `known`: the user can mend it; else it is a bug.
  | { readonly tell: 'failed'; readonly text: string; readonly known: boolean };

/** The steps of the work, in their order. */
export type Step = 'load' | 'read' | Stage | 'draw';

export interface FileTold extends Omit<Taken, 'problem'> {
  /** What is wrong with a table, as a sentence; empty where nothing is. */
  readonly problem: string;
}

export interface Shown {
  readonly tell: 'shown';
  /** What became of each file that was opened. */
  readonly files: readonly FileTold[];
  /** The report; empty where no message was found. */
  readonly html: string;
  readonly people: readonly PersonShown[];
  /** What was not understood, or left out, a sentence each. */
  readonly notes: readonly string[];
  /** Whether every meeting's day is known. */
  readonly dated: boolean;
  /** What can be saved as CSV, with its title. */
  readonly tables: readonly { readonly name: ViewName; readonly title: string }[];
  /** Of the countries whose regions are known. */
  readonly regions: readonly RegionShown[];
  readonly countries: readonly { readonly code: string; readonly name: string }[];
}

export interface RegionShown {
  readonly country: string;
  readonly code: string;
  /** As the tables of regions name it. */
  readonly region: string;
  readonly name: string;
}

/** A row of the table of people. */
export interface PersonShown {
  readonly name: string;
  readonly names: readonly string[];
  readonly library: string;
  readonly regionCode: string;
  readonly region: string;
  readonly country: string;
  readonly countryName: string;
  /** What told it: a roster, the name, a message; empty where nothing did. */
  readonly source: string;
  readonly messages: number;
}

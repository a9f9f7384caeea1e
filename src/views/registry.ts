import { withAttendance } from './attended.ts';
import { check, diagnostics, findings } from './check.ts';
import { languages } from './languages.ts';
import { libraries } from './libraries.ts';
import { links } from './links.ts';
import { meetings } from './meetings.ts';
import { messages } from './messages.ts';
import { participants } from './participants.ts';
import { quotes } from './quotes.ts';
import { regions } from './regions.ts';
import { solidarity } from './solidarity.ts';
import { summary } from './summary.ts';
import { timeline } from './timeline.ts';
import { transcript } from './transcript.ts';
import type { View } from './types.ts';
import { typical } from './typical.ts';

/** Every view by its name. A new view is one new file and one line here. */
export const views = {
  summary,
  regions: withAttendance(regions),
  libraries: withAttendance(libraries),
  participants,
  meetings,
  messages,
  languages,
  solidarity,
  typical,
  quotes,
  timeline,
  links,
  transcript,
  check,
  diagnostics,
  findings,
} satisfies Record<string, View>;

export type ViewName = keyof typeof views;

/** What a command prints for people to read, where that is more than its own view; data formats get the view alone. */
export const printed: Partial<Record<ViewName, readonly ViewName[]>> = {
  summary: ['summary', 'regions', 'languages', 'solidarity'],
  solidarity: ['solidarity', 'typical'],
  check: ['check', 'findings'],
};

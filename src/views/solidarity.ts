import { type Kind, kinds } from '../solidarity/types.ts';
import { column } from './columns.ts';
import { tallyMessages } from './tally.ts';
import type { View } from './types.ts';

/** By kind, in the order of the definition, with a row for each kind even where nobody voiced it; `inspiration` last, which is none. */
export const solidarity: View = (analysis) => {
  const tallies = new Map(
    tallyMessages<Kind>(analysis.messages, (message) => message.solidarity.kinds).map((tally) => [tally.key, tally]),
  );
  return {
    name: 'solidarity',
    columns: [
      column('kind', 'code'),
      column('messages', 'integer'),
      column('participants', 'integer'),
      column('libraries', 'integer'),
      column('regions', 'integer'),
      column('languages', 'integer'),
    ],
    rows: kinds.map((kind) => {
      const tally = tallies.get(kind);
      return [
        kind,
        tally?.messages ?? 0,
        tally?.participants ?? 0,
        tally?.libraries ?? 0,
        tally?.regions ?? 0,
        tally?.languages.length ?? 0,
      ];
    }),
  };
};

import { column } from './columns.ts';
import type { View } from './types.ts';
import { versionsOf } from './versions.ts';
import { bestFirst, heartsOf, worth } from './worth.ts';

/** Messages worth quoting in a report, the best first, everybody's best before anybody's second; original and translation side by side. */
export const quotes: View = (analysis) => ({
  name: 'quotes',
  columns: [
    column('meeting', 'text'),
    column('id', 'integer'),
    column('participant', 'text'),
    column('library', 'text'),
    column('region', 'text'),
    column('country', 'code'),
    column('language', 'code'),
    column('kinds', 'list'),
    column('hearts', 'integer'),
    column('text', 'text'),
    column('translation', 'text'),
  ],
  rows: bestFirst(analysis.messages, worth).map((message) => {
    const { participant, solidarity } = message;
    const { text, translation } = versionsOf(message);
    return [
      message.meeting,
      message.id,
      participant.described ?? participant.name,
      participant.home.library,
      participant.home.region,
      participant.home.country,
      message.language.language,
      [...solidarity.kinds, ...(solidarity.testimony ? ['testimony'] : [])].join(' '),
      heartsOf(message),
      text,
      translation,
    ];
  }),
});

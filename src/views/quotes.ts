import type { View } from './types.ts';
import { versionsOf } from './versions.ts';
import { bestFirst, heartsOf, worth } from './worth.ts';

/** Messages worth quoting in a report, the best first, everybody's best before anybody's second; original and translation side by side. */
export const quotes: View = (analysis) => ({
  name: 'quotes',
  columns: [
    { name: 'meeting', type: 'text' },
    { name: 'id', type: 'integer' },
    { name: 'participant', type: 'text' },
    { name: 'library', type: 'text' },
    { name: 'region', type: 'text' },
    { name: 'country', type: 'code' },
    { name: 'language', type: 'code' },
    { name: 'kinds', type: 'list' },
    { name: 'hearts', type: 'integer' },
    { name: 'text', type: 'text' },
    { name: 'translation', type: 'text' },
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

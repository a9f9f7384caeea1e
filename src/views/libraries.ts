import { byCodeUnit, tallyPeople } from './tally.ts';
import type { View } from './types.ts';

/** By home library, the one with the most people first; people without one in a last row, whatever their region. */
export const libraries: View = (analysis) => ({
  name: 'libraries',
  columns: [
    { name: 'library', type: 'text' },
    { name: 'region', type: 'text' },
    { name: 'region_code', type: 'code' },
    { name: 'country', type: 'code' },
    { name: 'participants', type: 'integer' },
    { name: 'messages', type: 'integer' },
    { name: 'solidarity', type: 'integer' },
    { name: 'languages', type: 'list' },
    { name: 'wrote', type: 'integer' },
  ],
  rows: tallyPeople(analysis.participants, analysis.messages, ({ home }) =>
    home.library === ''
      ? nowhere
      : { library: home.library, region: home.region, regionCode: home.regionCode, country: home.country },
  )
    .sort(
      ({ key: a, ...x }, { key: b, ...y }) =>
        Number(a.library === '') - Number(b.library === '') ||
        y.participants - x.participants ||
        y.messages - x.messages ||
        byCodeUnit(a.library, b.library),
    )
    .map(({ key, participants, messages, solidarity, languages, wrote }) => [
      key.library,
      key.region,
      key.regionCode,
      key.country,
      participants,
      messages,
      solidarity,
      languages.join(' '),
      wrote,
    ]),
});

const nowhere = { library: '', region: '', regionCode: '', country: '' };

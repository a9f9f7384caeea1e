import { column } from './columns.ts';
import { byCodeUnit, tallyPeople } from './tally.ts';
import type { View } from './types.ts';

/** By home library, the one with the most people first; people without one in a last row, whatever their region. */
export const libraries: View = (analysis) => ({
  name: 'libraries',
  columns: [
    column('library', 'text'),
    column('region', 'text'),
    column('region_code', 'code'),
    column('country', 'code'),
    column('participants', 'integer'),
    column('messages', 'integer'),
    column('solidarity', 'integer'),
    column('languages', 'list'),
    column('wrote', 'integer'),
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

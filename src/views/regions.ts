import { column } from './columns.ts';
import { byCodeUnit, share, tallyPeople } from './tally.ts';
import type { View } from './types.ts';

/** Participants by region, the one with the most people first; a country without a region stands for itself, who has neither comes last. */
export const regions: View = (analysis) => ({
  name: 'regions',
  columns: [
    column('country', 'code'),
    column('region', 'text'),
    column('region_code', 'code'),
    column('participants', 'integer'),
    column('libraries', 'integer'),
    column('messages', 'integer'),
    column('solidarity', 'integer'),
    column('solidarity_share', 'share'),
    column('languages', 'list'),
    column('wrote', 'integer'),
  ],
  rows: tallyPeople(analysis.participants, analysis.messages, ({ home: { country, region, regionCode } }) => ({
    country,
    region,
    regionCode,
  }))
    .sort(
      ({ key: a, ...x }, { key: b, ...y }) =>
        unknown(a) - unknown(b) ||
        y.participants - x.participants ||
        y.messages - x.messages ||
        byCodeUnit(a.country, b.country) ||
        byCodeUnit(a.region, b.region),
    )
    .map(({ key, participants, libraries, messages, solidarity, languages, wrote }) => [
      key.country,
      key.region,
      key.regionCode,
      participants,
      libraries,
      messages,
      solidarity,
      share(solidarity, messages),
      languages.join(' '),
      wrote,
    ]),
});

const unknown = ({ country, region }: { country: string; region: string }): number =>
  Number(country === '' && region === '');

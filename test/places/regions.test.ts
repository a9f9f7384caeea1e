import { expect, test } from 'vitest';
import { readCsv } from '../../src/csv.ts';
import { ukrainianRegionNames } from '../../src/places/region-names.ts';
import { tables } from './knowledge.ts';

test.each(['uk_regions', 'ua_regions'] as const)('every region of %s has its Ukrainian name', (table) => {
  const { text, file } = tables[table];
  const missing = readCsv(text, file, ['code', 'name'])
    .map(({ cells }) => cells)
    .filter(({ code = '', name = '' }) => code !== '' && ukrainianRegionNames[name] === undefined);
  expect(missing).toEqual([]);
});

import { expect, test } from 'vitest';
import { INFLECTIONS } from '../../src/places/inflections.ts';
import { listOf } from '../../src/places/namings.ts';
import { readListings } from '../../src/places/tables.ts';
import { foldPhrase } from '../../src/places/tokens.ts';
import { tables } from './knowledge.ts';

const listings = readListings(tables, []);

test.each(['slavic', 'adjective', 'polish'] as const)('no form of a %s name is passed over at a glance', (style) => {
  const { may, bucket, forms } = INFLECTIONS[style];
  const missed: string[] = [];
  let seen = 0;
  for (const { names, styles } of listings) {
    for (const name of listOf(names)) {
      if (!styles(name).includes(style)) continue;
      const [first = ''] = foldPhrase(name).split(' ');
      for (const form of forms(first, 0, '')) {
        seen += 1;
        if (may?.(first, form) === false) missed.push(`${name}: ${form}`);
      }
      if (bucket(name) !== bucket(first)) missed.push(name);
    }
  }
  expect(missed).toEqual([]);
  expect(seen).toBeGreaterThan(1000);
});

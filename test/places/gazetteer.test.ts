import { describe, expect, test } from 'vitest';
import { buildGazetteer } from '../../src/places/gazetteer.ts';
import { sounds } from '../../src/places/inflections.ts';
import { listOf } from '../../src/places/namings.ts';
import { readListings } from '../../src/places/tables.ts';
import { tokenise } from '../../src/places/tokens.ts';
import { romanise } from '../../src/text/romanise.ts';
import { gazetteer, tables } from './knowledge.ts';

const listings = readListings(tables, []);
const found = (name: string, of = gazetteer) => of.match(tokenise(name), 0);

describe('every name of the tables', () => {
  test('is found as it stands, and means what its row says', () => {
    const lost = listings.flatMap(({ names, place, styles }) =>
      listOf(names).filter((name) => {
        // What a bracket, a dash or a full stop parts is read as two names.
        if (/[(/:–—]| - |\p{L}{3}\. /u.test(name)) return false;
        const { kind, country, regionCode } = place(name);
        // An adjective of place in Latin letters may be spelt like a noun.
        const match = found(name);
        const same = match?.meanings.some(
          (one) => one.place.kind === kind && one.place.country === country && one.place.regionCode === regionCode,
        );
        return styles(name).length > 0 && (same !== true || match?.length !== tokenise(name).length);
      }),
    );
    expect(lost).toEqual([]);
  });

  test('is found in Latin letters where Ukrainian is romanised', () => {
    const lost = listings.flatMap(({ names, styles }) =>
      listOf(names).filter((name) => styles(name).includes('romanised') && found(romanise(name)) === undefined),
    );
    expect(lost).toEqual([]);
  });

  test('sounds the same in either alphabet', () => {
    const names = listings.flatMap(({ names, styles }) =>
      listOf(names).filter((name) => /^[\u0400-\u04ff]/.test(name) && styles(name).includes('romanised')),
    );
    expect(names.length).toBeGreaterThan(2000);
    expect(names.filter((name) => sounds(name) !== sounds(romanise(name)))).toEqual([]);
  });
});

test('names in capitals, with diacritics and apart from their neighbours', () => {
  for (const name of ['KHARKIV', 'харків', 'łódź', 'Łódź', 'lodz', 'ŠIAULIAI', 'Ґданськ', 'kharkov'])
    expect([name, found(name)?.length]).toEqual([name, 1]);
});

test('a table with other spaces between its names', () => {
  const loose = {
    ...tables,
    world_names: { file: 'x', text: 'country,places\nPL,Foobar;Barfoo ;  Bazfoo;;Quuxfoo;\n' },
  };
  const other = buildGazetteer(loose);
  for (const name of ['Foobar', 'Barfoo', 'Bazfoo', 'Quuxfoo']) expect(found(name, other)?.length).toBe(1);
});

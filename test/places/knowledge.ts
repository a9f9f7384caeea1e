import { readFileSync } from 'node:fs';
import { readNameWords } from '../../src/people/words.ts';
import { buildGazetteer } from '../../src/places/gazetteer.ts';
import type { Table } from '../../src/places/namings.ts';
import { nameReader } from '../../src/places/reader.ts';
import { GAZETTEER_TABLES, type GazetteerTables } from '../../src/places/tables.ts';

const read = (path: string): Table => ({
  file: path,
  text: readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8'),
});

/** The project's own tables, as `loadKnowledge` reads them. */
export const tables = Object.fromEntries(
  GAZETTEER_TABLES.map((name) => [name, read(`places/${name}.csv`)]),
) as GazetteerTables;

export const gazetteer = buildGazetteer(tables);
const words = readNameWords(read('people/words.csv').text, 'people/words.csv');
export const reader = nameReader(words, gazetteer);

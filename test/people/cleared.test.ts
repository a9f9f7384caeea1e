import { expect, test } from 'vitest';
import { withoutCleared } from '../../src/people/cleared.ts';
import { resolveParticipants } from '../../src/people/participants.ts';
import { parseRoster } from '../../src/people/roster.ts';
import { checkRegions } from '../../src/places/fit.ts';
import { findHomes } from '../../src/places/homes.ts';
import { gazetteer, reader, tables } from '../places/knowledge.ts';
import { meeting } from './meeting.ts';

/** The home of Anna (Kent Libraries) by a roster. */
function home(roster: string): string[] {
  const { participants } = resolveParticipants(
    [meeting('m', 'Anna (Kent Libraries)')],
    [parseRoster(roster, 'r.csv')],
    reader,
  );
  const { homes } = findHomes(participants, [[]], gazetteer);
  const { library, region, country, source } = withoutCleared(homes[0] as (typeof homes)[0], participants[0]?.roster);
  return [library, region, country, source];
}

const own = 'participant,names,library,region,region_code,country,source';
test.each<[string, string, string[]]>([
  [
    'as it was exported',
    `${own}\nAnna,Anna (Kent Libraries),Kent Libraries,South East,TLJ,GB,name`,
    ['Kent Libraries', 'South East', 'GB', 'roster'],
  ],
  ['all cleared: from nowhere', `${own}\nAnna,Anna (Kent Libraries),,,,,name`, ['', '', '', 'roster']],
  [
    'the library cleared',
    `${own}\nAnna,Anna (Kent Libraries),,South East,TLJ,GB,name`,
    ['', 'South East', 'GB', 'roster'],
  ],
  [
    'never known: says nothing',
    `${own}\nAnna,Anna (Kent Libraries),,,,,`,
    ['Kent Libraries', 'South East', 'GB', 'name'],
  ],
  [
    'the mark in any roster',
    'Name,Library,Region,Country\nAnna (Kent Libraries),(none),(none),(none)',
    ['', '', '', 'roster'],
  ],
  [
    'an empty cell in any roster',
    'Name,Library\nAnna (Kent Libraries),',
    ['Kent Libraries', 'South East', 'GB', 'name'],
  ],
])('%s', (_, roster, expected) => expect(home(roster)).toEqual(expected));

const rows = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
const regions = [tables.uk_regions, tables.ua_regions].flatMap(({ text }) => {
  const [heading = '', ...lines] = rows(text);
  const at = (name: string): number => heading.split(',').indexOf(name);
  return lines.map((line) => line.split(',')).map((cells) => [cells[at('name')] ?? '', cells[at('code')] ?? '']);
});

test.each(regions)('%s fits %s', (region, code) => {
  const roster = parseRoster(`Name,Region,Region code\nAnna,${region},${code}`, 'r.csv');
  expect(() => checkRegions([roster], gazetteer)).not.toThrow();
});

test.each([
  ['Sout Est', 'TLH'],
  ['South East', 'TLH'],
  ['Kent', 'UA-59'],
])('%s beside %s is refused, with the line', (region, code) => {
  const roster = parseRoster(`Name,Region,Region code\nBen,Bayern,DE-BY\nAnna,${region},${code}`, 'r.csv');
  expect(() => checkRegions([roster], gazetteer)).toThrow(
    expect.objectContaining({ code: 'roster-region', file: 'r.csv', line: 3 }),
  );
});

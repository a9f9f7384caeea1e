import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../src/analyse.ts';
import { parseReport } from '../../src/attendance/report.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { loadKnowledge } from '../../src/read/installed.ts';
import { views } from '../../src/views/registry.ts';
import { givenNames, surnames, towns } from './names.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

/** An invented person: what they are called, where they are from, whether their name says so. */
interface Person {
  readonly name: string;
  readonly email: string;
  /** The display name, with the town or not. */
  readonly shown: string;
  readonly region: string;
  readonly told: boolean;
}

/** So many people, no two of one name; two thirds say in their names or at registration where they are from. */
const everybody = (count: number): Person[] =>
  Array.from({ length: count }, (_, i) => {
    const name = `${givenNames[i % givenNames.length]} ${surnames[(i * 7) % surnames.length]}`;
    const [town = '', region = ''] = towns[(i * 5) % towns.length] ?? [];
    const told = i % 3 !== 2;
    return {
      name,
      email: i % 4 === 3 ? '' : `p${i}@example.org`,
      shown: told && i % 2 === 0 ? `${name} (${town})` : name,
      region: told ? region : '',
      told,
    };
  });

const two = (n: number): string => String(n).padStart(2, '0');

/** A meeting's chat and report: who was there, in which order, and who of them wrote. */
function meetingOf(day: string, there: readonly Person[], writers: readonly Person[]) {
  const folder = `${day} 14.00.05 Exchange`;
  const text = writers
    .map(({ shown }, i) => `14:${two(5 + (i % 50))}:${two(i % 60)} From ${shown} to Everyone:\n\tA message of mine\n`)
    .join('');
  const rows = there.flatMap((person, i) => {
    const town = person.told ? (towns.find(([, region]) => region === person.region)?.[0] ?? '') : '';
    const row = (name: string, from: number, to: number): string =>
      `"${name}","${person.email}","${day} 14:${two(from)}:00","${day} 15:${two(to)}:00",${60 + to - from},"${town}"\n`;
    // One in five loses the connection and comes back; one in seven of those with an address comes back under the bare name.
    return i % 5 === 0
      ? [row(person.shown, 0, 10), row(i % 7 === 0 && person.email !== '' ? person.name : person.shown, 12, 30)]
      : [row(person.shown, i % 5, 30)];
  });
  const report = parseReport(
    `Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),In which town is your library?\n${rows.join('')}`,
    `${folder}/participants.csv`,
  );
  return {
    file: { file: `${folder}/meeting_saved_chat.txt`, folder, text, encoding: 'utf-8', diagnostics: [] },
    report,
  };
}

const homesRight = (analysis: Analysis, people: readonly Person[]): number => {
  const regions = new Map(analysis.participants.map(({ name, home }) => [name, home.regionCode]));
  return people.filter(({ name, region }) => regions.get(name) === region).length;
};

test('160 came and 50 wrote: all of them once each, with their homes where these are told', () => {
  const people = everybody(160);
  expect(new Set(people.map(({ name }) => name)).size).toBe(160);
  const { file, report } = meetingOf('2026-03-12', people, people.slice(0, 50));
  const analysis = analyse([file], knowledge, { reports: [report] });
  expect(analysis.participants.map(({ name }) => name).toSorted()).toEqual(people.map(({ name }) => name).toSorted());
  const [row] = views.meetings(analysis).rows;
  expect(row?.slice(4, 7)).toEqual([160, 50, 160]);
  const told = people.filter((person) => person.told);
  expect(homesRight(analysis, told)).toBeGreaterThanOrEqual(0.95 * told.length);
  expect(
    homesRight(
      analysis,
      people.filter((person) => !person.told),
    ),
  ).toBe(people.length - told.length);
});

describe('twelve meetings', () => {
  test('are a series, right to the person, whoever came to which', () => {
    const people = everybody(40);
    const evening = fc.record({
      there: fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { minLength: 3, maxLength: 40 }),
      writing: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(evening, { minLength: 12, maxLength: 12 }), (evenings) => {
        const meetings = evenings.map(({ there, writing }, i) => {
          const came = there.map((at) => people[at] as Person);
          return { came, ...meetingOf(`2026-${two(i + 1)}-12`, came, came.slice(0, writing)) };
        });
        const analysis = analyse(
          meetings.map(({ file }) => file),
          knowledge,
          { reports: meetings.map(({ report }) => report) },
        );
        const seen = new Set<string>();
        const expected = meetings.map(({ came }, i) => {
          const fresh = came.filter(({ name }) => !seen.has(name));
          for (const { name } of fresh) seen.add(name);
          return [came.length, evenings[i]?.writing, fresh.length];
        });
        expect(views.meetings(analysis).rows.map((row) => row.slice(4, 7))).toEqual(expected);
        expect(analysis.participants.map(({ name }) => name).toSorted()).toEqual([...seen].toSorted());
        for (const { name, presence } of analysis.participants) {
          expect(presence).toHaveLength(meetings.filter(({ came }) => came.some((one) => one.name === name)).length);
        }
      }),
      { numRuns: 12 },
    );
  });
});

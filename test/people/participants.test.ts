import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveParticipants } from '../../src/people/participants.ts';
import { reader } from '../places/knowledge.ts';
import { meeting } from './meeting.ts';

const groups = (...senders: string[]): string[][] =>
  resolveParticipants([meeting('m', ...senders)], [], reader).participants.map(({ names }) => [...names]);

describe('who is who within a meeting', () => {
  test.each<[string, string[][]]>([
    ['pronouns, library, capitals', [['Anna Moss', 'Anna Moss (she/her)', 'Anna Moss - Kent Libraries', 'ANNA MOSS']]],
    ['an initial', [['Anna M', 'Anna M (she/her)', 'Anna M - Kent Libraries', 'ANNA M']]],
    ['surname first', [['Олена Петренко', 'Петренко Олена', 'Petrenko, Olena']]],
    ['both alphabets', [['Олена Петренко | Суми', 'Olena Petrenko']]],
    ['a Russian spelling', [['Александр Кит', 'Олександр Кіт']]],
    ['a patronymic', [['Петренко Олена Іванівна', 'Олена Петренко']]],
    ['two places', [['Jane Hill (Devon)'], ['Jane Hill (Київ)'], ['Jane Hill']]],
    ['one given name', [['Anna'], ['Anna Moss'], ['Anna Field'], ['Anna (she/her)']]],
    ['devices', [['iPhone'], ['iPhone (2)'], ['Zoom user'], ['Host'], ['Galaxy S21']]],
    ['alike, not the same', [['Mary Low'], ['Mary Lowe'], ['Jane Gill'], ['Jane Hill']]],
  ])('%s', (_, expected) => {
    expect(groups(...expected.flat())).toEqual(expected);
  });
});

describe('who is who across meetings', () => {
  test.each<[string, string[], string[], number]>([
    ['a full name is one person', ['Anna Moss'], ['Anna Moss (she/her)'], 1],
    ['a given name alone is not', ['Anna'], ['Anna'], 2],
    ['unless the home agrees', ['Anna - Kent Libraries'], ['Anna (Kent)'], 1],
    ['a device is not', ['iPhone'], ['iPhone'], 2],
    ['nor a name from two places', ['Anna Moss (Leeds)'], ['Anna Moss (Суми)'], 2],
  ])('%s', (_, first, second, count) => {
    const { participants } = resolveParticipants([meeting('a', ...first), meeting('b', ...second)], [], reader);
    expect(participants).toHaveLength(count);
    expect(new Set(participants.map(({ name }) => name)).size).toBe(count);
  });
});

test('every display name belongs to one participant, whose name is unique', () => {
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom('Anna', 'Anna Moss', 'Анна Мосс', 'iPhone', 'Kent Libraries', ', - |'),
  );
  fc.assert(
    fc.property(fc.uniqueArray(name), fc.uniqueArray(name), (a, b) => {
      const people = resolveParticipants([meeting('a', ...a), meeting('b', ...b)], [], reader);
      for (const sender of a) expect(people.participants[people.indexOf('a', sender)]?.names).toContain(sender);
      for (const sender of b) expect(people.participants[people.indexOf('b', sender)]?.names).toContain(sender);
      const names = people.participants.map((person) => person.name);
      expect(new Set(names).size).toBe(names.length);
    }),
    { numRuns: 50 },
  );
});

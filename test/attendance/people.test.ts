import { describe, expect, test } from 'vitest';
import { placeReports } from '../../src/attendance/place.ts';
import { parseReport } from '../../src/attendance/report.ts';
import type { Meeting } from '../../src/chat/types.ts';
import { resolveParticipants } from '../../src/people/participants.ts';
import { reader } from '../places/knowledge.ts';

/** What was said in a meeting: who at what time. */
function meeting(name: string, date: string, said: readonly (readonly [sender: string, time: string])[]): Meeting {
  const message = { recipient: 'Everyone', private: false, text: '', replyTo: undefined, reactions: [], line: 1 };
  return {
    name,
    messages: said.map(([sender, time], i) => ({
      id: i + 1,
      date,
      time,
      sender,
      file: `${name}/chat.txt`,
      ...message,
    })),
    senders: [...new Set(said.map(([sender]) => sender))],
    hidden: 0,
    diagnostics: [],
  };
}

/** Rows of name, address, join and leave as HH:MM on a day. */
const report = (file: string, day: string, rows: readonly string[]) =>
  parseReport(
    `Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n${rows
      .map((row) => {
        const [name, email, from = '', to = ''] = row.split('; ');
        const minutes = [from, to].map((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
        return `"${name}",${email},${day} ${from}:00,${day} ${to}:00,${(minutes[1] ?? 0) - (minutes[0] ?? 0)}\n`;
      })
      .join('')}`,
    file,
  );

/** Everybody, as `name: display names: minutes a meeting`. */
function people(meetings: readonly Meeting[], ...reports: ReturnType<typeof report>[]): string[] {
  const { attendance } = placeReports(reports, meetings, reader);
  return resolveParticipants(meetings, [], reader, attendance).participants.map(
    ({ name, names, presence }) => `${name}: ${names.join('; ')}: ${presence.map(({ minutes }) => minutes).join(' ')}`,
  );
}

const day = '2026-03-12';
const chat = (...said: readonly (readonly [string, string])[]): Meeting => meeting('m', day, said);
const there = (...rows: string[]) => report('m/participants.csv', day, rows);

describe('who came to one meeting', () => {
  test.each<[string, Meeting, string[], string[]]>([
    [
      'silent people take part',
      chat(['Anna Moss', '10:05:00']),
      ['Anna Moss; ; 10:00; 11:00', 'Ben Hill; ; 10:10; 10:40'],
      ['Anna Moss: Anna Moss: 60', 'Ben Hill: Ben Hill: 30'],
    ],
    [
      'left and came back',
      chat(['Anna Moss', '10:05:00']),
      ['Anna Moss; ; 10:00; 10:20', 'Anna Moss; ; 10:30; 11:00'],
      ['Anna Moss: Anna Moss: 50'],
    ],
    [
      'on two devices at once',
      chat(['Anna Moss', '10:05:00']),
      ['Anna Moss; ; 10:00; 11:00', 'Anna Moss; ; 10:30; 11:00'],
      ['Anna Moss: Anna Moss: 60'],
    ],
    [
      'on a device under the same address',
      chat(['Anna Moss', '10:05:00']),
      ['Anna Moss; a@example.org; 10:00; 11:00', 'iPad; a@example.org; 10:30; 11:10'],
      ['Anna Moss: Anna Moss; iPad: 70'],
    ],
    [
      'renamed, and wrote under both names',
      chat(['Anna', '10:05:00'], ['Anna Moss, Kent Libraries', '10:35:00']),
      ['Anna Moss, Kent Libraries (Anna); ; 10:00; 11:00'],
      ['Anna Moss: Anna; Anna Moss, Kent Libraries: 60'],
    ],
    [
      'two of one name with two addresses, one of whom was there when it was written',
      chat(['Anna Moss', '10:55:00']),
      ['Anna Moss; a@example.org; 10:00; 10:30', 'Anna Moss; b@example.org; 10:40; 11:00'],
      ['Anna Moss: Anna Moss: 20', 'Anna Moss [2]: Anna Moss: 30'],
    ],
    [
      'two who were called Anna before, of whom either may have written as that',
      chat(['Anna', '10:30:00']),
      ['Anna Moss (Anna); ; 10:00; 11:00', 'Anna Hill (Anna); ; 10:00; 11:00'],
      ['Anna: Anna: ', 'Anna Moss: Anna Moss; Anna: 60', 'Anna Hill: Anna Hill; Anna: 60'],
    ],
    [
      'a library in brackets is no original name',
      chat(['Olena (Kent Libraries)', '10:05:00']),
      ['Olena (Kent Libraries); ; 10:00; 11:00', 'Sue (Sumy Library); ; 10:00; 11:00'],
      ['Olena: Olena (Kent Libraries): 60', 'Sue: Sue (Sumy Library): 60'],
    ],
    [
      'a given name that is a village too is an original name',
      chat(['Anna Moss', '10:05:00']),
      ['Anna Moss; ; 10:00; 11:00', 'Moira Farrant (Leeds Libraries) (Moira); ; 10:00; 11:00'],
      ['Anna Moss: Anna Moss: 60', 'Moira Farrant: Moira Farrant (Leeds Libraries); Moira: 60'],
    ],
    [
      'the only one in the report whom the shorter name fits',
      chat(['Olena K.', '10:05:00'], ['Петро', '10:06:00'], ['Ivan Lys', '10:07:00']),
      [
        'Olena Koval; ; 10:00; 11:00',
        'Olena Bondar; ; 10:00; 11:00',
        'Petro Bilyk; ; 10:00; 11:00',
        'Іван Лис; ; 10:00; 11:00',
      ],
      [
        'Olena Koval: Olena K.; Olena Koval: 60',
        'Petro Bilyk: Петро; Petro Bilyk: 60',
        'Ivan Lys: Ivan Lys; Іван Лис: 60',
        'Olena Bondar: Olena Bondar: 60',
      ],
    ],
    [
      'one given name in two alphabets is two people',
      chat(['Olena', '10:05:00']),
      ['Olena; ; 10:00; 11:00', 'Олена; ; 10:00; 11:00'],
      ['Olena: Olena: 60', 'Олена: Олена: 60'],
    ],
    [
      'devices one after the other, and at once',
      chat(['Anna Moss', '10:05:00']),
      ['Anna Moss; ; 10:00; 11:00', 'iPhone; ; 10:00; 10:10', 'iPhone; ; 10:20; 11:00', 'iPhone; ; 10:30; 11:00'],
      ['Anna Moss: Anna Moss: 60', 'iPhone: iPhone: 50', 'iPhone [2]: iPhone: 30'],
    ],
    [
      'a shared account of two people',
      chat(['Anna Moss', '10:05:00']),
      ['Anna Moss; library@example.org; 10:00; 11:00', 'Ben Hill; library@example.org; 10:00; 11:00'],
      ['Anna Moss: Anna Moss: 60', 'Ben Hill: Ben Hill: 60'],
    ],
    [
      'recorders are nobody',
      chat(['Anna Moss', '10:05:00']),
      ['Anna Moss; ; 10:00; 11:00', 'read.ai meeting notes; ; 10:00; 11:00', "Ben's Otter.ai; ; 10:00; 11:00"],
      ['Anna Moss: Anna Moss: 60'],
    ],
  ])('%s', (_, one, rows, expected) => expect(people([one], there(...rows))).toEqual(expected));
});

describe('across meetings', () => {
  const first = meeting('a', '2026-03-12', [['Anna Moss', '10:05:00']]);
  const second = meeting('b', '2026-04-09', [['Anna', '10:05:00']]);
  const reports = (one: string[], two: string[]) => [
    report('a/participants.csv', '2026-03-12', one),
    report('b/participants.csv', '2026-04-09', two),
  ];
  test.each<[string, string[], string[], string[]]>([
    [
      'by the address',
      ['Anna Moss; a@example.org; 10:00; 11:00'],
      ['Anna; a@example.org; 10:00; 10:30'],
      ['Anna Moss: Anna Moss; Anna: 60 30'],
    ],
    [
      'never by a given name',
      ['Anna Moss; a@example.org; 10:00; 11:00', 'Ira; ; 10:00; 11:00'],
      ['Anna; ; 10:00; 10:30', 'Ira; ; 10:00; 11:00'],
      ['Anna Moss: Anna Moss: 60', 'Ira (a): Ira: 60', 'Anna: Anna: 30', 'Ira (b): Ira: 60'],
    ],
    [
      'a guest of a name that two have is neither',
      [
        'Anna Moss; a@example.org; 10:00; 11:00',
        'Olha Lys; o@example.org; 10:00; 11:00',
        'Olha Lys; p@example.org; 10:00; 11:00',
      ],
      ['Anna; a@example.org; 10:00; 10:30', 'Olha Lys; ; 10:00; 11:00'],
      [
        'Anna Moss: Anna Moss; Anna: 60 30',
        'Olha Lys (a): Olha Lys: 60',
        'Olha Lys (a) [2]: Olha Lys: 60',
        'Olha Lys (b): Olha Lys: 60',
      ],
    ],
    [
      'unless only the other was there by address',
      [
        'Anna Moss; a@example.org; 10:00; 11:00',
        'Olha Lys; o@example.org; 10:00; 11:00',
        'Olha Lys; p@example.org; 10:00; 11:00',
      ],
      ['Anna; a@example.org; 10:00; 10:30', 'Olha Lys (Kent); p@example.org; 10:00; 11:00', 'Olha Lys; ; 10:00; 11:00'],
      [
        'Anna Moss: Anna Moss; Anna: 60 30',
        'Olha Lys: Olha Lys: 60 60',
        'Olha Lys [2]: Olha Lys; Olha Lys (Kent): 60 60',
      ],
    ],
  ])('%s', (_, one, two, expected) => expect(people([first, second], ...reports(one, two))).toEqual(expected));
});

describe('why two names are one person', () => {
  const joined = (meetings: readonly Meeting[], ...reports: ReturnType<typeof report>[]): string[] => {
    const { attendance } = placeReports(reports, meetings, reader);
    return resolveParticipants(meetings, [], reader, attendance).participants.flatMap(({ joins }) =>
      joins.map(({ name, other, by }) => `${name} = ${other}: ${by}`),
    );
  };
  test.each<[string, Meeting[], ReturnType<typeof report>[], string[]]>([
    [
      'the name',
      [chat(['Anna Moss', '10:05:00'], ['Anna Moss (Kent Libraries)', '10:20:00'])],
      [],
      ['Anna Moss = Anna Moss (Kent Libraries): name'],
    ],
    [
      'the name in two alphabets',
      [chat(['Olena Kovalchuk', '10:05:00'], ['Олена Ковальчук', '10:20:00'])],
      [],
      ['Olena Kovalchuk = Олена Ковальчук: alphabet'],
    ],
    [
      'an address, which reaches no output',
      [meeting('a', day, [['Anna Moss', '10:05:00']]), meeting('b', '2026-04-09', [['Nan', '10:05:00']])],
      [
        report('a/participants.csv', day, ['Anna Moss; a@example.org; 10:00; 11:00']),
        report('b/participants.csv', '2026-04-09', ['Nan; a@example.org; 10:00; 11:00']),
      ],
      ['Anna Moss = Nan: address'],
    ],
    ['nothing', [chat(['Anna', '10:05:00'], ['Ben', '10:20:00'])], [], []],
  ])('%s', (_, meetings, reports, expected) => {
    const told = joined(meetings, ...reports).filter((one) => !one.endsWith(': report'));
    expect(told).toEqual(expected);
    expect(told.join()).not.toContain('@');
  });
});

describe('a report and its meeting', () => {
  const codes = (...rows: Parameters<typeof report>): string[] =>
    placeReports(
      [report(...rows)],
      [chat(['Anna Moss', '10:05:00'], ['Ben Hill', '10:50:00'])],
      reader,
    ).diagnostics.map(({ code, text }) => `${code} ${text}`);
  test.each<[string, Parameters<typeof report>, string[]]>([
    ['is of the same day', ['x.csv', '2026-03-12', ['Anna Moss; ; 10:00; 11:00']], []],
    ['is of another day', ['x.csv', '2026-04-12', ['Anna Moss; ; 10:00; 11:00']], ['attendance-elsewhere ']],
    ['has nobody of the chat', ['x.csv', '2026-03-12', ['Someone Else; ; 10:00; 11:00']], ['attendance-elsewhere ']],
    ['is on the clock of Kyiv', ['x.csv', '2026-03-12', ['Anna Moss; ; 12:00; 13:00']], ['attendance-clock -2:00']],
  ])('%s', (_, rows, expected) => expect(codes(...rows)).toEqual(expected));
});

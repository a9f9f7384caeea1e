import { describe, expect, test } from 'vitest';
import { resolveParticipants } from '../../src/people/participants.ts';
import { parseRoster } from '../../src/people/roster.ts';
import { findHomes } from '../../src/places/homes.ts';
import { Problem } from '../../src/problem.ts';
import { gazetteer, reader } from '../places/knowledge.ts';
import { meeting } from './meeting.ts';

const lines = (...rows: string[]): string => rows.join('\r\n');

describe('reports and tables', () => {
  test.each<[string, string, string[][]]>([
    [
      'participants, with a first block',
      lines(
        'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,',
        '123,Books,a,b,c,60,2,',
        ',,,,,,,',
        'Name (Original Name),User Email,Total Duration (Minutes),Guest',
        'Анна М | Суми (Anna M),,60,Yes',
        'Jo Reed (she/her),,60,Yes',
      ),
      [['Анна М | Суми (Anna M)', 'Анна М | Суми', 'Anna M'], ['Jo Reed (she/her)']],
    ],
    [
      'attendees, in ragged sections, with NUL bytes',
      lines(
        'Attendee Report,',
        'Topic,Webinar ID',
        'Books,1',
        'Host Details,',
        'Attended,User Name (Original Name),First Name,Last Name,Email,Organization',
        'Yes,Jo\0 Reed,Jo,Reed,,Kent Libraries',
        'Attendee Details,',
        'Attended,User Name (Original Name),First Name,Last Name,Email,City,Country/Region Name',
        'Yes,Olena,Olena,Bondar,,Sumy,Ukraine',
      ),
      [['Jo Reed'], ['Olena', 'Olena Bondar']],
    ],
    ['registration', lines('First Name,Last Name,Email,Your library', 'Jo,Reed,,Kent'), [['Jo Reed']]],
    ['semicolons, Ukrainian', 'ПІБ;Бібліотека;Місто\nОлена Бондар;ЦБС;Суми', [['Олена Бондар']]],
    ['tabs, German', 'Name (ursprünglicher Name)\tE-Mail\nJo (Jo Reed)\t', [['Jo (Jo Reed)', 'Jo', 'Jo Reed']]],
  ])('%s', (_, text, names) => {
    expect(parseRoster(text, 'roster.csv').entries.map((entry) => entry.names)).toEqual(names);
  });

  test('a file without names is a clear problem', () => {
    expect(() => parseRoster('a,b\n1,2\n', 'x.csv')).toThrow(Problem);
    expect(() => parseRoster('', 'x.csv')).toThrow(Problem);
  });

  test('100,000 rows', () => {
    const text = ['Name,City', ...Array.from({ length: 100_000 }, (_, i) => `Person Number${i},Leeds`)].join('\n');
    expect(parseRoster(text, 'x.csv').entries).toHaveLength(100_000);
  });
});

describe('homes by roster', () => {
  const homesOf = (csv: string, ...senders: string[]) => {
    const people = resolveParticipants([meeting('m', ...senders)], [parseRoster(csv, 'r.csv')], reader);
    const { homes } = findHomes(
      people.participants,
      people.participants.map(() => []),
      gazetteer,
    );
    return { people, homes };
  };

  test.each<[string, string, string, string, string]>([
    ['a library', 'Name,Library\nJo Reed,Kent Libraries', 'Jo Reed', 'Kent Libraries', 'TLJ'],
    ['by the name without place', 'Name,Library\nJo Reed,Kent Libraries', 'Jo Reed (she/her)', 'Kent Libraries', 'TLJ'],
    [
      'a question about the town',
      'Name,In which town is your library?,Your library\nJo Reed,Truro,Kent Libraries',
      'Jo Reed',
      'Kent Libraries',
      'TLJ',
    ],
    ['no answer to a question', 'Name,Would you visit a library?,City\nJo Reed,Yes,Leeds', 'Jo Reed', '', 'TLE'],
    ['an adjective under its noun', 'ПІБ,Область,Місце роботи\nОлена Бондар,Сумська,-', 'Олена Бондар', '', 'UA-59'],
    ['over the display name', 'Name,Library\nJo Reed,Kent Libraries', 'Jo Reed | Leeds', 'Kent Libraries', 'TLJ'],
    ['a city', 'Name,City,Country\nJo Reed,Boston,UK', 'Jo Reed', '', 'TLF'],
    ['the original name', 'Name (Original Name)\nJo (Jo Reed - Kent Libraries)', 'Jo', 'Kent Libraries', 'TLJ'],
    ['Ukrainian', 'ПІБ;Бібліотека\nБондар Олена Іванівна;Сумська ОУНБ', 'Олена Бондар', 'Сумська ОУНБ', 'UA-59'],
    ['rows that contradict one another', 'Name,City\nJo Reed,Leeds\nJo Reed,Truro', 'Jo Reed', '', ''],
  ])('%s', (_, csv, sender, library, regionCode) => {
    expect(homesOf(csv, sender).homes).toMatchObject([{ library, regionCode }]);
  });

  test('a row with two names says that they are one person, and one without a match is listed', () => {
    const csv = 'Name (Original Name),Guest\nАнна М | Суми (Anna M),Yes\nJo Reed,Yes\n';
    const { people } = homesOf(csv, 'Anna M', 'Анна М | Суми', 'iPhone');
    expect(people.participants.map(({ names }) => names)).toEqual([['Anna M', 'Анна М | Суми'], ['iPhone']]);
    expect(people.diagnostics).toMatchObject([{ code: 'roster-unmatched', line: 3, text: 'Jo Reed' }]);
  });

  test("the tool's own table of participants, corrected, is a roster", () => {
    const csv = lines(
      'participant,names,library,region,region_code,country,source,messages',
      'Jo Reed,Jo Reed; Jo R (Kent),Suffolk Libraries,East of England,TLH,GB,name,3',
      'iPhone,iPhone,,,,,,1',
      "Al,'=Al,Biblioteka w Krakowie,Małopolska,,PL,,1",
    );
    const { people, homes } = homesOf(csv, 'Jo Reed', 'Jo R (Kent)', 'iPhone', '=Al');
    expect(people.participants.map(({ names }) => names.length)).toEqual([2, 1, 1]);
    expect(homes.map(({ library, region, regionCode, country }) => [library, region, regionCode, country])).toEqual([
      ['Suffolk Libraries', 'East of England', 'TLH', 'GB'],
      ['', '', '', ''],
      ['Biblioteka w Krakowie', 'Małopolska', '', 'PL'],
    ]);
    expect(people.diagnostics).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { parseReport } from '../../src/attendance/report.ts';
import { decode } from '../../src/read/decode.ts';

/** What a report says, a line a visit: name, registered name, address, minutes, seconds between join and leave. */
const visits = (text: string): unknown[] =>
  parseReport(text, 'r.csv').visits.map(({ name, registered, email, minutes, span }) => [
    name,
    registered,
    email,
    minutes,
    span === undefined ? undefined : (span[1] - span[0]) / 60,
  ]);

const anna = ['Anna Moss (Anna)', '', 'anna@example.org', 75, undefined];
const times = ['Anna Moss', '', 'anna@example.org', 75, 75];
const about = 'Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants,';

describe('reports of all shapes', () => {
  test.each<[string, string, unknown[]]>([
    [
      'with the time of all',
      'Name (Original Name),User Email,Total Duration (Minutes),Guest\r\nAnna Moss (Anna),anna@example.org,75,No\r\n',
      [anna],
    ],
    [
      'in lower case, since 2024',
      'Name (original name),Email,Total duration (minutes),Guest\nAnna Moss (Anna),Anna@Example.org,75,No\n',
      [anna],
    ],
    [
      'with every time, and a block before it',
      `${about}\n812 0000 0000,Shelves,03/12/2026 10:50:00 AM,03/12/2026 12:05:00 PM,h@example.org,75,2,\n\nName (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest,Recording Consent\nAnna Moss,anna@example.org,03/12/2026 10:50:00 AM,03/12/2026 12:05:00 PM,75,No,\n`,
      [times],
    ],
    [
      'after a line of commas',
      `${about}\n81200000000,Shelves,03/12/2026 10:50 AM,03/12/2026 12:05 PM,h@example.org,75,2,\n,,,,,,,\nName (Original Name),User Email,Total Duration (Minutes),Guest\nAnna Moss (Anna),anna@example.org,75,No\n`,
      [anna],
    ],
    [
      'German, with semicolons',
      'Name (ursprünglicher Name);E-Mail;Beitrittszeit;Zeit des Verlassens;Dauer (Minuten);Gast\nAnna Moss;anna@example.org;12.03.2026 10:50:00;12.03.2026 12:05:00;75;Nein\n',
      [times],
    ],
    [
      'German, with a translated block before it',
      'Meeting-ID;Thema;Startzeit;Endzeit;E-Mail;Dauer (Minuten);Teilnehmer\n812 0000 0000;Regale;12.03.2026 10:50:00;12.03.2026 12:05:00;h@example.org;75;2\n\nName (ursprünglicher Name);E-Mail;Gesamtdauer (Minuten);Gast\nAnna Moss (Anna);anna@example.org;75;Nein\n',
      [anna],
    ],
    [
      'Ukrainian, with tabs',
      "Ім'я (оригінальне ім'я)\tАдреса електронної пошти\tЧас приєднання\tЧас виходу\tТривалість (хвилини)\tГість\nAnna Moss\tanna@example.org\t12.03.2026 10:50:00\t12.03.2026 12:05:00\t75\tТак\n",
      [times],
    ],
    [
      'Russian',
      'Имя пользователя (исходное имя),Эл. почта,Общая продолжительность (минуты),Гость\nAnna Moss (Anna),anna@example.org,75,Нет\n',
      [anna],
    ],
    [
      'Spanish',
      'Nombre (nombre original),Correo electrónico,Duración total (minutos),Invitado\nAnna Moss (Anna),anna@example.org,75,No\n',
      [anna],
    ],
    [
      'Japanese',
      '名前（元の名前）,メール,参加時刻,退出時刻,時間（分）,ゲスト\nAnna Moss,anna@example.org,2026/03/12 10:50:00,2026/03/12 12:05:00,75,いいえ\n',
      [times],
    ],
    [
      'a language that nobody put in a table',
      'Vārds,Pasts,Ieradās,Aizgāja,Minūtes,Viesis\nAnna Moss,anna@example.org,12.03.2026 10:50:00,12.03.2026 12:05:00,75,Nē\n',
      [times],
    ],
    [
      'with a mark, NUL bytes and bars',
      '\ufeffName|User Email|Total Duration (Minutes)\nAnna\0 Moss (Anna)|anna@example.org|75\n',
      [anna],
    ],
    ["Excel's sep=", 'sep=;\nName;User Email;Total Duration (Minutes)\nAnna Moss (Anna);anna@example.org;75\n', [anna]],
    [
      'a line end in a cell',
      'Name,User Email,Total Duration (Minutes)\n"Anna\nMoss",anna@example.org,75\n',
      [['Anna\nMoss', '', 'anna@example.org', 75, undefined]],
    ],
    [
      'time in the waiting room, which counts for nothing',
      'Name (original name),Email,Join time,Leave time,Duration (minutes),Guest,In waiting room\nAnna Moss,anna@example.org,03/12/2026 10:40:00 AM,03/12/2026 10:50:00 AM,10,No,Yes\nAnna Moss,anna@example.org,03/12/2026 10:50:00 AM,03/12/2026 12:05:00 PM,75,No,No\n',
      [times],
    ],
    [
      'the word name in a cell',
      'Name,User Email,Total Duration (Minutes)\nName,,75\nUser Name,,5\n',
      [
        ['Name', '', '', 75, undefined],
        ['User Name', '', '', 5, undefined],
      ],
    ],
  ])('%s', (_, text, expected) => expect(visits(text)).toEqual(expected));

  test('UTF-16', () => {
    const text = 'Name,User Email,Total Duration (Minutes)\nОлена,,75\n';
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(visits(decode(bytes).text)).toEqual([['Олена', '', '', 75, undefined]]);
  });
});

test("a webinar's sections: hosts, panelists, who attended and who only registered", () => {
  const report = parseReport(
    [
      'Attendee Report,,,',
      'Report Generated:,"Mar 13, 2026 9:48 AM"',
      'Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registered,# Cancelled,Unique Viewers',
      'Open Shelves,812 0000 0000,"Mar 12, 2026 10:50 AM",75,3,0,2',
      'Host Details,',
      'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name',
      'Yes,Helen,h@example.org,"Mar 12, 2026 10:50:00 AM","Mar 12, 2026 12:05:00 PM",75,No,United Kingdom',
      'Panelist Details,',
      'Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name',
      'Attendee Details,',
      'Attended,User Name (Original Name),First Name,Last Name,Email,Phone,Organization,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name',
      'Yes,Olena (Олена),Олена,Коваль,o@example.org,4412345678,Сумська обласна бібліотека,"Mar 1, 2026 9:00 AM",approved,"Mar 12, 2026 11:00:00 AM","Mar 12, 2026 11:30:00 AM",30,Yes,Ukraine',
      'No,Petro Lys,Petro,Lys,p@example.org,,Kherson Library,"Mar 1, 2026 9:00 AM",approved,--,--,--,--,Ukraine',
      'Other Attended',
      'User Name,Join Time,Leave Time,Time in Session (minutes),Country/Region Name',
      '380441234567,"Mar 12, 2026 11:00:00 AM","Mar 12, 2026 11:05:00 AM",5,Ukraine',
    ].join('\r\n'),
    'w.csv',
  );
  expect(report.kind).toBe('webinar');
  expect(report.topic).toBe('Open Shelves');
  expect(report.visits.map(({ name, registered, minutes }) => [name, registered, minutes])).toEqual([
    ['Helen', '', 75],
    ['Olena (Олена)', 'Олена Коваль', 30],
    ['380441234567', '', 5],
  ]);
  expect(report.visits[1]?.answers).toMatchObject({ library: 'Сумська обласна бібліотека', country: 'Ukraine' });
  expect(report.registered.map(({ names }) => names[0])).toEqual(['Petro Lys']);
});

test.each<[string, number | undefined, string[]]>([
  ['95', 95, []],
  ['95 min', 95, []],
  ['1:35:00', 95, []],
  ['1 h 35 min', 95, []],
  ['95,4', 95.4, []],
  ['--', undefined, []],
  ['soon', undefined, ['attendance-minutes']],
])('minutes of %j', (cell, minutes, codes) => {
  const report = parseReport(`Name,Email,Total duration (minutes)\nAnna,,"${cell}"\n`, 'r.csv');
  expect(report.visits[0]?.minutes).toBe(minutes);
  expect(report.diagnostics.map(({ code, line }) => `${code} ${line}`)).toEqual(codes.map((code) => `${code} 2`));
});

test.each([
  ['a roster', 'Name,Library\nAnna,Kent\n', 'attendance-none'],
  ['words', 'hello\n', 'attendance-none'],
])('%s is no report', (_, text, code) => {
  expect(() => parseReport(text, 'r.csv')).toThrow(expect.objectContaining({ code, file: 'r.csv' }));
});

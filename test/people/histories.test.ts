import { describe, expect, test } from 'vitest';
import { resolveParticipants } from '../../src/people/participants.ts';
import { reader } from '../places/knowledge.ts';
import { meeting } from './meeting.ts';

const peopleOf = (...names: string[]): number =>
  resolveParticipants([meeting('m', ...names)], [], reader).participants.length;

/** Display names that one person bore in one meeting, one after the other. */
const ONE: readonly string[][] = [
  // Pronouns, in any bracket and language.
  ['Anna M', 'Anna M (she/her)', 'Anna M - Kent Libraries', 'ANNA M', 'anna m.'],
  ['Ruth Penrose [they/them]', 'Ruth Penrose {she/they}', 'Ruth Penrose she/her', 'Ruth Penrose | she | her'],
  ['Олена Гайдай (вона/її)', 'Олена Гайдай, вона', 'Олена Гайдай'],
  ['Carys Beynon (hi/ei)', 'Carys Beynon'],
  ['Marta Sowa (ona/jej)', 'Marta Sowa'],
  ['Petra Lang (sie/ihr)', 'Petra Lang'],
  ['Morag Innes (She/Her/Hers)', 'Morag Innes'],
  ['Robin Tate (they) Kent', 'Robin Tate'],
  // Library, place, role.
  ['Joan Pask (she/her) Kent', 'Joan Pask - Kent Libraries', 'Joan Pask'],
  ['Sam Orrell (Host)', 'Sam Orrell', 'Host: Sam Orrell', 'Sam Orrell - co-host'],
  ['Gemma Frith, Leeds', 'Gemma Frith @ Leeds', 'Leeds Libraries | Gemma Frith', 'Gemma Frith'],
  ['Тарас Вовк | модератор', 'Тарас Вовк'],
  ['Interpreter - Lidiia Rak', 'Lidiia Rak (interpreter)', 'Lidiia Rak'],
  // Both alphabets, and the ways to romanise.
  ['Анна М | Суми', 'Anna M'],
  ['Ганна М.', 'Анна М', 'Anna M'],
  ['Ганна М.', 'Hanna M'],
  ['Yuliia Sova', 'Julia Sova', 'Юлія Сова', 'Юлия Сова', 'Yulia Sova'],
  ['Oleksandr Bilyk', 'Александр Билык', 'Олександр Білик', 'Alexander Bilyk', 'Aleksandr Bilyk'],
  ['Iryna Holub', 'Ірина Голуб', 'Irina Golub', 'Ирина Голуб'],
  ['Сергій Щука', 'Serhii Shchuka', 'Sergey Shchuka', 'Сергей Щука'],
  ['Kseniia Chyzh', 'Ксенія Чиж', 'Ksenia Chyzh', 'Xenia Chyzh'],
  ['Євген Яцюк', 'Yevhen Yatsiuk', 'Evgeny Yatsyuk', 'Yevgen Yatsyuk'],
  ['Наталія Жук', 'Nataliya Zhuk', 'Natalia Zhuk', 'Наталья Жук', 'Наталка Жук'],
  ['Микола Їжак', 'Mykola Yizhak', 'Николай Їжак', 'Mykola Izhak'],
  ['Андрій', 'Andrii'],
  ['Zoriana Hnatiuk', 'Зоряна Гнатюк', 'Zoryana Gnatyuk'],
  ['Vasyl Zghurskyi', 'Василь Згурський', 'Vasyl Zghurskyy', 'Vasyl Zghursky'],
  ['Тетяна Мар’яненко', "Тетяна Мар'яненко", 'Tetiana Marianenko', 'Tetyana Maryanenko'],
  // The order of names, patronymics, initials, titles, diacritics, capitals, apostrophes.
  ['Kravets Olha', 'Olha Kravets', 'Кравець Ольга', 'КРАВЕЦЬ ОЛЬГА'],
  ['Бойко Леся Петрівна', 'Леся Бойко', 'пані Леся Бойко', 'Леся Петрівна Бойко'],
  ['Dr Siân Howell', 'Sian Howell', 'SIÂN HOWELL', 'Siân Howell, PhD', 'Dr. Siân Howell'],
  ['Tomasz Zieliński', 'Tomasz Zielinski (on/jego)'],
  ['Jörg Müller', 'Jorg Muller'],
  ["Jane O'Dowd", 'Jane O’Dowd', 'Jane ODowd', 'jane o`dowd'],
  ['Anne-Marie Duff', 'Anne Marie Duff'],
  ['О. Гнатенко', 'О Гнатенко', 'O. Hnatenko'],
  ['Prof. Hugh Tarrant', 'Hugh Tarrant', 'Tarrant, Hugh', 'TARRANT Hugh'],
  ['Mrs Pat Lyle', 'Pat Lyle', 'Pat  Lyle '],
  // Short forms beside the same surname, a nickname in brackets, an office before the name.
  ['Людмила Шмат', 'Lyudmyla Shmat', 'Ludmila Shmat (Kherson)', 'Люда Шмат'],
  ['Viktoriia Yurchuk', 'Вікторія Юрчук', 'Victoria Yurchuk', 'Vika Yurchuk'],
  ['Tetiana (Таня) Лис', 'Тетяна Лис'],
  ['Заступниця директора Ольга Чуб', 'Ольга Чуб', 'Оля Чуб'],
  // Devices, flags and pictures beside the name.
  ['Fay Orton (2)', 'Fay Orton', 'Fay Orton #2', 'Fay Orton 2'],
  ["Fay Orton's iPad", 'Fay Orton', 'Fay Orton (iPhone)', 'Fay Orton - phone', 'iPad Fay Orton'],
  ['🇺🇦 Olha Kit 🌻', 'Olha Kit', '💙💛Olha Kit💙💛', 'Olha Kit 🇺🇦 #StandWithUkraine'],
  ['Ната Рись (телефон)', 'Ната Рись', 'Ната Рись – ноутбук'],
];

/** Display names that belong to as many people. */
const APART: readonly string[][] = [
  ['Anna', 'Anna Moss', 'Anna Field'],
  ['Tom B', 'Tom C', 'Tom Bright'],
  ['Anna M', 'Anna N'],
  ['Jane Gill', 'Jane Hill'],
  ['Mary Low', 'Mary Lowe', 'Mary Lowes'],
  ['Anna Moss', 'Hannah Ross'],
  ['Anna Moss', 'Peter Moss'],
  ['Jane Hill (Devon)', 'Jane Hill (Kyiv)'],
  ['Olena Bondar | Sumy', 'Олена Бондар | Львів'],
  ['Sam Fry - Kent Libraries', 'Sam Fry, Leeds Libraries'],
  ['Олена Ткач', 'Олена Ткаченко', 'Олена Ткачук'],
  ['Oleksandr Kit', 'Oleksandr Kis'],
  ['Oleksandr Kit', 'Oleksandra Kit'],
  ['Олександр Кіт', 'Олександра Кіт'],
  ['Євген Чиж', 'Євгенія Чиж'],
  ['Валентин Рак', 'Валентина Рак'],
  ['Ірина Лис', 'Іван Лис'],
  ['Юлія Сова', 'Юліан Сова'],
  ['Julia Sova', 'Julian Sova'],
  ['Андрій Мороз', 'Андріана Мороз'],
  ['Марія Гай', 'Марина Гай'],
  ['Maria Gaj', 'Marina Gaj'],
  ['Дар’я Кіш', 'Дарина Кіш'],
  ['Світлана Гриценко', 'Світлана Ковач', 'Світлана'],
  ['Chris Lee', 'Christine Lee'],
  ['Alex Hart', 'Alexandra Hart', 'Alexander Hart'],
  ['Kim Wu', 'Kim Wood'],
  ['Ян Ковальський', 'Яна Ковальська'],
  ['Adam Kowalski', 'Ada Kowalska'],
  ['iPhone', 'iPhone (2)', "Anna's iPhone", 'iPad', 'Anna'],
  ['Zoom user', 'User', 'Guest', 'Participant 3'],
  ['Kent Libraries', 'Norfolk Libraries'],
  ['Host', 'Co-host', 'Interpreter'],
  ['Galaxy S21', 'Galaxy S21 FE', 'SM-A515F'],
  ['Peter Neil', "Peter O'Neill"],
  ['Mark Lincoln', 'Mark, Lincoln Libraries'],
  ['Paul Grey', 'Pauline Grey'],
  ['Роман Левко', 'Романа Левко'],
  ['Ольга К.', 'Ольга Л.', 'Ольга'],
  ['J Smith', 'K Smith'],
  ['Wei Li', 'Wei Lin'],
  ['Edward Crewe (he/him) Bury Libraries', 'Eddie Crewe'],
  ['Оля', 'Olha Kit', 'Ольга Рак'],
  ['Віка', 'Вікторія', 'Viktor'],
  ['Hanna Nowak', 'Anna Nowak'],
];

describe('one person', () => {
  test.each(ONE.map((names) => [names.join(' = '), names] as const))('%s', (_, names) => {
    expect(peopleOf(...names)).toBe(1);
    expect(peopleOf(...names.toReversed())).toBe(1);
  });
});

describe('several people', () => {
  test.each(APART.map((names) => [names.join(' / '), names] as const))('%s', (_, names) => {
    expect(peopleOf(...names)).toBe(names.length);
    expect(peopleOf(...names.toReversed())).toBe(names.length);
  });
});

test.each([
  [
    'English',
    'iPhone',
    'iPhone (2)',
    'Zoom user',
    'Guest',
    'Host',
    'Participant',
    'My computer',
    'Meeting Room 2',
    'Attendee 4',
  ],
  ['Ukrainian', 'Користувач Zoom', 'Гість', 'Учасник', 'Телефон', 'Мій ноутбук', 'Організатор'],
  ['Russian', 'Пользователь Zoom', 'Гость', 'Участник', 'Организатор', 'Мой телефон'],
  ['German', 'Zoom-Benutzer', 'Gast', 'Teilnehmer', 'Mein Handy', 'Gastgeber'],
  ['French', 'Utilisateur Zoom', 'Invité', 'Participant', 'Mon téléphone', 'Hôte'],
  ['Polish', 'Użytkownik Zoom', 'Gość', 'Uczestnik', 'Mój telefon', 'Gospodarz'],
  ['Spanish', 'Usuario de Zoom', 'Invitado', 'Participante', 'Mi móvil', 'Anfitrión'],
  ['Italian', 'Utente Zoom', 'Ospite', 'Partecipante', 'Telefono'],
  ['Portuguese', 'Usuário do Zoom', 'Convidado', 'Participante', 'Celular', 'Anfitrião'],
  ['Dutch', 'Zoom-gebruiker', 'Gast', 'Deelnemer', 'Mijn telefoon'],
  ['Czech', 'Uživatel Zoom', 'Host', 'Účastník', 'Můj mobil'],
  ['Turkish', 'Zoom kullanıcısı', 'Misafir', 'Katılımcı', 'Telefonum'],
  ['Lithuanian', 'Zoom naudotojas', 'Svečias', 'Dalyvis'],
])('names of devices and defaults in %s join nobody in another meeting', (_, ...names) => {
  const { participants } = resolveParticipants([meeting('a', ...names), meeting('b', ...names)], [], reader);
  expect(participants.filter(({ device }) => !device).map(({ name }) => name)).toEqual([]);
  expect(participants).toHaveLength(2 * names.length);
});

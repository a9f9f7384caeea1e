import { describe, expect, test } from 'vitest';
import { decline } from '../../src/places/decline.ts';
import { declinePolish } from '../../src/places/decline-polish.ts';
import { mutateWelsh } from '../../src/places/mutate-welsh.ts';

const forms = (table: string): string[][] =>
  table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/));

describe('declension', () => {
  test.each(
    forms(`
      житомир житомира житомирі житомиром
      харків харкова харкові харковом
      київ києва києві
      канів канева каневі
      тернопіль тернополя тернополі
      тростянець тростянця тростянці тростянцем
      городок городка городку
      кременчук кременчука кременчуці
      умань умані уманню
      одеса одеси одесі одесу одесою
      вінниця вінниці вінницею
      феодосія феодосії
      буча бучі бучею
      прага праги празі
      суми сум сумах сумами
      лубни лубен лубнах
      ромни ромен ромнах
      черкаси черкас черкасах
      олешки олешок олешках
      ровеньки ровеньок
      чернівці чернівців чернівцях
      бровари броварів
      рівне рівного рівному
      дубно дубна дубні
      запоріжжя запоріжжі запоріжжям
      хмельницький хмельницького хмельницькому
      надвірна надвірної надвірній
      сумщина сумщини сумщині сумщину
      харьков харькова харькове
      одесса одессы одессе`),
  )('%s', (word, ...expected) => {
    expect(decline(word)).toEqual(expect.arrayContaining(expected));
  });

  test.each(
    forms(`
      warszawa warszawy warszawie
      krakow krakowa krakowie
      lodz lodzi
      katowice katowic katowicach
      wroclaw wroclawia wroclawiu
      kijow kijowa kijowie`),
  )('in Polish: %s', (word, ...expected) => {
    expect(declinePolish(word)).toEqual(expect.arrayContaining(expected));
  });

  test.each(
    forms(`
      caerdydd gaerdydd nghaerdydd chaerdydd
      bangor fangor mangor
      powys bowys mhowys
      gwynedd wynedd ngwynedd
      merthyr ferthyr
      llanelli lanelli`),
  )('in Welsh: %s', (word, ...expected) => {
    expect(mutateWelsh(word)).toEqual(expect.arrayContaining(expected));
  });
});

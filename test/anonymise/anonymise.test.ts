import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymise, redact } from '../../src/anonymise/anonymise.ts';
import { findContacts } from '../../src/anonymise/contacts.ts';
import { nameFinder } from '../../src/anonymise/names.ts';
import { readNameForms } from '../../src/people/forms.ts';
import { readNameWords } from '../../src/people/words.ts';
import { views } from '../../src/views/registry.ts';
import { analysisOf, person } from '../views/sample.ts';

const people = [
  { pseudonym: 'P1', words: ['Helen', 'Marsden'] },
  { pseudonym: 'P2', words: ['Олена', 'Ковальчук'] },
  { pseudonym: 'P3', words: ['Ольга', 'Бондаренко'] },
  { pseudonym: 'P4', words: ['Andrii', 'Melnyk'] },
  { pseudonym: 'P5', words: ['Will', 'Page'] },
  { pseudonym: 'P6', words: ['Anna', 'Kowalska'] },
  { pseudonym: 'P7', words: ['Мар’яна'] },
  { pseudonym: 'P8', words: ['Юлія'] },
  { pseudonym: 'P9', words: ['Юлія'] },
];

describe('names in texts', () => {
  test.each([
    ['Thank you Helen', 'Thank you P1'],
    ['thanks helen!', 'thanks P1!'],
    ["Helen's slides", "P1's slides"],
    ['Helen Marsden, Norfolk', 'P1, Norfolk'],
    ['HELEN', 'P1'],
    ['Олено, дякую', 'P2, дякую'],
    ['Дякуємо Олені Ковальчук', 'Дякуємо P2'],
    ['з Оленою Ковальчук', 'з P2'],
    ['Thank you, Olena Kovalchuk', 'Thank you, P2'],
    ['Ользі', 'P3'],
    ['Бондаренку', 'P3'],
    ['Андрію, вітаю', 'P4, вітаю'],
    ['Андрієм Мельником', 'P4'],
    ['Will said so, and will come', 'P5 said so, and will come'],
    ['the next page', 'the next page'],
    ['Annie, Annę, Anny', 'P6, P6, P6'],
    ['Annual report', 'Annual report'],
    ["Мар'яно і Маряна", 'P7 і P7'],
    ['Yulia and Yuliia and Julia', '(name) and (name) and (name)'],
    ['Маріуполь, Харків, роман', 'Маріуполь, Харків, роман'],
    ['Good morning everyone from Leeds', 'Good morning everyone from Leeds'],
  ])('%j -> %j', (text, redacted) => expect(redact(text, nameFinder(people)).text).toBe(redacted));

  test('an offset of the old text points to the same words of the new one', () => {
    const text = 'Dear Helen Marsden, слава Україні!';
    const { text: redacted, at } = redact(text, nameFinder(people));
    const start = text.indexOf('слава');
    expect(redacted.slice(at(start), at(start + 'слава Україні'.length))).toBe('слава Україні');
  });
});

describe('how people are really called', () => {
  const table = (file: string) => ({ text: readFileSync(`src/${file}`, 'utf8'), file });
  const names = readNameWords(table('people/words.csv').text, 'words.csv');
  const forms = readNameForms(table('people/forms.csv'), names, table('language/tables/frequent.csv'));
  const called = [
    ['Elizabeth Reed', 'Elizabeth Reed (Lizzy)'],
    ['Олена Гай'],
    ['Ben Lund'],
    ['王明'],
    ['Helen Jane Marsden'],
    ['Наталія Шевчук'],
    ['Александр Петров'],
    ['Kirill Orlov'],
    ['Małgorzata Wrona'],
    ['Jonas Kazlauskas'],
    ['Marek Dvořák'],
    ['Nikita Kent'],
    ['Mark Grant'],
    ['Priyanka Menon'],
    ['田中さくら'],
  ].map(([name = '', shown = name], i) => ({
    pseudonym: `P${i + 1}`,
    words: name.split(' '),
    wholes: [name, shown],
  }));
  const find = nameFinder(called, forms);
  test.each([
    ['Thanks Lizzy! And Beth, and LIZ', 'Thanks P1! And P1, and P1'],
    ['Elizabeths idea', 'P1 idea'],
    ['the Marsdens', 'the P5'],
    ['Дякую Оленко!', 'Дякую P2!'],
    ['Лєночко, і Оленочці', 'P2, і P2'],
    ['thanks ben.', 'thanks P3.'],
    ['ben, can you hear us', 'P3, can you hear us'],
    ['BenLund and #benlund and @ben', 'P3 and #P3 and (handle)'],
    ['谢谢王明，很好', '谢谢P4，很好'],
    ['as HJM said', 'as P5 said'],
    ['Наташа, Наталці, Наталією', 'P6, P6, P6'],
    ['Natasha and Natalia', 'P6 and P6'],
    ['Саша, спасибо; Sasha; Олександре', 'P7, спасибо; P7; P7'],
    ['Кирилл и Кирилу', 'P8 и P8'],
    ['Gosia, Gosi, Małgosią', 'P9, P9, P9'],
    ['Priya thinks so', 'P14 thinks so'],
    ['さくらさん、田中さくら', 'P15さん、P15'],
    ['J. Kazlauskas and M. Kazlauskas', 'P10 and M. P10'],
    ['Наталочко', 'P6'],
    ['thank you liz', 'thank you P1'],
    ['#gosiawrona', '#P9'],
    ['Marekovi a Dvořákové', '(name) a P11'],
    ['Jonui, Jono, Kazlauskui', 'P10, P10, P10'],
    ['Markovi Dvořákovi', 'P11'],
    ['Nikita Kent said; Kent Libraries', 'P12 said; P12 Libraries'],
    ['Mark the date. Grant us time', 'Mark the date. Grant us time'],
    ['thank you Mark', 'thank you P13'],
    ['He\u00adlen and \uff28elen and Hel\u200ben', 'P5 and P5 and P5'],
    ['The library in Elizabeth Street', 'The library in P1 Street'],
    ['Pens, grants and marks, benches', 'Pens, grants and marks, benches'],
    ['олень у лісі, гай зелений', 'олень у лісі, гай зелений'],
    ['nothing new here, all is well', 'nothing new here, all is well'],
  ])('%j -> %j', (text, redacted) => expect(redact(text, find).text).toBe(redacted));
});

describe('contacts', () => {
  test.each([
    ['write to jo.smith@example.org.', 'write to (e-mail).'],
    ['(see https://example.org/a?b=c)', '(see (link))'],
    ['www.example.org', '(link)'],
    ['norfolk.example.gov.uk/libraries', '(link)'],
    ['find us @norfolklibs!', 'find us (handle)!'],
    ['+44 (0)20 7946 0000', '(phone)'],
    ['call 020 7946 0000 now', 'call (phone) now'],
    ['+38-050-123-45-67', '(phone)'],
    ['on 2026-03-12 11', 'on 2026-03-12 11'],
    ['ISBN 978-0-306-40615-7', 'ISBN 978-0-306-40615-7'],
    ['at 11.30, 1200 books', 'at 11.30, 1200 books'],
    ['e.g. this/that', 'e.g. this/that'],
    ['cc:@helenm, me(@helen)', 'cc:(handle), me((handle))'],
    ['@ben77@social.example hello', '(handle) hello'],
    ['ben77 (at) example (dot) org', '(e-mail)'],
    ['ask ben [at] example.org!', 'ask (e-mail)!'],
    ['<mailto:x@example.org>', '<(link)>'],
    ['leabharlann.ie and zoom.us/j/123', '(link) and (link)'],
    ['helenm.dev/cv, ftp://example.org/benlund', '(link), (link)'],
    ['067/123/45/67 or 01632\u2011960\u2011123', '(phone) or (phone)'],
    ['2026-03-12 0163296012', '2026-03-12 (phone)'],
    ['from 2014-2015 to 2016-2017', 'from 2014-2015 to 2016-2017'],
    ['12.03.2026 - 14.03.2026', '12.03.2026 - 14.03.2026'],
    ['1 234 567 890 books', '1 234 567 890 books'],
    ['C:\\Users\\helen\\x.txt /home/helen/x', 'C:\\Users\\(name)\\x.txt /home/(name)/x'],
    ['Good.Thanks and then.go', 'Good.Thanks and then.go'],
    ['the end.No more', 'the end.No more'],
  ])('%j -> %j', (text, redacted) => expect(redact(text, () => []).text).toBe(redacted));

  test('takes time linear in the length of any text', () => {
    const time = (n: number): number => {
      const texts = ['1 ', '(', '@a.', 'a.a', '+1(', 'www.', '1-', '.)', '...', '@@', '[at]', '/home/', '2020-'].map(
        (piece) => piece.repeat(n),
      );
      const began = performance.now();
      for (const text of texts) findContacts(text);
      return performance.now() - began;
    };
    time(2_000);
    const [short, long] = [time(10_000), time(100_000)];
    expect(long).toBeLessThan(40 * Math.max(short, 5));
  });

  test('replacements are in order and apart', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '1', '@', '.', ' ', '+', 'w', '/', '-', 'https://') }),
        (text) => {
          const found = findContacts(text);
          return found.every(({ start, end }, i) => start < end && start >= (found[i - 1]?.end ?? 0));
        },
      ),
    ));
});

describe('an analysis', () => {
  const home = { library: 'Norfolk Libraries', region: 'East of England', regionCode: 'TLH', country: 'GB' } as const;
  const whole = analysisOf(
    [
      { by: person('Helen Marsden', home) },
      { by: person('Tom Ashworth', home), kinds: ['support'] },
      { by: person('Priya Nair', home) },
      {
        by: person('Олена Ковальчук', {
          region: 'Sumy Oblast',
          regionCode: 'UA-59',
          country: 'UA',
          library: 'Сумська ОНБ',
        }),
      },
    ],
    [person('Silent Sam', home)],
  );
  const options = { describe: () => '', minGroup: 3, pseudonym: (_: string, place: number) => `Participant ${place}` };

  test('has no name left in any view', () => {
    const shown = anonymise(whole, whole, options);
    const everything = JSON.stringify(Object.values(views).map((view) => view(shown)));
    for (const word of [
      'Helen',
      'Marsden',
      'Tom',
      'Ashworth',
      'Priya',
      'Nair',
      'Олена',
      'Ковальчук',
      'Silent',
      'Sam',
    ]) {
      expect(everything).not.toMatch(new RegExp(`\\b${word}\\b`, 'u'));
    }
  });

  test('folds small groups, and only these', () => {
    const { rows } = views.regions(anonymise(whole, whole, options));
    expect(rows.map(([, region, code, count]) => [region, code, count])).toEqual([
      ['East of England', 'TLH', 4],
      ['(other)', '', 1],
    ]);
    expect(views.regions(anonymise(whole, whole, { ...options, minGroup: 1 })).rows[1]?.[1]).toBe('Sumy Oblast');
  });

  test('calls a person the same whatever is filtered away', () => {
    const last = { ...whole, participants: whole.participants.slice(3, 4), messages: whole.messages.slice(3) };
    expect(anonymise(last, whole, options).participants[0]?.name).toBe('Participant 4');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anonymise, redact } from '../../src/anonymise/anonymise.ts';
import { findContacts } from '../../src/anonymise/contacts.ts';
import { nameFinder } from '../../src/anonymise/names.ts';
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
  ])('%j -> %j', (text, redacted) => expect(redact(text, () => []).text).toBe(redacted));

  test('takes time linear in the length of any text', () => {
    const time = (n: number): number => {
      const texts = ['1 ', '(', '@a.', 'a.a', '+1(', 'www.', '1-'].map((piece) => piece.repeat(n));
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

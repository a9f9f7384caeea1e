import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { readCityEndings } from '../../src/places/decline-abroad.ts';
import { foldPhrase } from '../../src/places/tokens.ts';
import { homeOf } from './home.ts';

const file = 'src/places/city_endings.csv';
const rows = parse<Record<'language' | 'countries' | 'sense' | 'ending' | 'forms' | 'name' | 'example', string>>(
  readFileSync(file, 'utf8'),
  { columns: true, comment: '#' },
);
const endings = readCityEndings({ text: readFileSync(file, 'utf8'), file });

describe('the endings of cities abroad', () => {
  const examples = rows.filter(({ example }) => example !== '');
  test.each(examples)('$language: $name in "$example"', ({ countries, sense, name, example }) => {
    const [country = ''] = countries.split(' ');
    const words = foldPhrase(example).split(' ');
    const found = foldPhrase(name)
      .split(' ')
      .flatMap((word) => words.map((form) => ({ word, form })))
      .filter(({ word, form }) => form !== word && endings.forms(word, country).includes(form));
    expect(found).not.toEqual([]);
    const [{ word, form }] = found as [{ word: string; form: string }];
    if (sense === 'from' || sense === 'in') expect(['from', 'in', '']).toContain(endings.sense(word, form, country));
  });

  test('are known without making them', () => {
    const words = ['bar', 'erd', 'oulu', 'viljandi', 'kaunas', 'banska', 'novo', 'lisboa', 'debrecen', 'lviv', 'łodz'];
    const countries = ['FI', 'EE', 'LT', 'SK', 'SI', 'PT', 'HU', 'UA', 'PL', ''];
    const forms = new Set(words.flatMap((word) => countries.flatMap((country) => endings.forms(word, country))));
    expect(forms.size).toBeGreaterThan(100);
    for (const word of words)
      for (const country of countries) {
        const own = new Set(endings.forms(word, country));
        for (const form of forms)
          expect([word, form, country, endings.isForm(word, form, country)]).toEqual([
            word,
            form,
            country,
            own.has(form),
          ]);
      }
  });

  test('do nothing to short names', () =>
    expect(endings.forms('bar', 'HR').filter((form) => form.length < 6)).toEqual(['bar']));
});

describe('somebody says where from, in a language of Europe', () => {
  test.each([
    ['Terveisiä sateisesta Oulusta', 'FI'],
    ['Hei kaikille Seinäjoelta!', 'FI'],
    ['Tervitused Tartust', 'EE'],
    ['Töötan Narvas', 'EE'],
    ['Sveiciens no Jelgavas', 'LV'],
    ['Linkėjimai iš Panevėžio', 'LT'],
    ['Pozdravy z Olomouce', 'CZ'],
    ['Pozdravujem z Trnavy', 'SK'],
    ['Üdvözlet Debrecenből', 'HU'],
    ['Pozdrav iz Osijeka', 'HR'],
    ['Lep pozdrav iz Maribora', 'SI'],
    ['Kod nas u Subotici imamo i mađarske knjige', 'RS'],
    ['Salutări din Cluj-Napoca', 'RO'],
    ['Groeten uit Zwolle', 'NL'],
    ['Hej från Västerås', 'SE'],
    ['Hilsen fra Haugesund', 'NO'],
    ['Un saluto da Cuneo', 'IT'],
    ['Noi a Matera abbiamo chiuso', 'IT'],
    ['Saludos desde Albacete', 'ES'],
    ['Bonjour de Besançon', 'FR'],
    ['Schöne Grüße aus Gütersloh', 'DE'],
    ['Поздрави от Пловдив', 'BG'],
    ['Χαιρετισμούς από τον Βόλο', 'GR'],
    ["İzmir'den selamlar", 'TR'],
    // Talked about, not from there.
    ['Oulussa on hieno kirjasto', ''],
    ['We visited Zwolle last year', ''],
    ['Olomouc is lovely in spring', ''],
    ['In Cuneo si è tenuto il congresso', ''],
  ])('%s: %s', (text, country) => expect(homeOf('Vj', [text]).country).toBe(country));
});

import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findSolidarity } from '../../src/solidarity/find.ts';
import { compileLexicon } from '../../src/solidarity/lexicon.ts';
import { read } from '../../src/solidarity/read.ts';
import { judge } from './judge.ts';

const table = (file: string) => ({ text: readFileSync(`src/solidarity/${file}`, 'utf8'), file });
const lexicon = compileLexicon({
  words: table('words.csv'),
  rules: [table('rules.csv')],
  echoes: table('echoes.csv'),
  weights: table('weights.csv'),
});
const kindsOf = (text: string): string => judge(read(text, lexicon), 2).kinds.join(' ');

const said = (...texts: string[]) => texts.map((text) => ({ text, sender: 'Ann' }));

describe('the meeting around a message decides what weak words mean', () => {
  const talk = ['Good morning', 'Next slide please', 'The agenda is in the folder', 'Can everyone hear me?', 'Yes'];
  test.each([
    ['nothing of Ukraine', talk, 'Thank you for your help', ''],
    ['nothing of Ukraine', talk, 'Stay safe tonight', ''],
    ['nothing of Ukraine', talk, '❤️', ''],
    ['nothing of Ukraine, but in the message', talk, 'We stand with Ukraine', 'support'],
    ['nothing of Ukraine, but the salute', talk, 'Slava Ukraini', 'salute'],
    ['Ukraine named', [...talk, 'The map shows Ukraine and Poland'], 'Thank you for your help', ''],
    ['Ukraine named', [...talk, 'The map shows Ukraine and Poland'], 'I wish you all peace and strength', 'strength'],
    ['a lone mention among many', [...Array(40).fill(talk).flat(), 'The map shows Ukraine'], 'We wish you peace', ''],
    [
      'Ukraine named, and weak words twice',
      [...talk, 'Hello from Sumy, Ukraine', 'Stay strong!'],
      'We are with you',
      'support',
    ],
    [
      'a Ukrainian city named, and weak words twice',
      [...talk, 'Hello from Sumy', 'Stay strong!'],
      'We are with you',
      'support',
    ],
    ['Ukrainian written', [...talk, 'Доброго дня, її чути?'], 'Мирного неба!', 'strength'],
    ['Ukrainian written', [...talk, 'Доброго дня, її чути?', 'Тримайтеся, ще хвилина'], 'Дякую за допомогу', ''],
    ['solidarity voiced', [...talk, 'Slava Ukraini!'], 'Thank you for your help', 'gratitude'],
    ['solidarity voiced', [...talk, '💙💛'], '❤️', 'symbol'],
  ])('%s: %#', (_, around, text, kinds) => {
    expect(
      findSolidarity(said(...around, text), lexicon)
        .at(-1)
        ?.kinds.join(' '),
    ).toBe(kinds);
  });
});

describe('spellings', () => {
  test.each([
    ['Slava Ukrajini', 'salute'],
    ['SLAVA UKRAINI!!!', 'salute'],
    ['slawa ukrainie', 'salute'],
    ['Sława Ukrainie!', 'salute'],
    ['Slava Ukraïni', 'salute'],
    ['Cлава Укpаїнi', 'salute'], // Latin C, p, i among Cyrillic letters
    ['Слааава Україні', 'salute'],
    ['heroyam slava', 'salute'],
    ['Glory to the heros', 'salute'],
    ['chwala ukrainie', 'salute'],
    ['nie jestescie sami', 'support'],
    ['Thank you, dear British friends, for your support', 'gratitude'],
    ['Дякуємо, дорогі колеги, за підтримку', 'gratitude'],
    ['We, all the staff in Ely, stand with you', 'support'],
    ['Diakuiemo za pidtrymku', 'gratitude'],
    ['Dyakujemo duzhe za vashu pidtrymku!', 'gratitude'],
    ['My z vamy, druzi', 'support'],
    ['Trymajtesja!', 'strength'],
    ['Razom peremozhemo', 'victory'],
    ['Bud laska, nadishlit zapys', ''],
    ['Duzhe dyakuyu za prezentaciyu', ''],
    ['Spasibo vsem za podderzhku', 'gratitude'],
    ["He wrote 'Slava Ukraini' on the wall", ''],
    ["the librarians' hearts are with you", 'support'],
    ['Slava is here, Ukrainian books too', ''],
    ['Slava Shevchenko from Ukraine', ''],
  ])('%s', (text, kinds) => {
    expect(kindsOf(text)).toBe(kinds);
  });
});

describe('invariants', () => {
  const word = fc.constantFrom(
    ...'slava ukraini слава україні героям we stand with you not , . ! ? " « » thank for your support дякуємо за підтримку 💙 💛 🇺🇦 \n'.split(
      ' ',
    ),
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(word).map((words) => words.join(' ')),
  );

  test('evidence is the words at its offsets, each kind has some, and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        findSolidarity(said(...texts), lexicon).forEach(({ kinds, evidence, solidarity }, i) => {
          for (const { start, end, text: words } of evidence) expect(texts[i]?.slice(start, end)).toBe(words);
          expect(new Set(evidence.map(({ kind }) => kind))).toEqual(new Set(kinds));
          expect(solidarity).toBe(kinds.some((kind) => kind !== 'inspiration'));
        });
      }),
    );
  });

  test('a message does not hear what comes after it, but for how much is voiced in all', () => {
    const talk = Array.from({ length: 40 }, (_, i) => `The agenda is in folder ${i}`);
    fc.assert(
      fc.property(text, (one) => {
        const alone = findSolidarity(said('Slava Ukraini', one, ...talk), lexicon)[1];
        const later = findSolidarity(said('Slava Ukraini', one, ...talk.toReversed()), lexicon)[1];
        expect(later?.evidence).toEqual(alone?.evidence);
      }),
    );
  });
});

const shared = `${process.env.ZOOMCHAT_SHARED ?? '../shared'}/solidarity/lines.tsv`;
test.skipIf(!existsSync(shared))('the lines of the definition', () => {
  const lines = readFileSync(shared, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t') as [text: string, kind: string])
    .filter(([text]) => text !== 'text');
  const wrong = lines.filter(([text, kind]) => {
    const found = kindsOf(text).split(' ');
    return kind === 'none' || kind === 'inspiration'
      ? found.some((k) => k !== '' && k !== 'inspiration')
      : !found.includes(kind);
  });
  expect(lines.length).toBeGreaterThan(90);
  // One line calls 'thinking of' a wish of strength; the definition calls it support.
  expect(wrong.filter(([text]) => !text.startsWith('Our thoughts'))).toEqual([]);
});

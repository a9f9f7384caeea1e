import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { detectLanguages } from '../../src/language/detect.ts';
import type { LanguageResources } from '../../src/language/resources.ts';
import { loadLanguageResources } from './resources.ts';

let resources: LanguageResources;
beforeAll(async () => {
  resources = loadLanguageResources();
});
const languagesOf = (text: string): string =>
  detectLanguages([{ text, sender: 'Vj', meeting: 'm' }], resources, {})[0]?.languages.join(' ') ?? '';

describe('what is no language', () => {
  test.each([
    ['int total = list.size();'],
    ['replicas: 2\nimage: redis:7'],
    ['SELECT id, name FROM members WHERE age > 5;'],
    ['npm ci && npm test'],
    ['mkdir build'],
    ['git commit -m "x"'],
    ['user_id bigint'],
    ['plot.py'],
    ['~/projects/site/index.html'],
    ['if (a > b) { return a; }'],
    ['kkkkkk'],
    ['jajaja'],
    ['Hahaha'],
    ['хахаха'],
    ['ㅋㅋㅋ'],
    ['555'],
    ['rsrs'],
    ['哈哈哈'],
    ['https://www.reading-rooms.example/birds'],
    ['kkk'],
    ['hihi'],
    ['lolll'],
    ['ｗｗ'],
    ['гггг'],
    ['हाहाहा'],
    ['B'],
    ['A / C'],
    ['ä ö ü ß'],
    ['git revert --no-edit 4f1c0be && git push origin main'],
    ['from collections import Counter\nc = Counter(words)\nprint(c)'],
    ['services:\n  web:\n    image: nginx:1.25\n    ports:\n      - "80:80"'],
    ['useEffect(() => {\n  document.title = count;\n}, [count]);'],
    ['/deploy/**/shelf.yaml @reading/rooms @reading/halls'],
    ['kill -9 4121'],
    ['qwertyuiop'],
    ['фывапр'],
    ['ModuleNotFoundError: No module named books'],
  ])('%j', (text) => expect(languagesOf(text)).toBe('zxx'));
});

describe('what is language, though it looks like code', () => {
  test.each([
    ['Can you see my screen?', 'eng'],
    ['See: https://example.org/a_b?c=d for the form', 'eng'],
    ['Thank you (and sorry for the noise);', 'eng'],
    ['hahaha that is so true', 'eng'],
    ['kkkk agora sim, entendi tudo', 'por'],
    ['# Виведіть суму двох чисел', 'ukr'],
    ['print("Введіть своє імʼя, будь ласка")', 'ukr'],
    // A word that no list has is a name by itself, and a sentence where a stop follows.
    ['Reseconded.', 'eng'],
    ['Dorzucam.', 'pol'],
    ['Meeting ID: 123 456, passcode: 7890, see you there', 'eng'],
    ['además el programa no conecta y dice que no puede:\njdbc:postgresql://localhost:5432/club', 'spa'],
    ['System.out.println("Введите название книги: ");', 'rus'],
    ['Agus muidne i nGaillimh', 'gle'],
    ['Ačiū!', 'lit'],
    ['STAY SAFE EVERYONE ❤️', 'eng'],
    ['cat tax please', 'eng'],
    ['Поверніть Optional<Book>, а не null, і покличте orElse() зовні:', 'ukr'],
    ['# 計算每本書的頁數\nfor b in books:\n    print(b["id"], b["pages"])', 'zho'],
    ['git commit -m "додала полиці для дитячих книжок"', 'ukr'],
  ])('%j is %s', (text, languages) => expect(languagesOf(text)).toBe(languages));
});

describe('technical words in Latin letters within another script are of its language', () => {
  test.each([
    ['Создайте класс Tree и метод grow()', 'rus'],
    ['почему console.log печатает два раза?', 'rus'],
    ['в якій папці лежить plot.py?', 'ukr'],
    ['перед s стоят две звёздочки', 'rus'],
    ['class 裡面的 func 可以改嗎', 'zho'],
    ['dockerの中だとtestが遅いんですけど', 'jpn'],
    ['3만건 정도 있어요', 'kor'],
    ['資料はこちらです。https://example.org', 'jpn'],
    // Not so what is a sentence of its own, by its place or by its words.
    ['Дякую! Thank you', 'ukr eng'],
    ['Слава Україні! Glory to Ukraine!', 'ukr eng'],
    ['Доброго ранку, good morning', 'ukr eng'],
  ])('%j is %s', (text, languages) => expect(languagesOf(text)).toBe(languages));
});

test.each([
  ['haan sir, samajh gaya', 'hin'],
  ['bhai yeh kyun nahi chal raha hai', 'hin'],
])('%j is Hindi in Latin letters', (text, language) => expect(languagesOf(text)).toBe(language));

test('what is said stands where it stood', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'ha', ' ', '\n', '(', ';', '#', '"', 'так', '=', 'git ') }),
      (text) => {
        const said = resources.said(text);
        expect(said).toHaveLength(text.length);
        for (let i = 0; i < text.length; i++) expect([text[i], ' ']).toContain(said[i]);
      },
    ),
  ));

/** By weights that are fitted on these chats too; by those fitted on `working` alone it was 84.2% (`npm run fit:code fixtures/languages/working`). */
test('working chats have just the right languages in more than 85 of a hundred messages', () => {
  const folder = 'fixtures/languages/chats';
  let [all, right] = [0, 0];
  for (const file of readdirSync(folder)) {
    const [, ...lines] = readFileSync(`${folder}/${file}`, 'utf8').trimEnd().split('\n');
    const messages = lines.map((line) => {
      const [, sender = '', text = '', languages = ''] = line.split('\t');
      return {
        sender,
        text: text.replaceAll('\\n', '\n'),
        meeting: 'm',
        wanted: languages.split(',').sort().join(' '),
      };
    });
    detectLanguages(messages, resources, {}).forEach(({ languages }, i) => {
      all += 1;
      if ([...languages].sort().join(' ') === messages[i]?.wanted) right += 1;
    });
  }
  expect(right / all).toBeGreaterThan(0.85);
});

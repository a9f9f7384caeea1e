import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { detectLanguages } from '../../src/language/detect.ts';
import type { LanguageResources } from '../../src/language/resources.ts';
import type { LanguageAnswer, LanguageOptions } from '../../src/language/types.ts';
import { loadLanguageResources } from './resources.ts';

let resources: LanguageResources;
beforeAll(async () => {
  resources = loadLanguageResources();
});

const detect = (text: string, options: LanguageOptions = {}, sender = 'Iryna Koval'): LanguageAnswer =>
  detectLanguages([{ text, sender, meeting: 'm' }], resources, options)[0] as LanguageAnswer;

describe('one message, nothing around it', () => {
  test.each([
    ['Hello from Kharkiv', 'eng'],
    ['Дуже дякую всім за участь', 'ukr'],
    ['Thanks', 'eng'],
    ['THANK YOU ALL SO MUCH', 'eng'],
    ['Good morning everyone', 'eng'],
    ['So sorry, cant hear u', 'eng'],
    ['Glory to Ukraine!', 'eng'],
    ['Дякую', 'ukr'],
    ['Привіт', 'ukr'],
    ['Слава Україні!', 'ukr'],
    ['Slava Ukraini!', 'ukr'],
    ['shchyro vitaiemo', 'ukr'],
    ['Dobryi den, duzhe dyakuyu za zaproshennya', 'ukr'],
    ['spasibo vsem', 'rus'],
    ['Спасибо большое за встречу', 'rus'],
    ['Дзякуй вялікі', 'bel'],
    ['Благодаря ви', 'bul'],
    ['Diolch', 'cym'],
    ['Bore da pawb', 'cym'],
    ['Labas', 'lit'],
    ['Ačiū visiems', 'lit'],
    ['Dzień dobry', 'pol'],
    ['dziekuje bardzo', 'pol'],
    ['Go raibh maith agat', 'gle'],
    ['Tapadh leibh, tha sin math', 'gla'],
    ['Vielen Dank für die Einladung', 'deu'],
    ['Merci beaucoup', 'fra'],
    ['Muchas gracias a todos', 'spa'],
    ['Mulțumesc foarte mult', 'ron'],
    ['Ευχαριστώ πολύ', 'ell'],
    ['ありがとうございます', 'jpn'],
    ['شكرا جزيلا لكم', 'ara'],
    ['mozhna otrymaty prezentatsiu?', 'ukr'],
    ['Xin chào, cảm ơn mọi người', 'vie'],
    ['Grazie mille a tutti per l’invito', 'ita'],
    ['Дякую за "Book Club" і "Reading Group" проєкти', 'ukr'],
    ['I love the "Дія" app', 'eng'],
    ['Thank you Oleksandra and Дмитро', 'eng'],
    ['Дякую команді Book Club', 'ukr'],
    ['Вітаю всіх у Zoom', 'ukr'],
    ['Так, ми працюємо з Libraries Connected', 'ukr'],
    ['дякуюююю', 'ukr'],
    ['Дуууже цікаво', 'ukr'],
    ['слава Українііі!!!', 'ukr'],
    ['thankssss', 'eng'],
    ['yessss', 'eng'],
    ['goooood', 'eng'],
    ['diolchhhh', 'cym'],
    ['Sian, Carmarthen. Bookstart co-ordinator', 'eng'],
  ])('%s: %s', (text, language) => {
    const { language: found, languages, confidence } = detect(text);
    expect({ found, languages }).toEqual({ found: language, languages: [language] });
    expect(confidence).toBeGreaterThan(0.3);
    expect(confidence).toBeLessThanOrEqual(1);
  });

  test.each([
    'https://example.org/some/english/words',
    'someone.else@example.org',
    '👍🙏💙💛',
    '12:30',
    ':)',
    '',
    'Iryna',
    '@Iryna',
    '@iryna :wave:',
    'iryna ❤️❤️',
    'B2',
  ])('nothing in a language: %s', (text) => {
    expect(detect(text)).toEqual({ language: 'zxx', confidence: 1, languages: ['zxx'], runs: [] });
  });
});

describe('bilingual messages', () => {
  test.each([
    ['Дякую всім за участь / Thank you all for coming', ['ukr', 'eng'], 'eng'],
    ['Thank you! Дякую!', ['eng', 'ukr'], 'eng'],
    ['Diolch yn fawr | Thank you very much', ['cym', 'eng'], 'eng'],
    ['Good morning everyone\nДобрий ранок усім', ['eng', 'ukr'], 'eng'],
    ['Слава Україні! Glory to Ukraine!', ['ukr', 'eng'], 'eng'],
    ['Спасибо большое за встречу, дуже цікаво було', ['rus', 'ukr'], 'rus'],
    ['Bore da pawb, good morning everyone', ['cym', 'eng'], 'eng'],
    ['Thank you Дякую', ['eng', 'ukr'], 'eng'],
    ['Дякую | Thank you | Dziękuję', ['ukr', 'eng', 'pol'], 'eng'],
    ['Я думаю що это очень цікаво', ['ukr', 'rus'], 'ukr'],
    ['We are with you Ми з вами', ['eng', 'ukr'], 'eng'],
    ['Dziękuję bardzo za spotkanie - thank you for the meeting', ['pol', 'eng'], 'pol'],
  ])('%s', (text, languages, main) => {
    const answer = detect(text);
    expect(answer.languages).toEqual(languages);
    expect(answer.language).toBe(main);
    expect([...new Set(answer.runs.map(({ language }) => language))]).toEqual(languages);
  });
});

test('candidates narrow the answer', () => {
  expect(detect('Дякую всім', { candidates: ['eng', 'rus'] }).language).toBe('rus');
});

test('no candidate that is known leaves nothing to answer', () => {
  expect(detect('Дякую всім', { candidates: ['xyz'] })).toMatchObject({ language: 'und', confidence: 0 });
});

test.each([
  ['ukr', ['Доброго дня, шановні колеги!', 'Дуже дякуємо за запрошення', 'Ми дуже раді вас бачити сьогодні']],
  ['bul', ['Добър ден на всички колеги!', 'Много благодарим за поканата', 'Радваме се да ви видим днес']],
])('the conversation decides what a word alone does not: %s', (language, clear) => {
  const chat = [...clear, ...clear, 'Добре'].map((text) => ({ text, sender: 'A', meeting: 'm' }));
  expect(new Set(detectLanguages(chat, resources, {}).map((answer) => answer.language))).toEqual(new Set([language]));
});

describe('hostile text', () => {
  test.each([
    ['a megabyte', 'word '.repeat(200_000)],
    ['a megabyte of bilingual lines', 'Дякую всім / Thank you all\n'.repeat(40_000)],
    ['one letter', 'a'.repeat(1_000_000)],
    ['apostrophes', "a'".repeat(500_000)],
    ['colons and dots', ':.'.repeat(500_000)],
    ['dots in a word', 'a.'.repeat(500_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['marks', `Z${'\u0300'.repeat(500_000)}`],
    ['lone surrogates', '\ud83d'.repeat(10_000)],
    ['right to left', '\u202eабв \u200fשלום '.repeat(10_000)],
  ])('%s', (_, text) => {
    const start = performance.now();
    expect(detect(text).language).toMatch(/^[a-z]{3}$/);
    // Linear, with much room for a busy machine: quadratic time would take minutes.
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('any text has an answer that keeps its promises', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), fc.string(), (text, sender) => {
        const { language, confidence, languages, runs } = detect(text, {}, sender);
        expect(language).toMatch(/^[a-z]{3}$/);
        expect(languages).toContain(language);
        expect(confidence).toBeGreaterThanOrEqual(0);
        expect(confidence).toBeLessThanOrEqual(1);
        expect(new Set(languages).size).toBe(languages.length);
        let last = 0;
        for (const { start, end } of runs) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

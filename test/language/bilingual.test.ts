import { beforeAll, describe, expect, test } from 'vitest';
import { detectLanguages } from '../../src/language/detect.ts';
import { type LanguageResources, loadLanguageResources } from '../../src/language/resources.ts';
import type { LanguageAnswer } from '../../src/language/types.ts';

let resources: LanguageResources;
beforeAll(async () => {
  resources = await loadLanguageResources();
});

const detect = (text: string, sender = 'A'): LanguageAnswer =>
  detectLanguages([{ text, sender, meeting: 'm' }], resources, {})[0] as LanguageAnswer;

describe('a message in several languages names them in order', () => {
  test.each([
    // Cyrillic beside Latin letters.
    ['Great job! Чудова робота!', 'eng ukr'],
    ['Welcome to our library! Ласкаво просимо!', 'eng ukr'],
    ['Чудова презентація! Great presentation!', 'ukr eng'],
    ['Дуже цікаво! Very interesting!', 'ukr eng'],
    ['Ми з вами. We are with you.', 'ukr eng'],
    ['Добрий вечір / Good evening', 'ukr eng'],
    ['Доброго ранку | Good morning', 'ukr eng'],
    ['See you next week\nДо зустрічі наступного тижня', 'eng ukr'],
    ['Бережіть себе — take care of yourselves', 'ukr eng'],
    ['Take care - бережіть себе', 'eng ukr'],
    ['Thank you all Дякую всім', 'eng ukr'],
    ['Дякую thank you', 'ukr eng'],
    ['Hello everyone! Вітаю!', 'eng ukr'],
    ['Вітаю! Hello everyone!', 'ukr eng'],
    ['Дякую, colleagues, this was a wonderful meeting', 'ukr eng'],
    ['Diolch! Дякую!', 'cym ukr'],
    ['Дякуємо за зустріч. Dziękujemy za spotkanie.', 'ukr pol'],
    ['Dziękuję / Дякую', 'pol ukr'],
    ['Ačiū! Дякую!', 'lit ukr'],
    ['Danke schön! Щиро дякую!', 'deu ukr'],
    ['Спасибо всем большое! Thanks a lot everyone!', 'rus eng'],
    ['Благодаря ви много! Thank you very much!', 'bul eng'],
    ['Go raibh maith agaibh / Дякую', 'gle ukr'],
    ['Наші двері відчинені для всіх / Our doors are open to everyone', 'ukr eng'],
    ['Our library works without light. Наша бібліотека працює без світла.', 'eng ukr'],
    ['Tak, zgadzam się. Так, погоджуюсь.', 'pol ukr'],
    ['дякую thanks', 'ukr eng'],
    ['no sound нема звуку', 'eng ukr'],
    ['happy anniversary з річницею', 'eng ukr'],
    ['вдячні безмежно so grateful', 'ukr eng'],
    ['Слава Україні from all of us', 'ukr eng'],
    ['Diolch дякую thank you', 'cym ukr eng'],
    // A greeting and the rest.
    ['Bore da from Carmarthen library', 'cym eng'],
    ['Feasgar math from Stornoway library', 'gla eng'],
    ['Slava Ukraini! We stand with you', 'ukr eng'],
    ['dyakuyu so much everyone', 'ukr eng'],
    ['danke it works now', 'deu eng'],
    ['diolch o galon what a story', 'cym eng'],
    ['Tapadh leibh uile, beautiful session', 'gla eng'],
    // Both in Latin letters.
    ['Dziękuję! Thank you!', 'pol eng'],
    ['Thank you! Dziękuję!', 'eng pol'],
    ['Dzień dobry, good morning', 'pol eng'],
    ['Good morning everyone, dzień dobry wszystkim', 'eng pol'],
    ['Dziękujemy za zaproszenie. Thank you for the invitation.', 'pol eng'],
    ['Jesteśmy z wami / We are with you', 'pol eng'],
    ['Bore da pawb! Good morning everyone!', 'cym eng'],
    ['Good morning / Bore da', 'eng cym'],
    ['Diolch yn fawr! Thank you!', 'cym eng'],
    ['Croeso i bawb - welcome everyone', 'cym eng'],
    ["Mae'n hyfryd bod yma heddiw. It is lovely to be here today.", 'cym eng'],
    ['Prynhawn da | Good afternoon', 'cym eng'],
    ['Labas rytas! Good morning!', 'lit eng'],
    ['Good morning, labas rytas', 'eng lit'],
    ['Mes su jumis. We are with you, always.', 'lit eng'],
    ['We are with you. Mes esame su jumis.', 'eng lit'],
    ['Ačiū visiems / Thank you all', 'lit eng'],
    ['Labai ačiū už pakvietimą. Many thanks for the invitation.', 'lit eng'],
    ['Guten Morgen! Good morning!', 'deu eng'],
    ['Vielen Dank / Many thanks', 'deu eng'],
    ['Thank you so much, vielen Dank für alles', 'eng deu'],
    ['Wir sind bei euch. We are with you.', 'deu eng'],
    ['Merci beaucoup! Thank you very much!', 'fra eng'],
    ['Bonjour à tous / Hello everyone', 'fra eng'],
    ['We stand with you. Nous sommes avec vous.', 'eng fra'],
    ['Gracias a todos. Thanks to everyone.', 'spa eng'],
    ['Buenos días | Good morning', 'spa eng'],
    ['Mulțumesc mult! Thank you very much!', 'ron eng'],
    ['Bună ziua / Good afternoon', 'ron eng'],
    ['Suntem alături de voi. We are by your side.', 'ron eng'],
    ['Dia daoibh! Hello all!', 'gle eng'],
    ['Go raibh maith agat / Thank you', 'gle eng'],
    ['Oíche mhaith, good night', 'gle eng'],
    ['Tapadh leibh! Thank you!', 'gla eng'],
    ['Madainn mhath / Good morning', 'gla eng'],
    ['Dziękuję, danke', 'pol deu'],
    ['Dyakuyu! Thank you!', 'ukr eng'],
    ['Thank you! Duzhe dyakuyu!', 'eng ukr'],
    // Three of them.
    ['Дякую / Thank you / Diolch', 'ukr eng cym'],
    ['Hello! Вітаю! Cześć!', 'eng ukr pol'],
    ['Good morning, доброго ранку, bore da', 'eng ukr cym'],
    // Ukrainian and Russian.
    ['Спасибо за встречу! Дякую за зустріч!', 'rus ukr'],
    ['Ми не можемо підключити звук, может позже', 'ukr rus'],
    ['світла у нас тоже нема вже третій день', 'ukr rus'],
    ['я вже три раза виходила, всьо равно не чую', 'ukr rus'],
    ['Ждём всех у моря! Чекаємо! We wait for you!', 'rus ukr eng'],
    ['Подскажите, пожалуйста, где включить перевод? Вибачте, пишу з телефона', 'rus ukr'],
  ])('%s: %s', (text, languages) => {
    const { languages: found, runs } = detect(text);
    expect(found.join(' ')).toBe(languages);
    expect(runs.length).toBeGreaterThan(1);
  });
});

describe('a word or a name of another language makes no second one', () => {
  test.each([
    ['Ми користуємось Google Drive для роботи', 'ukr'],
    ['У нас є проєкт Library Lab для підлітків', 'ukr'],
    ['Дивіться на сайті British Council', 'ukr'],
    ['Ми зробили workshop для дітей', 'ukr'],
    ['Це дуже cool', 'ukr'],
    ['Надішліть, будь ласка, link', 'ukr'],
    ['У нас Windows 10 і старий Word', 'ukr'],
    ['маємо Kindle і iPad', 'ukr'],
    ['Наш YouTube канал', 'ukr'],
    ['Читаємо Harry Potter українською', 'ukr'],
    ['Роман "The Great Gatsby" дуже популярний у нас', 'ukr'],
    ['Клуб англійської Speaking Club щосереди', 'ukr'],
    ['Вітаємо вас з Manchester Central Library', 'ukr'],
    ['Хто з Libraries Connected є тут?', 'ukr'],
    ['Slava Myrhorodskyi, he works at our library', 'eng'],
    ['Greetings from Bila Tserkva and Kryvyi Rih', 'eng'],
    ['I am from Kamianets-Podilskyi, a beautiful old town', 'eng'],
    ['We are twinned with Ivano-Frankivsk', 'eng'],
    ['Olha Petrivna Kovalenko is our director', 'eng'],
    ['My colleague Zhanna Hryhorivna will speak next', 'eng'],
    ['The Borys Hrinchenko library is amazing', 'eng'],
    ['We read Kobzar and Lisova Pisnia in our book club', 'eng'],
    ['The word palianytsia is hard to say', 'eng'],
    ['Hello from Llanfairpwll and Aberystwyth', 'eng'],
    ['I work at Llyfrgell Genedlaethol Cymru', 'eng'],
    ['Greetings from Baile Átha Cliath', 'eng'],
    ['Hello from Łódź and Wrocław', 'eng'],
    ['Hello from Vilnius and Šiauliai libraries', 'eng'],
    ['Our partner is the Biblioteka Narodowa in Warsaw', 'eng'],
    ['We visited the Österreichische Nationalbibliothek last year', 'eng'],
    ['The Bibliothèque nationale de France has a copy', 'eng'],
    ['Have you read Les Misérables or Don Quijote?', 'eng'],
    ['This is a deja vu for us', 'eng'],
    ['Love the Дія app', 'eng'],
    ['Thank you Оксана and Дмитро', 'eng'],
    ['We have "Тіні забутих предків" on our shelves', 'eng'],
    ['Greetings from Полтава!', 'eng'],
    ['Thank you all! Полтавська обласна бібліотека', 'eng'],
    ['Many thanks, Бібліотека імені Лесі Українки', 'eng'],
    ['Hello from Rivne library', 'eng'],
    ['Dzień dobry z Wrocławia, Dolnośląska Biblioteka Publiczna', 'pol'],
    ['Mamy program Book Start dla dzieci', 'pol'],
    ['Diolch i Libraries Connected am y cyfle', 'cym'],
    ['Ačiū Jane Smith už pristatymą', 'lit'],
    ['Вітання з бібліотеки міста Leeds', 'ukr'],
    ['Ми з міста Wrocław', 'ukr'],
    ['ok дякую', 'ukr'],
    ['Zoom пише «Your internet connection is unstable», що робити?', 'ukr'],
    ['I keep getting a pop-up «Ведучий вимкнув ваш мікрофон», how do I switch it off?', 'eng'],
    ['А Koha і VuFind — це open source?', 'ukr'],
    ['Називається The Invisible String, авторка Patrice Karst', 'ukr'],
    ['Yes, Serhiy Zhadan, Сергій Жадан. Start with The Orphanage (Інтернат)', 'eng'],
    ['Вітаю ўсіх з Вільні, дзякуй за запрашэнне', 'bel'],
    ['dobryi den z Poltavy', 'ukr'],
    ['shchyro vitaiemo nashykh druziv z Lidsa!', 'ukr'],
    ['Повернемось о десятій', 'ukr'],
    ['О котрій годині завтра?', 'ukr'],
    ['Thank you for the presentation, Pan Tadeusz is my favourite', 'eng'],
  ])('%s: %s', (text, language) => {
    const { languages } = detect(text);
    expect(languages).toEqual([language]);
  });

  test.each([
    ['Дякую, Jane', 'Jane Smith', 'ukr'],
    ['Thank you Sviatoslav Yaroslavovych', 'Sviatoslav Yaroslavovych', 'eng'],
    ['Slava, can you hear us?', 'Slava Myrhorodskyi', 'eng'],
  ])('%s, where %s takes part: %s', (text, sender, language) => {
    expect(detect(text, sender).languages).toEqual([language]);
  });
});

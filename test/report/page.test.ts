import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../src/analyse.ts';
import { anonymise } from '../../src/anonymise/anonymise.ts';
import { reportOf } from '../../src/cli/report.ts';
import { buildNameForms, type Knowledge } from '../../src/knowledge.ts';
import { installed, loadKnowledge } from '../../src/read/installed.ts';
import { storyOf } from '../../src/report/story.ts';
import { reportWords } from '../../src/report/words.ts';
import { en } from '../../src/speech/en.ts';
import { uk } from '../../src/speech/uk.ts';
import { views } from '../../src/views/registry.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

/** The report as a page. */
const pageOf = async (...given: Parameters<typeof reportOf>): Promise<string> =>
  [...((await reportOf(...given)) as Iterable<string>)].join('');

const read = (text: string, file = 'chat.txt'): Analysis =>
  analyse([{ file, folder: '', text, encoding: 'utf-8', diagnostics: [] }], knowledge);
const fixture = (name: string): Analysis => read(readFileSync(`fixtures/${name}`, 'utf8'), 'exchange.txt');
const say = (name: string, text: string): string => `10:00:00 From ${name} to Everyone:\n\t${text}\n`;
const figures = (analysis: Analysis): Map<unknown, unknown> =>
  new Map(views.summary(analysis).rows.map(([k, v]) => [k, v]));

describe('the story', () => {
  test('counts what the views count', () => {
    const analysis = fixture('exchange/chat.txt');
    const story = storyOf(analysis, en, reportWords('en'), { quotes: 5, anonymised: false });
    const summary = figures(analysis);
    expect(story.figures.map(({ value }) => value)).toEqual([
      ...['participants', 'wrote', 'libraries', 'regions', 'countries'].map((name) => String(summary.get(name))),
      '7',
      String(summary.get('messages')),
      `${summary.get('solidarity_messages')} (${Math.round(100 * Number(summary.get('solidarity_share')))}%)`,
    ]);
    const people = views
      .regions(analysis)
      .rows.filter(([country]) => country !== '')
      .map((row) => Number(row[3]));
    expect(story.places.reduce((sum, place) => sum + place.people, 0)).toBe(people.reduce((a, b) => a + b, 0));
    expect(story.timeline.reduce((sum, step) => sum + step.messages, 0)).toBe(summary.get('messages'));
    expect(story.quotes).toHaveLength(5);
  });

  test.each([
    [en, 1, '1 person took part, from 1 region and 1 country.'],
    [en, 2, '2 people took part, from 1 region and 1 country.'],
    [uk, 1, 'Участь взяла 1 особа із 1 регіону та 1 країни.'],
    [uk, 2, 'Участь взяли 2 особи із 1 регіону та 1 країни.'],
    [uk, 5, 'Участь взяли 5 осіб із 1 регіону та 1 країни.'],
  ])('%# is grammatical', (words, people, sentence) => {
    const text = Array.from({ length: people }, (_, i) => say(`Jane${'abcdef'[i]} Reedy`, 'Hello from Norwich')).join(
      '',
    );
    const [first] = storyOf(read(text), words, reportWords(words.locale), { quotes: 0, anonymised: false }).sentences;
    expect(first).toBe(sentence);
  });
});

describe('the page', () => {
  test('holds no word of the chat but the quotes, and none of a private message', async () => {
    const analysis = fixture('exchange/chat.txt');
    const none = await pageOf(analysis, { quotes: 'none' }, en);
    for (const { text } of analysis.messages.filter(({ text }) => text.length > 25)) expect(none).not.toContain(text);
    for (const { name } of analysis.participants.filter(({ name }) => name.includes(' ') && !/librar|бібл/i.test(name)))
      expect(none).not.toContain(name);
  });

  test('names nobody where people are to have pseudonyms', async () => {
    const analysis = fixture('exchange/chat.txt');
    const hide = {
      describe: en.described,
      pseudonym: (_: string, place: number) => `Participant ${place}`,
      minGroup: 3,
      forms: buildNameForms(installed),
    };
    const page = await pageOf(anonymise(analysis, analysis, hide), { anonymise: true, quotes: '30' }, en, analysis);
    expect(page).toContain('from 18 libraries, 29 regions and 4 countries');
    expect(page).toMatch(/<figcaption>a librarian from [^<,]+<span/);
    for (const { name } of analysis.participants.filter(
      ({ name, device }) => !device && name.includes(' ') && !/librar|бібл/i.test(name),
    ))
      expect(page).not.toContain(name);
    expect(page).toContain('pseudonyms');
  });

  test.each([
    '<script>alert(1)</script>',
    '</style><script>x</script>',
    '"><img src=x onerror=alert(1)>',
    'javascript:alert(1)',
    '</title>',
  ])('takes %j for text', async (text) => {
    const chat =
      say(`${text} Reed`, `We stand with Ukraine ${text}`) + say('Anna, Norfolk Libraries', `Slava Ukraini ${text}`);
    const page = await pageOf(read(chat), { title: text, quotes: '9' }, en);
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page.match(/<\/style>/g)).toHaveLength(1);
    expect(page.match(/<\/title>/g)).toHaveLength(1 + (page.match(/<circle/g) ?? []).length);
    expect(page).not.toMatch(/<img|href="(?!data:text\/csv)/);
  });

  test.each([
    ['one message', say('Ann', 'hello')],
    ['nobody with a home', say('Ann', 'hello') + say('Ben', 'hi')],
    ['names of 200 letters', say('A'.repeat(200), 'hello')],
    ['right-to-left text', say('נועה', 'שלום לכולם, אנחנו איתכם')],
    ['400 people of one region', Array.from({ length: 400 }, (_, i) => say(`P${i} - Kent Libraries`, 'hi')).join('')],
    ['only reactions', `${say('Ann', 'hello')}10:00:01 From Ben to Everyone:\n\tReacted to "hello" with 👍\n`],
  ])('makes sense of %s', async (_, chat) => {
    for (const words of [en, uk]) {
      const page = await pageOf(read(chat), {}, words);
      expect(page).toContain(`<html lang="${words.locale}">`);
      expect(page.replace(/<script>.*<\/script>/s, '')).not.toMatch(/undefined|NaN|\[object/);
    }
  });

  test('is small: 150 messages in less than 400 kB', async () => {
    expect((await pageOf(fixture('exchange/chat.txt'), {}, en)).length).toBeLessThan(400_000);
  });

  test('is the same every time', async () => {
    const analysis = fixture('exchange/chat.txt');
    expect(await pageOf(analysis, {}, uk)).toBe(await pageOf(analysis, {}, uk));
  });
});

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Analysis, analyse } from '../../src/analyse.ts';
import { reportOf } from '../../src/cli/report.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { loadKnowledge } from '../../src/read/installed.ts';
import { storyOf } from '../../src/report/story.ts';
import { reportWords } from '../../src/report/words.ts';
import { en } from '../../src/speech/en.ts';
import type { Words } from '../../src/speech/types.ts';
import { uk } from '../../src/speech/uk.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const read = (text: string): Analysis =>
  analyse([{ file: 'chat.txt', folder: '', text, encoding: 'utf-8', diagnostics: [] }], knowledge);
const fixture = (): Analysis => read(readFileSync('fixtures/exchange/chat.txt', 'utf8'));
const say = (name: string, text: string): string => `10:00:00 From ${name} to Everyone:\n\t${text}\n`;

async function documentOf(analysis: Analysis, words: Words = en, quotes = '12'): Promise<Uint8Array> {
  return (await reportOf(analysis, { output: 'x.docx', quotes }, words)) as Uint8Array;
}

const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** The texts of a document's paragraphs, in their order. */
const textsIn = (xml: string): string[] =>
  [...xml.matchAll(/<w:t xml:space="preserve">([^<]*)<\/w:t>/g)].map(([, text = '']) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );

/** What is wrong with a text as XML: an element that isn't closed, a character that can't stand there. */
function faultIn(xml: string): string {
  const open: string[] = [];
  for (const [tag, closing, name = '', empty] of xml.matchAll(
    /<(\/?)([A-Za-z][\w:]*)(?:\s[\w:-]+="[^"<]*")*\s*(\/?)>|<[^?]/g,
  )) {
    if (name === '') return tag;
    if (closing && open.pop() !== name) return tag;
    if (!closing && !empty) open.push(name);
  }
  const stray = /&(?!(?:amp|lt|gt|quot|#\d+);)|[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.exec(xml)?.[0];
  return stray ?? open.join();
}

test.each([en, uk])('tells the story, in its order and in the language of the interface (%#)', async (words) => {
  const analysis = fixture();
  const story = storyOf(analysis, words, reportWords(words.locale), { quotes: 12, anonymised: false });
  const parts = partsOf(await documentOf(analysis, words));
  const texts = textsIn(parts['word/document.xml'] ?? '');
  const places = [story.title, ...story.sentences, ...story.quotes.map(({ text }) => text), ...story.foot].map((text) =>
    texts.indexOf(text.replace(/\s+/g, ' ')),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  const charts = Object.keys(parts).filter((name) => name.startsWith('word/charts/chart'));
  expect(charts).toHaveLength(4);
  expect(parts['word/charts/chart2.xml']).toContain(`<c:v>${story.languages[0]?.name}</c:v>`);
  expect(parts['word/document.xml']?.match(/<w:tblHeader\/>/g)).toHaveLength(story.tables.length + 1);
  expect(parts['word/styles.xml']).toContain(words === uk ? '<w:lang w:val="uk-UA"/>' : '<w:lang w:val="en-GB"/>');
});

test('the same chat gives the same bytes', async () => {
  expect(await documentOf(fixture())).toEqual(await documentOf(fixture()));
});

const hostile = [
  '<script>alert(1)</script> & "so" on ]]> <!-- &#0;',
  'a\u0000b\u0008c\u001b[31m \ufffe \uffff \ud800 d',
  `${'ї'.repeat(200)} ${'W'.repeat(200)}`,
  'مرحبا من مكتبة',
  '=1+1 {PAGE} «ї»',
];

describe.each([
  ['no message', ''],
  ['one message', say('Anna', 'Hello')],
  ['nobody with a home', say('A', 'Hello') + say('B', 'Good morning to you all')],
  ['only reactions', '10:00:00 From Anna to Everyone:\n\tReacted to "Hello" with ❤️\n'],
  ['400 of one region', Array.from({ length: 400 }, (_, i) => say(`P${i} Reed, Norwich`, 'Hello all')).join('')],
  ['hostile names', hostile.map((name) => say(name.replace(/\n/g, ' '), 'We stand with Ukraine')).join('')],
  ['hostile texts', hostile.map((text, i) => say(`Anna ${i}`, `We stand with you ${text}`)).join('')],
])('of %s', (_, chat) => {
  test('it is well-formed, and every part that it names is there', async () => {
    const parts = partsOf(await documentOf(read(chat)));
    for (const [name, content] of Object.entries(parts)) {
      if (/\.(?:xml|rels|svg)$/.test(name)) expect(`${name} ${faultIn(content)}`).toBe(`${name} `);
    }
    for (const [name, content] of Object.entries(parts).filter(([name]) => name.endsWith('.rels'))) {
      const folder = name.replace(/_rels\/[^/]*$/, '');
      for (const [, target = ''] of content.matchAll(/Target="([^"]*)"/g)) {
        expect(Object.keys(parts)).toContain(new URL(target, `file:///${folder}`).pathname.slice(1));
      }
    }
  });
});

const office = spawnSync('soffice', ['--version']).status === 0;
if (!office) console.log('skipped: there is no LibreOffice to open the document in');

test.skipIf(!office)('another program reads it: sentences, quotes, and hostile text as text', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zoomchat-'));
  const chat = readFileSync('fixtures/exchange/chat.txt', 'utf8') + say(hostile[0] as string, 'Slava Ukraini <b>!</b>');
  const analysis = read(chat);
  writeFileSync(join(folder, 'r.docx'), await documentOf(analysis, en, '99'));
  spawnSync('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder}/p`,
    '--convert-to',
    'txt:Text (encoded):UTF8',
    '--outdir',
    folder,
    join(folder, 'r.docx'),
  ]);
  const text = readFileSync(join(folder, 'r.txt'), 'utf8').replace(/\s+/g, ' ');
  const story = storyOf(analysis, en, reportWords('en'), { quotes: 99, anonymised: false });
  for (const sentence of [...story.sentences, ...story.quotes.map((quote) => quote.text)]) {
    expect(text).toContain(sentence.replace(/\s+/g, ' '));
  }
  expect(text).toContain('Slava Ukraini <b>!</b> <script>alert');
});

import { beforeAll, expect, test } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { anonymise } from '../../src/anonymise/anonymise.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { loadKnowledge } from '../../src/read/installed.ts';
import { renderTranscriptDocx } from '../../src/report/docx/transcript.ts';
import { transcriptOf } from '../../src/report/transcript.ts';
import { renderTranscriptPage } from '../../src/report/transcript-html.ts';
import { reportWords } from '../../src/report/words.ts';
import { en } from '../../src/speech/en.ts';
import { views } from '../../src/views/registry.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const said = (second: number, name: string, text: string, to = 'Everyone'): string =>
  `10:00:${String(second).padStart(2, '0')} From ${name} to ${to}:\n\t${text}\n`;
const read = (...lines: readonly string[]) =>
  analyse([{ file: 'chat.txt', folder: '', text: lines.join(''), encoding: 'utf-8', diagnostics: [] }], knowledge);

const talk = [
  said(1, 'Anna', 'Who can hear me now?'),
  said(2, 'Ben', 'The slides are on the website'),
  said(3, 'Carol', 'Replying to "Who can hear me now?"\n\n\tWe can, loud and clear'),
  said(4, 'Anna', 'Replying to "We can, loud and clear"\n\n\tThank you, Carol'),
  said(5, 'Ben', 'Replying to "Who can hear me now?"\n\n\tMe too'),
  said(6, 'Dina', 'Reacted to "The slides are on the website" with ❤️'),
  said(7, 'Dina', 'Дякуємо за підтримку! / Thank you for your support!'),
  said(8, 'Anna', 'a word in private', 'Ben(Direct Message)'),
];

test('a reply stands beneath what it answers, reactions beside what they are to, both languages apart', () => {
  const { columns, rows } = views.transcript(read(...talk));
  const at = (name: string): number => columns.findIndex((column) => column.name === name);
  const told = rows.map((row) =>
    ['id', 'level', 'participant', 'text', 'translation', 'reactions'].map((name) => row[at(name)]),
  );
  expect(told).toEqual(
    [
      [1, 0, 'Anna', 'Who can hear me now?', '', ''],
      [3, 1, 'Carol', 'We can, loud and clear', '', ''],
      [4, 2, 'Anna', 'Thank you, Carol', '', ''],
      [5, 1, 'Ben', 'Me too', '', ''],
      [2, 0, 'Ben', 'The slides are on the website', '', '❤️'],
      [6, 0, 'Dina', 'Дякуємо за підтримку', 'Thank you for your support', ''],
    ].map((row) => row.map((cell, i) => (i === 3 || i === 4 ? expect.stringContaining(String(cell)) : cell))),
  );
});

test('every message once, whatever answers what', () => {
  const analysis = read(...talk);
  const first = analysis.messages[0];
  if (first === undefined) throw new Error('no message');
  // A message that answers itself, a later one, one that was left out.
  const odd = {
    ...analysis,
    messages: analysis.messages.map((message, i) => ({ ...message, replyTo: [1, 5, 99, 2][i] })),
  };
  const ids = views.transcript(odd).rows.map((row) => Number(row[1]));
  expect(ids.toSorted()).toEqual(analysis.messages.map(({ id }) => id).toSorted());
});

test('pages and documents hold the same lines, private ones and names of the anonymised aside', async () => {
  const whole = read(...talk, said(9, 'Zeb Quill', '<script>alert(1)</script> & so on'));
  const hidden = anonymise(whole, whole, {
    minGroup: 1,
    pseudonym: (_, place) => `P${place}`,
    describe: () => 'somebody',
  });
  const transcript = transcriptOf(hidden, reportWords('en'));
  expect(transcript.meetings[0]?.lines).toHaveLength(7);
  const page = await renderTranscriptPage(transcript, en, reportWords('en'));
  expect(page).toContain('We can, loud and clear');
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(page).toContain('Private messages are left out (1).');
  for (const word of ['<script>alert', 'Quill', 'a word in private']) expect(page).not.toContain(word);
  const bytes = await renderTranscriptDocx(transcript, en, reportWords('en'));
  expect(bytes).toEqual(await renderTranscriptDocx(transcript, en, reportWords('en')));
});

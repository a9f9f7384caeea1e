import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { loadKnowledge } from '../../src/read/installed.ts';
import { views } from '../../src/views/registry.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const chat = (folder: string, ...lines: readonly (readonly [time: string, name: string, text: string])[]) => ({
  file: `${folder}/meeting_saved_chat.txt`,
  folder,
  text: lines.map(([time, name, text]) => `${time} From ${name} to Everyone:\n\t${text}\n`).join(''),
  encoding: 'utf-8',
  diagnostics: [],
});

const first = chat(
  '2026-03-12 14.00.05 Exchange',
  ['14:01:00', 'Anna', 'Who is going to talk first today?'],
  ['14:10:00', 'Ben', 'I have lost you all'],
);
const again = (folder: string, time = '14:15:00') =>
  chat(folder, [time, 'Carol', 'We are back'], [time, 'Anna', 'Replying to "We are back"\n\n\tGood']);

describe('a meeting that was started again', () => {
  test.each([
    ['minutes later is one', '2026-03-12 14.12.30 Exchange', {}, 1],
    ['half an hour later is one', '2026-03-12 14.39.59 Exchange', {}, 1],
    ['later is another', '2026-03-12 14.40.30 Exchange', {}, 2],
    ['while the first went on is another: a room beside', '2026-03-12 14.05.00 Exchange', {}, 2],
    ['on another day is another', '2026-03-13 14.12.30 Exchange', {}, 2],
    ['about something else is another', '2026-03-12 14.12.30 Committee', {}, 2],
    ['in a folder that is not Zoom’s is another', 'Downloads', {}, 2],
    ['is two where the user says so', '2026-03-12 14.12.30 Exchange', { keepDuplicates: true }, 2],
  ])('%s', (_, folder, options, count) => {
    expect(views.meetings(analyse([first, again(folder)], knowledge, options)).rows).toHaveLength(count);
  });

  test('is told, counts on, and answers stay with what they answer; whatever the order of the files', () => {
    const third = chat('2026-03-12 14.20.00 Exchange', ['14:21:00', 'Anna', 'And once more']);
    for (const files of [
      [first, again('2026-03-12 14.12.30 Exchange'), third],
      [third, again('2026-03-12 14.12.30 Exchange'), first],
    ]) {
      const analysis = analyse(files, knowledge);
      expect(analysis.messages.map(({ id, replyTo, text }) => [id, replyTo, text])).toEqual([
        [1, undefined, 'Who is going to talk first today?'],
        [2, undefined, 'I have lost you all'],
        [3, undefined, 'We are back'],
        [4, 3, 'Good'],
        [5, undefined, 'And once more'],
      ]);
      expect(analysis.messages.every(({ meeting }) => meeting === '2026-03-12 14.00.05 Exchange')).toBe(true);
      expect(analysis.participants.map(({ name }) => name).toSorted()).toEqual(['Anna', 'Ben', 'Carol']);
      expect(analysis.diagnostics.map(({ code }) => code)).toEqual(['meeting-resumed', 'meeting-resumed']);
    }
  });
});

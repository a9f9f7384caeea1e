import { beforeAll, describe, expect, test } from 'vitest';
import { analyse } from '../../src/analyse.ts';
import { parseQuestions } from '../../src/attendance/questions.ts';
import type { Knowledge } from '../../src/knowledge.ts';
import { loadKnowledge } from '../../src/read/installed.ts';
import { kindOfTable } from '../../src/read/kinds.ts';
import { views } from '../../src/views/registry.ts';

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

const timed = `Q&A Report
Report Generated:,"Mar 13, 2026 9:00 AM"
Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Question
Exchange,812 3456 7890,"03/12/2026 02:00:00 PM",90,3
Question Details
#,Question,Asker Name,Asker Email,Answer(s),Question Time
1,"Who pays for the books, and how?",Anna Bell,anna@example.org,live answered,"03/12/2026 02:03:00 PM"
2,Slava Ukraini! How can we help?,Anonymous Attendee,,"Thank you!","03/12/2026 02:30:00 PM"
`;
const plain = 'Question,Asker Name,Answer\nWho pays?,Anna Bell,\nA second one,,\n';

const chat = (folder: string, sender = 'Anna Bell') => ({
  file: `${folder}/meeting_saved_chat.txt`,
  folder,
  text: `14:01:00 From ${sender} to Everyone:\n\tHello\n14:10:00 From Petro to Everyone:\n\tGood day\n`,
  encoding: 'utf-8',
  diagnostics: [],
});
const first = '2026-03-12 14.00.05 Exchange';

const told = (folders: readonly ReturnType<typeof chat>[], report: string) => {
  const analysis = analyse(folders, knowledge, { questions: [parseQuestions(report, 'q.csv')] });
  const { columns, rows } = views.messages(analysis);
  const at = (name: string): number => columns.findIndex((column) => column.name === name);
  return {
    analysis,
    asked: rows
      .filter((row) => String(row[at('kinds')]).startsWith('question'))
      .map((row) => ['meeting', 'id', 'time', 'participant', 'text'].map((name) => row[at(name)])),
  };
};

describe('what was asked in a webinar', () => {
  test('stands among the messages at its time, with numbers of its own', () => {
    const { analysis, asked } = told([chat(first)], timed);
    expect(asked).toEqual([
      [first, 3, '14:03:00', 'Anna Bell', 'Who pays for the books, and how?'],
      [first, 4, '14:30:00', 'Anonymous Attendee', 'Slava Ukraini! How can we help?'],
    ]);
    expect(analysis.messages.map(({ id }) => id)).toEqual([1, 3, 2, 4]);
    expect(analysis.participants.find(({ name }) => name === 'Anna Bell')?.presence).toHaveLength(1);
    expect(analysis.messages.at(-1)?.solidarity.kinds).toContain('salute');
  });

  test('without times stands at the end', () => {
    const { analysis, asked } = told([chat(first)], plain);
    expect(asked.map(([, id, time, who]) => [id, time, who])).toEqual([
      [3, '', 'Anna Bell'],
      [4, '', 'Anonymous Attendee'],
    ]);
    expect(views.meetings(analysis).rows[0]?.slice(2, 4)).toEqual(['14:01:00', '14:10:00']);
  });

  test.each([
    ['by its day', [chat(first), chat('2026-04-09 14.00.05 Exchange')], timed, first],
    ['by who asked', [chat('a', 'Ben'), chat('b')], plain, 'b'],
    ['not at all where two fit', [chat('a'), chat('b')], plain, undefined],
    ['not at all where none does', [chat('2026-04-09 14.00.05 Exchange')], timed, undefined],
  ])('is of a meeting %s', (_, chats, report, meeting) => {
    const { analysis, asked } = told(chats, report);
    expect(asked[0]?.[0]).toBe(meeting);
    expect(analysis.diagnostics.map(({ code }) => code).includes('questions-elsewhere')).toBe(meeting === undefined);
  });

  test('is known by its headings, and what has none is refused', () => {
    for (const report of [timed, plain]) expect(kindOfTable(report)).toBe('questions');
    expect(() => parseQuestions('Name,Library\nAnna,Kent\n', 'q.csv')).toThrow('no column holds questions');
  });

  test('reaches no output by its address', () => {
    expect(JSON.stringify(told([chat(first)], timed).analysis)).not.toContain('anna@example.org');
  });
});

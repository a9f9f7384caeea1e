import type { Meeting, Message } from '../chat/types.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { foldHeading } from '../people/headings.ts';
import { Problem } from '../problem.ts';
import { readSheet } from '../read/sheet.ts';
import { secondsPerDay, secondsSince1970 } from '../time.ts';
import { dateOrder, readMoment } from './moment.ts';

/** A webinar's report of questions and answers. */
export interface Questions {
  readonly file: string;
  readonly asked: readonly Question[];
}

export interface Question {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly asker: string;
  readonly text: string;
  /** When it was asked: seconds on the wall clock of the report, from 1970; undefined where the report doesn't say. */
  readonly time: number | undefined;
}

/**
 * Reads a report of questions and answers. Of the answers nothing is taken: most were given aloud.
 *
 * @param text the file's text
 * @param file its name as the user gave it
 * @throws Problem `questions-none` where no column holds questions, `roster-malformed` where it is no CSV
 */
export function parseQuestions(text: string, file: string): Questions {
  const rows = readSheet(text, file);
  const order = dateOrder(rows.flatMap(({ cells }) => cells.filter((cell) => /\d:\d/.test(cell))));
  const at = rows.findIndex(({ cells }) => {
    const headings = cells.map(foldHeading);
    return cells.length > 2 && headings.some((one) => QUESTION.test(one)) && headings.some((one) => ASKER.test(one));
  });
  const headings = rows[at]?.cells.map(foldHeading);
  if (headings === undefined) {
    throw new Problem('questions-none', 'no column holds questions', {
      file,
      line: 1,
      hint: "Zoom's report of questions and answers has the columns Question and Asker Name",
    });
  }
  const [question, asker, time] = [QUESTION, ASKER, ASKED].map((test) => headings.findIndex((one) => test.test(one)));
  const asked = rows.slice(at + 1).flatMap(({ cells, line }): Question[] => {
    const cell = (column: number | undefined): string => cells[column ?? -1] ?? '';
    if (cell(question) === '' || (cell(asker) === '' && cells.length < 2)) return [];
    return [{ line, asker: cell(asker) || NOBODY, text: cell(question), time: readMoment(cell(time), order) }];
  });
  return { file, asked };
}

const QUESTION = /^(?:question|frage|питання|запитання|вопрос)(?: details?)?$/;
const ASKER =
  /^asker name$|^(?:name des )?fragestellers?$|^хто (?:питав|запитав)|^(?:імя )?(?:автора? )?(?:за)?питання$|^имя задавшего/;
const ASKED = /^(?:question|create[d]?|asked) ?(?:date )?time$|^час (?:за)?питання|^время вопроса/;

/** What Zoom calls who asks without a name. */
const NOBODY = 'Anonymous Attendee';

/**
 * Puts questions among the messages of their meeting: the one on whose day they were asked, among several the one of whose writers most asked. They come
 * at their time, or at the end where the report tells none, and their numbers after those of the messages.
 */
export function addQuestions(
  meetings: readonly Meeting[],
  reports: readonly Questions[],
): { readonly meetings: readonly Meeting[]; readonly diagnostics: readonly Diagnostic[] } {
  const added = new Map<Meeting, Question[]>();
  const of = new Map<Question, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, asked } of reports) {
    const askers = new Set(asked.map(({ asker }) => asker));
    const fitting = meetings
      .filter((meeting) => asked.every(({ time }) => dayFits(time, meeting)))
      .map((meeting) => ({ meeting, met: meeting.senders.filter((sender) => askers.has(sender)).length }))
      .sort((a, b) => b.met - a.met);
    const [best, other] = fitting;
    if (best === undefined || (other !== undefined && other.met === best.met)) {
      diagnostics.push({ code: 'questions-elsewhere', file, line: 1, text: '' });
      continue;
    }
    added.set(best.meeting, [...(added.get(best.meeting) ?? []), ...asked]);
    for (const question of asked) of.set(question, file);
  }
  return {
    meetings: meetings.map((meeting) => {
      const asked = added.get(meeting);
      return asked === undefined ? meeting : withQuestions(meeting, asked, (question) => of.get(question) ?? '');
    }),
    diagnostics,
  };
}

/** Clocks of two zones may stand on two sides of a midnight. */
function dayFits(time: number | undefined, { messages: [first] }: Meeting): boolean {
  if (time === undefined || first === undefined || first.date === '') return true;
  return Math.abs(secondsSince1970(first) - time) < secondsPerDay;
}

function withQuestions(meeting: Meeting, asked: readonly Question[], fileOf: (question: Question) => string): Meeting {
  const last = meeting.messages.reduce((most, { id }) => Math.max(most, id), 0);
  const date = meeting.messages[0]?.date ?? '';
  const questions = asked.map((question, i): Message => {
    const moment = question.time === undefined ? '' : new Date(question.time * 1000).toISOString();
    return {
      id: last + 1 + i,
      date: moment.slice(0, 10) || date,
      time: moment.slice(11, 19),
      sender: question.asker,
      recipient: '',
      private: false,
      question: true,
      text: question.text,
      replyTo: undefined,
      reactions: [],
      file: fileOf(question),
      line: question.line,
    };
  });
  const messages = [...meeting.messages];
  for (const question of questions) {
    const at =
      question.time === ''
        ? -1
        : messages.findIndex((one) => one.time !== '' && secondsSince1970(one) > secondsSince1970(question));
    messages.splice(at < 0 ? messages.length : at, 0, question);
  }
  return { ...meeting, messages, senders: [...new Set([...meeting.senders, ...asked.map(({ asker }) => asker)])] };
}

import { Problem } from '../problem.ts';
import type { OtherFile } from './types.ts';

/**
 * What to say of a file that is something else than what was asked for.
 *
 * @param wanted what it was given as
 */
export function strangeFile({ file, kind }: Pick<OtherFile, 'file' | 'kind'>, wanted: Wanted): Problem {
  const [what, hints] = SAID[kind];
  const hint = kind === 'empty' ? {} : { hint: hints[wanted] ?? other[wanted] };
  return new Problem(kind === 'empty' || kind === 'binary' ? `file-${kind}` : 'file-strange', what, {
    file,
    ...hint,
    values: { kind, wanted },
  });
}

/** A chat, a report of who was there, or any table. */
export type Wanted = 'chat' | 'attendance' | 'table';

const REPORT = { chat: 'give it with --attendance, beside the chat' };
const CHAT = 'name the .txt file that Zoom saved';
const TABLE = 'name a CSV file or a workbook (.xlsx)';
const other = { chat: CHAT, attendance: TABLE, table: TABLE };

const SAID: Readonly<Record<OtherFile['kind'], readonly [what: string, hints: Partial<Record<Wanted, string>>]>> = {
  chat: [
    'this is a chat that Zoom saved',
    { attendance: 'name it without --attendance', table: 'name it without an option' },
  ],
  participants: ["this is Zoom's participants report", REPORT],
  webinar: ["this is Zoom's report of a webinar's attendees", REPORT],
  registration: ['this is a registration report', { chat: 'give it with --roster, beside the chat' }],
  questions: [
    "this is the report of a webinar's questions and answers",
    {
      chat: 'give it with --questions, beside the chat',
      attendance: 'it says nothing of who was there',
    },
  ],
  polls: [
    'this is a report of polls',
    {
      chat: 'it holds no messages, and says nothing of who was there',
      attendance: 'it says nothing of who was there but for those who voted; it is not read',
    },
  ],
  table: [
    'this is a table of people',
    {
      chat: 'give it with --roster, beside the chat',
      attendance: 'it says nothing of who was there; give it with --roster',
    },
  ],
  captions: [
    'this is the transcript of what was spoken (VTT), not the chat',
    { chat: CHAT, attendance: TABLE, table: TABLE },
  ],
  teams: ['this is from Microsoft Teams', { chat: 'only what Zoom saved is read', attendance: TABLE, table: TABLE }],
  meet: [
    'this is the chat of a Google Meet',
    { chat: 'only what Zoom saved is read', attendance: TABLE, table: TABLE },
  ],
  whatsapp: ['this is a chat of WhatsApp', { chat: 'only what Zoom saved is read', attendance: TABLE, table: TABLE }],
  pdf: [
    'this is a PDF',
    {
      chat: 'name the .txt file that Zoom saved; what was copied from a PDF into a text file can be read',
      attendance: TABLE,
      table: TABLE,
    },
  ],
  docx: [
    'this is a Word document',
    { chat: 'if it holds the chat, save it as plain text (.txt) and name that', attendance: TABLE, table: TABLE },
  ],
  workbook: [
    'this is a workbook',
    { chat: 'a list of people is given with --roster or --attendance, beside the chat' },
  ],
  'old-workbook': [
    'this is a document of an old Office (.xls, .doc)',
    {
      chat: 'save it as plain text (.txt) and name that',
      attendance: 'save it as .xlsx or CSV',
      table: 'save it as .xlsx or CSV',
    },
  ],
  zip: [
    'this is a ZIP',
    {
      chat: 'unpack it, and name the folder',
      attendance: 'unpack it, and name the file in it',
      table: 'unpack it, and name the file in it',
    },
  ],
  recording: ['this is a recording', other],
  picture: ['this is a picture', other],
  text: ['this is a text', other],
  binary: ['this is no text', other],
  empty: ['this is empty', {}],
  'passed-over': ['this holds no chat', other],
};

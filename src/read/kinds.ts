import { reportKind } from '../attendance/report.ts';
import { columnsOf, foldHeading } from '../people/headings.ts';
import { Problem } from '../problem.ts';
import { isBinary } from './decode.ts';
import { type Row, readSheet } from './sheet.ts';

/** What a file is. Those of the first line are read; of the others it is known what to do with them. */
export type FileKind =
  | ('chat' | 'participants' | 'webinar' | 'registration')
  | ('questions' | 'polls' | 'table')
  | ('captions' | 'teams' | 'meet' | 'whatsapp')
  | ('pdf' | 'docx' | 'workbook' | 'old-workbook' | 'zip' | 'recording' | 'picture')
  | ('text' | 'binary' | 'empty');

/** The kinds of file that are a report of who came or registered. */
export const isReport = (kind: FileKind): kind is 'participants' | 'webinar' | 'registration' =>
  kind === 'participants' || kind === 'webinar' || kind === 'registration';

/** What a file is by its first bytes, where these tell; undefined for what may be a text. */
export function kindOfBytes(bytes: Uint8Array): FileKind | undefined {
  if (bytes.length === 0) return 'empty';
  const head = String.fromCharCode(...bytes.subarray(0, 12));
  if (head.startsWith('%PDF-')) return 'pdf';
  if (head.startsWith('PK\x03\x04')) return kindOfZip(bytes);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return 'old-workbook';
  if (head.startsWith('\x89PNG') || head.startsWith('\xff\xd8\xff') || head.startsWith('GIF8')) return 'picture';
  if (head.slice(4, 8) === 'ftyp' || head.startsWith('ID3') || head.startsWith('\x1a\x45\xdf\xa3')) return 'recording';
  return undefined;
}

/** Word and Excel write zips; the names of what is in them stand in plain letters. */
function kindOfZip(bytes: Uint8Array): FileKind {
  const parts = [bytes.subarray(0, 65_536), bytes.subarray(-65_536)];
  const names = parts.map((part) => new TextDecoder('latin1').decode(part)).join('');
  if (/\bxl\/(?:workbook|worksheets|_rels)/.test(names)) return 'workbook';
  return /\bword\/(?:document|_rels)/.test(names) ? 'docx' : 'zip';
}

/**
 * What a text is by its beginning. Other programs' chats are told before Zoom's: their lines have a shape of their own, all of them.
 *
 * @param isExport whether the beginning of a text is that of a chat that Zoom saved
 */
export function kindOfText(text: string, isExport: (text: string) => boolean): FileKind {
  const beginning = text.slice(0, 65_536);
  if (beginning.trim() === '') return 'empty';
  const other = OTHERS.find(([, test]) => test(beginning));
  if (other !== undefined) return other[0];
  if (isExport(beginning)) return 'chat';
  if (isBinary(beginning)) return 'binary';
  return kindOfTable(beginning) ?? 'text';
}

/** What a table of people is by its headings; undefined where a text is none. */
export function kindOfTable(text: string): FileKind | undefined {
  let rows: Row[];
  try {
    rows = readSheet(text.slice(0, 65_536), '').slice(0, 60);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
  for (const { cells } of rows) {
    const headings = cells.map(foldHeading);
    if (
      headings.length > 2 &&
      headings.some((heading) => QUESTION.test(heading)) &&
      headings.some((h) => ANSWER.test(h))
    )
      return 'questions';
    if (headings.some((heading) => SUBMITTED.test(heading))) return 'polls';
  }
  return (
    reportKind(rows) ??
    (rows.some(({ cells }) => cells.length > 1 && columnsOf(cells) !== undefined) ? 'table' : undefined)
  );
}

const QUESTION = /^(?:question|frage|питання|запитання|вопрос)(?: details?)?$/;
const ANSWER = /^(?:answers?(?: details?)?|asker (?:name|email)|antwort(?:en)?|відповід\p{L}*|ответ\p{L}*)$/u;
const SUBMITTED =
  /^submitted (?:date|time)|^(?:дата|час) (?:і час )?(?:надсилання|подання)|^дата отправки|^ubermittelt/;

type Test = (text: string) => boolean;

/** Whether most lines that begin anything have this shape, and at least two do. */
const recurs =
  (shape: RegExp, least = 0.4): Test =>
  (text) => {
    const lines = text.split(/\r\n|[\n\r]/, 400).filter((line) => line.trim() !== '');
    const count = lines.filter((line) => shape.test(line)).length;
    return count > 1 && count >= least * lines.length;
  };

const OTHERS: readonly (readonly [FileKind, Test])[] = [
  ['captions', (text) => /^WEBVTT\b/.test(text) || /^\d+\r?\n\d\d:\d\d:\d\d[,.]\d{3} --> /.test(text)],
  // Google Meet saves its chat with the times of subtitles.
  ['meet', (text) => /^\d+:\d\d:\d\d\.\d{3},\d+:\d\d:\d\d\.\d{3}\r?\n/.test(text)],
  [
    'whatsapp',
    recurs(
      /^[\u200e\u200f]?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:[ \u202f][AaPp]\.?[Mm]\.?)?(?:\]| [-–]) \S/,
    ),
  ],
  [
    'teams',
    recurs(
      /^\[(?:(?:\d{1,4}[./-]\d{1,2}(?:[./-]\d{2,4})?|\p{L}+(?: \d{1,2})?)[ ,]+)?\d{1,2}:\d\d(?::\d\d)?(?: [AP]M)?\] \S/u,
      0.3,
    ),
  ],
  [
    'teams',
    (text) =>
      /^(?:1\. )?(?:Meeting )?Summary\t?\r?\n(?:Meeting title|Total Number of Participants)\t/m.test(
        text.slice(0, 500),
      ),
  ],
];

import type { Diagnostic } from './diagnostic.ts';
import { foldHeading } from './people/headings.ts';
import { Problem } from './problem.ts';
import { readSheet } from './read/sheet.ts';
import { oneSpaced } from './text/marks.ts';

/** What somebody translated: the table that `quotes` wrote, with its column `translation` filled in. */
export interface Translations {
  readonly file: string;
  readonly rows: readonly TranslatedRow[];
}

interface TranslatedRow {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly meeting: string;
  readonly id: number;
  /** The words as they stood beside the translation; empty where the table has none. */
  readonly text: string;
  readonly translation: string;
}

/**
 * Reads a table of translations. Rows without one are left out.
 *
 * @param text the file's text
 * @param file its name as the user gave it
 * @throws Problem `translations-none` where a column is missing, `roster-malformed` where it is no CSV
 */
export function parseTranslations(text: string, file: string): Translations {
  const [head, ...rows] = readSheet(text, file);
  const headings = (head?.cells ?? []).map(foldHeading);
  const at = (test: RegExp): number => headings.findIndex((heading) => test.test(heading));
  const [id, translation] = [at(/^(?:id|№|no)?$/), at(/^(?:translation|переклад)$/)];
  const [meeting, words] = [at(/^(?:meeting|зустріч)$/), at(/^(?:text|текст)$/)];
  if (id < 0 || translation < 0) {
    throw new Problem('translations-none', 'this has no columns id and translation', {
      file,
      line: 1,
      hint: 'zoomchat quotes -o quotes.csv writes such a table',
    });
  }
  return {
    file,
    rows: rows.flatMap(({ cells, line }) => {
      const cell = (column: number): string => (cells[column] ?? '').replace(/^'(?=[=+\-@])/, '');
      return cell(translation) === ''
        ? []
        : [{ line, meeting: cell(meeting), id: Number(cell(id)), text: cell(words), translation: cell(translation) }];
    }),
  };
}

/** What a message must tell to be found. */
interface Translated {
  readonly meeting: string;
  readonly id: number;
  readonly text: string;
}

/**
 * Puts translations beside the messages that they are of; what is of no message here, or stands beside other words than the message's, is told and left.
 *
 * @returns the messages, in their order, and what was left
 */
export function withTranslations<M extends Translated>(
  messages: readonly M[],
  tables: readonly Translations[],
): {
  readonly messages: readonly (M & { readonly translation?: string })[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const meetings = new Set(messages.map(({ meeting }) => meeting));
  const byId = new Map(messages.map((message) => [`${message.id} ${message.meeting}`, message]));
  const found = new Map<M, string>();
  const diagnostics: Diagnostic[] = [];
  for (const { file, rows } of tables) {
    for (const { line, meeting, id, text, translation } of rows) {
      // A chat may have been renamed since: of one meeting there is no doubt which is meant.
      const [only] = meetings;
      const message = byId.get(`${id} ${meetings.size === 1 ? only : meeting}`);
      const isSame = message !== undefined && (text === '' || oneSpaced(message.text).includes(oneSpaced(text)));
      if (message !== undefined && isSame) found.set(message, translation);
      else diagnostics.push({ code: 'translation-unmatched', file, line, text });
    }
  }
  if (found.size === 0) return { messages, diagnostics };
  return {
    messages: messages.map((message) => {
      const translation = found.get(message);
      return translation === undefined ? message : { ...message, translation };
    }),
    diagnostics,
  };
}

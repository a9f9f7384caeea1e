import type { Diagnostic } from '../diagnostic.ts';
import type { TextFile } from '../read/types.ts';
import { clock } from './clock.ts';
import { foldRecords } from './fold.ts';
import type { Locales } from './locales.ts';
import { splitRecords } from './records.ts';
import type { Chat, ChatOptions, ChatRecord } from './types.ts';
import type { Wordings } from './wordings.ts';

/** Reads one export: text -> records -> messages. Never throws; what fits nothing becomes a diagnostic. */
export function parseChat(file: TextFile, locales: Locales, options: ChatOptions): Chat {
  const { records, form, locale } = splitRecords(file.text, locales);
  const date = dateIn(file.folder) ?? dateIn(file.file) ?? options.date ?? '';
  const { messages, replies, reactions, hidden, diagnostics } = foldRecords(
    records,
    file.file,
    locales.wordings,
    clock(date, form === '6' ? options.start : undefined),
  );
  return {
    meeting: meetingOf(file, locales.wordings),
    file: file.file,
    form,
    locale,
    encoding: file.encoding,
    records,
    messages,
    replies,
    reactions,
    hidden,
    diagnostics: [
      ...file.diagnostics,
      ...strangers(file, records.find(({ header }) => header === undefined)?.body ?? '', records),
      ...(locale === 'learnt' ? [{ code: 'locale-learnt', file: file.file, line: 1, text: '' } as const] : []),
      ...diagnostics,
    ],
  };
}

/** The lines before the first message. Where a file begins amid one, nobody can tell whether that was private: then no word of it is repeated. */
function strangers({ file }: TextFile, text: string, records: readonly ChatRecord[]): Diagnostic[] {
  const quotable = records.every(({ header }) => header === undefined || !header.private);
  return text
    .split('\n')
    .flatMap((line, i) =>
      line.trim() === ''
        ? []
        : [{ code: 'line-not-understood', file, line: i + 1, text: quotable ? line.slice(0, 200) : '' }],
    );
}

/** The date that Zoom writes into a name: a folder's, `2022-04-21 10.11.23 Topic`, or a recording's, `GMT20220421-101123_Recording`. */
function dateIn(name: string): string | undefined {
  const [, date, year, month, day] =
    /(?:^|[/\\])(?:(\d{4}-\d{2}-\d{2}) \d{2}\.\d{2}\.\d{2}|GMT(\d{4})(\d{2})(\d{2})-\d{6})/.exec(name) ?? [];
  return date ?? (year === undefined ? undefined : `${year}-${month}-${day}`);
}

/** The folder's name where Zoom named the file and somebody named the folder, else the file's without its ending; `stdin` for standard input. */
function meetingOf({ file, folder }: TextFile, { folders }: Wordings): string {
  if (file === '-') return 'stdin';
  const base = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1).replace(/\.[^.]*$/, '');
  const zooms = /^(?:chat|meeting_saved_(?:new_)?chat)$/i.test(base);
  return zooms && folder !== '' && !folders.has(folder.toLowerCase()) ? folder : base;
}

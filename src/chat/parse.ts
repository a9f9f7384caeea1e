import type { TextFile } from '../read/types.ts';
import type { Locales } from './locales.ts';
import type { Chat, ChatOptions } from './types.ts';

/** Reads one export: text -> records -> messages. Never throws; what fits nothing becomes a diagnostic. */
export function parseChat(file: TextFile, _locales: Locales, _options: ChatOptions): Chat {
  return {
    meeting: file.folder || file.file,
    file: file.file,
    form: '',
    locale: '',
    encoding: file.encoding,
    records: [],
    messages: [],
    replies: 0,
    reactions: 0,
    diagnostics: file.diagnostics,
  };
}

import type { Column, ColumnType } from './types.ts';

/**
 * A column of ours: its stable name, and what all columns of that name tell whoever prints them.
 *
 * @param name as in the design's table of columns: spreadsheets and scripts rely on it
 */
export function column(name: ColumnName, type: ColumnType): Column {
  const rank = (leastMissed as readonly string[]).indexOf(name);
  const own: Partial<Column> = traits[name as keyof typeof traits] ?? {};
  return { name, type, ...(rank < 0 ? {} : { rank }), ...own };
}

export type ColumnName = (typeof leastMissed)[number] | (typeof kept)[number] | keyof typeof traits;

/** The order in which columns are left out where there is no room: first what is in a table for its own sake, then what says in other words what stands beside it. */
const leastMissed = [
  ...['solidarity_confidence', 'confidence', 'recipient', 'private', 'reply_to', 'encoding', 'locale'],
  ...['replies', 'reactions', 'hearts', 'sender', 'names', 'meeting', 'region_code', 'evidence', 'first', 'last'],
  ...['date', 'source', 'solidarity_share', 'country', 'minutes', 'meetings', 'host', 'end', 'countries', 'records'],
  ...['form', 'languages', 'libraries', 'regions', 'silent', 'wrote', 'solidarity', 'library', 'region', 'id'],
  ...['kinds', 'language'],
] as const;

/** What a table is about, and is kept longest. */
const kept = [
  ...['because', 'diagnostics', 'file', 'joined', 'level', 'line', 'more', 'new', 'participant', 'returning'],
  ...['share', 'start', 'time', 'title', 'url', 'value'],
] as const;

const traits = {
  text: { wide: true },
  translation: { wide: true },
  source: { codes: 'source' },
  library: { codes: 'library' },
  region: { codes: 'region' },
  kind: { codes: 'kind' },
  kinds: { codes: 'kinds', several: true },
  code: { codes: 'diagnostic' },
  figure: { codes: 'figure' },
  form: { codes: 'form' },
  name: { language: true },
  participants: { bars: true },
  messages: { bars: true },
} as const satisfies Readonly<Record<string, Partial<Column>>>;

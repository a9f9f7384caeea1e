export {
  type AnalyseOptions,
  type Analysis,
  type AnnotatedMessage,
  type AnnotatedParticipant,
  analyse,
} from './analyse.ts';
export type { Chat, ChatOptions, ChatRecord, Header, Message, Reaction, Span } from './chat/types.ts';
export type { Diagnostic, DiagnosticCode } from './diagnostic.ts';
export { buildKnowledge, type Knowledge, type Sources } from './knowledge.ts';
export type { LanguageAnswer, LanguageRun } from './language/types.ts';
export { parseRoster } from './people/roster.ts';
export type { Participant, Roster, RosterEntry } from './people/types.ts';
export type { Home } from './places/types.ts';
export { Problem } from './problem.ts';
export { loadKnowledge } from './read/installed.ts';
export type { TextFile } from './read/types.ts';
export type { Evidence, Kind, SolidarityAnswer } from './solidarity/types.ts';
export { type ViewName, views } from './views/registry.ts';
export type { Cell, Column, ColumnType, Table, View, ViewOptions } from './views/types.ts';

import { placeReports } from './attendance/place.ts';
import { addQuestions, type Questions } from './attendance/questions.ts';
import type { Report } from './attendance/types.ts';
import { gatherMeetings } from './chat/meetings.ts';
import { parseChat } from './chat/parse.ts';
import type { Chat, ChatOptions, Meeting, Message } from './chat/types.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Knowledge } from './knowledge.ts';
import { detectLanguages } from './language/detect.ts';
import type { LanguageAnswer, LanguageOptions } from './language/types.ts';
import { withoutCleared } from './people/cleared.ts';
import { resolveParticipants } from './people/participants.ts';
import type { Participant, Roster } from './people/types.ts';
import { checkRegions } from './places/fit.ts';
import { findHomes, type Words } from './places/homes.ts';
import { nameReader } from './places/reader.ts';
import type { Home } from './places/types.ts';
import type { OtherFile, TextFile } from './read/types.ts';
import { findSolidarity } from './solidarity/find.ts';
import type { SolidarityAnswer } from './solidarity/types.ts';
import { type Translations, withTranslations } from './translations.ts';

/** Everything that the views are made of. */
export interface Analysis {
  /** The exports as they were read, one a file. */
  readonly chats: readonly Chat[];
  /** In the order of the files, and within a file in its own order. */
  readonly messages: readonly AnnotatedMessage[];
  readonly participants: readonly AnnotatedParticipant[];
  /** In order of time; those without a date last, in the order of the files. */
  readonly meetings: readonly MeetingFacts[];
  /** The reports of who was there, in the order in which they were given. */
  readonly reports: readonly ReportFacts[];
  /** Files that were named or found and are no chat and no report. */
  readonly others: readonly OtherFile[];
  /** How many private messages were left out, reactions to messages that are not in the file with them. */
  readonly withheld: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is known of a meeting whatever is filtered. */
export interface MeetingFacts {
  readonly name: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
  /** `HH:MM:SS` of the first and of the last message, private ones aside; empty where there is none. */
  readonly start: string;
  readonly end: string;
  /** Whether a report tells who was there. */
  readonly attended: boolean;
}

/** What became of a report of attendance. */
export interface ReportFacts {
  readonly file: string;
  readonly kind: Report['kind'];
  /** Rows that tell of somebody. */
  readonly rows: number;
  /** Its meeting's name; empty where it is of none. */
  readonly meeting: string;
}

export interface AnnotatedMessage extends Message {
  readonly meeting: string;
  readonly participant: AnnotatedParticipant;
  readonly language: LanguageAnswer;
  readonly solidarity: SolidarityAnswer;
  /** What a person gave as its translation. */
  readonly translation?: string;
}

export interface AnnotatedParticipant extends Participant {
  readonly home: Home;
  /** How a quote names a person who is not to be named. */
  readonly described?: string;
}

export interface AnalyseOptions extends ChatOptions, LanguageOptions {
  /** Keep messages to one person. Otherwise nothing of them reaches any later stage. */
  readonly private?: boolean;
  readonly rosters?: readonly Roster[];
  /** Reports of who was there. */
  readonly reports?: readonly Report[];
  /** What was asked in a webinar's questions and answers: messages of their own. */
  readonly questions?: readonly Questions[];
  /** What a person translated, for every output that quotes. */
  readonly translations?: readonly Translations[];
  /** Leave out who wrote nothing and was there for less than so many minutes. */
  readonly minMinutes?: number;
  /** Files that were named or found and are no chat. */
  readonly others?: readonly OtherFile[];
  /** Told of each stage as it begins, for whoever waits. */
  readonly onStage?: (stage: Stage) => void;
}

/** The stages that take time, in their order. */
export const stages = ['chat', 'language', 'people', 'places', 'solidarity'] as const;

export type Stage = (typeof stages)[number];

/**
 * The whole program: exports -> who spoke, from where, in which language, and what solidarity they voiced. Pure.
 *
 * @param files     decoded exports
 * @param knowledge tables and detectors, from `loadKnowledge`
 */
export function analyse(files: readonly TextFile[], knowledge: Knowledge, options: AnalyseOptions = {}): Analysis {
  const begin = options.onStage ?? (() => {});
  begin('chat');
  const chats = files.map((file) => parseChat(file, knowledge.locales, options));
  const gathered = gatherMeetings(chats, options);
  const chatted = options.private ? gathered : gathered.map(withoutPrivate);
  const { meetings, diagnostics: unasked } = addQuestions(chatted, options.questions ?? []);
  const messages = meetings.flatMap((meeting) =>
    meeting.messages.map((message) => ({ ...message, meeting: meeting.name })),
  );

  begin('language');
  const languages = detectLanguages(messages, knowledge.languages, options);
  begin('people');
  const reader = nameReader(knowledge.names, knowledge.gazetteer);
  const reports = options.reports ?? [];
  const placed = placeReports(reports, meetings, reader);
  const registered = reports.map(({ file, registered: entries }) => ({ file, entries, registration: true }));
  checkRegions(options.rosters ?? [], knowledge.gazetteer);
  const people = resolveParticipants(meetings, [...(options.rosters ?? []), ...registered], reader, placed.attendance);
  const authors = messages.map(({ meeting, sender }) => people.indexOf(meeting, sender));
  const words = people.participants.map(() => [] as Words[]);
  messages.forEach(({ text, file, line, meeting, id }, i) => {
    const where = meetings.length > 1 ? `${meeting} #${id}` : `#${id}`;
    words[authors[i] as number]?.push({ text, file, line, where, language: languages[i]?.language ?? 'und' });
  });
  begin('places');
  const { homes, diagnostics: unplaced } = findHomes(people.participants, words, knowledge.gazetteer);
  const lasting = longEnough(people.participants, messages, authors, options.minMinutes ?? 0);
  const participants = lasting.map((person, i) => ({
    ...person,
    home: withoutCleared(homes[i] as Home, person.roster),
  }));

  begin('solidarity');
  const solidarity = meetings.flatMap(({ messages: said }) => {
    const places = new Map(said.map(({ id }, i) => [id, i]));
    return findSolidarity(
      said.map(({ text, sender, replyTo }) => ({ text, sender, answers: places.get(replyTo ?? 0) })),
      knowledge.lexicon,
    );
  });

  const annotated = messages.map((message, i) => ({
    ...message,
    participant: participants[authors[i] as number] as AnnotatedParticipant,
    language: languages[i] as LanguageAnswer,
    solidarity: solidarity[i] as SolidarityAnswer,
  }));
  const translated = withTranslations(annotated, options.translations ?? []);

  return {
    chats,
    messages: translated.messages,
    participants: participants.filter(({ presence }) => presence.length > 0),
    meetings: inOrder(meetings, new Set(placed.of.values())),
    reports: reports.map((report) => ({
      file: report.file,
      kind: report.kind,
      rows: report.visits.length + report.registered.length,
      meeting: placed.of.get(report) ?? '',
    })),
    others: options.others ?? [],
    withheld: sum(gathered, size) - sum(chatted, size) + (options.private ? 0 : sum(gathered, ({ hidden }) => hidden)),
    diagnostics: [...chats, ...gathered, placed, people]
      .flatMap(({ diagnostics }) => diagnostics)
      .concat(unasked, unplaced, translated.diagnostics),
  };
}

/** A meeting without its private messages, and without a trace of them: no answer points to one. */
function withoutPrivate(meeting: Meeting): Meeting {
  const hidden = new Set(meeting.messages.filter((message) => message.private).map(({ id }) => id));
  return {
    ...meeting,
    messages: meeting.messages
      .filter(({ id }) => !hidden.has(id))
      .map((message) => (hidden.has(message.replyTo ?? 0) ? { ...message, replyTo: undefined } : message)),
  };
}

/** Who was there long enough, or wrote something, in each meeting. */
function longEnough(
  participants: readonly Participant[],
  messages: readonly { readonly meeting: string }[],
  authors: readonly number[],
  least: number,
): Participant[] {
  const wrote = new Set(messages.map(({ meeting }, i) => `${authors[i]}\n${meeting}`));
  return participants.map((person, i) => ({
    ...person,
    presence: person.presence.filter(
      ({ meeting, minutes = least }) => minutes >= least || wrote.has(`${i}\n${meeting}`),
    ),
  }));
}

function inOrder(meetings: readonly Meeting[], attended: ReadonlySet<string>): MeetingFacts[] {
  const facts = meetings.map(({ name, messages: own }) => ({
    name,
    date: own[0]?.date ?? '',
    start: own.find(({ time }) => time !== '')?.time ?? '',
    end: own.findLast(({ time }) => time !== '')?.time ?? '',
    attended: attended.has(name),
  }));
  const moment = ({ date, start }: MeetingFacts): string => (date === '' ? '~' : `${date} ${start}`);
  return facts.sort((a, b) => (moment(a) < moment(b) ? -1 : Number(moment(a) > moment(b))));
}

const size = (meeting: Meeting): number => meeting.messages.length;

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((total, item) => total + of(item), 0);

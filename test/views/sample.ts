import type { Analysis, AnnotatedMessage, AnnotatedParticipant } from '../../src/analyse.ts';
import type { Kind } from '../../src/solidarity/types.ts';

/** A participant for tests; what is not said is unknown. */
export function person(name: string, home: Partial<AnnotatedParticipant['home']> = {}): AnnotatedParticipant {
  return {
    name,
    names: [name],
    labels: [],
    device: false,
    roster: undefined,
    joins: [],
    presence: [{ meeting: 'exchange', minutes: undefined }],
    home: { library: '', region: '', regionCode: '', country: '', source: '', evidence: '', where: '', ...home },
  };
}

interface Said {
  readonly by: AnnotatedParticipant;
  readonly at?: string;
  readonly date?: string;
  readonly language?: string;
  readonly languages?: readonly string[];
  readonly kinds?: readonly Kind[];
  readonly meeting?: string;
}

/** An analysis made of a list of who said what, for tests of what is done with one. */
export function analysisOf(said: readonly Said[], silent: readonly AnnotatedParticipant[] = []): Analysis {
  const messages: AnnotatedMessage[] = said.map(({ by, at, date, language, languages, kinds, meeting }, i) => ({
    id: i + 1,
    meeting: meeting ?? 'exchange',
    date: date ?? '',
    time: at ?? '10:00:00',
    sender: by.names[0] ?? '',
    recipient: 'Everyone',
    private: false,
    text: `text ${i + 1}`,
    replyTo: undefined,
    reactions: [],
    file: 'chat.txt',
    line: i + 1,
    participant: by,
    language: {
      language: language ?? 'eng',
      confidence: 0.987,
      languages: languages ?? [language ?? 'eng'],
      runs: [],
    },
    solidarity: {
      selfContained: true,
      confidence: 0,
      testimony: false,
      solidarity: (kinds ?? []).some((kind) => kind !== 'inspiration'),
      kinds: kinds ?? [],
      evidence: (kinds ?? []).map((kind) => ({ kind, rule: 'test', text: kind, start: 0, end: 0 })),
    },
  }));
  const participants = [...new Set([...messages.map(({ participant }) => participant), ...silent])];
  const meetings = [...new Set(['exchange', ...messages.map(({ meeting }) => meeting)])].map((name) => {
    const own = messages.filter(({ meeting }) => meeting === name);
    return { name, date: own[0]?.date ?? '', start: own[0]?.time ?? '', end: own.at(-1)?.time ?? '', attended: false };
  });
  return { chats: [], messages, participants, meetings, reports: [], others: [], withheld: 0, diagnostics: [] };
}

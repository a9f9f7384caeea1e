import type { Analysis, AnnotatedMessage, AnnotatedParticipant } from '../analyse.ts';
import type { Chat, Message } from '../chat/types.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type NameForms, noForms } from '../people/forms.ts';
import type { Home } from '../places/types.ts';
import { apostrophes } from '../text/marks.ts';
import { wordsOf } from '../text/words.ts';
import { findContacts, type Replacement } from './contacts.ts';
import { type Mention, type NameFinder, nameFinder, type Person } from './names.ts';
import { personal } from './personal.ts';

export interface AnonymiseOptions {
  /** What a person is called instead, from the person's name and place in the order of the whole chat (from 1). */
  readonly pseudonym: (name: string, place: number) => string;
  /** How a quote names a person: whether somebody of a library, and from which one, region or country, as far as these are not folded. */
  readonly describe: (librarian: boolean, place: string) => string;
  /** Libraries, regions and countries with fewer people than this are named `(other)`. */
  readonly minGroup: number;
  /** What people with one given name are called; without it only the name's own words are looked for. */
  readonly forms?: NameForms;
}

/**
 * The same analysis without anybody's name: pseudonyms for people, wherever they are named; e-mail addresses, telephone numbers,
 * handles and links taken out of texts; small groups folded. Whoever is mentioned in a text without having taken part keeps the name
 * there: nothing tells it from other words. Pure.
 *
 * @param shown what is to be shown
 * @param whole the analysis before any filter: names are looked for over all of it, and a pseudonym doesn't depend on a filter
 */
export function anonymise(
  shown: Analysis,
  whole: Analysis,
  { pseudonym, describe, minGroup, forms = noForms }: AnonymiseOptions,
): Analysis {
  const called = new Map<string, Person>();
  const places = placesNamed(whole);
  const everybody: Person[] = whole.participants.map((participant, i) => {
    const person = {
      pseudonym: pseudonym(participant.name, i + 1),
      ...(participant.device
        ? { words: introduced(participant, whole) }
        : personal(participant, forms, (word) => places.has(participant, word))),
    };
    for (const name of [participant.name, ...participant.names]) if (!called.has(name)) called.set(name, person);
    return person;
  });
  // Who only wrote or was written to in private is no participant, but may be named by others.
  const hidden = whole.chats.flatMap(({ records }) => records.flatMap(({ header }) => (header ? [header] : [])));
  for (const name of hidden.flatMap(({ sender, recipient, private: toOne }) =>
    toOne ? [sender, recipient] : [sender],
  )) {
    if (name === '' || called.has(name)) continue;
    const person = {
      pseudonym: pseudonym(name, everybody.length + 1),
      ...personal({ name: name.split(/[(|,–—/]|\s-\s/)[0] ?? '', names: [name] }, forms, () => false),
    };
    called.set(name, person);
    everybody.push(person);
  }
  const find = nameFinder(everybody, forms);
  const files = numbered(whole);
  const plainText = (text: string): string => redact(text, find).text;
  const small = smallGroups(shown.participants, minGroup);
  const call = (name: string): string => called.get(name)?.pseudonym ?? plainText(name);

  const people = new Map(
    shown.participants.map((participant): [AnnotatedParticipant, AnnotatedParticipant] => {
      const own = call(participant.name);
      const home = folded(participant.home, small, plainText);
      const known = (name: string): string => (name === other ? '' : name);
      return [
        participant,
        {
          name: own,
          names: [own],
          labels: [],
          roster: undefined,
          device: participant.device,
          joins: participant.joins.map(({ by }) => ({ name: own, other: own, by })),
          presence: participant.presence.map((one) => ({ ...one, meeting: plainText(one.meeting) })),
          home,
          described: describe(
            home.library !== '',
            known(home.library) || known(home.region) || countryName(known(home.country)),
          ),
        },
      ];
    }),
  );
  const plainMessage = <M extends Message>(message: M, text = plainText(message.text)): M => ({
    ...message,
    sender: call(message.sender),
    recipient: message.private ? call(message.recipient) : message.recipient,
    text,
    reactions: message.reactions.map((reaction) => ({ ...reaction, names: reaction.names.map(call) })),
    file: files(message.file),
  });
  const annotated = (message: AnnotatedMessage): AnnotatedMessage => {
    const { text, at } = redact(message.text, find);
    const { language, solidarity } = message;
    return {
      ...plainMessage(message, text),
      ...(message.translation === undefined ? {} : { translation: plainText(message.translation) }),
      meeting: plainText(message.meeting),
      participant: people.get(message.participant) as AnnotatedParticipant,
      language: { ...language, runs: language.runs.map((run) => ({ ...run, start: at(run.start), end: at(run.end) })) },
      solidarity: {
        ...solidarity,
        evidence: solidarity.evidence.map((piece) => ({
          ...piece,
          text: plainText(piece.text),
          start: at(piece.start),
          end: at(piece.end),
        })),
      },
    };
  };
  const chat = (one: Chat): Chat => ({
    ...one,
    meeting: plainText(one.meeting),
    file: files(one.file),
    messages: one.messages.map((message) => plainMessage(message)),
    records: one.records.map((record) => ({
      ...record,
      body: '',
      header: record.header && {
        ...record.header,
        sender: call(record.header.sender),
        recipient: record.header.private ? call(record.header.recipient) : record.header.recipient,
      },
    })),
    diagnostics: one.diagnostics.map(diagnostic),
  });
  const diagnostic = (one: Diagnostic): Diagnostic => ({
    ...one,
    file: files(one.file),
    // Somebody of a roster who isn't in the chat is nobody that can be looked for.
    text: /^(?:roster|attendance|translation)-/.test(one.code)
      ? '(name)'
      : one.code === 'meeting-merged' || one.code === 'meeting-resumed'
        ? files(one.text)
        : plainText(one.text),
  });
  return {
    ...shown,
    chats: shown.chats.map(chat),
    messages: shown.messages.map(annotated),
    participants: [...people.values()],
    reports: shown.reports.map((one) => ({
      ...one,
      file: files(one.file),
      meeting: plainText(one.meeting),
    })),
    others: shown.others.map((one) => ({ ...one, file: files(one.file) })),
    meetings: shown.meetings.map((one) => ({ ...one, name: plainText(one.name) })),
    diagnostics: shown.diagnostics.map(diagnostic),
  };
}

/** A text without names and contacts, and where an offset of the old text lies in the new one. */
export function redact(
  text: string,
  find: NameFinder,
): { readonly text: string; readonly at: (offset: number) => number } {
  const replacements = withNames(findContacts(text), find(text));
  let result = '';
  let from = 0;
  for (const { start, end, by } of replacements) {
    result += text.slice(from, start) + by;
    from = end;
  }
  const at = (offset: number): number => {
    let shift = 0;
    for (const { start, end, by } of replacements) {
      if (offset <= start) break;
      if (offset < end) return start + shift + by.length;
      shift += by.length - (end - start);
    }
    return offset + shift;
  };
  return { text: result + text.slice(from), at };
}

/** Names beside what is replaced already, in order. */
function withNames(contacts: readonly Replacement[], mentions: readonly Mention[]): Replacement[] {
  const replacements: Replacement[] = [];
  let next = 0;
  for (const { start, end, people } of mentions) {
    while (next < contacts.length && (contacts[next] as Replacement).end <= start)
      replacements.push(contacts[next++] as Replacement);
    if (next < contacts.length && (contacts[next] as Replacement).start < end) continue;
    replacements.push({ start, end, by: naming(people) });
  }
  return [...replacements, ...contacts.slice(next)];
}

/** One person's pseudonym; where several bear the name, nobody's. */
const naming = (people: readonly Person[]): string => (people.length === 1 ? (people[0]?.pseudonym ?? '') : '(name)');

/** What the owner of a device says to be called: nobody else's display name hides it. */
function introduced(participant: AnnotatedParticipant, { messages }: Analysis): string[] {
  return messages
    .filter((message) => message.participant === participant)
    .flatMap(({ text }) => [...text.matchAll(introductions)].flatMap(([, first, second]) => [first, second]))
    .filter((word) => word !== undefined && /^\p{Lu}/u.test(word)) as string[];
}

const word = `(\\p{L}[\\p{L}\\p{M}${apostrophes}]+)`;
const introductions = new RegExp(
  `(?<!\\p{L})(?:my name is|my name[${apostrophes}]s|i am|i[${apostrophes}]m|this is|it is|it[${apostrophes}]s|це|мене звати|мене звуть|я|меня зовут|nazywam się|mam na imię|jestem|to|ich bin|ich heiße)[ ,—–-]{1,3}${word}(?: ${word})?`,
  'giu',
);

/** Words that stand for a place or a library in what is known of people other than one: there they are no name. */
function placesNamed({ participants }: Analysis): {
  readonly has: (but: AnnotatedParticipant, word: string) => boolean;
} {
  const namedBy = new Map<string, AnnotatedParticipant | undefined>();
  for (const participant of participants) {
    const { labels, home } = participant;
    const apart = labels.filter((label) => !participant.names.includes(label));
    for (const word of wordsOf([...apart, home.library, home.region].join(' ').toLowerCase())) {
      namedBy.set(word, namedBy.has(word) && namedBy.get(word) !== participant ? undefined : participant);
    }
  }
  return { has: (but, word) => namedBy.has(word) && namedBy.get(word) !== but };
}

/** Files by number, in the order of the run: a path tells whose computer it was, and a name may name somebody. */
function numbered({ chats, reports, others }: Analysis): (file: string) => string {
  const numbers = new Map<string, number>();
  const of = (file: string): string => {
    if (file === '-') return file;
    if (!numbers.has(file)) numbers.set(file, numbers.size + 1);
    return `file ${numbers.get(file)}`;
  };
  for (const { file } of [...chats, ...reports, ...others]) of(file);
  return of;
}

interface Small {
  readonly libraries: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
}

function smallGroups(participants: readonly AnnotatedParticipant[], least: number): Small {
  const few = (key: (home: Home) => string): Set<string> => {
    const counts = new Map<string, number>();
    for (const { home } of participants) counts.set(key(home), (counts.get(key(home)) ?? 0) + 1);
    return new Set([...counts].filter(([, count]) => count < least).map(([group]) => group));
  };
  return { libraries: few(libraryKey), regions: few(regionKey), countries: few(({ country }) => country) };
}

function folded(home: Home, { libraries, regions, countries }: Small, plainText: (text: string) => string): Home {
  const region = home.region !== '' && regions.has(regionKey(home)) ? { region: other, regionCode: '' } : {};
  const library = libraries.has(libraryKey(home)) && home.library !== '' ? other : plainText(home.library);
  const country = home.country !== '' && countries.has(home.country) ? { country: other } : {};
  return { ...home, ...country, ...region, library, evidence: '', where: '' };
}

const other = '(other)';
const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** As it stands after 'from'. */
const countryName = (code: string): string =>
  code === '' ? '' : `${['GB', 'US', 'NL', 'PH', 'AE'].includes(code) ? 'the ' : ''}${countries.of(code) ?? code}`;
const libraryKey = ({ library, region, country }: Home): string => JSON.stringify([library, region, country]);
const regionKey = ({ region, country }: Home): string => JSON.stringify([region, country]);

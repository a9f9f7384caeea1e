import type { Diagnostic } from '../diagnostic.ts';
import { emojiRun } from '../text/emoji.ts';
import { Beginnings } from './beginnings.ts';
import type { Moment } from './clock.ts';
import { replyOf, signOf, unlistedReply, unlistedSign } from './quotes.ts';
import { isFileSent, sentBy } from './sent.ts';
import type { ChatRecord, Header, Message, Reaction } from './types.ts';
import type { Wordings } from './wordings.ts';

export interface Folded {
  readonly messages: readonly Message[];
  readonly replies: number;
  readonly reactions: number;
  /** Private reactions and removals whose message was not found: of them nothing is left but that they were. */
  readonly hidden: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Draft {
  readonly id: number;
  readonly header: Header;
  readonly moment: Moment;
  readonly line: number;
  readonly text: string;
  replyTo: number | undefined;
  /** Who gave it and how often, by emoji. */
  reactions: Map<string, Map<string, number>> | undefined;
}

const fileName = /^[^\n]{1,250}\.[A-Za-z\d]{2,5}$/;

const given = new RegExp(`^(.{1,2000}):(${emojiRun})$`, 'u');

/** Records -> messages: replies find the message answered, reactions and removals become counts on theirs. */
export function foldRecords(
  records: readonly ChatRecord[],
  file: string,
  wordings: Wordings,
  momentOf: (header: Header) => Moment,
): Folded {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  let replies = 0;
  let hidden = 0;
  const beginnings = new Beginnings<Draft>();
  const senders = new Set<string>();
  for (const { header } of records) if (header !== undefined) senders.add(header.sender);
  let sent: Beginnings<true> | undefined;
  const isOpen = (quote: string): boolean => {
    sent ??= sentBy(senders, wordings);
    return !isFileSent(quote, wordings, sent);
  };
  const missed = ({ line, body, header }: ChatRecord): void => {
    diagnostics.push({ code: 'target-not-found', file, line, text: header?.private ? '' : body.slice(0, 80) });
  };
  for (const record of records) {
    const { header, body } = record;
    if (header === undefined) continue;
    const { text: own, inside } = withoutInside(body);
    const listed = replyOf(own, wordings, beginnings);
    // Words that no table has are told by a quote that is found, and only where known ones don't fit.
    const sign = signOf(body, wordings, beginnings) ?? (listed ? undefined : unlistedSign(body, beginnings));
    if (sign !== undefined) {
      const target = sign.quote === undefined ? drafts.at(-1) : sign.target;
      if (target === undefined) {
        if (header.private) hidden += 1;
        if (sign.quote === undefined || isOpen(sign.quote)) missed(record);
      } else if (sign.adds) add(target, sign.symbol, [header.sender]);
      else remove(target, sign.symbol, header.sender);
      continue;
    }
    const reply = listed ?? unlistedReply(own, beginnings);
    if (reply !== undefined) {
      replies += 1;
      if (reply.target === undefined && isOpen(reply.quote)) missed(record);
    }
    const text = withoutNote(reply?.text ?? own, wordings).replace(/^(?:[ \t]*\n)+/, '');
    const draft: Draft = {
      id: drafts.length + 1,
      header,
      moment: momentOf(header),
      line: record.line,
      text,
      replyTo: reply?.target?.id,
      reactions: undefined,
    };
    drafts.push(draft);
    // A reply may be quoted by its head, and a file that was sent by these words.
    if (reply !== undefined || text !== own) beginnings.add(own, draft);
    if (fileName.test(text)) for (const words of wordings.files) beginnings.add(words(header.sender), draft);
    beginnings.add(text, draft);
    for (const { names, symbol } of inside) add(draft, symbol, namesIn(names, senders));
  }
  const messages = drafts.map(({ id, header, moment, line, text, replyTo, reactions }) => ({
    id,
    date: moment.date,
    time: moment.time,
    sender: header.sender,
    recipient: header.recipient,
    private: header.private,
    text,
    replyTo,
    reactions: reactions === undefined ? [] : reactionsOf(reactions),
    file,
    line,
  }));
  const reactions = messages.flatMap((message) => message.reactions).reduce((total, { count }) => total + count, 0);
  return { messages, replies, reactions, hidden, diagnostics };
}

const reactionsOf = (reactions: ReadonlyMap<string, ReadonlyMap<string, number>>): Reaction[] =>
  [...reactions].map(([symbol, standing]) => {
    const names = [...standing].flatMap(([name, times]) => Array<string>(times).fill(name));
    return { emoji: symbol, count: names.length, names };
  });

function add(draft: Draft, symbol: string, names: readonly string[]): void {
  draft.reactions ??= new Map();
  const { reactions } = draft;
  const standing = reactions.get(symbol) ?? new Map<string, number>();
  reactions.set(symbol, standing);
  for (const name of names) standing.set(name, (standing.get(name) ?? 0) + 1);
}

/** Takes back somebody's reaction; where that one has another name by now, the first one. */
function remove({ reactions }: Draft, symbol: string, name: string): void {
  const standing = reactions?.get(symbol);
  if (reactions === undefined || standing === undefined) return;
  const giver = standing.has(name) ? name : (standing.keys().next().value ?? '');
  const left = (standing.get(giver) ?? 1) - 1;
  if (left > 0) standing.set(giver, left);
  else standing.delete(giver);
  if (standing.size === 0) reactions.delete(symbol);
}

/** What the writer wrote: the client's note that it could not show all of it stands in its place or behind it. */
function withoutNote(text: string, { notes }: Wordings): string {
  const note = notes.find((words) => text.endsWith(words));
  return note === undefined ? text : text.slice(0, -note.length).trimEnd();
}

/** The last lines of a body that say who reacted: `Name One, Name Two:👍`. A body is more than such lines. */
function withoutInside(body: string): { text: string; inside: { names: string; symbol: string }[] } {
  if (!body.includes('\n')) return { text: body.trimEnd(), inside: [] };
  const lines = body.split('\n');
  const inside: { names: string; symbol: string }[] = [];
  while (lines.length > 1) {
    const match = given.exec(lines.at(-1) ?? '');
    if (match === null || /^[\d#*]+$/.test(match[2] ?? '')) break;
    inside.push({ names: match[1] ?? '', symbol: match[2] ?? '' });
    lines.pop();
  }
  return { text: lines.join('\n').trimEnd(), inside: inside.reverse() };
}

/** The names of `Anna, Kent Libraries, Boris`: a name may hold commas, so the longest run of parts that is a known sender is one. */
function namesIn(text: string, senders: ReadonlySet<string>): string[] {
  const parts = text.split(', ');
  const names: string[] = [];
  for (let at = 0; at < parts.length; ) {
    let length = Math.min(most, parts.length - at);
    while (length > 1 && !senders.has(parts.slice(at, at + length).join(', '))) length--;
    names.push(parts.slice(at, at + length).join(', '));
    at += length;
  }
  return names;
}

/** The most commas that a display name is looked for with, and one. */
const most = 6;

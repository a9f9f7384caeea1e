import type { Diagnostic } from '../diagnostic.ts';
import type { Moment } from './clock.ts';
import type { ChatRecord, Header, Message, Reaction } from './types.ts';

export interface Folded {
  readonly messages: readonly Message[];
  readonly replies: number;
  readonly reactions: number;
  readonly diagnostics: readonly Diagnostic[];
}

interface Draft {
  readonly id: number;
  readonly header: Header;
  readonly moment: Moment;
  readonly line: number;
  readonly text: string;
  readonly key: string;
  replyTo: number | undefined;
  readonly reactions: Map<string, { count: number; names: string[] }>;
}

/** How much of a message's beginning finds it again: the older cut of a quoted start, 20 characters, without its last words. */
const told = 12;

const emoji = String.raw`(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|[\u200D\uFE0F\u20E3#*0-9]|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}])+`;
const reaction = new RegExp(
  `^(?:Reacted to|Реакция на|Реакція на) [^]{1,400}? (?:with|с помощью|за допомогою) "?(${emoji})"?$`,
  'u',
);
const removal = new RegExp(
  `^(?:Removed an?|Элемент|Елемент) (${emoji}) (?:reaction from|удален из|видалено з) ([^]{1,400})$`,
  'u',
);
const older = new RegExp(`^(add|remove) (${emoji})$`, 'u');
const given = new RegExp(`^(.{1,2000}):(${emoji})$`, 'u');

/** Records -> messages: replies find the message answered, reactions and removals become counts on theirs. */
export function foldRecords(
  records: readonly ChatRecord[],
  file: string,
  momentOf: (header: Header) => Moment,
): Folded {
  const drafts: Draft[] = [];
  const diagnostics: Diagnostic[] = [];
  let replies = 0;
  const beginnings = new Map<string, Draft[]>();
  const newest = (quote: string): Draft | undefined => {
    const start = key(quote.replace(/(?:\.\.\.|…)$/, ''));
    return start === ''
      ? undefined
      : beginnings.get(start.slice(0, told))?.findLast((draft) => draft.key.startsWith(start));
  };
  const senders = new Set(records.flatMap(({ header }) => (header === undefined ? [] : [header.sender])));
  const missed = ({ line, body }: ChatRecord): void => {
    diagnostics.push({ code: 'target-not-found', file, line, text: body.slice(0, 80) });
  };
  for (const record of records) {
    const { header, body } = record;
    if (header === undefined) continue;
    const reacted = body.length < 600 ? reaction.exec(body) : null;
    if (reacted !== null) {
      const target = newest(unquoted(quoteOf(body)));
      if (target === undefined) missed(record);
      else add(target, reacted[1] ?? '', [header.sender]);
      continue;
    }
    const removed = body.length < 600 ? removal.exec(body) : null;
    if (removed !== null) {
      const target = newest(unquoted(removed[2] ?? ''));
      if (target === undefined) missed(record);
      else remove(target, removed[1] ?? '', header.sender);
      continue;
    }
    const old = body.length < 60 ? older.exec(body) : null;
    if (old !== null && drafts.length > 0) {
      const target = drafts.at(-1) as Draft;
      if (old[1] === 'add') add(target, old[2] ?? '', [header.sender]);
      else remove(target, old[2] ?? '', header.sender);
      continue;
    }
    const { text: own, inside } = withoutInside(body);
    const reply = replyOf(own, newest);
    if (reply !== undefined) {
      replies += 1;
      if (reply.target === undefined) missed(record);
    }
    const text = reply?.text ?? own;
    const draft: Draft = {
      id: drafts.length + 1,
      header,
      moment: momentOf(header),
      line: record.line,
      text,
      key: key(text),
      replyTo: reply?.target?.id,
      reactions: new Map(),
    };
    drafts.push(draft);
    const start = draft.key.slice(0, told);
    const alike = beginnings.get(start);
    if (alike === undefined) beginnings.set(start, [draft]);
    else alike.push(draft);
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
    reactions: [...reactions].map(([symbol, { count, names }]): Reaction => ({ emoji: symbol, count, names })),
    file,
    line,
  }));
  const reactions = messages.flatMap((message) => message.reactions).reduce((total, { count }) => total + count, 0);
  return { messages, replies, reactions, diagnostics };
}

function add({ reactions }: Draft, symbol: string, names: readonly string[]): void {
  const standing = reactions.get(symbol) ?? { count: 0, names: [] };
  reactions.set(symbol, { count: standing.count + names.length, names: [...standing.names, ...names] });
}

function remove({ reactions }: Draft, symbol: string, name: string): void {
  const standing = reactions.get(symbol);
  if (standing === undefined) return;
  if (standing.count <= 1) reactions.delete(symbol);
  else reactions.set(symbol, { count: standing.count - 1, names: standing.names.filter((other) => other !== name) });
}

/** `Replying to "start...":` and what follows. Of several ends of the quote, the one is meant after which an earlier message begins so. */
function replyOf(
  body: string,
  newest: (quote: string) => Draft | undefined,
): { target: Draft | undefined; text: string } | undefined {
  const opening = /^(?:Replying to|Ответ на|Відповідь на) (["«“])/.exec(body);
  if (opening === null) return undefined;
  const start = opening[0].length;
  const ends: number[] = [];
  const close = closing[opening[1] ?? ''] ?? '"';
  for (let at = body.indexOf(close, start); at !== -1 && at <= start + 120; at = body.indexOf(close, at + 1))
    ends.push(at);
  const cut = (end: number) => ({ quote: body.slice(start, end), text: body.slice(end + 1).replace(/^:?\s*/, '') });
  for (const end of ends.reverse()) {
    const { quote, text } = cut(end);
    const target = newest(quote);
    if (target !== undefined) return { target, text };
  }
  const line = ends.find((end) => /^:?\s*\n/.test(body.slice(end + 1, end + 6))) ?? ends[0];
  return line === undefined ? undefined : { target: undefined, text: cut(line).text };
}

/** The last lines of a body that say who reacted: `Name One, Name Two:👍`. A body is more than such lines. */
function withoutInside(body: string): { text: string; inside: { names: string; symbol: string }[] } {
  const lines = body.split('\n');
  const inside: { names: string; symbol: string }[] = [];
  while (lines.length > 1) {
    const match = given.exec(lines.at(-1) ?? '');
    if (match === null || /^[\d#*]+$/.test(match[2] ?? '')) break;
    inside.unshift({ names: match[1] ?? '', symbol: match[2] ?? '' });
    lines.pop();
  }
  return { text: lines.join('\n').trimEnd(), inside };
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

/** What a reaction is to: between its first words and those before the emoji. */
function quoteOf(body: string): string {
  const [before] = /^(?:Reacted to|Реакция на|Реакція на) /.exec(body) ?? [''];
  const after = Math.max(...[' with ', ' с помощью ', ' за допомогою '].map((words) => body.lastIndexOf(words)));
  return body.slice(before.length, after);
}

const closing: Readonly<Record<string, string>> = { '"': '"', '«': '»', '“': '”' };

const unquoted = (text: string): string => (/^["«“].*["»”]$/s.test(text) ? text.slice(1, -1) : text);

/** What two texts must share to begin alike: white space counts once. */
const key = (text: string): string => text.replace(/\s+/g, ' ').trim();

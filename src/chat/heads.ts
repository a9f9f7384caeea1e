import { isAtHome, isHeader, isHeaderAlone, isNear, localeOf, namesRecipient } from './headers.ts';
import { learnLocale } from './learn.ts';
import type { Line } from './lines.ts';
import type { Locale, Locales } from './locales.ts';
import {
  type Context,
  cutsOf,
  endsInBracket,
  isCertain,
  type Parties,
  partiesOf,
  withoutBracket,
  withoutMark,
} from './parties.ts';
import { Remembered } from './remembered.ts';
import type { Candidate, Header, Layout } from './types.ts';

/** A header line. */
export interface Head {
  /** Its place among the lines, from 0. */
  readonly at: number;
  readonly candidate: Candidate;
  /** The words that it is read by; undefined where it needs none, or where nobody knows them. */
  readonly locale: Locale | undefined;
  /** It has a clock, and somebody to whom or a mark, in words that nobody knows: it was private. */
  readonly closed?: boolean;
}

export interface Heads {
  /** In the order of the lines. */
  readonly heads: readonly Head[];
  /** Of most headers. */
  readonly layout: Layout | undefined;
  readonly locale: Locale | undefined;
}

/**
 * Finds the headers of a file. Most are laid out and worded alike; a file may hold more than one form all the same (two exports joined into one, a client
 * that was updated between), and each stretch is read in its own.
 *
 * @param candidates what each line could be as a header
 */
export function headsOf(
  text: string,
  lines: readonly Line[],
  candidates: readonly (readonly Candidate[])[],
  locales: Locales,
): Heads {
  const layout = mostOften(candidates);
  const own = candidates.map((some) => some.find((candidate) => candidate.layout === layout));
  const all = own.filter((candidate) => candidate !== undefined);
  const locale = wordsOf(all, layout, locales.headers);
  const heads = new Map<number, Head>();
  const seen = new Remembered<boolean>();
  const isOne = (candidate: Candidate): boolean =>
    layout === 'cloud' ||
    (locale !== undefined && (seen.get(candidate, locale) ?? seen.set(candidate, locale, isHeader(candidate, locale))));
  own.forEach((candidate, at) => {
    if (candidate === undefined) return;
    // What an editor left of a recording's header may be another's.
    const edited = layout === 'cloud' && !candidate.tab;
    if (isOne(candidate))
      heads.set(at, { at, candidate, locale: edited ? headIn([candidate], locales.headers)?.locale : locale });
  });
  if (layout === 'panel') for (const head of unaddressedIn(own, heads)) heads.set(head.at, head);
  const rest = candidates.flatMap((some, at) => (some.length > 0 && !heads.has(at) ? [at] : []));
  if (rest.length > 0 && heads.size > 0) {
    const apart = (layout === 'block' || layout === 'panel') && isIndented(text, lines, heads);
    for (const head of strays(rest, candidates, apart, [...heads.values()], locales)) heads.set(head.at, head);
  }
  return { heads: [...heads.values()].sort((a, b) => a.at - b.at), layout, locale };
}

/** For headers that name no recipient, in whatever language. */
export const nobody: Locale = { code: 'en', from: [], to: [], everyone: [], seen: false };

/** `Olena K  2:03 PM`, as newer clients head what is said to everyone: where most headers are such. */
function unaddressedIn(own: readonly (Candidate | undefined)[], heads: ReadonlyMap<number, Head>): Head[] {
  const found = own.flatMap((candidate, at) =>
    candidate?.wide && !heads.has(at) && isName(candidate.parties) ? [{ at, candidate, locale: nobody }] : [],
  );
  const others = [...heads.values()].filter(({ candidate }) => !candidate.wide).length;
  return found.length > 1 && found.length > 2 * others ? found : [];
}

const isName = (text: string): boolean => text !== '' && text.length <= 100 && !/[.,;:!?…]$/.test(text);

/** The words of most headers: those of the table that fit, else learnt from the file. */
function wordsOf(
  all: readonly Candidate[],
  layout: Layout | undefined,
  headers: readonly Locale[],
): Locale | undefined {
  const listed = localeOf(all, headers);
  const told = all.filter(({ loose, wide }) => !loose && !wide);
  const learnt = listed !== undefined && (layout === 'cloud' || isAtHome(all, listed)) ? undefined : learnLocale(told);
  const none = listed !== undefined && learnt?.everyone.length === 0 && (learnt.to.length === 0 || isNear(all, listed));
  return none ? listed : (learnt ?? listed);
}

/**
 * Headers among the lines that are laid out or worded otherwise than most: in the words of some client; else in words that recur among them; else a clock
 * with a recipient or a mark.
 *
 * @param rest  places of lines that could be headers of some layout
 * @param apart whether bodies are indented in this file, so that no line of a body can be taken for a header
 * @param heads those that were found
 */
function strays(
  rest: readonly number[],
  candidates: readonly (readonly Candidate[])[],
  apart: boolean,
  heads: readonly Head[],
  locales: Locales,
): Head[] {
  const found: Head[] = [];
  const open: { readonly at: number; readonly candidate: Candidate }[] = [];
  const panel: typeof open = [];
  for (const at of rest) {
    const some = candidates[at] ?? [];
    const head =
      headIn(some, locales.headers) ?? some.flatMap((candidate) => (isCloud(candidate) ? [{ candidate }] : []))[0];
    const candidate = some.find(({ layout }) => layout !== 'panel');
    if (head !== undefined) found.push({ at, locale: undefined, ...head });
    else if (candidate !== undefined) open.push({ at, candidate });
    else panel.push(...some.map((one) => ({ at, candidate: one })));
  }
  const learnt = open.length < 3 ? undefined : learnLocale(open.map(({ candidate }) => candidate));
  const words = learnt !== undefined && (learnt.everyone.length > 0 || learnt.to.length === 0) ? learnt : undefined;
  const context = contextOf([...heads, ...found], locales);
  for (const { at, candidate } of open) {
    if (words !== undefined && isHeader(candidate, words)) found.push({ at, candidate, locale: words });
    else if (apart || isAddressed(candidate, context)) found.push({ at, candidate, locale: undefined, closed: true });
  }
  for (const { at, candidate } of panel) {
    if (isAddressed(candidate, context) || isBetween(candidate, context, heads[0]?.candidate.layout === 'panel')) {
      found.push({ at, candidate, locale: undefined, closed: true });
    }
  }
  return found;
}

function headIn(
  some: readonly Candidate[],
  headers: readonly Locale[],
): { candidate: Candidate; locale: Locale } | undefined {
  for (const candidate of some) {
    const locale = headers.find((one) => isHeaderAlone(candidate, one));
    if (locale !== undefined) return { candidate, locale };
  }
  return undefined;
}

/** `00:21:14⇥Name:⇥text`: with both its tabs a line is a header of its own. */
const isCloud = ({ layout, tab, parties }: Candidate): boolean => layout === 'cloud' && tab && parties !== '';

/** Whether the end of what could be the parties is a mark of a private message, or a bracket behind a known name. */
function isAddressed({ parties }: Candidate, { known, privately }: Context): boolean {
  if (!endsInBracket(parties)) return false;
  if (withoutMark(parties, privately).marked) return true;
  const words = withoutBracket(parties).split(/ +/);
  return words.some((_, i) => known.has(words.slice(i).join(' ')));
}

/** Whether it is between two who are known here; where the panel was copied, one of them is enough. */
const isBetween = ({ parties }: Candidate, { known, between }: Context, panel: boolean): boolean =>
  cutsOf(parties, between).some(({ sender, recipient }) => {
    const writes = known.has(sender) || known.has(sender.slice(sender.indexOf(' ') + 1));
    return panel ? writes || known.has(recipient) : writes && known.has(recipient);
  });

/** Whether the bodies stand behind tabs or spaces, as Zoom writes them. */
function isIndented(text: string, lines: readonly Line[], heads: ReadonlyMap<number, Head>): boolean {
  let marked = 0;
  for (const at of heads.keys())
    if (/^(?:\t| {2})/.test(text.slice(lines[at]?.next, (lines[at]?.next ?? 0) + 2))) marked += 1;
  return marked > 0.9 * heads.size;
}

/** The layout of most lines that can be of one layout only; of no line, that of the others. */
function mostOften(candidates: readonly (readonly Candidate[])[]): Layout | undefined {
  const counts = new Map<Layout, number>();
  for (const some of candidates) {
    for (const { layout, loose } of some) {
      counts.set(layout, (counts.get(layout) ?? 0) + (some.length === 1 && !loose ? 1000 : 1));
    }
  }
  return [...counts].sort(([, n], [, m]) => m - n)[0]?.[0];
}

/** What headers tell about one another. */
export function contextOf(heads: readonly Head[], { headers, wordings }: Locales): Context {
  const between = [...new Set(headers.flatMap(({ to }) => to))];
  const bare = { known: new Set<string>(), privately: wordings.privately, between, addressed: false };
  // The same header tells nothing new until more names are known.
  const told = new Remembered<number>();
  for (const { candidate, locale, closed } of heads) {
    if (closed) continue;
    if (told.get(candidate, locale) === bare.known.size) continue;
    told.set(candidate, locale, bare.known.size);
    if (!isCertain(candidate, locale, bare)) continue;
    const { sender, private: toOne } = partiesOf(candidate, locale, bare);
    if (!toOne) bare.known.add(sender);
  }
  const older = heads.filter(({ candidate: { layout, tab } }) => layout === 'inline' && tab);
  const addressed =
    older.length > 0 &&
    older.every(({ candidate, locale }) => locale !== undefined && namesRecipient(candidate, locale));
  return { ...bare, addressed };
}

/** What the headers of a file say. */
export function headersOf(heads: readonly Head[], context: Context): Header[] {
  const seen = new Remembered<Parties>();
  return heads.map((head) => {
    const { candidate, locale, closed } = head;
    if (closed) return closedOf(head, context);
    const { date, time } = candidate;
    const {
      sender,
      recipient,
      private: toOne,
    } = seen.get(candidate, locale) ?? seen.set(candidate, locale, partiesOf(candidate, locale, context));
    return { date, time, sender, recipient, private: toOne };
  });
}

function closedOf({ candidate: { date, time, parties } }: Head, context: Context): Header {
  const cut = cutsOf(parties, context.between).find((one) => context.known.has(one.sender));
  return { date, time, sender: cut?.sender ?? parties, recipient: cut?.recipient ?? '', private: true };
}

import type { Locale, Locales } from './locales.ts';
import type { Header } from './types.ts';

/**
 * How a client lays out a message: `inline`, `time From Name : text`; `block`, a header line that ends with a colon and a body beneath;
 * `cloud`, `time⇥Name:⇥text` of a recording.
 */
export type Layout = 'inline' | 'block' | 'cloud';

/** A line that could be a header, cut at its marks but not yet into sender and recipient. */
export interface Candidate {
  readonly layout: Layout;
  readonly date: string;
  readonly time: string;
  /** Whether a tab stands between the time and what follows. */
  readonly tab: boolean;
  /** What stands between the time and the colon, e.g. `From  Anna  to  Everyone`. */
  readonly parties: string;
  /** Offset in the line at which the body begins. */
  readonly body: number;
}

const clock = /^\uFEFF?(?:(\d{4}-\d{2}-\d{2}) )?(\d{1,2}:\d{2}:\d{2})(?=[\t ])/;

/** Reads a line as a header of one layout or another; undefined where it can be none. */
export function candidateOf(line: string): Candidate | undefined {
  const match = clock.exec(line);
  if (match === null) return undefined;
  const [{ length }, date = '', time = ''] = match;
  const rest = line.slice(length);
  const tab = rest.startsWith('\t');
  const base = { date, time: time.padStart(8, '0'), tab };
  if (tab && rest[1] !== ' ') {
    const colon = rest.indexOf(':\t');
    const end = colon === -1 && rest.endsWith(':') ? rest.length - 1 : colon;
    if (end === -1) return undefined;
    return { ...base, layout: 'cloud', parties: rest.slice(1, end), body: Math.min(length + end + 2, line.length) };
  }
  const colon = rest.indexOf(' : ');
  const inline = colon === -1 && rest.endsWith(' :') ? rest.length - 2 : colon;
  if (/[:：]\s*$/.test(rest.slice(-3)) && !rest.trimEnd().endsWith(' :')) {
    const end = rest.trimEnd().length - 1;
    return { ...base, layout: 'block', parties: rest.slice(0, end).trim(), body: line.length };
  }
  if (inline === -1) return undefined;
  return {
    ...base,
    layout: 'inline',
    parties: rest.slice(0, inline).trim(),
    body: Math.min(length + inline + 3, line.length),
  };
}

/** The locale whose words begin and cut the most candidates; of equals, the one that stands first in the table. */
export function localeOf(candidates: readonly Candidate[], locales: Locales): Locale | undefined {
  const sample = candidates.slice(0, 2_000);
  let best: { locale: Locale; score: number } | undefined;
  for (const locale of locales) {
    const score = sample.reduce((total, { parties }) => total + matches(parties, locale), 0);
    if (score > 0 && (best === undefined || score > best.score)) best = { locale, score };
  }
  return best?.locale;
}

/** Whether a candidate is a header in this locale. */
export const isHeader = ({ layout, parties }: Candidate, locale: Locale): boolean =>
  layout === 'cloud' || matches(parties, locale) > 0;

/**
 * Cuts `From Anna to Everyone` into its parties. A name may hold the separator: the cut is taken at which the recipient is everyone, else
 * at which both are known, else one of them, else the last.
 *
 * @param known display names that are certain from other headers
 */
export function partiesOf(
  { layout, parties }: Candidate,
  locale: Locale | undefined,
  known: ReadonlySet<string>,
): Omit<Header, 'date' | 'time'> {
  if (layout === 'cloud' || locale === undefined)
    return { sender: parties.trim(), recipient: 'Everyone', private: false };
  const from = locale.from.find((word) => parties.startsWith(`${word} `));
  const text = from === undefined ? parties : parties.slice(from.length);
  let best: { sender: string; recipient: string; score: number } | undefined;
  for (const word of locale.to) {
    for (let at = text.indexOf(` ${word} `); at !== -1; at = text.indexOf(` ${word} `, at + 1)) {
      const sender = text.slice(0, at).trim();
      const recipient = text.slice(at + word.length + 2).trim();
      const wide = text[at - 1] === ' ' && text[at + word.length + 2] === ' ';
      const score =
        (locale.everyone.includes(recipient) ? 8 : 0) +
        (wide ? 4 : 0) +
        (known.has(sender) ? 2 : 0) +
        (known.has(withoutMark(recipient).name) ? 1 : 0);
      if (best === undefined || score >= best.score) best = { sender, recipient, score };
    }
  }
  if (best === undefined) return { sender: text.trim(), recipient: 'Everyone', private: false };
  if (locale.everyone.includes(best.recipient)) return { sender: best.sender, recipient: 'Everyone', private: false };
  const { name, marked } = withoutMark(best.recipient);
  return { sender: best.sender, recipient: name, private: marked || !/^(everyone|all |hosts? )/i.test(name) };
}

/** `Anna (Privately)` -> `Anna`: the bracket at the end of the recipient of a private message, in any language. */
function withoutMark(recipient: string): { name: string; marked: boolean } {
  const mark =
    /\s?[(（](privately|direct message|en privado|личное сообщение|приватне повідомлення|особисте повідомлення|direktnachricht|privat|ダイレクトメッセージ|私聊|私人訊息|비공개)[)）]$/i.exec(
      recipient.slice(-40),
    );
  return mark === null
    ? { name: recipient, marked: false }
    : { name: recipient.slice(0, recipient.length - mark[0].length).trim(), marked: true };
}

/** How well a line's words are those of a locale: 2 for the first word, 1 for the separator, 0 where the first word is another. */
function matches(parties: string, { from, to, everyone }: Locale): number {
  const begins = from.some((word) => parties.startsWith(`${word} `));
  if (from.length > 0 && !begins) return 0;
  const cut = to.some((word) => parties.includes(` ${word} `));
  if (from.length === 0 && !cut) return 0;
  return 1 + Number(cut) + Number(everyone.some((word) => parties.endsWith(` ${word}`)));
}

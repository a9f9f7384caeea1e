import type { Reading } from './read.ts';
import type { Kind } from './types.ts';

/** A message as it was said. */
export interface Said {
  /** Its own text, without a reply's quoted start. */
  readonly text: string;
  readonly sender?: string;
  /** The place in the meeting of the message that it answers. */
  readonly answers?: number | undefined;
}

/** What was made of a message, for those that come after it. */
export interface State {
  readonly sender: string;
  readonly folded: string;
  readonly voiced: boolean;
  /** It tells of hardship borne. */
  readonly told: boolean;
  readonly kinds: readonly Kind[];
  /** The chance that it voices solidarity. */
  readonly chance: number;
}

/** How many messages back somebody may be named: what was said before is forgotten. */
export const memory = 20;

/**
 * For each message the place of the one that it answers: as the client says, or the latest of somebody whose name its words hold ('Olena, so sorry'; Олено
 * for Олена), if that is not too long ago.
 */
export function answeredBy(messages: readonly Said[], readings: readonly Reading[]): readonly (number | undefined)[] {
  const names = new Map<string, readonly string[]>();
  for (const { sender = '' } of messages) if (!names.has(sender)) names.set(sender, namesOf(sender));
  return messages.map(({ sender: own = '', answers }, i) => {
    if (answers !== undefined && answers >= 0 && answers < i) return answers;
    const said = new Set((readings[i]?.words ?? []).filter((word) => word.length >= shortestName).map(stem));
    if (said.size === 0) return undefined;
    for (let at = i - 1; at >= Math.max(0, i - memory); at -= 1) {
      const { sender = '' } = messages[at] as Said;
      if (sender !== own && names.get(sender)?.some((name) => said.has(name))) return at;
    }
    return undefined;
  });
}

const shortestName = 3;

/** The first two words of a display name: a given name and a family name. What stands behind them is a library or a town. */
function namesOf(sender: string): string[] {
  return (sender.toLowerCase().match(/\p{L}+/gu) ?? [])
    .slice(0, 2)
    .filter((word) => word.length >= shortestName)
    .map(stem);
}

/** A name without the letter that its forms differ in. */
const stem = (name: string): string => (name.length > 4 ? name.slice(0, -1) : name);

/**
 * How much a meeting says that it is one of people in hardship or with them: 0 nothing, 1 it speaks of Ukraine, 2 it voices solidarity in
 * words that need no company. 'Stay safe' is a wish in such a meeting and a courtesy elsewhere.
 */
export type Company = 0 | 1 | 2;

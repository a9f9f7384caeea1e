import type { AnnotatedMessage } from '../analyse.ts';
import { kinds } from '../solidarity/types.ts';
import { column } from './columns.ts';
import type { View } from './types.ts';
import { bestFirst, worth } from './worth.ts';

/** Quotes of a kind. */
const most = 3;

/** A few messages of each kind of solidarity, as they were typed: what is worth quoting first, then what many said. */
export const typical: View = ({ messages }) => {
  const times = new Map<string, number>();
  for (const { text } of messages) times.set(text, (times.get(text) ?? 0) + 1);
  // However often it is said, a formula stays behind what somebody put into words.
  const score = (message: AnnotatedMessage): number =>
    message.private ? 0 : worth(message) || (times.get(message.text) as number) / (messages.length + 1) / 10;
  return {
    name: 'typical',
    columns: [column('kind', 'code'), column('participant', 'text'), column('library', 'text'), column('text', 'text')],
    rows: kinds.flatMap((kind) =>
      bestFirst(
        messages.filter(({ solidarity }) => solidarity.kinds.includes(kind)),
        score,
      )
        .slice(0, most)
        .map(({ participant, text }) => [
          kind,
          participant.described ?? participant.name,
          participant.home.library,
          text,
        ]),
    ),
  };
};

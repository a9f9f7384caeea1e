import { readdirSync, readFileSync } from 'node:fs';
import { readCsv } from '../../src/csv.ts';

/** A message for a bench: nobody real said it. */
export interface Invented {
  readonly sender: string;
  readonly text: string;
}

const folder = new URL('../../fixtures/languages/', import.meta.url);

/** All messages of the invented meetings in fixtures/languages, some 19,700. */
function invented(): Invented[] {
  return ['seen', 'unseen'].flatMap((part) =>
    readdirSync(new URL(`${part}/`, folder))
      .sort()
      .flatMap((file) =>
        readCsv(readFileSync(new URL(`${part}/${file}`, folder), 'utf8'), file, ['sender', 'text']).map(
          ({ cells }) => ({
            sender: cells.sender ?? '',
            text: cells.text ?? '',
          }),
        ),
      ),
  );
}

/**
 * Messages that differ from each other. Beyond what the fixtures hold, the first half of the words of one is put before the second half of another, farther away each
 * time round, so that sentences are new and words are not, as in long chats.
 */
export function newMessages(count: number): Invented[] {
  const all = invented();
  return Array.from({ length: count }, (_, i) => {
    const own = all[i % all.length] as Invented;
    const round = Math.floor(i / all.length);
    if (round === 0) return own;
    const other = all[(i + 997 * round) % all.length] as Invented;
    const [head, tail] = [own.text.split(' '), other.text.split(' ')];
    const text = [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))].join(' ');
    return { sender: own.sender, text };
  });
}

/** An export of form 5, with dates: a few seconds between messages, over days where there are many. */
export function exportOf(messages: readonly Invented[]): string {
  const start = Date.UTC(2026, 0, 5, 9);
  return messages
    .map(({ sender, text }, i) => {
      const moment = new Date(start + i * 3000).toISOString();
      return `${moment.slice(0, 10)} ${moment.slice(11, 19)} From ${sender} to Everyone:\n\t${text.replaceAll('\n', '\n\t')}\n`;
    })
    .join('');
}

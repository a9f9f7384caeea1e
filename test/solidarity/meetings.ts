import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { parse as parseChat } from '../../src/index.ts';
import type { Said } from '../../src/solidarity/conversation.ts';
import { type Kind, kinds } from '../../src/solidarity/types.ts';
import { readMeetings } from '../language/meetings.ts';

/** A message of an invented meeting, with what its writer says that it voices. */
export interface LabelledMessage extends Said {
  readonly kinds: readonly Exclude<Kind, 'inspiration'>[];
  /** It tells of hardship borne; undefined where nobody said. */
  readonly told: boolean | undefined;
  /** Readers may differ on it, or nobody read it. */
  readonly unsure?: boolean;
  /** Not fitted on: where there are many alike. */
  readonly passed?: boolean;
}

/**
 * The meetings of `fixtures/languages`, in which solidarity is rare: `solidarity.csv` there says where some is voiced. It was read where a model
 * that was fitted on the others found it and the rules didn't; what the rules find there nobody read.
 */
export function readRare(which: 'seen' | 'unseen'): LabelledMessage[][] {
  const keys = new Map(
    parse<Record<'meeting' | 'row' | 'kinds', string>>(readFileSync('fixtures/languages/solidarity.csv', 'utf8'), {
      columns: true,
    }).map(({ meeting, row, kinds: cell }) => [`${meeting} ${row}`, cell.split(' ')]),
  );
  return readMeetings(which).map(({ name, messages }) =>
    messages.map(({ sender, text }, i) => {
      const listed = keys.get(`${name.replace('.csv', '')} ${i + 1}`) ?? [];
      const voiced = kinds.filter((kind) => kind !== 'inspiration').filter((kind) => listed.includes(kind));
      return { text, sender, kinds: voiced, told: undefined, unsure: listed.includes('unsure') };
    }),
  );
}

/** The README's example, of which the truth stands beside it. */
export function readExample(): LabelledMessage[] {
  const truth = parse<Record<'id' | 'kinds', string>>(readFileSync('fixtures/exchange/expected/messages.csv', 'utf8'), {
    columns: true,
  });
  const kindsOf = new Map(truth.map(({ id, kinds: cell }) => [Number(id), cell.split(' ')]));
  const { messages } = parseChat(readFileSync('fixtures/exchange/chat.txt', 'utf8'));
  return messages
    .filter((message) => !message.private)
    .map(({ id, text, sender }) => {
      const listed = kindsOf.get(id) ?? [];
      const voiced = kinds.filter((kind) => kind !== 'inspiration').filter((kind) => listed.includes(kind));
      return { text, sender, kinds: voiced, told: undefined };
    });
}

/** Invented meetings by the hand that wrote them; one hand may have written several. `founders` knew the rules: to learn from, never to measure on. */
export function readHands(
  which: 'fresh' | 'founders' = 'fresh',
): { readonly hand: string; readonly meetings: LabelledMessage[][] }[] {
  const folder = which === 'fresh' ? 'fixtures/solidarity' : 'fixtures/solidarity/founders';
  return readdirSync(folder)
    .filter((file) => file.endsWith('.csv'))
    .sort()
    .map((file) => {
      const rows = parse<Record<'meeting' | 'sender' | 'kinds' | 'text', string>>(
        readFileSync(`${folder}/${file}`, 'utf8'),
        { columns: true },
      );
      const meetings = new Map<string, LabelledMessage[]>();
      for (const { meeting, sender, text, kinds: cell } of rows) {
        const listed = cell.split(' ');
        const voiced = kinds.filter((kind) => kind !== 'inspiration').filter((kind) => listed.includes(kind));
        const message = { text, sender, kinds: voiced, told: listed.includes('testimony') };
        meetings.set(meeting, [...(meetings.get(meeting) ?? []), message]);
      }
      return { hand: file.replace('.csv', ''), meetings: [...meetings.values()] };
    });
}

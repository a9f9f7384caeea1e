import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
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

/** Invented meetings by the hand that wrote them; one hand may have written several. */
export function readHands(): { readonly hand: string; readonly meetings: LabelledMessage[][] }[] {
  const folder = 'fixtures/solidarity';
  return readdirSync(folder)
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

import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Said } from '../../src/solidarity/conversation.ts';
import { type Kind, kinds } from '../../src/solidarity/types.ts';

/** A message of an invented meeting, with what its writer says that it voices. */
export interface LabelledMessage extends Said {
  readonly kinds: readonly Exclude<Kind, 'inspiration'>[];
  /** It tells of hardship borne. */
  readonly told: boolean;
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

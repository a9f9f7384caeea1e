import { column } from './columns.ts';
import { byCodeUnit, share, tallyMessages } from './tally.ts';
import type { View } from './types.ts';

/** By main language, the one of the most messages first: the shares add up to 1. */
export const languages: View = (analysis) => {
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  return {
    name: 'languages',
    columns: [
      column('language', 'code'),
      column('name', 'text'),
      column('messages', 'integer'),
      column('share', 'share'),
      column('participants', 'integer'),
      column('solidarity', 'integer'),
    ],
    rows: tallyMessages(analysis.messages, ({ language }) => [language.language])
      .sort((x, y) => y.messages - x.messages || byCodeUnit(x.key, y.key))
      .map(({ key, messages, participants, solidarity }) => [
        key,
        // What the standard's own words for them are, rather than the host's.
        key === 'und' ? 'Undetermined' : key === 'zxx' ? 'No linguistic content' : (names.of(key) ?? key),
        messages,
        share(messages, analysis.messages.length),
        participants,
        solidarity,
      ]),
  };
};

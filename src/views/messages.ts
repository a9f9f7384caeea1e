import { because, becauseOf } from './because.ts';
import { column } from './columns.ts';
import type { View } from './types.ts';

/** One row a message. */
export const messages: View = (analysis, { explain = false } = {}) => ({
  name: 'messages',
  columns: [
    column('meeting', 'text'),
    column('id', 'integer'),
    column('date', 'date'),
    column('time', 'time'),
    column('sender', 'text'),
    column('recipient', 'text'),
    column('private', 'boolean'),
    column('participant', 'text'),
    column('library', 'text'),
    column('region', 'text'),
    column('region_code', 'code'),
    column('country', 'code'),
    column('language', 'code'),
    column('confidence', 'share'),
    column('languages', 'list'),
    column('solidarity', 'boolean'),
    column('kinds', 'list'),
    column('evidence', 'text'),
    column('reply_to', 'integer'),
    column('reactions', 'text'),
    ...(explain ? [because] : []),
    column('text', 'text'),
    column('solidarity_confidence', 'share'),
  ],
  rows: analysis.messages.map((message) => {
    const { participant, language, solidarity } = message;
    const { home } = participant;
    return [
      message.meeting,
      message.id,
      message.date,
      message.time,
      message.sender,
      message.recipient,
      message.private,
      participant.name,
      home.library,
      home.region,
      home.regionCode,
      home.country,
      language.language,
      Math.round(language.confidence * 100) / 100,
      language.languages.join(' '),
      solidarity.solidarity,
      [...(message.question ? ['question'] : []), ...solidarity.kinds].join(' '),
      [...new Set(solidarity.evidence.map(({ text, rule }) => (explain ? `${text} (${rule})` : text)))].join('; '),
      message.replyTo ?? null,
      message.reactions.map(({ emoji, count }) => `${emoji} ${count}`).join('; '),
      ...(explain ? [becauseOf(home)] : []),
      message.text,
      Math.round(solidarity.confidence * 100) / 100,
    ];
  }),
});

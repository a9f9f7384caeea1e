import { because, becauseOf } from './because.ts';
import type { View } from './types.ts';

/** One row a message. */
export const messages: View = (analysis, { explain = false } = {}) => ({
  name: 'messages',
  columns: [
    { name: 'meeting', type: 'text' },
    { name: 'id', type: 'integer' },
    { name: 'date', type: 'date' },
    { name: 'time', type: 'time' },
    { name: 'sender', type: 'text' },
    { name: 'recipient', type: 'text' },
    { name: 'private', type: 'boolean' },
    { name: 'participant', type: 'text' },
    { name: 'library', type: 'text' },
    { name: 'region', type: 'text' },
    { name: 'region_code', type: 'code' },
    { name: 'country', type: 'code' },
    { name: 'language', type: 'code' },
    { name: 'confidence', type: 'share' },
    { name: 'languages', type: 'list' },
    { name: 'solidarity', type: 'boolean' },
    { name: 'kinds', type: 'list' },
    { name: 'evidence', type: 'text' },
    { name: 'reply_to', type: 'integer' },
    { name: 'reactions', type: 'text' },
    ...(explain ? [because] : []),
    { name: 'text', type: 'text' },
    { name: 'solidarity_confidence', type: 'share' },
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

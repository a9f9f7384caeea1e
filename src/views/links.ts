import type { AnnotatedMessage } from '../analyse.ts';
import { column } from './columns.ts';
import { moment } from './moment.ts';
import type { View } from './types.ts';
import { urlsIn } from './urls.ts';

interface Link {
  readonly url: string;
  readonly host: string;
  readonly first: AnnotatedMessage;
  readonly title: string;
  readonly messages: AnnotatedMessage[];
}

/** Every link that was shared, once, in the order in which they were: its site, how many people shared it, how often, when first, and what was said of it then. */
export const links: View = (analysis, { explain = false } = {}) => {
  const shared = new Map<string, Link>();
  for (const message of analysis.messages) {
    for (const { key, url, host, title } of urlsIn(message.text)) {
      const known = shared.get(key);
      if (known === undefined) shared.set(key, { url, host, title, first: message, messages: [message] });
      else if (known.messages.at(-1) !== message) known.messages.push(message);
    }
  }
  return {
    name: 'links',
    columns: [
      column('url', 'text'),
      column('host', 'text'),
      column('participants', 'integer'),
      column('messages', 'integer'),
      column('first', 'time'),
      column('title', 'text'),
      // Who shared it first.
      ...(explain ? [column('participant', 'text')] : []),
    ],
    rows: [...shared.values()].map(({ url, host, title, first, messages }) => [
      url,
      host,
      new Set(messages.map(({ participant }) => participant)).size,
      messages.length,
      moment(first),
      title,
      ...(explain ? [first.participant.name] : []),
    ]),
  };
};

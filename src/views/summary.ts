import type { Analysis } from '../analyse.ts';
import { moment } from './moment.ts';
import { languagesOf, share } from './tally.ts';
import type { Cell, View } from './types.ts';
import { heartsOf } from './worth.ts';

/** The whole picture in figures: what the meeting's organiser reads first. */
export const summary: View = (analysis) => ({
  name: 'summary',
  columns: [
    { name: 'figure', type: 'code' },
    { name: 'value', type: 'text' },
  ],
  rows: figures(analysis),
});

function figures({ chats, messages, meetings, participants, withheld }: Analysis): [string, Cell][] {
  const homes = participants.map(({ home }) => home);
  const wrote = count(messages.map(({ participant }) => participant.name));
  const solidarity = messages.filter((message) => message.solidarity.solidarity);
  return [
    ['files', chats.length],
    ['meetings', count(messages.map(({ meeting }) => meeting))],
    ['first', moment(messages[0])],
    ['last', moment(messages.at(-1))],
    ['messages', messages.length],
    ['replies', messages.filter(({ replyTo }) => replyTo !== undefined).length],
    [
      'reactions',
      messages.flatMap(({ reactions }) => reactions).reduce((total, reaction) => total + reaction.count, 0),
    ],
    ['private_left_out', withheld],
    ['participants', participants.length],
    ['wrote', wrote],
    ...(meetings.some(({ attended }) => attended)
      ? [['silent', participants.length - wrote] satisfies [string, Cell]]
      : []),
    ['participants_with_region', homes.filter(({ region }) => region !== '').length],
    [
      'libraries',
      count(homes.map(({ library, region, country }) => library && JSON.stringify([library, region, country]))),
    ],
    ['regions', count(homes.map(({ region, country }) => region && JSON.stringify([region, country])))],
    ['countries', count(homes.map(({ country }) => country))],
    ['languages', languagesOf(messages).length],
    ['solidarity_messages', solidarity.length],
    ['solidarity_share', share(solidarity.length, messages.length)],
    ['solidarity_participants', new Set(solidarity.map(({ participant }) => participant)).size],
    ['hearts', messages.reduce((total, message) => total + heartsOf(message), 0)],
  ];
}

/** How many different ones; the empty one is none. */
const count = (values: readonly string[]): number => new Set(values.filter((value) => value !== '')).size;

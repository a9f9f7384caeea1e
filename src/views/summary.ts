import type { Analysis } from '../analyse.ts';
import { rangeOf } from '../solidarity/range.ts';
import { column } from './columns.ts';
import { moment } from './moment.ts';
import { languagesOf, share } from './tally.ts';
import type { Cell, ColumnType, View } from './types.ts';
import { heartsOf } from './worth.ts';

/** The whole picture in figures: what the meeting's organiser reads first. */
export const summary: View = (analysis) => {
  const figures = figuresOf(analysis);
  return {
    name: 'summary',
    columns: [column('figure', 'code'), column('value', 'text')],
    rows: figures.map(([name, value]) => [name, value]),
    figures: figures.map(([, , type = 'integer']) => type),
  };
};

type Figure = readonly [name: string, value: Cell, type?: ColumnType];

function figuresOf({ chats, messages, meetings, participants, withheld }: Analysis): Figure[] {
  const homes = participants.map(({ home }) => home);
  const wrote = count(messages.map(({ participant }) => participant.name));
  const solidarity = messages.filter((message) => message.solidarity.solidarity);
  return [
    ['files', chats.length],
    ['meetings', count(messages.map(({ meeting }) => meeting))],
    ['first', moment(messages[0]), 'time'],
    ['last', moment(messages.at(-1)), 'time'],
    ['messages', messages.length],
    ['replies', messages.filter(({ replyTo }) => replyTo !== undefined).length],
    [
      'reactions',
      messages.flatMap(({ reactions }) => reactions).reduce((total, reaction) => total + reaction.count, 0),
    ],
    ['private_left_out', withheld],
    ['participants', participants.length],
    ['wrote', wrote],
    ...(meetings.some(({ attended }) => attended) ? [['silent', participants.length - wrote] satisfies Figure] : []),
    ['participants_with_region', homes.filter(({ region }) => region !== '').length],
    [
      'libraries',
      count(homes.map(({ library, region, country }) => library && JSON.stringify([library, region, country]))),
    ],
    ['regions', count(homes.map(({ region, country }) => region && JSON.stringify([region, country])))],
    ['countries', count(homes.map(({ country }) => country))],
    ['languages', languagesOf(messages).length],
    ['solidarity_messages', solidarity.length],
    ['solidarity_range', rangeIn(messages), 'text'],
    ['solidarity_share', share(solidarity.length, messages.length), 'share'],
    ['solidarity_participants', new Set(solidarity.map(({ participant }) => participant)).size],
    ['hearts', messages.reduce((total, message) => total + heartsOf(message), 0)],
  ];
}

/** `17–39` (with a hyphen a spreadsheet would make a date of it): between so many messages voice it, nine times in ten. */
function rangeIn(messages: Analysis['messages']): string {
  const { low, high } = rangeOf(messages.map(({ solidarity }) => solidarity));
  return `${low}–${high}`;
}

/** How many different ones; the empty one is none. */
const count = (values: readonly string[]): number => new Set(values.filter((value) => value !== '')).size;

import { describe, expect, test } from 'vitest';
import type { AnnotatedMessage } from '../../src/analyse.ts';
import { anonymise } from '../../src/anonymise/anonymise.ts';
import type { Kind } from '../../src/solidarity/types.ts';
import { en } from '../../src/speech/en.ts';
import { quotes } from '../../src/views/quotes.ts';
import { typical } from '../../src/views/typical.ts';
import { versionsOf } from '../../src/views/versions.ts';
import { worth } from '../../src/views/worth.ts';
import { analysisOf, person } from './sample.ts';

const jo = person('Jo', { library: 'Kent Libraries', country: 'GB' });
const petro = person('Петро', { region: 'Sumy Oblast', country: 'UA' });

/** A message of an invented meeting. */
function message(
  text: string,
  more: Partial<AnnotatedMessage> & { readonly kinds?: readonly Kind[] } = {},
): AnnotatedMessage {
  const { kinds = ['support'], ...rest } = more;
  const [made] = analysisOf([{ by: jo, kinds }]).messages as [AnnotatedMessage];
  return { ...made, text, ...rest };
}

const heart = (count: number) => [{ emoji: '❤️', count, names: [] }];

describe('what a report can quote', () => {
  test.each<[string, AnnotatedMessage]>([
    ['a formula', message('Stay strong!')],
    ['a speech', message('We are with you. '.repeat(30))],
    ['what expresses nothing', message('The reading room opens at nine on Mondays.', { kinds: [] })],
    ['what goes on elsewhere', message('We are all with you, and I would add that…')],
    ['what announces a list', message('We stand with you, and here is how:')],
    ['a greeting that was liked', message('Good morning, glad to see everybody!', { kinds: [], reactions: heart(4) })],
    ['a link', message('We stand with you all, see https://example.org/help')],
    ['an address', message('We stand with you all, write to jo@example.org please')],
    ['a private message', message('We stand with you, all of us in Kent.', { private: true })],
    [
      'what points at the meeting',
      message('We stand with you, as the slide says.', {
        solidarity: { ...message('').solidarity, selfContained: false },
      }),
    ],
  ])('not %s', (_, one) => expect(worth(one)).toBe(0));

  test.each<[string, AnnotatedMessage, AnnotatedMessage]>([
    [
      'words of one’s own before a short wish',
      message('Every one of us in Kent is with you tonight.'),
      message('We are all with you.'),
    ],
    [
      'what others gave hearts to',
      message('We are all with you here.', { reactions: heart(3) }),
      message('We are all with you here.'),
    ],
    [
      'a message before an answer',
      message('We are all with you here.'),
      message('We are all with you here.', { replyTo: 1 }),
    ],
    ['a statement before a question', message('We are all with you here.'), message('We are all with you here?')],
    [
      'admiration before the salute',
      message('You are all so brave.', { kinds: ['admiration'] }),
      message('You are all so brave.', { kinds: ['salute'] }),
    ],
    ['speech before shouting', message('We are all with you here.'), message('WE ARE ALL WITH YOU HERE.')],
  ])('%s', (_, better, worse) => expect(worth(better)).toBeGreaterThan(worth(worse)));

  test('what moved people, though no phrase of solidarity stands in it', () => {
    expect(
      worth(message('Our reading room has had no windows since March.', { kinds: [], reactions: heart(2) })),
    ).toBeGreaterThan(0);
  });
});

describe('original and translation', () => {
  const bilingual = (first: string, between: string, second: string, kinds: readonly Kind[] = []): AnnotatedMessage => {
    const text = first + between + second;
    const start = first.length + between.length;
    return message(text, {
      language: {
        language: 'ukr',
        confidence: 1,
        languages: ['ukr', 'eng'],
        runs: [
          { language: 'ukr', start: 0, end: first.length },
          { language: 'eng', start, end: text.length },
        ],
      },
      solidarity: {
        ...message('').solidarity,
        evidence: [
          ...kinds.slice(0, 1).map((kind) => ({ kind, rule: 'r', text: '', start: 0, end: 1 })),
          ...kinds.slice(1).map((kind) => ({ kind, rule: 'r', text: '', start, end: start + 1 })),
        ],
      },
    });
  };
  test.each<[string, AnnotatedMessage, string, string]>([
    [
      'a slash',
      bilingual('Ми з вами сьогодні', ' / ', 'We are with you today'),
      'Ми з вами сьогодні',
      'We are with you today',
    ],
    [
      'a bar',
      bilingual('Ми з вами сьогодні', ' | ', 'We are with you today'),
      'Ми з вами сьогодні',
      'We are with you today',
    ],
    [
      'a line',
      bilingual('Ми з вами сьогодні!', '\n', 'We are with you today!'),
      'Ми з вами сьогодні!',
      'We are with you today!',
    ],
    [
      'a dash',
      bilingual('Ми з вами сьогодні', ' — ', 'We are with you today'),
      'Ми з вами сьогодні',
      'We are with you today',
    ],
    [
      'nothing, but one kind in both',
      bilingual('Ми з вами сьогодні.', ' ', 'We are with you today.', ['support', 'support']),
      'Ми з вами сьогодні.',
      'We are with you today.',
    ],
    [
      'nothing, and other things said',
      bilingual('Ми з вами сьогодні.', ' ', 'Thank you for the books.', ['support', 'gratitude']),
      'Ми з вами сьогодні. Thank you for the books.',
      '',
    ],
    [
      'a greeting only',
      bilingual('Вітаю!', ' / ', 'We are with you today, all of us from the library in Ely'),
      'Вітаю! / We are with you today, all of us from the library in Ely',
      '',
    ],
    ['one language', message('We are with you'), 'We are with you', ''],
  ])('%s', (_, one, text, translation) => expect(versionsOf(one)).toEqual({ text, translation }));
});

test('everybody’s best before anybody’s second, and the same words once', () => {
  const said = [
    message('You are so brave, all of you in Sumy.', { kinds: ['admiration'] }),
    message('We are with you, all of us here.'),
    message('Дякуємо всім за вашу підтримку!', { participant: petro, kinds: ['gratitude'] }),
    message('you are so brave - all of you in Sumy', { participant: petro, kinds: ['admiration'] }),
  ];
  const texts = quotes({ ...analysisOf([]), messages: said }).rows.map((row) => row[9]);
  expect(texts).toEqual([said[0], said[2], said[1]].map((one) => one?.text));
});

test('a few of each kind: words before formulas, and of formulas what many said', () => {
  const salute = (text: string, by = jo) => message(text, { kinds: ['salute'], participant: by });
  const said = [
    salute('Слава!'),
    salute('Slava Ukraini'),
    salute('Slava Ukraini', petro),
    salute('Slava Ukraini, from all of us in Kent', petro),
    message('Slava', { kinds: ['salute'], private: true }),
  ];
  expect(typical({ ...analysisOf([]), messages: said }).rows).toEqual([
    ['salute', 'Петро', '', 'Slava Ukraini, from all of us in Kent'],
    ['salute', 'Jo', 'Kent Libraries', 'Slava Ukraini'],
    ['salute', 'Jo', 'Kent Libraries', 'Слава!'],
  ]);
});

test('without a name, by library, region or country as far as they are not folded', () => {
  const away = { describe: en.described, minGroup: 2, pseudonym: () => 'P1' };
  const ann = person('Ann', { library: 'Fife Libraries', region: 'Scotland', country: 'GB' });
  const bob = person('Bob', { library: 'Fife Libraries', region: 'Scotland', country: 'GB' });
  const eve = person('Eve', { library: 'Kent Libraries', region: 'South East', country: 'GB' });
  const ola = person('Ola', { country: 'PL' });
  const said = [ann, bob, eve, ola].map((participant, i) =>
    message(`We are with you, all ${i} of us here.`, { participant, sender: participant.name }),
  );
  const whole = { ...analysisOf([]), messages: said, participants: [ann, bob, eve, ola] };
  expect(quotes(anonymise(whole, whole, away)).rows.map((row) => row[2])).toEqual([
    'a librarian from Fife Libraries',
    'a librarian from Fife Libraries',
    'a librarian from the United Kingdom',
    'a participant',
  ]);
});

describe('testimony', () => {
  const borne = message('Нашу бібліотеку двічі обстрілювали, але ми працюємо щодня.', { kinds: [] });
  const told: AnnotatedMessage = { ...borne, solidarity: { ...borne.solidarity, testimony: true } };

  test('is offered, and first', () => {
    expect(worth(borne)).toBe(0);
    expect(worth(told)).toBeGreaterThan(
      worth(message('Goodbye and God bless you all, dear friends', { kinds: ['strength'] })),
    );
  });

  test('is called so, and no solidarity', () => {
    const table = quotes({ ...analysisOf([]), messages: [told] });
    expect(table.rows[0]?.[table.columns.findIndex(({ name }) => name === 'kinds')]).toBe('testimony');
    expect(told.solidarity.solidarity).toBe(false);
  });
});

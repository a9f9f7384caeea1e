import { ukrainianCount as count, ukrainianForm as form, englishCount as one } from '../speech/plural.ts';

/** Counts that the sentences of a report are made of. */
export interface Told {
  readonly participants: number;
  readonly wrote: number;
  readonly libraries: number;
  readonly regions: number;
  readonly countries: number;
  readonly messages: number;
  readonly languages: number;
  readonly solidarity: number;
  readonly solidarityPeople: number;
  /** Per cent. */
  readonly share: number;
  readonly hearts: number;
  readonly meetings: number;
}

type Figure =
  | 'participants'
  | 'wrote'
  | 'libraries'
  | 'regions'
  | 'countries'
  | 'languages'
  | 'messages'
  | 'solidarity';

/** How many private messages were left out; `none` where they were asked for. */
type Withheld = number | 'none';

/** What a report says, in one language. */
export interface ReportWords {
  readonly unknown: string;
  /** Small groups, folded together. */
  readonly others: string;
  readonly meetings: (count: number) => string;
  /** When it was, from the moments of the first and the last message. */
  readonly when: (first: string, last: string) => string;
  readonly came: (told: Told) => string;
  readonly wrote: (told: Told, languages: readonly { readonly name: string; readonly share: number }[]) => string;
  readonly solidarity: (told: Told) => string;
  readonly figures: Readonly<Record<Figure, (count: number) => string>>;
  readonly headings: Readonly<
    Record<'story' | 'map' | 'timeline' | 'languages' | 'kinds' | 'countries' | 'quotes' | 'tables' | 'foot', string>
  >;
  readonly maps: Readonly<Record<'britain' | 'ukraine' | 'europe', string>>;
  readonly people: (count: number) => string;
  readonly messages: (count: number) => string;
  readonly allMessages: string;
  readonly ofThese: string;
  readonly elsewhere: (names: string) => string;
  readonly copyText: string;
  readonly copyTable: string;
  readonly copied: string;
  readonly download: string;
  readonly search: string;
  readonly translation: string;
  /** The headings over when and who said something. */
  readonly time: string;
  readonly who: string;
  readonly foot: (quotes: number, withheld: Withheld, anonymised: boolean) => readonly string[];
  readonly transcriptFoot: (withheld: Withheld) => readonly string[];
  readonly sources: string;
}

const listed = (parts: readonly string[], and: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`;

const months = 'January February March April May June July August September October November December'.split(' ');
const day = (moment: string): string | undefined => /^(\d{4}-\d\d-\d\d)/.exec(moment)?.[1];
const englishDay = (date: string): string => {
  const [year = '', month = '1', number = '1'] = date.split('-');
  return `${Number(number)} ${months[Number(month) - 1]} ${year}`;
};

const englishPrivate = (withheld: Withheld): string =>
  withheld === 'none'
    ? 'Private messages are counted too, as was asked for.'
    : `Private messages are left out${withheld > 0 ? ` (${withheld})` : ''}.`;

const english: ReportWords = {
  unknown: '(unknown)',
  others: 'others',
  meetings: (n) => one(n, 'meeting', 'meetings'),
  when: (first, last) => {
    const [from, to] = [day(first), day(last)];
    if (from === undefined || to === undefined) return '';
    return from === to ? englishDay(from) : `${englishDay(from)} to ${englishDay(to)}`;
  },
  came: ({ participants, wrote, libraries, regions, countries }) => {
    const from = [
      ...(libraries > 0 ? [one(libraries, 'library', 'libraries')] : []),
      ...(regions > 0 ? [one(regions, 'region', 'regions')] : []),
      ...(countries > 0 ? [one(countries, 'country', 'countries')] : []),
    ];
    return `${one(participants, 'person', 'people')} took part${from.length > 0 ? `, from ${listed(from, 'and')}` : ''}${
      wrote < participants ? `; ${wrote} of them wrote in the chat` : ''
    }.`;
  },
  wrote: ({ messages, languages }, top) =>
    `They wrote ${one(messages, 'message', 'messages')} in ${one(languages, 'language', 'languages')}${
      top.length > 0
        ? `: ${listed(
            top.map(({ name, share }) => `${name} (${share}%)`),
            'and',
          )}${languages > top.length ? ', among others' : ''}`
        : ''
    }.`,
  solidarity: ({ solidarity, solidarityPeople, share, hearts }) =>
    solidarity === 0
      ? 'No message voiced solidarity in words that the program knows.'
      : `${one(solidarity, 'message', 'messages')} (${share}%) by ${one(solidarityPeople, 'person', 'people')} voiced solidarity${
          hearts > 0 ? `, and ${one(hearts, 'heart was', 'hearts were')} given to messages` : ''
        }.`,
  figures: {
    participants: (n) => (n === 1 ? 'person took part' : 'people took part'),
    wrote: () => 'wrote',
    libraries: (n) => (n === 1 ? 'library' : 'libraries'),
    regions: (n) => (n === 1 ? 'region' : 'regions'),
    countries: (n) => (n === 1 ? 'country' : 'countries'),
    languages: (n) => (n === 1 ? 'language' : 'languages'),
    messages: (n) => (n === 1 ? 'message' : 'messages'),
    solidarity: (n) => (n === 1 ? 'message of solidarity' : 'messages of solidarity'),
  },
  headings: {
    story: 'In short',
    map: 'Where people came from',
    timeline: 'Messages over time',
    languages: 'Languages',
    kinds: 'Kinds of solidarity',
    countries: 'Solidarity by country',
    quotes: 'In their words',
    tables: 'Tables',
    foot: 'About this report',
  },
  maps: { britain: 'United Kingdom and Ireland', ukraine: 'Ukraine', europe: 'Europe' },
  people: (n) => one(n, 'person', 'people'),
  messages: (n) => one(n, 'message', 'messages'),
  allMessages: 'messages',
  ofThese: 'of these with solidarity',
  elsewhere: (names) => `From elsewhere: ${names}.`,
  copyText: 'Copy these sentences',
  copyTable: 'Copy for a spreadsheet',
  copied: 'Copied',
  download: 'Download as CSV',
  search: 'Search in this table',
  translation: 'Translation',
  time: 'Time',
  who: 'Who',
  foot: (quotes, withheld, anonymised) => [
    'Made by zoomchat from the chat that Zoom saved, on one computer, without a network.',
    quotes === 0
      ? 'It holds counts, and no words of any message.'
      : `It holds counts, and the words of ${one(quotes, 'message', 'messages')} that are quoted; no other words of the chat.`,
    englishPrivate(withheld),
    ...(anonymised ? ['People are called by pseudonyms, and groups of few people are folded together.'] : []),
    'Languages, homes and solidarity are told by a program, which errs at times: see its README.',
  ],
  transcriptFoot: (withheld) => [
    'Made by zoomchat from the chat that Zoom saved. It holds the words of the chat, with the names of those who wrote them.',
    englishPrivate(withheld),
  ],
  sources: 'Outlines: Natural Earth. Cities: GeoNames (CC BY 4.0).',
};

const ukrainianMonths = 'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня'.split(
  ' ',
);
const ukrainianDay = (date: string): string => {
  const [year = '', month = '1', number = '1'] = date.split('-');
  return `${Number(number)} ${ukrainianMonths[Number(month) - 1]} ${year} року`;
};

const ukrainianPrivate = (withheld: Withheld): string =>
  withheld === 'none'
    ? 'Приватні повідомлення теж враховано, як і просили.'
    : `Приватні повідомлення не враховано${withheld > 0 ? ` (${withheld})` : ''}.`;

const ukrainian: ReportWords = {
  unknown: '(невідомо)',
  others: 'інші',
  meetings: (n) => count(n, 'зустріч', 'зустрічі', 'зустрічей'),
  when: (first, last) => {
    const [from, to] = [day(first), day(last)];
    if (from === undefined || to === undefined) return '';
    return from === to ? ukrainianDay(from) : `${ukrainianDay(from)} – ${ukrainianDay(to)}`;
  },
  came: ({ participants, wrote, libraries, regions, countries }) => {
    const from = [
      ...(libraries > 0 ? [count(libraries, 'бібліотеки', 'бібліотек', 'бібліотек')] : []),
      ...(regions > 0 ? [count(regions, 'регіону', 'регіонів', 'регіонів')] : []),
      ...(countries > 0 ? [count(countries, 'країни', 'країн', 'країн')] : []),
    ];
    return `${form(participants, 'Участь взяла', 'Участь взяли', 'Участь взяли')} ${count(participants, 'особа', 'особи', 'осіб')}${
      from.length > 0 ? ` із ${listed(from, 'та')}` : ''
    }${wrote < participants ? `; у чаті писали ${wrote}` : ''}.`;
  },
  wrote: ({ messages, languages }, top) =>
    `У чаті ${count(messages, 'повідомлення', 'повідомлення', 'повідомлень')} ${count(languages, 'мовою', 'мовами', 'мовами')}${
      top.length > 0
        ? `: ${listed(
            top.map(({ name, share }) => `${name} (${share}%)`),
            'та',
          )}${languages > top.length ? ' тощо' : ''}`
        : ''
    }.`,
  solidarity: ({ solidarity, solidarityPeople, share, hearts }) =>
    solidarity === 0
      ? 'Жодне повідомлення не висловило солідарності словами, які знає програма.'
      : `Солідарність ${form(solidarity, 'висловило', 'висловили', 'висловили')} ${count(solidarity, 'повідомлення', 'повідомлення', 'повідомлень')} (${share}%) від ${count(
          solidarityPeople,
          'особи',
          'осіб',
          'осіб',
        )}${hearts > 0 ? `; повідомленням ${form(hearts, 'подаровано', 'подаровано', 'подаровано')} ${count(hearts, 'сердечко', 'сердечка', 'сердечок')}` : ''}.`,
  figures: {
    participants: (n) => form(n, 'учасник', 'учасники', 'учасників'),
    wrote: () => 'писали в чаті',
    libraries: (n) => form(n, 'бібліотека', 'бібліотеки', 'бібліотек'),
    regions: (n) => form(n, 'регіон', 'регіони', 'регіонів'),
    countries: (n) => form(n, 'країна', 'країни', 'країн'),
    languages: (n) => form(n, 'мова', 'мови', 'мов'),
    messages: (n) => form(n, 'повідомлення', 'повідомлення', 'повідомлень'),
    solidarity: (n) => form(n, 'повідомлення солідарності', 'повідомлення солідарності', 'повідомлень солідарності'),
  },
  headings: {
    story: 'Коротко',
    map: 'Звідки учасники',
    timeline: 'Повідомлення в часі',
    languages: 'Мови',
    kinds: 'Види солідарності',
    countries: 'Солідарність за країнами',
    quotes: 'Їхніми словами',
    tables: 'Таблиці',
    foot: 'Про цей звіт',
  },
  maps: { britain: 'Велика Британія та Ірландія', ukraine: 'Україна', europe: 'Європа' },
  people: (n) => count(n, 'особа', 'особи', 'осіб'),
  messages: (n) => count(n, 'повідомлення', 'повідомлення', 'повідомлень'),
  allMessages: 'повідомлення',
  ofThese: 'з них із солідарністю',
  elsewhere: (names) => `З інших місць: ${names}.`,
  copyText: 'Скопіювати ці речення',
  copyTable: 'Скопіювати для електронної таблиці',
  copied: 'Скопійовано',
  download: 'Завантажити CSV',
  search: 'Пошук у таблиці',
  translation: 'Переклад',
  time: 'Час',
  who: 'Хто',
  foot: (quotes, withheld, anonymised) => [
    'Створено програмою zoomchat із чату, який зберіг Zoom, на одному комп’ютері, без мережі.',
    quotes === 0
      ? 'Тут лише числа, без жодного слова з повідомлень.'
      : `Тут числа та слова ${count(quotes, 'повідомлення', 'повідомлень', 'повідомлень')}, які цитовано; інших слів чату немає.`,
    ukrainianPrivate(withheld),
    ...(anonymised ? ['Люди названі псевдонімами, малі групи об’єднано.'] : []),
    'Мови, домівки й солідарність визначає програма, яка часом помиляється: див. її README.',
  ],
  transcriptFoot: (withheld) => [
    'Створено програмою zoomchat із чату, який зберіг Zoom. Тут слова чату й імена тих, хто їх написав.',
    ukrainianPrivate(withheld),
  ],
  sources: 'Контури: Natural Earth. Міста: GeoNames (CC BY 4.0).',
};

/** The words of a language of the interface. */
export const reportWords = (locale: string): ReportWords => (locale === 'uk' ? ukrainian : english);

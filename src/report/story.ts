import type { Analysis } from '../analyse.ts';
import type { Words } from '../speech/types.ts';
import { views } from '../views/registry.ts';
import type { Table } from '../views/types.ts';
import type { ReportWords } from './words.ts';

/** What a report tells, before it is drawn: HTML and other documents are made of the same. */
export interface Story {
  readonly title: string;
  readonly when: string;
  /** To be copied into a press release. */
  readonly sentences: readonly string[];
  readonly figures: readonly { readonly value: string; readonly label: string }[];
  /** People by region, or by country where no region is known. */
  readonly places: readonly MapPlace[];
  readonly timeline: readonly { readonly start: string; readonly messages: number; readonly solidarity: number }[];
  readonly languages: readonly Bar[];
  readonly kinds: readonly Bar[];
  readonly countries: readonly { readonly name: string; readonly messages: number; readonly solidarity: number }[];
  readonly quotes: readonly Quote[];
  readonly tables: readonly Table[];
  /** What the report holds and leaves out. */
  readonly foot: readonly string[];
}

export interface MapPlace {
  /** ITL1 region, oblast or country. */
  readonly code: string;
  readonly name: string;
  readonly country: string;
  readonly people: number;
}

export interface Bar {
  readonly name: string;
  readonly count: number;
}

export interface Quote {
  readonly text: string;
  readonly translation: string;
  /** BCP 47, as far as ISO 639-3 gives it. */
  readonly language: string;
  readonly by: string;
  readonly kinds: string;
}

export interface StoryOptions {
  readonly title?: string;
  /** At most so many quotes; 0 for none. */
  readonly quotes: number;
  readonly anonymised: boolean;
  /** The analysis before small groups were folded: how many libraries, regions and countries there are names nobody. */
  readonly whole?: Analysis;
}

/**
 * The story of an analysis. Every count is one of the views'.
 *
 * @param analysis what is to be told: filtered and anonymised already
 */
export function storyOf(analysis: Analysis, words: Words, say: ReportWords, options: StoryOptions): Story {
  const { whole = analysis } = options;
  const figuresOf = (one: Analysis) => new Map(views.summary(one).rows.map(([name, value]) => [String(name), value]));
  const figure = figuresOf(analysis);
  const number = (name: string): number => Number(figure.get(name) ?? 0);
  const unfolded = whole === analysis ? figure : figuresOf(whole);
  const tables = {
    meetings: views.meetings(analysis),
    regions: views.regions(analysis),
    libraries: views.libraries(analysis),
    languages: views.languages(analysis),
    solidarity: views.solidarity(analysis),
  };
  const countries = new Intl.DisplayNames([words.locale], { type: 'region', fallback: 'code' });
  const countryOf = (code: string): string =>
    /^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code === '' ? say.unknown : say.others;
  const regionOf = (name: string): string => words.codes.region?.[name] ?? name;
  const regions = rowsOf(tables.regions);
  const languages = rowsOf(tables.languages).filter((row) => !['und', 'zxx'].includes(String(row.language)));
  const kinds = rowsOf(tables.solidarity);
  const kindOf = (kind: string): string => words.codes.kind?.[kind] ?? words.codes.kinds?.[kind] ?? kind;
  const languageOf = (row: Row): string => words.language(String(row.language)) ?? String(row.name);
  const meetings = rowsOf(tables.meetings);
  const messages = number('messages');
  const solidarity = number('solidarity_messages');
  const quoted = rowsOf(views.quotes(analysis))
    .filter((row) => String(row.kinds) !== '')
    .slice(0, options.quotes);
  const told = {
    participants: number('participants'),
    wrote: number('wrote'),
    libraries: Number(unfolded.get('libraries') ?? 0),
    regions: Number(unfolded.get('regions') ?? 0),
    countries: Number(unfolded.get('countries') ?? 0),
    messages,
    languages: languages.length,
    solidarity,
    solidarityPeople: number('solidarity_participants'),
    share: messages === 0 ? 0 : Math.round((100 * solidarity) / messages),
    hearts: number('hearts'),
    meetings: meetings.length,
  };
  const first = String(figure.get('first') ?? '');
  const last = String(figure.get('last') ?? '');
  return {
    title: options.title ?? String(meetings.length === 1 ? meetings[0]?.meeting : say.meetings(meetings.length)),
    when: say.when(first, last),
    sentences: [
      say.came(told),
      ...(messages > 0
        ? [
            say.wrote(
              told,
              languages.slice(0, 3).map((row) => ({ name: languageOf(row), share: percent(row.messages, messages) })),
            ),
          ]
        : []),
      ...(messages > 0 ? [say.solidarity(told)] : []),
    ],
    figures: [
      [told.participants, say.figures.participants(told.participants)],
      [told.wrote, say.figures.wrote(told.wrote)],
      [told.libraries, say.figures.libraries(told.libraries)],
      [told.regions, say.figures.regions(told.regions)],
      [told.countries, say.figures.countries(told.countries)],
      [told.languages, say.figures.languages(told.languages)],
      [messages, say.figures.messages(messages)],
      [`${solidarity} (${told.share}%)`, say.figures.solidarity(solidarity)],
    ].map(([value, label]) => ({ value: String(value), label: String(label) })),
    places: regions
      .filter((row) => String(row.country) !== '')
      .map((row) => ({
        code: String(row.region_code) || String(row.country),
        country: String(row.country),
        name:
          String(row.region) === '' || String(row.region) === '(other)'
            ? countryOf(String(row.country))
            : regionOf(String(row.region)),
        people: Number(row.participants),
      })),
    timeline: rowsOf(views.timeline(analysis)).map((row) => ({
      start: String(row.start),
      messages: Number(row.messages),
      solidarity: Number(row.solidarity),
    })),
    languages: languages.map((row) => ({ name: languageOf(row), count: Number(row.messages) })),
    kinds: kinds
      .filter((row) => row.kind !== 'inspiration' && Number(row.messages) > 0)
      .map((row) => ({ name: kindOf(String(row.kind)), count: Number(row.messages) })),
    countries: byCountry(regions, countryOf),
    quotes: quoted.map((row) => ({
      text: String(row.text),
      translation: String(row.translation),
      language: String(row.language),
      // Who has no name is described by where they are from.
      by: (options.anonymised
        ? [row.participant]
        : [row.participant, row.library || regionOf(String(row.region)), row.country && countryOf(String(row.country))]
      )
        .map(String)
        .filter((part) => part !== '')
        .join(', '),
      kinds: String(row.kinds).split(' ').map(kindOf).join(', '),
    })),
    tables: [
      ...(meetings.length > 1 ? [tables.meetings] : []),
      tables.regions,
      tables.libraries,
      tables.languages,
      tables.solidarity,
    ].filter(({ rows }) => rows.length > 0),
    foot: say.foot(quoted.length, withheldIn(analysis), options.anonymised),
  };
}

/** How many private messages were left out; `none` where some are held. */
export const withheldIn = ({ messages, withheld }: Analysis): number | 'none' =>
  messages.some((message) => message.private) ? 'none' : withheld;

type Row = Readonly<Record<string, string | number | boolean | null>>;

/** The rows of a table by the names of its columns. */
const rowsOf = ({ columns, rows }: Table): Row[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])));

const percent = (part: unknown, whole: number): number => (whole === 0 ? 0 : Math.round((100 * Number(part)) / whole));

function byCountry(regions: readonly Row[], nameOf: (code: string) => string): Story['countries'] {
  const sums = new Map<string, { messages: number; solidarity: number }>();
  for (const row of regions) {
    const sum = sums.get(String(row.country)) ?? { messages: 0, solidarity: 0 };
    sums.set(String(row.country), {
      messages: sum.messages + Number(row.messages),
      solidarity: sum.solidarity + Number(row.solidarity),
    });
  }
  return [...sums].filter(([code]) => code !== '').map(([code, sum]) => ({ name: nameOf(code), ...sum }));
}

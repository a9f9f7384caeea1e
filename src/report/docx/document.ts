import { isNumeric, printedTable } from '../../outputs/printed.ts';
import type { Words } from '../../speech/types.ts';
import type { Table } from '../../views/types.ts';
import { clock } from '../charts.ts';
import { languageTag } from '../languages.ts';
import { drawMaps, type MapDrawing } from '../map.ts';
import type { PageParts } from '../parts.ts';
import type { Bar, Quote, Story } from '../story.ts';
import type { ReportWords } from '../words.ts';
import type { ChartData } from './chart.ts';
import { packDocument } from './pack.ts';
import { type Cell, escaped, inline, paragraph, table } from './xml.ts';

/**
 * A story as a document that people go on writing in (Office Open XML): headings, tables and charts are Word's own. The same input gives the same bytes.
 */
export async function renderDocx(story: Story, parts: PageParts): Promise<Uint8Array> {
  const { words, say } = parts;
  const { maps, elsewhere } = drawMaps(story.places, parts.outlines, parts.centres, say);
  const charts = chartsOf(story, say);
  const pictures = maps.map((map, i) => picture(map, i + 1)).join(space);
  const body = [
    paragraph(story.title, { style: 'Title' }),
    story.when === '' ? '' : paragraph(story.when, { style: 'Subtitle' }),
    heading(say.headings.story),
    ...story.sentences.map((sentence) => paragraph(sentence, { style: 'Lead' })),
    ...(maps.length + elsewhere.length === 0 ? [] : [heading(say.headings.map)]),
    pictures === ''
      ? ''
      : `<w:p>${pictures}</w:p>${paragraph(maps.map(({ title }) => title).join(' · '), { style: 'Caption' })}`,
    elsewhere.length === 0
      ? ''
      : paragraph(say.elsewhere(elsewhere.map(({ name, people }) => `${name} (${say.people(people)})`).join(', '))),
    ...charts.map((chart, i) => heading(chart.title) + chartIn(chart, i + 1)),
    ...(story.quotes.length === 0 ? [] : [heading(say.headings.quotes), quotesTable(story.quotes, say)]),
    ...(story.tables.length === 0 ? [] : [heading(say.headings.tables)]),
    ...story.tables.map((one) => tableOf(one, words)),
    heading(say.headings.foot),
    ...[...story.foot, say.sources].map((line) => paragraph(line)),
  ];
  return packDocument(story.title, body.join(''), words, { maps, charts });
}

const space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>';

const heading = (text: string): string => paragraph(text, { style: 'Heading1' });

/** A map: an SVG, and for readers that know none a PNG. */
const picture = (map: MapDrawing, i: number): string =>
  inline(
    i,
    { ...map, width: 55, height: (55 * map.height) / map.width },
    'http://schemas.openxmlformats.org/drawingml/2006/picture',
    `<pic:pic><pic:nvPicPr><pic:cNvPr id="${i}" name="${escaped(map.title)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdMap${i}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rIdDrawn${i}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%x" cy="%y"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`,
  );

const mark = 'C77700';
const soft = '9DBBE0';

/** The charts of the page, those that say something. */
function chartsOf(story: Story, say: ReportWords): ChartData[] {
  const steps = story.timeline.filter(({ start }) => start !== '');
  const bars = (title: string, all: readonly Bar[]): ChartData[] =>
    all.length === 0
      ? []
      : [
          {
            title,
            categories: all.slice(0, 12).map(({ name }) => name),
            series: [{ name: say.allMessages, color: mark, values: all.slice(0, 12).map(({ count }) => count) }],
            fromLeft: true,
            overlaid: false,
          },
        ];
  const both = (
    title: string,
    rows: readonly { readonly name: string; readonly messages: number; readonly solidarity: number }[],
    fromLeft: boolean,
  ): ChartData => ({
    title,
    categories: rows.map(({ name }) => name),
    series: [
      { name: say.allMessages, color: soft, values: rows.map(({ messages }) => messages) },
      { name: say.ofThese, color: mark, values: rows.map(({ solidarity }) => solidarity) },
    ],
    fromLeft,
    overlaid: true,
  });
  return [
    ...(steps.length < 2
      ? []
      : [
          both(
            say.headings.timeline,
            steps.map((step) => ({ ...step, name: clock(step.start, steps) })),
            false,
          ),
        ]),
    ...bars(say.headings.languages, story.languages),
    ...bars(say.headings.kinds, story.kinds),
    ...(story.countries.length === 0 ? [] : [both(say.headings.countries, story.countries.slice(0, 12), true)]),
  ];
}

function chartIn(chart: ChartData, i: number): string {
  const told = chart.categories
    .map((name, at) => `${name}: ${chart.series.map(({ values }) => values[at]).join(' / ')}`)
    .join('; ');
  const height = chart.fromLeft ? 22 + 7.5 * chart.categories.length : 65;
  return `<w:p>${inline(
    100 + i,
    { title: chart.title, told, width: 168, height },
    'http://schemas.openxmlformats.org/drawingml/2006/chart',
    `<c:chart r:id="rIdChart${i}"/>`,
  )}</w:p>`;
}

function quotesTable(quotes: readonly Quote[], say: ReportWords): string {
  const translated = quotes.some(({ translation }) => translation !== '');
  return table(
    [say.headings.quotes, ...(translated ? [say.translation] : []), say.who],
    quotes.map(({ text, translation, language, by, kinds }): Cell[] => {
      const tag = languageTag(language);
      return [
        { text, style: 'Quote', ...(tag === undefined ? {} : { language: tag }) },
        ...(translated ? [{ text: translation, style: 'Quote' }] : []),
        { text: `${by} (${kinds})` },
      ];
    }),
    translated ? [4, 3, 3] : [7, 3],
  );
}

function tableOf(one: Table, words: Words): string {
  const { title, head, rows } = printedTable(one, words);
  const right = one.columns.map(({ type }) => isNumeric(type));
  return (
    paragraph(title, { style: 'Heading2' }) +
    table(
      head,
      rows.map((row) => row.map((text, i) => ({ text, right: right[i] ?? false }))),
      sharesOf(head, rows),
    )
  );
}

/** How columns share a line: each has room for its longest word, and what is left goes to those that would be wider. */
function sharesOf(head: readonly string[], rows: readonly (readonly string[])[]): number[] {
  const columns = head.map((name, i) => [name, ...rows.map((row) => row[i] ?? '')].map((text) => text.slice(0, 60)));
  const widest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0);
  const words = columns.map(
    (texts, i) =>
      Math.max((head[i] as string).length * 1.2, Math.min(20, widest(texts.flatMap((text) => text.split(' '))))) + 2.5,
  );
  const wanted = columns.map((texts, i) => Math.max(0, widest(texts) + 2.5 - (words[i] as number)));
  const [taken, missing] = [words, wanted].map((all) => all.reduce((sum, one) => sum + one, 0)) as [number, number];
  const part = missing === 0 ? 0 : Math.min(1, Math.max(0, lineLength - taken) / missing);
  return words.map((word, i) => word + (wanted[i] as number) * part);
}

/** Characters of a table's small letters that fit a line. */
const lineLength = 108;

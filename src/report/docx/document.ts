import { strToU8, zipSync } from 'fflate';
import { isNumeric, printedTable } from '../../outputs/printed.ts';
import { renderXlsx } from '../../outputs/xlsx.ts';
import { withoutTimes } from '../../outputs/zip.ts';
import type { Table } from '../../views/types.ts';
import type { Words } from '../../words/types.ts';
import { clock } from '../charts.ts';
import { languageTag } from '../languages.ts';
import { drawMaps, type MapDrawing } from '../map.ts';
import type { PageParts } from '../parts.ts';
import type { Bar, Quote, Story } from '../story.ts';
import type { ReportWords } from '../words.ts';
import { type ChartData, chartPart } from './chart.ts';
import { pngOfMap } from './png.ts';
import { styles } from './styles.ts';
import { type Cell, declaration, escaped, inline, paragraph, table } from './xml.ts';

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
    '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>',
  ];
  const language = words.locale === 'uk' ? 'uk-UA' : 'en-GB';
  const workbooks = await Promise.all(charts.map((chart) => workbookOf(chart, words)));
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(charts.length),
    '_rels/.rels': relations([
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(story.title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body.join('')}</w:body></w:document>`,
    'word/styles.xml': styles(language),
    'word/settings.xml': `${declaration}<w:settings ${namespaces}><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/footer1.xml': `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>`,
    'word/_rels/document.xml.rels': relations([
      ['rIdStyles', 'styles', 'styles.xml'],
      ['rIdSettings', 'settings', 'settings.xml'],
      ['rIdFooter', 'footer', 'footer1.xml'],
      ...maps.flatMap((_, i): [string, string, string][] => [
        [`rIdMap${i + 1}`, 'image', `media/map${i + 1}.png`],
        [`rIdDrawn${i + 1}`, 'image', `media/map${i + 1}.svg`],
      ]),
      ...charts.map((_, i): [string, string, string] => [`rIdChart${i + 1}`, 'chart', `charts/chart${i + 1}.xml`]),
    ]),
  };
  maps.forEach((map, i) => {
    files[`word/media/map${i + 1}.png`] = pngOfMap(map);
    files[`word/media/map${i + 1}.svg`] = alone(map);
  });
  charts.forEach((chart, i) => {
    files[`word/charts/chart${i + 1}.xml`] = chartPart(chart);
    files[`word/charts/_rels/chart${i + 1}.xml.rels`] = relations([
      ['rId1', 'package', `../embeddings/chart${i + 1}.xlsx`],
    ]);
    files[`word/embeddings/chart${i + 1}.xlsx`] = workbooks[i] as Uint8Array;
  });
  const packed = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return withoutTimes(zipSync(Object.fromEntries(packed), { level: 9 }));
}

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

const space = '<w:r><w:t xml:space="preserve"> </w:t></w:r>';

const heading = (text: string): string => paragraph(text, { style: 'Heading1' });

function contentTypes(charts: number): string {
  const of = 'application/vnd.openxmlformats-officedocument';
  const part = (name: string, type: string): string => `<Override PartName="/${name}" ContentType="${type}+xml"/>`;
  return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/><Default Extension="xlsx" ContentType="${of}.spreadsheetml.sheet"/>${[
    part('word/document.xml', `${of}.wordprocessingml.document.main`),
    part('word/styles.xml', `${of}.wordprocessingml.styles`),
    part('word/settings.xml', `${of}.wordprocessingml.settings`),
    part('word/footer1.xml', `${of}.wordprocessingml.footer`),
    part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties'),
    ...Array.from({ length: charts }, (_, i) => part(`word/charts/chart${i + 1}.xml`, `${of}.drawingml.chart`)),
  ].join('')}</Types>`;
}

function relations(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const base = (type: string): string =>
    type.startsWith('metadata/')
      ? 'http://schemas.openxmlformats.org/package/2006/relationships/'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${base(type)}${type}" Target="${target}"/>`).join('')}</Relationships>`;
}

/** A map: an SVG, and for readers that know none a PNG. */
const picture = (map: MapDrawing, i: number): string =>
  inline(
    i,
    { ...map, width: 55, height: (55 * map.height) / map.width },
    'http://schemas.openxmlformats.org/drawingml/2006/picture',
    `<pic:pic><pic:nvPicPr><pic:cNvPr id="${i}" name="${escaped(map.title)}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdMap${i}"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rIdDrawn${i}"/></a:ext></a:extLst></a:blip><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="%x" cy="%y"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`,
  );

/** A drawing by itself: what a page's style would say of it stands at each part. */
const alone = ({ svg, width, height }: MapDrawing): string =>
  svg
    .replace(
      '<svg ',
      '<svg xmlns="http://www.w3.org/2000/svg" font-family="Calibri, Arial, sans-serif" font-size="12" ',
    )
    .replace('<path ', `<rect width="${width}" height="${height}" fill="#f4f6f9"/><path `)
    .replaceAll('class="land"', 'fill="#d9e0e8" stroke="#ffffff" stroke-width="0.8"')
    .replaceAll('class="place"', 'fill="#2463ae" fill-opacity="0.72" stroke="#ffffff"')
    .replaceAll('class="label"', 'fill="#1b2430"');

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

/** The figures of a chart, which Word opens to change them. */
async function workbookOf({ categories, series }: ChartData, words: Words): Promise<Uint8Array> {
  const figures: Table = {
    name: 'data',
    columns: [{ name: '', type: 'text' }, ...series.map(({ name }) => ({ name, type: 'integer' as const }))],
    rows: categories.map((name, i) => [name, ...series.map(({ values }) => values[i] ?? null)]),
  };
  const options = { width: 0, color: 0, terminal: false, bom: false, raw: false, words } as const;
  return (await renderXlsx([figures], options)) as Uint8Array;
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

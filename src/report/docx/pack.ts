import { strToU8, zipSync } from 'fflate';
import { renderXlsx } from '../../outputs/xlsx.ts';
import { withoutTimes } from '../../outputs/zip.ts';
import type { Words } from '../../speech/types.ts';
import type { Table } from '../../views/types.ts';
import type { MapDrawing } from '../map.ts';
import { type ChartData, chartPart } from './chart.ts';
import { pngOfMap } from './png.ts';
import { styles } from './styles.ts';
import { declaration, escaped } from './xml.ts';

/**
 * Packs a document. Its body names the maps `rIdMap1` and `rIdDrawn1`, the charts `rIdChart1`, and so on.
 *
 * @returns the same bytes for the same document
 */
export async function packDocument(
  title: string,
  body: string,
  words: Words,
  { maps = [], charts = [] }: { readonly maps?: readonly MapDrawing[]; readonly charts?: readonly ChartData[] } = {},
): Promise<Uint8Array> {
  const language = words.locale === 'uk' ? 'uk-UA' : 'en-GB';
  const workbooks = await Promise.all(charts.map((chart) => workbookOf(chart, words)));
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(charts.length),
    '_rels/.rels': relations([
      ['rId1', 'officeDocument', 'word/document.xml'],
      ['rId2', 'metadata/core-properties', 'docProps/core.xml'],
    ]),
    'docProps/core.xml': `${declaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:language>${language}</dc:language></cp:coreProperties>`,
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}${section}</w:body></w:document>`,
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

/** A4 with margins of 2 cm, the number of the page at its foot. */
const section =
  '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"';

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

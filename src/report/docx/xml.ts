import { cleanForTerminal } from '../../outputs/clean.ts';

/** A text inside an XML document: no mark-up, and no character that XML can't hold. */
export const escaped = (text: string): string =>
  cleanForTerminal(text)
    .replace(/\p{Noncharacter_Code_Point}|\p{Surrogate}/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? character);

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export interface TextStyle {
  /** A paragraph style of styles.ts. */
  readonly style?: string;
  /** BCP 47, where it is not the document's. */
  readonly language?: string;
}

/** A paragraph of one text. Arabic and Hebrew run from the right. */
export function paragraph(text: string, { style, language }: TextStyle = {}): string {
  const fromRight = RIGHT_TO_LEFT.test(text);
  const properties = `${style === undefined ? '' : `<w:pStyle w:val="${style}"/>`}${fromRight ? '<w:bidi/>' : ''}`;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${run(text, language, fromRight)}</w:p>`;
}

const RIGHT_TO_LEFT = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

function run(text: string, language: string | undefined, fromRight: boolean): string {
  const properties = `${fromRight ? '<w:rtl/>' : ''}${language === undefined ? '' : `<w:lang w:val="${language}"/>`}`;
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

export interface Cell extends TextStyle {
  readonly text: string;
  readonly right?: boolean;
  /** A paragraph beneath. */
  readonly below?: string;
}

/** The width of a page's text, A4 with margins of 2 cm, in twentieths of a point. */
const textWidth = 9638;

/**
 * A table; its first row is the heading, repeated on each page. No row is cut by the end of a page.
 *
 * @param shares how the width is shared by the columns
 */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[], shares: readonly number[]): string {
  const all = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) => Math.floor((textWidth * share) / all));
  const cell = (inside: string, i: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
  const heading = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.map((text, i) => cell(paragraph(text, { style: rows[0]?.[i]?.right ? 'CellHeadRight' : 'CellHead' }), i)).join('')}</w:tr>`;
  const body = rows.map(
    (row) =>
      `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map(({ text, below, right, language, style = right ? 'CellRight' : 'Cell' }, i) => cell(paragraph(text, { style, ...(language === undefined ? {} : { language }) }) + (below === undefined ? '' : paragraph(below, { style: 'Cell' })), i)).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Report"/><w:tblW w:w="${textWidth}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${heading}${body.join('')}</w:tbl>${paragraph('')}`;
}

/** What stands in the text as a character does: a picture, a chart. Sizes in millimetres. */
export function inline(
  id: number,
  { title, told, width, height }: { title: string; told: string; width: number; height: number },
  uri: string,
  graphic: string,
): string {
  const [x, y] = [width, height].map((size) => Math.round(size * 36_000));
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${x}" cy="${y}"/><wp:docPr id="${id}" name="${escaped(title)}" descr="${escaped(`${title}. ${told}`.slice(0, 2000))}"/><a:graphic><a:graphicData uri="${uri}">${graphic.replaceAll('%x', String(x)).replaceAll('%y', String(y))}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

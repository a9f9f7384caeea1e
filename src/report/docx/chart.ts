import { declaration, escaped } from './xml.ts';

/** A bar chart that Word draws, with its figures, so that whoever writes on changes it there. */
export interface ChartData {
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly color: string; readonly values: readonly number[] }[];
  /** Bars from the left; else columns. */
  readonly fromLeft: boolean;
  /** Each series stands before the one before it: a part of a whole. */
  readonly overlaid: boolean;
}

/** The part of a document that holds a chart. Its figures stand in the workbook of relation rId1 too. */
export function chartPart({ categories, series, fromLeft, overlaid }: ChartData): string {
  const last = categories.length + 1;
  const points = (values: readonly (string | number)[]): string =>
    `<c:ptCount val="${values.length}"/>${values.map((value, i) => `<c:pt idx="${i}"><c:v>${escaped(String(value))}</c:v></c:pt>`).join('')}`;
  const letter = (i: number): string => String.fromCharCode(66 + i);
  const bars = series.map(
    ({ name, color, values }, i) =>
      `<c:ser><c:idx val="${i}"/><c:order val="${i}"/><c:tx><c:strRef><c:f>data!$${letter(i)}$1</c:f><c:strCache>${points([name])}</c:strCache></c:strRef></c:tx><c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>${series.length === 1 ? labels : ''}<c:cat><c:strRef><c:f>data!$A$2:$A$${last}</c:f><c:strCache>${points(categories)}</c:strCache></c:strRef></c:cat><c:val><c:numRef><c:f>data!$${letter(i)}$2:$${letter(i)}$${last}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(values)}</c:numCache></c:numRef></c:val></c:ser>`,
  );
  return `${declaration}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/><c:barChart><c:barDir val="${fromLeft ? 'bar' : 'col'}"/><c:grouping val="clustered"/><c:varyColors val="0"/>${bars.join('')}<c:gapWidth val="40"/><c:overlap val="${overlaid ? 100 : 0}"/><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${fromLeft ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${fromLeft ? 'l' : 'b'}"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="${series.length === 1 ? 1 : 0}"/><c:axPos val="${fromLeft ? 'b' : 'l'}"/>${series.length === 1 ? '' : '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D8DEE6"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>'}<c:numFmt formatCode="0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="${fromLeft ? 'max' : 'autoZero'}"/></c:valAx></c:plotArea>${series.length === 1 ? '' : '<c:legend><c:legendPos val="t"/><c:overlay val="0"/></c:legend>'}<c:plotVisOnly val="1"/></c:chart><c:spPr><a:ln><a:noFill/></a:ln></c:spPr><c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

const labels =
  '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>';

import { declaration } from './xml.ts';

const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** How the document looks: Word's own styles by their names, so that whoever writes on changes them as in any document. */
export const styles = (language: string): string =>
  `${declaration}<w:styles ${namespace}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri" w:eastAsia="Calibri"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="264" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${[
    style('Normal', 'Normal', '', '', true),
    style('Title', 'Title', '<w:spacing w:after="60"/>', '<w:b/><w:sz w:val="44"/><w:szCs w:val="44"/>'),
    style('Subtitle', 'Subtitle', '<w:spacing w:after="240"/>', '<w:color w:val="55606E"/><w:sz w:val="24"/>'),
    style(
      'Heading1',
      'heading 1',
      '<w:keepNext/><w:spacing w:before="320" w:after="100"/><w:outlineLvl w:val="0"/>',
      '<w:b/><w:color w:val="1D5AA6"/><w:sz w:val="30"/><w:szCs w:val="30"/>',
    ),
    style(
      'Heading2',
      'heading 2',
      '<w:keepNext/><w:spacing w:before="200" w:after="80"/><w:outlineLvl w:val="1"/>',
      '<w:b/><w:sz w:val="24"/><w:szCs w:val="24"/>',
    ),
    style('Lead', 'Lead', '', '<w:sz w:val="25"/><w:szCs w:val="25"/>'),
    style(
      'Cell',
      'Cell',
      '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
      '<w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    style(
      'Quote',
      'Quote',
      '<w:spacing w:before="40" w:after="40" w:line="240" w:lineRule="auto"/>',
      '<w:sz w:val="20"/><w:szCs w:val="20"/>',
    ),
    style('Caption', 'caption', '', '<w:color w:val="55606E"/><w:sz w:val="18"/>'),
    style(
      'CellRight',
      'Cell right',
      '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/>',
      '<w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    style(
      'CellHead',
      'Cell head',
      '<w:keepNext/><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
      '<w:b/><w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    style(
      'CellHeadRight',
      'Cell head right',
      '<w:keepNext/><w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/><w:jc w:val="right"/>',
      '<w:b/><w:sz w:val="18"/><w:szCs w:val="18"/>',
    ),
    style('Footer', 'footer', '<w:jc w:val="center"/>', '<w:color w:val="55606E"/><w:sz w:val="18"/>'),
  ].join(
    '',
  )}<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="table" w:customStyle="1" w:styleId="Report"><w:name w:val="Report"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="55606E"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="55606E"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="D8DEE6"/></w:tblBorders></w:tblPr></w:style></w:styles>`;

const style = (id: string, name: string, paragraphs: string, runs: string, isDefault = false): string =>
  `<w:style w:type="paragraph"${isDefault ? ' w:default="1"' : ''} w:styleId="${id}"><w:name w:val="${name}"/>${isDefault ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`;

import { strToU8, zipSync } from 'fflate';
import type { Block } from '../document.ts';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** The width of the text on A4 with margins of 2.5 cm, in twentieths of a point. */
const TEXT_WIDTH = 9070;
const HEADINGS = 3;

/**
 * Writes a document that Word and LibreOffice open: real headings, real lists, tables whose first row is their heading and comes again on each page. `title` and `language` (as `nl-NL`) are told to
 * reading software. A text is a text: no field, no link, no macro can come out of it.
 */
export function writeDocx(blocks: readonly Block[], { title, language }: { title: string; language: string }): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`
      + `<Override PartName="/word/document.xml" ContentType="${word}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${word}.styles+xml"/>`
      + `<Override PartName="/word/numbering.xml" ContentType="${word}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${kinds}/officeDocument" Target="word/document.xml"/>`
      + `<Relationship Id="rId2" Type="${packages}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${head}<cp:coreProperties xmlns:cp="${packages}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escape(title)}</dc:title><dc:language>${escape(language)}</dc:language></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${kinds}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${kinds}/numbering" Target="numbering.xml"/></Relationships>`,
    'word/styles.xml': styles(language),
    'word/numbering.xml': numbering,
    'word/document.xml': `${head}<w:document ${main}><w:body>${blocks.map(blockXml).join('')}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1418" w:bottom="1418" w:left="1418" w:header="709" w:footer="709" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])), { level: 6 });
}

function blockXml(block: Block): string {
  if (block.kind === 'table') return tableXml(block.rows);
  const style = block.kind === 'heading' ? (block.level === 0 ? 'Title' : `Heading${Math.min(HEADINGS, block.level)}`) : block.kind === 'item' ? 'ListBullet' : null;
  return paragraphXml(block.text, style);
}

const paragraphXml = (text: string, style: string | null, look = '') => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/>${style === 'ListBullet' ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : ''}</w:pPr>` : ''}${runXml(text, look)}</w:p>`;

/** Line ends and tabs are elements of their own. */
const runXml = (text: string, look: string) => `<w:r>${look && `<w:rPr>${look}</w:rPr>`}${text.split(/(\n|\t)/).map((part) => (part === '\n' ? '<w:br/>' : part === '\t' ? '<w:tab/>' : part === '' ? '' : `<w:t xml:space="preserve">${escape(part)}</w:t>`)).join('')}</w:r>`;

function tableXml(rows: readonly string[][]): string {
  const columns = Math.max(1, ...rows.map((row) => row.length)), wide = Math.floor(TEXT_WIDTH / columns);
  const cell = (text: string, isHeading: boolean) => `<w:tc><w:tcPr><w:tcW w:w="${wide}" w:type="dxa"/></w:tcPr>${paragraphXml(text, null, isHeading ? '<w:b/>' : '')}</w:tc>`;
  const lines = rows.map((row, r) => `<w:tr><w:trPr><w:cantSplit/>${r === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${Array.from({ length: columns }, (_, c) => cell(row[c] ?? '', r === 0)).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="${wide * columns}" w:type="dxa"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr>`
    + `<w:tblGrid>${`<w:gridCol w:w="${wide}"/>`.repeat(columns)}</w:tblGrid>${lines.join('')}</w:tbl><w:p/>`;
}

const heading = (level: number, size: number) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/>`
  + `<w:pPr><w:keepNext/><w:spacing w:before="320" w:after="80"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="808080"/>`;

const styles = (language: string) => `${head}<w:styles ${main}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="24"/><w:lang w:val="${escape(language)}"/></w:rPr></w:rPrDefault>`
  + '<w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
  + '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
  + '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:rPr><w:b/><w:sz w:val="44"/></w:rPr></w:style>'
  + heading(1, 32) + heading(2, 28) + heading(3, 24)
  + '<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="454" w:hanging="284"/></w:pPr></w:style>'
  + `<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('')}</w:tblBorders><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

const numbering = `${head}<w:numbering ${main}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>`
  + '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>';

/** What XML forbids is left out: no document program keeps it either. */
const escape = (text: string): string => text.toWellFormed()
  .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll('\r', ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

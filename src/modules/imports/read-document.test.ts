import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { strToU8, zipSync } from 'fflate';
import { textOf } from '#platform/i18n/index.ts';
import { Refusal } from '#platform/use-case/index.ts';
import { asWide, blocksOfText, type Block } from './document.ts';
import { limits } from './limits.ts';
import './texts.ts';
import { readDocument } from './read-document.ts';
import { writeDocx } from './write/docx.ts';
import { writeXlsx } from './write/xlsx.ts';

const told = { title: 'Verslag', language: 'nl-NL' };
const write = (blocks: Block[]) => writeDocx(blocks, told);
const refusal = async (bytes: Uint8Array): Promise<string> => {
  try { await readDocument(bytes); } catch (problem) { if (problem instanceof Refusal) { assert.ok(textOf('nl', problem.key, problem.values).length > 10); return problem.key; } throw problem; }
  return 'read';
};
const documentXml = (body: string) => `<w:document xmlns:w="w" xmlns:mc="mc"><w:body>${body}</w:body></w:document>`;
const packed = (body: string) => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8(body) });
/** A file of which the table of contents says that it unpacks to so many bytes. */
function claiming(bytes: number): Uint8Array {
  const file = Buffer.from(packed(documentXml('<w:p/>')));
  file.writeUInt32LE(bytes, file.indexOf(Buffer.from('PK\x01\x02')) + 24);
  return new Uint8Array(file);
}

const text = fc.oneof(fc.constantFrom('=1+1', '<w:p>', '&amp;', 'a\nb', 'a\tb', '</w:t>', '_x000D_'), fc.string({ maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }))
  .map((some) => some.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\u00a0\u00ad\u2007\u202f\ufffe\uffff]/g, '').trim());
const filled = text.filter((some) => some !== '');
const table = fc.array(fc.array(text, { minLength: 1, maxLength: 4 }).filter((row) => row.some(Boolean)), { minLength: 1, maxLength: 5 }).map((rows): Block => ({ kind: 'table', rows: asWide(rows) }));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.integer({ min: 0, max: 3 }), text: filled }), fc.record({ kind: fc.constantFrom('paragraph' as const, 'item' as const), text: filled }), table);

test('what is written as .docx reads back to the same', async () => {
  await fc.assert(fc.asyncProperty(fc.array(block, { minLength: 1, maxLength: 12 }), async (blocks) => assert.deepEqual(await readDocument(write(blocks)), blocks.map((one) => ({ ...one })))), { numRuns: 300 });
});

test('headings are known by what their style is called, says or follows; what was taken out or stands twice is not read', async () => {
  const styles = '<w:styles xmlns:w="w"><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Eigen"><w:name w:val="Kopje"/><w:basedOn w:val="Kop1"/></w:style><w:style w:styleId="Diep"><w:name w:val="x"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style></w:styles>';
  const styled = (style: string, words: string) => `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t>${words}</w:t></w:r></w:p>`;
  const body = styled('Kop1', 'Een') + styled('Eigen', 'Twee') + styled('Diep', 'Drie')
    + '<w:p><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:tabs><w:tab w:pos="300"/></w:tabs></w:pPr><w:r><w:t>punt </w:t></w:r><w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>elders</w:t></w:r></w:moveFrom><w:r><w:t>erbij</w:t></w:r></w:p>'
    + '<w:p><mc:AlternateContent><mc:Choice><w:r><w:t>kader</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>kader</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>'
    + '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p><w:r><w:t>Wie en wat</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>School</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>bellen</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>schrijven</w:t></w:r></w:p></w:tc></w:tr></w:tbl>';
  const rels = (type: string, target: string) => `<Relationships><Relationship Id="a" Type="http://x/${type}" Target="${target}"/></Relationships>`;
  const file = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), '_rels/.rels': strToU8(rels('officeDocument', 'word/main.xml')), 'word/main.xml': strToU8(documentXml(body)), 'word/_rels/main.xml.rels': strToU8(rels('styles', 'own.xml')), 'word/own.xml': strToU8(styles) });
  assert.deepEqual(await readDocument(file), [
    { kind: 'heading', level: 1, text: 'Een' }, { kind: 'heading', level: 1, text: 'Twee' }, { kind: 'heading', level: 2, text: 'Drie' }, { kind: 'item', text: 'punt erbij' }, { kind: 'paragraph', text: 'kader' },
    { kind: 'table', rows: [['Wie en wat', ''], ['School', 'bellen'], ['School', 'schrijven']] }]);
});

const odt = (body: string, more: Record<string, Uint8Array> = {}) => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8(`<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s" xmlns:draw="d" xmlns:svg="v"><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`), ...more });

test('minutes from LibreOffice (.odt) are read as those from Word: headings, items, tables; not what was taken out, noted or stands in the list of contents', async () => {
  const cell = (words: string, of = '') => `<table:table-cell ${of}><text:p>${words}</text:p></table:table-cell>`, covered = '<table:covered-table-cell/>';
  const body = '<text:tracked-changes><text:changed-region><text:deletion><text:p>weg</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p text:style-name="P1">Verslag\n   van <text:span>januari</text:span></text:p>'
    + '<text:table-of-content><text:index-body><text:p>1. Opening</text:p></text:index-body></text:table-of-content><text:h text:outline-level="2">Opening<text:note><text:note-body><text:p>noot</text:p></text:note-body></text:note></text:h>'
    + '<text:p>Regel een<text:line-break/>regel<text:s text:c="2"/>twee<office:annotation><text:p>opmerking</text:p></office:annotation></text:p><text:list><text:list-item><text:p>punt</text:p><text:list><text:list-item><text:p>dieper</text:p></text:list-item></text:list></text:list-item></text:list>'
    + '<text:p>Na de lijst<draw:frame><svg:desc>een foto</svg:desc></draw:frame></text:p>'
    + `<table:table><table:table-header-rows><table:table-row>${cell('Actie', 'table:number-columns-spanned="2"')}${covered}${cell('Wie')}</table:table-row></table:table-header-rows><table:table-row>${cell('School', 'table:number-rows-spanned="2"')}${cell('bellen')}${cell('Kim')}</table:table-row><table:table-row>${covered}${cell('schrijven')}${cell('Bo')}</table:table-row></table:table>`;
  assert.deepEqual(await readDocument(odt(body)), [
    { kind: 'heading', level: 0, text: 'Verslag van januari' }, { kind: 'heading', level: 2, text: 'Opening' }, { kind: 'paragraph', text: 'Regel een\nregel  twee' }, { kind: 'item', text: 'punt' }, { kind: 'item', text: 'dieper' }, { kind: 'paragraph', text: 'Na de lijst' },
    { kind: 'table', rows: [['Actie', '', 'Wie'], ['School', 'bellen', 'Kim'], ['School', 'schrijven', 'Bo']] }]);
  assert.equal(await refusal(odt('<text:p>geheim</text:p>', { 'META-INF/manifest.xml': strToU8('<m><encryption-data/></m>') })), 'imports.fileEncrypted');
  assert.equal(await refusal(odt('<text:p/>')), 'imports.fileEmpty');
  assert.equal(await refusal(odt('<text:p>x</text:p>', { mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })), 'imports.fileNotDocument');
  assert.equal(await refusal(odt('<text:p>x</text:p>'.repeat(limits.documentBlocks + 1))), 'imports.tooMuchText');
});

test('pasted text is read line by line, with its bullets and its table', () => {
  assert.deepEqual(blocksOfText('Verslag\r\n\r\n•\tlunch\n- koffie\nActie\tWie\nBellen\tSchool\tvrijdag'), [
    { kind: 'paragraph', text: 'Verslag' }, { kind: 'item', text: 'lunch' }, { kind: 'item', text: 'koffie' }, { kind: 'table', rows: [['Actie', 'Wie', ''], ['Bellen', 'School', 'vrijdag']] }]);
});

test('each file that is no document is refused with its own sentence', async () => {
  const ole = (more: Uint8Array) => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600), ...more]);
  const files: Record<string, Uint8Array> = {
    'imports.fileEmpty': new Uint8Array(), 'imports.fileOldWord': ole(new Uint8Array(9)), 'imports.fileEncrypted': ole(Buffer.from('EncryptedPackage', 'utf16le')), 'imports.documentIsPdf': strToU8('%PDF-1.7'),
    'imports.documentIsWebPage': strToU8('<html><body>Verslag</body></html>'), 'imports.fileNotDocument': writeXlsx([{ name: 'x', rows: [['a']] }]), 'imports.fileTooLarge': new Uint8Array(limits.fileBytes + 1),
    'imports.fileBroken': write([{ kind: 'paragraph', text: 'half' }]).slice(0, 900), 'imports.fileUnpacksTooLarge': claiming(limits.unzippedBytes + 1),
  };
  for (const [key, bytes] of Object.entries(files)) assert.equal(await refusal(bytes), key);
  assert.equal(await refusal(strToU8('{\\rtf1 Verslag}')), 'imports.fileOldWord');
  assert.equal(await refusal(packed('<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document/>')), 'imports.fileBroken', 'no entities');
  assert.equal(await refusal(packed(documentXml('<w:p><w:r><w:t>x</w:t></w:r></w:p>'.repeat(limits.documentBlocks + 1)))), 'imports.tooMuchText');
  assert.equal(await refusal(packed(documentXml('<w:p/>'))), 'imports.fileEmpty');
  assert.equal(await refusal(packed(documentXml('<w:p><w:r><w:t>niet af'))), 'imports.fileBroken');
});

test('no bytes break the reader', async () => {
  for (const good of [write([{ kind: 'heading', level: 1, text: 'Een' }, { kind: 'table', rows: [['a', 'b'], ['c', 'd']] }]), odt('<text:h>Een</text:h><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>')]) await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }), async (changes) => {
    const bytes = good.slice();
    for (const [at, byte] of changes) bytes[at] = byte;
    await refusal(bytes);
  }), { numRuns: 400 });
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { strToU8, zipSync } from 'fflate';
import { Refusal } from '#platform/use-case/index.ts';
import { limits } from './limits.ts';
import { readSheet } from './read-sheet.ts';
import type { Cell } from './sheet.ts';
import { writeXlsx } from './write/xlsx.ts';

const fixture = (name: string) => readFileSync(new URL(`../../../tests/fixtures/spreadsheets/${name}`, import.meta.url));
const bytes = (text: string) => new TextEncoder().encode(text);
const windows1252 = (text: string) => Uint8Array.from(text, (character) => (character === '€' ? 0x80 : character.charCodeAt(0)));

async function rowsOf(file: Uint8Array, name = 'bestand.xlsx'): Promise<Cell[][]> {
  return (await readSheet(file, { name })).flatMap((sheet) => sheet.rows.map((row) => row.cells));
}
const refusalOf = (file: Uint8Array) => readSheet(file, { name: 'bestand.xlsx' }).then(() => 'was read', (error) => {
  assert.ok(error instanceof Refusal, String(error));
  return error.key;
});

/** A workbook as small as Excel opens it, with the given sheet XML. */
function workbook(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': '<Relationships><Relationship Id="a" Type="http://x/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
    'xl/workbook.xml': '<x:workbook xmlns:x="u"><x:sheets><x:sheet name="Blad1" r:id="r1"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>'
      + '<Relationship Id="r2" Type="http://x/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`, ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

for (const kind of ['xlsx', 'ods']) {
  test(`a file LibreOffice made (${kind}): merged areas repeat their value, dates, times, formulas and leading zeros are real`, async () => {
    const rows = await rowsOf(fixture(`merged.${kind}`));
    assert.deepEqual(rows[0], Array(7).fill('Sociale kaart Rivierstad'));
    assert.deepEqual(rows[1], ['Organisatie', 'Aanbod', 'Contact', 'Contact', 'Wanneer', 'Wanneer', 'Wanneer']);
    assert.deepEqual(rows[2], ['Organisatie', 'Aanbod', 'Telefoon', 'Mail', 'Start', 'Tijd', 'Kosten']);
    assert.deepEqual(rows[3]?.slice(2), ['0612345678', 'info@debrug.example', { date: '2026-11-03', time: null }, '14:30', 2.5]);
    assert.match(String(rows[3]?.[1]), /^Koffie +drinken\ntweede regel$/);
    assert.deepEqual(rows[4], ['Buurthuis De Brug', 'Taalcafé', '+31 26 123 45 67'], 'an error value is empty');
  });
}

test('row numbers are those that the spreadsheet program shows', async () => {
  const [sheet] = await readSheet(fixture('merged.ods'), { name: 'x' });
  assert.deepEqual(sheet?.rows.map((row) => row.number), [1, 4, 5, 6, 7]);
});

test('the content decides, not the name', async () => {
  assert.equal((await rowsOf(fixture('merged.xlsx'), 'kaart.csv')).length, 5);
  assert.deepEqual(await rowsOf(bytes('a;b\n1;2'), 'kaart.xlsx'), [['a', 'b'], ['1', '2']]);
});

test('shared and inline strings, rich text, prefixed names and cells without a reference are read', async () => {
  const sheet = '<row><c t="s"><v>1</v></c><c t="inlineStr"><is><r><t>vet </t></r><r><t>niet</t></r></is></c></row>'
    + '<row r="9"><c r="C9" t="b"><v>1</v></c><c r="D9" t="str"><f>A1</f><v>uitkomst</v></c></row>';
  const strings = '<sst><si><t>een</t></si><si><r><t>twee</t></r><rPh><t>ni</t></rPh><r><t xml:space="preserve"> drie_x000D_</t></r></si></sst>';
  assert.deepEqual(await rowsOf(workbook(sheet, { 'xl/sharedStrings.xml': strings })),
    [['twee drie\r', 'vet niet'], [null, null, 'ja', 'uitkomst']]);
});

test('csv: separators, marks, encodings, quotes and line ends as programs write them', async () => {
  const expected = [['naam', 'prijs'], ['Café "Zon"', '€ 2,50']];
  for (const separator of [';', ',', '\t', '|']) {
    const text = `naam${separator}prijs\r\n"Café ""Zon"""${separator}"€ 2,50"\r\n`;
    assert.deepEqual(await rowsOf(bytes(text)), expected, `separator ${separator}`);
  }
  const text = 'naam;prijs\r\n"Café ""Zon""";€ 2,50\r\n';
  assert.deepEqual(await rowsOf(bytes(`\ufeff${text}`)), expected, 'UTF-8 with a mark');
  assert.deepEqual(await rowsOf(windows1252(text)), expected, 'Windows-1252');
  assert.deepEqual(await rowsOf(Buffer.from(`\ufeff${text}`, 'utf16le')), expected, 'UTF-16 with a mark');
  assert.deepEqual(await rowsOf(Buffer.from(text, 'utf16le')), expected, 'UTF-16 without a mark');
  assert.deepEqual(await rowsOf(Buffer.from(`\ufeff${text}`, 'utf16le').swap16()), expected, 'UTF-16 big-endian');
  assert.deepEqual(await rowsOf(bytes(`sep=;\r\n${text}`)), expected, 'sep= line');
  assert.deepEqual(await rowsOf(bytes('a;b\r"regel 1\r\nregel 2";x\r')), [['a', 'b'], ['regel 1\r\nregel 2', 'x']], 'line end in a cell');
  assert.deepEqual(await rowsOf(bytes('a;b\n5" scherm;"De "Brug"";x\n')), [['a', 'b'], ['5" scherm', '"De "Brug""', 'x']], 'stray quotes stay');
});

test('what cannot be read is refused with a sentence of its own', async () => {
  const ole = (stream: string) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(stream, 'utf16le')]);
  assert.equal(await refusalOf(fixture('old.xls')), 'imports.fileOldExcel');
  assert.equal(await refusalOf(ole('EncryptedPackage')), 'imports.fileEncrypted');
  assert.equal(await refusalOf(fixture('encrypted.ods')), 'imports.fileEncrypted');
  assert.equal(await refusalOf(bytes('\n<html><body><table><tr><td>a</td></tr></table>')), 'imports.fileIsWebPage');
  assert.equal(await refusalOf(bytes('<?xml version="1.0"?><Workbook/>')), 'imports.fileIsWebPage');
  assert.equal(await refusalOf(bytes('%PDF-1.7')), 'imports.fileIsPdf');
  assert.equal(await refusalOf(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')), 'imports.fileNotSheet');
  assert.equal(await refusalOf(bytes('[\n  { "id": "matching" }\n]')), 'imports.fileNotSheet');
  assert.equal(await refusalOf(zipSync({ 'word/document.xml': strToU8('<w/>') })), 'imports.fileNotSheet');
  assert.equal(await refusalOf(fixture('merged.xlsx').subarray(0, 3_000)), 'imports.fileBroken');
  assert.equal(await refusalOf(workbook('<row><c t="str"><v>a</v></row>')), 'imports.fileBroken');
  assert.equal(await refusalOf(new Uint8Array()), 'imports.fileEmpty');
  assert.equal(await refusalOf(bytes(';;;\n;;;\n')), 'imports.fileEmpty');
  assert.equal(await refusalOf(new Uint8Array(limits.fileBytes + 1)), 'imports.fileTooLarge');
});

test('entity bombs, zip bombs and a million columns are put down', async () => {
  const entities = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>';
  assert.equal(await refusalOf(workbook('', { 'xl/worksheets/sheet1.xml': entities })), 'imports.fileBroken');
  assert.equal(await refusalOf(bytes(';'.repeat(1_000_000) + 'x')), 'imports.tooManyColumns');
  assert.equal(await refusalOf(workbook('<row><c r="XFD1"><v>1</v></c></row>')), 'imports.tooManyColumns');
  const honest = zipSync({ '[Content_Types].xml': strToU8('<T/>'), 'xl/a.xml': new Uint8Array(limits.unzippedBytes + 1) }, { level: 1 });
  assert.equal(await refusalOf(honest), 'imports.fileUnpacksTooLarge');
});

test('a zip that lies about its size is put down while it unpacks', async () => {
  const sheet = '<worksheet>' + ' '.repeat(limits.unzippedBytes);
  const file = workbook('', { 'xl/worksheets/sheet1.xml': sheet });
  assert.equal(await refusalOf(withSizesZeroed(file)), 'imports.fileUnpacksTooLarge');
});

/** The sizes that the table of contents claims for unpacked files, set to nought. */
function withSizesZeroed(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.byteLength - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0, true);
  return zip;
}

test('an ods whose last row is repeated a million times is as long as what is filled', async () => {
  const content = '<d xmlns:table="t"><table:table table:name="x"><table:table-row><table:table-cell office:value-type="string"><text:p>a</text:p></table:table-cell>'
    + '<table:table-cell table:number-columns-repeated="16383"/></table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell/></table:table-row></table:table></d>';
  const ods = (xml: string) => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8(xml) });
  assert.deepEqual(await rowsOf(ods(content)), [['a']]);
  assert.equal(await refusalOf(ods(content.replace('number-rows-repeated="1048575"><table:table-cell/>',
    'number-rows-repeated="1048575"><table:table-cell><text:p>b</text:p></table:table-cell>'))), 'imports.tooManyRows');
});

test('any bytes give sheets or a refusal, never an error', async () => {
  const start = fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0], [0xff, 0xfe], [0x22], [0x3c]);
  await fc.assert(fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, rest) => {
    assert.match(await refusalOf(Uint8Array.from([...head, ...rest])), /^(was read|imports\.\w+)$/);
  }), { numRuns: 500 });
});

test('a good workbook with any few bytes changed gives sheets or a refusal, never an error', async () => {
  const good = writeXlsx([{ name: 'Blad', rows: [['naam', 'tel'], ['De Brug', '+31 26 1234567']] }]);
  await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }), async (changes) => {
    const bad = Uint8Array.from(good);
    for (const [at, byte] of changes) bad[at] = byte;
    assert.match(await refusalOf(bad), /^(was read|imports\.\w+)$/);
  }), { numRuns: 500 });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findHeader } from './find-header.ts';
import type { Field } from './headings.ts';
import { proposeColumns } from './propose-columns.ts';
import type { Cell, Sheet } from './sheet.ts';

const fields: Field[] = [
  { key: 'owner', headings: ['organisatie', 'naam instelling'], maybe: ['naam'] },
  { key: 'offer', headings: ['aanbod', 'activiteit'], maybe: ['naam'] },
  { key: 'phone', headings: ['telefoon', 'tel.'], look: 'phone', byLook: true, many: true },
  { key: 'person phone', headings: ['contactpersoon telefoon'], look: 'phone' },
  { key: 'email', headings: ['e-mail', 'mailadres'], look: 'email', byLook: true },
  { key: 'postcode', headings: ['postcode'], look: 'postcode', byLook: true },
];
const sheet = (...rows: Cell[][]): Sheet => ({ name: 'x', rows: rows.map((cells, i) => ({ number: i + 1, cells })).filter((row) => row.cells.length > 0) });
const found = (...rows: Cell[][]) => Object.fromEntries(proposeColumns(sheet(...rows), fields, 'NL').columns.map((column) => [column.name, column.field]));

test('the header is found below titles and empty rows', () => {
  const header = findHeader(sheet(['Sociale kaart 2026'], [], ['versie', '3-11-2026'], ['Organisatie', 'Tel.', 'Postcode'], ['De Brug', '026-1234567', '6811 AB']), fields);
  assert.deepEqual([header.rowNumbers, header.dataFrom], [[4], 3]);
});

test('two rows make one header when cells are merged', () => {
  const rows: Cell[][] = [['Organisatie', 'Contactpersoon', 'Contactpersoon', 'Algemeen'], ['Organisatie', 'Naam', 'Telefoon', 'Telefoon'], ['De Brug', 'Jan', '06-12345678', '026-1234567']];
  const { header, columns } = proposeColumns(sheet(...rows), fields, 'NL');
  assert.deepEqual(header.rowNumbers, [1, 2]);
  assert.deepEqual(columns.map((column) => [column.name, column.field]).filter(([, field]) => field !== 'offer' && field !== null),
    [['Organisatie', 'owner'], ['Contactpersoon › Telefoon', 'person phone'], ['Algemeen › Telefoon', 'phone']]);
});

test('a header without any known name is found by its shape; a table without header has none', () => {
  assert.deepEqual(findHeader(sheet(['Kleur', 'Vorm'], ['rood', 'rond'], ['blauw', 'vierkant']), fields).rowNumbers, [1]);
  assert.deepEqual(findHeader(sheet(['De Brug', '026-1234567', 'info@x.example'], ['De Wiek', '026-7654321', 'info@y.example']), fields).rowNumbers, []);
});

test('a heading that fits two fields goes to the one that is left', () => {
  assert.deepEqual(found(['Organisatie', 'Naam'], ['De Brug', 'Koffie']), { Organisatie: 'owner', Naam: 'offer' });
  assert.deepEqual(found(['Naam', 'Activiteit'], ['De Brug', 'Koffie']), { Naam: 'owner', Activiteit: 'offer' });
});

test('headings with signs, capitals, brackets and a slip of the pen are known', () => {
  assert.deepEqual(found(['NAAM_INSTELLING *', 'Telefoon(nummer)', 'E-mail adres', 'Postcoode'], ['De Brug', '026-1234567', 'info@x.example', '6811AB']),
    { 'NAAM_INSTELLING *': 'owner', 'Telefoon(nummer)': 'phone', 'E-mail adres': 'email', Postcoode: 'postcode' });
});

test('without a heading the content decides, and a heading that its content denies is doubted', () => {
  const { columns } = proposeColumns(sheet(['De Brug', '026-1234567', 'info@x.example', '6811 AB'], ['De Wiek', '026-7654321', 'info@y.example', '6812 CD']), fields, 'NL');
  assert.deepEqual(columns.map((column) => [column.name, column.field, column.because]),
    [['Kolom A', null, null], ['Kolom B', 'phone', 'content'], ['Kolom C', 'email', 'content'], ['Kolom D', 'postcode', 'content']]);
  assert.deepEqual(found(['Organisatie', 'Telefoon', 'Postcode'], ['De Brug', 'info@x.example', '6811 AB'], ['De Wiek', 'info@y.example', '6811 AB']),
    { Organisatie: 'owner', Telefoon: 'email', Postcode: 'postcode' });
});

test('in Belgium a column of years is no column of postcodes', () => {
  const proposed = (heading: string, ...cells: Cell[]) => proposeColumns(sheet([heading, 'x'], ...cells.map((cell) => [cell, 'a'])), fields, 'BE').columns[0]?.field;
  assert.deepEqual([proposed('Sinds', '1978', 2004, '1999'), proposed('Sinds', '9000', '9050'), proposed('Postcode', '2000', '2018')], [null, 'postcode', 'postcode']);
});

test('each proposal shows three different examples', () => {
  const { columns } = proposeColumns(sheet(['Organisatie', 'Tel'], ['a', null], ['a', null], ['b', null], ['c', null], ['d', null]), fields, 'NL');
  assert.deepEqual(columns[0]?.samples, ['a', 'b', 'c']);
});

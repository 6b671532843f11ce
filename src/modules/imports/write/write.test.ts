import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { readSheet } from '../read-sheet.ts';
import { cellText, type Cell } from '../sheet.ts';
import { guardFormula, writeCsv } from './csv.ts';
import { writeXlsx } from './xlsx.ts';

const dangerous = ['=1+1', '+31261234567', '-5', '@SUM(A1)', "'=1", "'s-Hertogenbosch", '\t=1', '\r=1', '=HYPERLINK("http://x","y")', "''+1", '"', ';', 'a\nb', '_x000D_', '\u0001', ' x '];
const text = fc.oneof(fc.constantFrom(...dangerous), fc.string({ maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }));
const table = fc.array(fc.array(text, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });

async function read(file: Uint8Array): Promise<Cell[][]> {
  const [sheet] = await readSheet(file, { name: 'x' });
  const rows: Cell[][] = [];
  for (const row of sheet?.rows ?? []) rows[row.number - 1] = row.cells;
  return rows;
}
/** Empty cells at an end are not kept: a row is as long as what is in it. */
const filled = (rows: Cell[][]) => rows.flatMap((row, r) => row.flatMap((cell, c) => (cell === null || cell === '' ? [] : [[r, c, cell]])));

test('what is written as .xlsx reads back to the same', async () => {
  await fc.assert(fc.asyncProperty(table, async (rows) => {
    fc.pre(rows.flat().some((cell) => cell !== ''));
    const expected = rows.map((row) => row.map((cell) => cell.toWellFormed()));
    assert.deepEqual(filled(await read(writeXlsx([{ name: 'x', rows }]))), filled(expected));
  }), { numRuns: 300 });
});

test('what is written as .csv reads back to the same', async () => {
  const plain = table.map((rows) => rows.map((row) => ['id', 'naam', ...row.map((cell) => cell.replace(/[\u0000-\u0008\u000e-\u001a]/g, '').toWellFormed())]));
  await fc.assert(fc.asyncProperty(plain, async (rows) => {
    assert.deepEqual(filled(await read(writeCsv(rows))), filled(rows));
  }), { numRuns: 300 });
});

test('numbers, days and moments stay what they are in .xlsx', async () => {
  const row = [12.5, { date: '2026-11-03', time: null }, { date: '1999-12-31', time: '23:59' }];
  assert.deepEqual(await read(writeXlsx([{ name: 'x', rows: [['a', 'b', 'c'], row] }])).then((rows) => rows[1]), row);
});

test('no cell of a .csv begins with what starts a formula', () => {
  fc.assert(fc.property(text, (cell) => assert.ok(!/^[=+\-@\t\r]/.test(guardFormula(cell)))));
  const line = new TextDecoder().decode(writeCsv([['=cmd', 'x', '+31261234567', cellText(5)]]));
  assert.equal(line, "'=cmd;x;'+31261234567;5\r\n");
});

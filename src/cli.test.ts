import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { projectRoot } from '#platform/root.ts';
import { house } from '#tests/house.ts';

const h = await house('demo');
const folder = mkdtempSync(join(tmpdir(), 'wijkverband-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function command(...words: string[]): { status: number | null; said: string; told: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli.ts', ...words], { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, DATABASE_URL: h.url } });
  return { status, said: stdout.trim(), told: stderr.trim() };
}

test('the help of a command names its options with what follows them, and the municipality', () => {
  const { status, said } = command('import', 'hsds', '--help');
  assert.equal(status, 0);
  assert.match(said, /--elke UREN +lees dit adres nu, en daarna vanzelf elke zoveel uur opnieuw/);
  assert.match(said, /--region GEMEENTE +voor welke gemeente/);
  assert.doesNotMatch(command('reindex', '--help').said, /import/);
});

test('an option that does not exist is said in Dutch, with where to look', () => {
  assert.deepEqual(command('reindex', '--alles'), { status: 2, said: '', told: 'Dit klopt niet: --alles\nnpx wijkverband reindex --help laat zien wat er kan.' });
});

test('more files than a command reads are refused, not passed over', () => {
  const { status, told } = command('import', 'areas', 'een.csv', 'twee.csv');
  assert.deepEqual([status, told.split('\n').slice(0, 2)], [2, ['Dit is te veel: twee.csv', 'Geef er één tegelijk.']]);
  assert.match(command('reindex', 'alles').told, /^Dit is te veel: alles\nHier hoort niets achter\./);
});

test('a list that was imported ends with how to take it back and a line that sums up; that command takes it back', () => {
  const file = join(folder, 'lijst.csv');
  writeFileSync(file, 'Organisatie;Aanbod;Omschrijving\nBreiclub Het Wolletje;Breien op dinsdag;Samen breien.\nLeeg;Puzzels ruilen;Ruil je puzzel.\n');
  const { status, said, told } = command('import', 'spreadsheet', file, '--region', 'rivierstad');
  assert.equal(status, 0, told);
  assert.match(told, /Let op: 2 keer aanbod is van geen enkel gebied\. Niemand vindt dat op de site\./);
  assert.match(told, /Omschrijving → Omschrijving|Organisatie → Naam van de organisatie/);
  const [, undo] = /^Terugdraaien\? Geef dan: npx wijkverband (undo import \S+ --region rivierstad)\n.*Lijsten inlezen.*\nnieuw 4, gewijzigd 0, gelijk 0, fout 0; vragen aan eigenaren 0$/.exec(said) ?? [];
  assert.ok(undo, said);
  assert.equal(command(...undo.split(' ')).said, 'teruggezet 0, weggehaald 4, gebleven 0');
});

test('the directory goes to a file, told with how much; the same file read in again changes nothing', () => {
  const file = join(folder, 'kaart.xlsx');
  const { status, said, told } = command('export', 'spreadsheet', file, '--region', 'overwater');
  assert.equal(status, 0, told);
  assert.match(said, /kaart\.xlsx: \d+ rijen\.$/);
  assert.match(command('import', 'spreadsheet', file, '--region', 'overwater', '--look').said, /nieuw 0, gewijzigd 0, gelijk \d+, fout 0; vragen aan eigenaren 0$/);
});

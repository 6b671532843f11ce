import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/use-case/index.ts';
import { readParties, readServices, runImport, stageImport, undoImport } from '#modules/directory/index.ts';
import { writeCsv } from '#modules/imports/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { mergeEntries, showMerge, undoMerge } from './index.ts';

const h = await house();
const year = (n: number) => h.as(system, { now: new Date(TUESDAY.getTime() + n * 365 * 86_400_000) });
const headings = ['Organisatie', 'Activiteit', 'Omschrijving', 'Tel.'];
async function imported(rows: string[][], source: string, n = 0) {
  const id = await stageImport(year(n), { bytes: writeCsv([headings, ...rows]), fileName: 'lijst.csv', source });
  return { id, summary: await runImport(year(n), { id, leaveOutWrong: true }) };
}
const parties = () => inTransaction(h.as(system), ({ tx }) => readParties(tx));
const services = () => inTransaction(h.as(system), ({ tx }) => readServices(tx));
async function merge(kind: 'party' | 'service', first: string, second: string) {
  const { compared } = await showMerge(h.as(system), { kind, slug: first, twin: second, words: '' });
  return mergeEntries(h.as(system), { kind, first, second, versions: { first: compared!.first.version, second: compared!.second.version }, choices: { name: 'first' } });
}

const one = [['Buurtkeuken Oost', 'Samen eten', 'Elke week samen eten.', '026 111 11 11']], other = [['De Keuken', 'Eetclub', 'Wij eten samen.', '026 222 22 22']];

test('lists that each knew one of two that became one know that one next year, offers too, and double nothing', async () => {
  await imported(one, 'Gemeente');
  await imported(other, 'Welzijn');
  await merge('party', 'buurtkeuken-oost', 'de-keuken');
  await merge('service', 'samen-eten', 'eetclub');
  const before = [await parties(), await services()];
  for (const [rows, source] of [[one, 'Gemeente'], [other, 'Welzijn']] as const) assert.deepEqual((await imported(rows, source, 1)).summary, { new: 0, changed: 0, same: 2, questions: 0, leftOut: 0 });
  assert.deepEqual([await parties(), await services()], before);
  const { summary } = await imported([['De Keuken', 'Eetclub', 'Wij eten samen.', '026 333 33 33']], 'Welzijn', 2);
  assert.deepEqual([summary.new, summary.changed + summary.questions > 0], [0, true], 'what a list changes since still comes in, or is asked');
  assert.equal((await parties()).length, 1);
});

test('one list that knew both has two rows for one entry: written once, and quiet when nothing changed', async () => {
  const both = [['Fietsclub', 'Fietsen', 'Samen fietsen.', '026 444 44 44'], ['Fietsers van Oost', 'Fietstocht', 'Een tocht.', '026 555 55 55']];
  const { id } = await imported(both, 'Dorp');
  await merge('party', 'fietsclub', 'fietsers-van-oost');
  const merged = await merge('service', 'fietsen', 'fietstocht');
  const before = [await parties(), await services()];
  assert.deepEqual((await imported(both, 'Dorp', 1)).summary, { new: 0, changed: 0, same: 4, questions: 0, leftOut: 0 });
  assert.deepEqual([await parties(), await services()], before);
  const changed = both.map(([party, service, , phone], i) => [party!, service!, ['Samen fietsen.', 'Een lange tocht.'][i]!, phone!]);
  assert.equal((await imported(changed, 'Dorp', 2)).summary.new, 0);
  assert.equal((await undoMerge(h.as(system), { id: merged.id })).left.services.length, 0);
  assert.equal((await undoImport(h.as(system), { id })).removed, 0, 'an import from before a merge takes back nothing that was merged since');
});

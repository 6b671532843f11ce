import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import * as v from 'valibot';
import { writeCsv, type Cell } from '#modules/imports/index.ts';
import { inTransaction, Refusal, type Work } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { partyDocument } from '../documents.ts';
import { readLocations, readParties, readServices } from '../read-entries.ts';
import { confirmEntries, saveParties } from '../save-entries.ts';
import { answerQuestion, correctImport, decideTwins, openQuestions, runImport, showImport, showImportRows, stageImport, undoImport } from './index.ts';

const h = await house();
const later = (days: number) => h.as(system, { now: new Date(TUESDAY.getTime() + days * 86_400_000) });
const inRegion = <T>(work: (work: Work) => Promise<T>) => inTransaction(h.as(system), work);
const refusalOf = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), (error: unknown) => { assert.ok(error instanceof Refusal, String(error)); return error.key; });

const headings = ['Organisatie', 'Activiteit', 'Omschrijving', 'Adres', 'Postcode', 'Plaats', 'Tel.', 'E-mail', 'Openingstijden', 'Kosten', 'Contactpersoon'];
const row = (party: string, service: string, more: Partial<Record<string, Cell>> = {}): Cell[] => headings.map((heading) => more[heading] ?? (heading === 'Organisatie' ? party : heading === 'Activiteit' ? service : null));
const stage = (rows: Cell[][], { source = 'Lijst', context = h.as(system) } = {}) => stageImport(context, { bytes: writeCsv([headings, ...rows]), fileName: 'lijst.csv', source });
async function importRows(rows: Cell[][], options: Parameters<typeof stage>[1] = {}) {
  const context = options.context ?? h.as(system), id = await stage(rows, options);
  return { id, summary: await runImport(context, { id, leaveOutWrong: true }) };
}
const partyNamed = async (name: string) => (await inRegion(({ tx }) => readParties(tx))).find(({ document }) => document.name === name);
const serviceNamed = async (name: string) => (await inRegion(({ tx }) => readServices(tx))).find(({ document }) => document.name === name);

test('a staged spreadsheet shows what would become of each row, and changes nothing', async () => {
  const id = await stage([row('Sportclub', 'Walking football', { 'Tel.': '026-1112223', Openingstijden: 'di 10-11u' }), row('', 'Zonder naam')]);
  const view = await showImport(h.as(system), { id });
  assert.deepEqual(view.counts, { new: 1, changed: 0, same: 0, twin: 0, wrong: 1 });
  const { rows } = await showImportRows(h.as(system), { id });
  assert.deepEqual(rows.map(({ row: number, status, party, service }) => [number, status, party, service]), [[2, 'new', 'Sportclub', 'Walking football'], [3, 'wrong', '', null]]);
  assert.deepEqual(rows[1]?.problems.map(({ key }) => key), ['directory.rowWithoutParty']);
  assert.equal(await partyNamed('Sportclub'), undefined);
});

test('a column is corrected by hand and the plan follows', async () => {
  const id = await stage([row('Sportclub', 'Walking football')]);
  await correctImport(h.as(system), { id, mapping: { 1: 'service.name', 2: 'party.name' } });
  const [first] = (await showImportRows(h.as(system), { id })).rows;
  assert.deepEqual([first?.party, first?.service], ['Walking football', 'Sportclub']);
});

test('what is imported is in the directory, with places and hours, and findable', async () => {
  const { summary } = await importRows([row('Buurthuis Het Anker', 'Repair Café', {
    Omschrijving: 'Wij maken je fiets.', Adres: 'Havenkade 3', Postcode: '9901 AB', Plaats: 'Rivierstad', 'Tel.': '026 111 22 33', 'E-mail': 'info@anker.example', Openingstijden: 'elke 1e dinsdag 14.00-16.00', Kosten: '€ 2,50' })]);
  assert.deepEqual(summary, { new: 3, changed: 0, same: 0, questions: 0, leftOut: 0 });
  const service = await serviceNamed('Repair Café');
  assert.deepEqual([service?.document.plainWords, service?.document.email, service?.document.phones[0]?.number, service?.document.costs[0]?.amountCents], ['Wij maken je fiets.', 'info@anker.example', '+31261112233', 250]);
  assert.deepEqual(service?.document.locations[0]?.schedules.map(({ freq, byday, opensAt }) => [freq, byday, opensAt]), [['MONTHLY', ['1TU'], '14:00']]);
  const { rows } = await inRegion(({ tx }) => sql`select 1 from search_entry where subject_id = ${service?.id}`.execute(tx));
  assert.equal(rows.length, 1);
});

test('nobody is published: people, mobile numbers and personal mail stand only where members of the party see them', async () => {
  await importRows([row('Wandelgroep', 'Wandelen', { Omschrijving: 'Bel Truus Kwartel op 06-99887766.', 'Tel.': '06 99 88 77 66', 'E-mail': 'truus.kwartel@wandelgroep.example', Contactpersoon: 'Truus Kwartel' })]);
  const party = await partyNamed('Wandelgroep');
  assert.deepEqual(party?.document.privateContacts, [{ name: 'Truus Kwartel', role: null, email: 'truus.kwartel@wandelgroep.example', phone: '+31699887766', address: null }]);
  await inTransaction(h.as(visitor), async ({ tx }) => {
    assert.deepEqual((await readParties(tx, { ids: [party?.id ?? ''] }))[0]?.document.privateContacts, []);
    const tables = (await sql<{ name: string }>`select table_name as name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'`.execute(tx)).rows;
    for (const { name } of tables) {
      const { rows } = await sql<{ found: string }>`select t::text as found from ${sql.table(name)} t where t::text ~* 'kwartel|99887766'`.execute(tx).catch(() => ({ rows: [] }));
      assert.deepEqual(rows, [], `a visitor finds a person in ${name}`);
    }
  });
});

test('a secret address is stored nowhere, not while the file waits, and not after', async () => {
  const id = await stage([row('Opvanghuis', 'Opvang', { Adres: 'Geheim adres: Schuilweg 13', Postcode: '9901 ZZ', 'Tel.': '026-5554443' }), row('Nachthuis', 'Bed', { Omschrijving: 'Schuilweg 15. Ons adres is geheim.', Adres: 'Schuilweg 15', Postcode: '9901 ZZ' })]);
  const waiting = await showImportRows(h.as(system), { id });
  assert.ok(!/Schuilweg|9901 ?ZZ/.test(JSON.stringify(waiting.rows)));
  await runImport(h.as(system), { id });
  const bed = await serviceNamed('Bed');
  assert.ok(!/Schuilweg/.test(JSON.stringify(bed?.document)), 'also when it stands among other words');
  const service = await serviceNamed('Opvang');
  const [place] = await inRegion(({ tx }) => readLocations(tx, { slugs: service?.document.locations.map(({ location }) => location) ?? [] }));
  assert.deepEqual([place?.document.addressSecret, place?.document.address, place?.document.postcode, service?.document.phones[0]?.number], [true, null, null, '+31265554443']);
});

test('the same file again is the same; next year it updates instead of doubling', async () => {
  const before = [row('De Smederij', 'Smeden', { Omschrijving: 'IJzer smeden.', Kosten: '€ 5' }), row('De Smederij', 'Lassen')];
  await importRows(before, { source: 'Ambacht' });
  assert.deepEqual((await importRows(before, { source: 'Ambacht', context: later(1) })).summary, { new: 0, changed: 0, same: 3, questions: 0, leftOut: 0 });
  const { summary } = await importRows([row('De Smederij', 'Smeden', { Omschrijving: 'IJzer smeden.', Kosten: '€ 6' }), row('De Smederij', 'Lassen')], { source: 'Ambacht', context: later(365) });
  assert.deepEqual(summary, { new: 0, changed: 1, same: 2, questions: 0, leftOut: 0 });
  assert.equal((await serviceNamed('Smeden'))?.document.costs[0]?.amountCents, 600);
});

test('what an owner confirmed since wins; the difference is a question, and the answer settles it', async () => {
  await importRows([row('Tuinclub', 'Tuinieren', { Omschrijving: 'Samen tuinieren.' })], { source: 'Groen' });
  const service = await serviceNamed('Tuinieren');
  await inRegion((work) => confirmEntries(work, 'service', [service?.id ?? ''], new Date(TUESDAY.getTime() + 5 * 86_400_000), 'Tuinclub'));
  const { summary } = await importRows([row('Tuinclub', 'Tuinieren', { Omschrijving: 'Tuinieren op dinsdag.' })], { source: 'Groen', context: later(365) });
  assert.deepEqual([summary.changed, summary.questions], [0, 1]);
  assert.equal((await serviceNamed('Tuinieren'))?.document.plainWords, 'Samen tuinieren.');
  const owner = h.as({ kind: 'person', id: '00000000-0000-7000-8000-000000000001', name: 'Lid', scopes: [`party:${service?.partyId}`] });
  const stranger = h.as({ kind: 'person', id: '00000000-0000-7000-8000-000000000002', name: 'Ander', scopes: ['party:00000000-0000-7000-8000-000000000003'] });
  const [question] = await openQuestions(owner, {});
  assert.deepEqual([question?.name, question?.field, question?.theirs], ['Tuinieren', 'service.plainWords', 'Tuinieren op dinsdag.']);
  assert.equal(await refusalOf(answerQuestion(stranger, { id: question?.id, answer: 'theirs' })), 'platform.notFound');
  await answerQuestion(owner, { id: question?.id, answer: 'theirs' });
  assert.equal((await serviceNamed('Tuinieren'))?.document.plainWords, 'Tuinieren op dinsdag.');
  assert.equal((await importRows([row('Tuinclub', 'Tuinieren', { Omschrijving: 'Tuinieren op dinsdag.' })], { source: 'Groen', context: later(730) })).summary.questions, 0);
});

test('a question says hours, costs and telephone numbers in words, on both sides', async () => {
  const said = { Omschrijving: 'Klei en glazuur.', Adres: 'Ovenstraat 3', Postcode: '9901 AC' };
  await importRows([row('Pottenclub', 'Draaien', { ...said, Openingstijden: 'di 10-11u', Kosten: '€ 5,00', 'Tel.': '026-7771122' })], { source: 'Klei' });
  const service = await serviceNamed('Draaien');
  await inRegion((work) => confirmEntries(work, 'service', [service?.id ?? ''], new Date(TUESDAY.getTime() + 5 * 86_400_000), 'Pottenclub'));
  await importRows([row('Pottenclub', 'Draaien', { ...said, Openingstijden: 'wo 13-15u', Kosten: 'gratis', 'Tel.': '026-7771133' })], { source: 'Klei', context: later(365) });
  const told = (await openQuestions(later(365), {})).filter(({ name }) => name === 'Draaien').map(({ field, place, ours, theirs }) => [field, place, ours, theirs]);
  assert.deepEqual(told, [
    ['service.costs', null, '€\u00a05', 'Gratis'],
    ['service.hours', 'Ovenstraat 3', 'Dinsdag 10.00 - 11.00 uur', 'Woensdag 13.00 - 15.00 uur'],
    ['service.phones', null, '026 777 11 22', '026 777 11 33'],
  ]);
});

test('doubtful rows are decided first, wrong rows left out only when somebody says so', async () => {
  await importRows([row('Speeltuinvereniging Kabouterberg', 'Spelen', { 'Tel.': '026-7778889' })]);
  const id = await stage([row('Speeltuin Kabouterberg', 'Spelen', { 'Tel.': '026-7778889' }), row('', 'x')], { source: 'Andere lijst' });
  const view = await showImportRows(h.as(system), { id, status: 'twin' });
  const twin = view.rows[0]?.twins.find(({ kind }) => kind === 'party');
  assert.equal(twin?.candidates[0]?.name, 'Speeltuinvereniging Kabouterberg');
  assert.equal(await refusalOf(runImport(h.as(system), { id })), 'directory.importTwinsOpen');
  await decideTwins(h.as(system), { id, decisions: { [twin?.key ?? '']: twin?.candidates[0]?.id } });
  assert.deepEqual((await showImport(h.as(system), { id })).counts, { new: 0, changed: 0, same: 1, twin: 0, wrong: 1 }, 'its offer is known again with it');
  assert.equal(await refusalOf(runImport(h.as(system), { id })), 'directory.importRowsWrong');
  const summary = await runImport(h.as(system), { id, leaveOutWrong: true });
  assert.deepEqual([summary.new, summary.leftOut], [0, 1]);
});

test('undo gives entries the version before and takes new ones away; what was changed since is kept and listed', async () => {
  await importRows([row('Muziekhuis', 'Zingen', { Omschrijving: 'Zingen in een koor.' })], { source: 'Muziek' });
  const { id } = await importRows([row('Muziekhuis', 'Zingen', { Omschrijving: 'Zingen op maandag.' }), row('Muziekhuis', 'Trommelen', { Adres: 'Trommelweg 1', Postcode: '9901 AA' }), row('Blaaskapel', 'Blazen')], { source: 'Muziek', context: later(1) });
  const kapel = await partyNamed('Blaaskapel');
  await inTransaction(later(2), (work) => saveParties(work, [{ id: kapel!.id, document: v.parse(partyDocument, { ...kapel!.document, description: 'Sinds 1900.' }) }], { source: 'form' }));
  const undone = await undoImport(later(3), { id });
  assert.deepEqual([undone.restored, undone.removed, undone.kept.map(({ name }) => name)], [1, 3, ['Blaaskapel']]);
  assert.equal((await serviceNamed('Zingen'))?.document.plainWords, 'Zingen in een koor.');
  assert.equal(await serviceNamed('Trommelen'), undefined);
  assert.equal((await partyNamed('Blaaskapel'))?.document.description, 'Sinds 1900.');
  assert.equal(await refusalOf(undoImport(later(4), { id })), 'directory.importNotDone');
});

test('an import that fails half way leaves nothing behind', async () => {
  const id = await stage([row('Half huis', 'Deel een'), row('Half huis', 'Deel twee')]);
  await assert.rejects(runImport({ ...h.as(system), tell: ({ step }) => { if (step === 'party') throw new Error('stroom uit'); } }, { id }), /stroom uit/);
  assert.equal(await partyNamed('Half huis'), undefined);
  assert.equal((await showImport(h.as(system), { id })).state, 'staged');
});

test('who is no administrator is told "not found", and the file is gone once imported', async () => {
  const { id } = await importRows([row('Schaakclub', 'Schaken')]);
  for (const context of [h.as(visitor), h.as({ kind: 'person', id: '00000000-0000-7000-8000-000000000001', name: 'Lid', scopes: ['member:party:x'] })]) {
    assert.equal(await refusalOf(stage([row('x', 'y')], { context })), 'platform.notFound');
    assert.equal(await refusalOf(showImport(context, { id })), 'platform.notFound');
    assert.equal(await refusalOf(undoImport(context, { id })), 'platform.notFound');
  }
  assert.deepEqual(await inRegion(({ tx }) => tx.selectFrom('import_run').select(['sheets', 'plan']).where('id', '=', id).executeTakeFirst()), { sheets: null, plan: null });
  assert.equal(await refusalOf(runImport(h.as(system), { id })), 'directory.importClosed');
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor } from '#platform/use-case/index.ts';
import { addAgreement, closeAgreement, planMeeting, showAgreements, showMeeting } from '#modules/meetings/index.ts';
import { endNetwork, showNetwork, startNetwork } from '#modules/networks/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { beginPartnership } from '#modules/partnerships/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { exportYears, keepLine, showLogbook, showResults, showYears } from './index.ts';

const h = await house('demo');
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const as = async (slug: string) => h.as(await person(slug));
const network = 'digitaal-netwerk-molenwijk', coordinator = await as('coordinator');
// The story that the demo begins with is another one.
await inTransaction(h.as(system), async ({ tx }) => { await tx.deleteFrom('logbook_line').execute(); await tx.deleteFrom('partnership').execute(); await tx.deleteFrom('agreement').execute(); });
const member = (await showNetwork(coordinator, network)).members.find(({ state, party }) => state === 'member' && party)!;
await addAgreement(coordinator, { network, member: member.id, what: 'Een loket op school', dueOn: '1 maart' });
const agreement = (await showAgreements(coordinator, network)).agreements.find(({ what }) => what === 'Een loket op school')!.id;
await beginPartnership(coordinator, { title: 'Loket', what: 'Samen een loket.', who: `${member.name}\nOuders`, kind: 'general', agreement });
await closeAgreement(coordinator, { agreement, as: 'done', words: 'Er komen twaalf ouders.' });

test('what happened is proposed to who carries it, from the list and no more', async () => {
  const { proposed, months } = await showLogbook(coordinator, network);
  assert.deepEqual(months, []);
  for (const kind of ['founded', 'met', 'achieved', 'partnership']) assert.ok(proposed.some((line) => line.kind === kind), kind);
  assert.match(proposed.find(({ source }) => source === `agreement:${agreement}`)!.words, /Gelukt: Een loket op school. Er komen twaalf ouders./);
  assert.deepEqual((await showLogbook(h.as(visitor), network)).proposed, [], 'nobody else sees what was not looked at');
});

test('a line stands in other words, another is left out; visitors read the story', async () => {
  const founded = (await showLogbook(coordinator, network)).proposed.find(({ kind }) => kind === 'founded')!;
  await keepLine(coordinator, { network, source: `agreement:${agreement}`, words: 'Op school is een loket.', as: 'show' });
  await keepLine(coordinator, { network, source: founded.source, words: founded.words, as: 'leaveOut' });
  const seen = await showLogbook(h.as(visitor), network);
  assert.deepEqual(seen.months, [{ month: '2026-11', lines: seen.months[0]!.lines }]);
  assert.deepEqual(seen.months[0]!.lines.map(({ words }) => words), ['Op school is een loket.']);
  await keepLine(coordinator, { network, source: founded.source, words: 'Wij begonnen.', as: 'show' });
  assert.equal((await showLogbook(h.as(visitor), network)).months.flatMap(({ lines }) => lines).length, 2);
});

test('refused: who does not carry it, what did not happen, no words, another region', async () => {
  const line = { network, source: `agreement:${agreement}`, words: 'x', as: 'show' };
  for (const context of [h.as(visitor), await as('librarian'), h.as(await person('coordinator'), { region: h.otherRegion })]) await assert.rejects(keepLine(context, line), { status: 404 });
  await assert.rejects(keepLine(coordinator, { ...line, source: 'agreement:0190a000-0000-7000-8000-000000000000' }), { status: 404 });
  await assert.rejects(keepLine(coordinator, { ...line, words: ' ' }), { status: 422 });
  await assert.rejects(showLogbook(h.as(await person('coordinator'), { region: h.otherRegion }), network), { status: 404 });
});

test('the year in counts, for who carries it, on screen and as a file', async () => {
  const { years } = await showYears(coordinator, network), thisYear = years.find(({ year }) => year === '2026')!;
  assert.ok(thisYear.meetings >= 1 && thisYear.attended >= 1);
  await inTransaction(h.as(system), ({ tx }) => tx.deleteFrom('attendee').where('was_there', '=', true).execute());
  assert.equal((await showYears(coordinator, network)).years.find(({ year }) => year === '2026')!.attended, thisYear.attended, 'a name that is erased was there all the same');
  assert.deepEqual(thisYear.results, ['Op school is een loket.']);
  assert.ok(years.every(({ kept, agreements }) => kept <= agreements));
  assert.deepEqual(years.map(({ partnerships }) => partnerships).reduce((a, b) => a + b), 1);
  for (const context of [h.as(visitor), await as('librarian')]) await assert.rejects(showYears(context, network), { status: 404 });
  const csv = new TextDecoder().decode((await exportYears(coordinator, network, 'csv')).bytes);
  assert.match(csv, /Bijeenkomsten/);
  assert.ok(!csv.includes(member.name));
  assert.ok((await exportYears(coordinator, network, 'xlsx')).bytes.length > 1000);
  await assert.rejects(exportYears(coordinator, network, 'pdf'), { status: 404 });
});

test('results are the lines of a result that stand in the story; nothing that was left out or that nobody looked at', async () => {
  const shown = await showResults(h.as(visitor), network);
  assert.deepEqual(shown.results.map(({ words }) => words), ['Op school is een loket.']);
  await keepLine(coordinator, { network, source: `agreement:${agreement}`, words: 'Op school is een loket.', as: 'leaveOut' });
  assert.deepEqual((await showResults(h.as(visitor), network)).results, [], 'gone as soon as it is left out');
  await keepLine(coordinator, { network, source: `agreement:${agreement}`, words: 'Op school is een loket.', as: 'show' });
});

test('a network of the whole region shows what those in the wijken show, and its standing part gathers it: of hidden ones and closed meetings nothing', async () => {
  const city = (await startNetwork(await as('administrator'), { name: 'Stadsbreed', kind: 'city_network', area: '', purpose: 'Samen in de stad.', isPublic: true }) as { slug: string }).slug, administrator = await as('administrator');
  const hidden = (await startNetwork(coordinator, { name: 'Stil netwerk', kind: 'learning_network', area: 'WK990101', purpose: 'Stil.', isPublic: false }) as { slug: string }).slug;
  const plan = async (at: string, title: string, isPublic: boolean) => planMeeting(at === hidden ? await as('coordinator') : coordinator, { network: at, title, on: '1 februari 2027', from: '10', until: '12', isPublic });
  await plan(network, 'Iedereen welkom', true);
  await plan(network, 'Alleen wij', false);
  await plan(hidden, 'Niemand ziet dit', true);
  const { wijken } = await showResults(h.as(visitor), city), of = wijken.find(({ slug }) => slug === network)!;
  assert.deepEqual([of.next?.title, of.results.map(({ words }) => words)], ['Iedereen welkom', ['Op school is een loket.']]);
  assert.doesNotMatch(JSON.stringify(wijken), /Alleen wij|Stil netwerk|Niemand ziet dit/);
  const { number } = await planMeeting(administrator, { network: city, title: 'Samen', on: '15 februari 2027', from: '10', until: '12' }) as { number: number };
  const news = (await showMeeting(administrator, { slug: city, number })).lines.filter(({ part }) => part === 'news').map(({ words }) => words);
  assert.ok(news.some((line) => line.includes('Op school is een loket.')) && news.some((line) => line.includes('Iedereen welkom')), news.join('\n'));
  assert.deepEqual((await showResults(h.as(visitor), network)).wijken, [], 'a network of a wijk shows its own');
  assert.deepEqual(await showResults(h.as(visitor), hidden), { results: [], more: 0, wijken: [] });
});

test('the story stays when the network ends', async () => {
  await endNetwork(coordinator, { network, words: 'Iedereen kan mee.' });
  assert.ok((await showLogbook(h.as(visitor), network)).months.length > 0);
  await assert.rejects(keepLine(await as('coordinator'), { network, source: `agreement:${agreement}`, words: 'Anders.', as: 'show' }), { status: 404 });
  assert.ok((await showLogbook(await as('administrator'), network)).proposed.some(({ kind }) => kind === 'ended'));
});

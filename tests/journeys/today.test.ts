import assert from 'node:assert/strict';
import { test } from 'node:test';
import { owe, settle } from '#platform/facts/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { giveRole, listPeople, startSpeakingFor, stopPerson } from '#modules/people/index.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site), asSystem = site.as(system);
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(asSystem, work);
const partyId = async (slug: string) => (await inRegion(({ tx }) => tx.selectFrom('party').select('id').where('slug', '=', slug).executeTakeFirstOrThrow())).id;
const idOf = async (slug: string) => (await listPeople(asSystem, { slug }))[0]!.id;
const confirm = async (slug: string, dueOn: string) => { const id = await partyId(slug); await inRegion((work) => owe(work, { what: 'upkeep.confirm', holder: `party:${id}`, subjectKind: 'party', subjectId: id, dueOn })); return id; };
const lines = (page: Page) => page.locator('section[aria-labelledby=wacht] h3').allInnerTexts();

test('each line of Vandaag says what it is about, oldest first, and leads to that one thing', async () => {
  await inRegion(({ tx, now }) => tx.updateTable('duty').set({ closed_at: now }).where('closed_at', 'is', null).execute());
  await startSpeakingFor(asSystem, { person: await idOf('librarian'), party: await partyId('voedselbank') });
  await confirm('voedselbank', '2026-12-20');
  await confirm('bibliotheek', '2026-12-10');
  const page = await visit('/');
  await lookAroundAs(page, 'librarian');
  const { name } = await inRegion(({ tx }) => tx.selectFrom('party').select('name').where('slug', '=', 'voedselbank').executeTakeFirstOrThrow());
  assert.deepEqual(await lines(page), ['Bibliotheek Rivierstad', name].map((party) => `Kijk na of jullie gegevens nog kloppen: ${party}`));
  await page.getByRole('link', { name: 'Kijk na of jullie gegevens nog kloppen: Bibliotheek Rivierstad' }).click();
  assert.equal(new URL(page.url()).pathname, '/klopt/van/bibliotheek');
});

test('of two messages of readers the one that was pressed is marked', async () => {
  for (const words of ['De deur was dicht.', 'Het nummer klopt niet.']) {
    const reader = await visit('/aanbod/telefoon-en-tablet/klopt-niet');
    await reader.getByLabel('Wat klopt er niet?').fill(words);
    await reader.getByRole('button', { name: 'Verstuur' }).click();
  }
  const page = await visit('/');
  await lookAroundAs(page, 'librarian');
  await page.getByRole('link', { name: 'Een lezer zegt dat iets niet klopt: Vragen over je telefoon of tablet' }).last().click();
  assert.match(await page.locator('li:target').innerText(), /Het nummer klopt niet/);
});

test('a role that nobody has leads to who has such roles there', async () => {
  const { id: person } = (await inRegion(({ tx }) => tx.selectFrom('person').select('id').where('slug', '=', 'gardener').executeTakeFirstOrThrow()));
  await giveRole(asSystem, { person, kind: 'liaison', scope: 'area:BU99010301' });
  await stopPerson(asSystem, { person, as: 'moved' });
  const page = await visit('/');
  await lookAroundAs(page, 'administrator');
  await page.locator('section[aria-labelledby=wacht] a').last().click();
  assert.equal(new URL(page.url()).search, '?gebied=BU99010301&rol=liaison');
});

test('what waits for another is not there, and what was done meanwhile leads back', async () => {
  const party = await confirm('molensteen', '2026-12-30'), { id } = await inRegion(({ tx }) => tx.selectFrom('duty').select('id').where('subject_id', '=', party).where('closed_at', 'is', null).executeTakeFirstOrThrow());
  const page = await visit('/');
  await lookAroundAs(page, 'resident');
  for (const at of [id, '01a22dc5-3492-76ce-b010-821539af12bc', 'nergens']) assert.equal((await page.goto(`/vandaag/${at}`))!.status(), 404, at);
  await startSpeakingFor(asSystem, { person: await idOf('resident'), party });
  await page.goto(`/vandaag/${id}`);
  assert.equal(new URL(page.url()).pathname, '/klopt/van/molensteen');
  await inRegion((work) => settle(work, 'upkeep.confirm', party));
  await page.goto(`/vandaag/${id}`);
  assert.equal(new URL(page.url()).pathname, '/vandaag');
});

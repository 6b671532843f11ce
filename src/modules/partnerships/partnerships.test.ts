import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitingDuties } from '#platform/facts/index.ts';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { readParties } from '#modules/directory/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { addAgreement, showAgreements } from '#modules/meetings/index.ts';
import { showNetwork } from '#modules/networks/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { remindOfReview } from './remind-of-review.ts';
import { beginPartnership, changePartnership, endPartnership, listPartnerships, partnershipsInWijk, partnershipsOfParty, REVIEW, showPartnership, showPartnershipForm } from './index.ts';

const h = await house('demo');
const all = h.as(system);
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = all) => inTransaction(context, work);
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(all, { slug }))[0]!.id, TUESDAY);
const as = async (slug: string) => h.as(await person(slug));
const nameOf = async (slug: string) => (await inRegion(({ tx }) => readParties(tx, { slugs: [slug] })))[0]!.document.name;
const messages = (purpose: string) => inRegion(({ tx }) => tx.selectFrom('message as m').innerJoin('delivery as d', 'd.message_id', 'm.id').select(['m.title', 'd.party_id', 'd.person_id']).where('m.purpose', '=', purpose).execute());

const kompas = await nameOf('het-kompas'), brug = await nameOf('welzijn-de-brug');
const lines = { title: 'Schoolapp uitleggen', what: 'Het buurtwerk legt op school de schoolapp uit.', who: `${kompas}\n${brug.toUpperCase()}\nOuders van groep 5`, kind: 'school' };
const begin = async (slug: string, more: object = {}) => (await beginPartnership(await as(slug), { ...lines, ...more }) as { slug: string }).slug;

// The one that the demo begins with is another one.
await inRegion(async ({ tx }) => void await tx.deleteFrom('partnership').execute());

test('two lines are enough: names of the directory become parties, others stay words, and who did not write it is told', async () => {
  const slug = await begin('teacher');
  const { partnership, isKeeper } = await showPartnership(await as('teacher'), slug);
  assert.deepEqual([partnership.parties.map((one) => one.slug), partnership.parties[2]!.name, isKeeper], [['het-kompas', 'welzijn-de-brug', null], 'Ouders van groep 5', true]);
  assert.deepEqual((await messages('partnerships.named')).map(({ title }) => title), ['Jullie staan bij een samenwerking: Schoolapp uitleggen'], 'only who did not write it');
  assert.equal(await begin('teacher'), `${slug}-2`, 'the same name twice has an address of its own');
});

test('refused: a visitor, a resident who speaks for nobody, one name alone, days the wrong way round', async () => {
  for (const context of [h.as(visitor), await as('resident')]) {
    await assert.rejects(beginPartnership(context, lines), { status: 404 });
    await assert.rejects(showPartnershipForm(context, { agreement: '', decision: '', own: [] }), { status: 404 });
  }
  for (const wrong of [{ who: kompas }, { title: ' ' }, { kind: 'other' }, { startsOn: '1 februari 2027', endsOn: '01-01-2027' }, { area: 'WK000000' }, { reviewOn: 'ooit' }]) await assert.rejects(begin('teacher', wrong), { status: 422 }, JSON.stringify(wrong));
});

test('visitors see what and who where it is shown, and never by which means', async () => {
  const slug = await begin('teacher', { money: '500 euro', carriedBy: 'Marloes' });
  await assert.rejects(showPartnership(h.as(visitor), slug), { status: 404 });
  assert.equal((await partnershipsOfParty(h.as(visitor), 'het-kompas')).length, 0);
  await changePartnership(await as('teacher'), { ...lines, partnership: slug, money: '500 euro', carriedBy: 'Marloes', area: 'WK990101', isPublic: true });
  const { partnership, isKeeper } = await showPartnership(h.as(visitor), slug);
  assert.deepEqual([partnership.title, partnership.money, partnership.carriedBy, isKeeper], ['Schoolapp uitleggen', null, null, false]);
  assert.deepEqual((await partnershipsOfParty(h.as(visitor), 'welzijn-de-brug')).map((one) => one.slug), [slug]);
  assert.deepEqual((await partnershipsInWijk(h.as(visitor), 'WK990101')).map((one) => one.slug), [slug]);
  assert.deepEqual((await listPartnerships(h.as(visitor), undefined)).others.map((one) => one.slug), [slug]);
  assert.ok((await showPartnership(await as('coordinator'), slug)).isKeeper, 'who carries the wijk');
  await assert.rejects(changePartnership(await as('resident'), { ...lines, partnership: slug }), { status: 404 });
  await assert.rejects(showPartnership(h.as(await person('teacher'), { region: h.otherRegion }), slug), { status: 404 });
});

test('its review date stands on Vandaag and is told; a new date takes the old one away; ended, it waits no more', async () => {
  const slug = await begin('teacher', { reviewOn: '01-12-2026', isPublic: true }), teacher = await as('teacher');
  const open = async () => (await inRegion((work) => waitingDuties(work), teacher)).filter(({ what }) => what === REVIEW);
  const [duty] = await open();
  assert.equal(duty!.dueOn, '2026-12-01');
  await inRegion((work) => remindOfReview(work, duty!));
  assert.equal((await messages(REVIEW)).length, 1);
  await changePartnership(teacher, { ...lines, partnership: slug, reviewOn: '01-06-2027', isPublic: true });
  assert.deepEqual((await open()).map(({ dueOn }) => dueOn), ['2027-06-01']);
  await assert.rejects(endPartnership(teacher, { partnership: slug, words: '' }), { status: 422 });
  await assert.rejects(endPartnership(await as('resident'), { partnership: slug, words: 'Klaar' }), { status: 404 });
  await endPartnership(teacher, { partnership: slug, words: 'Twaalf ouders gebruiken de app.' });
  assert.equal((await open()).length, 0);
  await assert.rejects(showPartnership(h.as(visitor), slug), { status: 404 });
  assert.equal((await showPartnership(teacher, slug)).partnership.ended!.words, 'Twaalf ouders gebruiken de app.');
  await assert.rejects(endPartnership(teacher, { partnership: slug, words: 'Nog eens' }), { key: 'partnerships.endedAlready' });
});

test('it begins from an agreement of a network, for who takes part in that', async () => {
  const coordinator = await as('coordinator'), network = 'digitaal-netwerk-molenwijk', { members } = await showNetwork(coordinator, network), member = members.find(({ state, party }) => state === 'member' && party)!;
  await addAgreement(coordinator, { network, member: member.id, what: 'Een loket op school', dueOn: '1 maart' });
  const agreement = (await showAgreements(coordinator, network)).agreements.find(({ what }) => what === 'Een loket op school')!.id;
  const form = await showPartnershipForm(coordinator, { agreement, decision: '', own: [] });
  assert.deepEqual([form.title, form.what, form.who], ['Een loket op school', 'Een loket op school', [member.name]]);
  assert.deepEqual(form.members, members.flatMap(({ state, party, name }) => (state === 'member' && party && name !== member.name ? [name] : [])), 'the other parties of the network can be ticked; residents are not offered');
  const slug = await begin('coordinator', { agreement });
  assert.equal((await showPartnership(coordinator, slug)).partnership.network?.slug, network);
  const outside = (await listPeople(all, { slug: 'editor' }))[0];
  if (outside) await assert.rejects(showPartnershipForm(await as('editor'), { agreement, decision: '', own: [] }), { status: 404 });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { changeEntry, readLocations, readParties, readServices } from '#modules/directory/index.ts';
import { actorOfPerson, beginSpeaking, listPeople } from '#modules/people/index.ts';
import { deliverMail } from '#modules/reach/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { expireProposals } from './decide-proposal.ts';
import { beginParty, beginService, changeOrPropose, decideProposal, findTwins, openProposals, ownProposals, showFormToChange, showNewService, showProposal, withdrawProposal } from './index.ts';

const DAY = 86_400_000;
const h = await house('demo');
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = h.as(system)) => inTransaction(context, work);
const idOf = async (slug: string) => (await listPeople(h.as(system), { slug }))[0]!.id;
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, await idOf(slug), TUESDAY);
const resident = h.as(await person('resident')), coordinator = h.as(await person('coordinator')), librarian = h.as(await person('librarian'));
const partyAt = async (slug: string) => (await inRegion(({ tx }) => readParties(tx, { slugs: [slug] })))[0];
const mails = async (to: string) => { await deliverMail.runApart(h.as(system), {}); return inRegion(({ tx }) => tx.selectFrom('mail').select(['subject', 'body']).where('recipient', '=', to).execute()); };
const residentMail = (await listPeople(h.as(system), { slug: 'resident' }))[0]!.email!;
const initiative = (name: string, areas = 'WK990101') => ({ partyKind: 'initiative', fields: { name, plainWords: 'Wij maken soep voor de buurt.', areas } });
const dutiesAbout = (id: string) => inRegion(({ tx }) => tx.selectFrom('duty').select('holder').where('subject_id', '=', id).where('closed_at', 'is', null).execute());

test('a resident’s initiative waits for the wijk; after a yes it is there, and they change it themselves', async () => {
  assert.deepEqual(await beginParty(resident, initiative('Soep van Sien')), { slug: null });
  assert.equal(await partyAt('soep-van-sien'), undefined, 'nothing is published');
  const [own] = await ownProposals(resident, undefined);
  assert.deepEqual([own!.name, own!.state], ['Soep van Sien', 'waiting']);
  assert.ok((await dutiesAbout(own!.id)).some(({ holder }) => holder === 'coordinator:area:WK990101'));
  const view = await showProposal(coordinator, { id: own!.id });
  assert.deepEqual(view.changed.sort(), ['areas', 'name', 'plainWords']);
  await decideProposal(coordinator, { id: own!.id, outcome: 'approved', fields: { ...view.after, plainWords: 'Elke vrijdag soep voor de buurt.' }, version: 0 });
  const party = (await partyAt('soep-van-sien'))!;
  assert.deepEqual([party.document.plainWords, party.document.kind, party.confirmedBy], ['Elke vrijdag soep voor de buurt.', 'initiative', 'Soep van Sien']);
  assert.deepEqual(await dutiesAbout(own!.id), []);
  assert.match((await mails(residentMail)).at(-1)!.body, /Vanaf nu kun je dit zelf veranderen/);
  const trusted = h.as(await person('resident')), { form, waits } = await showFormToChange(trusted, { kind: 'party', slug: 'soep-van-sien' });
  assert.equal(waits, false);
  await changeOrPropose(trusted, { kind: 'party', id: form.id, version: form.version, fields: { ...form.fields, email: 'soep@post.example' } });
  assert.equal((await partyAt('soep-van-sien'))!.document.email, 'soep@post.example');
  await assert.rejects(decideProposal(coordinator, { id: own!.id, outcome: 'approved' }), { key: 'upkeep.alreadyAnswered' });
});

test('a no has a reason, which the resident hears; nothing is there', async () => {
  await beginParty(resident, initiative('Goudzoekers'));
  const [own] = await ownProposals(resident, undefined);
  await assert.rejects(decideProposal(coordinator, { id: own!.id, outcome: 'refused', reason: ' ' }), { status: 422, fields: { reason: 'claims.sayWhy' } });
  await decideProposal(coordinator, { id: own!.id, outcome: 'refused', reason: 'Dit is een bedrijf.' });
  assert.match((await mails(residentMail)).at(-1)!.body, /Dit is een bedrijf\./);
  assert.equal(await partyAt('goudzoekers'), undefined);
});

test('only who takes care of that wijk sees a proposal and decides; nobody decides about their own', async () => {
  await beginParty(resident, initiative('Buurtkoor'));
  const [own] = await ownProposals(resident, undefined);
  const others = [resident, librarian, h.as(visitor), h.as({ ...coordinator.actor, scopes: ['coordinator:area:WK990102'] } as Actor), h.as({ ...coordinator.actor, scopes: [] } as Actor)];
  for (const other of others) {
    await assert.rejects(showProposal(other, { id: own!.id }), { status: 404 });
    await assert.rejects(decideProposal(other, { id: own!.id, outcome: 'approved' }), { status: 404 });
    assert.deepEqual(await openProposals(other, undefined), []);
  }
  await assert.rejects(showProposal(h.as(system, { region: h.otherRegion }), { id: own!.id }), { status: 404 });
  assert.deepEqual(await ownProposals(librarian, undefined), []);
  await assert.rejects(withdrawProposal(librarian, { id: own!.id }), { status: 404 });
  await withdrawProposal(resident, { id: own!.id });
  assert.deepEqual(await dutiesAbout(own!.id), []);
});

test('what cannot be read is refused at once, beside its field; a wijk is needed', async () => {
  await assert.rejects(beginParty(resident, { partyKind: 'initiative', fields: { name: '', plainWords: 'Soep.', areas: 'WK990101' } }), { status: 422, fields: { name: 'directory.required' } });
  await assert.rejects(beginParty(resident, initiative('Zonder wijk', '')), { status: 422, fields: { areas: 'claims.chooseWijk' } });
  await assert.rejects(beginParty(h.as(visitor), initiative('Zonder account')), { status: 404 });
});

test('a twin is shown before it is doubled', async () => {
  const twin = initiative('Bibliotheek Rivierstad');
  await assert.rejects(beginParty(resident, twin), { status: 409, key: 'claims.looksLike' });
  assert.deepEqual((await findTwins(resident, { kind: 'party', name: 'de bibliotheek van Rivierstad' })).map(({ slug }) => slug), ['bibliotheek']);
  await beginParty(resident, { ...twin, anyway: true });
  assert.equal((await ownProposals(resident, undefined))[0]!.name, 'Bibliotheek Rivierstad');
});

test('a member adds an offer at a place that is not known yet; a place that is there is offered', async () => {
  const { form } = await showNewService(librarian, { party: 'bibliotheek' });
  const fields = { ...form.fields, name: 'Leesclub', plainWords: 'Samen een boek lezen.', [form.hours[0]!.field]: 'elke dinsdag 19.00-21.00', newPlaceName: 'De Serre', newPlaceStreet: 'Serreweg 3', newPlacePostcode: '9901AB', newPlaceTown: 'Rivierstad' };
  const { slug } = await beginService(librarian, { party: 'bibliotheek', fields });
  const [service] = await inRegion(({ tx }) => readServices(tx, { slugs: [slug!] })), [at] = service!.document.locations;
  const [place] = await inRegion(({ tx }) => readLocations(tx, { slugs: [at!.location] }));
  assert.deepEqual([place!.document.name, place!.document.address, place!.document.postcode], ['De Serre', 'Serreweg 3', '9901 AB']);
  assert.equal(at!.schedules.length, 1, 'the hours hold there');
  assert.equal(service!.confirmedBy, 'Bibliotheek Rivierstad');
  await assert.rejects(beginService(librarian, { party: 'bibliotheek', fields: { ...fields, name: 'Kookclub', newPlaceName: 'Serre' } }), { status: 422, fields: { newPlaceStreet: 'directory.placeExists' } });
  await assert.rejects(beginService(librarian, { party: 'bibliotheek', fields: { ...fields, name: 'Kookclub', newPlaceStreet: '', newPlacePostcode: 'x' } }), { status: 422, fields: { newPlaceStreet: 'directory.required', newPlacePostcode: 'directory.postcodeUnclear' } });
  await assert.rejects(beginService(resident, { party: 'bibliotheek', fields }), { status: 404 });
  await assert.rejects(showNewService(resident, { party: 'bibliotheek' }), { status: 404 });
});

test('a newcomer at an organisation: edits and offers wait, and after the first yes no more', async () => {
  const teacherId = await idOf('teacher'), party = (await partyAt('voedselbank'))!;
  await inRegion((work) => beginSpeaking(work, { person: teacherId, party: party.id, isNewcomer: true }));
  const newcomer = h.as(await person('teacher')), { form, waits } = await showFormToChange(newcomer, { kind: 'party', slug: 'voedselbank' });
  assert.equal(waits, true);
  await assert.rejects(changeEntry(newcomer, { kind: 'party', id: form.id, version: form.version, fields: form.fields }), { status: 404 });
  await changeOrPropose(newcomer, { kind: 'party', id: form.id, version: form.version, fields: { ...form.fields, description: 'Kom ook op vrijdag.' } });
  await beginService(newcomer, { party: 'voedselbank', fields: { name: 'Kledinghoek', plainWords: 'Kleren voor weinig geld.' } });
  assert.notEqual((await partyAt('voedselbank'))!.document.description, 'Kom ook op vrijdag.');
  const [offer, edit] = await ownProposals(newcomer, undefined);
  assert.deepEqual((await showProposal(coordinator, { id: edit!.id })).changed, ['description']);
  await decideProposal(coordinator, { id: edit!.id, outcome: 'approved' });
  await decideProposal(coordinator, { id: offer!.id, outcome: 'approved' });
  assert.equal((await partyAt('voedselbank'))!.document.description, 'Kom ook op vrijdag.');
  assert.equal((await inRegion(({ tx }) => readServices(tx, { slugs: ['kledinghoek'] }))).length, 1);
  assert.equal((await showFormToChange(h.as(await person('teacher')), { kind: 'party', slug: 'voedselbank' })).waits, false);
});

test('a proposal that nobody decides in sixty days ends, with a word to who made it', async () => {
  await beginParty(resident, initiative('Vergeten plan'));
  const [own] = await ownProposals(resident, undefined), at = (days: number) => h.as(system, { now: new Date(TUESDAY.getTime() + days * DAY) });
  await inRegion((work) => expireProposals.run(work, {}), at(59));
  assert.equal((await ownProposals(resident, undefined))[0]!.state, 'waiting');
  await inRegion((work) => expireProposals.run(work, {}), at(61));
  assert.equal((await ownProposals(resident, undefined))[0]!.state, 'expired');
  assert.deepEqual(await dutiesAbout(own!.id), []);
  await inRegion((work) => expireProposals.run(work, {}), at(160));
  assert.ok(!(await ownProposals(resident, undefined)).some(({ id }) => id === own!.id));
});

test('one person cannot fill the list', async () => {
  const waiting = (await ownProposals(resident, undefined)).filter(({ state }) => state === 'waiting').length;
  for (let n = waiting; n < 10; n += 1) await beginParty(resident, { ...initiative(`Plan ${n}`), anyway: true });
  await assert.rejects(beginParty(resident, { ...initiative('Te veel'), anyway: true }), { status: 429 });
});

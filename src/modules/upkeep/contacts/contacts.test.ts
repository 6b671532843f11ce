import assert from 'node:assert/strict';
import { test } from 'node:test';
import { showParty, type PartyView } from '#modules/directory/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { actorOfLink, lettersOfBatch, makeBatch, openCode, openLink } from '#modules/reach/index.ts';
import { inTransaction, type Actor } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { contribution } from '../contributes.ts';
import { answerShown, askToBeShown, noteShown, SHOW, showContact, showContacts, showOwnContacts, takeBackShown } from './index.ts';

const h = await house('demo');
const asSystem = h.as(system);
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(asSystem, { slug }))[0]!.id, TUESDAY);
const coordinator = h.as(await person('coordinator')), resident = h.as(await person('resident'));
const at = await inTransaction(asSystem, async ({ tx }) => (await tx.selectFrom('private_contact as c').innerJoin('party as p', 'p.id', 'c.party_id').select(['p.slug', 'c.name', 'c.role']).where('c.name', '=', 'Joke Lammers').executeTakeFirstOrThrow()));
const shown = async () => ((await showParty(h.as(visitor), at.slug)) as PartyView).contacts;
const nobody = { showName: false, name: '', showPhone: false, phone: '', showEmail: false, email: '' };

test('who keeps an entry sees whom its lists named, and nobody else does', async () => {
  assert.deepEqual((await showContacts(coordinator, { party: at.slug, who: null })).listed.map(({ name }) => name), ['Joke Lammers']);
  for (const context of [resident, h.as(visitor)]) await assert.rejects(showContacts(context, { party: at.slug, who: null }), { status: 404 });
  await assert.rejects(askToBeShown(resident, { party: at.slug, name: 'Joke Lammers', phone: '06 00 00 00 81' }), { status: 404 });
  await assert.rejects(askToBeShown(coordinator, { party: at.slug, name: 'Joke Lammers' }), { key: 'upkeep.contactNoWay' });
  await assert.rejects(askToBeShown(coordinator, { party: at.slug, name: 'Joke Lammers', email: 'info@welzijndebrug.example' }), { key: 'people.emailShared' });
});

test('who has no mail is asked by telephone or by letter, answers with the code from paper, and nobody else can', async () => {
  const { id } = await askToBeShown(coordinator, { party: at.slug, name: 'Joke Lammers', role: 'tuinbaas', phone: '06 00 00 00 81' });
  const deliveries = await inTransaction(asSystem, ({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.way', 'd.code', 'd.person_id']).where('m.subject_id', '=', id).execute());
  assert.deepEqual(deliveries.map(({ way }) => way), ['telephone']);
  await assert.rejects(askToBeShown(coordinator, { party: at.slug, name: 'Joke Lammers', phone: '06 00 00 00 81' }), { key: 'upkeep.contactAskedLately' });
  assert.deepEqual(await shown(), []);
  const { path, token } = (await openCode(asSystem, deliveries[0]!.code!))!;
  assert.equal(path, '/klopt/zichtbaar');
  const joke = h.as(actorOfLink((await openLink(asSystem, token, SHOW))!));
  assert.equal((await showContact(joke, { id })).fills.phone, '06 00 00 00 81');
  for (const other of [resident, h.as(visitor)]) await assert.rejects(answerShown(other, { ...nobody, id, showName: true, name: 'Joke' }), { status: 404 });
  await assert.rejects(answerShown(coordinator, { ...nobody, id, showName: true, name: 'Joke' }), { status: 404 }, 'who keeps the entry says how they heard it');
  await answerShown(joke, { ...nobody, id, showName: true, name: 'Joke', showPhone: true, phone: '06 00 00 00 81' });
  assert.deepEqual((await shown()).map(({ name, role, phone, email }) => ({ name, role, phone, email })), [{ name: 'Joke', role: 'tuinbaas', phone: '+31600000081', email: null }]);
  const mine = h.as(await actorOfPerson(h.db, h.region, deliveries[0]!.person_id!, TUESDAY));
  assert.deepEqual((await showOwnContacts(mine)).map(({ name, phone }) => [name, phone]), [['Joke', '+31600000081']]);
  assert.deepEqual(await showOwnContacts(resident), []);
  await assert.rejects(takeBackShown(resident, { id }), { status: 404 });
  await takeBackShown(mine, { id });
  assert.deepEqual(await shown(), []);
});

test('what somebody said is written down only by who keeps the entry, with how and when, and tells no more than was said', async () => {
  const { id } = await askToBeShown(coordinator, { party: at.slug, name: 'Joke Lammers', send: false });
  const said = { ...nobody, id, showPhone: true, phone: '06 00 00 00 81', on: '20-11-2026' };
  await assert.rejects(noteShown(resident, { ...said, by: 'telephone' }), { status: 404 });
  await assert.rejects(noteShown(coordinator, { ...said, by: '' }), (problem: { fields: Record<string, string> }) => problem.fields.by === 'upkeep.sayHow');
  await assert.rejects(noteShown(coordinator, { ...said, by: 'paper', on: '20-11-2025' }), { key: 'upkeep.dayNotLately' });
  await noteShown(coordinator, { ...said, by: 'telephone' });
  assert.deepEqual((await shown()).map(({ name, phone }) => [name, phone]), [[null, '+31600000081']]);
  const row = await inTransaction(asSystem, ({ tx }) => tx.selectFrom('shown_contact').selectAll().where('id', '=', id).executeTakeFirstOrThrow());
  assert.deepEqual([row.answered_by, row.answered_on, row.shown_until, row.noted_by], ['telephone', '2026-11-20', '2027-11-20', (coordinator.actor as { id: string }).id]);
  const told = await inTransaction(asSystem, ({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.way', 'm.script']).where('m.subject_id', '=', id).where('m.title', 'like', 'Dit zien bezoekers%').execute());
  assert.deepEqual(told.map(({ way }) => way), ['telephone'], 'who has no mail hears by their own way what another wrote down');
  assert.match(told[0]!.script, /Wil je dat niet meer\?/);
});

test('an address that somebody types tells them nothing of whose it is', async () => {
  const { person_id, value: email } = await inTransaction(asSystem, ({ tx }) => tx.selectFrom('person_contact').select(['person_id', 'value']).where('kind', '=', 'email').where('person_id', '=', (resident.actor as { id: string }).id).executeTakeFirstOrThrow());
  const { id } = await askToBeShown(coordinator, { party: at.slug, name: 'Iemand', email, send: false });
  const seen = await showContact(coordinator, { id });
  assert.deepEqual([seen.person, seen.fills], ['Iemand', { name: 'Iemand', phone: null, email: null }]);
  assert.ok(!JSON.stringify(await showContacts(coordinator, { party: at.slug, who: null })).includes('Berrada'));
  assert.deepEqual([(await showContact(resident, { id })).person, (await showContact(resident, { id })).fills.email], ['Nadia Berrada', email], 'they themselves see what is kept of them');
  assert.equal((await inTransaction(asSystem, ({ tx }) => tx.selectFrom('shown_contact').select('person_id').where('id', '=', id).executeTakeFirstOrThrow())).person_id, person_id, 'and it is they who are asked');
});

test('a letter carries a slip with a yes and a no for each part, and what another wrote down stands in one without', async () => {
  await inTransaction(asSystem, async ({ tx, now }) => {
    const { person_id } = await tx.selectFrom('shown_contact').select('person_id').where('asked_as', '=', 'Joke Lammers').executeTakeFirstOrThrow();
    await tx.insertInto('person_contact').values({ id: crypto.randomUUID(), person_id, kind: 'address', value: 'Haverstraat 41, 6896 AS Rivierstad', source: 'people.addedByAdministrator' }).execute();
    await tx.insertInto('person_reach').values({ person_id, way: 'letter', changed_at: now }).execute();
    await tx.insertInto('consent').values({ id: crypto.randomUUID(), person_id, purpose: 'people.paper', text_version: '2026-11', given_at: now }).execute();
    await tx.updateTable('shown_contact').set({ asked_at: null, answered_on: null, shown_until: null }).execute();
  });
  const { id } = await askToBeShown(coordinator, { party: at.slug, name: 'Joke Lammers', phone: '06 00 00 00 81' });
  const administrator = h.as(await person('administrator'));
  const posted = async () => {
    const { id: batch } = await makeBatch(administrator, { form: 'window' });
    return (await lettersOfBatch(administrator, { id: batch, writers: contribution.letters! })).letters.find(({ address }) => address[0] === 'Joke Lammers');
  };
  const letter = await posted();
  assert.deepEqual(letter!.slip!.items, ['Mijn naam', 'Mijn telefoonnummer', 'Mijn e-mailadres'].map((text) => ({ text, choices: ['ja', 'nee'] })));
  assert.ok(letter!.code);
  await noteShown(coordinator, { ...nobody, id, showName: true, name: 'Joke', showPhone: true, phone: '06 00 00 00 81', by: 'in_person', on: '' });
  const kept = (await posted())!;
  assert.deepEqual([kept.slip, kept.sections.map(({ lines }) => lines)], [null, [['Joke', '06 00 00 00 81']]]);
  assert.match(kept.paragraphs.join(' '), /Klopt dit niet\?/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { newId } from '#platform/db/index.ts';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { changeEntry, createEntry, feedParties, readParties, readServices, showEntryForm, showParty, showService } from '#modules/directory/index.ts';
import { actorOfPerson, beginSpeaking, listPeople, speakersFor } from '#modules/people/index.ts';
import { send } from '#modules/reach/index.ts';
import { showHistory } from '#modules/upkeep/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { changeOrPropose, claimParty, decideProposal, showFormToChange } from '../index.ts';
import { mergeEntries, showMerge, undoMerge } from './index.ts';

const h = await house('demo');
const DAY = 86_400_000;
const all = h.as(system);
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = all) => inTransaction(context, work);
const idOf = async (slug: string) => (await listPeople(all, { slug }))[0]!.id;
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, await idOf(slug), TUESDAY);
const as = async (slug: string, now = TUESDAY) => h.as(await person(slug), { now });
const coordinator = await as('coordinator');
const partyAt = async (slug: string) => (await inRegion(({ tx }) => readParties(tx, { slugs: [slug] })))[0];
const servicesOf = async (id: string) => (await inRegion(({ tx }) => readServices(tx))).filter(({ partyId }) => partyId === id);
const found = (words: string) => inRegion(async (work) => (await feedParties(work, { words, areas: null }, { limit: 50, page: 1 })).keys.map(({ id }) => id));

let made = 0;
/** Two organisations of the wijk with the same name but for a letter, each with an offer. */
async function twins(name = `Huis van Vreugde ${(made += 1)}`): Promise<[string, string]> {
  const fields = { plainWords: 'Samen koken en eten.', areas: 'WK990101', email: '', website: '' };
  return inRegion(async (work) => {
    const entry = { kind: 'party' as const, partyKind: 'organisation' as const }, options = { source: 'form', isOwner: false };
    const first = await createEntry(work, entry, { ...fields, name, phones: '0344 111 111' }, options);
    const second = await createEntry(work, entry, { ...fields, name: `${name} Molenwijk`, phones: '0344 222 222', description: 'Elke dag open.' }, options);
    await createEntry(work, { kind: 'service', partyId: first.id }, { name: `${name} soep`, plainWords: 'Soep.' }, options);
    await createEntry(work, { kind: 'service', partyId: second.id }, { name: `${name} soep`, plainWords: 'Elke week soep.' }, options);
    return [first.slug, second.slug] as [string, string];
  });
}

async function mergeOf(first: string, second: string, context = coordinator, kind: 'party' | 'service' = 'party') {
  const { compared } = await showMerge(context, { kind, slug: first, twin: second, words: '' });
  return { kind, first, second, versions: { first: compared!.first.version, second: compared!.second.version } };
}

test('two parties become one: offers, people and the old address go along, and the other is gone from search', async () => {
  const [first, second] = await twins('Huis van Zon'), [a, b] = [(await partyAt(first))!, (await partyAt(second))!];
  await inRegion(async (work) => { await beginSpeaking(work, { person: await idOf('resident'), party: a.id, isNewcomer: false }); await beginSpeaking(work, { person: await idOf('teacher'), party: b.id, isNewcomer: false }); });
  assert.deepEqual((await showMerge(coordinator, { kind: 'party', slug: first, twin: null, words: '' })).candidates.map(({ slug }) => slug), [second], 'the likeliest twin is proposed');
  const view = await showMerge(coordinator, { kind: 'party', slug: first, twin: second, words: '' });
  assert.deepEqual(view.compared!.pairs.map(({ field, usual }) => [field, usual]), [['name', 'first'], ['description', 'second'], ['phones', 'both']]);
  assert.deepEqual(view.compared!.warnings, ['warnOwners']);
  const { slug } = await mergeEntries(coordinator, await mergeOf(first, second));
  assert.equal(slug, first);
  const joined = (await partyAt(first))!;
  assert.deepEqual([joined.document.description, joined.document.phones.map(({ number }) => number), joined.document.alternateName], ['Elke dag open.', ['+31344111111', '+31344222222'], 'Huis van Zon Molenwijk']);
  assert.equal(await partyAt(second), undefined);
  assert.deepEqual(await showParty(h.as(visitor), second), { movedTo: first }, 'the old address leads to it');
  assert.equal((await servicesOf(a.id)).length, 2);
  assert.deepEqual((await inRegion((work) => speakersFor(work, a.id))).map(({ name }) => name).length, 2);
  const hits = await found('Huis van Zon Molenwijk');
  assert.deepEqual([hits.includes(a.id), hits.includes(b.id)], [true, false]);
  const history = await showHistory(coordinator, { kind: 'party', slug: first });
  assert.equal(history.versions[0]!.source, 'merge:Huis van Zon Molenwijk');
  const told = await inRegion(({ tx }) => tx.selectFrom('message').select('title').where('purpose', '=', 'claims.merged').execute());
  assert.equal(told.length, 2, 'both owners are told');
  assert.equal((await showMerge(coordinator, { kind: 'party', slug: first, twin: null, words: '' })).doubles.length, 1, 'what they both offered is shown as double');
});

test('what is chosen is taken, and the one whose name is chosen lives', async () => {
  const [first, second] = await twins();
  const { slug } = await mergeEntries(coordinator, { ...(await mergeOf(first, second)), choices: { name: 'second', phones: 'second', description: 'first' } });
  assert.equal(slug, second);
  const { document } = (await partyAt(second))!;
  assert.deepEqual([document.phones.map(({ number }) => number), document.description], [['+31344222222'], null]);
  assert.deepEqual(await showParty(h.as(visitor), first), { movedTo: second });
});

test('only who may change both: others, and people of elsewhere, find nothing', async () => {
  const [first, second] = await twins(), merge = await mergeOf(first, second);
  const a = (await partyAt(first))!;
  await inRegion(async (work) => beginSpeaking(work, { person: await idOf('resident'), party: a.id, isNewcomer: false }));
  for (const other of [await as('resident'), await as('librarian'), h.as(visitor), h.as(await person('coordinator'), { region: h.otherRegion })]) {
    await assert.rejects(mergeEntries(other, merge), { status: 404 });
    await assert.rejects(showMerge(other, { kind: 'party', slug: first, twin: second, words: '' }), { status: 404 });
  }
  const b = (await partyAt(second))!;
  await inRegion(async (work) => beginSpeaking(work, { person: await idOf('resident'), party: b.id, isNewcomer: false }));
  await mergeEntries(await as('resident'), merge);
});

test('of two merges at once one is done, the other refused plainly; also the other way round, and after a change', async () => {
  const [first, second] = await twins(), there = await mergeOf(first, second), back = await mergeOf(second, first);
  const outcomes = await Promise.allSettled([mergeEntries(coordinator, there), mergeEntries(coordinator, back)]);
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const refused = outcomes.find((outcome) => outcome.status === 'rejected')!;
  assert.deepEqual([refused.reason.key, refused.reason.status], ['claims.mergedAlready', 409]);
  await assert.rejects(mergeEntries(coordinator, there), { key: 'claims.mergedAlready' });

  const [third, fourth] = await twins(), old = await mergeOf(third, fourth), form = await showEntryForm(coordinator, { kind: 'party', slug: fourth });
  await changeEntry(coordinator, { kind: 'party', id: form.id, version: form.version, fields: { ...form.fields, description: 'Net veranderd.' } });
  await assert.rejects(mergeEntries(coordinator, old), { key: 'claims.changedSince', status: 409 });
  assert.ok(await partyAt(fourth));
});

test('a chain of merges ends at the last, and is taken back from its end', async () => {
  const [a, b] = await twins('Keten een'), [c] = await twins('Keten drie');
  const one = await mergeEntries(coordinator, { ...(await mergeOf(a, b)), choices: { name: 'second' } });
  const two = await mergeEntries(coordinator, { ...(await mergeOf(b, c)), choices: { name: 'second' } });
  for (const old of [a, b]) assert.deepEqual(await showParty(h.as(visitor), old), { movedTo: c });
  await assert.rejects(undoMerge(coordinator, { id: one.id }), { status: 404 }, 'its entry is part of another now');
  await undoMerge(coordinator, { id: two.id });
  assert.deepEqual(await showParty(h.as(visitor), a), { movedTo: b });
  await undoMerge(coordinator, { id: one.id });
  for (const slug of [a, b, c]) assert.equal((await partyAt(slug))!.slug, slug);
});

/** All that stands in the region but what only grows, to compare before and after. */
async function everything() {
  return inRegion(async ({ tx }) => ({
    parties: (await readParties(tx)).map(({ changedAt: _, source: __, ...rest }) => rest).sort((x, y) => (x.id < y.id ? -1 : 1)),
    services: (await readServices(tx)).map(({ changedAt: _, source: __, ...rest }) => rest).sort((x, y) => (x.id < y.id ? -1 : 1)),
    representations: await tx.selectFrom('representation').selectAll().orderBy('id').execute(), roles: await tx.selectFrom('role').selectAll().orderBy('id').execute(),
    redirects: await tx.selectFrom('redirect').selectAll().orderBy('path').execute(), duties: await tx.selectFrom('duty').selectAll().orderBy('id').execute(),
    claims: await tx.selectFrom('claim').selectAll().orderBy('id').execute(), channels: await tx.selectFrom('channel').select(['id', 'owner_id']).orderBy('id').execute(),
    memory: await tx.selectFrom('import_memory').select(['key', 'entry_id']).orderBy('key').execute(), supports: await tx.selectFrom('party_support').selectAll().orderBy('party_id').orderBy('supporter_id').execute(),
    cards: (await tx.selectFrom('service_card').select(['service_id', 'areas', 'confirmed_at', 'card']).orderBy('service_id').execute()),
    found: await tx.selectFrom('search_entry').select(['subject_id', 'path', 'title']).orderBy('path').execute(),
    contacts: await tx.selectFrom('private_contact').select(['party_id', 'name', 'email']).orderBy('party_id').orderBy('name').orderBy('email').execute(),
  }));
}

test('a merge that is taken back leaves everything as it was, also where both had the same', async () => {
  const library = (await partyAt('bibliotheek'))!, [twin] = await twins('Bibliotheek Rivierstad'), other = (await partyAt(twin))!, librarian = await idOf('librarian');
  await inRegion(async (work) => beginSpeaking(work, { person: librarian, party: other.id, isNewcomer: true }));
  for (const party of ['bibliotheek', twin]) await claimParty(await as('resident'), { party, words: 'Ik werk daar.' });
  const before = await everything();
  const { id } = await mergeEntries(coordinator, { ...(await mergeOf(twin, 'bibliotheek')), choices: { name: 'second' } });
  assert.equal((await inRegion((work) => speakersFor(work, library.id))).filter(({ personId }) => personId === librarian).length, 1, 'who spoke for both does so once');
  assert.deepEqual((await inRegion(({ tx }) => tx.selectFrom('role').select('id').where('party_id', '=', other.id).execute())), []);
  const { left } = await undoMerge(coordinator, { id });
  assert.deepEqual(left, { fields: [], services: [], rows: {} });
  assert.deepEqual(await everything(), before);
  await assert.rejects(undoMerge(coordinator, { id }), { key: 'claims.undoneAlready' });
});

test('what was changed since stays, and is listed', async () => {
  const [first, second] = await twins(), { id } = await mergeEntries(coordinator, await mergeOf(first, second));
  const form = await showEntryForm(coordinator, { kind: 'party', slug: first });
  await changeEntry(coordinator, { kind: 'party', id: form.id, version: form.version, fields: { ...form.fields, description: 'Alleen op dinsdag.' } });
  const { left } = await undoMerge(coordinator, { id });
  assert.deepEqual(left.fields, ['description']);
  assert.deepEqual([(await partyAt(first))!.document.description, (await partyAt(second))!.document.description], ['Alleen op dinsdag.', 'Elke dag open.']);
  assert.deepEqual((await partyAt(first))!.document.phones.length, 1, 'the rest is as before');
  assert.deepEqual((await showMerge(coordinator, { kind: 'party', slug: first, twin: null, words: '' })).past[0]!.undone!.what.length, 1);
});

test('after thirty days it stays, and nobody else takes it back', async () => {
  const [first, second] = await twins(), { id } = await mergeEntries(coordinator, await mergeOf(first, second));
  for (const other of [await as('resident'), await as('librarian'), h.as(visitor), h.as(system, { region: h.otherRegion })]) await assert.rejects(undoMerge(other, { id }), { status: 404 });
  await assert.rejects(undoMerge(await as('coordinator', new Date(TUESDAY.getTime() + 30 * DAY)), { id }), { key: 'claims.undoTooLate' });
});

test('two offers of one party become one and apart again; of two parties they are refused', async () => {
  const [first, second] = await twins(), [a, b] = [(await partyAt(first))!, (await partyAt(second))!];
  const [soup, other] = [(await servicesOf(a.id))[0]!, (await servicesOf(b.id))[0]!];
  await assert.rejects(mergeEntries(coordinator, { kind: 'service', first: soup.slug, second: other.slug, versions: { first: 1, second: 1 } }), { key: 'claims.otherParty' });
  await mergeEntries(coordinator, await mergeOf(first, second));
  const before = await everything();
  const { slug, id } = await mergeEntries(coordinator, await mergeOf(soup.slug, other.slug, coordinator, 'service'));
  assert.deepEqual(await showService(h.as(visitor), other.slug), { movedTo: slug });
  assert.equal((await servicesOf(a.id)).length, 1);
  await undoMerge(coordinator, { id });
  assert.deepEqual(await everything(), before);
});

test('offers that became one after their parties did come apart first; a name that was taken meanwhile gets a number', async () => {
  const [first, second] = await twins(), merged = await mergeEntries(coordinator, await mergeOf(first, second)), [one, other] = await servicesOf((await partyAt(first))!.id);
  const offers = await mergeEntries(coordinator, await mergeOf(one!.slug, other!.slug, coordinator, 'service'));
  await assert.rejects(undoMerge(coordinator, { id: merged.id }), { key: 'claims.undoLaterFirst' });
  await undoMerge(coordinator, { id: offers.id });
  const form = await showEntryForm(coordinator, { kind: 'party', slug: first });
  await changeEntry(coordinator, { kind: 'party', id: form.id, version: form.version, fields: { ...form.fields, name: `${form.name} Molenwijk` } });
  assert.equal((await partyAt(second))!.id, form.id, 'the one that lived is called so now');
  const { slug } = await undoMerge(coordinator, { id: merged.id });
  assert.equal(slug, `${second}-2`);
  assert.deepEqual([(await servicesOf(form.id)).length, (await servicesOf((await partyAt(slug))!.id)).length], [1, 1]);
});

test('in a network two members become one, and two again', async () => {
  const [first, second] = await twins(), [a, b] = [(await partyAt(first))!, (await partyAt(second))!], networks = [newId(), newId()];
  await inRegion(async ({ tx, now }) => {
    for (const id of networks) await tx.insertInto('network').values({ id, slug: id, name: 'Eten', kind: 'theme', purpose: 'Samen eten.', made_at: now, changed_at: now }).execute();
    const member = (network_id: string, party_id: string, state: string) => tx.insertInto('network_member').values({ id: newId(), network_id, party_id, state, changed_at: now }).execute();
    await member(networks[0]!, a.id, 'invited');
    await member(networks[0]!, b.id, 'member');
    await member(networks[1]!, b.id, 'member');
  });
  const members = () => inRegion(({ tx }) => tx.selectFrom('network_member').select(['id', 'network_id', 'party_id', 'state']).where('party_id', 'in', [a.id, b.id]).orderBy('id').execute()), before = await members();
  const { id } = await mergeEntries(coordinator, await mergeOf(first, second));
  assert.deepEqual((await members()).map(({ party_id, state }) => [party_id, state]), [[a.id, 'member'], [a.id, 'member']]);
  await undoMerge(coordinator, { id });
  assert.deepEqual(await members(), before);
});

test('the link in a mail to the one that went works on for the one that lives', async () => {
  const [first, second] = await twins(), b = (await partyAt(second))!, notice = { purpose: 'upkeep.confirm', topic: 'upkeep.confirm', urgency: 'request' as const, sender: 'region', path: '/klopt', title: 'Klopt dit nog?', body: '{link}', script: '', short: '', days: 60 };
  const message = await inRegion(async (work) => { await work.tx.updateTable('party').set({ email: 'info@twee.example' }).where('id', '=', b.id).execute(); return send(work, notice, [{ party: b.id }]); });
  await mergeEntries(coordinator, await mergeOf(first, second));
  const { party_id } = await inRegion(({ tx }) => tx.selectFrom('delivery').select('party_id').where('message_id', '=', message).executeTakeFirstOrThrow());
  assert.equal(party_id, (await partyAt(first))!.id);
});

test('what an owner is asked by link, and what somebody proposed, goes along to the one that lives', async () => {
  const [first, second] = await twins(), b = (await partyAt(second))!, resident = await idOf('resident');
  await inRegion(async (work) => beginSpeaking(work, { person: resident, party: b.id, isNewcomer: true }));
  const { form } = await showFormToChange(await as('resident'), { kind: 'party', slug: second });
  await changeOrPropose(await as('resident'), { kind: 'party', id: form.id, version: form.version, fields: { ...form.fields, website: 'vreugde.example' } });
  await mergeEntries(coordinator, { ...(await mergeOf(first, second)), choices: { description: 'first', phones: 'first' } });
  const { id } = await inRegion(({ tx }) => tx.selectFrom('proposal').select('id').where('made_by', '=', resident).where('state', '=', 'waiting').orderBy('made_at', 'desc').executeTakeFirstOrThrow());
  await decideProposal(coordinator, { id, outcome: 'approved' });
  const { document } = (await partyAt(first))!;
  assert.deepEqual([document.website, document.description, document.phones.length], ['https://vreugde.example', null, 1], 'only what was proposed');
});

test('any two of the demo, whatever is chosen, become one that nothing is lost by, and are taken back to what they were', async () => {
  const slugs = (await inRegion(({ tx }) => readParties(tx))).map(({ slug }) => slug).sort(), before = await everything();
  const side = fc.constantFrom('first' as const, 'second' as const), index = fc.nat(slugs.length - 1);
  await fc.assert(fc.asyncProperty(index, index, fc.record({ name: side, phones: side, plainWords: side }, { requiredKeys: [] }), async (a, b, choices) => {
    fc.pre(a !== b);
    const { id, slug } = await mergeEntries(all, { ...(await mergeOf(slugs[a]!, slugs[b]!, all)), choices });
    const merged = await everything(), [kept] = merged.parties.filter((party) => party.slug === slug);
    assert.equal(merged.parties.length, before.parties.length - 1);
    assert.equal(merged.services.length, before.services.length);
    const of = (parties: string[]) => before.services.filter((service) => parties.includes(service.document.party)).map((service) => service.id).sort();
    assert.deepEqual(merged.services.filter(({ partyId }) => partyId === kept!.id).map((service) => service.id).sort(), of([slugs[a]!, slugs[b]!]));
    await undoMerge(all, { id });
    assert.deepEqual(await everything(), before);
  }), { numRuns: 12, endOnFailure: true });
});

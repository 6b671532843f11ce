import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { createEntry, endEntry, exportDirectory, feedParties, feedServices, findServices, noFeedFilters, readParties, readServices, resumeEntry, showActivities, showJoining, showParty, showService, sitemap, type PartyView, type ServiceView } from '#modules/directory/index.ts';
import { actorOfPerson, giveRole, listPeople, startSpeakingFor } from '#modules/people/index.ts';
import { writeToParty } from '#modules/reach/index.ts';
import { showHistory } from '#modules/upkeep/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { stepColleagues } from '../colleagues.ts';
import { becomeOrganisation, endStopped, showStop, stopEntry, takeStopOfEntryBack } from './index.ts';

const h = await house('demo');
const DAY = 86_400_000;
const all = h.as(system);
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = all) => inTransaction(context, work);
const idOf = async (slug: string) => (await listPeople(all, { slug }))[0]!.id;
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, await idOf(slug), TUESDAY);
const as = async (slug: string) => h.as(await person(slug));
const coordinator = await as('coordinator');
const at = (moment: string): Context => h.as(system, { now: new Date(moment) });
const night = (moment: string) => inRegion((work) => endStopped.run(work, {}), at(moment));
const partyAt = async (slug: string) => (await inRegion(({ tx }) => readParties(tx, { slugs: [slug] })))[0]!;
const servicesOf = async (id: string) => (await inRegion(({ tx }) => readServices(tx))).filter(({ partyId }) => partyId === id);
const pageOf = async (slug: string) => await showParty(h.as(visitor), slug) as PartyView;
const stopping = { kind: 'party' as const, words: 'Er zijn geen mensen meer die het doen.', instead: '' };

let made = 0;
async function party(kind: 'organisation' | 'initiative' | 'occasion' = 'organisation', endsOn = '') {
  return inRegion(async (work) => {
    const name = `Club nummer ${(made += 1)}`, options = { source: 'form', isOwner: false };
    const { id, slug } = await createEntry(work, { kind: 'party', partyKind: kind }, { name, plainWords: 'Samen sterk.', areas: 'WK990101', email: '', website: '', endsOn }, options);
    await createEntry(work, { kind: 'service', partyId: id }, { name: `Ochtend van ${name}`, plainWords: 'Koffie en thee.' }, options);
    return { id, slug, name };
  });
}

/** Everywhere that visitors and other programs find a party or its offer. */
async function whereFound({ id, slug, name }: { id: string; slug: string; name: string }): Promise<string[]> {
  const [service] = await servicesOf(id), found: string[] = [];
  const put = (where: string, is: boolean) => { if (is) found.push(where); };
  const question = { wijk: 'molenwijk', words: '', theme: null, audience: null, when: null, free: false, language: null, access: [], remote: false, postcode: null, within: null, page: 1, pageSize: 5000 };
  put('list', (await findServices(h.as(visitor), question)).lines.some((line) => line.slug === service!.slug));
  put('search', (await inRegion((work) => feedParties(work, { words: name, areas: null }, { page: 1, limit: 50 }))).keys.some((key) => key.id === id));
  put('search, offer', (await findServices(h.as(visitor), { ...question, words: `Ochtend van ${name}` })).lines.some((line) => line.slug === service!.slug));
  put('feed', (await inRegion((work) => feedServices(work, noFeedFilters, { page: 1, limit: 5000 }))).keys.some((key) => key.id === service!.id));
  put('sitemap', (await sitemap(h.as(visitor), undefined)).some(({ path }) => path === `/organisaties/${slug}` || path === `/aanbod/${service!.slug}`));
  return found;
}
const EVERYWHERE = ['list', 'search', 'search, offer', 'feed', 'sitemap'];

test('an organisation stops on a day: until then it stands everywhere and says so, from then its page alone stays and says where to go', async () => {
  const club = await party(), next = await party();
  await stopEntry(coordinator, { ...stopping, slug: club.slug, day: '3-12-2026', instead: next.name.toLowerCase() });
  assert.deepEqual((await pageOf(club.slug)).stop, { on: '2026-12-03', isOver: false, words: stopping.words, instead: { slug: next.slug, name: next.name } });
  await night('2026-12-02T22:30:00Z');
  assert.deepEqual(await whereFound(club), EVERYWHERE, 'half past eleven in the evening before');
  await night('2026-12-02T23:30:00Z');
  assert.deepEqual(await whereFound(club), [], 'half past midnight in the region');
  const page = await pageOf(club.slug);
  assert.deepEqual([page.stop!.isOver, page.services], [true, []]);
  const [service] = await servicesOf(club.id), offer = await showService(h.as(visitor), service!.slug) as ServiceView;
  assert.deepEqual([offer.document.status, offer.stop!.kind, offer.stop!.instead!.slug], ['ended', 'party', next.slug]);
  assert.equal((await showHistory(coordinator, { kind: 'party', slug: club.slug })).versions[0]!.source, 'stop');
  await night('2026-12-03T23:30:00Z');
  assert.equal((await showHistory(coordinator, { kind: 'party', slug: club.slug })).versions.length, 2, 'once');
});

test('a stop is taken back before the day and after it, with what stopped along', async () => {
  const club = await party(), [service] = await servicesOf(club.id);
  await stopEntry(coordinator, { ...stopping, slug: club.slug, day: '3-12-2026' });
  await takeStopOfEntryBack(coordinator, { kind: 'party', slug: club.slug });
  await night('2026-12-10T12:00:00Z');
  assert.deepEqual(await whereFound(club), EVERYWHERE);
  await stopEntry(coordinator, { ...stopping, slug: club.slug, day: '24-11-2026' });
  assert.deepEqual(await whereFound(club), [], 'today is at once');
  await takeStopOfEntryBack(coordinator, { kind: 'party', slug: club.slug });
  assert.deepEqual(await whereFound(club), EVERYWHERE);
  assert.deepEqual([(await pageOf(club.slug)).stop, (await servicesOf(club.id))[0]!.document.status], [null, 'active']);
  assert.equal(((await showService(h.as(visitor), service!.slug)) as ServiceView).stop, null);
  await assert.rejects(takeStopOfEntryBack(coordinator, { kind: 'party', slug: club.slug }), { key: 'claims.stopsNot' });
});

test('an offer that stopped by itself before its organisation did stays stopped when that goes on', async () => {
  const club = await party(), [service] = await servicesOf(club.id);
  await stopEntry(coordinator, { ...stopping, kind: 'service', slug: service!.slug, day: '24-11-2026' });
  assert.deepEqual([(await pageOf(club.slug)).services, (await pageOf(club.slug)).stop], [[], null]);
  await stopEntry(coordinator, { ...stopping, slug: club.slug, day: '24-11-2026' });
  await takeStopOfEntryBack(coordinator, { kind: 'party', slug: club.slug });
  assert.equal((await servicesOf(club.id))[0]!.document.status, 'ended');
  await takeStopOfEntryBack(coordinator, { kind: 'service', slug: service!.slug });
  assert.equal((await servicesOf(club.id))[0]!.document.status, 'active');
});

test('what a list adds to an organisation that stopped stands nowhere, until that goes on', async () => {
  const club = await party();
  await stopEntry(coordinator, { ...stopping, slug: club.slug, day: '24-11-2026' });
  await inRegion((work) => createEntry(work, { kind: 'service', partyId: club.id }, { name: `Ochtend van ${club.name}`, plainWords: 'Nog eens.' }, { source: 'import:lijst', isOwner: false }));
  const [, added] = await servicesOf(club.id);
  const lines = async () => (await findServices(h.as(visitor), { wijk: 'molenwijk', words: '', theme: null, audience: null, when: null, free: false, language: null, access: [], remote: false, postcode: null, within: null, page: 1, pageSize: 5000 })).lines.map(({ slug }) => slug);
  assert.equal((await lines()).includes(added!.slug), false);
  await takeStopOfEntryBack(coordinator, { kind: 'party', slug: club.slug });
  assert.equal((await lines()).includes(added!.slug), true);
});

test('a day that is over, no words and a name that stands nowhere are refused beside their field', async () => {
  const club = await party(), stop = (more: object) => stopEntry(coordinator, { ...stopping, slug: club.slug, day: '3-12-2026', ...more });
  await assert.rejects(stop({ day: '23-11-2026' }), { status: 422, fields: { day: 'claims.stopDayOver' } });
  await assert.rejects(stop({ day: '3-12-2036' }), { status: 422, fields: { day: 'claims.stopDayFar' } });
  await assert.rejects(stop({ day: 'ooit' }), { status: 422, fields: { day: 'platform.dayUnclear' } });
  await assert.rejects(stop({ words: ' ' }), { status: 422, fields: { words: 'claims.sayWhyStop' } });
  for (const instead of ['Bestaat Niet', club.name]) await assert.rejects(stop({ instead }), { status: 422, fields: { instead: 'claims.insteadUnknown' } });
  assert.equal((await pageOf(club.slug)).stop, null);
});

test('only who may change it stops it, takes that back or makes it an organisation', async () => {
  const club = await party('initiative');
  for (const other of [await as('resident'), await as('librarian'), h.as(visitor), h.as(await person('coordinator'), { region: h.otherRegion })]) {
    await assert.rejects(stopEntry(other, { ...stopping, slug: club.slug, day: '3-12-2026' }), { status: 404 });
    await assert.rejects(takeStopOfEntryBack(other, { kind: 'party', slug: club.slug }), { status: 404 });
    await assert.rejects(becomeOrganisation(other, { slug: club.slug }), { status: 404 });
    await assert.rejects(showStop(other, { kind: 'party', slug: club.slug }), { status: 404 });
  }
});

test('with an organisation its duties and questions end, and a role that nobody has any more is missed one level up', async () => {
  const club = await party(), resident = await idOf('resident');
  await startSpeakingFor(all, { person: resident, party: club.id });
  await giveRole(all, { kind: 'liaison', scope: 'area:WK990102', party: club.id });
  await inRegion(async ({ tx, now }) => {
    await tx.updateTable('role').set({ ended_at: now }).where('kind', '=', 'liaison').where('party_id', 'is', null).execute();
    await tx.insertInto('upkeep_round').values({ id: club.id, party_id: club.id, asked_on: '2026-11-01', step: 'asked', next_on: '2026-11-20' }).execute();
    await tx.insertInto('duty').values({ id: club.id, what: 'upkeep.confirm', holder: `party:${club.id}`, subject_kind: 'party', subject_id: club.id, due_on: '2026-12-01', remind_from: now, made_at: now }).execute();
  });
  await stopEntry(await as('resident'), { ...stopping, slug: club.slug, day: '24-11-2026' });
  const state = await inRegion(async ({ tx }) => ({
    duties: (await tx.selectFrom('duty').select('id').where('holder', '=', `party:${club.id}`).where('closed_at', 'is', null).execute()).length,
    round: (await tx.selectFrom('upkeep_round').select('closed_as').where('party_id', '=', club.id).executeTakeFirstOrThrow()).closed_as,
    roles: (await tx.selectFrom('role').select('id').where('party_id', '=', club.id).where('ended_at', 'is', null).execute()).length,
    alarms: (await tx.selectFrom('duty').select('id').where('what', '=', 'people.left-alone').where('closed_at', 'is', null).execute()).length,
  }));
  assert.deepEqual(state, { duties: 0, round: 'ended', roles: 0, alarms: 1 });
  await inRegion((work) => stepColleagues.run(work, {}), h.as(system, { now: new Date(TUESDAY.getTime() + 400 * DAY) }));
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('representation').select('asked_at').where('party_id', '=', club.id).executeTakeFirstOrThrow())).asked_at, null, 'nobody asks who still works there');
  await assert.rejects(writeToParty(h.as(visitor), { slug: club.slug, name: 'Jan', email: 'jan@post.example', body: 'Zijn jullie er nog?' }), { status: 404 });
});

test('what goes on has the roles again that it had as an organisation, until the day they were for', async () => {
  const club = await party(), before = (await inRegion(({ tx }) => tx.selectFrom('duty').select('id').where('what', '=', 'people.left-alone').where('closed_at', 'is', null).execute())).length;
  await giveRole(all, { kind: 'coordinator', scope: 'area:BU99010204', party: club.id, endsOn: '31-12-2026' });
  const held = () => inRegion(async ({ tx }) => (await tx.selectFrom('role').select(['ends_on', 'ended_at']).where('party_id', '=', club.id).execute()).map((role) => [role.ends_on, role.ended_at]));
  await stopEntry(coordinator, { ...stopping, slug: club.slug, day: '24-11-2026' });
  assert.deepEqual(await held(), [['2026-11-23', TUESDAY]]);
  await takeStopOfEntryBack(coordinator, { kind: 'party', slug: club.slug });
  assert.deepEqual(await held(), [['2026-12-31', null]]);
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('duty').select('id').where('what', '=', 'people.left-alone').where('closed_at', 'is', null).execute())).length, before, 'the alarm ends');
});

test('a group for one occasion ends the day after its last by itself; who made it is asked what came of it, which stays on its page', async () => {
  const group = await party('occasion', '5-12-2026'), resident = await idOf('resident');
  await startSpeakingFor(all, { person: resident, party: group.id });
  await night('2026-12-05T20:00:00Z');
  assert.deepEqual(await whereFound(group), EVERYWHERE, 'on its last day');
  await night('2026-12-05T23:30:00Z');
  assert.deepEqual(await whereFound(group), []);
  const told = () => inRegion(({ tx }) => tx.selectFrom('message').select('title').where('purpose', '=', 'claims.stops').where('title', 'like', '%eruit%').execute());
  assert.equal((await told()).length, 1);
  const ended = h.as(await person('resident'), { now: new Date('2026-12-07T10:00:00Z') });
  await stopEntry(ended, { ...stopping, slug: group.slug, day: '', words: 'Er kwam een speelveld.' });
  assert.deepEqual((await pageOf(group.slug)).stop, { on: '2026-12-06', isOver: true, words: 'Er kwam een speelveld.', instead: null });
  await takeStopOfEntryBack(ended, { kind: 'party', slug: group.slug });
  await night('2026-12-08T23:30:00Z');
  assert.deepEqual(await whereFound(group), EVERYWHERE, 'who goes on has no last day any more');
  assert.equal((await told()).length, 1, 'nobody is told twice');
});

test('an initiative becomes an organisation with its address, offers, people and history', async () => {
  const club = await party('initiative'), before = await servicesOf(club.id);
  await startSpeakingFor(all, { person: await idOf('resident'), party: club.id });
  await becomeOrganisation(await as('resident'), { slug: club.slug });
  const now = await partyAt(club.slug);
  assert.deepEqual([now.id, now.document.kind], [club.id, 'organisation']);
  assert.deepEqual((await servicesOf(club.id)).map(({ document }) => document), before.map(({ document }) => document));
  assert.deepEqual((await showHistory(coordinator, { kind: 'party', slug: club.slug })).versions.map(({ source }) => source), ['became', 'form']);
  assert.equal((await showJoining(h.as(visitor), 'molenwijk')).initiatives.some(({ slug }) => slug === club.slug), false);
  await assert.rejects(becomeOrganisation(coordinator, { slug: club.slug }), { key: 'claims.isOrganisation' });
});

test('what comes to an end is in no calendar', async () => {
  const before = await showActivities(h.as(visitor), { wijk: 'molenwijk', days: 14 }), { path } = before[0]!;
  const slug = path.replace('/aanbod/', ''), { id } = (await inRegion(({ tx }) => readServices(tx, { slugs: [slug] })))[0]!;
  await inRegion((work) => endEntry(work, 'service', id));
  assert.equal((await showActivities(h.as(visitor), { wijk: 'molenwijk', days: 14 })).some((one) => one.path === path), false);
  await inRegion((work) => resumeEntry(work, 'service', id));
  assert.deepEqual(await showActivities(h.as(visitor), { wijk: 'molenwijk', days: 14 }), before);
  assert.ok((await exportDirectory(all, { format: 'csv' })).bytes.length > 0);
});

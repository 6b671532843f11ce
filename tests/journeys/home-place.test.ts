import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inviteToMeeting, planMeeting, showMeeting, showMinutes, showRhythm } from '#modules/meetings/index.ts';
import { networkAt, showNetwork } from '#modules/networks/index.ts';
import { actorOfPerson, grantRole, listPeople } from '#modules/people/index.ts';
import { newId } from '#platform/db/index.ts';
import { inTransaction, type Actor } from '#platform/use-case/index.ts';
import { openPages } from '#tests/pages.ts';
import { system, TUESDAY, visitor } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const w = await website('demo');
const person = async (slug: string): Promise<Actor> => actorOfPerson(w.db, w.region, (await listPeople(w.as(system), { slug }))[0]!.id, TUESDAY);
const as = async (slug: string) => w.as(await person(slug));
const slug = 'digitaal-netwerk-molenwijk', PLACE = 'Zandkasteelhof 7, bij Sien';
const coordinator = await as('coordinator');
const { number } = await planMeeting(coordinator, { network: slug, title: 'Soep en plannen', on: '3 februari', from: '12', until: '13.30', place: PLACE, isHome: true }) as { number: number };
const { meeting } = await showMeeting(coordinator, { slug, number });
await inviteToMeeting(coordinator, { meeting: meeting.id });
const { networkId } = meeting, placeIn = (text: string) => text.includes('Zandkasteelhof') || text.includes('bij Sien');

/** Somebody who joined after everybody was asked. */
const late = async () => {
  await inTransaction(w.as(system), async (work) => {
    const { id } = await work.tx.selectFrom('party').select('id').where('slug', '=', 'lange-tafel').executeTakeFirstOrThrow();
    await work.tx.insertInto('network_member').values({ id: newId(), network_id: networkId, party_id: id, person_id: null, state: 'member', answered_at: work.now, changed_at: work.now }).execute();
    await grantRole(work, { party: id }, { kind: 'participant', scopeKind: 'network', scope: networkId });
  });
  return as('initiator');
};

test('a meeting at somebody\'s home: its place is seen by who was asked and who carries the network', async () => {
  for (const context of [coordinator, await as('librarian')]) {
    assert.equal((await showMeeting(context, { slug, number })).meeting.place?.name, PLACE);
    assert.ok(placeIn(JSON.stringify(await showRhythm(context, networkId))));
  }
  const newcomer = await late(), seen = await showMeeting(newcomer, { slug, number });
  assert.deepEqual([seen.meeting.title, seen.meeting.place], ['Soep en plannen', null], 'who joined later knows that there is one, not where');
  assert.ok(!placeIn(JSON.stringify(await showRhythm(newcomer, networkId))));
  await assert.rejects(showMinutes(newcomer, { slug, number }), { status: 404 });
  await inviteToMeeting(coordinator, { meeting: meeting.id });
  assert.equal((await showMeeting(newcomer, { slug, number })).meeting.place?.name, PLACE, 'until they are asked too');
});

test('no visitor finds it: on no page, in no feed or calendar, by no interface or search, on no paper', async () => {
  assert.equal((await showNetwork(w.as(visitor), slug)).reader, 'visitor');
  const paths = [...Object.values(openPages), '/netwerken', `/netwerken/${slug}`, `/netwerken/${slug}/${number}`, `/netwerken/${slug}/logboek`, `/netwerken/${slug}/${number}/papieren.pdf`, '/netwerken/stadsnetwerk-digitaal-meedoen', '/molenwijk/activiteiten.ics', '/molenwijk/activiteiten.rss',
    '/hulp?q=zandkasteelhof', '/molenwijk/hulp?q=soep+bij+sien', '/molenwijk/hulp/woorden?q=zand', '/sitemap.xml', '/api/v1', '/api/v1/activities?q=soep', '/api/v1/services?q=zandkasteelhof', '/api/hsds/', '/api/hsds/services?search=zandkasteelhof', '/molenwijk/wegwijs/boekje.pdf'];
  for (const path of new Set(paths)) {
    const answer = await w.get(path), text = Buffer.from(await answer.arrayBuffer()).toString('latin1');
    assert.ok(answer.status < 500, path);
    // The words that were searched for come back in the field; the place does not.
    assert.ok(!text.includes('Zandkasteelhof 7') && !text.includes('bij Sien'), path);
  }
  const rows = await inTransaction(w.as(system), async ({ tx }) => JSON.stringify([await tx.selectFrom('calendar_item').selectAll().execute(), await tx.selectFrom('search_entry').selectAll().execute()]));
  assert.ok(!placeIn(rows), 'what feeds, papers and search are made from has it not');
});

test('a meeting at home cannot be for everybody', async () => {
  await assert.rejects(planMeeting(coordinator, { network: slug, title: 'Open huis', on: '4 februari', from: '12', until: '13', place: PLACE, isHome: true, isPublic: true }), { status: 422 });
  assert.ok(await inTransaction(w.as(system), (work) => networkAt(work, slug)));
});

test('of a meeting for everybody visitors see when and where with its access, and nothing of who comes or what was agreed', async () => {
  const open = await planMeeting(coordinator, { network: slug, title: 'Wijkavond', on: '5 februari', from: '19.30', until: '21', place: 'Buurthuis De Wiek', isPublic: true }) as { number: number };
  const page = await (await w.get(`/netwerken/${slug}/${open.number}`)).text();
  assert.match(page, /Wijkavond[\s\S]*Buurthuis De Wiek[\s\S]*Iedereen mag komen/);
  assert.doesNotMatch(page, /Afspraken van vorige keer|Bibliotheek Rivierstad/);
  assert.match(await (await w.get('/molenwijk/activiteiten.ics')).text(), /Wijkavond/);
});

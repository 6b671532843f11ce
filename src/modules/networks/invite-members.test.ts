import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { INVITE, inviteMembers, nameDeputy, endDeputy, handNetworkOver, noteAnswer, showCarriers, showNetwork, startNetwork } from './index.ts';

const h = await house('demo');
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(h.as(system), work);
const idOf = async (slug: string) => (await listPeople(h.as(system), { slug }))[0]!.id;
const as = async (slug: string) => h.as(await actorOfPerson(h.db, h.region, await idOf(slug), TUESDAY) as Actor);
const coordinator = await as('coordinator'), { slug: network } = await startNetwork(coordinator, { name: 'Netwerk groen', kind: 'learning_network', area: 'WK990101', purpose: 'Samen planten.', isPublic: true }) as { slug: string };
const states = async () => Object.fromEntries((await showNetwork(await as('coordinator'), network)).members.map(({ party, state }) => [party?.slug, state]));
const asked = () => inRegion(({ tx }) => tx.selectFrom('message as m').innerJoin('delivery as d', 'd.message_id', 'm.id').innerJoin('party as p', 'p.id', 'd.party_id').select(['p.slug', 'm.body']).where('m.purpose', '=', INVITE).where('m.title', 'like', '%Netwerk groen%').orderBy('m.made_at').orderBy('p.slug').execute());

test('parties are asked, each once, with the words of who asks; who takes part is not asked again, who did not answer is', async () => {
  await inviteMembers(await as('coordinator'), { network, parties: ['bibliotheek', 'het-kompas', 'bestaat-niet'], words: 'Neem een schop mee.' });
  assert.deepEqual(await states(), { 'bibliotheek': 'invited', 'het-kompas': 'invited' }, 'what nobody knows is left out');
  assert.deepEqual((await asked()).map(({ slug }) => slug), ['bibliotheek', 'het-kompas']);
  assert.match((await asked())[0]!.body, /Neem een schop mee/);
  const { members } = await showNetwork(await as('coordinator'), network);
  await noteAnswer(await as('coordinator'), { member: members.find(({ party }) => party!.slug === 'bibliotheek')!.id, answer: 'yes' });
  assert.deepEqual(await inviteMembers(await as('coordinator'), { network, parties: ['bibliotheek', 'het-kompas'] }), { invited: 1 });
  assert.deepEqual([await states(), (await asked()).map(({ slug }) => slug).filter((slug) => slug === 'het-kompas').length], [{ 'bibliotheek': 'member', 'het-kompas': 'invited' }, 2]);
});

test('refused: nobody to ask, too many words, and whoever does not carry it', async () => {
  const before = await asked();
  for (const parties of [[], ['bestaat-niet'], ['bibliotheek']]) await assert.rejects(inviteMembers(await as('coordinator'), { network, parties }), { status: 422 }, parties.join());
  await assert.rejects(inviteMembers(await as('coordinator'), { network, parties: ['het-kompas'], words: 'x'.repeat(501) }), { fields: { words: 'directory.tooLong' } });
  for (const other of [await as('librarian'), await as('resident'), h.as(visitor), h.as((await as('coordinator')).actor, { region: h.otherRegion })]) await assert.rejects(inviteMembers(other, { network, parties: ['het-kompas'] }), { status: 404 });
  assert.deepEqual(await asked(), before);
});

test('refused: a deputy for days that are over, twice, or who carries it already; ending what is no deputy; handing over from or to who cannot', async () => {
  const carrier = await as('coordinator'), person = `person:${await idOf('librarian')}`, name = (more: object) => nameDeputy(carrier, { network, person, endsOn: 'over twee weken', ...more });
  await assert.rejects(name({ endsOn: '1 november 2026' }), { fields: { endsOn: 'people.endsTooSoon' } });
  await assert.rejects(name({ endsOn: 'ooit' }), { fields: { endsOn: 'platform.dayUnclear' } });
  await assert.rejects(name({ endsOn: '' }), { fields: { endsOn: 'networks.untilMissing' } });
  await name({});
  const { carriers } = await showCarriers(carrier, network), deputy = carriers.find(({ isDeputy }) => isDeputy)!, main = carriers.find(({ isDeputy }) => !isDeputy)!;
  await assert.rejects(name({}), { fields: { person: 'networks.carriesAlready' } });
  await assert.rejects(endDeputy(carrier, { network, role: main.role }), { status: 404 }, 'who carries it hands over, and is not ended');
  await assert.rejects(endDeputy(await as('resident'), { network, role: deputy.role }), { status: 404 });
  await assert.rejects(handNetworkOver(carrier, { network, role: deputy.role, to: person }), { status: 404 }, 'a deputy has nothing to hand over');
  for (const to of ['', 'region', main.holder]) await assert.rejects(handNetworkOver(carrier, { network, role: main.role, to }), { fields: { to: 'networks.successorMissing' } }, to);
  assert.deepEqual((await showCarriers(carrier, network)).carriers.map(({ holder }) => holder).sort(), carriers.map(({ holder }) => holder).sort());
});

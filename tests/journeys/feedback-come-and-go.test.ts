import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { mergeEntries, showMerge } from '#modules/claims/index.ts';
import { askToJoin, leaveNetwork, noteAnswer, showNetwork } from '#modules/networks/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { agreeOnCards, CARD, closeRound, giveCards, noteCards, showRound } from '#modules/feedback/index.ts';

const h = await house('demo'), slug = 'digitaal-netwerk-molenwijk';
const actor = async (name: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug: name }))[0]!.id, TUESDAY);
const as = async (name: string) => h.as(await actor(name));
const coordinator = await as('coordinator'), { round } = await agreeOnCards(coordinator, { network: slug, agreedHow: 'Met alle leden, op 3 november.', seenBy: 'members', naming: 'named', until: '7 december', meeting: '2', alone: [] }) as { round: string };
const view = (context: Context = coordinator) => showRound(context, { round }), seats = (await view()).everybody, seatOf = (name: string) => seats.find((seat) => seat.name.includes(name))!.id;
const membersNow = async () => (await showNetwork(coordinator, slug)).members;
const number = String((await view()).round.number), card = (about: string) => ({ about, strength: 'answers', wish: 'known' });

test('who joins while cards are given gets a seat, is asked, gives and gets cards', async () => {
  const before = (await view()).answered;
  await askToJoin(await as('resident'), { network: slug });
  await noteAnswer(coordinator, { member: (await membersNow()).find(({ state }) => state === 'asked')!.id, answer: 'yes' });
  const resident = await as('resident'), seen = await view(resident), seat = seen.own!, carrier = seats.find(({ isCarrier }) => isCarrier)!.id;
  assert.deepEqual([seat.isAlone, seen.choices.length > 3, seen.round.agreedHow], [true, true, 'Met alle leden, op 3 november.']);
  const asked = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.person_id', 'd.state']).where('m.purpose', '=', CARD).where('m.subject_id', '=', round).where('d.person_id', '=', resident.actor.kind === 'person' ? resident.actor.id : '').execute());
  assert.equal(asked.length, 1, 'by their own way, once');
  assert.deepEqual((await view()).answered, { n: before.n, of: before.of + 1 });
  await assert.rejects(giveCards(resident, { round, seat: seatOf('Kompas'), number, cards: [card(seatOf('Brug'))] }), { status: 404 }, 'as themselves only');
  await giveCards(resident, { round, seat: seat.id, number, cards: [card(carrier)] });
  await giveCards(coordinator, { round, seat: carrier, number, cards: [card(seat.id)] });
  assert.deepEqual((await view()).answered.n, before.n + 2);
});

test('who leaves is not sent the question that was on its way', async () => {
  const gone = (await membersNow()).find(({ name, state }) => state === 'member' && name.includes('Kompas'))!;
  const waiting = () => inTransaction(h.as(system), ({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select('d.state').where('m.purpose', '=', CARD).where('m.subject_id', '=', round).where('d.party_id', '=', gone.party!.id).execute());
  assert.deepEqual(await waiting(), [{ state: 'waiting' }]);
  await leaveNetwork(await as('teacher'), { member: gone.id });
  assert.deepEqual(await waiting(), [{ state: 'stopped' }]);
});

test('two members that become one while cards are given: the cards of both and about both are of the one that stays', async () => {
  const inside = (await membersNow()).filter(({ state, party }) => state === 'member' && party !== null), [one, two, giver, other] = inside.map(({ name, party }) => ({ seat: seatOf(name), slug: party!.slug })) as [{ seat: string; slug: string }, { seat: string; slug: string }, { seat: string; slug: string }, { seat: string; slug: string }];
  await noteCards(coordinator, { round, seat: giver.seat, number, cards: [card(one.seat)] });
  await noteCards(coordinator, { round, seat: other.seat, number, cards: [card(two.seat)] });
  await noteCards(coordinator, { round, seat: two.seat, number, cards: [card(giver.seat)] });
  const administrator = await as('administrator'), { compared } = await showMerge(administrator, { kind: 'party', slug: one.slug, twin: two.slug, words: '' });
  await mergeEntries(administrator, { kind: 'party', first: one.slug, second: two.slug, versions: { first: compared!.first.version, second: compared!.second.version } });
  const cards = await inTransaction(h.as(system), ({ tx }) => tx.selectFrom('feedback_card').select(['from_seat_id', 'about_seat_id']).where('round_id', '=', round).execute());
  assert.equal(cards.length, 5, 'with the two of before');
  const kept = (await view()).everybody.filter(({ id }) => [one.seat, two.seat].includes(id));
  assert.equal(kept.length, 1);
  assert.deepEqual(cards.filter(({ about_seat_id }) => about_seat_id === kept[0]!.id).map(({ from_seat_id }) => from_seat_id).sort(), [giver.seat, other.seat].sort());
  assert.deepEqual(cards.filter(({ from_seat_id }) => from_seat_id === kept[0]!.id).map(({ about_seat_id }) => about_seat_id), [giver.seat]);
  await closeRound(coordinator, { round });
  assert.ok((await view()).shown.length > 0);
});

test('who joins when no cards are taken any more gets no seat, and reads what came of it', async () => {
  await askToJoin(await as('newcomer'), { network: slug });
  await noteAnswer(coordinator, { member: (await membersNow()).find(({ state }) => state === 'asked')!.id, answer: 'yes' });
  const newcomer = await as('newcomer'), seen = await view(newcomer);
  assert.deepEqual([seen.own, seen.choices], [null, []]);
  assert.ok(seen.shown.length > 0);
});

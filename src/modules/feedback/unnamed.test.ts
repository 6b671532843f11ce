import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { cardsByLetter } from './card-letter.ts';
import { agreeOnCards, closeRound, giveCards, noteCards, showRound } from './index.ts';

const h = await house('demo'), slug = 'digitaal-netwerk-molenwijk';
const as = async (name: string) => h.as(await actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug: name }))[0]!.id, TUESDAY));
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(h.as(system), work);
const coordinator = await as('coordinator'), teacher = await as('teacher'), librarian = await as('librarian');
const agreement = { network: slug, agreedHow: 'Samen.', seenBy: 'members', naming: 'unnamed', until: '12 december', alone: [] };
const { round } = await agreeOnCards(coordinator, agreement) as { round: string };
const view = (context: Context = coordinator) => showRound(context, { round });
const seats = Object.fromEntries((await view()).everybody.map(({ name, id, isCarrier }) => [isCarrier ? 'carrier' : name, id]));
const at = (name: string) => seats[name]!, LIBRARY = at('Bibliotheek Rivierstad'), SCHOOL = at('Basisschool Het Kompas');
const card = (about: string, more: object = {}) => ({ about, strength: 'answers', wish: 'known', ...more });
const given = { round, number: '1' };

test('without names there is no room for words, and cards are given in one go', async () => {
  await assert.rejects(giveCards(teacher, { ...given, seat: SCHOOL, cards: [card(LIBRARY, { strengthWords: 'Fijn' })] }), { fields: { 'cards.0.strengthWords': 'feedback.noWords' } });
  await giveCards(teacher, { ...given, seat: SCHOOL, cards: [card(LIBRARY), card(at('Welzijn De Brug'))] });
  await assert.rejects(giveCards(teacher, { ...given, seat: SCHOOL, cards: [card(LIBRARY)] }), { key: 'feedback.givenAlready' }, 'sent twice, counted once');
  assert.deepEqual((await view(teacher)).given, []);
});

test('nothing in the database ties who gave to what was said: no card, no moment, and one mark of writing on all counts', async () => {
  for (const name of ['Truus Kamphuis', 'Formulierenbrigade Steenoven', 'Woonstichting Oeverthuis'].filter((one) => seats[one])) await noteCards(coordinator, { ...given, seat: at(name), cards: [card(LIBRARY), card(at('carrier'))] });
  const { rows } = await inRegion(({ tx }) => sql<{ mark: string; cards: number }>`select xmin::text as mark, cards from feedback_tally where round_id = ${round}`.execute(tx));
  assert.equal(rows.length, 8, 'a count for each, also for whom nobody chose');
  assert.equal(new Set(rows.map(({ mark }) => mark)).size, 1);
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('feedback_card').select('id').where('round_id', '=', round).execute())).length, 0);
  const columns = await inRegion(({ tx }) => sql<{ name: string }>`select column_name as name from information_schema.columns where table_schema = ${h.region.schema} and table_name = 'feedback_tally'`.execute(tx));
  assert.deepEqual(columns.rows.map(({ name }) => name).sort(), ['cards', 'network_id', 'round_id', 'seat_id', 'strengths', 'wishes']);
});

test('below five answers nothing is shown, also to whom it is about, and looking twice tells nothing', async () => {
  const before = (await inRegion(({ tx }) => tx.selectFrom('feedback_tally').select('cards').where('seat_id', '=', LIBRARY).executeTakeFirstOrThrow())).cards;
  assert.ok(before < 5);
  for (const context of [librarian, coordinator, teacher]) { const { received, shown, round: { summary } } = await view(context); assert.deepEqual([received, shown, summary], [null, [], null]); }
});

test('from five up counts are shown as agreed; what fewer gave is in nothing that is shown', async () => {
  const left = (await view()).waiting.filter(({ id }) => id !== LIBRARY && id !== at('carrier')).map(({ id }) => id), before = (await inRegion(({ tx }) => tx.selectFrom('feedback_tally').select('cards').where('seat_id', '=', LIBRARY).executeTakeFirstOrThrow())).cards;
  for (const seat of left) await noteCards(coordinator, { ...given, seat, cards: [card(LIBRARY, { wish: 'refers' })] });
  assert.ok(before + left.length >= 5);
  await closeRound(coordinator, { round });
  const { received, shown, round: { summary } } = await view(librarian), cards = before + left.length;
  assert.equal(received!.counts.cards, cards);
  assert.deepEqual(received!.counts.wishes, { known: before, refers: left.length });
  assert.deepEqual([received!.cards, shown], [[], []]);
  assert.deepEqual((await view(teacher)).shown.map(({ name, counts }) => [name, counts.cards]), [['Bibliotheek Rivierstad', cards]]);
  assert.deepEqual([summary!.cards, summary!.members], [cards, 1], 'the others have too few together');
  assert.equal((await view(await as('welfare-worker'))).received, null, 'one card about them is not shown');
});

test('a letter tells counts only, and nothing to who got fewer than five', async () => {
  const letter = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select('d.id').where('m.subject_id', '=', round).where('d.way', '=', 'letter').orderBy('m.made_at', 'desc').orderBy('m.id', 'desc').executeTakeFirstOrThrow());
  assert.match((await inRegion((work) => cardsByLetter(work, [letter.id]))).get(letter.id)!.sections[0]!.lines.join(), /minder dan vijf/);
});

test('with five or fewer to answer it cannot be without names', async () => {
  await inRegion(({ tx }) => sql`update network_member set state = 'left' where id in (select id from network_member where state = 'member' order by id limit 3)`.execute(tx));
  await assert.rejects(agreeOnCards(coordinator, agreement), { fields: { naming: 'feedback.tooFewUnnamed' } });
  await inRegion(({ tx }) => sql`update network_member set state = 'left' where id in (select id from network_member where state = 'member' order by id limit 2)`.execute(tx));
  await assert.rejects(agreeOnCards(coordinator, { ...agreement, naming: 'named' }), { key: 'feedback.tooFew' });
});

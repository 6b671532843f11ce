import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { showMeeting } from '#modules/meetings/index.ts';
import { endNetwork, leaveNetwork, showNetwork } from '#modules/networks/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { actorOfLink, deliverMail, openLink } from '#modules/reach/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { cardsByLetter } from './card-letter.ts';
import { closeRounds, forgetCards } from './close-round.ts';
import { agreeOnCards, answerCard, CARD, changeAgreement, closeRound, giveCards, noteCards, removeCard, showAgreementForm, showRound, showRounds } from './index.ts';
import { oweYearly } from './yearly.ts';
import { YEARLY } from './facts.ts';

const h = await house('demo'), slug = 'digitaal-netwerk-molenwijk', DAY = 86_400_000;
const actor = async (name: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug: name }))[0]!.id, TUESDAY);
const as = async (name: string) => h.as(await actor(name));
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], now = TUESDAY) => inTransaction(h.as(system, { now }), work);
const coordinator = await as('coordinator'), teacher = await as('teacher'), housing = await as('housing-officer'), welfare = await as('welfare-worker');
const agreement = { network: slug, agreedHow: 'Met alle leden, op 3 november.', seenBy: 'members', naming: 'named', until: '7 december', meeting: '2', alone: [] };
const networkId = (await showNetwork(coordinator, slug)).network.id;
const fieldsOf = (work: Promise<unknown>) => work.then(() => assert.fail('not refused'), ({ fields, key }: { fields: object; key: string }) => (Object.keys(fields).length ? fields : key));

// The Formulierenbrigade is reached by telephone only.
await inRegion(({ tx }) => sql`delete from representation where party_id = (select id from party where slug = 'formulierenbrigade')`.execute(tx));
await inRegion(({ tx }) => sql`update party set email = null where slug = 'formulierenbrigade'`.execute(tx));
const { round } = await agreeOnCards(coordinator, agreement) as { round: string };
const view = (context: Context = coordinator, more: object = {}) => showRound(context, { round, ...more });
const seats = Object.fromEntries((await view()).everybody.map(({ name, id, isCarrier }) => [isCarrier ? 'carrier' : name, id]));
const card = (about: string | undefined, more: object = {}) => ({ about: about ?? '', strength: 'answers', wish: 'known', ...more });
const give = (context: Context, seat: string | undefined, cards: object[], number = '2') => giveCards(context, { round, seat: seat ?? '', number, cards });

test('what is agreed is read by all members, asked of each by their own way, and stands on the agenda; nobody else asks or reads', async () => {
  assert.equal(Object.keys(seats).length, 8, 'seven members and who carries the network');
  assert.deepEqual([(await view(teacher)).round.agreedHow, (await view(teacher)).isCarrier], ['Met alle leden, op 3 november.', false]);
  const sent = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.way']).where('m.subject_id', '=', round).execute());
  for (const way of ['email', 'letter', 'telephone']) assert.ok(sent.some((one) => one.way === way), way);
  const agenda = async () => (await showMeeting(coordinator, { slug, number: 2 })).items.map(({ title }) => title);
  assert.equal((await agenda()).at(-2), 'Hoe werken we samen?');
  for (const name of ['resident', 'administrator', 'alderman', 'researcher', 'liaison', 'municipal-officer']) {
    await assert.rejects(view(await as(name)), { status: 404 }, name);
    assert.equal(await showRounds(await as(name), networkId), null, name);
    await assert.rejects(agreeOnCards(await as(name), agreement), { status: 404 }, name);
  }
  for (const context of [h.as(visitor), h.as(await actor('coordinator'), { region: h.otherRegion }), teacher]) await assert.rejects(showAgreementForm(context, { network: slug }), { status: 404 });
  await assert.rejects(agreeOnCards(teacher, agreement), { status: 404 });
});

test('what is not right is said beside it; a second question while one is open is refused', async () => {
  assert.deepEqual(await fieldsOf(agreeOnCards(coordinator, { ...agreement, agreedHow: '', seenBy: '', naming: 'x', until: '' })), { agreedHow: 'feedback.agreedHowMissing', seenBy: 'feedback.seenByMissing', naming: 'feedback.namingMissing', until: 'platform.dayUnclear' });
  for (const [until, key] of [['straks', 'platform.dayUnclear'], ['3 november 2026', 'feedback.untilOver'], ['3 november 2027', 'feedback.untilFar'], ['2 februari', 'feedback.untilAfterMeeting']]) assert.deepEqual(await fieldsOf(agreeOnCards(coordinator, { ...agreement, until })), { until: key }, until);
  assert.deepEqual(await fieldsOf(agreeOnCards(coordinator, { ...agreement, meeting: '1' })), { meeting: 'feedback.meetingUnknown' }, 'that one was');
  assert.equal(await fieldsOf(agreeOnCards(coordinator, agreement)), 'feedback.openAlready');
});

test('as long as there is no card it can be changed: all are asked anew, and who read the old one reads again', async () => {
  await changeAgreement(coordinator, { ...agreement, round, agreedHow: 'Met allen.', seenBy: 'members' });
  await assert.rejects(changeAgreement(teacher, { ...agreement, round }), { status: 404 });
  const { items } = await showMeeting(coordinator, { slug, number: 2 });
  assert.equal(items.filter(({ title }) => title === 'Hoe werken we samen?').length, 1);
  Object.assign(seats, Object.fromEntries((await view()).everybody.map(({ name, id, isCarrier }) => [isCarrier ? 'carrier' : name, id])));
});

const at = (name: string) => seats[name]!;
test('a member gives at most three cards, to others, about work', async () => {
  const [bib, kompas, oever, wdb] = [at('Bibliotheek Rivierstad'), at('Basisschool Het Kompas'), at('Woonstichting Oeverthuis'), at('Welzijn De Brug')];
  assert.equal(await fieldsOf(give(teacher, kompas, [card(bib)], '1')), 'feedback.agreementChanged');
  assert.deepEqual(await fieldsOf(give(teacher, kompas, [bib, oever, wdb, at('carrier')].map((about) => card(about)))), { cards: 'feedback.threeAtMost' });
  assert.deepEqual(await fieldsOf(give(teacher, kompas, [card(kompas), card(bib), card(bib)])), { 'cards.0.about': 'feedback.ownCard', 'cards.2.about': 'feedback.cardTwice' });
  assert.deepEqual(await fieldsOf(give(teacher, kompas, [card(bib, { strength: '', wish: 'nieuw' })])), { 'cards.0.strength': 'feedback.strengthMissing', 'cards.0.wish': 'feedback.wishMissing' });
  assert.deepEqual(await fieldsOf(give(teacher, kompas, [card(bib, { strengthWords: 'Hanneke is aardig', wishWords: 'Bel mevrouw Jansen' })])), { 'cards.0.strengthWords': 'feedback.aboutPerson', 'cards.0.wishWords': 'feedback.aboutClient' });
  assert.deepEqual(await fieldsOf(give(teacher, kompas, [card('')].map(() => ({ about: '', strength: '', wish: '' })))), { 'cards.0.about': 'feedback.aboutMissing' });
  await assert.rejects(give(teacher, bib, [card(kompas)]), { status: 404 }, 'not as another');
  await assert.rejects(give(await as('resident'), kompas, [card(bib)]), { status: 404 });
  await give(teacher, kompas, [card(bib, { strengthWords: 'De Bibliotheek belt terug.' }), card(at('Truus Kamphuis')), card(at('carrier'))]);
  await give(teacher, kompas, [card(bib, { strengthWords: 'De Bibliotheek belt dezelfde dag terug.' }), card(at('Truus Kamphuis')), card(at('carrier'))]);
  assert.equal((await view(teacher)).given.length, 3, 'given anew: the new ones count');
});

test('who carries the network gives none to themselves as a member', async () => {
  assert.ok(!(await view(coordinator, { as: at('carrier') })).choices.some(({ isCarrier }) => isCarrier));
  assert.deepEqual(await fieldsOf(give(coordinator, at('carrier'), [card(at('carrier'))])), { 'cards.0.about': 'feedback.ownCard' });
});

test('what is agreed is fixed once the first card is in, and nothing of it is shown to anybody', async () => {
  assert.equal(await fieldsOf(changeAgreement(coordinator, { ...agreement, round })), 'feedback.fixed');
  for (const context of [coordinator, await as('librarian'), housing]) {
    const { given, received, shown, round: { summary } } = await view(context);
    assert.deepEqual([given, received, shown, summary], [[], null, [], null]);
  }
  assert.deepEqual((await view()).answered, { n: 1, of: 8 });
});

test('by the link without an account; the letter holds the cards to fill in; paper and telephone are written down, once', async () => {
  await deliverMail.runApart(h.as(system), {});
  const { body } = await inRegion(({ tx }) => tx.selectFrom('mail').select('body').where('purpose', '=', CARD).where('recipient', '=', 'p.jhagroe@oeverthuis.example').orderBy('id', 'desc').executeTakeFirstOrThrow());
  const link = h.as(actorOfLink((await openLink(h.as(visitor), /\/samenwerken\/([\w-]{42})/.exec(body)![1]!, CARD))!)), oever = at('Woonstichting Oeverthuis');
  assert.deepEqual([(await view(link)).own!.id, (await view(link)).waiting], [oever, []]);
  await give(link, oever, [card(at('Bibliotheek Rivierstad'), { wishWords: 'Vaker op school.' })]);
  await assert.rejects(give(link, at('Welzijn De Brug'), [card(oever)]), { status: 404 });
  const { id } = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select('d.id').where('m.subject_id', '=', round).where('d.way', '=', 'letter').where('d.state', '=', 'waiting').executeTakeFirstOrThrow());
  const { forms, slip } = (await inRegion((work) => cardsByLetter(work, [id]))).get(id)!;
  assert.deepEqual([slip, forms!.list.length, forms!.list[0]!.groups.map(({ rows }) => rows.length), forms!.list[0]!.lines.length], [null, 3, [3, 3, 3], 2]);
  assert.ok(!forms!.intro.includes('Truus Kamphuis') && forms!.intro.includes('Bibliotheek Rivierstad'), 'not to oneself');
  const note = (context: Context, seat: string) => noteCards(context, { round, seat, number: '2', cards: [card(at('Bibliotheek Rivierstad'))] });
  await assert.rejects(note(teacher, at('Truus Kamphuis')), { status: 404 });
  await note(coordinator, at('Truus Kamphuis'));
  assert.equal(await fieldsOf(note(coordinator, at('Truus Kamphuis'))), 'feedback.givenAlready');
  assert.equal(await fieldsOf(note(coordinator, at('Basisschool Het Kompas'))), 'feedback.givenAlready', 'nor over what somebody gave');
});

test('after it closed everybody hears it, cards are seen as agreed, and those about one person by that person only; late cards are refused', async () => {
  await assert.rejects(closeRound(teacher, { round }), { status: 404 });
  await closeRound(coordinator, { round });
  assert.equal(await fieldsOf(closeRound(coordinator, { round })), 'feedback.over');
  assert.equal(await fieldsOf(give(welfare, at('Welzijn De Brug'), [card(at('Bibliotheek Rivierstad'))])), 'feedback.over');
  assert.equal(await fieldsOf(changeAgreement(coordinator, { ...agreement, round })), 'feedback.over');
  const { shown, received } = await view(welfare);
  assert.equal(received, null);
  assert.deepEqual(shown.map(({ name, cards }) => [name, cards.length]), [['Bibliotheek Rivierstad', 3]], 'not Truus, nor who carries the network');
  assert.ok(shown[0]!.cards.some(({ from, strengthWords }) => from === 'Basisschool Het Kompas' && strengthWords === 'De Bibliotheek belt dezelfde dag terug.'));
  const byCarrier = await view(coordinator, { as: at('carrier') });
  assert.deepEqual([byCarrier.received!.cards.length, byCarrier.shown.map(({ name }) => name)], [1, ['Bibliotheek Rivierstad']]);
  assert.equal((await view(await as('resident-without-internet'))).received!.cards.length, 1);
  for (const name of ['administrator', 'alderman', 'resident', 'municipal-officer']) await assert.rejects(view(await as(name)), { status: 404 }, name);
  const told = await inRegion(({ tx }) => tx.selectFrom('message').select(['title', 'body']).where('subject_id', '=', round).orderBy('made_at', 'desc').orderBy('id', 'desc').executeTakeFirstOrThrow());
  assert.match(told.title, /De kaarten zijn er/);
  const letter = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select('d.id').where('m.subject_id', '=', round).where('d.way', '=', 'letter').where('m.title', '=', told.title).executeTakeFirstOrThrow());
  assert.match((await inRegion((work) => cardsByLetter(work, [letter.id]))).get(letter.id)!.sections[0]!.lines.join(), /Van Basisschool Het Kompas/);
});

test('who gets a card says something back, or takes it away because it hurts; nobody else does', async () => {
  const librarian = await as('librarian'), [first, second] = (await view(librarian)).received!.cards.toSorted((a) => (a.from === 'Basisschool Het Kompas' ? -1 : 1));
  for (const other of [teacher, h.as(visitor)]) { await assert.rejects(answerCard(other, { round, card: first!.id, words: 'Nee' }), { status: 404 }); await assert.rejects(removeCard(other, { round, card: first!.id }), { status: 404 }); }
  await answerCard(librarian, { round, card: second!.id });
  await answerCard(librarian, { round, card: first!.id, words: 'Dank je wel!' });
  assert.equal((await view(teacher)).given.find(({ id }) => id === first!.id)!.answerWords, 'Dank je wel!');
  await removeCard(librarian, { round, card: first!.id });
  await assert.rejects(answerCard(librarian, { round, card: first!.id }), { status: 404 });
  const gone = (await view(teacher)).given.find(({ id }) => id === first!.id)!;
  assert.deepEqual([gone.state, gone.strengthWords, gone.answerWords], ['removed', null, null]);
  assert.deepEqual((await view(welfare)).shown[0]!.cards.map(({ state }) => state), ['noted', 'given']);
});

test('cards and counts are for no role: the rows themselves are closed, also to who carries the network', async () => {
  for (const context of [coordinator, teacher]) assert.deepEqual(await inTransaction(context, ({ tx }) => tx.selectFrom('feedback_card').select('id').execute()), []);
  assert.ok((await inRegion(({ tx }) => tx.selectFrom('feedback_card').select('id').execute())).length > 0);
});

test('who left sees nothing of it any more', async () => {
  const { id } = (await showNetwork(coordinator, slug)).members.find(({ name }) => name === 'Basisschool Het Kompas')!;
  await leaveNetwork(teacher, { member: id });
  await assert.rejects(view(await as('teacher')), { status: 404 });
});

test('once a year it waits for who carries the network, and asking settles it', async () => {
  const open = () => inRegion(({ tx }) => tx.selectFrom('duty').select(['holder', 'due_on']).where('what', '=', YEARLY).where('subject_id', '=', networkId).where('closed_at', 'is', null).execute());
  const run = (days: number) => inTransaction(h.as(system, { now: new Date(TUESDAY.getTime() + days * DAY) }), (work) => oweYearly.run(work, {}));
  await run(300);
  assert.deepEqual(await open(), []);
  await run(340); await run(341);
  assert.deepEqual(await open(), [{ holder: `coordinator:network:${networkId}`, due_on: '2027-11-24' }]);
  await agreeOnCards(coordinator, { ...agreement, until: '7 december', meeting: '' });
  assert.deepEqual(await open(), []);
});

test('in the night after its last day it closes by itself; a year later nothing is left but its days', async () => {
  const open = (await showRounds(coordinator, networkId))!.rounds.find(({ isOpen }) => isOpen)!.id, rows = async (table: 'feedback_seat' | 'feedback_card') => (await inRegion(({ tx }) => tx.selectFrom(table).select('id').where('round_id', '=', round).execute())).length;
  const late = (day: string, job: typeof closeRounds) => inTransaction(h.as(system, { now: new Date(`${day}T02:00:00Z`) }), (work) => job.run(work, {}));
  await late('2026-12-07', closeRounds);
  assert.equal((await showRound(coordinator, { round: open })).round.closedAt, null, 'its last day is not over');
  await late('2026-12-08', closeRounds);
  assert.ok((await showRound(coordinator, { round: open })).round.closedAt);
  await late('2027-12-07', forgetCards);
  assert.ok((await rows('feedback_card')) > 0);
  await late('2027-12-08', forgetCards);
  assert.deepEqual([await rows('feedback_card'), await rows('feedback_seat')], [0, 0]);
  await assert.rejects(view(), { status: 404 });
  assert.ok((await showRounds(coordinator, networkId))!.rounds.every(({ isErased }) => isErased));
});

test('when the network ends it is erased at once', async () => {
  const { round: last } = await agreeOnCards(coordinator, { ...agreement, meeting: '' }) as { round: string };
  await endNetwork(coordinator, { network: slug, words: 'Klaar.' });
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('feedback_seat').select('id').where('round_id', '=', last).execute())).length, 0);
  await assert.rejects(showRound(coordinator, { round: last }), { status: 404 });
});

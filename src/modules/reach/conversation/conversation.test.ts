import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { answerConversation, decideHeld, deliverMail, forgetConversations, listHeld, showConversation, writeToParty, writeToPerson } from '../index.ts';

const h = await house('demo');
const asSystem = h.as(system), asVisitor = h.as(visitor);
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(asSystem, work);
let writers = 0;
const written = (some = {}) => ({ slug: 'lange-tafel', name: 'Wim de Vries', email: `wim${(writers += 1)}@post.example`, body: 'Mag ik dinsdag mee-eten?', ...some });
const mailSince = async (moment: number) => (await inRegion(({ tx }) => tx.selectFrom('mail').selectAll().orderBy('made_at').orderBy('id').execute())).slice(moment);
// What the demo has under way goes first.
await deliverMail.runApart(asSystem, {});
const mails = async () => (await mailSince(0)).length;
const tokenIn = (body: string) => /\/gesprek\/([\w-]{42})/.exec(body)![1]!;

test('they write to each other through us, and see no address until one of them wants that', async () => {
  const before = await mails(), letter = written();
  await writeToParty(asVisitor, letter);
  await deliverMail.runApart(asSystem, {});
  const [toParty] = await mailSince(before);
  assert.match(toParty!.body, /Mag ik dinsdag mee-eten\?/);
  assert.ok(!toParty!.body.includes(letter.email) && !toParty!.subject.includes(letter.email));
  const partyToken = tokenIn(toParty!.body);
  assert.deepEqual([(await showConversation(asVisitor, partyToken)).theirs, (await showConversation(asVisitor, partyToken)).isWriter], [null, false]);

  await answerConversation(asVisitor, partyToken, { body: 'Graag, kom om zes uur.' });
  const toWriter = (await mailSince(before + 1))[0]!;
  assert.equal(toWriter.recipient, letter.email);
  assert.match(toWriter.body, /Graag, kom om zes uur/);
  assert.ok(!toWriter.body.includes(toParty!.recipient), 'the party is not seen either');
  const writerToken = tokenIn(toWriter.body);
  assert.deepEqual((await showConversation(asVisitor, writerToken)).lines.map((line) => line.body), ['Mag ik dinsdag mee-eten?', 'Graag, kom om zes uur.']);

  await answerConversation(asVisitor, writerToken, { body: 'Fijn.', show: true });
  await answerConversation(asVisitor, partyToken, { body: 'Tot dan.', contact: '06 00 00 00 81' });
  assert.equal((await showConversation(asVisitor, partyToken)).theirs, letter.email);
  assert.equal((await showConversation(asVisitor, writerToken)).theirs, '06 00 00 00 81');
});

test('a link that is changed, of another region or too old opens nothing', async () => {
  const before = await mails();
  await writeToParty(asVisitor, written());
  await deliverMail.runApart(asSystem, {});
  const token = tokenIn((await mailSince(before))[0]!.body);
  for (const [context, tried] of [[asVisitor, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`], [h.as(visitor, { region: h.otherRegion }), token], [h.as(visitor, { now: new Date(TUESDAY.getTime() + 91 * 86_400_000) }), token]] as const) {
    await assert.rejects(showConversation(context, tried), { key: 'reach.linkWorn', status: 410 });
    await assert.rejects(answerConversation(context, tried, { body: 'Dag' }), { key: 'reach.linkWorn' });
  }
  await inTransaction(h.as(system, { now: new Date(TUESDAY.getTime() + 91 * 86_400_000) }), (work) => forgetConversations.run(work, {}));
  assert.equal(await inRegion(async ({ tx }) => (await tx.selectFrom('conversation').select('id').execute()).length), 0, 'kept ninety days');
});

test('a writer has three a day, however the address is written, also when all come at once', async () => {
  const email = 'druk@post.example';
  const tries = await Promise.allSettled(['druk', 'd.ruk', 'druk+1', 'dr.uk', 'druk'].map((box) => writeToParty(asVisitor, written({ email: email.replace('druk', box) }))));
  assert.deepEqual(tries.map((t) => (t.status === 'fulfilled' ? 'done' : (t.reason as { key: string }).key)).sort(), ['done', 'done', 'done', 'reach.wroteEnough', 'reach.wroteEnough']);
});

test('a first message with a link waits for an administrator; what a program filled in is thanked for and kept nowhere', async () => {
  await deliverMail.runApart(asSystem, {});
  const before = await mails();
  assert.deepEqual(await writeToParty(asVisitor, written({ name: 'Spam', body: 'Goedkoop! https://koop.example' })), { isHeld: true });
  assert.deepEqual(await writeToParty(asVisitor, written({ website: 'https://koop.example' })), { isHeld: false });
  await deliverMail.runApart(asSystem, {});
  assert.equal(await mails(), before);
  await assert.rejects(listHeld(asVisitor), { status: 404 });
  const held = (await listHeld(asSystem)).find(({ writer }) => writer === 'Spam')!;
  await assert.rejects(decideHeld(asVisitor, { id: held.id, decision: 'send' }), { status: 404 });
  await decideHeld(asSystem, { id: held.id, decision: 'send' });
  await deliverMail.runApart(asSystem, {});
  assert.equal(await mails(), before + 1);
  await assert.rejects(decideHeld(asSystem, { id: held.id, decision: 'drop' }), { status: 404 });
});

test('what is written fills in nothing, and a party that is not there is not written to', async () => {
  await deliverMail.runApart(asSystem, {});
  const before = await mails();
  await writeToParty(asVisitor, written({ body: 'Kijk op {link} of {code}' }));
  await deliverMail.runApart(asSystem, {});
  assert.match((await mailSince(before))[0]!.body, /Kijk op \(link\) of \(code\)/);
  await assert.rejects(writeToParty(asVisitor, written({ slug: 'bestaat-niet' })), { status: 404 });
  await assert.rejects(writeToParty(asVisitor, written({ email: 'geen', body: '' })), { status: 422, fields: { email: 'reach.emailUnclear', body: 'reach.writeSomething' } });
});

test('one writes to a person who agreed to be found with their wijk, and to nobody else; neither sees an address', async () => {
  const area = 'WK990101', of = (slug: string, where = area) => writeToPerson(asVisitor, { ...written(), slug, area: where, body: 'Waar vind ik een oppas?' });
  for (const [slug, where] of [['connector', area], ['resident', area], ['coordinator', 'WK990102'], ['bestaat-niet', area]] as const) await assert.rejects(of(slug, where), { status: 404 }, slug);
  await deliverMail.runApart(asSystem, {});
  const before = await mails();
  await of('coordinator');
  await deliverMail.runApart(asSystem, {});
  const [toPerson] = await mailSince(before);
  assert.match(toPerson!.subject, /schrijft je$/);
  assert.ok(!toPerson!.body.includes('@post.example'));
  await answerConversation(asVisitor, tokenIn(toPerson!.body), { body: 'Bij de bibliotheek hangt een lijst.' });
  const toWriter = (await mailSince(before + 1))[0]!;
  assert.ok(toWriter.body.includes('Esther Nijboer') && !toWriter.body.includes(toPerson!.recipient));
  await inRegion(({ tx, now }) => tx.updateTable('consent').set({ withdrawn_at: now }).where('purpose', '=', 'people.pointOfContact').execute());
  await assert.rejects(of('coordinator'), { status: 404 }, 'taken back');
});

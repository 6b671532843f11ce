import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { changeEntry, readParties, showEntryForm } from '#modules/directory/index.ts';
import { actorOfPerson, beginSpeaking, listPeople, speakersFor, stopSpeaking } from '#modules/people/index.ts';
import { actorOfLink, deliverMail, openLink } from '#modules/reach/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { stepClaims } from './claim-party.ts';
import { stepColleagues } from './colleagues.ts';
import { acceptInvitation, answerClaim, answerForColleague, CLAIM, claimParty, decideClaim, inviteColleague, openClaims, showClaim, showColleagues, showFormToChange, showInvitation } from './index.ts';

const DAY = 86_400_000;
const h = await house('demo');
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = h.as(system)) => inTransaction(context, work);
const at = (days: number): Context => h.as(system, { now: new Date(TUESDAY.getTime() + days * DAY) });
const idOf = async (slug: string) => (await listPeople(h.as(system), { slug }))[0]!.id;
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, await idOf(slug), TUESDAY);
const as = async (slug: string) => h.as(await person(slug));
const partyId = async (slug: string) => (await inRegion(({ tx }) => readParties(tx, { slugs: [slug] })))[0]!.id;
const speakers = async (slug: string) => { const id = await partyId(slug); return inRegion((work) => speakersFor(work, id)); };
const claimOf = async (slug: string) => { const id = await partyId(slug); return inRegion(({ tx }) => tx.selectFrom('claim').selectAll().where('party_id', '=', id).orderBy('id', 'desc').executeTakeFirstOrThrow()); };
const mailsTo = async (to: string) => { await deliverMail.runApart(h.as(system), {}); return inRegion(({ tx }) => tx.selectFrom('mail').select(['subject', 'body']).where('recipient', '=', to).orderBy('made_at').execute()); };
const residentMail = (await listPeople(h.as(system), { slug: 'resident' }))[0]!.email!;
const coordinator = await as('coordinator');

/** A party of the wijk with a mailbox of its own that nobody speaks for. */
const lonely = (await inRegion(async (work) => {
  for (const { id, slug, document } of await readParties(work.tx)) if (document.email && document.areas.includes('WK990101') && (await speakersFor(work, id)).length === 0) return { id, slug, email: document.email };
  throw new Error('every party has somebody');
}));
const byLink = async (to: string): Promise<{ context: Context; id: string }> => {
  const [, token] = /\/klopt\/van-ons\/([\w-]{42})/.exec((await mailsTo(to)).at(-1)!.body)!, holder = (await openLink(h.as(system), token!, CLAIM))!;
  return { context: h.as(actorOfLink(holder)), id: holder.subject!.id };
};

test('a claim is confirmed by the contact that stands in the entry, and by nobody else', async () => {
  await claimParty(await as('resident'), { party: lonely.slug, words: 'Ik zit in het bestuur.' });
  await assert.rejects(claimParty(await as('resident'), { party: lonely.slug, words: 'Nog eens.' }), { key: 'claims.askedAlready' });
  const { context, id } = await byLink(lonely.email), claim = await showClaim(context, { id });
  assert.equal(claim.words, 'Ik zit in het bestuur.');
  for (const other of [await as('resident'), await as('librarian'), h.as(visitor), coordinator]) {
    await assert.rejects(answerClaim(other, { id, answer: 'yes' }), { status: 404 });
    await assert.rejects(showClaim(other, { id }), { status: 404 });
  }
  await assert.rejects(decideClaim(coordinator, { id, outcome: 'joins' }), { status: 404 }, 'first the contact');
  await answerClaim(context, { id, answer: 'yes' });
  assert.deepEqual((await speakers(lonely.slug)).map(({ isNewcomer }) => isNewcomer), [false]);
  assert.match((await mailsTo(residentMail)).at(-1)!.body, /Je houdt vanaf nu bij/);
  await assert.rejects(answerClaim(context, { id, answer: 'no' }), { key: 'upkeep.alreadyAnswered' });
  await assert.rejects(claimParty(await as('resident'), { party: lonely.slug, words: 'Nog eens.' }), { key: 'claims.speaksAlready' });
});

test('no contact answers: after two weeks somebody of the wijk decides, and who joins is a newcomer', async () => {
  await claimParty(await as('resident'), { party: 'voedselbank', words: 'Ik pak de kratten in.' });
  const { id } = await claimOf('voedselbank'), step = (days: number) => inRegion((work) => stepClaims.run(work, {}), at(days));
  await step(13);
  assert.deepEqual(await openClaims(coordinator, undefined), [], 'first the contact');
  await step(14);
  assert.deepEqual((await openClaims(coordinator, undefined)).map((claim) => claim.id), [id]);
  assert.ok(await inRegion(({ tx }) => tx.selectFrom('duty').select('id').where('subject_id', '=', id).where('closed_at', 'is', null).executeTakeFirst()));
  await assert.rejects(decideClaim(await as('teacher'), { id, outcome: 'joins' }), { status: 404 });
  await decideClaim(coordinator, { id, outcome: 'joins' });
  assert.equal((await showFormToChange(await as('resident'), { kind: 'party', slug: 'voedselbank' })).waits, true);
  assert.equal(await inRegion(({ tx }) => tx.selectFrom('duty').select('id').where('subject_id', '=', id).where('closed_at', 'is', null).executeTakeFirst()), undefined);
});

test('a no of who speaks for it freezes the entry until a person decided; visitors read the same page', async () => {
  const librarian = await as('librarian'), form = await showEntryForm(librarian, { kind: 'party', slug: 'bibliotheek' });
  await claimParty(await as('resident'), { party: 'bibliotheek', words: 'Ik ben de baas.' });
  const { id } = await claimOf('bibliotheek');
  assert.deepEqual(await answerClaim(librarian, { id, answer: 'no' }), { disputed: true });
  await assert.rejects(changeEntry(librarian, { kind: 'party', id: form.id, version: form.version, fields: form.fields }), { status: 404 });
  await assert.rejects(showFormToChange(librarian, { kind: 'party', slug: 'bibliotheek' }), { status: 404 });
  await assert.rejects(inviteColleague(librarian, { party: 'bibliotheek', email: 'vriend@post.example' }), { status: 404 });
  await assert.rejects(answerClaim(librarian, { id, answer: 'yes' }), { status: 404 }, 'now a person decides');
  assert.equal((await showColleagues(librarian, { party: 'bibliotheek' })).isFrozen, true);
  await changeEntry(coordinator, { kind: 'party', id: form.id, version: form.version, fields: { ...form.fields, description: 'Door de trekker.' } });
  // The coordinator works at the library too.
  assert.deepEqual((await openClaims(coordinator, undefined)).map(({ mayDecide }) => mayDecide), [false]);
  await assert.rejects(decideClaim(coordinator, { id, outcome: 'stays' }), { status: 409, key: 'claims.ownClaim' });
  const editor = await as('editor');
  assert.deepEqual((await openClaims(editor, undefined)).map(({ mayDecide }) => mayDecide), [true]);
  await decideClaim(editor, { id, outcome: 'stays' });
  const again = await showEntryForm(librarian, { kind: 'party', slug: 'bibliotheek' });
  assert.equal(again.fields.description, 'Door de trekker.');
  assert.ok(!(await speakers('bibliotheek')).some(({ email }) => email === residentMail));
});

test('when all who take care of the wijk are a side of it, the administrator hears it', async () => {
  const others = [await idOf('editor'), await idOf('deputy-coordinator')], party = await partyId('bibliotheek'), holders = (id: string) => inRegion(async ({ tx }) => (await tx.selectFrom('duty').select('holder').where('subject_id', '=', id).where('closed_at', 'is', null).execute()).map(({ holder }) => holder));
  await inRegion(async (work) => { for (const one of others) await beginSpeaking(work, { person: one, party, isNewcomer: false }); });
  await claimParty(await as('resident'), { party: 'bibliotheek', words: 'Toch ik.' });
  const { id } = await claimOf('bibliotheek');
  await answerClaim(await as('librarian'), { id, answer: 'no' });
  assert.ok((await holders(id)).includes('region'));
  await assert.rejects(decideClaim(await as('editor'), { id, outcome: 'joins' }), { key: 'claims.ownClaim' });
  await decideClaim(await as('administrator'), { id, outcome: 'stays' });
  assert.deepEqual(await holders(id), []);
  await inRegion(async (work) => { for (const one of others) await stopSpeaking(work, { person: one, party }); });
});

test('a decision may put the claimer in the place of who spoke for it', async () => {
  await claimParty(await as('teacher'), { party: lonely.slug, words: 'Het bestuur is nieuw.' });
  const { id } = await claimOf(lonely.slug);
  await answerClaim(await as('resident'), { id, answer: 'no' });
  await decideClaim(coordinator, { id, outcome: 'instead' });
  assert.deepEqual((await speakers(lonely.slug)).map(({ personId }) => personId), [await idOf('teacher')]);
  await assert.rejects(showFormToChange(await as('resident'), { kind: 'party', slug: lonely.slug }), { status: 404 });
});

test('a colleague is invited, accepts by the mail, leaves; the last one cannot leave by a slip', async () => {
  const librarian = await as('librarian');
  for (const other of [await as('resident'), h.as(visitor), await as('welfare-worker')]) await assert.rejects(inviteColleague(other, { party: 'bibliotheek', email: 'nieuw@post.example' }), { status: 404 });
  await assert.rejects(inviteColleague(librarian, { party: 'bibliotheek', email: 'geen adres' }), { status: 422 });
  await inviteColleague(librarian, { party: 'bibliotheek', email: 'Nieuw@post.example' });
  const tokenIn = async (to: string) => /\/uitnodiging\/([\w-]{42})/.exec((await mailsTo(to)).at(-1)!.body)![1]!;
  const token = await tokenIn('nieuw@post.example');
  await assert.rejects(showInvitation(h.as(visitor), `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`), { status: 410 });
  await assert.rejects(showInvitation(h.as(visitor, { region: h.otherRegion }), token), { status: 410 });
  await assert.rejects(acceptInvitation(h.as(visitor), token, { name: ' ' }), { status: 422, fields: { name: 'people.nameRequired' } });
  const { person: { id } } = await acceptInvitation(h.as(visitor), token, { name: 'Noor Bakker' });
  await assert.rejects(showInvitation(h.as(visitor), token), { status: 410 }, 'once');
  const noor = h.as(await actorOfPerson(h.db, h.region, id, TUESDAY));
  assert.ok((await showColleagues(noor, { party: 'bibliotheek' })).people.some(({ name, isSelf }) => name === 'Noor Bakker' && isSelf));
  await answerForColleague(noor, { party: 'bibliotheek', person: id, stays: false });
  await assert.rejects(showColleagues(h.as(await actorOfPerson(h.db, h.region, id, TUESDAY)), { party: 'bibliotheek' }), { status: 404 });
  const teacher = await as('teacher');
  await assert.rejects(answerForColleague(teacher, { party: lonely.slug, person: await idOf('teacher'), stays: false }), { key: 'claims.lastOne' });
  await assert.rejects(answerForColleague(teacher, { party: 'bibliotheek', person: await idOf('librarian'), stays: false }), { status: 404 });
  await inviteColleague(teacher, { party: lonely.slug, email: residentMail, takesOver: true });
  await acceptInvitation(await as('resident'), await tokenIn(residentMail), {});
  assert.deepEqual((await speakers(lonely.slug)).map(({ personId }) => personId), [await idOf('resident')], 'the colleague took over');
});

test('an invitation of somebody who left meanwhile is worth nothing', async () => {
  const teacherId = await idOf('teacher'), party = lonely.id;
  await inRegion((work) => beginSpeaking(work, { person: teacherId, party, isNewcomer: false }));
  await inviteColleague(await as('teacher'), { party: lonely.slug, email: 'handlanger@post.example' });
  await answerForColleague(await as('resident'), { party: lonely.slug, person: teacherId, stays: false });
  const token = /\/uitnodiging\/([\w-]{42})/.exec((await mailsTo('handlanger@post.example')).at(-1)!.body)![1]!;
  await assert.rejects(acceptInvitation(h.as(visitor), token, { name: 'Hand Langer' }), { status: 410 });
});

test('once a year a party is asked who still works there; who nobody confirms in a month speaks for it no more, and hears it', async () => {
  const step = (days: number) => inRegion((work) => stepColleagues.run(work, {}), at(days)), librarianId = await idOf('librarian');
  await step(360);
  assert.equal((await speakers('bibliotheek')).filter(({ askedAt }) => askedAt).length, 0);
  await step(366);
  const asked = await inRegion(({ tx }) => tx.selectFrom('representation').select('person_id').where('asked_at', 'is not', null).execute());
  assert.ok(asked.some(({ person_id }) => person_id === librarianId));
  await answerForColleague({ ...await as('librarian'), now: at(370).now }, { party: 'bibliotheek', person: librarianId, stays: true });
  await step(380);
  assert.ok((await inRegion((work) => speakersFor(work, lonely.id), at(380))).length > 0, 'not before thirteen months');
  await step(398);
  const party = await partyId('bibliotheek');
  assert.deepEqual((await inRegion((work) => speakersFor(work, party), at(398))).map(({ personId }) => personId), [librarianId]);
  assert.deepEqual(await inRegion((work) => speakersFor(work, lonely.id), at(398)), []);
  await deliverMail.runApart(at(400), {});
  assert.ok((await mailsTo(residentMail)).some(({ body }) => /Niemand gaf antwoord/.test(body)));
});


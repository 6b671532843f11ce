import assert from 'node:assert/strict';
import { test } from 'node:test';
import { record } from '#platform/facts/index.ts';
import { mailCameBack } from '#platform/mail/index.ts';
import { inTransaction, type Context } from '#platform/use-case/index.ts';
import { addPerson } from '#modules/people/index.ts';
import { readParties } from '#modules/directory/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { deliverMail, linkKey, openCode, openLink, refuseTopic, send, showMessage, stopDeliveries, tokenFor, type Notice } from './index.ts';

const h = await house('demo');
const asSystem = h.as(system);
const notice: Notice = { purpose: 'test.ask', topic: 'test', urgency: 'request', sender: 'region', path: '/klopt', title: 'Klopt dit nog?', body: 'Hallo {name},\n\nOpen deze link: {link}', script: 'Klopt het nog?', short: 'Klopt het nog? {link}', days: 90 };
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = asSystem) => inTransaction(context, work);
let people = 0;
const somebody = async (contact: { email?: boolean; phone?: string } = { email: true }) => {
  const name = `Iemand ${(people += 1)}`, email = contact.email ? `iemand${people}@post.example` : undefined;
  return { ...(await addPerson(asSystem, { name, email, phone: contact.phone })), name, email };
};
const mailTo = (address: string | undefined) => inRegion(({ tx }) => tx.selectFrom('mail').selectAll().where('recipient', '=', address ?? '').execute());
const deliveriesOf = (id: string) => inRegion(({ tx }) => tx.selectFrom('delivery').selectAll().where('message_id', '=', id).execute());
const told = (some: Partial<Notice>, ...to: { id: string }[]) => inRegion((work) => send(work, { ...notice, ...some }, to.map(({ id }) => ({ person: id }))));

test('somebody with an address gets a mail of their own with a link that opens what it is for and nothing else', async () => {
  const person = await somebody();
  const id = await told({}, person);
  await deliverMail.runApart(asSystem, {});
  const [mail, ...more] = await mailTo(person.email);
  assert.equal(more.length, 0);
  assert.match(mail!.body, /^Hallo Iemand \d+,/);
  const token = /\/klopt\/([\w-]+)/.exec(mail!.body)![1]!;
  assert.match(token, /[A-Za-z]$/, 'no dash at its end, which mail programs may leave out of a link');
  assert.equal((await openLink(asSystem, token, 'test.ask'))?.person, person.id);
  assert.equal((await openLink(asSystem, token, 'test.ask'))?.messageId, id);
  assert.equal(await openLink(asSystem, token, 'test.other'), null, 'good for one purpose');
  for (const at of [0, 30, token.length - 1]) assert.equal(await openLink(asSystem, `${token.slice(0, at)}${token[at] === 'A' ? 'B' : 'A'}${token.slice(at + 1)}`, 'test.ask'), null, 'not changed');
  assert.equal(await openLink(h.as(system, { region: h.otherRegion }), token, 'test.ask'), null, 'not in another region');
  assert.equal(await openLink(h.as(system, { now: new Date(TUESDAY.getTime() + 91 * 86_400_000) }), token, 'test.ask'), null, 'not after its term');
});

test('delivering twice sends once', async () => {
  const person = await somebody();
  await told({}, person);
  await Promise.all([deliverMail.runApart(asSystem, {}), deliverMail.runApart(asSystem, {})]);
  await deliverMail.runApart(asSystem, {});
  assert.equal((await mailTo(person.email)).length, 1);
});

test('news comes together in one mail on the day that was picked, and there is none when there is no news', async () => {
  const person = await somebody();
  for (const title of ['Soep in de Wiek', 'Nieuwe bankjes']) await told({ urgency: 'news', title, path: undefined, body: `Over ${title}.` }, person);
  await deliverMail.runApart(asSystem, {});
  assert.equal((await mailTo(person.email)).length, 0, 'today is Tuesday');
  const monday = h.as(system, { now: new Date('2026-11-30T09:01:00+01:00') });
  await deliverMail.runApart(monday, {});
  await deliverMail.runApart(h.as(system, { now: new Date('2026-12-07T09:01:00+01:00') }), {});
  const [mail, ...more] = await mailTo(person.email);
  assert.equal(more.length, 0);
  assert.match(mail!.subject, /^2 berichten/);
  assert.match(mail!.body, /Over Nieuwe bankjes/);
  assert.match(mail!.body, /Over Soep in de Wiek/);
});

test('who said no gets it by no way, and what was under way stops', async () => {
  const person = await somebody({ email: true, phone: '026 000 00 99' });
  const first = await told({}, person);
  await inRegion((work) => refuseTopic(work, `person:${person.id}`, 'test'));
  const second = await told({}, person);
  await deliverMail.runApart(asSystem, {});
  assert.equal((await mailTo(person.email)).length, 0);
  assert.deepEqual([(await deliveriesOf(first))[0]!.state, (await deliveriesOf(second))[0]!.state], ['refused', 'refused']);
  const other = await told({ topic: 'other' }, person);
  assert.equal((await deliveriesOf(other))[0]!.state, 'waiting', 'another topic still comes');
});

test('mail that comes back becomes a call for who allowed that, and the sender sees the rest', async () => {
  const [yes, no] = [await somebody({ email: true, phone: '026 000 00 98' }), await somebody()];
  await inRegion(({ tx, now }) => tx.insertInto('person_reach').values({ person_id: yes.id, way: 'email', instead: 'telephone', changed_at: now }).execute());
  const id = await told({}, yes, no);
  await deliverMail.runApart(asSystem, {});
  await inRegion(async (work) => { for (const delivery of await work.tx.selectFrom('delivery').select('id').where('message_id', '=', id).execute()) await record(work, mailCameBack, delivery.id, { purpose: 'test.ask' }); });
  const after = new Map((await deliveriesOf(id)).map((d) => [d.person_id, [d.way, d.state]]));
  assert.deepEqual(after.get(yes.id), ['telephone', 'waiting']);
  assert.deepEqual(after.get(no.id), ['none', 'came_back']);
  const view = await showMessage(asSystem, { id });
  assert.deepEqual(view.notReached.map((line) => line.name), [no.name, yes.name], 'first who nobody can reach');
  await assert.rejects(showMessage(h.as({ kind: 'person', id: no.id, name: no.name, scopes: [] }), { id }), { status: 404 });
});

test('everything stops at once for who died or moved, also a link that was sent', async () => {
  const person = await somebody();
  const id = await told({ topic: 'other' }, person);
  const [delivery] = await deliveriesOf(id);
  const token = tokenFor(await inRegion(linkKey), delivery!.id, 'test.ask');
  assert.ok(await openLink(asSystem, token, 'test.ask'));
  await inRegion((work) => stopDeliveries(work, { person: person.id }));
  assert.equal(await openLink(asSystem, token, 'test.ask'), null);
  await deliverMail.runApart(asSystem, {});
  assert.equal((await mailTo(person.email)).length, 0);
});

test('an organisation is reached by who speaks for it, else by its mailbox, else by telephone', async () => {
  const parties = new Map((await inRegion(({ tx }) => readParties(tx))).map((p) => [p.slug, p]));
  const [library, veilig] = [parties.get('bibliotheek')!, parties.get('veilig-thuis')!];
  const id = await inRegion((work) => send(work, notice, [{ party: library.id }, { party: veilig.id }, { party: library.id }]));
  const after = new Map((await deliveriesOf(id)).map((d) => [d.party_id, d.way]));
  assert.deepEqual([after.size, after.get(library.id), after.get(veilig.id)], [2, 'email', 'telephone']);
});

test('on paper a short code opens the same, however it is typed', async () => {
  const person = await somebody({});
  await inRegion(async ({ tx, now }) => {
    await tx.insertInto('person_contact').values({ id: crypto.randomUUID(), person_id: person.id, kind: 'address', value: 'Asterplein 11, 6896 AS Rivierstad', source: 'test' }).execute();
    await tx.insertInto('person_reach').values({ person_id: person.id, way: 'letter', changed_at: now }).execute();
    await tx.insertInto('consent').values({ id: crypto.randomUUID(), person_id: person.id, purpose: 'people.paper', text_version: '1', given_at: now }).execute();
  });
  const [delivery] = await deliveriesOf(await told({}, person));
  assert.equal(delivery!.way, 'letter');
  const opened = await openCode(asSystem, ` ${delivery!.code!.slice(0, 4).toLowerCase()}-${delivery!.code!.slice(4)} `);
  assert.equal(opened?.path, '/klopt');
  assert.equal((await openLink(asSystem, opened!.token, 'test.ask'))?.person, person.id);
  assert.equal(await openCode(asSystem, 'AAAAAAAA'), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { takeDueDuties } from '#platform/facts/index.ts';
import { inTransaction, type Actor, type Context } from '#platform/use-case/index.ts';
import { readParties, readServices, showEntryForm, changeEntry, type PartyDocument } from '#modules/directory/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { actorOfLink, deliverMail, lettersOfBatch, makeBatch, openCode, openLink } from '#modules/reach/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { readSheet } from '#modules/imports/index.ts';
import { stepUpkeep } from './ask-owners.ts';
import { contribution } from './contributes.ts';
import { bringBackVersion, changeByLink, confirmEntries, CONFIRM, CONTACT, exportFigures, openReports, reportEntry, REPORT, settleContactChange, settleReport, showContactChange, showFormByLink, showHistory, showQuestion, showReport, showUpkeep } from './index.ts';
import { countUpkeep } from './show-upkeep.ts';

const DAY = 86_400_000;
const h = await house('demo');
const asSystem = h.as(system);
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1], context: Context = asSystem) => inTransaction(context, work);
const at = (now: string | Date): Context => h.as(system, { now: new Date(now) });
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(asSystem, { slug }))[0]!.id, TUESDAY);
const parties = new Map((await inRegion(({ tx }) => readParties(tx))).map((p) => [p.slug, p]));
const servicesOf = async (party: string) => (await inRegion(({ tx }) => readServices(tx))).filter((s) => s.partyId === parties.get(party)!.id);
const step = (now: string | Date) => inRegion((work) => stepUpkeep.run(work, {}), at(now));
const roundOf = (party: string) => inRegion(({ tx }) => tx.selectFrom('upkeep_round').selectAll().where('party_id', '=', parties.get(party)!.id).orderBy('asked_on', 'desc').orderBy('id', 'desc').executeTakeFirst());
const mailsTo = (address: string) => inRegion(({ tx }) => tx.selectFrom('mail').selectAll().where('recipient', '=', address).orderBy('made_at').execute());
const calls = () => inRegion(async ({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.party_id', 'd.way', 'd.state', 'm.sender']).where('m.purpose', '=', CONFIRM).where('d.way', '<>', 'email').execute());

/** Makes everything of all parties fresh but one, whose entries are so old that its week has come. */
async function onlyOldIs(slug: string, confirmedAt: string): Promise<void> {
  await inRegion(async ({ tx }) => {
    for (const table of ['party', 'service'] as const) await tx.updateTable(table).set({ confirmed_at: new Date('2026-11-20T10:00:00Z') }).execute();
    await tx.updateTable('service').set({ confirmed_at: new Date(confirmedAt) }).where('party_id', '=', parties.get(slug)!.id).execute();
    await tx.updateTable('upkeep_round').set({ closed_at: TUESDAY, closed_as: 'ended' }).where('closed_at', 'is', null).execute();
    await tx.deleteFrom('message').execute();
    await tx.deleteFrom('upkeep_month').execute();
    await tx.deleteFrom('mail').execute();
  });
}
/** The link in the newest mail to this address, opened for a purpose: as who it lets somebody act. */
async function byLink(address: string, purpose: string): Promise<{ context: Context; subject: string | undefined }> {
  const [, token] = /\/([\w-]{42})(?![\w-])/.exec((await mailsTo(address)).filter((mail) => mail.purpose === purpose).at(-1)!.body)!;
  const holder = (await openLink(asSystem, token!, purpose))!;
  return { context: h.as(actorOfLink(holder)), subject: holder.subject?.id };
}

const OLD = '2025-10-01T10:00:00Z';
const librarianMail = (await listPeople(asSystem, { slug: 'librarian' }))[0]!.email!;

test('an owner is asked once for all its entries together, and one click says that all of it is right', async () => {
  await onlyOldIs('bibliotheek', OLD);
  await step(TUESDAY);
  await step(TUESDAY);
  await deliverMail.runApart(asSystem, {});
  assert.deepEqual((await inRegion(({ tx }) => tx.selectFrom('mail').select('recipient').orderBy('recipient').execute())).map((mail) => mail.recipient), [librarianMail], 'one mail to each who keeps it; the coordinator speaks for it too, but does other work');
  const { context } = await byLink(librarianMail, CONFIRM), party = parties.get('bibliotheek')!.id;
  const asked = await showQuestion(context, { party });
  assert.ok(asked.entries.length > 3 && asked.entries.slice(1).every(({ isConfirmed }) => !isConfirmed));
  await confirmEntries(context, { party });
  assert.ok((await showQuestion(context, { party })).entries.every(({ isConfirmed }) => isConfirmed));
  assert.equal((await roundOf('bibliotheek'))!.closed_as, 'confirmed');
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('duty').select('id').where('what', '=', CONFIRM).where('subject_id', '=', party).where('closed_at', 'is', null).execute())).length, 0);
  const [entry] = await servicesOf('bibliotheek');
  assert.deepEqual([entry!.confirmedAt, entry!.confirmedBy], [TUESDAY, 'Bibliotheek Rivierstad']);
});

test('a mailbox that several people read answers for the organisation: the first answer closes the question, and who comes second sees that', async () => {
  await onlyOldIs('carambole', OLD);
  const party = parties.get('carambole')!.id;
  await inRegion(async ({ tx }) => {
    await tx.updateTable('representation').set({ ended_at: TUESDAY, ends_on: '2026-11-01' }).where('party_id', '=', party).execute();
    await tx.updateTable('party').set({ email: 'info@carambole.example' }).where('id', '=', party).execute();
  });
  await step(TUESDAY);
  await deliverMail.runApart(asSystem, {});
  const first = (await byLink('info@carambole.example', CONFIRM)).context, second = (await byLink('info@carambole.example', CONFIRM)).context;
  assert.equal(first.actor.kind, 'link', 'nobody is signed in by it');
  await confirmEntries(first, { party });
  assert.equal((await roundOf('carambole'))!.closed_as, 'confirmed');
  assert.ok((await showQuestion(second, { party })).entries.every(({ isConfirmed }) => isConfirmed));
  const [entry] = await servicesOf('carambole');
  assert.equal(entry!.confirmedBy, parties.get('carambole')!.document.name, 'the organisation said so, and no person');
});

test('one entry may be right and another not: the question stays open until all of it is answered', async () => {
  await onlyOldIs('bibliotheek', OLD);
  await step(TUESDAY);
  await deliverMail.runApart(asSystem, {});
  const { context } = await byLink(librarianMail, CONFIRM), party = parties.get('bibliotheek')!.id, own = await servicesOf('bibliotheek');
  await confirmEntries(context, { party, entries: [party, ...own.slice(1).map(({ id }) => id)] });
  assert.equal((await roundOf('bibliotheek'))!.closed_at, null);
  const form = await showFormByLink(context, { kind: 'service', slug: own[0]!.slug });
  const changed = await changeByLink(context, { kind: 'service', id: form.id, version: form.version, fields: { ...form.fields, costs: '€ 1,00' } });
  assert.equal(changed.waits, false);
  assert.equal((await roundOf('bibliotheek'))!.closed_as, 'confirmed');
  assert.deepEqual((await servicesOf('bibliotheek')).find(({ id }) => id === form.id)!.document.costs.map(({ amountCents }) => amountCents), [100]);
});

test('who does not answer is reminded after two and four weeks, not in holidays, and then is on the coordinator’s list', async () => {
  await onlyOldIs('bibliotheek', OLD);
  await step(TUESDAY);
  for (let day = 1; day <= 70; day += 1) {
    const now = new Date(TUESDAY.getTime() + day * DAY);
    await step(now);
    await deliverMail.runApart(at(now), {});
  }
  const sent = (await mailsTo(librarianMail)).map(({ made_at, subject }) => [made_at.toISOString().slice(0, 10), subject]);
  assert.deepEqual(sent.map(([, subject]) => subject), ['Klopt dit nog? Wat Rivierstad over jullie vertelt', 'Nog even: klopt dit nog?', 'Laatste keer per mail: klopt dit nog?']);
  assert.equal(sent[1]![0], '2026-12-08');
  assert.equal(sent[2]![0], '2027-01-04', 'not in the Christmas holidays');
  const [call, ...more] = await calls();
  assert.deepEqual([call!.party_id, call!.way, call!.state, call!.sender, more.length], [parties.get('bibliotheek')!.id, 'telephone', 'waiting', 'coordinator:area:WK990101', 0]);
  await confirmEntries(h.as(await person('coordinator')), { party: parties.get('bibliotheek')!.id });
  assert.equal((await calls())[0]!.state, 'reached', 'nobody telephones any more');
  assert.equal((await roundOf('bibliotheek'))!.step, 'to_call');
});

test('no more calls in a week than the coordinator wants', async () => {
  await inRegion(async ({ tx, now }) => {
    await tx.deleteFrom('message').execute();
    await tx.updateTable('upkeep_rule').set({ calls_a_week: 2 }).execute();
    await tx.updateTable('upkeep_round').set({ closed_at: now, closed_as: 'ended' }).where('closed_at', 'is', null).execute();
    const waiting = [...parties.values()].filter((p) => p.document.areas.includes('WK990101') && p.document.phones.length).slice(0, 5);
    for (const { id } of waiting) await tx.insertInto('upkeep_round').values({ id: crypto.randomUUID(), party_id: id, asked_on: '2026-10-20', step: 'reminded_again', next_on: '2026-11-24' }).execute();
  });
  await step('2026-11-24T03:00:00Z');
  await step('2026-11-25T03:00:00Z');
  assert.equal((await calls()).length, 2);
  await step('2026-12-02T03:00:00Z');
  assert.equal((await calls()).length, 4);
});

test('new contact details by a link wait until the old address says yes; all else is changed at once', async () => {
  await onlyOldIs('bibliotheek', OLD);
  await step(TUESDAY);
  await deliverMail.runApart(asSystem, {});
  const { context } = await byLink(librarianMail, CONFIRM), form = await showFormByLink(context, { kind: 'party', slug: 'bibliotheek' });
  const change = (fields: Record<string, string>, version = form.version) => changeByLink(context, { kind: 'party', id: form.id, version, fields: { ...form.fields, ...fields } });
  await assert.rejects(change({ email: 'geen adres' }), { status: 422, fields: { email: 'directory.emailUnclear' } });
  assert.equal((await change({ email: 'nieuw@bibliotheekrivierstad.example', description: 'Ook op zondag.' })).waits, true);
  const now = async () => (await inRegion(({ tx }) => readParties(tx, { slugs: ['bibliotheek'] })))[0]!.document as PartyDocument;
  assert.deepEqual([(await now()).email, (await now()).description], ['info@bibliotheekrivierstad.example', 'Ook op zondag.']);
  await deliverMail.runApart(asSystem, {});
  const { context: old, subject } = await byLink(librarianMail, CONTACT);
  await assert.rejects(settleContactChange(h.as(await person('welfare-worker')), { id: subject, take: true }), { status: 404 });
  const freeze = (frozen_at: Date | null) => inRegion(({ tx }) => tx.updateTable('party').set({ frozen_at }).where('slug', '=', 'bibliotheek').execute());
  await freeze(TUESDAY);
  await assert.rejects(settleContactChange(old, { id: subject, take: true }), { status: 409, key: 'upkeep.standsStill' });
  assert.equal((await showContactChange(old, { id: subject! })).settledAt, null, 'it waits');
  await freeze(null);
  await settleContactChange(old, { id: subject, take: true });
  assert.equal((await now()).email, 'nieuw@bibliotheekrivierstad.example');
  await assert.rejects(settleContactChange(old, { id: subject, take: false }), { key: 'upkeep.alreadyAnswered' });
});

test('a link to one organisation opens nothing of another', async () => {
  const { context } = await byLink(librarianMail, CONTACT), [other] = await servicesOf('voedselbank'), party = parties.get('voedselbank')!.id;
  await assert.rejects(confirmEntries(context, { party }), { status: 404 });
  await assert.rejects(showQuestion(context, { party }), { status: 404 });
  await assert.rejects(showFormByLink(context, { kind: 'service', slug: other!.slug }), { status: 404 });
  await assert.rejects(changeByLink(context, { kind: 'service', id: other!.id, version: 1, fields: { name: 'Van mij' } }), { status: 404 });
  await assert.rejects(changeEntry(context, { kind: 'party', id: parties.get('bibliotheek')!.id, version: 1, fields: { name: 'Zonder account' } }), { status: 404 }, 'only by the way that asks the old address');
});

test('a reader says that something is not right: the owner hears it, settles it, and the reader hears what became of it', async () => {
  await inRegion(({ tx }) => tx.deleteFrom('mail').execute());
  const [entry] = await servicesOf('bibliotheek');
  await reportEntry(h.as(visitor), { kind: 'service', slug: entry!.slug, words: 'Op dinsdag is het dicht.', reporter: 'lezer@post.example' });
  await deliverMail.runApart(asSystem, {});
  const { context, subject } = await byLink(librarianMail, REPORT), report = await showReport(context, { id: subject! });
  assert.deepEqual([report.words, report.entry.slug], ['Op dinsdag is het dicht.', entry!.slug]);
  assert.ok(!JSON.stringify(report).includes('lezer@'), 'never who said it');
  await assert.rejects(showReport(h.as(await person('teacher')), { id: subject! }), { status: 404 });
  assert.equal((await openReports(h.as(await person('coordinator')), undefined)).length, 1, 'who takes care of the wijk sees it too');
  await settleReport(context, { id: subject, outcome: 'changed' });
  await assert.rejects(settleReport(context, { id: subject, outcome: 'changed' }), { key: 'upkeep.alreadyAnswered' });
  assert.match((await mailsTo('lezer@post.example'))[0]!.body, /Het is veranderd/);
  assert.equal((await inRegion(({ tx }) => tx.selectFrom('report').select('reporter').where('id', '=', subject!).executeTakeFirstOrThrow())).reporter, null, 'the address was for this answer');
});

test('a report that nobody at the entry answered in a week goes to the coordinator by their own way; an answer then is enough for all', async () => {
  await inRegion(({ tx }) => tx.deleteFrom('mail').execute());
  const [entry] = await servicesOf('bibliotheek'), coordinator = await person('coordinator'), { email, id: coordinatorId } = (await listPeople(asSystem, { slug: 'coordinator' }))[0]!;
  const remind = async (days: number) => {
    const now = at(new Date(TUESDAY.getTime() + days * DAY));
    await inRegion(async (work) => { for (const duty of await takeDueDuties(work)) if (duty.what === REPORT) await contribution.duties![REPORT]!.remind(work, duty); }, now);
    await deliverMail.runApart(now, {});
  };
  await reportEntry(h.as(visitor), { kind: 'service', slug: entry!.slug, words: 'De deur is dicht.' });
  await remind(6);
  assert.deepEqual(await mailsTo(email!), [], 'the owner has a week');
  await remind(7.3);
  await remind(8.3);
  const [mail, ...more] = await mailsTo(email!);
  assert.equal(more.length, 0, 'once');
  assert.match(mail!.body, /De deur is dicht\.[^]*vandaag\/meldingen/);
  const { id } = (await openReports(h.as(coordinator), undefined))[0]!;
  await settleReport(h.as(coordinator), { id, outcome: 'was_right' });
  const deliveries = await inRegion(({ tx }) => tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.person_id', 'd.state']).where('m.subject_id', '=', id).execute());
  assert.deepEqual(new Set(deliveries.map(({ state }) => state)), new Set(['reached']));
  assert.ok(deliveries.some(({ person_id }) => person_id === coordinatorId));
});

test('an owner whose entry a reader found wrong is asked about all of it before the year is over; where the reader erred it is not', async () => {
  const half = '2026-05-20T10:00:00Z', later = new Date(TUESDAY.getTime() + 21 * DAY), openRounds = () => inRegion(async ({ tx }) => (await tx.selectFrom('upkeep_round').select('party_id').where('closed_at', 'is', null).execute()).map((r) => r.party_id));
  await onlyOldIs('bibliotheek', half);
  await inRegion(({ tx }) => tx.updateTable('service').set({ confirmed_at: new Date(half) }).where('party_id', '=', parties.get('voedselbank')!.id).execute());
  await inRegion(({ tx }) => tx.deleteFrom('report').execute());
  const warn = async (party: string) => { const [entry] = await servicesOf(party); await reportEntry(h.as(visitor), { kind: 'service', slug: entry!.slug, words: 'De deur is dicht.' }); return (await openReports(asSystem, undefined)).find((report) => report.entry.slug === entry!.slug)!.id; };
  await step(later);
  assert.deepEqual(await openRounds(), [], 'half a year is not a year');
  await settleReport(asSystem, { id: await warn('bibliotheek'), outcome: 'changed' });
  await settleReport(asSystem, { id: await warn('voedselbank'), outcome: 'was_right' });
  await step(new Date(TUESDAY.getTime() + 7 * DAY));
  assert.deepEqual(await openRounds(), [], 'not at once');
  await step(later);
  assert.deepEqual(await openRounds(), [parties.get('bibliotheek')!.id]);
});

test('reports do not fill a list', async () => {
  const [entry] = await servicesOf('voedselbank'), report = (words: string) => reportEntry(h.as(visitor), { kind: 'service', slug: entry!.slug, words });
  for (let n = 1; n <= 5; n += 1) await report(`Fout ${n}`);
  await assert.rejects(report('Nog een'), { status: 429, key: 'upkeep.reportedAlready' });
  await assert.rejects(reportEntry(h.as(visitor), { kind: 'service', slug: 'bestaat-niet', words: 'Wat is dit' }), { status: 404 });
  await assert.rejects(reportEntry(h.as(visitor), { kind: 'service', slug: entry!.slug, words: '  ' }), { status: 422, fields: { words: 'upkeep.sayWhat' } });
  await assert.rejects(reportEntry(h.as(visitor), { kind: 'service', slug: entry!.slug, words: 'Fout', reporter: 'geen adres' }), { status: 422, fields: { reporter: 'directory.emailUnclear' } });
});

test('the history of an entry tells who changed what, and an older version comes back', async () => {
  const librarian = h.as(await person('librarian')), [entry] = await servicesOf('bibliotheek'), form = await showEntryForm(librarian, { kind: 'service', slug: entry!.slug });
  await changeEntry(librarian, { kind: 'service', id: form.id, version: form.version, fields: { ...form.fields, plainWords: 'Dit is heel anders.' } });
  const { versions } = await showHistory(librarian, { kind: 'service', slug: entry!.slug });
  assert.deepEqual([versions[0]!.who, versions[0]!.changes], [librarian.actor.kind === 'person' ? librarian.actor.name : '', [{ field: 'plainWords', before: form.fields.plainWords, after: 'Dit is heel anders.' }]]);
  await bringBackVersion(librarian, { kind: 'service', id: form.id, number: versions[1]!.number });
  assert.equal((await showEntryForm(librarian, { kind: 'service', slug: entry!.slug })).fields.plainWords, form.fields.plainWords);
  await assert.rejects(showHistory(h.as(visitor), { kind: 'service', slug: entry!.slug }), { status: 404 });
  await assert.rejects(bringBackVersion(h.as(await person('teacher')), { kind: 'service', id: form.id, number: 1 }), { status: 404 });
});

test('who takes care of a wijk sees how true its directory is, and how that went', async () => {
  await inRegion((work) => countUpkeep.run(work, {}), at('2026-10-31T03:00:00Z'));
  await inRegion((work) => countUpkeep.run(work, {}));
  const view = await showUpkeep(h.as(await person('coordinator')), undefined), [wijk] = view.wijken;
  assert.deepEqual([view.wijken.length, wijk!.name, view.maySet], [1, 'Molenwijk', false]);
  assert.equal(wijk!.confirmed + wijk!.old + wijk!.never, wijk!.entries);
  assert.deepEqual(wijk!.months.map(({ month }) => month), ['2026-10', '2026-11']);
  await assert.rejects(showUpkeep(h.as(await person('resident')), undefined), { status: 404 });
});

test('the figures go along as a file: each wijk and month with counts and share, the period, and what the words mean', async () => {
  const coordinator = h.as(await person('coordinator')), { wijken: [wijk] } = await showUpkeep(coordinator, undefined), [first] = wijk!.months;
  const csv = new TextDecoder().decode((await exportFigures(coordinator, 'csv')).bytes).split('\r\n');
  assert.equal(csv[0], 'Wijk;Maand;Aanbod;Nagekeken;Aandeel in procenten');
  assert.ok(csv.includes(`Molenwijk;2026-10;${first!.entries};${first!.confirmed};${Math.round((100 * first!.confirmed) / first!.entries)}`), csv.join('\n'));
  assert.match(csv.join('\n'), /van oktober 2026 tot en met november 2026[^]*zei in de 12 maanden ervoor/);
  const [sheet] = await readSheet((await exportFigures(coordinator, 'xlsx')).bytes, { name: 'x' });
  assert.deepEqual(sheet!.rows[1]!.cells.slice(0, 4), ['Molenwijk', '2026-10', first!.entries, first!.confirmed]);
  await assert.rejects(exportFigures(coordinator, 'exe'), { status: 404 });
  await assert.rejects(exportFigures(h.as(await person('resident')), 'csv'), { status: 404 });
});


test('an owner without mail and telephone gets a letter with each entry and a slip; its code opens the same', async () => {
  const party = parties.get('rechtswinkel')!.id;
  await onlyOldIs('rechtswinkel', OLD);
  await inRegion(async ({ tx }) => {
    await tx.deleteFrom('representation').where('party_id', '=', party).execute();
    await tx.deleteFrom('phone').where('party_id', '=', party).execute();
    await tx.updateTable('party').set({ email: null }).where('id', '=', party).execute();
    await tx.updateTable('delivery').set({ state: 'sent' }).where('state', '=', 'waiting').execute();
  });
  await step(TUESDAY);
  const administrator = h.as(await person('administrator')), { id } = await makeBatch(administrator, { form: 'window' });
  const [letter] = (await lettersOfBatch(administrator, { id, writers: contribution.letters! })).letters;
  assert.match(letter!.address[0]!, /Rechtswinkel/);
  assert.doesNotMatch(letter!.paragraphs.join(), /knop|inloggen/, 'on paper there is no button');
  assert.deepEqual(letter!.slip!.items.map(({ choices }) => choices.length), letter!.sections.map(() => 2));
  const opened = (await openCode(asSystem, letter!.code!))!, holder = (await openLink(asSystem, opened.token, CONFIRM))!;
  assert.deepEqual([opened.path, holder.party], ['/klopt', party]);
  await confirmEntries(h.as(actorOfLink(holder)), { party });
  assert.equal((await roundOf('rechtswinkel'))!.closed_as, 'confirmed');
});

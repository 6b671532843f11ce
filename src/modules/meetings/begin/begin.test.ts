import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { blocksOfText, readDocument, readSheet, writeXlsx } from '#modules/imports/index.ts';
import { inviteMembers, INVITE, noteAnswer, showNetwork, startNetwork } from '#modules/networks/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { deliverMail } from '#modules/reach/index.ts';
import { Refusal, inTransaction, type Actor } from '#platform/use-case/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import { addAgreement, closeAgreement, COME, exportList, exportMinutes, inviteToMeeting, KEEP, planMeeting, proposeList, proposeMinutes, READ, readList, readMinutes, saveNotes, showAgreements, showMeeting, showMinutes, takeList, takeMinutes, type List, type Typed } from '../index.ts';

const h = await house('demo');
const person = async (slug: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY);
const as = async (slug: string) => h.as(await person(slug));
const carrier = () => as('coordinator');
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(h.as(system), work);
const none = { name: '', content: new Uint8Array() };
const read = (list: List, text: string) => readList(list, { text, file: none }, 'NL');
const propose = async (network: string, list: List, text: string, already = false) => proposeList(await carrier(), { network, list, already, ...await read(list, text) });
const take = async (network: string, list: List, rows: readonly Typed[], skipUnclear = false) => takeList(await carrier(), { network, list, rows, skipUnclear });
/** Reads, looks and takes over what is clear. */
const takeText = async (network: string, list: List, text: string, already = false) => take(network, list, (await propose(network, list, text, already)).rows.map(({ typed }) => typed), true);
const mails = async (purpose: string) => { await deliverMail.runApart(h.as(system), {}); return inRegion(({ tx }) => tx.selectFrom('mail').select(['recipient', 'body']).where('purpose', '=', purpose).execute()); };
const meetings = (network: string) => inRegion(({ tx }) => tx.selectFrom('meeting as m').innerJoin('network as n', 'n.id', 'm.network_id').select(['m.number', 'm.title', 'm.starts_on', 'm.starts_at', 'm.ends_at', 'm.invited_at', 'm.final_at']).where('n.slug', '=', network).orderBy('m.number').execute());

let made = 0;
async function network(...parties: string[]): Promise<string> {
  const { slug } = await startNetwork(await carrier(), { name: `Overgenomen ${(made += 1)}`, kind: 'learning_network', area: 'WK990101', purpose: 'Samen leren.', isPublic: true }) as { slug: string };
  if (parties.length) await inviteMembers(await carrier(), { network: slug, parties });
  for (const { id } of (await showNetwork(await carrier(), slug)).members) await noteAnswer(await carrier(), { member: id, answer: 'yes' });
  return slug;
}
const members = async (slug: string) => (await showNetwork(await carrier(), slug)).members;

const MEMBERS = 'Organisatie\tContactpersoon\tE-mail\tTelefoon\nBibliotheek Rivierstad\tHanneke Terpstra\thanneke.prive@gmail.example\t06 12345678\nDe Brug\tSamir\t\t\nOnbekende Club\tPiet\t\t\nBibliotheek Rivierstad\tNog iemand\t\t';

test('a members list: who is sure, who is doubtful, who is not in the directory; nothing changes by looking', async () => {
  const slug = await network(), { rows } = await propose(slug, 'members', MEMBERS);
  assert.deepEqual(rows.map(({ status }) => status), ['new', 'wrong', 'leave', 'leave']);
  assert.ok(rows[1]!.choices.party!.some(({ label }) => label === 'Welzijn De Brug'), 'a doubtful one is picked from a few');
  assert.deepEqual([rows[2]!.says[0]!.key, rows[3]!.says[0]!.key], ['notInDirectory', 'twiceParty']);
  assert.deepEqual(await members(slug), []);
  for (const other of [await as('librarian'), h.as(visitor)]) {
    await assert.rejects(proposeList(other, { network: slug, list: 'members', rows: [] }), { status: 404 });
    await assert.rejects(takeList(other, { network: slug, list: 'members', rows: rows.map(({ typed }) => typed) }), { status: 404 });
  }
});

test('all or nothing: a row that is not clear holds everything, until it is answered or may stay out', async () => {
  const slug = await network(), { rows } = await propose(slug, 'members', MEMBERS), typed = rows.map((row) => row.typed);
  await assert.rejects(take(slug, 'members', typed), { key: 'begin.notClear' });
  assert.deepEqual(await members(slug), []);
  await take(slug, 'members', typed.map((row) => (row.name === 'De Brug' ? { ...row, party: 'welzijn-de-brug' } : row)));
  assert.deepEqual((await members(slug)).map(({ name, state, comesName }) => [name, state, comesName]), [['Bibliotheek Rivierstad', 'invited', null], ['Welzijn De Brug', 'invited', null]], 'a list is no consent: they are asked, and whose name it was is not kept');
  assert.equal((await propose(slug, 'members', MEMBERS)).same, 1, 'the list again asks nobody twice');
});

test('who takes part already is written down, hears it, may say no, and is named to no visitor; private addresses are kept nowhere', async () => {
  const slug = await network();
  await takeText(slug, 'members', MEMBERS, true);
  assert.deepEqual((await members(slug)).map(({ name, state, comesName, isNamed }) => [name, state, comesName, isNamed]), [['Bibliotheek Rivierstad', 'member', 'Hanneke Terpstra', false]]);
  assert.deepEqual((await showNetwork(h.as(visitor), slug)).members, []);
  const told = (await mails(INVITE)).filter(({ body }) => body.includes('Overgenomen ') && body.includes('schreef op'));
  assert.ok(told.length > 0 && told.every(({ recipient, body }) => !recipient.includes('hanneke.prive') && /\/mee\//.test(body) && /gids/.test(body)));
  const everything = await inRegion(async ({ tx }) => JSON.stringify(await Promise.all((['network_member', 'private_contact', 'person_contact', 'mail', 'fact', 'message'] as const).map((table) => tx.selectFrom(table).selectAll().execute()))));
  assert.ok(!/hanneke\.prive|12345678/.test(everything));
  assert.deepEqual((await propose(slug, 'members', MEMBERS.replace('Hanneke Terpstra', 'Joris'), true)).rows[0]!.status, 'changed');
});

test('who said no is not made a member by a list', async () => {
  const slug = await network('bibliotheek'), [member] = await members(slug);
  await noteAnswer(await carrier(), { member: member!.id, answer: 'no' });
  const { rows } = await propose(slug, 'members', 'Organisatie\nBibliotheek Rivierstad', true);
  assert.deepEqual([rows[0]!.status, rows[0]!.problems.choice?.key], ['wrong', 'saidNo']);
  await take(slug, 'members', [{ ...rows[0]!.typed, choice: 'ask' }]);
  assert.equal((await members(slug))[0]!.state, 'invited');
});

const ACTIONS = 'Actie\tWie\tWanneer\tStatus\nZaal vastleggen\tBibliotheek (Hanneke)\teind maart\tloopt\nFolder maken\tDe Brug\t12 november 2026\tklaar\nIemand bellen\tJan\tzsm\t\nTaart bakken\tBrug\t1 november 2026\topen';

test('an action list becomes agreements: who as notes understand it, days as people write them, done or open; nobody hears of it', async () => {
  const slug = await network('bibliotheek', 'welzijn-de-brug'), before = (await mails(KEEP)).length, { rows } = await propose(slug, 'agreements', ACTIONS);
  assert.deepEqual(rows.map(({ status, problems }) => [status, Object.keys(problems)]), [['new', []], ['new', []], ['wrong', ['who', 'due']], ['new', []]]);
  await assert.rejects(take(slug, 'agreements', rows.map(({ typed }) => typed)), { key: 'begin.notClear' });
  assert.equal((await showAgreements(await carrier(), slug)).agreements.length, 0);
  await take(slug, 'agreements', rows.map(({ typed }) => (typed.what === 'Iemand bellen' ? { ...typed, who: 'Bibliotheek', due: '3 januari' } : typed)));
  const { agreements } = await showAgreements(await carrier(), slug);
  assert.deepEqual(agreements.map(({ what, member, who, dueOn, closedAs, meetingId }) => [what, member, who, dueOn, closedAs, meetingId]).toSorted(), [
    ['Folder maken', 'Welzijn De Brug', null, '2026-11-12', 'done', null], ['Iemand bellen', 'Bibliotheek Rivierstad', null, '2027-01-03', null, null],
    ['Taart bakken', 'Welzijn De Brug', null, '2026-11-01', null, null], ['Zaal vastleggen', 'Bibliotheek Rivierstad', 'Hanneke', '2027-03-31', null, null]]);
  const due = await inRegion(({ tx }) => tx.selectFrom('duty').select(['remind_from', 'due_on']).where('what', '=', KEEP).where('closed_at', 'is', null).where('subject_id', 'in', agreements.map(({ id }) => id)).execute());
  assert.deepEqual(due.filter(({ remind_from }) => remind_from <= TUESDAY), [], 'no reminder of a day that is over goes out at once');
  assert.equal((await mails(KEEP)).length, before);
});

test('the same action list again doubles nothing; what changed in it changes, and what was closed here stays closed', async () => {
  const slug = await network('bibliotheek', 'welzijn-de-brug');
  await takeText(slug, 'agreements', ACTIONS);
  assert.deepEqual([(await propose(slug, 'agreements', ACTIONS)).same], [3]);
  assert.deepEqual((await propose(slug, 'agreements', `${ACTIONS}\nTaart bakken\tBrug\t1 november 2027\topen`)).rows.map(({ title, status }) => [title, status]), [['Iemand bellen', 'wrong'], ['Taart bakken', 'new']], 'what comes again next year is another agreement');
  const cake = (await showAgreements(await carrier(), slug)).agreements.find(({ what }) => what === 'Taart bakken')!;
  await closeAgreement(await carrier(), { agreement: cake.id, as: 'done', words: 'Lekker' });
  const next = await propose(slug, 'agreements', ACTIONS.replace('eind maart\tloopt', 'eind april\tloopt').replace('De Brug', 'Bibliotheek'));
  assert.deepEqual(next.rows.map(({ title, status }) => [title, status]), [['Zaal vastleggen', 'changed'], ['Iemand bellen', 'wrong']]);
  await take(slug, 'agreements', next.rows.map(({ typed }) => typed), true);
  const now = (await showAgreements(await carrier(), slug)).agreements;
  assert.deepEqual([now.length, now.find(({ what }) => what === 'Zaal vastleggen')!.dueOn], [3, '2027-04-30']);
});

const CALENDAR = 'Datum\tTijd\tPlaats\tOnderwerp\n13 januari 2026\t13.30-15.00\tBuurthuis De Wiek\tStart\n12 januari 2027\t13.30 - 15u\tBij Joke\tPlannen\n9 februari 2027\t\tDe Wiek\t';

test('a calendar becomes meetings, also those that were; nobody is invited, and what was announced is changed where people hear it', async () => {
  const slug = await network('bibliotheek'), before = (await mails(COME)).length;
  await takeText(slug, 'calendar', CALENDAR);
  assert.deepEqual((await meetings(slug)).map(({ number, title, starts_on, starts_at, ends_at, invited_at }) => [number, title, starts_on, starts_at, ends_at, invited_at]), [
    [1, 'Start', '2026-01-13', '13:30', '15:00', null], [2, 'Plannen', '2027-01-12', '13:30', '15:00', null], [3, 'Bijeenkomst', '2027-02-09', '13:30', '15:00', null]]);
  assert.equal((await mails(COME)).length, before);
  assert.deepEqual([(await showMeeting(await carrier(), { slug, number: 1 })).items.length, (await showMeeting(await carrier(), { slug, number: 2 })).items.length > 5], [0, true]);
  assert.equal((await propose(slug, 'calendar', CALENDAR)).same, 3);
  const { meeting } = await showMeeting(await carrier(), { slug, number: 2 });
  await inviteToMeeting(await carrier(), { meeting: meeting.id });
  const { rows } = await propose(slug, 'calendar', CALENDAR.replace('13.30 - 15u', '14.00 - 15u').replace('\t\tDe Wiek', '\t10-11\tDe Wiek'));
  assert.deepEqual(rows.map(({ status, says }) => [status, says[0]!.key]), [['leave', 'isAnnounced'], ['changed', 'moves']]);
  await take(slug, 'calendar', rows.map(({ typed }) => typed));
  assert.deepEqual((await meetings(slug)).map(({ starts_at }) => starts_at), ['13:30', '13:30', '10:00']);
});

const MINUTES = ['Verslag Plannen maken', 'Datum: 10 november 2026', 'Tijd: 13.30-15.00', 'Plaats: Buurthuis De Wiek', 'Aanwezig: Bibliotheek (Hanneke), De Brug, Bakker van de hoek', 'Afgemeld: Oeverthuis', '1. Opening', 'Samir vertelt.', 'Actie Brug: koffie regelen, voor 1 december', '2. Zaal', 'Besluit: we nemen De Wiek',
  'Actie\tWie\tWanneer', 'Sleutel halen\tBibliotheek\t3 december', 'Koffie regelen\tDe Brug\t1 december'].join('\n');

test('minutes from a word processor become a meeting, who was there, notes, agreements and decisions, and nobody hears of it', async () => {
  const slug = await network('bibliotheek', 'welzijn-de-brug', 'oeverthuis'), minutes = readMinutes(blocksOfText(MINUTES)), before = (await mails(READ)).length;
  const seen = await proposeMinutes(await carrier(), { network: slug, minutes });
  assert.deepEqual([seen.problems, seen.day, seen.agreements.map(({ what }) => what), seen.decisions, seen.unclear], [{}, '2026-11-10', ['koffie regelen', 'Sleutel halen'], ['We nemen De Wiek'], []]);
  assert.deepEqual(await meetings(slug), [], 'nothing changes by looking');
  await assert.rejects(takeMinutes(await as('librarian'), { network: slug, ...minutes }), { status: 404 });
  const { number } = await takeMinutes(await carrier(), { network: slug, ...minutes, isSent: true });
  const view = await showMinutes(await carrier(), { slug, number });
  assert.deepEqual([view.meeting.title, view.meeting.finalAt !== null, view.there, view.absent], ['Plannen maken', true, ['Bibliotheek Rivierstad, Hanneke', 'Welzijn De Brug', 'Bakker van de hoek'], ['Woonstichting Oeverthuis']]);
  assert.deepEqual(view.items.map(({ title }) => title), ['Opening', 'Zaal']);
  assert.deepEqual(view.agreements.map(({ what, dueOn }) => [what, dueOn]), [['koffie regelen', '2026-12-01'], ['Sleutel halen', '2026-12-03']]);
  assert.equal((await mails(READ)).length, before);
  const kept = readMinutes(await readDocument((await exportMinutes(await carrier(), { slug, number })).bytes));
  for (const again of [minutes, kept]) assert.equal((await proposeMinutes(await carrier(), { network: slug, minutes: again })).isSame, true, 'the same again, also as it was kept');
  await assert.rejects(takeMinutes(await carrier(), { network: slug, ...minutes }), { key: 'begin.nothingToDo' });
  await assert.rejects(takeMinutes(await carrier(), { network: slug, ...minutes, items: [{ title: 'Opening', notes: 'anders' }] }), { key: 'begin.minutesFinal' });
});

test('minutes that are not clear hold everything; mended they come in, and an action that was on the list already is not doubled', async () => {
  const slug = await network('bibliotheek', 'welzijn-de-brug'), minutes = readMinutes(blocksOfText(MINUTES.replace('Actie Brug: koffie regelen, voor 1 december', 'Actie: iemand belt de wethouder')));
  await addAgreement(await carrier(), { network: slug, member: (await members(slug)).find(({ name }) => name.startsWith('Bibliotheek'))!.id, what: 'sleutel halen', dueOn: '3 december' });
  await assert.rejects(takeMinutes(await carrier(), { network: slug, ...minutes }), { key: 'begin.notClear' });
  await assert.rejects(takeMinutes(await carrier(), { network: slug, ...minutes, on: 'ooit', there: '' }), { fields: { on: 'begin.dayUnknown', there: 'begin.thereMissing' } });
  assert.deepEqual(await meetings(slug), []);
  const { number } = await takeMinutes(await carrier(), { network: slug, ...minutes, skipUnclear: true });
  assert.deepEqual((await showMinutes(await carrier(), { slug, number })).agreements.map(({ what }) => what).toSorted(), ['Koffie regelen', 'sleutel halen']);
  assert.equal((await showAgreements(await carrier(), slug)).agreements.length, 2);
  await takeMinutes(await carrier(), { network: slug, ...minutes, items: [{ title: 'Opening', notes: 'Samir vertelt veel.' }], skipUnclear: true });
  assert.deepEqual((await showMinutes(await carrier(), { slug, number })).items.map(({ title, notes }) => [title, notes.split('\n').length]), [['Opening', 1], ['Zaal', 3]], 'not final yet: what is other changes, the rest stays');
});

const said = fc.oneof(fc.constantFrom('=1+1', '@SUM(A1)', '+31 6', '-5', "'s avonds", 'a;b', '"x"', 'één, twee'), fc.string({ minLength: 1, maxLength: 40 }), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }))
  .map((text) => text.toWellFormed().replace(/[\u0000-\u001f\u007f-\u00a0\u00ad\u2000-\u200f\u2028-\u202f\ufeff\ufffe\uffff]/g, ' ').replace(/\s+/g, ' ').trim()).filter((text) => text.length > 0);

for (const ending of ['xlsx', 'csv']) test(`what a network keeps as .${ending} reads back to the same: here it changes nothing, and a new network becomes alike`, async () => {
  await fc.assert(fc.asyncProperty(fc.uniqueArray(said, { minLength: 1, maxLength: 4, selector: (text) => text.toLowerCase() }), fc.uniqueArray(said, { minLength: 1, maxLength: 4, selector: (text) => text.toLowerCase() }), async (actions, titles) => {
    const slug = await network('bibliotheek', 'welzijn-de-brug'), [first, second] = await members(slug);
    for (const [at, what] of actions.entries()) await addAgreement(await carrier(), { network: slug, member: (at % 2 ? first : second)!.id, what, dueOn: `${at + 1} februari 2027` });
    for (const [at, title] of titles.entries()) await planMeeting(await carrier(), { network: slug, title, on: `${at + 1} maart 2027`, from: '10.00', until: '11.15', place: titles[0]!, aim: title });
    await closeAgreement(await carrier(), { agreement: (await showAgreements(await carrier(), slug)).agreements[0]!.id, as: 'dropped', words: actions[0]! });
    const other = await network();
    for (const list of ['members', 'agreements', 'calendar'] as const) {
      const file = async (of: string) => exportList(await carrier(), { network: of, list, ending }), content = async (of: string) => (await readSheet((await file(of)).bytes, { name: 'x' }))[0]!.rows, given = { text: '', file: { name: 'x', content: (await file(slug)).bytes } };
      const here = await proposeList(await carrier(), { network: slug, list, ...await readList(list, given, 'NL') });
      assert.deepEqual([here.rows, here.unread], [[], []], JSON.stringify({ actions, titles }));
      const { rows } = await proposeList(await carrier(), { network: other, list, ...await readList(list, given, 'NL') });
      await take(other, list, rows.map(({ typed }) => typed));
      assert.deepEqual(await content(other), await content(slug));
    }
  }), { numRuns: 6 });
});

test('minutes kept as .docx read back to the same', async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.record({ title: said.filter((text) => !/^\d/.test(text)), notes: fc.array(said, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 3 }), async (items) => {
    const slug = await network('bibliotheek', 'welzijn-de-brug'), { number } = await planMeeting(await carrier(), { network: slug, title: 'Plannen maken', on: '24 november 2026', from: '10.00', until: '11.15', place: 'De Wiek' }) as { number: number };
    const { items: agenda } = await showMeeting(await carrier(), { slug, number });
    const subjects = items.slice(0, agenda.length);
    for (const [at, { notes }] of subjects.entries()) await saveNotes(await carrier(), { item: agenda[at]!.id, notes: [...notes, '- Afspraak: Bibliotheek (Hanneke), koffie zetten, voor 3 januari', 'Besluit: we gaan door'].join('\n'), number: 0 });
    await inRegion(async ({ tx }) => { for (const [at, { title }] of subjects.entries()) await tx.updateTable('agenda_item').set({ title: `${title} ${at}` }).where('id', '=', agenda[at]!.id).execute(); });
    const { bytes } = await exportMinutes(await carrier(), { slug, number }), minutes = readMinutes(await readDocument(bytes)), view = await showMeeting(await carrier(), { slug, number });
    assert.deepEqual(minutes.items, view.items.filter(({ notes }) => notes).map(({ title, notes }) => ({ title, notes })), JSON.stringify(items));
    assert.deepEqual([minutes.title, minutes.on, minutes.from, minutes.until, minutes.place], ['Plannen maken', '24 november 2026', '10:00', '11:15', 'De Wiek']);
  }), { numRuns: 8 });
});

test('files of a network are for who may read what is in them', async () => {
  const slug = await network('bibliotheek'), file = (who: Awaited<ReturnType<typeof as>>, list: List, ending = 'xlsx') => exportList(who, { network: slug, list, ending });
  assert.ok((await file(await as('librarian'), 'agreements')).bytes.length > 0);
  for (const [who, list, ending] of [[await as('librarian'), 'members', 'xlsx'], [h.as(visitor), 'agreements', 'csv'], [await as('resident'), 'calendar', 'xlsx'], [await carrier(), 'members', 'exe']] as const) await assert.rejects(file(who, list, ending), { status: 404 });
  const { number } = await takeMinutes(await carrier(), { network: slug, ...readMinutes(blocksOfText(MINUTES)), isSent: true, skipUnclear: true }), kept = async (who: Awaited<ReturnType<typeof as>>) => exportMinutes(who, { slug, number });
  assert.ok((await kept(await as('librarian'))).bytes.length > 0);
  await assert.rejects(kept(h.as(visitor)), { status: 404 });
});

test('a long list comes in pieces that say so, and each piece is done once', async () => {
  const slug = await network('bibliotheek'), text = `Actie\tWie\tWanneer\n${Array.from({ length: 230 }, (_, i) => `Klus ${i}\tBibliotheek\t12 maart 2027`).join('\n')}`;
  for (const [shown, later, same] of [[100, 130, 0], [100, 30, 100], [30, 0, 200], [0, 0, 230]]) {
    const proposal = await propose(slug, 'agreements', text);
    assert.deepEqual([proposal.rows.length, proposal.later, proposal.same], [shown, later, same]);
    if (shown) await take(slug, 'agreements', proposal.rows.map(({ typed }) => typed));
  }
});

test('whatever is pasted or sent is read or refused in words, never more', async () => {
  const slug = await network('bibliotheek');
  await fc.assert(fc.asyncProperty(fc.constantFrom('members' as const, 'agreements' as const, 'calendar' as const), fc.array(fc.array(fc.oneof(said, fc.constantFrom('', 'Actie', 'Wie', 'Datum', 'Organisatie', '31-02-2026', '=1', '25.00-3.00', 'week 99')), { maxLength: 6 }), { maxLength: 6 }), async (list, table) => {
    try {
      const { rows } = await propose(slug, list, table.map((row) => row.join('\t')).join('\n'));
      if (rows.length) await take(slug, list, rows.map(({ typed }) => typed), true);
    } catch (problem) { assert.ok(problem instanceof Refusal, String(problem instanceof Error ? problem.stack : problem)); }
  }), { numRuns: 150 });
  await assert.rejects(read('members', ''), { key: 'begin.nothingGiven' });
  await assert.rejects(read('agreements', `Actie\tWie\n${'a\tb\n'.repeat(2_001)}`), { key: 'begin.tooManyRows' });
  for (const [list, text, expected] of [
    ['agreements', 'Nr\tActiepunt\tActiehouder\tDeadline\tStatus\n1\tZaal\tBieb\t12-3-2027\tOpen', { what: 'Zaal', who: 'Bieb', due: '12-3-2027', state: 'Open' }],
    ['members', 'Voornaam\tAchternaam\tOrganisatie\tFunctie\tMobiel\nHanneke\tTerpstra\tBieb\tbaas\t0612345678', { name: 'Bieb', contact: 'Hanneke Terpstra', phone: '0612345678' }],
    ['members', 'Bieb\nDe Brug', { name: 'Bieb' }],
    ['calendar', 'Overleggen 2027\n\nMaand\tDatum\tTijd\tLocatie\nJanuari\tdinsdag 12 januari\t13.30 - 15.00 uur\tDe Wiek', { on: 'dinsdag 12 januari', time: '13.30 - 15.00 uur', place: 'De Wiek' }],
  ] as const) { const { at: _, ...row } = (await read(list, text)).rows[0]!; assert.deepEqual(row, expected, 'lists as people make them'); }
  const two = writeXlsx([{ name: 'Blad1', rows: [['Totaal', 3]] }, { name: 'Acties', rows: [['Actie', 'Wie', 'Wanneer'], ['Bellen', 'Bibliotheek', { date: '2027-01-12', time: null }]] }]);
  assert.deepEqual((await readList('agreements', { text: '', file: { name: 'x.xlsx', content: two } }, 'NL')).rows, [{ at: '2', what: 'Bellen', who: 'Bibliotheek', due: '2027-01-12' }], 'of several sheets the one that is the list');
});

test('odd headings: what a column is can be said otherwise, beside the first rows; also that there are no headings', async () => {
  const odd = 'Wie\tOrg.\ttel\tWat gaan we doen\tKlaar?\nHanneke\tBibliotheek Rivierstad\t026-1234567\tDe zaal vastleggen voor de lunch\tnee\nSamir\tWelzijn De Brug\t\tSoep koken\tja';
  const first = await read('agreements', odd);
  assert.deepEqual(first.table.columns.map(({ name, field }) => [name, field]), [['Wie', 'who'], ['Org.', ''], ['tel', ''], ['Wat gaan we doen', 'what'], ['Klaar?', 'state']], 'what one looks at first');
  assert.deepEqual(first.table.columns[3]!.samples, ['De zaal vastleggen voor de lunch', 'Soep koken']);
  const said = (columns: [number, string][], hasHeadings = true) => readList('agreements', { text: first.table.text, file: none }, 'NL', { columns: new Map(columns), hasHeadings });
  const again = await said([[1, 'person'], [2, 'who'], [3, ''], [4, 'what'], [5, 'state']]);
  assert.deepEqual(again.rows, [{ at: '2', person: 'Hanneke', who: 'Bibliotheek Rivierstad', what: 'De zaal vastleggen voor de lunch', state: 'nee' }, { at: '3', person: 'Samir', who: 'Welzijn De Brug', what: 'Soep koken', state: 'ja' }]);
  assert.deepEqual([again.unread, again.table.columns.every(({ isSure }) => isSure)], [['tel'], true]);
  assert.equal((await said([[4, 'what']], false)).rows.length, 3, 'then the first row is one of the list');
  assert.deepEqual((await said([[4, 'what'], [2, '__proto__'], [3, 'phone']])).rows.map(({ at: _, ...typed }) => typed), [{ what: 'De zaal vastleggen voor de lunch' }, { what: 'Soep koken' }], 'what is no field is none');
  await assert.rejects(said([]), (problem) => problem instanceof Refusal && problem.key === 'begin.nothingRead');
});

test('a file is read again from the text that went along with it', async () => {
  const content = writeXlsx([{ name: 'Acties', rows: [['Wat', 'Wie', 'Datum'], ['=Bellen; "nu"\nen straks', 'Bibliotheek', { date: '2027-01-12', time: null }]] }]), { rows, table } = await readList('agreements', { text: '', file: { name: 'x.xlsx', content } }, 'NL');
  const again = await readList('agreements', { text: table.text, file: none }, 'NL', { hasHeadings: true, columns: new Map(table.columns.map(({ column, field }) => [column, field])) });
  assert.deepEqual(again.rows, rows);
});

import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { after, test } from 'node:test';
import fc from '#tests/random-input.ts';
import { createTransport } from 'nodemailer';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { inTransaction, type Actor, type Region } from '#platform/use-case/index.ts';
import { drainMail, receiveMail, type Taker } from '#platform/mail/index.ts';
import { waitingDuties } from '#platform/facts/index.ts';
import { askQuestion, showQuestion } from '#modules/networks/index.ts';
import { cancelMeeting, changeMeeting, showMeeting, inviteToMeeting, planMeeting } from '#modules/meetings/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { deliverMail, listReplies, mailTaker, settleReply } from '#modules/reach/index.ts';
import { jobs } from '../../src/registry.ts';

const MAILBOX = 'antwoord@wijk.example', slug = 'digitaal-netwerk-molenwijk';
Object.assign(process.env, { WIJKVERBAND_MAIL_IN: 'smtp://127.0.0.1:2525', WIJKVERBAND_ANSWERS: MAILBOX, MAIL_FROM: 'Wijkverband <wijk@wijk.example>' });
const h = await house('demo'), region: Region = { ...h.region, isDemo: false };
let now = TUESDAY;
const taker: Taker = mailTaker({ db: h.db, regions: () => [h.otherRegion, region], now: () => now });
const listening = async (more: Partial<Taker> = {}) => { const receiver = await receiveMail({ host: '127.0.0.1', port: 0, ...taker, ...more }); after(() => receiver.close()); return receiver.port; };
const port = await listening();
const inRegion = <T>(work: Parameters<typeof inTransaction<T>>[1]) => inTransaction(h.as(system, { region, now }), work);
const person = async (name: string): Promise<Actor> => actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug: name }))[0]!.id, TUESDAY);
const coordinator = h.as(await person('coordinator'), { region }), librarian = h.as(await person('librarian'), { region });

type Mail = { to: string; subject: string; body: string; raw: string; replyTo: string; from: string };
const sent: Mail[] = [];
/** The mail server that our mail goes out by. */
const out = new SMTPServer({ disabledCommands: ['AUTH', 'STARTTLS'], onData(stream, { envelope }, done) {
  const parts: Buffer[] = [];
  stream.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
    const raw = Buffer.concat(parts).toString(), header = (name: string) => new RegExp(`^${name}:\\s*(.*(?:\\r\\n[ \\t].*)*)`, 'im').exec(raw)?.[1]?.replace(/\r\n\s+/g, '') ?? '';
    sent.push({ to: envelope.rcptTo[0]!.address, from: envelope.mailFrom ? envelope.mailFrom.address : '', raw, subject: header('Subject'), replyTo: header('Reply-To'), body: raw });
    done();
  });
} });
await new Promise<void>((ready) => out.listen(0, '127.0.0.1', ready));
after(() => out.close());
process.env.SMTP_URL = `smtp://127.0.0.1:${(out.server.address() as { port: number }).port}`;
/** Without what answers a mail. */
const goesOut = async (): Promise<Mail[]> => (await allOut()).filter(({ raw }) => !raw.includes('Auto-Submitted: auto-replied'));
async function allOut(): Promise<Mail[]> {
  sent.length = 0;
  await deliverMail.runApart(h.as(system, { region, now }), {});
  await drainMail.runApart(h.as(system, { region, now }), {});
  return [...sent];
}

/** Somebody's mail program. */
const mailer = (to = port) => createTransport({ host: '127.0.0.1', port: to, secure: false, ignoreTLS: true });
let mails = 0;
const reply = (to: string, text: string, more: object = {}, at = port) => mailer(at).sendMail({ from: 'truus@post.example', to, subject: 'Re: vraag', text, messageId: `<${(mails += 1)}@post.example>`, ...more });
const codeOf = (work: Promise<unknown>): Promise<number> => work.then(() => 250, ({ responseCode }: { responseCode: number }) => responseCode);

await goesOut();
const { question } = await askQuestion(coordinator, { network: slug, words: 'Waar komen we samen?', choices: ['bibliotheek', 'buurthuis'], until: '2026-12-08', seenBy: 'carrier' }) as { question: string };
const { question: free } = await askQuestion(coordinator, { network: slug, words: 'Wat heb je nodig?', until: '2026-12-08', seenBy: 'carrier' }) as { question: string };
const asked = await goesOut(), [choosing, writing] = [asked.filter(({ raw }) => raw.includes('buurthuis')), asked.filter(({ raw }) => raw.includes('Wat heb je nodig'))] as [Mail[], Mail[]];
const answers = async (id: string) => (await showQuestion(coordinator, { question: id })).answers!;
const toRead = () => listReplies(coordinator);

test('a mail that can be answered says so, and carries an address of its own that fits and survives small letters', async () => {
  assert.ok(choosing.length >= 2 && writing.length >= 2);
  for (const { replyTo, from, raw } of asked) {
    assert.match(replyTo, /^antwoord\+a[a-z2-7]{44}@wijk\.example$/);
    assert.match(from, /^antwoord\+b[a-z2-7]{44}@wijk\.example$/);
    assert.ok(replyTo.split('@')[0]!.length <= 64);
    assert.match(raw, /antwoorden op deze mail/);
  }
  const { length } = asked;
  assert.equal(new Set(asked.map(({ replyTo }) => replyTo)).size, length);
  assert.ok(await taker.knows(asked[0]!.replyTo.toUpperCase()));
});

test('an answer by reply is kept as one by the link is, without what it quotes', async () => {
  await reply(writing[0]!.replyTo, 'Een projector, en ë in koffieë.\n\nOp di 24 nov 2026 om 10:00 schreef Netwerk <antwoord@wijk.example>:\n> Wat heb je nodig?', { encoding: 'latin1' });
  assert.deepEqual((await answers(free)).map(({ words }) => words), ['Een projector, en ë in koffieë.']);
  await reply(choosing[0]!.replyTo.toUpperCase(), '', { html: '<p>2. Buurthuis</p><blockquote>bibliotheek</blockquote>', attachments: [{ filename: 'foto.jpg', content: Buffer.alloc(200_000) }] });
  assert.deepEqual((await answers(question)).map(({ choice }) => choice), [1]);
  assert.deepEqual(await toRead(), []);
});

test('what is no answer without doubt is read by who asked, and by nobody else; read, its words go', async () => {
  await reply(choosing[1]!.replyTo, 'Allebei is goed, als er koffie is.');
  assert.equal((await answers(question)).length, 1);
  const [line, ...others] = await toRead();
  assert.deepEqual([line!.words, line!.understood, others.length], ['Allebei is goed, als er koffie is.', 'unsure', 0]);
  assert.equal(line!.path, `/netwerken/${slug}/vraag/${question}`);
  assert.ok((await inTransaction(coordinator, waitingDuties)).some(({ what, subjectId }) => what === 'reach.readReply' && subjectId === line!.id));
  assert.deepEqual(await listReplies(librarian), []);
  await assert.rejects(settleReply(librarian, { id: line!.id }), { status: 404 });
  await settleReply(coordinator, { id: line!.id });
  assert.deepEqual(await toRead(), []);
  await assert.rejects(settleReply(coordinator, { id: line!.id }), { status: 404 });
  assert.ok(!(await inTransaction(coordinator, waitingDuties)).some(({ what }) => what === 'reach.readReply'));
});

test('who answers hears once what was understood: as an answer to their mail, at the address where they were asked, and no program may answer it', async () => {
  const { replyTo, to } = choosing.at(-1)!;
  await allOut();
  await reply(replyTo, '1', { messageId: '<gekozen@post.example>', from: 'een.ander@elders.example' });
  await reply(replyTo, '1', { messageId: '<gekozen@post.example>' });
  const [back, ...more] = await allOut();
  assert.deepEqual([back!.to, more.length], [to, 0]);
  assert.match(back!.raw, /^Auto-Submitted: auto-replied\r$/m);
  assert.match(back!.raw, /^In-Reply-To: <gekozen@post\.example>\r$/m);
  assert.match(back!.raw, /Dit schreven we op:[\s\S]*bibliotheek/);
  assert.equal(back!.replyTo, replyTo);
  await reply(back!.replyTo, 'Weg', { headers: { 'Auto-Submitted': 'auto-replied' } });
  assert.deepEqual(await allOut(), []);
});

test('an answer that nobody wrote is no answer', async () => {
  const before = await answers(free), to = writing[1]!.replyTo;
  for (const headers of [{ 'Auto-Submitted': 'auto-replied' }, { 'Auto-Submitted': 'auto-generated' }, { Precedence: 'bulk' }, { 'X-Autoreply': 'yes' }, { 'List-Id': '<x.y>' }]) await reply(to, 'Ik ben er niet.', { headers });
  await reply(to, 'Ik ben er niet.', { subject: 'Automatisch antwoord: vraag' });
  await reply(to, 'Ik ben er niet.', { envelope: { from: '', to } });
  assert.deepEqual(await answers(free), before);
  assert.deepEqual(await toRead(), []);
  assert.deepEqual(await allOut(), [], 'and gets none');
});

test('the same mail twice counts once, also when its sender did not hear that we had it', async () => {
  const to = choosing[1]!.replyTo;
  // Killed between keeping a mail and saying so: the connection is gone, and the mail server sends it again.
  let cuts = 0;
  const cutting = await listening({ take: async (address, mail) => { const outcome = await taker.take(address, mail); cuts += 1; if (cuts === 1) throw new Error('killed'); return outcome; } });
  assert.equal(await codeOf(reply(to, 'Wie weet?', { messageId: '<een@post.example>' }, cutting)), 451);
  assert.equal(await codeOf(reply(to, 'Wie weet?', { messageId: '<een@post.example>' }, cutting)), 250);
  assert.equal((await toRead()).length, 1);
  await settleReply(coordinator, { id: (await toRead())[0]!.id });
  await reply(to, 'Wie weet?', { messageId: '<een@post.example>' });
  assert.deepEqual(await toRead(), []);
});

test('while the database cannot keep it a mail is not taken, and nothing is lost', async () => {
  const before = await answers(free), broken = await listening({ take: () => Promise.reject(new Error('no room')) }), deaf = await listening({ knows: () => Promise.reject(new Error('away')) });
  assert.equal(await codeOf(reply(writing[1]!.replyTo, 'Stoelen', {}, broken)), 451);
  assert.equal(await codeOf(reply(writing[1]!.replyTo, 'Stoelen', {}, deaf)), 451);
  assert.deepEqual(await answers(free), before);
  assert.equal(await codeOf(reply(writing[1]!.replyTo, 'Stoelen')), 250);
  assert.equal((await answers(free)).length, before.length + 1);
});

test('an address that never was, is over or is another\'s gets one and the same no; who guesses on is sent away', async () => {
  const good = writing[0]!.replyTo, changed = good.replace(/.(?=@)/, (sign) => (sign === 'a' ? 'b' : 'a'));
  const told = new Set<string>();
  for (const to of [changed, good.replace('+a', '+b'), 'antwoord@wijk.example', 'antwoord+x@wijk.example', good.replace('wijk.example', 'ander.example'), 'iemand@wijk.example']) {
    const error = await reply(to, 'Ja').then(() => assert.fail(to), (problem: { responseCode: number; response: string }) => problem);
    assert.equal(error.responseCode, 550);
    told.add(error.response);
  }
  assert.equal(told.size, 1);
  const [over, was] = [new Date('2027-03-01T10:00:00Z'), now];
  now = over;
  assert.equal(await codeOf(reply(good, 'Ja')), 550);
  now = was;
  const demo = mailTaker({ db: h.db, regions: () => [h.region], now: () => now });
  assert.equal(await demo.knows(good), false, 'the demo hears nothing');
  const wrong = Array.from({ length: 12 }, (_, i) => `antwoord+${i}@wijk.example`);
  assert.match(await talk(['EHLO x', 'MAIL FROM:<a@b.example>', ...wrong.map((to) => `RCPT TO:<${to}>`)]), /421/);
});

test('a mail server that says later that ours was not delivered has it come back, once; one that says "delayed" has not', async () => {
  const { from, to } = writing.at(-1)!, id = await deliveryTo(to, free);
  const state = () => inRegion(({ tx }) => tx.selectFrom('delivery').select(['state', 'way']).where('id', '=', id).executeTakeFirstOrThrow());
  assert.deepEqual(await state(), { state: 'sent', way: 'email' });
  await report(from, 'delayed');
  assert.equal((await state()).state, 'sent');
  await report(from, 'failed');
  const after = await state();
  assert.notEqual(after.way, 'email');
  await report(from, 'failed');
  assert.deepEqual(await state(), after);
  assert.deepEqual(await toRead(), []);
});

const planned = await planMeeting(coordinator, { network: slug, title: 'Plannen', aim: '', on: '15 januari', from: '13.30', until: '15', place: 'Bibliotheek', isHome: false, isPublic: false }) as { number: number };
const { meeting } = await showMeeting(coordinator, { slug, number: planned.number });
await inviteToMeeting(coordinator, { meeting: meeting.id });
const invited = await goesOut();
const guestOf = async ({ to }: Mail) => { const name = await nameAt(to); return (await showMeeting(coordinator, { slug, number: planned.number })).guests.find(({ member }) => member === name)!; };

test('an invitation is answered by replying: yes, no, or somebody else comes', async () => {
  assert.ok(invited.length >= 2);
  assert.match(invited[0]!.raw, /Begin dan met ja of nee/);
  await reply(invited[0]!.replyTo, 'Nee, ik stuur mijn collega Fatma El Amrani.\n\nGroet');
  assert.deepEqual([(await guestOf(invited[0]!)).reply, (await guestOf(invited[0]!)).name], ['other', 'Fatma El Amrani']);
  await reply(invited[0]!.replyTo, 'Ja, ik kom. Ik neem de folders mee.');
  assert.equal((await guestOf(invited[0]!)).reply, 'yes');
  const [line] = await toRead();
  assert.deepEqual([line!.understood, line!.path], ['also', `/netwerken/${slug}/${planned.number}`]);
  await settleReply(coordinator, { id: line!.id });
});

test('the button of a calendar program answers it too; "maybe" leaves what was said, and another meeting is read by somebody', async () => {
  const mail = invited[1]!, calendar = await calendarIn(mail);
  assert.match(calendar, new RegExp(`ORGANIZER;CN=[^:]*:mailto:${mail.replyTo.replaceAll('+', '\\+')}`, 'i'));
  assert.match(calendar, /RSVP=TRUE/);
  const press = (partstat: string, uid = `${meeting.id}@x`, headers = {}) => reply(mail.replyTo, 'Jan heeft geantwoord.', { subject: 'Geaccepteerd: Plannen', headers, icalEvent: { method: 'REPLY', content: ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', 'METHOD:REPLY', 'BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261124T090000Z', `ORGANIZER:mailto:${mail.replyTo}`, `ATTENDEE;PARTSTAT=${partstat}:mailto:jan@post.example`, 'END:VEVENT', 'END:VCALENDAR'].join('\r\n') } });
  await press('DECLINED');
  assert.equal((await guestOf(mail)).reply, 'no');
  await press('ACCEPTED', undefined, { 'Auto-Submitted': 'auto-generated' });
  assert.equal((await guestOf(mail)).reply, 'yes');
  await press('TENTATIVE');
  await press('DECLINED', `${crypto.randomUUID()}@x`);
  assert.equal((await guestOf(mail)).reply, 'yes');
  assert.equal((await toRead()).length, 1);
  for (const { id } of await toRead()) await settleReply(coordinator, { id });
});

test('a meeting that moves keeps its organiser, and an answer to the older mail counts; of one that is off nothing is asked, and what comes is read by somebody', async () => {
  const mail = invited[1]!, organiserOf = async (one: Mail) => /ORGANIZER[^:]*:mailto:(.*)/.exec(await calendarIn(one))![1]!.trim();
  await changeMeeting(coordinator, { meeting: meeting.id, title: 'Plannen', aim: '', on: '16 januari', from: '13.30', until: '15', place: 'Bibliotheek', isHome: false, isPublic: false });
  const moved = (await goesOut()).find(({ to }) => to === mail.to)!;
  assert.deepEqual([moved.replyTo, await organiserOf(moved)], [mail.replyTo, await organiserOf(mail)]);
  assert.notEqual(moved.from, mail.from);
  await reply(mail.replyTo, 'Nee, helaas niet.');
  assert.equal((await guestOf(mail)).reply, 'no');
  await cancelMeeting(coordinator, { meeting: meeting.id, words: 'Te weinig mensen.' });
  const off = (await goesOut()).find(({ to }) => to === mail.to)!;
  assert.deepEqual([off.replyTo, await organiserOf(off)], ['', mail.replyTo]);
  assert.doesNotMatch(off.raw, /antwoorden op deze mail/);
  await reply(mail.replyTo, 'Ja');
  assert.equal((await guestOf(mail)).reply, 'no');
  assert.deepEqual((await toRead()).map(({ words }) => words), ['Ja']);
  for (const { id } of await toRead()) await settleReply(coordinator, { id });
});

test('whatever comes in is taken or refused by the rules of SMTP, and changes no answer', async () => {
  const before = [await answers(free), await answers(question)], to = writing[1]!.replyTo;
  const header = fc.constantFrom('Content-Type: multipart/mixed; boundary=x', 'Content-Type: text/html; charset=windows-1252', 'Content-Type: text/plain; charset=klingon', 'Content-Transfer-Encoding: base64', 'Content-Transfer-Encoding: quoted-printable', 'Auto-Submitted:', 'Message-ID: <\u0000>', 'Subject: =?utf-8?B?=?=', 'X'.repeat(5000), '');
  const body = fc.oneof(fc.string({ maxLength: 300 }), fc.constantFrom('--x\r\n\r\n--x--', '--x\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR', '=E2=82', '////', '> '.repeat(500), '\u0000\uffff', '<'.repeat(2000)));
  await fc.assert(fc.asyncProperty(fc.array(header, { maxLength: 6 }), fc.array(body, { maxLength: 4 }), async (headers, bodies) => {
    const code = await codeOf(mailer().sendMail({ envelope: { from: 'x@post.example', to }, raw: Buffer.from(`${['Precedence: bulk', ...headers].join('\r\n')}\r\n\r\n${bodies.join('\r\n')}`) }));
    assert.ok(code === 250 || code === 550, String(code));
  }), { numRuns: 60 });
  assert.deepEqual([await answers(free), await answers(question)], before);
  // What cannot be read at all is shown as such.
  for (const { id } of await toRead()) await settleReply(coordinator, { id });
});

test('too large, too many recipients and too many a day are refused, each as a mail server understands it', async () => {
  const to = writing[0]!.replyTo;
  assert.equal(await codeOf(reply(to, 'x', { attachments: [{ filename: 'film.mp4', content: Buffer.alloc(9_000_000) }] })), 552);
  assert.match(await talk(['EHLO x', 'MAIL FROM:<a@b.example>', `RCPT TO:<${to}>`, `RCPT TO:<${choosing[0]!.replyTo}>`]), /452/);
  const codes: number[] = [];
  for (let i = 0; i < 25; i += 1) codes.push(await codeOf(reply(to, `Antwoord ${i}`)));
  assert.equal(codes[0], 250);
  assert.equal(codes.at(-1), 451);
});

test('what waited for reading and is gone waits no longer', async () => {
  now = new Date(now.getTime() + 86_400_000);
  await reply(choosing[1]!.replyTo, 'Ik denk er nog over na.');
  assert.deepEqual((await toRead()).map(({ words }) => words), ['Ik denk er nog over na.']);
  now = new Date(now.getTime() + 61 * 86_400_000);
  const forget = jobs.find(({ name }) => name === 'reach.forget-replies')!;
  await inRegion((work) => ('run' in forget ? forget.run(work, {}) : assert.fail()));
  assert.deepEqual(await toRead(), []);
  assert.ok(!(await inTransaction(coordinator, waitingDuties)).some(({ what }) => what === 'reach.readReply'));
});

/** What the listener says to these lines, typed by hand. */
function talk(lines: readonly string[]): Promise<string> {
  return new Promise((done) => {
    const socket = new Socket();
    let said = '';
    socket.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      if (!/^\d{3} .*\r\n$/m.test(text)) return;
      const next = lines[(said.match(/^\d{3} /gm)?.length ?? 1) - 1];
      if (next) socket.write(`${next}\r\n`); else socket.end();
    }).on('close', () => done(said));
    socket.connect(port, '127.0.0.1');
  });
}

/** A report as a mail server sends it (RFC 3464). */
function report(to: string, action: string): Promise<unknown> {
  const raw = ['From: MAILER-DAEMON@post.example', `To: ${to}`, 'Subject: Undelivered Mail Returned to Sender', 'Auto-Submitted: auto-replied', `Message-ID: <${(mails += 1)}@post.example>`, 'MIME-Version: 1.0', 'Content-Type: multipart/report; report-type=delivery-status; boundary="deel"', '',
    '--deel', 'Content-Type: text/plain', '', 'This is the mail system.', '', '--deel', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; post.example', '', 'Final-Recipient: rfc822; truus@post.example', `Action: ${action}`, 'Status: 5.1.1', '', '--deel', 'Content-Type: message/rfc822', '', 'Subject: Kom je?', '', 'Ja', '--deel--', ''].join('\r\n');
  return mailer().sendMail({ envelope: { from: '', to }, raw });
}

/** What a mail carries for a calendar, its long lines made whole. */
async function calendarIn({ raw }: Mail): Promise<string> {
  const { attachments } = await PostalMime.parse(raw), { content } = attachments.find(({ mimeType }) => mimeType === 'text/calendar')!;
  return new TextDecoder().decode(content as Uint8Array).replaceAll(/\r?\n[ \t]/g, '');
}

async function deliveryTo(to: string, subject: string): Promise<string> {
  return inRegion(async ({ tx }) => (await tx.selectFrom('mail').select('reference').where('recipient', '=', to).where('made_at', '=', now).execute()).length
    ? (await tx.selectFrom('mail as l').innerJoin('delivery as d', 'd.id', 'l.reference').innerJoin('message as m', 'm.id', 'd.message_id').select('d.id').where('l.recipient', '=', to).where('m.subject_id', '=', subject).executeTakeFirstOrThrow()).id : assert.fail());
}

async function nameAt(to: string): Promise<string> {
  const { rows } = await inRegion(async ({ tx }) => ({ rows: await tx.selectFrom('mail as l').innerJoin('delivery as d', 'd.id', 'l.reference').leftJoin('party as p', 'p.id', 'd.party_id').leftJoin('person as h', 'h.id', 'd.person_id').select(['p.name as party', 'h.name as person']).where('l.recipient', '=', to).where('l.purpose', '=', 'meetings.come').execute() }));
  return rows.at(-1)!.party ?? rows.at(-1)!.person!;
}

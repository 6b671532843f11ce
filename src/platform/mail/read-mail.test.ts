import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { readMail } from './read-mail.ts';

const mail = (...lines: (string | Buffer)[]): Buffer => Buffer.concat(lines.flatMap((line) => [typeof line === 'string' ? Buffer.from(line) : line, Buffer.from('\r\n')]));
const read = (raw: Buffer, from = 'truus@post.example') => readMail(raw, { from });
const head = ['From: Truus <truus@post.example>', 'To: antwoord+x@wijk.example', 'Subject: Re: Kom je?', 'Message-ID: <een@post.example>', 'MIME-Version: 1.0'];

/** The same answer as programs send it. */
const sent: Record<string, Buffer> = {
  'Outlook: two forms, quoted-printable in windows-1252': mail(...head, 'Content-Type: multipart/alternative; boundary="_000_"', '', '--_000_', 'Content-Type: text/plain; charset="Windows-1252"', 'Content-Transfer-Encoding: quoted-printable', '', 'Ja, ik kom in het caf=E9. Dat is =80 2.', '', '', 'Van: Netwerk <antwoord+x@wijk.example>', 'Verzonden: dinsdag 24 november 2026 10:00', 'Aan: Truus', 'Onderwerp: Kom je?', '', 'Kom je ook?', '--_000_', 'Content-Type: text/html; charset="Windows-1252"', '', '<p>Ja</p>', '--_000_--'),
  'Apple Mail: base64 in UTF-8': mail(...head, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', Buffer.from('Ja, ik kom in het café. Dat is € 2.\n\nOp 24 nov 2026, om 10:00 heeft Netwerk <antwoord+x@wijk.example> het volgende geschreven:\n> Kom je?').toString('base64')),
  'eight bits, as they are': mail(...head, 'Content-Type: text/plain; charset=iso-8859-15', 'Content-Transfer-Encoding: 8bit', '', Buffer.from([...Buffer.from('Ja, ik kom in het caf'), 0xe9, ...Buffer.from('. Dat is '), 0xa4, ...Buffer.from(' 2.')]), '> Kom je?'),
  'HTML only': mail(...head, 'Content-Type: text/html; charset=utf-8', '', '<html><head><title>x</title></head><body><div>Ja, ik kom in het caf&eacute;. Dat is &euro; 2.</div><blockquote>Kom je?</blockquote></body></html>'),
  'an attachment and a picture in the signature': mail(...head, 'Content-Type: multipart/mixed; boundary=a', '', '--a', 'Content-Type: multipart/related; boundary=b', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', 'Ja, ik kom in het café. Dat is € 2.', '', '-- ', 'Truus', '--b', 'Content-Type: image/png', 'Content-ID: <logo>', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', '--b--', '--a', 'Content-Type: application/pdf; name=bijlage.pdf', 'Content-Disposition: attachment', '', '%PDF', '--a--'),
};
for (const [program, raw] of Object.entries(sent)) test(`read as it was meant: ${program}`, async () => {
  const { words, isAutomatic, hasFailed, calendar, subject } = await read(raw);
  assert.deepEqual({ words, isAutomatic, hasFailed, calendar, subject }, { words: 'Ja, ik kom in het café. Dat is € 2.', isAutomatic: false, hasFailed: false, calendar: null, subject: 'Re: Kom je?' });
});

test('the same mail has the same key, another has another; without a Message-ID all of it is the key', async () => {
  const [one, again, other] = [mail(...head, '', 'Ja'), mail(...head, 'X-Try: 2', '', 'Ja'), mail(...head.slice(0, 3), '', 'Ja')];
  assert.deepEqual((await read(one)).key, (await read(again)).key);
  assert.notDeepEqual((await read(one)).key, (await read(other)).key);
  assert.deepEqual((await read(other)).key, (await read(other)).key);
});

/** Mail that nobody wrote, by what gives it away. */
const nobody: Record<string, string[]> = {
  'RFC 3834': ['Auto-Submitted: auto-replied; owner-email="x@y.example"'], 'a program\'s own': ['auto-submitted: Auto-Generated (rejected)'], 'older ones': ['Precedence: auto_reply'], 'a list': ['List-Id: <buurt.post.example>'], 'bulk mail': ['Precedence: BULK'],
  'a mail server': ['Content-Type: multipart/report; report-type=disposition-notification; boundary=x'], 'a sender of nothing': ['Return-Path: <>'], 'others': ['X-Autoreply: yes'],
};
for (const [what, headers] of Object.entries(nobody)) test(`nobody wrote it: ${what}`, async () => assert.equal((await read(mail(...headers, ...head, '', 'Ik ben er niet.'))).isAutomatic, true));

test('a person wrote it, also with headers that look like it; an absence is told by its subject, a mail server by its envelope', async () => {
  for (const headers of [['Auto-Submitted: no'], ['Precedence: normal'], ['X-Auto-Response-Suppress: All'], []]) assert.equal((await read(mail(...headers, ...head, '', 'Ja'))).isAutomatic, false);
  for (const subject of ['Automatisch antwoord: Kom je?', 'Automatic reply: Kom je?', 'Réponse automatique : Kom je?', 'Out of Office: weg', 'Afwezig']) assert.equal((await read(mail(`Subject: ${subject}`, '', 'Weg'))).isAutomatic, true);
  assert.equal((await read(mail(...head, '', 'Weg'), '')).isAutomatic, true);
});

const reportOf = (action: string, type = 'delivery-status') => mail('Subject: Undeliverable', `Content-Type: multipart/report; report-type=${type}; boundary=x`, '', '--x', 'Content-Type: text/plain', '', 'Action: failed', '--x', `Content-Type: message/${type}`, '', 'Reporting-MTA: dns; mail.example', '', 'Final-Recipient: rfc822; truus@post.example', action, 'Status: 5.1.1', '', '--x', 'Content-Type: message/rfc822', '', 'Auto-Submitted: no', '', 'Ja', '--x--');
test('only a report that says "failed" is one: not a delay, not what a text says, not a reading receipt', async () => {
  for (const action of ['Action: failed', 'action:failed', 'ACTION: Failed (bad destination mailbox)']) { const report = await read(reportOf(action), ''); assert.deepEqual([report.hasFailed, report.isAutomatic], [true, true]); }
  for (const raw of [reportOf('Action: delayed'), reportOf('Action: relayed'), reportOf('Action: failed', 'disposition-notification'), mail(...head, 'Content-Type: text/plain', '', 'Action: failed')]) assert.equal((await read(raw)).hasFailed, false);
});

test('a calendar that comes along is given as it is, in whatever part it stands', async () => {
  const calendar = ['BEGIN:VCALENDAR', 'METHOD:REPLY', 'END:VCALENDAR'];
  const part = mail(...head, 'Content-Type: multipart/alternative; boundary=x', '', '--x', 'Content-Type: text/plain', '', 'Geaccepteerd', '--x', 'Content-Type: text/calendar; charset=utf-8; method=REPLY', '', ...calendar, '--x--');
  const whole = mail(...head, 'Content-Type: text/calendar; method=REPLY; charset=utf-8', 'Auto-Submitted: auto-generated', '', ...calendar);
  for (const raw of [part, whole]) { const { calendar: text, isAutomatic } = await read(raw); assert.match(text!, /METHOD:REPLY/); assert.equal(isAutomatic, false); }
});

test('whatever comes in is read to an end', async () => {
  const line = fc.oneof(fc.string({ maxLength: 80 }), fc.constantFrom('--x', '--x--', '', 'Content-Type: multipart/mixed; boundary=x', 'Content-Type: message/rfc822', 'Content-Transfer-Encoding: base64', 'Content-Type: text/html; charset=utf-7', 'Subject: =?utf-8?Q?=00?=', '<!--', '\u0000'));
  await fc.assert(fc.asyncProperty(fc.array(line, { maxLength: 40 }), async (lines) => {
    const { words, subject } = await read(mail(...lines));
    assert.ok(!`${words}${subject}`.includes('\0') && `${words}${subject}`.isWellFormed());
  }), { numRuns: 500 });
  const deep = Array.from({ length: 300 }, (_, i) => [`Content-Type: multipart/mixed; boundary=b${i}`, '', `--b${i}`]).flat();
  assert.equal((await read(mail(...deep, '', 'Ja'))).words, '');
});

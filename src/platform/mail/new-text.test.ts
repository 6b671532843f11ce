import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '#tests/random-input.ts';
import { newTextOf } from './new-text.ts';
import { textOfHtml } from './text-of-html.ts';
import { processorTime } from '#tests/processor-time.ts';

const ASKED = 'Hallo Truus,\n\nKom je ook?\n\n--\nJe krijgt deze mail van Rivierstad.';
const marked = ASKED.split('\n').map((line) => `> ${line}`).join('\n');

/** How mail programs set what they quote below an answer. */
const below: Record<string, string> = {
  'Outlook, Dutch': `-----Oorspronkelijk bericht-----\nVan: Netwerk <antwoord@wijk.example>\nVerzonden: dinsdag 24 november 2026 10:00\nAan: Truus\nOnderwerp: Kom je?\n\n${ASKED}`,
  'Outlook, a line and a heading': `________________________________\nVan: Netwerk <antwoord@wijk.example>\nVerzonden: dinsdag 24 november 2026 10:00\nAan: Truus\nOnderwerp: Kom je?\n\n${ASKED}`,
  'Outlook, English heading only': `From: Netwerk <antwoord@wijk.example>\nSent: Tuesday, November 24, 2026 10:00 AM\nTo: Truus\nSubject: Kom je?\n\n${ASKED}`,
  'Outlook, French': `-----Message d'origine-----\nDe : Netwerk <antwoord@wijk.example>\nEnvoyé : mardi 24 novembre 2026\nÀ : Truus\nObjet : Kom je?\n\n${ASKED}`,
  'Outlook in bold': `*Van:* Netwerk <antwoord@wijk.example>\n*Verzonden:* dinsdag 24 november 2026 10:00\n*Aan:* Truus\n*Onderwerp:* Kom je?\n\n${ASKED}`,
  'Gmail, Dutch': `Op di 24 nov 2026 om 10:00 schreef Netwerk <antwoord@wijk.example>:\n\n${marked}`,
  'Gmail, heading over two lines': `Op di 24 nov 2026 om 10:00 schreef Digitaal netwerk Molenwijk <\nantwoord+ab@wijk.example>:\n\n${marked}`,
  'Gmail, English': `On Tue, Nov 24, 2026 at 10:00 AM Netwerk <antwoord@wijk.example> wrote:\n\n${marked}`,
  'Gmail, French': `Le mar. 24 nov. 2026 à 10:00, Netwerk <antwoord@wijk.example> a écrit :\n\n${marked}`,
  'Apple Mail, Dutch': `Op 24 nov 2026, om 10:00 heeft Netwerk <antwoord@wijk.example> het volgende geschreven:\n\n${marked}`,
  'iPhone, Dutch': `Verstuurd vanaf mijn iPhone\n\nOp 24 nov 2026 om 10:00 heeft Netwerk <antwoord@wijk.example> het volgende geschreven:\n\n\ufeff${ASKED}`,
  'iPhone, English': `Sent from my iPhone\n\nOn 24 Nov 2026, at 10:00, Netwerk <antwoord@wijk.example> wrote:\n\n\ufeff${ASKED}`,
  'Outlook on Android': `Outlook voor Android downloaden<https://aka.ms/AAb9ysg>\n________________________________\nFrom: Netwerk <antwoord@wijk.example>\nSent: Tuesday, November 24, 2026 10:00:00 AM\nTo: Truus\nSubject: Kom je?\n\n${ASKED}`,
  'a name first': `Netwerk <antwoord@wijk.example> schreef op 24 november 2026 om 10:00:\n\n${marked}`,
  'webmail of a provider': `Op 24-11-2026 10:00 schreef Netwerk:\n\n${marked}`,
  'nothing but signs': marked,
  'a signature': '-- \nTruus Kamphuis\nMolenplein 4',
};

for (const [program, quoted] of Object.entries(below)) test(`what somebody wrote stands above what was quoted: ${program}`, () => {
  assert.equal(newTextOf(`Ja, ik kom.\n\nTot dan!\n\n${quoted}`), 'Ja, ik kom.\n\nTot dan!');
  assert.equal(newTextOf(`Ja, ik kom.\r\n${quoted.replaceAll('\n', '\r\n')}`), 'Ja, ik kom.');
});

test('an answer below what was quoted is found, and nothing is not something', () => {
  assert.equal(newTextOf(`Op di 24 nov 2026 om 10:00 schreef Netwerk <a@wijk.example>:\n${marked}\n\nNee, helaas niet.`), 'Nee, helaas niet.');
  assert.equal(newTextOf(marked), '');
  assert.equal(newTextOf(below['Outlook, English heading only']!), '');
});

test('words that only look like a heading stay', () => {
  for (const text of ['Op dinsdag kan ik.\nVan wie is de koffie?', 'Van: de bus tot de bieb is het ver.', 'Ik mail je: truus@wijk.example', 'Op 24 nov schreef ik dat al.']) assert.equal(newTextOf(text), text);
});

/** The same in HTML, as far as a program marks what it quotes. */
const quotedHtml: Record<string, string> = {
  Gmail: '<div dir="ltr">Ja, ik kom.<div>Tot dan!</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Op di 24 nov 2026 schreef Netwerk &lt;<a href="mailto:a@wijk.example">a@wijk.example</a>&gt;:<br></div><blockquote>Kom je ook?</blockquote></div>',
  'Outlook on the web': '<html><head><style>p { color: red }</style></head><body><div>Ja, ik kom.</div><div>Tot dan!</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>Van:</b> Netwerk<br><b>Verzonden:</b> dinsdag</div><div>Kom je ook?</div></body></html>',
  'Outlook on a computer': '<p class="MsoNormal">Ja, ik kom.<o:p></o:p></p><p class="MsoNormal">Tot dan!</p><div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>Van:</b> Netwerk</p></div><p>Kom je ook?</p>',
  'Apple Mail': '<html><body>Ja, ik kom.<br>Tot dan!<br><blockquote type="cite">Kom je ook?</blockquote></body></html>',
};
for (const [program, html] of Object.entries(quotedHtml)) test(`the same in HTML: ${program}`, () => assert.equal(newTextOf(textOfHtml(html)).replaceAll('\n\n', '\n'), 'Ja, ik kom.\nTot dan!'));

test('HTML without a quotation is read whole, with its signs, and nothing that is hidden', () => {
  assert.equal(textOfHtml('<title>weg</title><script>weg()</script><!-- weg --><p>Caf&eacute; &#8220;De Wiek&#8221; &amp; co</p><p>caf&unknown; 1 &lt; 2</p>').trim(), 'Café “De Wiek” & co\n\ncaf&unknown; 1 < 2');
});

test('whatever comes in, reading it ends, quickly, and adds nothing', () => {
  const piece = fc.oneof(fc.string(), fc.constantFrom('<', '<div', '<blockquote>', '<!--', '</', '<style>', '&#x110000;', '&#0;', '>', '\n', 'Op ', ' schreef ', '<a@b.c>', ':', 'Van: x\n', '_'.repeat(12), '--'));
  fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
    const text = pieces.join('');
    assert.ok(newTextOf(text).length <= text.length);
    textOfHtml(text);
  }), { numRuns: 2000 });
  const begin = processorTime();
  for (const bad of ['<', '<!--', '<style', '&#', 'Op schreef ', 'Van: ', '> ', '<a@b', '- ', '_', 'Op a\n']) { newTextOf(bad.repeat(50_000 / bad.length)); textOfHtml(bad.repeat(1_000_000 / bad.length)); }
  const took = processorTime() - begin;
  assert.ok(took < 5000, `${Math.round(took)} ms`);
});

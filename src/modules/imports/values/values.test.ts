import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress, joinStreet } from './address.ts';
import { readAges } from './ages.ts';
import { readDate } from './dates.ts';
import { readEmails } from './email.ts';
import { readLanguages } from './languages.ts';
import { readCosts } from './money.ts';
import { readList, readPostcode, readWebsite, readYesNo, saysHome, saysSecret, saysSecretAddress } from './small-values.ts';
import { withoutPrivate } from './without-private.ts';

test('an e-mail address is a function only when its name says so; in doubt it is a person', () => {
  const kinds = (text: string, ...names: string[]) => readEmails(text, names).map((email) => `${email.address} ${email.kind}`);
  assert.deepEqual(kinds('mailto:Info@DeBrug.example; balie-noord@bieb.example'), ['info@debrug.example function', 'balie-noord@bieb.example function']);
  assert.deepEqual(kinds('taalcafe@bieb.example', 'Taalcafé Molenwijk'), ['taalcafe@bieb.example function']);
  assert.deepEqual(kinds('debrug@debrug.example'), ['debrug@debrug.example function']);
  assert.deepEqual(kinds('jan.jansen@debrug.example, j.jansen@debrug.example (Jan)', 'De Brug'), ['jan.jansen@debrug.example personal', 'j.jansen@debrug.example personal']);
  assert.deepEqual(kinds('fatima@debrug.example'), ['fatima@debrug.example personal']);
  assert.deepEqual(kinds('info@gmail.com'), ['info@gmail.com personal']);
  assert.deepEqual(kinds('buurthuisdebrug@hotmail.com buurt.kaai@telenet.be'), ['buurthuisdebrug@hotmail.com personal', 'buurt.kaai@telenet.be personal']);
  assert.deepEqual(kinds('geen'), []);
});

test('costs as municipalities write them', () => {
  const one = (text: string | number) => readCosts(text).map((cost) => [cost.kind, cost.amountCents, cost.description].filter((part) => part !== null).join('|')).join(' ; ');
  assert.equal(one('€ 2,50 per keer'), 'amount|250|per keer');
  assert.equal(one('2 euro'), 'amount|200');
  assert.equal(one('€5,-'), 'amount|500');
  assert.equal(one('EUR 3.50 p.m.'), 'amount|350|p.m.');
  assert.equal(one('€ 1.250,00 per jaar'), 'amount|125000|per jaar');
  assert.equal(one(2.5), 'amount|250');
  assert.equal(one('2,50'), 'amount|250');
  assert.equal(one(0), 'free');
  assert.equal(one('Gratis'), 'free');
  assert.equal(one('gratis, koffie € 1'), 'free ; amount|100|koffie');
  assert.equal(one('Gratis met stadspas; anders € 3'), 'free|met stadspas ; amount|300|anders');
  assert.equal(one('vrije bijdrage'), 'voluntary');
  assert.equal(one('Eigen bijdrage naar draagkracht'), 'depends|Eigen bijdrage naar draagkracht');
  assert.equal(one('€ 5 tot € 10'), 'depends|€ 5 tot € 10');
  assert.equal(one('niet gratis'), 'depends|niet gratis');
  assert.equal(one('koekje meenemen'), 'unknown|koekje meenemen');
  assert.equal(one('onbekend'), '');
});

test('the days on which a price holds stand after it; a day without a year stays in its words', () => {
  const one = (text: string) => readCosts(text).map(({ kind, amountCents, description, validFrom, validUntil }) => [kind, amountCents, description, validFrom, validUntil]);
  assert.deepEqual(one('€ 2,50 per keer van 1-1-2027 t/m 31-12-2027'), [['amount', 250, 'per keer', '2027-01-01', '2027-12-31']]);
  assert.deepEqual(one('gratis t/m 31 december 2026; € 3 vanaf 1 januari 2027'), [['free', null, null, undefined, '2026-12-31'], ['amount', 300, null, '2027-01-01', undefined]]);
  assert.deepEqual(one('€ 5 (tot en met 3-11-2027)'), [['amount', 500, null, undefined, '2027-11-03']]);
  assert.deepEqual(one('€ 5 vanaf 1 januari'), [['depends', null, '€ 5 vanaf 1 januari', undefined, undefined]]);
  assert.deepEqual(one('gratis t/m 12 jaar'), [['free', null, 't/m 12 jaar', undefined, undefined]]);
  assert.deepEqual(one('€ 5 t/m 31-2-2027')[0]!.slice(3), [undefined, undefined]);
});

test('ages', () => {
  const ages = (text: string) => { const read = readAges(text); return read && [read.minimum, read.maximum]; };
  for (const text of ['12-18 jaar', '12 t/m 18', '12 tot en met 18 jaar', 'van 12 – 18 jr']) assert.deepEqual(ages(text), [12, 18], text);
  assert.deepEqual(ages('12 tot 18 jaar'), [12, 17]);
  for (const text of ['55+', '55 plus', '55 jaar en ouder', 'vanaf 55 jaar', '55-plussers']) assert.equal(ages(text)?.[0], 55, text);
  assert.deepEqual(ages('tot 12 jaar'), [null, 11]);
  assert.deepEqual(ages('t/m 12 jaar'), [null, 12]);
  assert.deepEqual(ages('jonger dan 27'), [null, 26]);
  assert.deepEqual(ages('0-4 jaar'), [null, 4]);
  assert.deepEqual(ages('6 maanden tot 4 jaar'), [null, 3]);
  assert.deepEqual(ages('alle leeftijden'), [null, null]);
  for (const text of ['volwassenen', 'groep 5 t/m 8', '200-300']) assert.equal(ages(text), null, text);
});

test('days, real and as text', () => {
  for (const cell of ['3-11-2026', '3-11-26', '03/11/2026', '3.11.2026', '3 nov. 2026', 'di 3 november 2026', '2026-11-03', '2026-11-03T10:00', '11/3/2026'.replace('11/3', '3/11'), 46329, { date: '2026-11-03', time: null }]) {
    assert.equal(readDate(cell), '2026-11-03', JSON.stringify(cell));
  }
  assert.equal(readDate('11/23/2026'), '2026-11-23');
  assert.equal(readDate('1 maart 27'), '2027-03-01');
  assert.equal(readDate('1 mei 2027'), '2027-05-01');
  for (const cell of ['31-2-2026', 'binnenkort', '3 november', '', null, 12]) assert.equal(readDate(cell), null, String(cell));
});

test('languages by any of their names', () => {
  assert.deepEqual(readLanguages('Nederlands, Engels en Turks; Arabisch (Marokkaans)/Tigrinya + Oekraïens'), { codes: ['nl', 'en', 'tr', 'ar', 'ti', 'uk'], unknown: [] });
  assert.deepEqual(readLanguages('Dutch | English | NL'), { codes: ['nl', 'en'], unknown: [] });
  assert.deepEqual(readLanguages('Frans, tolk'), { codes: ['fr'], unknown: ['tolk'] });
});

test('yes and no; what is neither is unknown', () => {
  for (const text of ['ja', 'Ja, met lift', 'x', 'X', '✓', 'TRUE', '1', 'waar']) assert.equal(readYesNo(text), true, text);
  for (const text of ['nee', 'Neen', 'no', '0', 'geen', '-', 'ONWAAR']) assert.equal(readYesNo(text), false, text);
  for (const text of ['', '?', 'onbekend', 'deels', 'xbox', '10']) assert.equal(readYesNo(text), null, text);
});

test('websites with and without scheme', () => {
  assert.equal(readWebsite('www.debrug.example'), 'https://www.debrug.example');
  assert.equal(readWebsite('http://debrug.example/agenda?x=1.'), 'http://debrug.example/agenda?x=1');
  assert.equal(readWebsite('zie debrug.example of bel'), 'https://debrug.example');
  assert.equal(readWebsite('https:/debrug.example'), 'https://debrug.example');
  for (const text of ['info@debrug.example', 'geen', '', 'n.v.t.']) assert.equal(readWebsite(text), null, text);
});

test('postcodes of both countries', () => {
  assert.equal(readPostcode('6811ab', 'NL'), '6811 AB');
  assert.equal(readPostcode('6811  AB'.replace('  ', ' '), 'NL'), '6811 AB');
  assert.equal(readPostcode('6811', 'NL'), null);
  assert.equal(readPostcode('B-9000', 'BE'), '9000');
  assert.equal(readPostcode('0123 AB', 'NL'), null);
});

test('an address in one cell, in any usual order', () => {
  const parts = (text: string, country: 'NL' | 'BE' = 'NL') => { const { street, postcode, city } = readAddress(text, country); return [street, postcode, city]; };
  assert.deepEqual(parts('Kerkstraat 12a, 6811AB Arnhem'), ['Kerkstraat 12a', '6811 AB', 'Arnhem']);
  assert.deepEqual(parts('Kerkstraat 12a 6811 AB  Arnhem'), ['Kerkstraat 12a', '6811 AB', 'Arnhem']);
  assert.deepEqual(parts('6811 AB Arnhem\nKerkstraat 12a'), ['Kerkstraat 12a', '6811 AB', 'Arnhem']);
  assert.deepEqual(parts('Kerkstraat 12a, Arnhem'), ['Kerkstraat 12a', null, 'Arnhem']);
  assert.deepEqual(parts('Kerkstraat 12a - 6811 AB - Arnhem'), ['Kerkstraat 12a', '6811 AB', 'Arnhem']);
  assert.deepEqual(parts('Plein 1944 nr. 3, 6811 AB'), ['Plein 1944 nr. 3', '6811 AB', null]);
  assert.deepEqual(parts('Markt 1 bus 3, 9000 Gent', 'BE'), ['Markt 1 bus 3', '9000', 'Gent']);
  assert.deepEqual(parts('Markt 1 9000 Gent', 'BE'), ['Markt 1', '9000', 'Gent']);
  assert.deepEqual(parts('B-9000 Gent, Markt 1', 'BE'), ['Markt 1', '9000', 'Gent']);
  assert.deepEqual(parts('401 NE 4th Street, Fort Lauderdale, FL 33301'), ['401 NE 4th Street', null, 'Fort Lauderdale']);
  for (const text of ['State: FL', '', 'online', 'diverse locaties', '-']) assert.deepEqual(parts(text), [null, null, null], text);
  assert.equal(joinStreet('Kerkstraat', '12', 'a'), 'Kerkstraat 12a');
  assert.equal(joinStreet('Kerkstraat', '12', '3'), 'Kerkstraat 12-3');
  assert.equal(joinStreet('', '', ''), null);
});

test('a secret address is recognised by its words', () => {
  for (const text of ['Geheim adres', 'adres niet openbaar', 'vertrouwelijk']) assert.ok(saysSecret(text), text);
  assert.ok(!saysSecret('Geheimenlaan 3'));
});

test('running words say that an address is secret only when they speak of the address', () => {
  for (const text of ['Het adres is geheim. Bel ons.', 'Wij zitten op een geheime plek', 'Adres: niet openbaar', 'De locatie wordt niet bekend gemaakt', 'Het adres geven we niet door', 'Opvang op een geheim verblijfadres']) assert.ok(saysSecretAddress(text), text);
  for (const text of ['Wat je vertelt is geheim', 'Alles blijft vertrouwelijk. Kom langs op ons adres.', 'Een plek waar je vertrouwelijk kunt praten', 'Adres nog niet bekend']) assert.ok(!saysSecretAddress(text), text);
});

test('a home is told from help at your home', () => {
  for (const text of ['Lijsterlaan 3 (privé)', 'thuisadres: Lijsterlaan 3', 'We beginnen bij Marie van Dam thuis', 'thuis bij Klaas']) assert.ok(saysHome(text), text);
  for (const text of ['Hulp bij je thuis', 'We komen bij u thuis', 'privéles', 'een thuis voor iedereen']) assert.ok(!saysHome(text), text);
});

test('a list without doubles', () => {
  assert.deepEqual(readList('Ouderen; jongeren, ouderen\n- nieuwkomers | 1,5 uur'), ['Ouderen', 'jongeren', 'nieuwkomers', '1,5 uur']);
});

test('a text loses mobile numbers, personal mail and the names of people that the row names', () => {
  const { text, phones, emails } = withoutPrivate('Bel Jan Jansen (06-12 34 56 78) of mail jan.jansen@debrug.example. Balie: 026-1234567, info@debrug.example. Sinds 2026-11-03.', 'NL', ['Jan Jansen']);
  assert.equal(text, 'Bel … of mail …. Balie: 026-1234567, info@debrug.example. Sinds 2026-11-03.');
  assert.deepEqual(phones, ['+31612345678']);
  assert.deepEqual(emails, ['jan.jansen@debrug.example']);
});

test('a text loses names that it shows to be somebody’s, and keeps those of the organisation', () => {
  const shown = (text: string) => withoutPrivate(text, 'NL', [], ['Buurthuis De Zon']).text;
  assert.equal(shown('Met Piet de Vries (piet.devries@hotmail.com, 06-11223344). Kom op zaterdag.'), 'Met …. Kom op zaterdag.');
  assert.equal(shown('Bel Djenneba 0611223344. Djenneba Traoré geeft les.'), 'Bel …. Djenneba Traoré geeft les.', 'a first name alone says nothing of a whole one');
  assert.equal(shown('Fatima el Idrissi geeft les. Mail fatima.elidrissi@gmail.com'), '… geeft les. Mail …');
  assert.equal(shown('Vraag naar mevr. A. de Wit of meneer Jansen bij de balie.'), 'Vraag naar mevr. … of meneer … bij de balie.');
  assert.equal(shown('Bel Buurthuis De Zon: 06-11223344. Kom op Maandag.'), 'Bel Buurthuis De Zon: …. Kom op Maandag.');
});

test('a common first name with a surname is somebody\'s, with nothing else beside it, and is told', () => {
  const taken = (text: string) => withoutPrivate(text, 'NL', []);
  assert.deepEqual(taken('Vragen? Loop binnen bij Fatima El Idrissi.'), { text: 'Vragen? Loop binnen bij ….', phones: [], emails: [], people: ['Fatima El Idrissi'] });
  assert.deepEqual(taken('Roos van Dijk en Ben Bakker staan klaar').people, ['Roos van Dijk', 'Ben Bakker'], 'a name that is a word too, when a surname follows');
  for (const text of [
    'Vragen? Loop binnen bij Fatima El Idrissi.', 'Yvonne Bakker geeft de les', 'Vraag naar Jan de Vries of Ria van der Molen.', 'Door Anne-Marie de Wit en Mehmet Yılmaz.', 'Agnieszka Kowalska helpt je op maandag.',
    'Coördinator: Ashwin Ramdin', 'Roos van Dijk en Ben Bakker staan klaar', 'Elke dinsdag met Lieve Peeters.', 'Gastvrouw Truus Vermeulen schenkt koffie', 'De docent is Mohammed Ait Ali.',
    "Contact met Henk van 't Hof", 'Met Jan P. Bakker', 'YVONNE BAKKER leidt de groep', 'de begeleiding is van Özlem Şahin', 'bestuur: Kees Jansen, Wim Smit', 'Mieke Bakker-de Vries', 'Spreekuur door Jeroen Groen',
    'vrijwilliger Samira Haddou', 'Karlijn Oud vertelt', 'Jan Willem de Boer',
  ]) assert.equal(taken(text).people.length > 0 && !/(Bakker|Idrissi|Vries|Kowalska|Ramdin|Peeters|Vermeulen|Smit|Jansen)/i.test(taken(text).text), true, text);
  for (const number of ['14 november', '3 mei', '2x per week', '10 lessen']) assert.deepEqual(taken(`Les van Yvonne Bakker ${number}`).people, ['Yvonne Bakker'], number);
  for (const [text, people] of [['zeggen Lize de Kok en Nicole Schilt van Stichting Een', ['Lize de Kok', 'Nicole Schilt']], ['Vraag Yvonne Bakker Voor meer', ['Yvonne Bakker']], ['Saskia Bakker Projectleider Wonen', ['Saskia Bakker']]] as const) assert.deepEqual(taken(text).people, people);
});

test('what is named after somebody, a saint, a king, and a first name alone stay', () => {
  for (const text of [
    'Johan Cruijff Court', 'Willem de Zwijger-straat', 'op de Willem de Zwijgerstraat 3', 'Anne Frankschool', 'Sint Jan', 'Sint Jan Baptist', 'Koningin Juliana', 'Prins Hendrikpark',
    'Het Johan Cruijff Court ligt bij de Jan Steenschool', 'Toon Hermans Huis', 'Anne Frank', 'basisschool Jan Ligthart', 'Stichting Hans Bakker', 'Karel Doormanstraat', 'Johan de Wittlaan 12', 'Jan van Galen 12',
    'het Jan van Besouwhuis', 'Elke Dinsdag Open', 'Lieve Mensen', 'Bel Jan op Zaterdag', 'Yoga met Yvonne Maandag 10 uur', 'Anja in Utrecht', 'Vraag Ria Voor meer', 'Jan helpt je. De bus stopt hier.',
    'Maria Montessori', 'Albert Heijn', 'Titus Brandsmahuis', 'Emma Kinderziekenhuis', 'Vincent van Gogh', 'Willem II', 'Bram Ladagestraat', 'Marie Curie Instituut', 'Kom naar Thomas Morehuis', 'Iris Thuiszorg',
    'Café Jan Primus', 'Hans Christian Andersenschool', 'Anna Paulowna', 'Martin Luther Kingpark', 'Jan Luykenlaan', 'Bij Thomas is er koffie. Mark Twainplein',
  ]) assert.equal(withoutPrivate(text, 'NL', []).text, text);
  assert.equal(withoutPrivate('Yvonne Bakker helpt je', 'NL', [], ['Yvonne Bakker Coaching']).text, 'Yvonne Bakker helpt je', 'who gave the offer their own name');
});

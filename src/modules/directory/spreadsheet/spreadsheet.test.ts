import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as v from 'valibot';
import { nameKey, proposeColumns, type Cell, type Sheet } from '#modules/imports/index.ts';
import { locationDocument, partyDocument, serviceDocument, type LocationInput, type PartyInput, type ServiceInput } from '../documents.ts';
import { spreadsheetFields } from './fields.ts';
import { planRows, type Known } from './plan.ts';
import type { Names } from './names.ts';
import { readRow } from './read-row.ts';
import { withoutSecretAddresses } from './secret-addresses.ts';
import { withService } from './values.ts';
import { mappingOf, rowsOf } from './row-cells.ts';

const names: Names = {
  country: 'NL', locale: 'nl', today: '2026-11-24', themes: new Map([['taal', 'taal']]), audiences: new Map([['ouderen', 'ouderen'], ['jongeren', 'jongeren']]),
  areas: new Map([['molenwijk', 'WK1']]), within: new Map([['WK1', ['BU11', 'BU12']]]), parties: new Map(), defaultArea: null,
};
const sheet = (...rows: Cell[][]): Sheet => ({ name: 'x', rows: rows.map((cells, i) => ({ number: i + 1, cells })) });
function read(...rows: Cell[][]) {
  const table = sheet(...rows), proposal = proposeColumns(table, spreadsheetFields, 'NL');
  return [...rowsOf(table, proposal.header, mappingOf(proposal.columns))].map((cells) => readRow(cells, names));
}
const nothing: Known = { parties: [], locations: [], services: [], memory: new Map(), saidBefore: new Map(), remembered: new Map() };
const saved = { source: 'form', confirmedAt: null as Date | null, confirmedBy: null, changedAt: new Date(0) };
const party = (more: Partial<PartyInput> = {}) => ({ ...saved, id: 'p1', slug: 'de-brug', document: v.parse(partyDocument, { name: 'De Brug', plainWords: 'Een huis.', ...more }) });
const place = (more: Partial<LocationInput> = {}) => ({ ...saved, id: 'l1', slug: 'brughuis', document: v.parse(locationDocument, { name: 'Brughuis', address: 'Kerkstraat 1', postcode: '6811 AB', city: 'Rivierstad', ...more }) });
const service = (more: Partial<ServiceInput> = {}) => ({ ...saved, id: 's1', slug: 'koffie', partyId: 'p1', document: v.parse(serviceDocument, { party: 'de-brug', name: 'Koffie', plainWords: 'Koffie.', ...more }) });

test('a row of a municipality becomes an organisation, its offer and the place', () => {
  const [row] = read(
    ['Organisatie', 'Activiteit', 'Omschrijving', 'Doelgroep', 'Leeftijd', 'Adres', 'Postcode', 'Plaats', 'Tel.', 'E-mail', 'Website', 'Openingstijden', 'Kosten', 'Thema', 'Wijk', 'Rolstoeltoegankelijk'],
    ['De Brug', 'Taalcafé', 'Samen praten.', 'ouderen, nieuwkomers', '55+', 'Kerkstraat 1', '6811ab', 'Rivierstad', '(026) 123 45 67', 'info@debrug.example', 'www.debrug.example', 'ma t/m vr 9-17u', '€ 2,50 per keer', 'Taal; lezen', 'Molenwijk', 'ja']);
  assert.ok(row?.service && row.place);
  assert.deepEqual([row.problems, row.remarks, row.contacts], [[], [], []]);
  assert.deepEqual(row.party.values, { name: 'De Brug', areas: ['WK1'] });
  assert.deepEqual(row.place.values, { address: 'Kerkstraat 1', postcode: '6811 AB', city: 'Rivierstad', area: 'WK1', stepFree: true });
  const { 'hours kerkstr16811ab': hours, ...values } = row.service.values as Record<string, unknown>;
  assert.deepEqual(values, {
    name: 'Taalcafé', plainWords: 'Samen praten.', themes: ['taal'], audiences: ['ouderen'], keywords: ['lezen'], minimumAge: 55, costs: [{ kind: 'amount', amountCents: 250, description: 'per keer' }],
    eligibility: 'nieuwkomers', places: ['kerkstr16811ab'], phones: [{ number: '+31261234567', description: null }], email: 'info@debrug.example', website: 'https://www.debrug.example',
  });
  assert.deepEqual((hours as { byday: string[]; opensAt: string }[]).map(({ byday, opensAt }) => [byday.join(), opensAt]), [['MO,TU,WE,TH,FR', '09:00']]);
});

test('a column of places may hold the whole address, a column of numbers the mail; a row that says "idem" names no place', () => {
  const [row, next, room] = read(['Wie', 'Aanbod', 'Waar', 'Telefoon / mail'], ['De Wiek', 'Koffie', 'Buurthuis De Wiek, Molenplein 4, 6897 KS Rivierstad', '026 123 45 67 / info@dewiek.example'], ['De Wiek', 'Schaken', 'idem', 'info@dewiek.example'], ['De Wiek', 'Dammen', 'Gymzaal 2', '06 12345678, r.smit@dewiek.example']);
  assert.deepEqual([row?.place?.values.name, row?.place?.values.address, row?.place?.values.postcode, row?.place?.values.city], ['Buurthuis De Wiek', 'Molenplein 4', '6897 KS', 'Rivierstad']);
  const contact = (one: typeof row) => [(one?.service?.values.phones as { number: string }[] | undefined)?.map(({ number }) => number), one?.service?.values.email, one?.remarks.map(({ key }) => key)];
  assert.deepEqual([contact(row), contact(next), contact(room)], [[['+31261234567'], 'info@dewiek.example', []], [undefined, 'info@dewiek.example', ['directory.nameIsFiller']], [undefined, undefined, []]]);
  assert.deepEqual([next?.place, room?.place?.values.name, room?.contacts[0]?.email], [null, 'Gymzaal 2', 'r.smit@dewiek.example']);
  const [hall] = read(['Wie', 'Aanbod', 'Waar'], ['De Wiek', 'Yoga', 'Buurthuis De Wiek, Zaal 3']);
  assert.deepEqual([hall?.place?.values.name, hall?.place?.values.address], ['Buurthuis De Wiek, Zaal 3', undefined]);
  const [home] = read(['Wie', 'Aanbod', 'Waar', 'Omschrijving'], ['Leesclub', 'Lezen', 'Bij Marie thuis, Kerkstraat 3, 6811 AB', 'Wij lezen.']);
  assert.ok(!JSON.stringify([home?.place, home?.service, home?.party]).includes('Kerkstraat'));
});

test('a file that names the wijk leaves the buurt that a place is known to lie in', () => {
  const rows = read(['Organisatie', 'Activiteit', 'Locatie', 'Adres', 'Postcode', 'Wijk'], ['De Brug', 'Koffie', 'Brughuis', 'Kerkstraat 1', '6811 AB', 'Molenwijk']);
  const changes = (area: string) => planRows(rows, { ...nothing, parties: [party()], locations: [place({ area })] }, {}).entries.location.flatMap((entry) => entry.changes.map(({ field, incoming }) => [field, incoming]));
  assert.deepEqual([changes('BU12'), changes('BU99')], [[], [['area', 'WK1']]]);
});

test('names of people, mobile numbers, personal mail and home addresses come in as not public, also out of running text', () => {
  const rows = read(['Organisatie', 'Activiteit', 'Omschrijving', 'Telefoon', 'E-mail', 'Contactpersoon', 'Huisadres', 'Openingstijden', 'Kosten', 'Doelgroep'],
    ['De Brug', 'Koffie', 'Vraag naar Jan de Boer, bel 06-12345678.', '06 12 34 56 78', 'jan.deboer@debrug.example', 'Jan de Boer', 'Dorpsweg 9, Rivierstad', 'ma 9-12, bel Jan 0612345678', 'bel 06-12345678', 'buren van Jan de Boer']);
  const { contacts, ...rest } = rows[0]!;
  assert.deepEqual(contacts, [{ name: 'Jan de Boer', role: null, email: 'jan.deboer@debrug.example', phone: '+31612345678', address: 'Dorpsweg 9, Rivierstad' }]);
  const shown = JSON.stringify([rest.party.values, rest.place?.values, rest.service?.values]);
  for (const secret of ['Jan', 'Boer', '12345678', 'jan.deboer', 'Dorpsweg']) assert.ok(!shown.includes(secret), `${secret} in ${shown}`);
});

test('somebody who is named in running text with nothing beside it is not public, and who looks at the rows is asked whether it is a name', () => {
  const [row, other] = read(['Organisatie', 'Activiteit', 'Omschrijving', 'Aanmelden'], ['De Brug', 'Yoga', 'Yvonne Bakker geeft de les in het Johan Cruijff Court.', 'Vragen? Loop binnen bij Fatima El Idrissi, of bij Yvonne Bakker.'],
    ['Team Ria', 'Thee', 'Thee.', '']);
  assert.deepEqual([row?.service?.values.plainWords, row?.service?.values.referralHow], ['… geeft de les in het Johan Cruijff Court.', 'Vragen? Loop binnen bij …, of bij ….']);
  assert.deepEqual(row?.contacts.map(({ name }) => name), ['Yvonne Bakker', 'Fatima El Idrissi']);
  assert.deepEqual(row?.remarks.map(({ field, key, values }) => [field, key, values?.words]), [['service.description', 'directory.personInText', 'Yvonne Bakker'], ['service.referral', 'directory.personInText', 'Fatima El Idrissi']]);
  assert.deepEqual([other?.contacts, other?.remarks], [[], []]);
});

test('a desk or team that stands where a person’s name would is public with its number; a person beside it makes all of it private', () => {
  const heads = ['Organisatie', 'Activiteit', 'Contactpersoon', 'Telefoon contactpersoon', 'E-mail contactpersoon'];
  const [desk, mobile, both, joined, person, address] = read(heads, ['De Brug', 'Koffie', 'Team Jeugd', '026-1234567 toestel 4', 'jeugd@debrug.example'], ['De Brug', 'Thee', 'Balie', '06-12345678', ''],
    ['De Brug', 'Soep', 'Balie / Jan de Boer', '026-1234567', 'jan.deboer@debrug.example'], ['De Brug', 'Brood', 'Balie en Fatima', '026-1234567', ''], ['De Brug', 'Taart', 'Team Ria', '026-1234567', ''], ['De Brug', 'Koek', 'Balie', '026-1234567', 'jan.deboer@debrug.example']);
  assert.deepEqual([desk?.service?.values.contacts, desk?.contacts, desk?.service?.values.email], [[{ name: 'Team Jeugd', email: 'jeugd@debrug.example', phones: [{ number: '+31261234567', description: null, extension: 4 }] }], [], undefined]);
  assert.deepEqual([mobile?.service?.values.contacts, mobile?.contacts.map(({ name, phone }) => [name, phone])], [undefined, [[null, '+31612345678']]], 'a mobile number is somebody’s own');
  for (const row of [both, joined, person, address]) {
    assert.equal(row?.service?.values.contacts, undefined);
    assert.doesNotMatch(JSON.stringify([row?.party.values, row?.service?.values]), /Boer|Fatima|Jan|1234567/);
    assert.equal(row?.contacts[0]?.phone, '+31261234567');
  }
});

test('who stands in a column of desks and may be a person is not public, nor in the texts of the row', () => {
  const [row] = read(['Organisatie', 'Activiteit', 'Omschrijving', 'Balie of team'], ['De Brug', 'Koffie', 'Djenneba Traoré schenkt.', 'Djenneba Traoré, 026-1234567\nBalie, Ria, 026-7654321\nBalie, aanmelden, 026-1112223, balie@debrug.example\nWilde plannen']);
  assert.deepEqual(row?.service?.values.contacts, [{ name: 'Balie', title: 'aanmelden', email: 'balie@debrug.example', phones: [{ number: '+31261112223', description: null }] }]);
  assert.deepEqual(row?.contacts.map(({ name, phone }) => [name, phone]), [['Djenneba Traoré', '+31261234567'], ['Balie, Ria', '+31267654321']]);
  assert.equal(row?.service?.values.plainWords, '… schenkt.');
  assert.deepEqual(row?.remarks.map(({ key, values }) => [key, values?.words]), [['directory.deskLeftOut', 'Wilde plannen']]);
});

test('a desk of a file joins those that are there, and read again it is the same', () => {
  const rows = read(['Organisatie', 'Activiteit', 'Contactpersoon', 'Telefoon contactpersoon'], ['De Brug', 'Koffie', 'Balie', '026-1234567']);
  const other = { name: 'Team Jeugd', title: null, department: null, email: null, phones: [{ number: '+31267654321' }] };
  const values = planRows(rows, nothing, {}).incoming.service.get('brug|koffie')!.values;
  const made = withService(service({ contacts: [other] }).document, 'de-brug', values, '2026-11-24');
  assert.deepEqual(made.contacts.map(({ name, phones }) => [name, phones.map(({ number }) => number)]), [['Team Jeugd', ['+31267654321']], ['Balie', ['+31261234567']]]);
  assert.deepEqual(withService(made, 'de-brug', values, '2026-11-24'), made);
  assert.equal(planRows(rows, { ...nothing, parties: [party()], services: [service({ contacts: [made.contacts[1]!] })] }, {}).counts.same, 1);
});

test('a function address is preferred, wherever it stands', () => {
  const [row] = read(['Organisatie', 'E-mail', 'Contactpersoon', 'E-mail contactpersoon'], ['De Brug', 'jan@gmail.com; info@debrug.example', 'Jan', 'balie@debrug.example']);
  assert.equal((row?.service ?? row?.party)?.values.email, 'info@debrug.example');
  assert.deepEqual(row?.contacts.map(({ email }) => email), ['jan@gmail.com']);
});

test('of a secret address only the wijk and the telephone are left', () => {
  for (const cells of [['Geheim adres, Dorpsweg 9', ''], ['Dorpsweg 9', 'ja']]) {
    const [row] = read(['Organisatie', 'Adres', 'Geheim adres', 'Telefoon', 'Wijk', 'Postcode'], ['Opvang', ...cells, '026-1234567', 'Molenwijk', '6811 AB']);
    assert.deepEqual(row?.place?.values, { name: 'Opvang', addressSecret: true, area: 'WK1' });
    assert.ok(!/Dorpsweg|6811/i.test(JSON.stringify(row)));
    assert.deepEqual(row?.remarks.map(({ field, key }) => [field, key]), [['place.secret', 'directory.addressNotKept']], 'who looks at the rows is told');
    assert.deepEqual(row?.service?.values.phones, [{ number: '+31261234567', description: null }]);
  }
});

test('a secret address is not kept while the file waits, not even in the column of places', () => {
  const table = sheet(['Wie', 'Aanbod', 'Waar', 'Omschrijving'], ['Opvang', 'Bed', 'Nachthuis, Schuilweg 13, 9901 ZZ', 'Ons adres is geheim.']), { header, columns } = proposeColumns(table, spreadsheetFields, 'NL');
  assert.ok(!/Schuilweg|9901/.test(JSON.stringify(withoutSecretAddresses(table, { header, mapping: mappingOf(columns) }))));
});

test('an address is secret when any words of its row say so, and somebody’s home when they do', () => {
  const [shelter] = read(['Organisatie', 'Omschrijving', 'Adres', 'Postcode', 'Wijk', 'Telefoon'], ['Opvang', 'Voor vrouwen. Het adres is geheim.', 'Dorpsweg 9', '6811 AB', 'Molenwijk', '026-1234567']);
  assert.deepEqual(shelter?.place?.values, { name: 'Opvang', addressSecret: true, area: 'WK1' });
  const [home, office] = read(['Organisatie', 'Activiteit', 'Omschrijving', 'Adres', 'Postcode'], ['Wandelclub', 'Wandelen', 'We beginnen bij Piet thuis, Lijsterlaan 3.', 'Lijsterlaan 3', '6811 AB'], ['Thuishulp', 'Hulp', 'Hulp bij je thuis.', 'Markt 3', '6811 AB']);
  assert.deepEqual([home?.place, home?.contacts.map(({ address }) => address)], [null, ['Lijsterlaan 3, 6811 AB']]);
  assert.doesNotMatch(JSON.stringify([home?.party.values, home?.service?.values]), /Lijsterlaan|Piet/);
  assert.equal(office?.place?.values.address, 'Markt 3');
});

test('a word that fills the place of a name comes in with a remark', () => {
  const rows = read(['Organisatie', 'Activiteit'], ['Leeg', 'Koffie'], ['De Brug', 'n.v.t.'], ['De Brug', 'Leegstand bespreken']);
  assert.deepEqual(rows.map((row) => row.remarks.map(({ field, key }) => [field, key])), [[['party.name', 'directory.nameIsFiller']], [['service.name', 'directory.nameIsFiller']], []]);
});

test('what cannot be read is left out with a remark; a row without a name is wrong, with its reason', () => {
  const [bad, good] = read(['Organisatie', 'Telefoon', 'E-mail', 'Openingstijden'], ['', '026-1234567', 'info@x.example', 'ma 9-12'], ['De Brug', 'zie website', 'volgt', 'wisselend per week, bel even']);
  assert.deepEqual(bad?.problems, [{ field: 'party.name', key: 'directory.rowWithoutParty' }]);
  assert.deepEqual(good?.remarks.map(({ key }) => key), ['directory.hoursLeftOut', 'directory.phoneLeftOut', 'directory.emailLeftOut']);
  assert.equal((Object.entries(good?.service?.values ?? {}).find(([field]) => field.startsWith('hours'))?.[1] as { note: string }[])[0]?.note, 'wisselend per week, bel even');
});

test('hours in columns of their own: day and time, begin and end, a column for each weekday', () => {
  const hours = (...rows: Cell[][]) => (Object.entries(read(...rows)[0]?.service?.values ?? {}).find(([field]) => field.startsWith('hours'))?.[1] as { byday: string[]; opensAt: string; closesAt: string; dtstart: string }[])
    .map(({ byday, opensAt, closesAt, dtstart }) => [byday.join(), opensAt, closesAt, dtstart].join(' '));
  assert.deepEqual(hours(['Activiteit', 'Organisatie', 'Dag', 'Tijd'], ['Yoga', 'Sport', 'dinsdag', '14.00-16.00']), ['TU 14:00 16:00 ']);
  assert.deepEqual(hours(['Activiteit', 'Organisatie', 'Dag', 'Begintijd', 'Eindtijd'], ['Yoga', 'Sport', 'do', '14:00', '16:00']), ['TH 14:00 16:00 ']);
  assert.deepEqual(hours(['Activiteit', 'Organisatie', 'Maandag', 'Dinsdag', 'Woensdag'], ['Yoga', 'Sport', '9-12', '-', '13.00 - 17.00']), ['MO 09:00 12:00 ', 'WE 13:00 17:00 ']);
  assert.deepEqual(hours(['Activiteit', 'Organisatie', 'Dag', 'Van', 'Tot'], ['Yoga', 'Sport', 'di', '14:00', '16.30 uur']), ['TU 14:00 16:30 ']);
  assert.deepEqual(hours(['Activiteit', 'Organisatie', 'Wanneer › Dag', 'Wanneer › Van', 'Wanneer › Tot'], ['Yoga', 'Sport', 'ma, wo', 14 / 24, 16.5 / 24]), ['MO,WE 14:00 16:30 '], 'times that a sheet keeps as parts of the day');
  assert.deepEqual(hours(['Activiteit', 'Organisatie', 'Dag', 'Openingstijden'], ['Yoga', 'Sport', 'vrijdag', '14.00-16.00']), ['FR 14:00 16:00 ']);
  assert.deepEqual(hours(['Activiteit', 'Organisatie', 'Datum', 'Begintijd', 'Eindtijd'], ['Feest', 'Buurt', { date: '2026-12-05', time: null }, '14:00', '16:00']), [' 14:00 16:00 2026-12-05']);
});

test('rows about the same organisation and offer become one, with all their places and hours', () => {
  const plan = planRows(read(['Organisatie', 'Activiteit', 'Adres', 'Postcode', 'Openingstijden'], ['De Brug', 'Yoga', 'Kerkstraat 1', '6811 AB', 'ma 9-10'], ['de brug', 'Yoga', 'Markt 2', '6811 AB', 'di 9-10'], ['De Brug', 'Koffie', '', '', '']), nothing, {});
  assert.deepEqual([plan.entries.party.length, plan.entries.location.length, plan.entries.service.length], [1, 2, 2]);
  assert.deepEqual(plan.rows.map(({ status, belongsTo }) => [status, belongsTo]), [['new', null], ['new', 2], ['new', null]]);
  assert.deepEqual(plan.incoming.service.get('brug|yoga')?.values.places, ['kerkstr16811ab', 'markt26811ab']);
});

test('read again, what is there is the same; what the file changed is a change; what an owner confirmed since is a question', () => {
  const rows = read(['Organisatie', 'Activiteit', 'Korte omschrijving', 'Adres', 'Postcode'], ['De Brug', 'Koffie', 'Koffie.', 'Kerkstraat 1', '6811AB']);
  const known: Known = { ...nothing, parties: [party()], locations: [place()], services: [service({ locations: [{ location: 'brughuis' }] })] };
  assert.deepEqual(planRows(rows, known, {}).counts, { new: 0, changed: 0, same: 1, twin: 0, wrong: 0 });
  const edited = read(['Organisatie', 'Activiteit', 'Korte omschrijving'], ['De Brug', 'Koffie', 'Koffie met taart.']);
  assert.deepEqual(planRows(edited, known, {}).entries.service[0]?.changes, [{ field: 'plainWords', current: 'Koffie.', incoming: 'Koffie met taart.', outcome: 'take' }]);
  const confirmed = { ...known, services: [{ ...service(), confirmedAt: new Date('2026-11-01') }] };
  assert.deepEqual(planRows(edited, confirmed, {}).entries.service[0]?.changes.map(({ outcome }) => outcome), ['question']);
  const remembered = { ...confirmed, memory: new Map([['service s1', { values: { plainWords: 'Koffie.' }, at: new Date('2026-11-10') }]]) };
  assert.deepEqual(planRows(edited, remembered, {}).entries.service[0]?.changes.map(({ outcome }) => outcome), ['take'], 'confirmed before the last import');
});

test('a likely twin waits for a person; decided, its offers follow', () => {
  const rows = read(['Organisatie', 'Activiteit'], ['Buurthuis de Brugg', 'Koffie']);
  const known: Known = { ...nothing, parties: [party({ name: 'Buurthuis de Brug' })], services: [service()] };
  assert.equal(planRows(rows, known, {}).rows[0]?.status, 'twin');
  const decided = planRows(rows, known, { [nameKey('Buurthuis de Brugg')]: 'p1' });
  assert.deepEqual([decided.rows[0]?.status, decided.entries.service[0]?.id], ['same', 's1']);
});

test('a long description gives forty words and is kept whole', () => {
  const long = `${'Wij helpen je met alles wat je wilt weten over brieven. '.repeat(8)}Einde.`;
  const values = read(['Organisatie', 'Activiteit', 'Omschrijving'], ['De Brug', 'Hulp', long])[0]?.service?.values;
  assert.ok(String(values?.plainWords).split(' ').length <= 40 && String(values?.plainWords).endsWith('.'));
  assert.equal(values?.description, long);
});

test('"wie, wat, waar": who does it, unless another column names the organisation; then for whom', () => {
  const fieldsOf = (...headings: string[]) => proposeColumns(sheet(headings, headings.map(() => 'x')), spreadsheetFields, 'NL').columns.map(({ field }) => field);
  assert.deepEqual(fieldsOf('Wie', 'Wat').slice(0, 2), ['party.name', 'service.name']);
  assert.deepEqual(fieldsOf('Organisatie', 'Wie', 'Wat'), ['party.name', 'service.audiences', 'service.name']);
  assert.deepEqual(fieldsOf('Wie', 'Voor wie', 'Wat'), ['party.name', 'service.audiences', 'service.name']);
});

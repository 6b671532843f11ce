import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { bookletPaper, showBooklet } from '#modules/directory/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { deliverMail } from '#modules/reach/index.ts';
import { keepContacts } from '#modules/upkeep/index.ts';
import { erasePerson, withdrawConsent } from '#modules/privacy/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { personal } from '../../src/registry.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system, TUESDAY, visitor } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const asSystem = site.as(system);
/** As the demo's list has him: a name, a mobile number and an address of his own. */
const NAME = 'Samir el Idrissi', NUMBER = /(?<!\d)(\+31|0)\s*6(\s*0){6}\s*1\s*2(?!\d)/, MAIL = 'samir@welzijndebrug.example';
const PARTY = 'welzijn-de-brug';
const rows = await inTransaction(asSystem, ({ tx }) => tx.selectFrom('service as s').innerJoin('party as p', 'p.id', 's.party_id').select(['s.id', 's.slug', 's.party_id']).where('p.slug', '=', PARTY).where('s.status', '<>', 'ended').orderBy('s.id').execute());
const { id: service, slug: offer, party_id: party } = rows[0]!;
const body = async (path: string) => (await site.get(path)).text();

/** Everything that tells visitors and other programs of the party, by name. */
const outlets: Record<string, () => Promise<string>> = {
  'page of the party': () => body(`/organisaties/${PARTY}`),
  'page of the offer': () => body(`/aanbod/${offer}`),
  'JSON-LD': async () => /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await body(`/organisaties/${PARTY}`))![1]!,
  'API, party': () => body(`/api/v1/organisaties/${PARTY}`),
  'API, offer': () => body(`/api/v1/aanbod/${offer}`),
  'HSDS, organization': () => body(`/api/hsds/organizations/${party}`),
  'HSDS, service': () => body(`/api/hsds/services/${service}`),
  'HSDS, stream': () => body('/api/hsds/organizations?format=ndjson&full=true'),
  'data package': async () => Object.entries(unzipSync(new Uint8Array(await (await site.get('/api/hsds/datapackage.zip')).arrayBuffer()))).filter(([name]) => /contacts|phones/.test(name)).map(([, bytes]) => strFromU8(bytes)).join('\n'),
  'booklet': async () => JSON.stringify(bookletPaper(await showBooklet(site.as(visitor), { wijk: 'molenwijk', website: site.url }), { format: 'normal' }).data),
};
/** Where people are never named, whatever they said: those tell of other things. */
const never: Record<string, () => Promise<string>> = {
  'sitemap': () => body('/sitemap.xml'), 'calendar': () => body('/molenwijk/activiteiten.ics'), 'news': () => body('/molenwijk/activiteiten.rss'), 'list': () => body('/molenwijk/hulp'),
};
const indexed = () => inTransaction(asSystem, async ({ tx }) => {
  const entry = await tx.selectFrom('search_entry').select('terms').where('subject_kind', '=', 'party').where('subject_id', '=', party).executeTakeFirstOrThrow();
  const words = await tx.selectFrom('search_word').select('stem').where('word', '=', 'idrissi').execute();
  const isFound = words.some(({ stem }) => entry.terms.includes(stem));
  assert.equal(words.length > 0, isFound, 'its words are known only as long as it is found by them');
  return isFound;
});

async function assertShown(what: { name: boolean; phone: boolean; email: boolean }): Promise<void> {
  for (const [outlet, tell] of Object.entries(outlets)) {
    const text = await tell();
    assert.deepEqual({ name: text.includes(NAME), phone: NUMBER.test(text), email: text.includes(MAIL) }, what, outlet);
  }
  for (const [outlet, tell] of Object.entries(never)) { const text = await tell(); assert.ok(!text.includes(NAME) && !NUMBER.test(text) && !text.includes(MAIL), outlet); }
  assert.equal(await indexed(), what.name, 'search entry');
}
const nothing = { name: false, phone: false, email: false };

async function linkInMail(subject: RegExp): Promise<string> {
  await deliverMail.runApart(asSystem, {});
  const mails = await inTransaction(asSystem, ({ tx }) => tx.selectFrom('mail').selectAll().where('recipient', '=', MAIL).orderBy('made_at').orderBy('id').execute());
  return /\/klopt\/zichtbaar\/[\w-]{42}/.exec(mails.filter((mail) => subject.test(mail.subject)).at(-1)!.body)![0];
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
async function ask(page: Page): Promise<void> {
  await page.goto(`/organisaties/${PARTY}/contactpersonen`);
  await page.getByRole('link', { name: `Vraag het aan ${NAME}` }).click();
  assert.equal(await page.getByLabel('E-mailadres').inputValue(), MAIL);
  await press(page, 'Vraag het');
}

test('somebody in a list is seen nowhere until they say yes by the link they got, part by part, and by one press is gone everywhere', async (t) => {
  const keeper = await visit('/demo');
  await lookAroundAs(keeper, 'coordinator');
  await assertShown(nothing);
  await t.test('asked by who keeps the entry', async () => {
    await ask(keeper);
    assert.match(await keeper.innerText('main'), /Gevraagd op .*Nog geen antwoord/);
    await assertShown(nothing);
  });
  const link = await linkInMail(/Mogen bezoekers je naam/), phone = await visit(link, { viewport: { width: 360, height: 740 } });
  await t.test('a part that is ticked and empty is asked for beside the field, and what was ticked stays', async () => {
    await phone.getByLabel('Ja, mijn naam').check();
    await phone.getByLabel('Ja, mijn telefoonnummer').check();
    await phone.getByLabel('Telefoonnummer', { exact: true }).fill('geen idee');
    await press(phone, 'Bewaar');
    assert.match(await phone.innerText('main'), /Dit is geen goed telefoonnummer/);
    assert.ok(await phone.getByLabel('Ja, mijn naam').isChecked());
    await assertShown(nothing);
  });
  await t.test('yes to name and number, no to e-mail', async () => {
    await phone.getByLabel('Telefoonnummer', { exact: true }).fill('06 00 00 00 12');
    await press(phone, 'Bewaar');
    assert.match(await phone.innerText('main'), /Bezoekers zien het nu/);
    await assertShown({ name: true, phone: true, email: false });
    assert.match(await body(`/organisaties/${PARTY}`), /Vragen aan.*<b>Samir el Idrissi \(sociaal werker\)<\/b>/s);
  });
  await t.test('a forwarded question is nobody else\'s to answer for another, and a wrong sign opens nothing', async () => {
    assert.equal((await site.get(`${link.slice(0, -1)}${link.endsWith('A') ? 'B' : 'A'}`)).status, 410);
  });
  await t.test('by the link in the mail that tells what is seen it is gone at once, everywhere', async () => {
    const kept = await visit(await linkInMail(/Dit zien bezoekers nu/));
    await press(kept, 'Haal alles weg');
    assert.match(await kept.innerText('main'), /Bezoekers zien niets van je/);
    await assertShown(nothing);
  });
  await t.test('and who said no is not asked again', async () => {
    await keeper.goto(`/organisaties/${PARTY}/contactpersonen`);
    await keeper.getByLabel('Naam').fill(NAME);
    await keeper.getByLabel('E-mailadres').fill(MAIL);
    await press(keeper, 'Vraag het');
    assert.match(await keeper.innerText('main'), /zei nee/);
  });
});

test('what was said on paper is written down with its day, counts for a year from then, is asked again, and ends by itself', async () => {
  const keeper = await visit('/demo');
  await lookAroundAs(keeper, 'coordinator');
  await keeper.goto(`/organisaties/${PARTY}/contactpersonen`);
  await keeper.getByRole('link', { name: `Schrijf op wat ${NAME} zei` }).click();
  await keeper.getByLabel('Ja, de naam').check();
  await keeper.getByLabel('Op welke dag?').fill('31-12-2027');
  await press(keeper, 'Bewaar');
  assert.match(await keeper.innerText('main'), /Kies hoe je het hoorde/);
  await keeper.getByLabel('Hoe hoorde je het?').selectOption('paper');
  await press(keeper, 'Bewaar');
  assert.match(await keeper.innerText('main'), /Vul een dag in van het laatste jaar/);
  await keeper.getByLabel('Op welke dag?').fill('20-11-2026');
  await press(keeper, 'Bewaar');
  await assertShown({ name: true, phone: false, email: false });
  const night = (day: string) => inTransaction(site.as(system, { now: new Date(`${day}T02:00:00Z`) }), (work) => keepContacts.run(work, {}));
  const asked = () => inTransaction(asSystem, async ({ tx }) => (await tx.selectFrom('message').select('id').where('purpose', '=', 'upkeep.show').where('title', 'like', 'Mogen bezoekers je nog%').execute()).length);
  await night('2027-10-01');
  assert.equal(await asked(), 0);
  await night('2027-10-30');
  await night('2027-10-31');
  assert.equal(await asked(), 1, 'once');
  await night('2027-11-20');
  await assertShown({ name: true, phone: false, email: false });
  await night('2027-11-21');
  await assertShown(nothing);
});

test('who takes a consent back among their own data, and who is erased, is gone everywhere too', async () => {
  const [person] = (await listPeople(asSystem, {})).filter(({ name }) => name === NAME);
  const note = async () => {
    const keeper = await visit('/demo');
    await lookAroundAs(keeper, 'coordinator');
    await keeper.goto(`/organisaties/${PARTY}/contactpersonen`);
    await keeper.getByRole('link', { name: `Schrijf op wat ${NAME} zei` }).click();
    for (const label of ['Ja, de naam', 'Ja, het telefoonnummer']) await keeper.getByLabel(label).check();
    await keeper.getByLabel('Telefoonnummer', { exact: true }).fill('06 00 00 00 12');
    await keeper.getByLabel('Hoe hoorde je het?').selectOption('telephone');
    await press(keeper, 'Bewaar');
    await assertShown({ name: true, phone: true, email: false });
  };
  await note();
  await inTransaction(asSystem, ({ tx }) => tx.updateTable('consent').set({ withdrawn_at: TUESDAY }).where('person_id', '=', person!.id).where('purpose', 'like', 'people.shownName:%').execute());
  for (const outlet of ['page of the party', 'API, party', 'HSDS, organization', 'booklet']) assert.ok(!(await outlets[outlet]!()).includes(NAME), `${outlet}: a name lives by its consent alone`);
  await note();
  const consent = await inTransaction(asSystem, ({ tx }) => tx.selectFrom('consent').select('id').where('person_id', '=', person!.id).where('purpose', 'like', 'people.shownName:%').where('withdrawn_at', 'is', null).executeTakeFirstOrThrow());
  await withdrawConsent(site.as(await actorOfPerson(site.db, site.region, person!.id, TUESDAY)), { id: consent.id });
  await assertShown({ name: false, phone: true, email: false });
  await erasePerson(asSystem, personal, person!.id);
  await assertShown(nothing);
});

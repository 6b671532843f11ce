import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginSpeaking, listPeople } from '#modules/people/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);

async function fillInitiative(page: Page, name: string): Promise<void> {
  await page.getByLabel('Naam', { exact: true }).fill(name);
  await page.getByLabel('In gewone woorden').fill('Elke vrijdag soep voor de buurt.');
  await page.getByLabel('Molenwijk', { exact: true }).check();
}

test('a resident begins an initiative, the coordinator puts a word right and approves, and then the resident changes it alone', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'resident');
  await page.getByRole('link', { name: 'Begin iets in je wijk' }).first().click();
  await page.getByRole('link', { name: 'Iets van bewoners' }).click();
  await fillInitiative(page, 'Bibliotheek Rivierstad');
  await page.getByRole('button', { name: 'Stuur het op' }).click();
  assert.equal(await page.getByRole('main').getByRole('link', { name: 'Bibliotheek Rivierstad' }).getAttribute('href'), '/organisaties/bibliotheek', 'the twin is shown');
  await page.getByLabel('Naam', { exact: true }).fill('Soep van Sien');
  await page.getByRole('button', { name: 'Stuur het op' }).click();
  assert.match(await page.innerText('main'), /Soep van Sien\s+Wacht op goedkeuring/);
  assert.equal((await site.get('/organisaties/soep-van-sien')).status, 404);

  await lookAroundAs(page, 'coordinator');
  await page.getByRole('link', { name: 'Kijk naar een voorstel: Soep van Sien' }).click();
  assert.equal(await page.innerText('h1'), 'Soep van Sien', 'at once at what it is about');
  assert.match(await page.innerText('main'), /Elke vrijdag soep voor de buurt/);
  await page.getByRole('link', { name: 'Verander eerst iets' }).click();
  await page.getByLabel('In gewone woorden').fill('Elke vrijdag om 12 uur soep voor de buurt.');
  await page.getByRole('button', { name: 'Zet het zo erop' }).click();
  assert.match(await page.innerText('.done'), /Het staat erop/);
  assert.match(await (await site.get('/organisaties/soep-van-sien')).text(), /Elke vrijdag om 12 uur soep/);

  await lookAroundAs(page, 'resident');
  await page.goto('/organisaties/soep-van-sien/wijzig');
  await page.getByLabel('Website').fill('soepvansien.example');
  await page.getByRole('button', { name: 'Bewaar' }).click();
  assert.equal(new URL(page.url()).pathname, '/organisaties/soep-van-sien');
  assert.match(await page.content(), /soepvansien\.example/);
});

/** The link in the newest mail to this address. */
async function linkFor(page: Page, email: string): Promise<string> {
  await page.goto('/demo/postvak');
  return (await page.getByRole('listitem').filter({ hasText: email }).first().getByRole('link').getAttribute('href'))!;
}

test('a member invites a colleague, who accepts by the mail without an account and leaves again', async () => {
  const page = await visit('/');
  await lookAroundAs(page, 'librarian');
  await page.getByRole('link', { name: 'Jullie organisatie' }).first().click();
  await page.getByRole('link', { name: 'Wie houdt het bij?' }).first().click();
  await page.getByLabel('E-mailadres van je collega').fill('noor@post.example');
  await page.getByRole('button', { name: 'Stuur een uitnodiging' }).click();
  assert.match(await page.innerText('.done'), /De uitnodiging is verstuurd/);
  const link = await linkFor(page, 'noor@post.example');
  await page.context().clearCookies();
  await page.goto(new URL(link).pathname);
  await page.getByLabel('Je naam').fill('Noor Bakker');
  await page.getByRole('button', { name: 'Ja, ik doe mee' }).click();
  const old = page.getByRole('button', { name: /16/ });
  if (await old.count()) { await old.first().click(); await page.goto('/mijn/organisaties'); }
  assert.match(await page.innerText('main'), /Bibliotheek Rivierstad/);
  await page.getByRole('link', { name: 'Wie houdt het bij?' }).first().click();
  await page.getByRole('button', { name: 'Ik stop ermee' }).click();
  assert.match(await page.innerText('main'), /Je houdt nog niets bij/);
  assert.equal((await page.goto('/organisaties/bibliotheek/mensen'))!.status(), 404);
});

test('a resident claims an organisation; who speaks for it says no; the coordinator works there too, so the editor decides; visitors see nothing of it', async () => {
  const page = await visit('/organisaties/bibliotheek');
  await lookAroundAs(page, 'resident');
  await page.goto('/organisaties/bibliotheek');
  await page.getByRole('link', { name: 'Is dit van jullie?' }).click();
  await page.getByLabel('Wat doe jij daar?').fill('Ik ben de nieuwe directeur.');
  await page.getByRole('button', { name: 'Dit is van ons' }).click();
  assert.match(await page.innerText('main'), /We hebben het gevraagd/);
  const before = await (await site.get('/organisaties/bibliotheek')).text();
  await lookAroundAs(page, 'librarian');
  await page.goto('/vandaag/aanvragen');
  await page.getByRole('button', { name: 'Nee, dat klopt niet' }).click();
  assert.equal((await page.goto('/organisaties/bibliotheek/wijzig'))!.status(), 404);
  assert.equal(await (await site.get('/organisaties/bibliotheek')).text(), before);
  await lookAroundAs(page, 'coordinator');
  await page.getByRole('link', { name: 'Wie houdt deze vermelding bij?' }).first().click();
  assert.match(await page.innerText('main'), /Je hoort hier zelf bij\. Daarom beslist iemand anders/);
  assert.equal(await page.getByRole('button', { name: 'Nee, het blijft zoals het is' }).count(), 0);
  await lookAroundAs(page, 'editor');
  await page.getByRole('link', { name: 'Wie houdt deze vermelding bij?' }).first().click();
  await page.getByRole('button', { name: 'Nee, het blijft zoals het is' }).click();
  await lookAroundAs(page, 'librarian');
  assert.equal((await page.goto('/organisaties/bibliotheek/wijzig'))!.status(), 200);
});

test('a newcomer reads on the form of an entry that somebody looks at it first, and gets no link that is closed to them', async () => {
  const party = await inTransaction(site.as(system), async ({ tx }) => (await tx.selectFrom('party').select('id').where('slug', '=', 'voedselbank').executeTakeFirstOrThrow()).id), [resident] = await listPeople(site.as(system), { slug: 'resident' });
  await inTransaction(site.as(system), (work) => beginSpeaking(work, { person: resident!.id, party, isNewcomer: true }));
  const page = await visit('/');
  await lookAroundAs(page, 'resident');
  await page.goto('/organisaties/voedselbank/wijzig');
  assert.match(await page.innerText('main'), /Iemand uit de wijk kijkt er eerst naar/);
  assert.equal(await page.getByRole('link', { name: 'Bekijk wat er veranderde' }).count(), 0);
  await page.getByLabel('Website').fill('voedselbank.example');
  await page.getByRole('button', { name: 'Stuur het op' }).click();
  assert.match(await page.innerText('main'), /Wacht op goedkeuring/);
});

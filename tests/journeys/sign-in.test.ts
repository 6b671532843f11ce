import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson } from '#modules/people/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { SESSION_COOKIE } from '#platform/http/cookies.ts';
import { lookAroundAs, visitsTo, type Page } from '#tests/browser.ts';
import { TUESDAY } from '#tests/clock.ts';
import { system } from '#tests/house.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);
const HALF_HOUR = 30 * 60_000;

async function askLink(page: Page, email: string): Promise<void> {
  await page.goto('/inloggen');
  await page.getByLabel('E-mailadres').fill(email);
  await page.getByRole('button', { name: 'Stuur mij een mail' }).click();
}

const newestMail = async (page: Page, email: string) => { await page.goto('/demo/postvak'); return page.getByRole('listitem').filter({ hasText: email }).first(); };

/** The link in the newest mail to this address. */
const linkFor = async (page: Page, email: string) => (await (await newestMail(page, email)).getByRole('link').getAttribute('href'))!;

/** The six digits in the newest mail to this address. */
const digitsFor = async (page: Page, email: string) => /^\d{3} \d{3}$/m.exec(await (await newestMail(page, email)).innerText())![0];

async function typeDigits(page: Page, digits: string): Promise<void> {
  await page.goto('/inloggen/cijfers');
  await page.getByLabel('Zes cijfers').fill(digits);
  await page.getByRole('button', { name: 'Log in' }).click();
}

/** Other digits than these. */
const notQuite = (digits: string) => digits.slice(0, -1) + ((Number(digits.at(-1)) + 1) % 10);

test('who asks a link by e-mail signs in with it, once, and signs out again', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'I.Sloot@rivierstad.example');
  await page.getByRole('link', { name: 'Lees de mail in het postvak' }).click();
  const link = await linkFor(page, 'i.sloot@rivierstad.example');
  await page.goto(link);
  await page.getByRole('button', { name: 'Log in' }).click();
  assert.match(await page.innerText('.me'), /Ingrid Sloot .*beheerder/);
  await page.getByRole('button', { name: 'Uitloggen' }).click();
  assert.equal(await page.locator('.me').count(), 0);

  await page.goto(link);
  const [answer] = await Promise.all([page.waitForResponse((r) => r.request().method() === 'POST'), page.getByRole('button', { name: 'Log in' }).click()]);
  assert.equal(answer.status(), 410);
  assert.match(await page.innerText('h1'), /werkt niet meer/);
  await page.getByRole('link', { name: 'Vraag een nieuwe link' }).click();
  assert.match(await page.innerText('h1'), /Inloggen/);
});

test('the whole way is done by keyboard alone', async () => {
  const page = await visit('/inloggen');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  for (let n = 0; n < 12 && (await focused()) !== 'f-email'; n += 1) await page.keyboard.press('Tab');
  await page.keyboard.type('kees@demolensteen.example');
  await page.keyboard.press('Enter');
  await page.waitForURL(/cijfers/);
  await page.goto(await linkFor(page, 'kees@demolensteen.example'));
  for (let n = 0; n < 12 && !(await page.evaluate(() => document.activeElement?.textContent === 'Log in')); n += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/vandaag');
  assert.match(await page.innerText('.me'), /Kees Dolman redacteur/);
});

test('the answer is the same for an address that nobody has, and nothing is posted', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'i.sloot@rivierstad.example');
  const known = [page.url(), await page.innerText('main')];
  await askLink(page, 'niemand@rivierstad.example');
  assert.deepEqual([page.url(), await page.innerText('main')], known);
  await page.goto('/demo/postvak');
  assert.equal(await page.getByText('niemand@rivierstad.example').count(), 0);
});

test('an address gets at most five links in an hour, and one again after it', async () => {
  const email = 't.sedney@rivierstad.example';
  const page = await visit('/inloggen');
  const posted = async () => { await page.goto('/demo/postvak'); return page.getByText(`Aan ${email}`).count(); };
  for (let n = 0; n < 7; n += 1) await askLink(page, email);
  assert.equal(await posted(), 5);
  site.passTimeUntil(new Date(TUESDAY.getTime() + 2 * HALF_HOUR + 1000));
  await askLink(page, email);
  assert.equal(await posted(), 6);
  site.passTimeUntil(TUESDAY);
});

test('an address that is none is refused beside the field, with what was typed kept', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'jan bij de bieb');
  assert.match(await page.innerText('#f-email-e'), /geen goed e-mailadres/);
  assert.equal(await page.inputValue('#f-email'), 'jan bij de bieb');
});

test('a link works for half an hour', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'esther@bibliotheekrivierstad.example');
  const link = await linkFor(page, 'esther@bibliotheekrivierstad.example');
  site.passTimeUntil(new Date(TUESDAY.getTime() + HALF_HOUR));
  await page.goto(link);
  await page.getByRole('button', { name: 'Log in' }).click();
  assert.match(await page.innerText('h1'), /werkt niet meer/);
  site.passTimeUntil(TUESDAY);
});

test('who reads the mail elsewhere types its six digits over, once, and the link beside them is then worn', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'p.jhagroe@oeverthuis.example');
  const field = page.getByLabel('Zes cijfers');
  assert.deepEqual([await field.getAttribute('autocomplete'), await field.getAttribute('inputmode')], ['one-time-code', 'numeric']);
  const phone = await visit('/demo/postvak');
  const [link, digits] = [await linkFor(phone, 'p.jhagroe@oeverthuis.example'), await digitsFor(phone, 'p.jhagroe@oeverthuis.example')];
  await typeDigits(page, ` ${digits} `);
  assert.match(await page.innerText('.me'), /Priya Jhagroe medewerker/);
  await phone.goto(link);
  await phone.getByRole('button', { name: 'Log in' }).click();
  assert.match(await phone.innerText('h1'), /werkt niet meer/);
});

test('digits work in the browser that asked for them and in no other', async () => {
  const [one, other] = [await visit('/inloggen'), await visit('/inloggen')];
  await askLink(one, 'hanneke@bibliotheekrivierstad.example');
  const digits = await digitsFor(one, 'hanneke@bibliotheekrivierstad.example');
  await askLink(other, 'hanneke@bibliotheekrivierstad.example');
  await typeDigits(other, digits);
  assert.match(await other.innerText('.errors'), /kloppen niet/);
  const bare = await site.get('/inloggen/cijfers', { method: 'POST', headers: { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' }, body: `digits=${digits.replace(' ', '')}` });
  assert.equal(bare.headers.get('set-cookie'), null);
  await typeDigits(one, digits);
  assert.match(await one.innerText('.me'), /Hanneke Terpstra/);
});

test('after five wrong tries digits are worn, also the right ones; what is no six digits costs no try', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'm.dijkgraaf@kompasrivierstad.example');
  const digits = await digitsFor(page, 'm.dijkgraaf@kompasrivierstad.example');
  await typeDigits(page, '12');
  assert.match(await page.innerText('#f-digits-e'), /zes cijfers/);
  for (const left of ['4 keer', '3 keer', '2 keer', 'één keer']) {
    await typeDigits(page, notQuite(digits));
    assert.match(await page.innerText('#f-digits-e'), new RegExp(`nog ${left} proberen`));
  }
  for (const tried of [notQuite(digits), digits]) {
    await typeDigits(page, tried);
    assert.match(await page.innerText('.errors'), /Vraag een nieuwe mail/);
  }
  assert.equal(await page.inputValue('#f-digits'), '', 'digits do not come back');
  assert.equal(await page.locator('.me').count(), 0);
});

test('digits of an address that nobody has are refused with the same words, as often', async () => {
  const said: string[][] = [];
  for (const email of ['c.roelofs@rivierstad.example', 'niemand@rivierstad.example']) {
    const page = await visit('/inloggen');
    await askLink(page, email);
    const wrong = email.startsWith('c.') ? notQuite(await digitsFor(page, email)) : '123 456';
    const words: string[] = [];
    for (let n = 0; n < 6; n += 1) { await typeDigits(page, wrong); words.push(await page.innerText('main')); }
    said.push(words);
  }
  assert.deepEqual(said[0], said[1]);
});

test('digits work for half an hour', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'b.wijnands@rivierstad.example');
  const digits = await digitsFor(page, 'b.wijnands@rivierstad.example');
  site.passTimeUntil(new Date(TUESDAY.getTime() + HALF_HOUR));
  await typeDigits(page, digits);
  assert.match(await page.innerText('.errors'), /werken niet meer/);
  site.passTimeUntil(TUESDAY);
});

test('the address of a link is told to no other page, and what is sent along with it leads nowhere else', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'agnieszka@welzijndebrug.example');
  const link = await linkFor(page, 'agnieszka@welzijndebrug.example');
  const answer = await page.goto(`${link}?naar=https://elders.example/&lees=nl&redirect=//elders.example`);
  assert.equal(answer!.headers()['referrer-policy'], 'strict-origin');
  await page.getByRole('button', { name: 'Log in' }).click();
  assert.equal(new URL(page.url()).pathname, '/vandaag');
  for (const path of ['//elders.example/?lees=en', '/\\elders.example/?lees=en']) assert.doesNotMatch(String((await site.get(`${site.url}${path}`)).headers.get('location')), /^[/\\]{2}/, path);
});

test('signing in gives a new session, whatever cookie the browser had, and ends the old one', async () => {
  const page = await visit('/inloggen');
  const cookieOf = async () => (await page.context().cookies()).find((c) => c.name === SESSION_COOKIE)?.value;
  await page.context().addCookies([{ name: SESSION_COOKIE, value: 'planted-by-somebody-else', url: site.url }]);
  await page.goto('/demo');
  await page.getByRole('button', { name: 'Kijk rond als Esther Nijboer' }).click();
  const first = await cookieOf();
  assert.notEqual(first, 'planted-by-somebody-else');
  assert.equal((await site.get('/vandaag', { headers: { cookie: `${SESSION_COOKIE}=planted-by-somebody-else` } })).status, 303);
  await page.goto('/demo');
  await page.getByRole('button', { name: 'Kijk rond als Ingrid Sloot' }).click();
  assert.equal((await site.get('/vandaag', { headers: { cookie: `${SESSION_COOKIE}=${first}` } })).status, 303);
});

test('who is signed in sees where, to the day, and ends one session or all others at once', async () => {
  const desk = await visit('/demo', { userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0' });
  const phone = await visit('/demo', { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1' });
  const tablet = await visit('/demo', { userAgent: 'niets bekends' });
  const somebodyElse = await visit('/demo');
  for (const page of [desk, phone, tablet]) await page.getByRole('button', { name: 'Kijk rond als Gülay Demirtaş' }).click();
  await somebodyElse.getByRole('button', { name: 'Kijk rond als Esther Nijboer' }).click();
  site.passTimeUntil(new Date(TUESDAY.getTime() + 48 * 2 * HALF_HOUR));
  await phone.goto('/vandaag');
  await desk.getByRole('link', { name: 'Hoe je inlogt' }).first().click();
  const list = desk.locator('#inhoud .list > li');
  assert.equal(await list.count(), 3);
  assert.match(await list.filter({ hasText: 'Firefox, Windows' }).innerText(), /dit apparaat/);
  assert.match(await list.filter({ hasText: 'Safari, iPhone' }).innerText(), /sinds 24 november 2026\. Voor het laatst gebruikt op 26 november 2026/);
  assert.match(await list.filter({ hasText: 'Onbekend apparaat' }).innerText(), /gebruikt op 24 november 2026/);
  await desk.getByRole('button', { name: 'Log uit op Safari, iPhone' }).click();
  assert.match(await desk.innerText('.done'), /uitgelogd/);
  await phone.goto('/vandaag');
  assert.match(phone.url(), /inloggen$/, 'ended is ended at the next request');
  await desk.getByRole('button', { name: 'Log uit op alle andere apparaten' }).click();
  await tablet.goto('/vandaag');
  assert.match(tablet.url(), /inloggen$/);
  await somebodyElse.goto('/mijn/inloggen');
  assert.match(await somebodyElse.innerText('.me'), /Esther Nijboer/, 'nobody else is signed out');
  site.passTimeUntil(TUESDAY);
});

test('nobody ends a session that is not theirs', async () => {
  const [mine, theirs] = [await visit('/demo'), await visit('/demo')];
  await lookAroundAs(mine, 'coordinator');
  await lookAroundAs(theirs, 'editor');
  const { id } = await site.db.onGround((tx) => tx.selectFrom('accounts.session as s').innerJoin('accounts.account as a', 'a.id', 's.account_id').select('s.id').where('a.email', '=', 'kees@demolensteen.example').executeTakeFirstOrThrow());
  await mine.goto('/mijn/inloggen');
  await mine.request.post('/mijn/inloggen?/beeindig', { form: { id }, headers: { origin: site.url } });
  await theirs.goto('/vandaag');
  assert.match(await theirs.innerText('.me'), /Kees Dolman/);
});

test('a link of one region does not open another', async () => {
  const page = await visit('/inloggen');
  await askLink(page, 'samir@welzijndebrug.example');
  const link = await linkFor(page, 'samir@welzijndebrug.example');
  await page.goto(link.replace('127.0.0.1', 'overwater.localhost'));
  await page.getByRole('button', { name: 'Log in' }).click();
  assert.match(await page.innerText('h1'), /werkt niet meer/);
  await page.goto(link);
  await page.getByRole('button', { name: 'Log in' }).click();
  assert.match(await page.innerText('.me'), /Samir/);
});

test('the cookie is for the server alone', async () => {
  const page = await visit('/demo');
  await page.getByRole('button', { name: 'Kijk rond als Ingrid Sloot' }).click();
  const cookie = (await page.context().cookies()).find((c) => c.name === SESSION_COOKIE)!;
  assert.deepEqual([cookie.httpOnly, cookie.sameSite, cookie.secure], [true, 'Lax', false]);
});

test('a post from another site is refused', async () => {
  const answer = await site.get('/inloggen', { method: 'POST', headers: { origin: 'https://elders.example', 'content-type': 'application/x-www-form-urlencoded' }, body: 'email=i.sloot%40rivierstad.example' });
  assert.equal(answer.status, 403);
});

test('administration asks a visitor to sign in, whether the page is there or not', async () => {
  for (const path of ['/beheer', '/beheer/aanbod', '/beheer/bestaat-niet']) {
    const answer = await site.get(path);
    assert.deepEqual([answer.status, answer.headers.get('location')], [303, '/inloggen'], path);
  }
});

test('in the demo somebody looks around as any of the cast, of their own region only', async () => {
  const page = await visit('/demo');
  assert.equal(await page.getByRole('button', { name: /^Kijk rond als/ }).count(), 21);
  await page.getByRole('button', { name: 'Kijk rond als Esther Nijboer' }).click();
  assert.match(await page.innerText('.me'), /Esther Nijboer trekker/);
  await page.goto('/demo');
  assert.match(await page.getByRole('listitem').filter({ hasText: 'Esther Nijboer' }).innerText(), /trekker in Molenwijk, van Bibliotheek/);
  const forged = await site.get('/demo', { method: 'POST', headers: { origin: site.url, 'content-type': 'application/x-www-form-urlencoded' }, body: 'slug=nobody' });
  assert.equal(forged.status, 404);
});

test('looking around does not exist under a name of the world, or through a proxy', async () => {
  const world = await site.get('/demo', { headers: { 'x-forwarded-host': 'wijk.example.nl' } });
  assert.equal(world.status, 404);
  for (const path of ['/demo', '/demo/postvak']) {
    const proxied = await site.get(path, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    assert.equal(proxied.status, 404, path);
  }
});

test('twenty people in one library ask at the same moment, from one browser, and each gets a mail', async () => {
  const page = await visit('/inloggen'), emails = Array.from({ length: 20 }, (_, n) => `bezoeker${n}@post.example`);
  for (const [n, email] of emails.entries()) await addPerson(site.as(system), { name: `Bezoeker ${n}`, email });
  for (const email of emails) await askLink(page, email);
  const mails = await inTransaction(site.as(system), ({ tx }) => tx.selectFrom('mail').select('recipient').where('recipient', 'in', emails).execute());
  assert.deepEqual(mails.map(({ recipient }) => recipient).sort(), emails.toSorted());
});

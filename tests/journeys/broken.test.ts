import assert from 'node:assert/strict';
import { mock, test } from 'node:test';
import { asOwner } from '#platform/db/index.ts';
import { visitsTo } from '#tests/browser.ts';
import { website } from '#tests/website.ts';

const site = await website('demo');
const visit = visitsTo(site);

test('when something breaks the page stays calm, gives a number and a telephone, and the log has that number', async () => {
  await asOwner(site.db.ownerUrl, (client) => client.query(`alter table ${site.region.schema}.calendar_item rename to away`));
  const log = mock.method(console, 'error', () => {});
  const page = await visit('/molenwijk/activiteiten');
  const words = await page.innerText('main');
  assert.match(words, /Er ging iets mis/);
  const id = /nummer door: (\w+)/.exec(words)?.[1];
  assert.ok(id);
  assert.ok(log.mock.calls.some(({ arguments: [first] }) => String(first).startsWith(id)));
  assert.ok(await page.locator('main a[href^="tel:"]').isVisible());
  assert.doesNotMatch(words, /calendar_item|relation|select/i, 'nothing of the inside is told');
  assert.equal((await site.get('/molenwijk/meedoen')).status >= 500, true);
  assert.equal((await site.get('/molenwijk/hulp')).status, 200, 'other pages go on');
  log.mock.restore();
});

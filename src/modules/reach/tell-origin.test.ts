import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addPerson } from '#modules/people/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { house, system, TUESDAY } from '#tests/house.ts';
import { deliverMail, send } from './index.ts';

const h = await house();
const later = (minutes: number) => h.as(system, { now: new Date(TUESDAY.getTime() + minutes * 60_000) });
const person = async (name: string, source?: string) => ((await addPerson(h.as(system), { name, email: `${name.toLowerCase()}@post.example`, source })) as { id: string }).id;
const notice = { purpose: 'test', topic: 'test', urgency: 'urgent', sender: 'region', title: 'Dag', body: 'Hallo {name}', script: 'x', short: 'x', days: 30 } as const;
const bodiesTo = (address: string) => inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('mail').select('body').where('recipient', '=', address).orderBy('made_at').execute()).map(({ body }) => body));

test('the first mail to who came with a list says from which, and what they can do; the second does not, and who gave the address gets none', async () => {
  const listed = await person('Lijst', 'Buurtlijst 2026'), known = await person('Bekend');
  for (const minute of [0, 10]) {
    await inTransaction(later(minute), (work) => send(work, notice, [{ person: listed }, { person: known }]));
    await deliverMail.runApart(later(minute + 1), {});
  }
  const bodies = await bodiesTo('lijst@post.example');
  assert.equal(bodies.length, 2);
  assert.match(bodies[0]!, /Het komt uit de lijst: Buurtlijst 2026\.[^]*\/privacy[^]*wissen/);
  assert.doesNotMatch(bodies[1]!, /Buurtlijst/);
  for (const body of await bodiesTo('bekend@post.example')) assert.doesNotMatch(body, /komt uit de lijst/);
});

test('two mails to one address at the same moment tell it once', async () => {
  const id = await person('Dubbel', 'Buurtlijst 2026');
  await inTransaction(later(30), async (work) => { await send(work, notice, [{ person: id }]); await send(work, { ...notice, title: 'Nog iets' }, [{ person: id }]); });
  await deliverMail.runApart(later(31), {});
  assert.equal((await bodiesTo('dubbel@post.example')).filter((body) => /Buurtlijst 2026/.test(body)).length, 1);
});

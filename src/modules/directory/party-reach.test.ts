import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Work } from '#platform/use-case/index.ts';
import { listPeople } from '#modules/people/index.ts';
import { house, system } from '#tests/house.ts';
import { readPartyReach } from './party-reach.ts';
import { readParties } from './read-entries.ts';

const h = await house('demo');
const inRegion = <T>(work: (work: Work) => Promise<T>) => inTransaction(h.as(system), work);
const emailsOf = (slug: string) => inRegion(async (work) => { const [party] = await readParties(work.tx, { slugs: [slug] }); return (await readPartyReach(work, [party!.id])).get(party!.id)!.emails; });
const mailOf = async (slug: string) => (await listPeople(h.as(system), { slug }))[0]!.email;
const endFor = async (slug: string) => { const { id } = (await listPeople(h.as(system), { slug }))[0]!; await inRegion(({ tx }) => tx.updateTable('representation').set({ ended_at: new Date('2026-11-20T10:00:00Z') }).where('person_id', '=', id).execute()); };

test('an organisation is reached by who keeps its entry, not by its director or researcher', async () => {
  assert.deepEqual(await emailsOf('gemeente'), [await mailOf('municipal-officer')]);
});

test('nobody keeps it: its shared mailbox counts as one who does; without that, everybody who speaks for it', async () => {
  await endFor('librarian');
  assert.deepEqual(await emailsOf('bibliotheek'), ['info@bibliotheekrivierstad.example']);
  await inRegion(({ tx }) => tx.updateTable('party').set({ email: null }).where('slug', '=', 'bibliotheek').execute());
  assert.deepEqual(await emailsOf('bibliotheek'), [await mailOf('coordinator')]);
});

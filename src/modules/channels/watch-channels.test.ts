import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inTransaction, type Actor } from '#platform/use-case/index.ts';
import { actorOfPerson, listPeople } from '#modules/people/index.ts';
import { house, system, TUESDAY, visitor } from '#tests/house.ts';
import type { ChannelInput } from './channel-document.ts';
import { confirmChannel, endChannel, saveChannel, showChannelHistory } from './index.ts';
import { DEADLINE, STILL_RIGHT, watchChannels } from './watch-channels.ts';

const h = await house('demo');
const as = async (slug: string) => h.as(await actorOfPerson(h.db, h.region, (await listPeople(h.as(system), { slug }))[0]!.id, TUESDAY));
const night = (days: number) => inTransaction(h.as(system, { now: new Date(TUESDAY.getTime() + days * 86_400_000) }), (work) => watchChannels.run(work, {}));
const channel = (name: string, more: Partial<ChannelInput> = {}): ChannelInput => ({ kind: 'paper', name, areas: ['WK990101'], everyone: true, languages: ['nl'], forms: ['paper'], shown: true, ...more });
const idOf = (slug: string) => inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('channel').select('id').where('slug', '=', slug).executeTakeFirstOrThrow()).id);
const open = async (slug: string, what: string) => { const id = await idOf(slug); return inTransaction(h.as(system), async ({ tx }) => (await tx.selectFrom('duty').select(['holder', 'due_on']).where('what', '=', what).where('subject_id', '=', id).where('closed_at', 'is', null).orderBy('holder').execute()).map(({ holder, due_on }) => `${holder} ${due_on}`)); };

test('a deadline within a week is a line for the editor of the wijk, gone when its day is over, and back the next time', async () => {
  const { slug } = await saveChannel(await as('editor'), { channel: channel('Maandblad', { deadline: { on: '2026-01-15', every: 'month' } }) });
  await night(10);
  assert.deepEqual(await open(slug, DEADLINE), []);
  await night(15); await night(16);
  assert.deepEqual(await open(slug, DEADLINE), ['editor:area:WK990101 2026-12-15']);
  await night(22);
  assert.deepEqual(await open(slug, DEADLINE), []);
  await night(46);
  assert.deepEqual(await open(slug, DEADLINE), ['editor:area:WK990101 2027-01-15']);
  await endChannel(await as('editor'), { slug, ended: true });
  assert.deepEqual(await open(slug, DEADLINE), []);
});

test('a channel that nobody confirmed for a year is asked of its owner, or of who takes care of the wijk, until one says so', async () => {
  const { slug: owned } = await saveChannel(await as('editor'), { channel: channel('Van de bieb', { owner: 'Bibliotheek Rivierstad' }) }), { slug: free } = await saveChannel(await as('editor'), { channel: channel('Van niemand') });
  await night(365);
  assert.deepEqual(await open(free, STILL_RIGHT), []);
  await night(366);
  const librarian = await as('librarian'), library = (librarian.actor as Extract<Actor, { kind: 'person' }>).scopes.find((scope) => scope.startsWith('party:'))!;
  assert.deepEqual((await open(owned, STILL_RIGHT)).map((line) => line.split(' ')[0]), [library]);
  assert.deepEqual((await open(free, STILL_RIGHT)).map((line) => line.split(' ')[0]), ['coordinator:area:WK990101', 'editor:area:WK990101']);
  await confirmChannel(librarian, { slug: owned });
  await confirmChannel(await as('coordinator'), { slug: free });
  assert.deepEqual([await open(owned, STILL_RIGHT), await open(free, STILL_RIGHT)], [[], []]);
});

test('the history of a channel tells in words what changed, when and by whom, to who sees the register', async () => {
  const editor = await as('editor'), { slug } = await saveChannel(editor, { channel: channel('Wijkblad') });
  await saveChannel(editor, { channel: channel('Wijkblad', { slug, rhythm: 'Elke maand', shown: false, deadline: { on: '2026-12-15', every: 'month' } }) });
  const { versions } = await showChannelHistory(await as('librarian'), { slug, page: 1 });
  assert.deepEqual(versions.map(({ number }) => number), [2, 1]);
  assert.deepEqual(versions[0]!.changes, [
    { field: 'rhythm', before: '', after: 'Elke maand' }, { field: 'deadlineOn', before: '', after: '15 december 2026, elke maand' }, { field: 'shownToVisitors', before: 'Ja', after: 'Nee' }]);
  assert.equal(versions[0]!.who, (editor.actor as Extract<Actor, { kind: 'person' }>).name);
  for (const other of [h.as(visitor), await as('resident')]) await assert.rejects(showChannelHistory(other, { slug, page: 1 }), { status: 404 });
});

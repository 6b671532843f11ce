import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import * as v from 'valibot';
import { dropHeading, listHeadings, saveHeading } from '#modules/themes/index.ts';
import { nameKey } from '#modules/imports/index.ts';
import { asOwner, slugify } from '#platform/db/index.ts';
import { newestVersion } from '#platform/facts/index.ts';
import { inTransaction, type Work } from '#platform/use-case/index.ts';
import { house, system, visitor } from '#tests/house.ts';
import { waiting } from '#tests/locks.ts';
import { followHeading } from './follow-headings.ts';
import { countUnderHeadings, findServices, isHeadingFollowed, noChoices, readServices, saveServices, serviceDocument } from './index.ts';
import { indexServices } from './index-entries.ts';
import { namesOf, wordingOf } from './spreadsheet/known.ts';

const h = await house('demo');
const admin = h.as(system);
const find = (more: Partial<typeof noChoices>) => findServices(h.as(visitor), { ...noChoices, wijk: null, page: 1, pageSize: 500, ...more });
const slugs = async (more: Partial<typeof noChoices>) => (await find(more)).lines.map(({ slug }) => slug).sort();
const services = () => inTransaction(admin, ({ tx }) => readServices(tx));

const rename = (slug: string, name: string, more = {}) => saveHeading(admin, { kind: 'theme', slug, name, ...more });
const follow = (slug: string) => followHeading.runApart(admin, { kind: 'theme', slug });

test('after a rename the filter knows the new name at once, the search after the job that came with it, and its address works on', async () => {
  const before = await slugs({ theme: 'vervoer' });
  assert.ok(before.length > 0);
  assert.deepEqual(await slugs({ words: 'pretpaleis' }), []);
  await rename('vervoer', 'Pretpaleis');
  assert.deepEqual(await slugs({ theme: 'vervoer' }), before);
  assert.ok((await find({})).themes.some(({ name }) => name === 'Pretpaleis'));
  assert.deepEqual([await slugs({ words: 'pretpaleis' }), await isHeadingFollowed(admin, { kind: 'theme', slug: 'vervoer' })], [[], true], 'its page says that the search comes later');
  await follow('vervoer');
  assert.equal(await isHeadingFollowed(admin, { kind: 'theme', slug: 'vervoer' }), false);
  assert.ok((await slugs({ words: 'pretpaleis' })).some((slug) => before.includes(slug)));
});

test('a theme that moves below another takes its offers along', async () => {
  const [moved, there] = [await slugs({ theme: 'energie' }), await slugs({ theme: 'geld-en-brieven' })];
  assert.ok(moved.some((slug) => !there.includes(slug)));
  await rename('energie', 'Energie', { parent: 'geld-en-brieven' });
  await follow('energie');
  assert.deepEqual(await slugs({ theme: 'geld-en-brieven' }), [...new Set([...moved, ...there])].sort());
});

test('a rename asks for one job, which does the same again when it is begun twice and nothing when it was done', async () => {
  await rename('taal-en-leren', 'Kwartelnest');
  await rename('taal-en-leren', 'Zeppelinhal');
  const jobs = await asOwner(h.url, (client) => client.query("select key from graphile_worker.jobs where task_identifier = $1 and key like '%taal-en-leren'", [followHeading.name]));
  assert.equal(jobs.rowCount, 1);
  // Killed in the middle: some offers were done, and the change is still asked for.
  const half = await inTransaction(admin, (work) => readServices(work.tx));
  await inTransaction(admin, (work) => indexServices(work, half.filter(({ document }) => document.themes.includes('taal-en-leren')).slice(0, 1).map(({ id }) => id)));
  await follow('taal-en-leren');
  await follow('taal-en-leren');
  const [found, under] = [await slugs({ words: 'zeppelinhal' }), await slugs({ theme: 'taal-en-leren' })];
  assert.ok(under.length > 1 && under.every((slug) => found.includes(slug)));
  assert.deepEqual(await slugs({ words: 'kwartelnest' }), []);
});

test('a list that names a theme as it was called before means the one of now; a name of now goes before one of then', async () => {
  const read = async (name: string) => inTransaction(admin, async (work) => namesOf(await wordingOf(work), { parties: [] }, '2026-11-24', null).themes.get(nameKey(name)));
  await rename('opvoeden', 'Groot worden');
  assert.equal(await read('Opvoeden'), 'opvoeden');
  await rename('opvoeden', 'Kind en gezin');
  assert.deepEqual([await read('groot worden'), await read('Kind en gezin'), await read('Klein worden')], ['opvoeden', 'opvoeden', undefined]);
  await saveHeading(admin, { kind: 'theme', name: 'Groot worden' });
  assert.equal(await read('Groot worden'), 'groot-worden');
});

test('one with offers goes only when another takes its place: offers, address, spreadsheets and old versions mean that one then', async () => {
  const version = (await services()).find(({ document }) => document.themes.includes('huren'))!;
  const [moved, count] = [await slugs({ theme: 'huren' }), (await countUnderHeadings(admin, 'theme')).get('huren')!];
  assert.ok(moved.length > 0);
  await assert.rejects(dropHeading(admin, { kind: 'theme', slug: 'huren' }), { key: 'directory.headingInUse', values: { count } });
  const newest = () => inTransaction(admin, (work) => newestVersion(work, { kind: 'service', id: version.id }));
  const before = await newest();
  await dropHeading(admin, { kind: 'theme', slug: 'huren', into: 'huis-zoeken' });
  const view = await find({ theme: 'huren' });
  assert.equal(view.theme, 'huis-zoeken');
  for (const slug of moved) assert.ok(view.lines.some((line) => line.slug === slug), slug);
  assert.equal((await countUnderHeadings(admin, 'theme')).get('huren'), undefined);
  assert.ok((await services()).find(({ id }) => id === version.id)!.document.themes.includes('huis-zoeken'));
  assert.deepEqual(await newest(), before, 'versions come with the job');
  for (const _ of ['once', 'and again']) {
    await followHeading.runApart(admin, { kind: 'theme', slug: 'huis-zoeken' });
    assert.equal((await newest()).number, before.number + 1);
  }
  const names = await inTransaction(admin, async (work) => namesOf(await wordingOf(work), { parties: [] }, '2026-11-24', null));
  assert.equal(names.themes.get('huren'), 'huis-zoeken');
  await inTransaction(admin, (work) => saveServices(work, [{ id: version.id, document: version.document }], { source: 'form' }));
  assert.ok(!(await services()).some(({ document }) => document.themes.includes('huren')));
});

test('a theme above others goes into another with all below it', async () => {
  const moved = await slugs({ theme: 'eten-en-kleding' });
  await dropHeading(admin, { kind: 'theme', slug: 'eten-en-kleding', into: 'wonen-en-buurt' });
  await follow('wonen-en-buurt');
  const there = await slugs({ theme: 'wonen-en-buurt' });
  assert.ok(moved.length > 0 && moved.every((slug) => there.includes(slug)));
  assert.equal((await listHeadings(admin, 'theme')).find(({ slug }) => slug === 'gratis-eten')!.parent, 'wonen-en-buurt');
});

test('what stood below a theme by one that went elsewhere stands there no more, at once', async () => {
  const before = await slugs({ theme: 'geld-en-brieven' });
  await dropHeading(admin, { kind: 'theme', slug: 'energie', into: 'wonen-en-buurt' });
  const branch = ['geld-en-brieven', ...(await listHeadings(admin, 'theme')).filter(({ parent }) => parent === 'geld-en-brieven').map(({ slug }) => slug)];
  const own = (await services()).filter(({ document }) => document.themes.some((theme) => branch.includes(theme))).map(({ slug }) => slug), now = await slugs({ theme: 'geld-en-brieven' });
  assert.ok(now.length < before.length);
  assert.deepEqual(now, before.filter((slug) => own.includes(slug)));
});

test('an audience goes from offers and channels at once, or from neither', async () => {
  const channels = () => inTransaction(admin, ({ tx }) => tx.selectFrom('channel').select(['slug', 'audiences', 'everyone']).orderBy('slug').execute());
  const [channel] = (await channels()).filter(({ audiences }) => audiences.length > 0);
  const slug = channel!.audiences[0]!, moved = await slugs({ audience: slug });
  await assert.rejects(dropHeading(admin, { kind: 'audience', slug }));
  await dropHeading(admin, { kind: 'audience', slug, into: 'iedereen' });
  const now = (await channels()).find((one) => one.slug === channel!.slug)!;
  assert.deepEqual([now.everyone, now.audiences], [true, []]);
  const there = await slugs({ audience: 'iedereen' });
  assert.ok(moved.every((one) => there.includes(one)));
});

const offer = (name: string, heading: object) => ({ document: v.parse(serviceDocument, { party: 'bibliotheek', name, plainWords: name, ...heading }) });
const headingsOf = async (name: string) => (await services()).find(({ document }) => document.name === name)!.document;

test('an offer that is being made while its theme or audience is replaced comes under what takes its place', async () => {
  for (const [kind, field, slug, into] of [['theme', 'themes', 'telefoon-en-tablet', 'vervoer'], ['audience', 'audiences', 'beperking', 'ouders']] as const) {
    let dropped: Promise<unknown> | undefined;
    await inTransaction(admin, async (work) => {
      await saveServices(work, [offer(`Eerder ${kind}`, { [field]: [slug] })], { source: 'form' });
      dropped = dropHeading(admin, { kind, slug, into });
      await waiting(h.url, 1, dropped);
    });
    await dropped;
    assert.deepEqual((await headingsOf(`Eerder ${kind}`))[field], [into]);
  }
});

test('an offer that is made while its theme is being replaced waits, and comes under what takes its place', async () => {
  const [slug, into] = ['belasting', 'schulden'];
  let dropped: Promise<unknown> | undefined, saved: Promise<unknown> | undefined;
  await inTransaction(admin, async ({ tx }) => {
    // Halfway: what it is replaced by cannot be written yet.
    await sql`lock table theme_slug in share mode`.execute(tx);
    dropped = dropHeading(admin, { kind: 'theme', slug, into });
    await waiting(h.url, 1, dropped);
    saved = inTransaction(admin, (work) => saveServices(work, [offer('Later', { themes: [slug] })], { source: 'form' }));
    await waiting(h.url, 2, saved);
  });
  await Promise.all([dropped, saved]);
  assert.deepEqual((await headingsOf('Later')).themes, [into]);
});

const write = (work: Work, name: string, heading: object) => saveServices(work, [offer(name, { slug: slugify(name), ...heading })], { source: 'form' });

test('who writes several offers while a theme of theirs is replaced finishes, whichever comes first', async () => {
  const [slug, into] = ['mantelzorg', 'hulp-thuis'], existing = ['Warm', 'Zuinig'];
  await inTransaction(admin, async (work) => { for (const name of existing) await write(work, name, { themes: [slug] }); });
  const orders = [[(work: Work) => write(work, 'Isolatie', { themes: [slug] }), (work: Work) => write(work, 'Warm', { themes: [slug, 'recht'] })],
    [(work: Work) => write(work, 'Zuinig', { themes: ['recht'] }), (work: Work) => write(work, 'Ventilatie', { themes: [slug] })]] as const;
  let dropped: Promise<unknown> | undefined, arrived = 0;
  const everybody = Promise.withResolvers<void>(), both = () => { if ((arrived += 1) === orders.length) everybody.resolve(); return everybody.promise; };
  const [one, other] = orders.map(([first, second]) => inTransaction(admin, async (work) => {
    await first(work);
    await both();
    dropped ??= dropHeading(admin, { kind: 'theme', slug, into });
    await waiting(h.url, 1, dropped);
    await second(work);
  }));
  await Promise.all([one, other]);
  await dropped;
  assert.deepEqual(await Promise.all(['Isolatie', 'Warm', 'Zuinig', 'Ventilatie'].map(async (name) => (await headingsOf(name)).themes)), [[into], [into, 'recht'], ['recht'], [into]]);
});

test('who writes offers below a theme that was renamed, one after another, is not stopped by the job that follows', async () => {
  let followed: Promise<unknown> | undefined;
  await rename('samen-iets-doen', 'Gezelligheid');
  await inTransaction(admin, async (work) => {
    await write(work, 'Kippenhok', { themes: ['tuin-en-dieren'] });
    followed = follow('samen-iets-doen');
    await waiting(h.url, 1, followed);
    await write(work, 'Theekrans', { themes: ['koffie-en-inloop'] });
  });
  await followed;
  assert.ok((await slugs({ words: 'gezelligheid' })).includes('theekrans'));
});

test('an offer that was being made when its theme got another name is found by the new name', async () => {
  let renamed: Promise<unknown> | undefined, followed: Promise<unknown> | undefined;
  await inTransaction(admin, async (work) => {
    await saveServices(work, [offer('Ondertussen', { themes: ['vervoer'] })], { source: 'form' });
    renamed = rename('vervoer', 'Wielewaal');
    await waiting(h.url, 1, renamed);
    followed = follow('vervoer');
    await waiting(h.url, 1, followed);
  });
  await Promise.all([renamed, followed]);
  assert.ok((await slugs({ words: 'wielewaal' })).includes('ondertussen'));
});

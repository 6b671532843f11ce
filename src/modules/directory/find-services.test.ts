import assert from 'node:assert/strict';
import { test } from 'node:test';
import { house, visitor } from '#tests/house.ts';
import { search } from '#modules/search/index.ts';
import { inTransaction, Refusal } from '#platform/use-case/index.ts';
import { findServices } from './find-services.ts';
import { showActivities } from './show-activities.ts';
import { showParty } from './show-party.ts';
import { showService } from './show-service.ts';
import { showJoining, showNewest, showRegion, showWijk } from './show-wijk.ts';
import type { DirectoryQuestion } from './views.ts';

const h = await house('demo');
const ask = (more: Partial<DirectoryQuestion>, now?: string) => findServices(h.as(visitor, now ? { now: new Date(now) } : {}), {
  wijk: 'molenwijk', words: '', theme: null, audience: null, when: null, free: false, language: null, access: [], remote: false, postcode: null, within: null, page: 1, pageSize: 20, ...more });

test('a wijk\'s list is paged, by name, each service once', async () => {
  const first = await ask({});
  const seen = new Set<string>();
  for (let page = 1; page <= first.pages; page += 1) for (const line of (await ask({ page })).lines) seen.add(line.slug);
  assert.equal(seen.size, first.total);
  assert.ok(first.total > 80 && first.lines.length === 20);
});

test('words, theme and filters narrow together', async () => {
  const all = await ask({ words: 'hulp bij brieven van de belasting' });
  const free = await ask({ words: 'hulp bij brieven van de belasting', free: true });
  assert.ok(all.total > 0 && free.total > 0 && free.total <= all.total);
  assert.ok(free.lines.every((line) => line.cost === 'free'));
});

test('"open now" is what the hours say at that moment, also on a holiday', async () => {
  const tuesday = await ask({ when: 'now' });
  assert.ok(tuesday.total > 0 && tuesday.lines.every((line) => line.openness.state === 'open'));
  const christmas = await ask({ when: 'now' }, '2026-12-25T10:30:00+01:00');
  assert.ok(christmas.total < tuesday.total);
  assert.ok(christmas.lines.every((line) => line.openness.state === 'open'));
});

test('of an offer at several places the one in the wijk comes first, with its own hours; the one that is open when that is asked', async () => {
  const lineIn = async (wijk: string, more: Partial<DirectoryQuestion> = {}, now?: string) => (await ask({ wijk, pageSize: 300, ...more }, now)).lines.find(({ slug }) => slug === 'voedselbank-aanmelden');
  const [here, there] = [await lineIn('molenwijk', {}, '2026-11-30T10:30:00+01:00'), await lineIn('steenoven', {}, '2026-11-30T10:30:00+01:00')];
  assert.deepEqual([here, there].map((line) => [line!.places[0]!.name, line!.places[0]!.openness!.state]), [['Buurthuis De Wiek', 'closed'], ['Voedselbank Rivierstad', 'open']]);
  assert.equal((await lineIn('molenwijk', { when: 'now' }, '2026-11-30T10:30:00+01:00'))!.places[0]!.name, 'Voedselbank Rivierstad');
});

test('when nothing has all that was chosen, what has nearly all stands there: never just the first of the list', async () => {
  const { instead } = await ask({ when: 'weekend', audience: 'dementie', free: true });
  const slugs = (list: readonly { slug: string }[]) => new Set(list.map(({ slug }) => slug));
  const [forThem, all] = [slugs((await ask({ audience: 'dementie', pageSize: 300 })).lines), await ask({})];
  assert.ok(instead!.nearest.length > 0 && instead!.nearest.every(({ slug }) => forThem.has(slug)));
  assert.notDeepEqual(slugs(instead!.nearest), slugs(all.lines.slice(0, instead!.nearest.length)));
});

test('the search knows holidays and single dates as the pages do', async () => {
  const openBySearch = async (moment: string) => {
    const { hits } = await inTransaction(h.as(visitor), ({ tx }) => search(tx, { question: '', now: new Date(moment), filters: { kinds: ['service'], open: 'now' }, pageSize: 200 }));
    return hits.map((hit) => hit.path).sort();
  };
  const openByPages = async (moment: string) => (await ask({ wijk: null, when: 'now', pageSize: 200 }, moment)).lines.map((line) => `/aanbod/${line.slug}`).sort();
  for (const moment of ['2026-11-24T10:30:00+01:00', '2026-12-25T10:30:00+01:00', '2026-12-01T14:30:00+01:00', '2027-04-27T11:00:00+02:00']) assert.deepEqual(await openBySearch(moment), await openByPages(moment), moment);
});

test('a postcode puts the nearest first and says how far', async () => {
  const { lines } = await ask({ postcode: '6896 as' });
  const metres = lines.flatMap((line) => line.places[0]?.distance ?? []);
  assert.ok(metres.length > 5);
  assert.deepEqual(metres, [...metres].sort((a, b) => a - b));
  const most = Math.ceil(metres[5]! / 1000), within = await ask({ postcode: '6896 as', within: most, pageSize: 500 }), all = await ask({ postcode: '6896 as', pageSize: 500 });
  assert.deepEqual(within.lines.map(({ slug }) => slug), all.lines.filter(({ places }) => places[0]?.distance != null && places[0].distance <= most * 1000).map(({ slug }) => slug), 'and none that is farther than asked for');
  assert.equal((await ask({ postcode: '0000' })).postcodeUnknown, true);
});

test('nothing found says what would help', async () => {
  const { total, instead } = await ask({ words: 'computerles', when: 'weekend', language: 'vi' });
  assert.equal(total, 0);
  assert.ok(instead!.withoutFilters > 0 && instead!.nearest.length > 0);
});

test('a wijk that is not there is not found', async () => {
  await assert.rejects(ask({ wijk: 'nergens' }), (error) => error instanceof Refusal && error.status === 404);
});

test('the pages of a service, a party, a wijk and the region have what they show', async () => {
  const { lines: [line] } = await ask({});
  const service = await showService(h.as(visitor), line!.slug);
  assert.ok(service && 'document' in service && service.party.name && service.wijken.length > 0);
  const party = await showParty(h.as(visitor), service.party.slug);
  assert.ok(party && 'document' in party && party.services.some((s) => s.slug === line!.slug));
  assert.equal(party.document.privateContacts.length, 0);
  const wijk = await showWijk(h.as(visitor), 'molenwijk');
  assert.ok(wijk.themes.length > 5 && wijk.today.length > 0 && wijk.wijk.rings.length === 1);
  assert.ok((await showRegion(h.as(visitor))).wijken.length === 2);
  assert.ok((await showJoining(h.as(visitor), 'molenwijk')).initiatives.length > 3);
  assert.ok((await showNewest(h.as(visitor), 'molenwijk')).length > 3);
  const week = await showActivities(h.as(visitor), { wijk: 'molenwijk', days: 7 });
  assert.ok(week.length > 20 && week.every((a, i) => i === 0 || !a.start || !week[i - 1]!.start || a.start >= week[i - 1]!.start!));
  assert.deepEqual([...new Set(week.map(({ day }) => day))], ['24', '25', '26', '27', '28', '29', '30'].map((day) => `2026-11-${day}`), 'seven days, of which today is the first');
  assert.equal(await showService(h.as(visitor), 'bestaat-niet'), undefined);
});

test('another region shows nothing of this one', async () => {
  assert.equal(await showService(h.as(visitor, { region: h.otherRegion }), (await ask({})).lines[0]!.slug), undefined);
});

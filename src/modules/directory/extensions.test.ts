import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asOwner } from '#platform/db/index.ts';
import { inTransaction } from '#platform/use-case/index.ts';
import { system, visitor } from '#tests/house.ts';
import { website } from '#tests/website.ts';
import { answerQuestion, cardPaper, exportDirectory, openQuestions, readParties, readPartyReach, readServices, runImport, saveParties, saveServices, showImport, showService, stageImport } from './index.ts';
import { partyAsJsonLd, serviceAsJsonLd } from './json-ld.ts';
import { showParty } from './show-party.ts';
import { showBooklet, showCard } from './print/query.ts';

const site = await website('demo');
const admin = site.as(system), anybody = site.as(visitor);
/** The demo's "Hulp in huis": 026 000 00 14, toestel 3. Its party gets an extension here, which its other offers fall back on. */
const slug = 'hulp-in-huis-aanvragen';
const offer = await inTransaction(admin, async ({ tx }) => (await readServices(tx, { slugs: [slug] }))[0]!);
const party = await inTransaction(admin, async (work) => {
  const [one] = await readParties(work.tx, { ids: [offer.partyId] }), [first, ...more] = one!.document.phones;
  await saveParties(work, [{ id: one!.id, document: { ...one!.document, phones: [{ ...first!, extension: 77 }, ...more] } }], { source: 'form' });
  const other = (await readServices(work.tx)).find(({ partyId, document }) => partyId === one!.id && document.phones.length > 0 && document.locations.length > 0 && document.slug !== slug)!;
  await saveServices(work, [{ id: other.id, document: { ...other.document, phones: [] } }], { source: 'form' });
  return { ...one!, number: first!.number, other: other.document };
});
const page = async (path: string) => (await (await site.get(path)).text()).replaceAll(/<!--.*?-->/g, '');

test('what is dialled after a number stands behind it in every list', async () => {
  for (const [words, extension] of [['traplift', 3], [party.other.name, 77]] as const) {
    const asked = `?q=${encodeURIComponent(words)}`;
    assert.ok(new RegExp(`;ext=${extension}"[^>]*>[\\d ]+</a>, toestel ${extension}`).test(await page(`/molenwijk/hulp${asked}`)), words);
    assert.ok(new RegExp(`<strong>[\\d ]+, toestel ${extension}</strong>`).test(await page(`/molenwijk/hulp/lijst${asked}`)), words);
    const { items } = await (await site.get(`/api/v1/aanbod?q=${encodeURIComponent(words)}`)).json() as { items: { toestel: number | null }[] };
    assert.ok(items.some(({ toestel }) => toestel === extension), words);
  }
});

test('on paper and in what search engines read it stands there too, and who is asked to call has it', async () => {
  const where = { wijk: 'molenwijk', website: 'x.example' };
  const booklet = await showBooklet(anybody, where), printed = booklet.themes.flatMap(({ entries }) => entries).find(({ id }) => id === slug)!;
  assert.match(printed.phones[0]!.description!, /^toestel 3, /);
  assert.match(booklet.parties.find(({ id }) => id === party.slug)!.phones[0]!.description!, /^toestel 77/);
  const card = await showCard(anybody, { ...where, audience: 'ouderen' });
  assert.equal(cardPaper({ ...card, entries: [printed] }).data.entries[0]!.extension, 'toestel 3');
  const service = await showService(anybody, slug), organisation = await showParty(anybody, party.slug);
  assert.ok(service && 'document' in service && organisation && 'document' in organisation);
  const { places } = await showService(anybody, party.other.slug!) as typeof service;
  assert.match(JSON.stringify(serviceAsJsonLd({ ...service, places }, site.region, 'nl')), /"telephone":"\+31\d{9} ext\. 3"/);
  assert.ok(JSON.stringify(partyAsJsonLd(organisation, site.region)).includes(`"telephone":"${party.number} ext. 77"`));
  const reach = await inTransaction(admin, (work) => readPartyReach(work, [party.id]));
  assert.deepEqual([reach.get(party.id)!.phone, reach.get(party.id)!.extension], [party.number, 77]);
});

test('a spreadsheet tells it and reads it back', async () => {
  const { bytes } = await exportDirectory(admin, { format: 'csv' });
  const text = new TextDecoder().decode(bytes);
  assert.match(text, /toestel 3 /);
  const changed = new TextEncoder().encode(text.replaceAll(/toestel 3(?= )/g, 'toestel 4'));
  const id = await stageImport(admin, { bytes: changed, fileName: 'kaart.csv' });
  assert.equal((await showImport(admin, { id })).counts.changed, 1);
  await runImport(admin, { id });
  // Its owner confirmed it, and is asked.
  const [question] = (await openQuestions(admin, {})).filter(({ slug: of }) => of === slug);
  assert.match(question!.theirs, /toestel 4 /);
  await answerQuestion(admin, { id: question!.id, answer: 'theirs' });
  const [now] = await inTransaction(admin, ({ tx }) => readServices(tx, { slugs: [slug] }));
  assert.equal(now!.document.phones[0]!.extension, 4);
});

test('an offer whose card was made before there were extensions says in the API that it has none', async () => {
  await asOwner(site.db.ownerUrl, (client) => client.query(`update ${site.region.schema}.service_card set card = card - 'extension'`));
  const { items } = await (await site.get('/api/v1/aanbod')).json() as { items: { toestel: number | null }[] };
  assert.ok(items.length > 0 && items.every(({ toestel }) => toestel === null));
});

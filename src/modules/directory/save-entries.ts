/**
 * The one place where entries of the directory are written: forms, spreadsheets, feeds and the demo all end here. Many at once, in few
 * statements. With each change go its fact, its version, its place in the search index and in the calendar.
 */
import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { factKind, keepVersions, recordEach, type FactKind } from '#platform/facts/index.ts';
import { headingsNow, holdHeadings } from '#modules/themes/index.ts';
import { refuse, type Work } from '#platform/use-case/index.ts';
import type { LocationDocument, PartyDocument, ServiceDocument } from './documents.ts';
import { locationRow, partyRow, phoneRows, serviceRows, type Ids, type ServiceRows } from './entry-rows.ts';
import { indexParties, indexServices } from './index-entries.ts';
import { readLocations, readParties, readServices, type Entry } from './read-entries.ts';
import { freeSlug, idsAtOldSlugs, keepOldSlugs, slugWanted, takenSlugs, type Kind, type Nameable } from './slugs.ts';

export const partySaved = factKind<{ source: string }>('directory.partySaved', 'party');
export const locationSaved = factKind<{ source: string }>('directory.locationSaved', 'location');
export const serviceSaved = factKind<{ source: string }>('directory.serviceSaved', 'service');

/** Where a document came from: `form`, `demo`, `import:<file's name>`, `hsds:<address>`. */
export type SaveOptions = { source: string };
export type Saved = { id: string; slug: string; outcome: 'new' | 'changed' | 'same'; factId: string | null };
/** `isBack`: it was taken out of the directory, and comes back under the id it had. */
type Draft<D> = { id?: string; document: D; isBack?: boolean };
const REPLACE = { key: ['id'], keep: ['made_at'] };

/** Saves parties. `supportedBy` may name parties of the same call. Answers in the order of the drafts. */
export async function saveParties(work: Work, drafts: readonly Draft<PartyDocument>[], options: SaveOptions): Promise<Saved[]> {
  const { tx } = work;
  const known = await lockedEntries(work, 'party', drafts, readParties);
  const plan = await planned(work, 'party', drafts, known);
  const changed = plan.filter((p) => p.outcome !== 'same');
  await putRows(tx, 'party', changed.map((p) => ({ ...partyRow(p.id, p.slug, p.document), ...stamps(options, work.now) })), REPLACE);
  const ids = changed.map((p) => p.id);
  for (const table of ['phone', 'party_support', 'private_contact'] as const) await tx.deleteFrom(table).where('party_id', '=', sql<string>`any(${ids}::uuid[])`).execute();
  const phones = changed.map((p) => phoneRows('party_id', p.id, p.document.phones));
  await putRows(tx, 'phone', phones.flatMap((p) => p.phone));
  await putRows(tx, 'schedule', phones.flatMap((p) => p.schedule));
  await putRows(tx, 'private_contact', changed.flatMap((p) => p.document.privateContacts.map((c) => ({ id: newId(), party_id: p.id, scope: `party:${p.id}`, ...c, source: options.source, made_at: work.now }))));
  const supporters = await idsOf(work, 'party', changed.flatMap((p) => p.document.supportedBy));
  await putRows(tx, 'party_support', changed.flatMap((p) => [...new Set(p.document.supportedBy)].map((slug) => ({ party_id: p.id, supporter_id: supporters.get(slug) ?? refuse('directory.partyUnknown', { values: { slug } }) }))));
  await tx.updateTable('service').set((e) => ({ areas: e.selectFrom('party').select('party.areas').whereRef('party.id', '=', 'service.party_id').$castTo<string[]>() }))
    .where('party_id', '=', sql<string>`any(${ids}::uuid[])`).where('own_areas', '=', sql<string[]>`'{}'::text[]`).execute();
  await remember(work, partySaved, changed, (p) => `party:${p.id}`, options);
  await indexParties(work, ids);
  return plan.map(savedOf);
}

/** Saves locations. A secret address is dropped here, before anything is written. */
export async function saveLocations(work: Work, drafts: readonly Draft<LocationDocument>[], options: SaveOptions): Promise<Saved[]> {
  const shown = drafts.map((d) => ({ ...d, document: d.document.addressSecret ? { ...d.document, address: null, postcode: null, latitude: null, longitude: null, transportation: null, passedOn: {} } : d.document }));
  const known = await lockedEntries(work, 'location', shown, readLocations);
  const plan = await planned(work, 'location', shown, known);
  const changed = plan.filter((p) => p.outcome !== 'same');
  await putRows(work.tx, 'location', changed.map((p) => ({ ...locationRow(p.id, p.slug, p.document), ...stamps(options, work.now) })), REPLACE);
  await remember(work, locationSaved, changed, () => 'region', options);
  const { rows } = await sql<{ service_id: string }>`select distinct service_id from service_at_location where location_id = any(${changed.filter((p) => p.outcome === 'changed').map((p) => p.id)}::uuid[])`.execute(work.tx);
  await indexServices(work, rows.map((r) => r.service_id));
  return plan.map(savedOf);
}

/** Saves services. Their party and locations exist already, by slug; a theme or audience that was taken away counts as what took its place. @throws Refusal `directory.partyUnknown` or `directory.locationUnknown`. */
export async function saveServices(work: Work, told: readonly Draft<ServiceDocument>[], options: SaveOptions): Promise<Saved[]> {
  const { tx } = work;
  const drafts = await underHeadingsNow(work, told);
  const known = await lockedEntries(work, 'service', drafts, readServices);
  const plan = await planned(work, 'service', drafts, known);
  const changed = plan.filter((p) => p.outcome !== 'same');
  const ids = await idsOfAll(work, changed.map((p) => p.document));
  const rows = changed.map((p) => serviceRows(p.id, p.slug, p.document, ids));
  await putRows(tx, 'service', rows.map((r) => ({ ...r.service, ...stamps(options, work.now) })), REPLACE);
  const changedIds = changed.map((p) => p.id);
  for (const table of ['service_at_location', 'schedule', 'phone', 'cost_option', 'required_document'] as const) await tx.deleteFrom(table).where('service_id', '=', sql<string>`any(${changedIds}::uuid[])`).execute();
  const all = <K extends keyof Omit<ServiceRows, 'service'>>(key: K) => rows.flatMap((r) => r[key]);
  await putRows(tx, 'service_at_location', all('serviceAtLocation'));
  await putRows(tx, 'phone', all('phone'));
  await putRows(tx, 'schedule', all('schedule'));
  await putRows(tx, 'cost_option', all('costOption'));
  await putRows(tx, 'required_document', all('requiredDocument'));
  await remember(work, serviceSaved, changed, (p) => `party:${ids.parties.get(p.document.party)!.id}`, options);
  await indexServices(work, changedIds);
  return plan.map(savedOf);
}

/** A version of before, or a list of last year, may name a theme or audience that was taken away; and one may be taken away at this moment. */
async function underHeadingsNow({ tx }: Work, drafts: readonly Draft<ServiceDocument>[]): Promise<readonly Draft<ServiceDocument>[]> {
  const theme = await holdHeadings(tx, 'theme', drafts.flatMap(({ document }) => document.themes)), audience = await holdHeadings(tx, 'audience', drafts.flatMap(({ document }) => document.audiences));
  return drafts.map((draft) => ({ ...draft, document: { ...draft.document, themes: headingsNow(draft.document.themes, theme), audiences: headingsNow(draft.document.audiences, audience) } }));
}

/** Notes that what stands there is right: when, and which function said so ("Bibliotheek Molenwijk", never a person's name). Without a moment nobody said so. */
export async function confirmEntries(work: Work, kind: 'party' | 'service', ids: readonly string[], at: Date | null, by: string | null): Promise<void> {
  await work.tx.updateTable(kind).set({ confirmed_at: at, confirmed_by: by }).where('id', '=', sql<string>`any(${ids}::uuid[])`).execute();
  await (kind === 'party' ? indexParties(work, ids) : indexServices(work, ids));
}

type Planned<D> = { id: string; slug: string; document: D; outcome: Saved['outcome']; factId: string | null };

/** The entries that the drafts replace, locked until the end of the transaction so that a second writer waits and then sees the first's change. */
async function lockedEntries<D>(work: Work, kind: Kind, drafts: readonly Draft<D & { slug?: string }>[], read: (tx: Work['tx'], which: { ids: string[] }) => Promise<Entry<D>[]>): Promise<Map<string, Entry<D>>> {
  const slugs = drafts.flatMap((d) => (d.id === undefined && d.document.slug ? [d.document.slug] : []));
  const old = await idsAtOldSlugs(work, kind, slugs);
  const ids = [...drafts.flatMap((d) => d.id ?? []), ...old.values()];
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(kind)} where id = any(${ids}::uuid[]) or slug = any(${slugs}::text[]) order by id for update`.execute(work.tx);
  const entries = await read(work.tx, { ids: rows.map((r) => r.id) });
  const byKey = new Map(entries.map((e) => [e.id, e]));
  for (const [slug, id] of old) byKey.set(slug, byKey.get(id)!);
  for (const e of entries) byKey.set(e.slug, e);
  for (const { id, isBack } of drafts) if (id !== undefined && byKey.has(id) === (isBack ?? false)) refuse('platform.notFound', { status: 404 });
  return byKey;
}

/** Per draft: its id and slug, and whether it is new, changed or the same as what stands there. */
async function planned<D extends Nameable>(work: Work, kind: Kind, drafts: readonly Draft<D>[], known: Map<string, Entry<D>>): Promise<Planned<D>[]> {
  const before = (d: Draft<D>) => known.get(d.id ?? d.document.slug ?? '');
  const wanted = drafts.map((d) => slugWanted(kind, d.document, before(d)));
  const taken = await takenSlugs(work, kind, wanted.flatMap((slug, i) => (slug === before(drafts[i]!)?.slug ? [] : [slug])));
  const plan = drafts.map((draft, i): Planned<D> => {
    const entry = before(draft), { document } = draft;
    const id = entry?.id ?? draft.id ?? newId(), slug = entry && entry.slug === wanted[i] ? entry.slug : freeSlug(wanted[i]!, taken, id);
    const outcome = !entry ? 'new' : isSame({ ...document, slug }, entry.document) ? 'same' : 'changed';
    return { id, slug, document, outcome, factId: null };
  });
  await keepOldSlugs(work, kind, plan.flatMap(({ id, slug }, i) => { const entry = before(drafts[i]!); return entry && entry.slug !== slug ? [{ id, slug, old: entry.slug }] : []; }));
  return plan;
}

/** Whether two documents, or parts of them, say the same. */
export const isSame = (one: unknown, other: unknown): boolean => isDeepStrictEqual(plain(one), plain(other));

/** A document without key order and without the difference between missing and empty. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_, inner) =>
  inner && typeof inner === 'object' && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).filter(([, v]) => v !== null && v !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));

/** Keeps a fact and a version of services that were changed many at once, as they are now. */
export async function rememberServices(work: Work, services: Awaited<ReturnType<typeof readServices>>): Promise<void> {
  for (const [source, changed] of Map.groupBy(services, (service) => service.source)) await remember(work, serviceSaved, changed, ({ partyId }) => `party:${partyId}`, { source });
}

const stamps = (options: SaveOptions, now: Date) => ({ source: options.source, made_at: now, changed_at: now });

type Changed = { id: string; slug: string; document: object; factId?: string | null };

async function remember<C extends Changed>(work: Work, kind: FactKind<{ source: string }>, changed: C[], scopeOf: (p: C) => string, options: SaveOptions): Promise<void> {
  const facts = await recordEach(work, kind, changed.map(({ id }) => id), { source: options.source });
  const versions = changed.map((p, i) => ({ id: p.id, factId: (p.factId = facts[i]!.id), scope: scopeOf(p), document: { ...p.document, slug: p.slug } }));
  await keepVersions(work, kind.subject, versions);
}

/** Which entries stand at these slugs, or stood there before they were renamed. */
async function idsOf(work: Work, kind: Kind, slugs: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; slug: string }>`select id, slug from ${sql.table(kind)} where slug = any(${[...new Set(slugs)]}::text[])`.execute(work.tx);
  return new Map([...await idsAtOldSlugs(work, kind, slugs), ...rows.map((r) => [r.slug, r.id] as const)]);
}

async function idsOfAll(work: Work, documents: readonly ServiceDocument[]): Promise<Ids> {
  const found = await idsOf(work, 'party', documents.map((d) => d.party));
  const { rows } = await sql<{ id: string; areas: string[] }>`select id, areas from party where id = any(${[...found.values()]}::uuid[])`.execute(work.tx);
  const parties = new Map(rows.map((r) => [r.id, r]));
  const ids: Ids = { parties: new Map([...found].map(([slug, id]) => [slug, parties.get(id)!])), locations: await idsOf(work, 'location', documents.flatMap((d) => d.locations.map((l) => l.location))) };
  for (const d of documents) {
    if (!ids.parties.has(d.party)) refuse('directory.partyUnknown', { status: 422, values: { slug: d.party } });
    for (const at of d.locations) if (!ids.locations.has(at.location)) refuse('directory.locationUnknown', { status: 422, values: { slug: at.location } });
  }
  return ids;
}

const savedOf = (p: Planned<unknown>): Saved => ({ id: p.id, slug: p.slug, outcome: p.outcome, factId: p.factId });

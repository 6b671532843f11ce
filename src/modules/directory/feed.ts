import { sql, type RawBuilder } from 'kysely';
import { areasAt, areasByCode, placeOfPostcode } from '#modules/areas/index.ts';
import { search } from '#modules/search/index.ts';
import { query, refuse, type Work } from '#platform/use-case/index.ts';
import type { LocationDocument, PartyDocument, ServiceDocument } from './documents.ts';
import { readShownContacts, type ShownContact } from './contacts/shown-contacts.ts';
import { metresBetween } from './lines.ts';
import { readLocations, readParties, readServices, type Entry } from './read-entries.ts';

/** What a feed of the directory can be narrowed by; all that are given must hold. */
export type FeedFilters = {
  words: string | null;
  partyId: string | null;
  /** Of each of these: a theme of it, or one below, an audience of it, or a term of an outside list that it came with. */
  about: readonly { themes: readonly string[]; audiences: readonly string[]; terms: readonly string[] }[];
  /** It tells this. */
  tells: (typeof tellable)[number] | null;
  /** Changed, or anything of its party or places changed, at or after this moment. */
  modifiedAfter: Date | null;
  /** For people there, as far as it is known where people are served. */
  postcode: string | null;
  /** Metres from the middle of the postcode to one of its places. */
  within: number | null;
  minimumAge: number | null; maximumAge: number | null;
  /** One of its hours is on this day of the week (`MO`), begins not before and ends not after these times. */
  day: string | null; opensFrom: string | null; closesBy: string | null;
};

/** What a service may tell or not, by column. */
export const tellable = ['plain_words', 'digital_offer', 'attending', 'keywords', 'referral_who', 'referral_area_limit', 'referral_waiting_time_as_of', 'referral_interpreter', 'confirmed_by'] as const;

export const noFeedFilters: FeedFilters = { words: null, partyId: null, about: [], tells: null, modifiedAfter: null, postcode: null, within: null, minimumAge: null, maximumAge: null, day: null, opensFrom: null, closesBy: null };

export type FeedCut = { limit: number } & ({ page: number } | { after: string | null });
export type FeedKey = { id: string; name: string; status: ServiceDocument['status']; changedAt: Date };
/** A page of keys with how many there are in all; with `after` nobody counts, and `total` is what this cut holds. */
export type FeedKeys = { keys: FeedKey[]; total: number };

type Source = { kind: 'service' | 'party'; from: RawBuilder<unknown>; id: RawBuilder<unknown>; subject: RawBuilder<unknown>; columns: RawBuilder<unknown>; changedAt: RawBuilder<unknown>; shown: RawBuilder<unknown> };

/** A search looks no further than this. */
const MOST_HITS = 200;

/** Shown on the site: not ended, and of a party that goes on. What is told of a service changes with its party and its places too. */
const services: Source = {
  kind: 'service', from: sql`service s join party p on p.id = s.party_id`, id: sql`s.id`, subject: sql`s.id`, columns: sql`s.name, s.status`, shown: sql`s.status <> 'ended' and p.ended_at is null`,
  changedAt: sql`greatest(s.changed_at, s.confirmed_at, p.changed_at, (select max(l.changed_at) from service_at_location a join location l on l.id = a.location_id where a.service_id = s.id))`,
};
const places: Source = { ...services, from: sql`service_at_location x join service s on s.id = x.service_id join party p on p.id = s.party_id join location l on l.id = x.location_id`, id: sql`x.id` };
const parties: Source = { kind: 'party', from: sql`party p`, id: sql`p.id`, subject: sql`p.id`, columns: sql`p.name, 'active' as status`, shown: sql`p.ended_at is null`, changedAt: sql`greatest(p.changed_at, p.confirmed_at)` };

/**
 * Which services a feed gives, best match first when words are given, otherwise by id, which is the order they were made in.
 * @throws Refusal 400 `directory.postcodeUnknown`
 */
export const feedServices = async (work: Work, filters: FeedFilters, cut: FeedCut): Promise<FeedKeys> =>
  keysOf(work, services, filters.words, [...conditions(filters), ...(await nearness(work, filters, sql`(select 1 from service_at_location a join location l on l.id = a.location_id where a.service_id = s.id and`))], cut);

/** Which services at a location a feed gives; the ids are those of the pairs. @throws Refusal 400 `directory.postcodeUnknown` */
export const feedServicesAtLocations = async (work: Work, filters: FeedFilters, cut: FeedCut): Promise<FeedKeys> =>
  keysOf(work, places, filters.words, [...conditions(filters), ...(await nearness(work, filters, sql`(select 1 where`))], cut);

/** Which parties a feed gives; `areas` are codes of which one must be an area of theirs. */
export const feedParties = (work: Work, { words, areas }: { words: string | null; areas: readonly string[] | null }, cut: FeedCut): Promise<FeedKeys> =>
  keysOf(work, parties, words, areas ? [sql`p.areas && ${areas}::text[]`] : [], cut);

async function keysOf(work: Work, source: Source, words: string | null, conditions: RawBuilder<unknown>[], cut: FeedCut): Promise<FeedKeys> {
  const found = words ? await foundBy(work, source.kind, words) : null;
  const all = [source.shown, ...conditions, ...(found ? [sql`${source.subject} = any(${found}::uuid[])`] : []), ...('after' in cut && cut.after ? [sql`${source.id} > ${cut.after}::uuid`] : [])];
  const where = sql`from ${source.from} where ${sql.join(all, sql` and `)}`;
  const order = found ? sql`array_position(${found}::uuid[], ${source.subject}), id` : sql`id`;
  const { rows } = await sql<FeedKey & { total: number }>`select ${source.id} as id, ${source.columns}, ${source.changedAt} as "changedAt", ${'page' in cut ? sql`count(*) over ()::int` : sql`0`} as total
    ${where} order by ${order} limit ${cut.limit} offset ${'page' in cut ? (cut.page - 1) * cut.limit : 0}`.execute(work.tx);
  const keys = rows.map(({ total: _, ...key }) => key);
  if (!('page' in cut)) return { keys, total: keys.length };
  if (rows[0] || cut.page === 1) return { keys, total: rows[0]?.total ?? 0 };
  const { rows: [count] } = await sql<{ n: number }>`select count(*)::int as n ${where}`.execute(work.tx);
  return { keys, total: count!.n };
}

async function foundBy(work: Work, kind: Source['kind'], words: string): Promise<string[]> {
  const { hits } = await search(work.tx, { question: words, filters: { kinds: [kind] }, now: work.now, pageSize: MOST_HITS });
  return hits.map((hit) => hit.subject.id);
}

function conditions(f: FeedFilters): RawBuilder<unknown>[] {
  const all: RawBuilder<unknown>[] = [];
  if (f.partyId) all.push(sql`s.party_id = ${f.partyId}::uuid`);
  // The card knows the themes above a service's own.
  for (const { themes, audiences, terms } of f.about) all.push(sql`(exists (select 1 from service_card c where c.service_id = s.id and (c.themes && ${themes}::text[] or c.audiences && ${audiences}::text[]))
    or exists (select 1 from jsonb_array_elements(s.passed_on -> 'attributes') a where a ->> 'term' = any(${terms}::text[]))
    or exists (select 1 from service_at_location x, jsonb_array_elements(x.passed_on -> 'attributes') a where x.service_id = s.id and a ->> 'term' = any(${terms}::text[])))`);
  if (f.tells) all.push(sql`coalesce(${sql.ref(`s.${f.tells}`)}::text, '{}') <> '{}'`);
  if (f.modifiedAfter) all.push(sql`${services.changedAt} >= ${f.modifiedAfter}`);
  if (f.minimumAge !== null) all.push(sql`s.minimum_age >= ${f.minimumAge}`);
  if (f.maximumAge !== null) all.push(sql`s.maximum_age <= ${f.maximumAge}`);
  if (f.day || f.opensFrom || f.closesBy) all.push(sql`exists (select 1 from schedule h where (h.service_id = s.id or h.service_at_location_id in (select id from service_at_location where service_id = s.id)) and ${hours(f)})`);
  return all;
}

/** One and the same schedule meets all that is asked of hours. */
const hours = (f: FeedFilters): RawBuilder<unknown> => sql.join([
  f.day ? sql`(exists (select 1 from unnest(h.byday) d where right(d, 2) = ${f.day}) or (h.freq = 'DAILY' and h.byday = '{}'))` : sql`true`,
  f.opensFrom ? sql`h.opens_at >= ${f.opensFrom}` : sql`true`,
  f.closesBy ? sql`h.closes_at <= ${f.closesBy}` : sql`true`,
], sql` and `);

/** `places` begins a subselect over the places that may be near. */
async function nearness(work: Work, { postcode, within }: FeedFilters, places: RawBuilder<unknown>): Promise<RawBuilder<unknown>[]> {
  if (!postcode) return [];
  const place = (await placeOfPostcode(work, postcode)) ?? refuse('directory.postcodeUnknown', { status: 400 });
  const codes = (await areasAt(work.tx, place)).map((area) => area.code);
  return [
    ...(codes.length ? [sql`s.areas && ${codes}::text[]`] : []),
    ...(within === null ? [] : [sql`exists ${places} ${metresBetween({ latitude: place.lat, longitude: place.lon }, sql`l.latitude`, sql`l.longitude`)} <= ${within})`]),
  ];
}

/** A service with all that is told of it elsewhere: its party, its places, the areas it is for by name. */
export type FeedService = {
  service: Entry<ServiceDocument> & { partyId: string }; party: Entry<PartyDocument> & { supporterIds: string[]; /** Of which party it is a part, when that is told too. */ parentId: string | null; contacts: ShownContact[] };
  /** Whom visitors may ask about this offer; those of the party stand with it. */
  contacts: ShownContact[];
  /** In the order of the document's locations. */
  locations: Entry<LocationDocument>[];
  areas: { code: string; name: string }[];
  changedAt: Date;
};

/** Everything about these services, in the order of the keys; some fifteen statements however many they are. */
export async function readFeedServices(work: Work, keys: readonly FeedKey[]): Promise<FeedService[]> {
  const { tx } = work;
  const found = new Map((await readServices(tx, { ids: keys.map((k) => k.id) })).map((s) => [s.id, s]));
  const parties = await partiesById(work, [...new Set([...found.values()].map((s) => s.partyId))]);
  const slugs = [...new Set([...found.values()].flatMap((s) => s.document.locations.map((l) => l.location)))];
  const locations = new Map((await readLocations(tx, { slugs })).map((l) => [l.slug, l]));
  const contacts = await readShownContacts(work, [...parties.keys()]);
  const codesOf = (s: FeedService['service']) => (s.document.serviceAreas.length ? s.document.serviceAreas : parties.get(s.partyId)!.document.areas);
  const areas = new Map((await areasByCode(tx, [...new Set([...found.values()].flatMap(codesOf))])).map((a) => [a.code, a.name]));
  return keys.flatMap(({ id, changedAt }) => {
    const service = found.get(id);
    return service ? [{ service, party: parties.get(service.partyId)!, contacts: contacts.filter((c) => c.serviceId === id).map(shownOf), locations: service.document.locations.map((l) => locations.get(l.location)!), changedAt,
      areas: codesOf(service).map((code) => ({ code, name: areas.get(code) ?? code })) }] : [];
  });
}

/** A party with what it offers and where. */
export type FeedParty = { party: FeedService['party']; services: FeedService[] };

/** Everything about these parties, in the order of the keys; services only when asked for. */
export async function readFeedParties(work: Work, keys: readonly FeedKey[], { services: wanted }: { services: boolean }): Promise<FeedParty[]> {
  const found = await partiesById(work, keys.map((k) => k.id));
  const { rows } = wanted ? await sql<FeedKey>`select s.id, s.name, s.status, ${services.changedAt} as "changedAt" from ${services.from} where ${services.shown} and p.id = any(${keys.map((k) => k.id)}::uuid[]) order by s.id`.execute(work.tx) : { rows: [] };
  const offered = Map.groupBy(await readFeedServices(work, rows), (s) => s.party.id);
  return keys.flatMap(({ id }) => (found.has(id) ? [{ party: found.get(id)!, services: offered.get(id) ?? [] }] : []));
}

/** The services behind these pairs of service and location, by the id of the pair. */
export async function readServicesAtLocations(work: Work, keys: readonly FeedKey[]): Promise<Map<string, FeedService>> {
  const { rows } = await sql<{ pair: string; id: string }>`select id as pair, service_id as id from service_at_location where id = any(${keys.map((k) => k.id)}::uuid[])`.execute(work.tx);
  const serviceOf = new Map(rows.map((r) => [r.pair, r.id]));
  const distinct = new Map(keys.flatMap((k) => (serviceOf.has(k.id) ? [[serviceOf.get(k.id)!, { ...k, id: serviceOf.get(k.id)! }] as const] : [])));
  const found = new Map((await readFeedServices(work, [...distinct.values()])).map((f) => [f.service.id, f]));
  return new Map(keys.flatMap((k) => { const one = found.get(serviceOf.get(k.id) ?? ''); return one ? [[k.id, one] as const] : []; }));
}

/** One service, party or pair by its id, when it is shown. */
export async function feedKey(work: Work, kind: 'service' | 'party' | 'place', id: string): Promise<FeedKey | undefined> {
  const source = { service: services, party: parties, place: places }[kind];
  const { rows: [row] } = await sql<FeedKey>`select ${source.id} as id, ${source.columns}, ${source.changedAt} as "changedAt" from ${source.from} where ${source.shown} and ${source.id} = ${id}::uuid`.execute(work.tx);
  return row;
}

/** Parties with the ids of those that support them. */
async function partiesById(work: Work, ids: readonly string[]): Promise<Map<string, FeedParty['party']>> {
  const { tx } = work;
  const contacts = Map.groupBy((await readShownContacts(work, ids)).filter((c) => c.serviceId === null), (c) => c.partyId);
  const supporters = Map.groupBy((await sql<{ party_id: string; supporter_id: string }>`select party_id, supporter_id from party_support where party_id = any(${ids}::uuid[]) order by supporter_id`.execute(tx)).rows, (r) => r.party_id);
  const found = await readParties(tx, { ids }), above = [...new Set(found.flatMap((p) => p.document.passedOn.parent ?? []))];
  const told = new Set(above.length ? (await sql<{ id: string }>`select id from party where id = any(${above}::uuid[]) and ended_at is null`.execute(tx)).rows.map(({ id }) => id) : []);
  return new Map(found.map((p) => [p.id, { ...p, parentId: told.has(p.document.passedOn.parent ?? '') ? p.document.passedOn.parent! : null, supporterIds: (supporters.get(p.id) ?? []).map((r) => r.supporter_id), contacts: (contacts.get(p.id) ?? []).map(shownOf) }]));
}

const shownOf = ({ id, name, role, phone, email }: ShownContact): ShownContact => ({ id, name, role, phone, email });

/** A text that changes when anything that a feed tells of an entry does. */
export const feedStamp = query<void, string>(async ({ tx, now }) => {
  const { rows: [row] } = await sql<{ stamp: string }>`select concat_ws(' ', (select concat(count(*), max(changed_at), max(confirmed_at)) from service), (select concat(count(*), max(changed_at), max(confirmed_at), count(ended_at)) from party),
    (select md5(string_agg(c::text, ',' order by c.id)) from shown_contacts(array(select id from party), ${now.toISOString().slice(0, 10)}) c),
    (select concat(count(*), max(changed_at)) from location), (select md5(string_agg(slug || name, ',' order by slug)) from theme), (select md5(string_agg(slug || name, ',' order by slug)) from audience)) as stamp`.execute(tx);
  return row!.stamp;
});

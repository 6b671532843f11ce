import { sql } from 'kysely';
import { confirmEntries, readLocations, readParties, readServices, saveLocations, saveParties, saveServices, type Entry, type LocationDocument, type PartyDocument, type Saved, type ServiceDocument } from '#modules/directory/index.ts';
import { addressKey, nameKey, type Values } from '#modules/imports/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { factKind, record } from '#platform/facts/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { readTelling } from '../telling.ts';
import { hsdsText } from '../texts.ts';
import { partyIn, type Confirmed, type ReadParty } from './documents.ts';
import { locationIn } from './location.ts';
import type { Ground, Read } from './parsed.ts';
import { ForeignTerms } from './foreign-terms.ts';
import type { Feed } from './feed.ts';
import { settle } from './settle.ts';
import { themeFinder } from './themes.ts';

export type Kind = 'party' | 'location' | 'service';
export type Wrong = { kind: Kind; externalId: string; name: string; reason: string; field: string };
export type Report = { new: number; changed: number; same: number; wrong: Wrong[]; /** Fields where the source says otherwise than what stays here. */ differs: { kind: Kind; name: string; fields: string[] }[]; gone: { kind: Kind; name: string }[] };

const feedImported = factKind<{ new: number; changed: number; same: number; wrong: number; gone: number }>('hsds.feedImported', 'hsds_source');

type Memory = { entryId: string; said: Values; saidAt: Date };
type Drafted<D> = { read: { externalId: string; name: string; document: D }; id?: string; document: D; differs: string[] };

/** Entries saved at once. */
const BATCH = 500;

/**
 * Brings what a source tells into the directory, all of it or nothing of it. An entry is known again by what this source called it before, by our own id (our own export), or by a name
 * that is the same to the letter: of a party; of a service within its party; of a place with its address. What an owner confirmed since stays. What the source tells no
 * more stays too, and is reported. Nobody is published: see Sieve.
 */
export async function importFeed(work: Work, source: { id: string; address: string }, feed: Feed, say: (text: string) => void = () => {}): Promise<Report> {
  const run = new Run(work, source);
  const { telling, terms } = await readTelling(work, null);
  const foreign = new ForeignTerms(feed, terms);
  const ground: Ground = { foreign, telling, zone: telling.zone, now: work.now, country: work.region.country, themes: themeFinder(terms) };
  const services = Map.groupBy(feed.services.values(), (service) => service.organization_id ?? '');
  for (const [id, orphans] of services) if (!feed.organizations.has(id)) run.report.wrong.push(...orphans.map((s): Wrong => ({ kind: 'service', externalId: s.id, name: s.name ?? s.id, reason: 'hsds.organizationMissing', field: 'organization' })));
  const parties = [...feed.organizations.values()].map((organization) => partyIn(organization, services.get(organization.id) ?? [], ground));
  const places = new Map([...feed.services.values()].flatMap((s) => (s.service_at_locations ?? []).flatMap((at) => (at.location ? [[at.location.id, { place: at.location, words: [s.description, s.alert, at.description] }] as const] : []))));

  say(hsdsText('nl', 'progressPlaces', { count: places.size }));
  const placeSlugs = await run.put('location', [...places.values()].map(({ place, words }) => locationIn(place, ground, words)), await readLocations(work.tx), locationKey, true, saveLocations);
  say(hsdsText('nl', 'progressParties', { count: parties.length }));
  const partySlugs = await run.put('party', parties.map((p) => p.party), await readParties(work.tx), (d) => nameKey(d.name), false, saveParties);
  await run.support(parties, partySlugs);
  await run.below(parties);
  say(hsdsText('nl', 'progressServices', { count: feed.services.size }));
  const offered = parties.flatMap((p) => p.services.map((s) => ({ ...s, service: atHome(s, partySlugs.get(p.party.externalId), placeSlugs) })));
  await run.put('service', offered.map((s) => s.service), await readServices(work.tx), (d) => `${d.party} ${nameKey(d.name)}`, false, saveServices);
  await run.confirm(offered, parties);
  await foreign.save(work);
  await run.markGone();
  const { wrong, gone, ...counts } = run.report;
  await record(work, feedImported, source.id, { new: counts.new, changed: counts.changed, same: counts.same, wrong: wrong.length, gone: gone.length });
  return run.report;
}

const locationKey = (d: LocationDocument) => `${nameKey(d.name)} ${addressKey(d.address, d.postcode) ?? ''}`;

/** A service with the slugs of its party and places; a place that could not come in leaves it without that place. */
function atHome({ service, places }: ReadParty['services'][number], party: string | undefined, placeSlugs: ReadonlyMap<string, string>): Read<ServiceDocument> {
  if (!('document' in service)) return service;
  if (!party) return { externalId: service.externalId, name: service.name, reason: 'hsds.organizationWrong', field: 'organization' };
  const locations = service.document.locations.flatMap((at, i) => { const slug = placeSlugs.get(places[i] ?? ''); return slug ? [{ ...at, location: slug }] : []; });
  // Two places of the source may be one here.
  return { ...service, document: { ...service.document, party, locations: [...new Map(locations.map((at) => [at.location, at])).values()] } };
}

/** One reading of one source. */
class Run {
  readonly report: Report = { new: 0, changed: 0, same: 0, wrong: [], differs: [], gone: [] };
  private readonly saved: Record<Kind, Map<string, Saved>> = { party: new Map(), location: new Map(), service: new Map() };
  private readonly work: Work;
  private readonly source: { id: string; address: string };
  private readonly sourceName: string;

  constructor(work: Work, source: { id: string; address: string }) {
    this.work = work;
    this.source = source;
    this.sourceName = `hsds:${source.address}`.slice(0, 200);
  }

  /** Saves entries of one kind; gives the slugs they have here, by the source's ids. `alike`: what has the same key is the same thing, also within the source. */
  async put<D extends PartyDocument | LocationDocument | ServiceDocument>(kind: Kind, reads: readonly Read<D>[], present: readonly Entry<D>[], keyOf: (d: D) => string, alike: boolean,
    save: (work: Work, drafts: { id?: string; document: D }[], options: { source: string }) => Promise<Saved[]>): Promise<Map<string, string>> {
    const memories = await this.memories(kind);
    const byId = new Map(present.map((entry) => [entry.id, entry]));
    const byKey = new Map(present.map((entry) => [keyOf(entry.document), entry]));
    const drafts = new Map<string, Drafted<D>>();
    const draftOf = new Map<string, string>();
    for (const read of reads) {
      if (!('document' in read)) { this.report.wrong.push({ kind, ...read }); continue; }
      const memory = memories.get(read.externalId);
      const sure = byId.get(memory?.entryId ?? '') ?? byId.get(read.externalId);
      const likely = sure ?? byKey.get(keyOf(read.document));
      const known = sure ?? (likely && (alike || !drafts.has(likely.id)) ? likely : undefined);
      const identity = known?.id ?? (alike ? keyOf(read.document) : read.externalId);
      if (!drafts.has(identity)) drafts.set(identity, this.draft(read, known, memory));
      draftOf.set(read.externalId, identity);
    }
    const all = [...drafts.entries()];
    const answers = new Map<string, Saved>();
    for (let at = 0; at < all.length; at += BATCH) {
      const part = all.slice(at, at + BATCH);
      const saved = await save(this.work, part.map(([, { id, document }]) => ({ ...(id ? { id } : {}), document })), { source: this.sourceName });
      saved.forEach((answer, i) => { answers.set(part[i]![0], answer); this.note(kind, part[i]![1], answer); });
    }
    for (const [externalId, identity] of draftOf) this.saved[kind].set(externalId, answers.get(identity)!);
    await this.remember(kind, reads);
    return new Map([...draftOf].map(([externalId, identity]) => [externalId, answers.get(identity)!.slug]));
  }

  private draft<D extends PartyDocument | LocationDocument | ServiceDocument>(read: Drafted<D>['read'], known: Entry<D> | undefined, memory: Memory | undefined): Drafted<D> {
    if (!known) return { read, document: read.document, differs: [] };
    const confirmedSince = known.confirmedAt !== null && (memory === undefined || known.confirmedAt > memory.saidAt);
    const { take, differs } = settle(fieldsOf(read.document), fieldsOf(known.document), memory?.said ?? null, confirmedSince);
    const document = { ...known.document, ...take } as D;
    // Nobody here has a say in what is only passed on. Which party is which is known when all are there.
    document.passedOn = { ...read.document.passedOn, ...(known.document.passedOn.parent && { parent: known.document.passedOn.parent }) };
    if ('privateContacts' in document && 'privateContacts' in read.document) document.privateContacts = joined(document.privateContacts, read.document.privateContacts);
    return { read, id: known.id, document, differs };
  }

  private note<D>(kind: Kind, { read, differs }: Drafted<D>, answer: Saved): void {
    this.report[answer.outcome] += 1;
    if (differs.length) this.report.differs.push({ kind, name: read.name, fields: differs });
  }

  /** Who supports whom, once all parties are there. */
  async support(parties: readonly ReadParty[], slugs: ReadonlyMap<string, string>): Promise<void> {
    const wanted = new Map(parties.flatMap(({ party, supporters }) => {
      const id = this.saved.party.get(party.externalId)?.id;
      const by = supporters.flatMap((supporter) => slugs.get(supporter) ?? []);
      return id && by.length ? [[id, by] as const] : [];
    }));
    const present = await readParties(this.work.tx, { ids: [...wanted.keys()] });
    await saveParties(this.work, present.map(({ id, document }) => ({ id, document: { ...document, supportedBy: [...new Set([...document.supportedBy, ...wanted.get(id)!])].sort() } })), { source: this.sourceName });
  }

  /** What is a part of what, once all parties are there. One that the source does not tell of is none. */
  async below(parties: readonly ReadParty[]): Promise<void> {
    const wanted = new Map(parties.flatMap(({ party, parent }) => { const id = this.saved.party.get(party.externalId)?.id; return id ? [[id, this.saved.party.get(parent ?? '')?.id] as const] : []; }));
    const { rows } = await sql<{ id: string; parent: string | null }>`select id, passed_on ->> 'parent' as parent from party where id = any(${[...wanted.keys()]}::uuid[])`.execute(this.work.tx);
    const other = await readParties(this.work.tx, { ids: rows.filter(({ id, parent }) => parent !== (wanted.get(id) ?? null)).map(({ id }) => id) });
    await saveParties(this.work, other.map(({ id, document }) => { const { parent: _, ...rest } = document.passedOn, parent = wanted.get(id); return { id, document: { ...document, passedOn: { ...rest, ...(parent && parent !== id && { parent }) } } }; }), { source: this.sourceName });
  }

  /** Takes over when the source checked an entry, unless somebody here did later. */
  async confirm(offered: readonly { service: Read<ServiceDocument>; confirmed: Confirmed | null }[], parties: readonly ReadParty[]): Promise<void> {
    const present = new Map((await readServices(this.work.tx, { ids: offered.flatMap((s) => this.saved.service.get(s.service.externalId)?.id ?? []) })).map((entry) => [entry.id, entry]));
    const partyNames = new Map(parties.flatMap((p) => p.services.map((s) => [s.service.externalId, p.party.name] as const)));
    const groups = Map.groupBy(offered.filter((s) => s.confirmed && this.saved.service.has(s.service.externalId)), (s) => `${s.confirmed!.on} ${s.confirmed!.by ?? partyNames.get(s.service.externalId) ?? ''}`);
    for (const group of groups.values()) {
      const at = new Date(`${group[0]!.confirmed!.on}T12:00:00Z`);
      const ids = group.map((s) => this.saved.service.get(s.service.externalId)!.id).filter((id) => (present.get(id)?.confirmedAt?.toISOString().slice(0, 10) ?? '') < group[0]!.confirmed!.on);
      if (ids.length && at <= this.work.now) await confirmEntries(this.work, 'service', ids, at, group[0]!.confirmed!.by ?? partyNames.get(group[0]!.service.externalId) ?? this.source.address);
    }
  }

  private async memories(kind: Kind): Promise<Map<string, Memory>> {
    const rows = await this.work.tx.selectFrom('hsds_entry').select(['external_id', 'entry_id', 'said', 'said_at']).where('source_id', '=', this.source.id).where('kind', '=', kind).execute();
    return new Map(rows.map((r) => [r.external_id, { entryId: r.entry_id, said: r.said as Values, saidAt: r.said_at }]));
  }

  private async remember<D extends object>(kind: Kind, reads: readonly Read<D>[]): Promise<void> {
    const rows = reads.flatMap((read) => {
      const saved = this.saved[kind].get(read.externalId);
      return saved && 'document' in read ? [{ source_id: this.source.id, kind, external_id: read.externalId.slice(0, 200), entry_id: saved.id, said: fieldsOf(read.document), said_at: this.work.now, gone_at: null }] : [];
    });
    await putRows(this.work.tx, 'hsds_entry', rows, { key: ['source_id', 'kind', 'external_id'] });
  }

  /** What the source told before and not now: the entry stays, and is told once. */
  async markGone(): Promise<void> {
    const { rows } = await sql<{ kind: Kind; name: string }>`update hsds_entry set gone_at = ${this.work.now} where source_id = ${this.source.id} and said_at < ${this.work.now} and gone_at is null returning kind, said ->> 'name' as name`.execute(this.work.tx);
    this.report.gone.push(...rows);
  }
}

/** The fields that a source and we may differ about. Slugs are ours, and nobody's private contact is compared or kept as said. */
function fieldsOf(document: object): Values {
  const { slug: _, party: __, privateContacts: ___, supportedBy: ____, passedOn: _____, ...fields } = document as Record<string, unknown>;
  return fields;
}

/** Ours first, in their order: who is known already changes nothing. */
function joined(ours: PartyDocument['privateContacts'], theirs: PartyDocument['privateContacts']): PartyDocument['privateContacts'] {
  const keyOf = (c: PartyDocument['privateContacts'][number]) => JSON.stringify([c.name, c.email, c.phone]);
  const known = new Set(ours.map(keyOf));
  return [...ours, ...theirs.filter((contact) => !known.has(keyOf(contact)))];
}

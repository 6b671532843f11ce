import { addressKey, nameKey, planEntries, type Decisions, type EntryPlan, type EntryStatus, type Incoming, type Problem, type Values } from '#modules/imports/index.ts';
import type { LocationDocument, PartyDocument, ServiceDocument } from '../documents.ts';
import type { Entry } from '../read-entries.ts';
import { gather, type EntryKind, type Gathered } from './gather.ts';
import { atPlace, movedTo } from './at-place.ts';
import type { RowEntries } from './read-row.ts';
import { existingLocation, existingParty, existingService, type Memory } from './values.ts';

/** The directory as it stands, and what this source said of it the last time. */
export type Known = {
  parties: Entry<PartyDocument>[]; locations: Entry<LocationDocument>[]; services: (Entry<ServiceDocument> & { partyId: string })[];
  /** By kind and id. */
  memory: ReadonlyMap<string, Memory>;
  /** By kind and key: what this source said of it under that key. */
  saidBefore: ReadonlyMap<string, () => Values>;
  /** By kind and key: the id of the entry that this source called so. */
  remembered: ReadonlyMap<string, string>;
};
/** What becomes of one row. `belongsTo`: an earlier row about the same offer. */
export type RowPlan = { row: number; status: EntryStatus; keys: Gathered['rows'][number]['keys']; belongsTo: number | null; problems: readonly Problem[]; remarks: readonly Problem[] };
export type Plan = {
  rows: RowPlan[]; counts: Record<EntryStatus, number>;
  entries: Record<EntryKind, EntryPlan[]>;
  /** What the file says of each entry, by kind and key: what is remembered for next year. */
  incoming: Record<EntryKind, Map<string, Incoming>>;
  contacts: Gathered['contacts']; partyOf: Gathered['partyOf'];
};

/** Says of each row what it changes in the directory. Pure: the same file, directory and decisions give the same plan. */
export function planRows(read: Iterable<RowEntries>, known: Known, decisions: Decisions): Plan {
  const gathered = gather(read);
  const { party, location, service } = gathered.entries;
  const memoryOf = (kind: EntryKind) => (id: string) => known.memory.get(`${kind} ${id}`);
  const plan = (kind: EntryKind, wanted: Incoming[], existing: Parameters<typeof planEntries>[1]) => planEntries(wanted, existing, ofKind(known.remembered, kind), decisions, (key) => known.saidBefore.get(`${kind} ${key}`)?.());
  const offers = new Map([...Map.groupBy(known.services, ({ partyId }) => partyId)].map(([id, services]) => [id, services.map(({ document }) => document)]));
  const parties = plan('party', party, known.parties.map((entry) => existingParty(entry, offers.get(entry.id) ?? [], memoryOf('party'))));
  const places = plan('location', location, known.locations.map((entry) => existingLocation(entry, memoryOf('location'))));
  const addresses = new Map(known.locations.map(({ slug, document }) => [slug, addressKey(document.address, document.postcode)]));
  const resolved = resolveServices(service, { gathered, parties, places, known });
  const services = plan('service', resolved, known.services.map((entry) => existingService(entry, addresses.get(entry.document.locations[0]?.location ?? '') ?? null, memoryOf('service'))));
  const entries = { party: parties, location: places, service: services };
  const rows = planOfRows(gathered, entries);
  return { rows, entries, counts: countsOf(rows), incoming: { party: byFirstKey(party), location: byFirstKey(location), service: byFirstKey(resolved) }, contacts: gathered.contacts, partyOf: gathered.partyOf };
}

const ofKind = (remembered: ReadonlyMap<string, string>, kind: EntryKind) => new Map([...remembered].flatMap(([key, id]) => (key.startsWith(`${kind} `) ? [[key.slice(kind.length + 1), id] as const] : [])));
const byFirstKey = (entries: readonly Incoming[]) => new Map(entries.map((entry) => [entry.keys[0], entry]));

/** Puts what is known by now into services: the id of their party, the slugs of places that are there. */
function resolveServices(services: Incoming[], { gathered, parties, places, known }: { gathered: Gathered; parties: EntryPlan[]; places: EntryPlan[]; known: Known }): Incoming[] {
  const partyIds = new Map(parties.map(({ key, id }) => [key, id]));
  const slugOf = new Map(known.locations.map(({ id, slug }) => [id, slug]));
  const placeSlugs = new Map(places.map(({ key, id }) => [key, slugOf.get(id ?? '') ?? key]));
  const byKey = new Map(known.services.map((entry) => [`${entry.partyId}|${nameKey(entry.document.name)}`, entry]));
  return services.map((one) => {
    const party = gathered.partyOf.get(one.keys[0]) ?? '', partyId = partyIds.get(party) ?? party;
    const here = `${partyId}|${nameKey(one.likeness.name)}`;
    const onlyPlace = byKey.get(here)?.document.locations;
    const values = Object.fromEntries(Object.entries(one.values).map(([field, value]): [string, unknown] => {
      if (field === 'places') return [field, (value as string[]).map((place) => placeSlugs.get(place) ?? place)];
      // Hours and desks without a place are those of the one place where it is given.
      const only = atPlace(field)?.place === '' && one.values.places === undefined && onlyPlace?.length === 1 ? onlyPlace[0]?.location : undefined;
      return [movedTo(field, (place) => only ?? placeSlugs.get(place) ?? place), value];
    }));
    return { ...one, values, keys: [...one.keys, here], likeness: { ...one.likeness, owner: partyId } };
  });
}

function planOfRows(gathered: Gathered, entries: Record<EntryKind, EntryPlan[]>): RowPlan[] {
  const plans = { party: byKey(entries.party), location: byKey(entries.location), service: byKey(entries.service) };
  const seen = new Map<string, number>();
  return gathered.rows.map(({ row, keys, problems, remarks }) => {
    const offer = keys.service ?? keys.party, first = offer === null ? undefined : seen.get(offer);
    if (offer !== null && first === undefined) seen.set(offer, row);
    const of = (kind: EntryKind) => (keys[kind] === null ? undefined : plans[kind].get(keys[kind] ?? '')?.status);
    return { row, keys, problems, remarks, belongsTo: first ?? null, status: problems.length > 0 ? 'wrong' : statusOf(of('party'), of('location'), of('service')) };
  });
}

const byKey = (plans: EntryPlan[]) => new Map(plans.map((plan) => [plan.key, plan]));

function statusOf(party: EntryStatus | undefined, place: EntryStatus | undefined, service: EntryStatus | undefined): EntryStatus {
  const all = [party, place, service];
  if (party === 'twin' || service === 'twin') return 'twin';
  if ((service ?? party) === 'new') return 'new';
  return all.includes('changed') || all.includes('new') ? 'changed' : 'same';
}

function countsOf(rows: RowPlan[]): Record<EntryStatus, number> {
  const counts: Record<EntryStatus, number> = { new: 0, changed: 0, same: 0, twin: 0, wrong: 0 };
  for (const { status } of rows) counts[status]++;
  return counts;
}

import type { Incoming } from '#modules/imports/index.ts';
import type { Draft, RowEntries } from './read-row.ts';
import type { Contact } from './reading.ts';

export type EntryKind = 'party' | 'location' | 'service';
/** The entries of a whole file, each once, and which of them every row speaks of. */
export type Gathered = {
  entries: Record<EntryKind, Incoming[]>;
  rows: { row: number; keys: Record<EntryKind, string | null>; problems: RowEntries['problems']; remarks: RowEntries['remarks'] }[];
  /** People at a party, by the party's key. */
  contacts: Map<string, Contact[]>;
  /** Of which party a service is, by their keys. */
  partyOf: Map<string, string>;
};

/**
 * Joins rows that speak of the same organisation, place or offer: what one row leaves out another fills in, lists are added up, and what
 * they say differently is taken from the first. A row's problems keep out that row's offer, and the organisation only when no row is good.
 */
export function gather(rows: Iterable<RowEntries>): Gathered {
  const groups = { party: new Map<string, Incoming>(), location: new Map<string, Incoming>(), service: new Map<string, Incoming>() };
  const contacts = new Map<string, Contact[]>(), partyOf = new Map<string, string>();
  const gathered = Array.from(rows, (one) => {
    const bad = one.problems.length > 0;
    const keys = { party: bad ? null : put(groups.party, one.party, one.row), location: bad ? null : put(groups.location, one.place, one.row), service: bad ? null : put(groups.service, one.service, one.row) };
    if (keys.party !== null) contacts.set(keys.party, [...(contacts.get(keys.party) ?? []), ...one.contacts]);
    if (keys.service !== null && keys.party !== null) partyOf.set(keys.service, keys.party);
    return { row: one.row, keys, problems: one.problems, remarks: one.remarks };
  });
  return { entries: { party: [...groups.party.values()], location: [...groups.location.values()], service: [...groups.service.values()] }, rows: gathered, contacts, partyOf };
}

function put(group: Map<string, Incoming>, draft: Draft | null, row: number): string | null {
  if (draft === null) return null;
  const [key] = draft.keys, before = group.get(key);
  const next = before
    ? { ...before, rows: [...before.rows, row], values: joined(before.values, draft.values), likeness: joinedLikeness(before.likeness, draft.likeness), assumed: (before.assumed ?? []).filter((field) => draft.assumed?.includes(field)), exactly: { ...draft.exactly, ...before.exactly } }
    : { keys: draft.keys, id: draft.id, rows: [row], values: draft.values, likeness: draft.likeness, assumed: draft.assumed, exactly: draft.exactly, problems: [], remarks: [] };
  group.set(key, next);
  return key;
}

function joined(first: Incoming['values'], second: Incoming['values']): Incoming['values'] {
  const merged: Record<string, unknown> = { ...second, ...first };
  for (const [field, value] of Object.entries(second)) {
    const before = first[field];
    if (Array.isArray(value) && Array.isArray(before)) merged[field] = uniqueOf([...before, ...value]);
  }
  return merged;
}

const joinedLikeness = (a: Incoming['likeness'], b: Incoming['likeness']) => ({ ...a, phones: [...new Set([...a.phones, ...b.phones])], emails: [...new Set([...a.emails, ...b.emails])], address: a.address ?? b.address });
const uniqueOf = (items: unknown[]) => [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];

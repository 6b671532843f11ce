import { compareValues, type Change, type Values } from './compare.ts';
import { TwinFinder, type Likeness, type Reason } from './likeness.ts';

/** What keeps a row out (a problem), or what of it was left out (a remark): which field, and the message key with what its sentence needs. */
export type Problem = { field: string; key: string; values?: Record<string, string> };

/** One entry that a file wants, gathered from its rows. `keys`: by what it is known again, the first also next year; `id`: ours, in a file that we exported. */
export type Incoming = { keys: readonly [string, ...string[]]; id: string | null; rows: readonly number[]; values: Values; likeness: Likeness; problems: readonly Problem[]; remarks: readonly Problem[];
  /** Fields that the file does not tell and somebody assumed for it: they fill what is empty, and change nothing that is there. */
  assumed?: readonly string[];
  /** Of a field, what says the same more exactly: where one of these stands, the file tells nothing new. */
  exactly?: Readonly<Record<string, readonly unknown[]>> };
/** One entry that is there, under every key that means it and no other. `last`: what this source said the last time; `confirmedSince`: its owner said after that that it is right. */
export type Existing = { id: string; keys: readonly string[]; name: string; values: Values; last: Values | null; confirmedSince: boolean; likeness: Likeness };

/** `twin`: may be one that is there already, or one of another row; a person says which. */
export type EntryStatus = 'new' | 'changed' | 'same' | 'twin' | 'wrong';
export type EntryPlan = {
  key: string; rows: readonly number[]; status: EntryStatus; id: string | null; changes: Change[]; problems: readonly Problem[]; remarks: readonly Problem[];
  twins: { id: string; name: string; reasons: Reason[] }[];
};
/** What a person said about a doubtful one: the id of the entry it is, or `new`. By the key of the incoming entry. */
export type Decisions = Readonly<Record<string, string>>;

/** What this source said the last time under this key, where that is known by key: two rows may have become one entry since, each with its own memory. */
type SaidBefore = (key: string) => Values | undefined;

/**
 * Says of each entry of a file what becomes of it. It is known again by its id (a file that we exported), by what this source called it
 * before (`remembered`: key to id), or by a key that is the same to the letter. Else likely twins are sought; a decision settles those.
 */
export function planEntries(incoming: readonly Incoming[], existing: readonly Existing[], remembered: ReadonlyMap<string, string>, decisions: Decisions, saidBefore: SaidBefore = () => undefined): EntryPlan[] {
  const byId = new Map(existing.map((entry) => [entry.id, entry]));
  const byKey = new Map(existing.flatMap((entry) => entry.keys.map((key): [string, Existing] => [key, entry])));
  const finder = new TwinFinder(existing.map((entry) => ({ entry, likeness: entry.likeness })));
  const claimed = new Set<string>(), firsts = new Map<string, EntryPlan>();
  return incoming.map((one): EntryPlan => {
    const [key] = one.keys, decided = decisions[key];
    const byName = one.keys.flatMap((name) => byKey.get(name) ?? []).find(({ id }) => !claimed.has(id));
    const sure = byId.get(one.id ?? '') ?? byId.get(remembered.get(key) ?? '') ?? (decided === undefined ? byName : undefined);
    const known = sure ?? byId.get(decided ?? '');
    if (known) claimed.add(known.id);
    const base = { key, rows: one.rows, problems: one.problems, remarks: one.remarks, twins: [], changes: [], id: known?.id ?? null };
    if (one.problems.length > 0) return { ...base, status: 'wrong' };
    if (known) {
      // Another list that calls it otherwise does not rename it.
      const changes = compareValues(toldTo(known, one), known.values, saidBefore(key) ?? known.last, known.confirmedSince).filter(({ field }) => sure !== undefined || field !== 'name');
      const plan: EntryPlan = { ...base, changes, status: changes.length > 0 ? 'changed' : 'same' };
      const first = firsts.get(known.id);
      if (!first) firsts.set(known.id, plan);
      return first ? joinedTo(first, plan) : plan;
    }
    const twins = decided === 'new' ? [] : finder.find(one.likeness).map(({ entry, reasons }) => ({ id: entry.id, name: entry.name, reasons }));
    return { ...base, twins, status: twins.length > 0 ? 'twin' : 'new' };
  });
}

/** A second entry of the file that is the same one here: what only it changes goes with the first, so that it is written once. */
function joinedTo(first: EntryPlan, second: EntryPlan): EntryPlan {
  first.changes.push(...second.changes.filter(({ field }) => field !== 'name' && !first.changes.some((change) => change.field === field)));
  if (first.changes.length > 0) first.status = 'changed';
  return { ...second, changes: [], status: 'same' };
}

/** What a file says to an entry that is there: what was only assumed counts where nothing stands, and what stands there more exactly stays. */
function toldTo(known: Existing, { values, assumed = [], exactly = {} }: Incoming): Values {
  const isEmpty = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(values).filter(([field]) => (!assumed.includes(field) || isEmpty(known.values[field])) && !exactly[field]?.includes(known.values[field])));
}

import { isDeepStrictEqual } from 'node:util';

/** What a file or an entry says, field by field, as plain data. A field that is absent or null: it says nothing about it. */
export type Values = Readonly<Record<string, unknown>>;
/** `take`: the new value comes in. `question`: what stands there was confirmed or changed since; its owner is asked. */
export type Change = { field: string; current: unknown; incoming: unknown; outcome: 'take' | 'question' };

/**
 * What a file changes in an entry, judged by three values: what this source said last time, what stands there now, what it says now.
 * - The file says nothing, or the same as what stands there: nothing changes.
 * - The first time, a list of which all stands there already says nothing new.
 * - The file says what it said last time: whatever was changed here since stays.
 * - Nothing stands there, or still what the file said last time, or the entry never came from this source: the file's value comes in.
 * - What an owner confirmed since wins, and so does what was changed here while the file changed too: a difference becomes a question.
 */
export function compareValues(incoming: Values, current: Values, last: Values | null, confirmedSince: boolean): Change[] {
  return Object.keys(incoming).flatMap((field): Change[] => {
    const ours = current[field], theirs = incoming[field], before = last?.[field];
    if (saysNothing(theirs) || same(theirs, ours) || (!saysNothing(before) && same(theirs, before)) || (saysNothing(before) && isPartOf(theirs, ours))) return [];
    const free = saysNothing(ours) || (!confirmedSince && !saysNothing(before) && same(ours, before));
    const outcome = free ? 'take' : confirmedSince || !saysNothing(before) ? 'question' : 'take';
    return [{ field, current: ours ?? null, incoming: theirs, outcome }];
  });
}

const saysNothing = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function isPartOf(theirs: unknown, ours: unknown): boolean {
  return Array.isArray(theirs) && Array.isArray(ours) && theirs.every((item) => ours.some((other) => same(item, other)));
}

/** Lists say the same in any order; texts do whatever their spaces. */
function same(a: unknown, b: unknown): boolean {
  return isDeepStrictEqual(plain(a), plain(b));
}

function plain(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  if (Array.isArray(value)) return value.map(plain).map((item) => JSON.stringify(item)).sort();
  if (value === null || value === undefined || typeof value !== 'object') return value ?? null;
  return Object.fromEntries(Object.entries(value).filter(([, inner]) => !saysNothing(inner)).map(([key, inner]): [string, unknown] => [key, plain(inner)]).sort(([a], [b]) => (a < b ? -1 : 1)));
}

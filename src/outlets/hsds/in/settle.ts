import { isDeepStrictEqual } from 'node:util';
import { compareValues, type Values } from '#modules/imports/index.ts';

/** What a source changes in an entry: the fields that come in, and those where it says otherwise than what stays here. */
type Settled = { take: Record<string, unknown>; differs: string[] };

/**
 * Judges field by field what a source says against what stands here, by what it said the last time: as for a spreadsheet. But a feed tells an entry whole, so what it no longer
 * says goes, when it was the source's and nobody here touched or confirmed it.
 */
export function settle(incoming: Values, current: Values, last: Values | null, confirmedSince: boolean): Settled {
  const settled: Settled = { take: {}, differs: [] };
  for (const { field, outcome } of compareValues(incoming, current, last, confirmedSince)) {
    if (outcome === 'question') settled.differs.push(field);
    else settled.take[field] = incoming[field];
  }
  if (last === null) return settled;
  for (const field of Object.keys(incoming)) {
    if (!isNothing(incoming[field]) || isNothing(last[field]) || isNothing(current[field])) continue;
    if (confirmedSince || !isDeepStrictEqual(plain(current[field]), plain(last[field]))) settled.differs.push(field);
    else settled.take[field] = incoming[field];
  }
  return settled;
}

const isNothing = (value: unknown) => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
/** What was kept as JSON knows no difference between missing and undefined. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

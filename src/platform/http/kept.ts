import type { Work } from '../use-case/index.ts';

/** Longer than this nothing is kept, whatever was heard: a change that somebody forgot to tell shows after all. */
const KEPT_MS = 5 * 60_000;

let stampOf: (schema: string) => string | undefined = () => undefined;
const kept = new Map<string, { stamp: string; until: number; made: Promise<unknown> }>();

/** From now on readers keep what they worked out for as long as this stamp of a region stays the same; without a stamp they keep nothing. */
export function keepByStamp(stamps: (schema: string) => string | undefined): void {
  stampOf = stamps;
  kept.clear();
}

/**
 * What `make` gives, kept in memory until the public content of the region changes. Only for what every visitor may see and not for a transaction that
 * itself changes it. The stamp is read before `make` looks, so what is kept under it is never older than it.
 */
export function keptOf<T>({ region: { schema } }: { region: Pick<Work['region'], 'schema'> }, name: string, make: () => Promise<T>): Promise<T> {
  const stamp = stampOf(schema);
  if (stamp === undefined) return make();
  const key = `${schema} ${name}`;
  const found = kept.get(key);
  if (found?.stamp === stamp && found.until > Date.now()) return found.made as Promise<T>;
  // Also of regions that nobody looks at now.
  for (const [old, { until }] of kept) if (until <= Date.now()) kept.delete(old);
  const made = make();
  kept.set(key, { stamp, until: Date.now() + KEPT_MS, made });
  made.catch(() => { if (kept.get(key)?.made === made) kept.delete(key); });
  return made;
}

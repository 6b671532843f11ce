import { feedStamp } from '#modules/directory/index.ts';
import type { Context } from '#platform/use-case/index.ts';
import { writePackage } from './write-package.ts';

type Kept = { stamp: string; bytes: Promise<Uint8Array<ArrayBuffer>> };

/** Packages of this many regions stay in memory; one of 10,000 services is about 6 MB. */
const MOST_KEPT = 4;
const kept = new Map<string, Kept>();

/** The package of a region as it is now. Made once for all who ask until something changes: making one takes seconds of work. */
export async function packageOf(context: Context, site: string): Promise<Uint8Array<ArrayBuffer>> {
  const key = `${context.region.id} ${site}`;
  const stamp = await feedStamp(context);
  const ready = kept.get(key);
  if (ready?.stamp === stamp) return ready.bytes;
  const made: Kept = { stamp, bytes: writePackage(context, { site }) };
  kept.delete(key);
  kept.set(key, made);
  for (const oldest of kept.keys()) if (kept.size > MOST_KEPT) kept.delete(oldest);
  made.bytes.catch(() => { if (kept.get(key) === made) kept.delete(key); });
  return made.bytes;
}

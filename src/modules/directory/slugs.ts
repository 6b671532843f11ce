/**
 * What an entry is called in addresses. It follows the name: who renames an entry gives it a new slug, and the old one leads to it for good. No other
 * entry gets a slug that leads somewhere; going back to an earlier name gives the earlier slug back. Places have no page, so theirs stay.
 */
import { sql } from 'kysely';
import { slugify } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import type { Work } from '#platform/use-case/index.ts';
import type { Entry } from './read-entries.ts';

export type Kind = 'party' | 'location' | 'service';
export type Nameable = { slug?: string; name: string };
/** Who a slug belongs to, of what it is now or was once. */
type TakenSlugs = Map<string, { id: string; isOld: boolean }>;

const pages: Record<Kind, string> = { party: '/organisaties/', service: '/aanbod/', location: '/plekken/' };
const MOST_LETTERS = 80;

/**
 * The slug a document should have. A new entry: what the document says, otherwise after its name. While the name stays: its own. After a rename: another
 * that the document says, as a version from before the rename does, otherwise after the new name.
 */
export function slugWanted(kind: Kind, document: Nameable, before: Entry<Nameable> | undefined): string {
  const named = slugify(document.name);
  if (!before) return document.slug ?? named;
  const isNumbered = before.slug !== slugify(before.document.name);
  const follows = before.slug === named || (isNumbered && before.slug.replace(/-\d+$/, '') === named);
  return kind === 'location' || before.document.name === document.name || follows ? before.slug : (document.slug !== before.slug && document.slug) || named;
}

/** Slugs like these that stand for an entry, or did. */
export async function takenSlugs({ tx }: Work, kind: Kind, wanted: readonly string[]): Promise<TakenSlugs> {
  if (wanted.length === 0) return new Map();
  const stems = wanted.flatMap((slug) => [slug, slug.replace(/-\d+$/, '')]);
  const { rows } = await sql<{ slug: string; id: string; isOld: boolean }>`select * from (
      select substr(path, ${pages[kind].length + 1}) as slug, target_id as id, true as "isOld" from redirect where target_kind = ${kind}
      union all select slug, id, false from ${sql.table(kind)}) known
    where regexp_replace(slug, '-[0-9]+$', '') = any(${stems}::text[]) order by "isOld" desc`.execute(tx);
  return new Map(rows.map(({ slug, ...owner }) => [slug, owner]));
}

/** This slug, or with a number behind it the first that no other entry has or had; from then on it is taken. */
export function freeSlug(wanted: string, taken: TakenSlugs, id: string): string {
  const isFree = (slug: string) => { const owner = taken.get(slug); return !owner || (owner.isOld && owner.id === id); };
  let slug = wanted;
  for (let n = 2; !isFree(slug); n += 1) slug = `${wanted.slice(0, MOST_LETTERS - 4)}-${n}`;
  taken.set(slug, { id, isOld: false });
  return slug;
}

/** Lets old slugs lead to entries; a slug that an entry has again leads nowhere else. */
export async function keepOldSlugs({ tx }: Work, kind: Kind, moved: readonly { id: string; slug: string; old: string }[]): Promise<void> {
  if (moved.length === 0) return;
  await tx.deleteFrom('redirect').where('path', '=', sql<string>`any(${moved.map(({ slug }) => pages[kind] + slug)}::text[])`).execute();
  await putRows(tx, 'redirect', moved.map(({ id, old }) => ({ path: pages[kind] + old, target_kind: kind, target_id: id })), { key: ['path'] });
}

/** The entries that stood at these slugs before they were renamed. */
export async function idsAtOldSlugs({ tx }: Work, kind: Kind, slugs: readonly string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map();
  const { rows } = await sql<{ slug: string; id: string }>`select substr(path, ${pages[kind].length + 1}) as slug, target_id as id from redirect
    where target_kind = ${kind} and path = any(${slugs.map((slug) => pages[kind] + slug)}::text[])`.execute(tx);
  return new Map(rows.map(({ slug, id }) => [slug, id]));
}

/** Forgets what led to entries that are gone. */
export const dropOldSlugs = ({ tx }: Work, kind: Kind, ids: readonly string[]): Promise<unknown> =>
  tx.deleteFrom('redirect').where('target_kind', '=', kind).where('target_id', '=', sql<string>`any(${ids}::uuid[])`).execute();

/** Where an entry with this old slug stands now; undefined when there never was one. */
export async function movedTo(work: Work, kind: Kind, slug: string): Promise<{ movedTo: string } | undefined> {
  const id = (await idsAtOldSlugs(work, kind, [slug])).get(slug);
  const { rows: [now] } = id ? await sql<{ slug: string }>`select slug from ${sql.table(kind)} where id = ${id}`.execute(work.tx) : { rows: [] };
  return now && { movedTo: now.slug };
}

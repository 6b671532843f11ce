import { notFound, refuse, type Work } from '#platform/use-case/index.ts';
import { idsAtOldSlugs, mayEdit, type EditKind } from '#modules/directory/index.ts';

/** An entry that can be part of a merge; `party` is itself, or of which it is an offer. */
export type Mergeable = { id: string; slug: string; name: string; party: string };

/** The entry at this slug, when this actor may change it. @throws Refusal 409 `claims.mergedAlready` when it became part of another one, 404 for what is not there or not one's own. */
export async function mergeableAt(work: Work, kind: EditKind, slug: string): Promise<Mergeable> {
  const entry = await entryAt(work, kind, slug);
  if (entry && (await mayEdit(work, entry.party))) return entry;
  if (entry) return notFound();
  const moved = (await idsAtOldSlugs(work, kind, [slug])).get(slug), now = moved ? await entryWith(work, kind, moved) : undefined;
  return now && (await mayEdit(work, now.party)) ? refuse('claims.mergedAlready', { values: { name: now.name } }) : notFound();
}

const entryAt = ({ tx }: Work, kind: EditKind, slug: string): Promise<Mergeable | undefined> => (kind === 'party'
  ? tx.selectFrom('party').select(['id', 'slug', 'name', 'id as party']).where('slug', '=', slug).where('ended_at', 'is', null).executeTakeFirst()
  : tx.selectFrom('service').select(['id', 'slug', 'name', 'party_id as party']).where('slug', '=', slug).executeTakeFirst());

/** The entry with this id, whether or not it stopped. */
export const entryWith = ({ tx }: Work, kind: EditKind, id: string): Promise<Mergeable | undefined> => (kind === 'party'
  ? tx.selectFrom('party').select(['id', 'slug', 'name', 'id as party']).where('id', '=', id).executeTakeFirst()
  : tx.selectFrom('service').select(['id', 'slug', 'name', 'party_id as party']).where('id', '=', id).executeTakeFirst());

import { boundaryOf } from '#modules/areas/index.ts';
import { query, refuse, type Work } from '#platform/use-case/index.ts';
import type { Ring, WijkName } from './views.ts';

export type WijkRow = { code: string; slug: string; name: string; intro: string; codes: string[] };

/** @throws Refusal 404 when there is no such wijk. */
export async function wijkBySlug(work: Work, slug: string): Promise<WijkRow> {
  const row = await work.tx.selectFrom('wijk').select(['code', 'slug', 'name', 'intro', 'codes']).where('slug', '=', slug).executeTakeFirst();
  return row ?? refuse('platform.notFound', { status: 404 });
}

/** The outer rings of an area's boundary, empty when none is known. */
export async function ringsOf(work: Work, code: string): Promise<Ring[]> {
  const boundary = await boundaryOf(work.tx, code);
  return boundary?.coordinates.map((polygon) => polygon[0] as Ring) ?? [];
}

/** For pages that need no more of a wijk than its name. @throws Refusal 404 when there is no such wijk. */
export const nameOfWijk = query(async (work: Work, slug: string): Promise<WijkName> => {
  const { code, name } = await wijkBySlug(work, slug);
  return { code, slug, name };
});

/** Where a wijk lies, for a map. @throws Refusal 404 when there is no such wijk. */
export const outlineOfWijk = query(async (work: Work, slug: string): Promise<Ring[]> => ringsOf(work, (await wijkBySlug(work, slug)).code));

/** The codes of which one must be an area of what is for this wijk. @throws Refusal 404 when there is no such wijk. */
export const wijkCodes = async (work: Work, slug: string): Promise<string[]> => (await wijkBySlug(work, slug)).codes;

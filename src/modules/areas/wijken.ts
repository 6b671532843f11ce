import * as v from 'valibot';
import { reservedWords } from '#modules/regions/index.ts';
import { isTaken, quoteName, slugify } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { administers, query, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { AREA_COLUMNS, areaOfRow, type Area } from './areas-at.ts';
import { areasByCode } from './area-tree.ts';
import { sqlOf, type Sql } from './sql.ts';

export const wijkSaved = factKind<{ code: string }>('areas.wijkSaved', 'wijk');
export const wijkDropped = factKind<{ code: string }>('areas.wijkDropped', 'wijk');

/** A wijk of the region as its administrators keep it. `codes` are all areas of which something may be for this wijk. */
export type Wijk = { code: string; slug: string; name: string; intro: string; codes: string[]; position: number };

const MOST_FOUND = 50;

/** The wijken of the region in their order on the site. */
export const listWijken = query(({ tx }, _: void): Promise<Wijk[]> => tx.selectFrom('wijk').selectAll().orderBy('position').orderBy('name').execute());

const code = v.pipe(v.string(), v.trim(), v.nonEmpty('areas.codeMissing'), v.maxLength(40, 'areas.areaUnknown'));

/**
 * Makes an area of the reference data a wijk of the region, or changes how the region names and shows it. Without a slug it gets one from its name; a
 * slug it had before leads to it for good.
 * Administrators only. @throws Refusal `areas.areaUnknown`, or about the slug: unclear, kept for pages of the site, or another wijk's.
 */
export const saveWijk = useCase({
  input: v.object({
    code,
    name: v.pipe(v.string(), v.trim(), v.nonEmpty('areas.nameMissing'), v.maxLength(80, 'areas.nameTooLong')),
    slug: v.optional(v.pipe(v.string(), v.trim(), v.toLowerCase(), v.regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'areas.slugUnclear'), v.maxLength(60, 'areas.slugUnclear')), ''),
    intro: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(1000, 'areas.introTooLong')), ''),
    position: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(999)), 0),
  }),
  may: ({ actor }) => administers(actor),
  async run(work, { code, name, intro, position, slug: asked }) {
    const [area] = await areasByCode(work.tx, [code]);
    if (!area || area.country !== work.region.country) refuse('areas.areaUnknown', { status: 422, fields: { code: 'areas.areaUnknown' } });
    const slug = asked || slugify(name, 'wijk').slice(0, 60);
    if ((reservedWords as readonly string[]).includes(slug)) refuse('areas.slugReserved', { status: 422, fields: { slug: 'areas.slugReserved' } });
    const owner = await work.tx.selectFrom('wijk_slug').select('code').where('slug', '=', slug).executeTakeFirst();
    if (owner && owner.code !== code) refuse('areas.slugTaken', { status: 422, fields: { slug: 'areas.slugTaken' } });
    const [around] = await sqlOf(work.tx)<{ codes: string[] }>(`select ${codesAround('$1')} as codes`, [code]);
    const row = { name, slug, intro, position, codes: around!.codes };
    const before = await work.tx.selectFrom('wijk').select('slug').where('code', '=', code).forUpdate().executeTakeFirst();
    await work.tx.insertInto('wijk').values({ code, ...row }).onConflict((c) => c.column('code').doUpdateSet(row)).execute()
      .catch((error: unknown) => (isTaken(error) ? refuse('areas.slugTaken', { status: 422, fields: { slug: 'areas.slugTaken' } }) : Promise.reject(error)));
    await keepOldSlug(work.tx, code, slug, before?.slug);
    await record(work, wijkSaved, null, { code });
    return { slug };
  },
});

/** The address that a wijk had leads to it; one that it has again leads nowhere else. */
async function keepOldSlug(tx: Work['tx'], code: string, slug: string, old: string | undefined): Promise<void> {
  if (old === undefined || old === slug) return;
  await tx.deleteFrom('wijk_slug').where('slug', '=', slug).execute();
  await tx.insertInto('wijk_slug').values({ slug: old, code }).execute();
}

/** Where a wijk stands now that had this slug before; undefined when there never was one. */
export async function wijkMovedTo(tx: Work['tx'], old: string): Promise<string | undefined> {
  const row = await tx.selectFrom('wijk_slug as s').innerJoin('wijk as w', 'w.code', 's.code').select('w.slug').where('s.slug', '=', old).executeTakeFirst();
  return row?.slug;
}

/** Takes a wijk off the site; what stands in the directory stays, with its area. Nothing happens when there is none. Administrators only. */
export const dropWijk = useCase({
  input: v.object({ code }),
  may: ({ actor }) => administers(actor),
  async run(work, { code }) {
    const { numDeletedRows } = await work.tx.deleteFrom('wijk').where('code', '=', code).executeTakeFirst();
    if (numDeletedRows > 0n) await record(work, wijkDropped, null, { code });
  },
});

/** Areas of the region's country that have these words in their name, or this code: largest first, the best fit in front, at most fifty. */
export const findAreas = query(async (work: Work, words: string): Promise<(Area & { parentName: string | null; isWijk: boolean })[]> => {
  const asked = words.trim().slice(0, 80);
  if (!asked) return [];
  const rows = await sqlOf(work.tx)<Parameters<typeof areaOfRow>[0] & { parent_name: string | null; is_wijk: boolean }>(`
    select ${AREA_COLUMNS}, up.name as parent_name, exists (select 1 from wijk w where w.code = a.code) as is_wijk
    from commons.area a left join commons.area up on up.code = a.parent_code
    where a.country = $1 and (lower(a.name) like '%' || $2 || '%' or a.code = upper($3) or a.code = $3 or a.parent_code = upper($3))
    order by (lower(a.name) = $2) desc nulls last, (lower(a.name) like $2 || '%') desc nulls last, array_position(array['municipality', 'wijk', 'drawn', 'buurt', 'sector'], a.level), a.name, a.code
    limit ${MOST_FOUND}`, [work.region.country, likeText(asked.toLowerCase()), asked]);
  return rows.map((row) => ({ ...areaOfRow(row), parentName: row.parent_name, isWijk: row.is_wijk }));
});

/** Brings the codes of every region's wijken up to date with the tree of areas, after an import changed it. */
export async function refreshWijken(sql: Sql): Promise<void> {
  for (const { schema_name } of await sql<{ schema_name: string }>('select schema_name from commons.region')) {
    await sql(`update ${quoteName(schema_name)}.wijk w set codes = around.codes from (select code, ${codesAround('w2.code')} as codes from ${quoteName(schema_name)}.wijk w2) around
      where around.code = w.code and around.codes is distinct from w.codes and exists (select 1 from commons.area a where a.code = w.code)`);
  }
}

/** SQL for the codes of an area, of all it lies in, and of all that lies in it: what is for one of these is for this area. */
const codesAround = (own: string): string => `array[${own}]::text[] || array(
  with recursive above as (select parent_code from commons.area where code = ${own} union select a.parent_code from commons.area a join above on a.code = above.parent_code)
  select parent_code from above where parent_code is not null order by 1) || array(
  with recursive below as (select code from commons.area where parent_code = ${own} union select a.code from commons.area a join below on a.parent_code = below.code)
  select code from below order by 1)`;

const likeText = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');

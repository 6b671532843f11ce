import { sql } from 'kysely';
import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { administers, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { branchOf, headingDropped, headingKind, headingOf, headingSlug, keepFormerName, putOrder, readHeadings, type Heading, type HeadingKind } from './headings.ts';

/**
 * Takes a theme or audience away. What uses it is under `into` from then on, themes below it stand below that, and its address leads there; without `into`
 * nothing may use it. Administrators only. @throws Refusal beside `into`, also from who uses it (`directory.headingInUse`, `channels.audienceInUse`).
 */
export const dropHeading = useCase({
  input: v.object({ kind: headingKind, slug: headingSlug, into: v.optional(headingSlug, '') }),
  may: ({ actor }) => administers(actor),
  async run(work, { kind, slug, into }) {
    const headings = await readHeadings(work.tx, kind, { locked: true });
    const { name } = headingOf(headings, slug);
    assertReplaceable(headings, slug, into);
    if (kind === 'theme' && into) await work.tx.updateTable('theme').set({ parent_slug: into }).where('parent_slug', '=', slug).execute();
    await record(work, headingDropped, null, { kind, slug, into: into || null });
    if (into) await keepAsked(work, kind, { slug, name }, into);
    else await sql`delete from heading_name where kind = ${kind} and slug = ${slug}`.execute(work.tx);
    await sql`delete from ${sql.table(kind)} where slug = ${slug}`.execute(work.tx);
    await putOrder(work.tx, kind, await readHeadings(work.tx, kind));
  },
});

function assertReplaceable(headings: readonly Heading[], slug: string, into: string): void {
  const below = headings.filter(({ parent }) => parent === slug).length;
  const refuseInto = (key: string, values = {}) => refuse(key, { status: 422, values, fields: { into: key } });
  if (!into && below > 0) refuseInto('themes.hasBelow', { count: below });
  if (into && !headings.some((one) => one.slug === into && one.slug !== slug)) refuseInto('themes.intoUnknown');
  if (into && branchOf(headings, slug).includes(into)) refuseInto('themes.intoBelow');
}

/** Slug and name lead to what took its place, and so do those that led to it. */
async function keepAsked({ tx }: Work, kind: HeadingKind, { slug, name }: Pick<Heading, 'slug' | 'name'>, into: string): Promise<void> {
  const [table, to] = [sql.table(`${kind}_slug`), sql.ref(`${kind}_slug`)];
  await sql`update ${table} set ${to} = ${into} where ${to} = ${slug}`.execute(tx);
  await sql`insert into ${table} (slug, ${to}) values (${slug}, ${into})`.execute(tx);
  await sql`update heading_name set slug = ${into} where kind = ${kind} and slug = ${slug}`.execute(tx);
  await keepFormerName(tx, kind, name, into);
}

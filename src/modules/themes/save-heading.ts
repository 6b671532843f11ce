import { sql } from 'kysely';
import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { administers, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { branchOf, cardKinds, freeHeadingSlug, headingKind, headingOf, headingSaved, headingSlug, keepFormerName, putOrder, readHeadings, type CardKind, type Heading, type HeadingKind } from './headings.ts';

const name = v.pipe(v.string(), v.trim(), v.transform((text) => text.replaceAll(/\s+/g, ' ')), v.minLength(1, 'themes.nameMissing'), v.maxLength(80, 'themes.nameTooLong'));

/**
 * Adds a theme or audience at the end of its list or, with the slug of one, gives that another name or place in the tree. Its slug stays, and so do addresses;
 * what shows it by name follows at once, and lists that say its old name are understood. `card`: to whom the paper card for an audience speaks. Administrators only. @throws Refusal beside the name or the parent.
 */
export const saveHeading = useCase({
  input: v.object({ kind: headingKind, slug: v.optional(headingSlug, ''), name, parent: v.optional(headingSlug, ''), card: v.optional(v.picklist(cardKinds)) }),
  may: ({ actor }) => administers(actor),
  async run(work, { kind, slug: known, name, parent: asked, card }) {
    const headings = await readHeadings(work.tx, kind, { locked: true });
    const before = known ? headingOf(headings, known) : null;
    const parent = kind === 'theme' && asked ? asked : null;
    if (headings.some((one) => one.slug !== known && one.name.toLowerCase() === name.toLowerCase())) refuse('platform.inputUnclear', { status: 422, fields: { name: 'themes.nameTaken' } });
    if (parent) assertParent(headings, before, parent);
    const slug = before?.slug ?? await freeHeadingSlug(work.tx, kind, name);
    if (before?.name === name && before.parent === parent) {
      await putCard(work, kind, slug, card);
      return { slug };
    }
    const place = kind === 'theme' ? { columns: sql`, parent_slug`, values: sql`, ${parent}`, set: sql`, parent_slug = excluded.parent_slug` } : { columns: sql``, values: sql``, set: sql`` };
    await sql`insert into ${sql.table(kind)} (slug, name, position ${place.columns}) values (${slug}, ${name}, ${headings.length + 1} ${place.values})
      on conflict (slug) do update set name = excluded.name ${place.set}`.execute(work.tx);
    if (before && before.name !== name) await keepFormerName(work.tx, kind, before.name, slug);
    await putCard(work, kind, slug, card);
    const saved: Heading = { slug, name, parent };
    await putOrder(work.tx, kind, before?.parent === parent ? headings : [...headings.filter((one) => one.slug !== slug), saved]);
    await record(work, headingSaved, null, { kind, slug });
    return { slug };
  },
});

async function putCard({ tx }: Work, kind: HeadingKind, slug: string, card: CardKind | undefined): Promise<void> {
  if (kind === 'audience' && card) await tx.updateTable('audience').set({ card }).where('slug', '=', slug).execute();
}

function assertParent(headings: readonly Heading[], before: Heading | null, parent: string): void {
  if (!headings.some(({ slug }) => slug === parent)) refuse('platform.inputUnclear', { status: 422, fields: { parent: 'themes.parentUnknown' } });
  if (before && branchOf(headings, before.slug).includes(parent)) refuse('platform.inputUnclear', { status: 422, fields: { parent: 'themes.parentBelow' } });
}

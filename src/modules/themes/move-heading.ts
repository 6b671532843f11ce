import * as v from 'valibot';
import { record } from '#platform/facts/index.ts';
import { administers, useCase } from '#platform/use-case/index.ts';
import { headingKind, headingMoved, headingOf, headingSlug, putOrder, readHeadings } from './headings.ts';

/** Lets a theme or audience change places with its neighbour, and what is below it goes along; at the end of the list nothing happens. Administrators only. */
export const moveHeading = useCase({
  input: v.object({ kind: headingKind, slug: headingSlug, to: v.picklist(['up', 'down']) }),
  may: ({ actor }) => administers(actor),
  async run(work, { kind, slug, to }) {
    const headings = await readHeadings(work.tx, kind, { locked: true });
    const { parent } = headingOf(headings, slug);
    const neighbours = headings.filter((one) => one.parent === parent);
    const at = neighbours.findIndex((one) => one.slug === slug), other = neighbours[to === 'up' ? at - 1 : at + 1];
    if (!other) return;
    const [from, into] = [headings.findIndex((one) => one.slug === slug), headings.findIndex((one) => one.slug === other.slug)];
    await putOrder(work.tx, kind, headings.with(from, headings[into]!).with(into, headings[from]!));
    await record(work, headingMoved, null, { kind, slug });
  },
});

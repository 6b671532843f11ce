import type { Work } from '#platform/use-case/index.ts';
import { wordingOf } from '../spreadsheet/known.ts';
import type { EntryWording } from './entry-fields.ts';

/** What themes, audiences, areas and places are called in this region, for a form. */
export async function editWording(work: Work): Promise<EntryWording> {
  const places = await work.tx.selectFrom('location').select(['slug', 'name', 'address']).orderBy('name').execute();
  return { ...(await wordingOf(work)), places: new Map(places.map(({ slug, name, address }) => [slug, [name, address].filter(Boolean).join(', ')])) };
}

import { sql } from 'kysely';
import { notFound, query, type Work } from '#platform/use-case/index.ts';
import { localDay } from '../local-day.ts';
import type { Advert } from '../print/views.ts';
import type { WijkName } from '../views.ts';
import { thumbnail } from './printable-picture.ts';
import type { AdvertSize } from './sizes.ts';
import { wijkenToAdvertiseIn } from './wijken-to-advertise-in.ts';

/** `isNext`: it stands in the booklet that would be printed now. */
export type PlacedAdvert = { id: string; wijk: string; name: string; words: string; size: AdvertSize; runsUntil: string | null; isNext: boolean };
export type WijkAdverts = WijkName & { adverts: PlacedAdvert[] };

/** The advertisements in these wijken. */
const inWijken = (wijken: WijkName[]) => sql<boolean>`area = any(${wijken.map(({ code }) => code)}::text[])`;
const running = (work: Work) => sql<boolean>`(runs_until is null or runs_until >= ${localDay(work)}::date)`;

/** The advertisements of each wijk of which the actor fills the booklet: what is in the next one first, in its order, then what has run out. */
export const showAdvertisements = query(async (work: Work, _: void): Promise<WijkAdverts[]> => {
  const wijken = await wijkenToAdvertiseIn(work);
  const rows = await work.tx.selectFrom('advertisement').select(['id', 'area as wijk', 'name', 'words', 'size', 'runs_until as runsUntil', running(work).as('isNext')])
    .where(inWijken(wijken)).orderBy('isNext', 'desc').orderBy('made_at').orderBy('id').execute();
  return wijken.map((wijk) => ({ ...wijk, adverts: rows.filter((row) => row.wijk === wijk.code).map((row) => ({ ...row, size: row.size as AdvertSize })) }));
});

/** The picture of an advertisement, small, as JPEG. @throws Refusal 404 when it is not the actor's to place. */
export const showAdvertThumbnail = query(async (work: Work, id: string): Promise<Uint8Array> => {
  const row = await work.tx.selectFrom('advertisement').select('picture').where(sql<boolean>`id::text = ${id}`).where(inWijken(await wijkenToAdvertiseIn(work))).executeTakeFirst();
  return row ? thumbnail(row.picture) : notFound();
});

/** What the booklet of a wijk is printed with now, in the order in which it was placed. */
export async function advertsOf(work: Work, wijk: { code: string }): Promise<Advert[]> {
  const rows = await work.tx.selectFrom('advertisement').selectAll().where('area', '=', wijk.code).where(running(work)).orderBy('made_at').orderBy('id').execute();
  return rows.map((row) => ({ id: row.id, name: row.name, picture: row.picture, alt: row.words, size: row.size as AdvertSize, wish: null }));
}

import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { newId } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { printablePicture, refuseTooSmallFor } from './printable-picture.ts';
import { advertSizes, type AdvertSize } from './sizes.ts';
import { mayAdvertiseIn } from './wijken-to-advertise-in.ts';

const advertisementSaved = factKind<{ area: string }>('directory.advertisementSaved', 'advertisement');

const line = (most: number) => v.pipe(v.string(), v.trim(), v.nonEmpty('advertisements.required'), v.maxLength(most, 'advertisements.tooLong'));

/**
 * Places an advertisement in the booklet of a wijk, or with an `id` changes it; without a picture it keeps the one it had. Editors of that wijk and
 * administrators. @throws Refusal 404 for anybody else, and beside the field: a day that is past, a picture that cannot be printed well.
 */
export const saveAdvertisement = useCase({
  input: v.pipe(v.object({
    id: v.optional(v.pipe(v.string(), v.uuid())),
    /** Code of the wijk. */
    wijk: v.pipe(v.string(), v.maxLength(40)),
    /** Of who advertises. */
    name: line(80),
    words: line(400),
    size: v.picklist(advertSizes, 'advertisements.sizeMissing'),
    /** A day as people write it. */
    runsUntil: v.pipe(typedDay, v.nonEmpty('platform.dayUnclear')),
    picture: v.optional(v.instance(Uint8Array), () => new Uint8Array()),
  }), v.forward(v.partialCheck([['id'], ['picture']], ({ id, picture }) => id !== undefined || picture.length > 0, 'advertisements.pictureMissing'), ['picture'])),
  may: async (work, { id, wijk }) => (await mayAdvertiseIn(work, wijk)) && (id === undefined || (await mayChange(work, id))),
  async run(work, { id, wijk, name, words, size, runsUntil: typed, picture }) {
    const runsUntil = dayIn(work, 'runsUntil', typed)!;
    if (runsUntil < work.now.toISOString().slice(0, 10)) refuse('advertisements.dayPast', { status: 422, fields: { runsUntil: 'advertisements.dayPast' } });
    const row = { area: wijk, name, words, size, runs_until: runsUntil, ...(await pictureFor(work, id, picture, size)) };
    const saved = id ?? newId();
    if (id) await work.tx.updateTable('advertisement').set(row).where('id', '=', id).execute();
    else await work.tx.insertInto('advertisement').values({ id: saved, picture: Buffer.alloc(0), picture_type: 'image/jpeg', made_at: work.now, ...row }).execute();
    await record(work, advertisementSaved, saved, { area: wijk });
    return { id: saved };
  },
});

/** Whether there is such an advertisement, in a wijk of which this actor fills the booklet. */
export async function mayChange(work: Work, id: string): Promise<boolean> {
  const advert = await work.tx.selectFrom('advertisement').select('area').where('id', '=', id).forUpdate().executeTakeFirst();
  return advert !== undefined && mayAdvertiseIn(work, advert.area);
}

async function pictureFor({ tx }: Work, id: string | undefined, sent: Uint8Array, size: AdvertSize): Promise<{ picture?: Buffer; picture_type?: string }> {
  const kept = id && sent.length === 0 ? await tx.selectFrom('advertisement').select('picture').where('id', '=', id).executeTakeFirst() : undefined;
  if (kept) await refuseTooSmallFor(kept.picture, size);
  return kept ? {} : { picture: Buffer.from(await printablePicture(sent, size)), picture_type: 'image/jpeg' };
}

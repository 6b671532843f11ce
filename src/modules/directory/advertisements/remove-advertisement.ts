import * as v from 'valibot';
import { factKind, record } from '#platform/facts/index.ts';
import { useCase } from '#platform/use-case/index.ts';
import { mayChange } from './save-advertisement.ts';

const advertisementRemoved = factKind('directory.advertisementRemoved', 'advertisement');

/** Takes an advertisement away with its picture. Editors of its wijk and administrators. @throws Refusal 404 for anybody else, and when there is none. */
export const removeAdvertisement = useCase({
  input: v.object({ id: v.pipe(v.string(), v.uuid()) }),
  may: (work, { id }) => mayChange(work, id),
  async run(work, { id }) {
    await work.tx.deleteFrom('advertisement').where('id', '=', id).execute();
    await record(work, advertisementRemoved, id, {});
  },
});

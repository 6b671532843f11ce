import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { raised, refuse, useCase } from '#platform/use-case/index.ts';
import { mayPost, postedBy } from '../carry.ts';
import { DUE, stillBy, type Due } from '../still-by.ts';
import { tellOriginByLetter } from '../tell-origin.ts';

const lettersPrepared = factKind<{ letters: number }>('reach.lettersPrepared', 'letterBatch');

/** What one person folds on an evening. */
const MOST_LETTERS = 200;

/** Makes one batch of the letters that wait for who posts them, at most two hundred. Checked again at this moment: who stopped or moved meanwhile gets none. Gives its id. */
export const makeBatch = useCase({
  input: v.object({ form: v.picklist(['window', 'labels'], 'reach.chooseForm') }),
  may: ({ actor }) => mayPost(actor),
  unseen: true,
  run: (work, { form }) => raised(work, async (all) => {
    const { rows: due } = await sql<Due>`
      select ${DUE} from delivery d join message m on m.id = d.message_id
      where d.way = 'letter' and d.state = 'waiting' and d.not_before <= ${all.now} and ${postedBy(all.actor)} order by m.made_at, d.id limit ${MOST_LETTERS} for update of d skip locked`.execute(all.tx);
    const letters = await stillBy(all, 'letter', due);
    if (letters.length === 0) refuse('reach.noLetters');
    const id = newId();
    await all.tx.insertInto('letter_batch').values({ id, form, made_at: all.now, made_by: all.actor.kind === 'person' ? all.actor.id : null }).execute();
    await sql`update delivery set state = 'prepared', letter_batch_id = ${id}, changed_at = ${all.now} where id = any(${letters.map((d) => d.id)}::uuid[])`.execute(all.tx);
    await tellOriginByLetter(all, id);
    await record(all, lettersPrepared, id, { letters: letters.length });
    return { id };
  }),
});

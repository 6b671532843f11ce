import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, recordEach } from '#platform/facts/index.ts';
import { raised, refuse, useCase } from '#platform/use-case/index.ts';
import { calledBy } from '../carry.ts';

export const textSent = factKind('reach.textSent', 'delivery');

/** Ticks texts that somebody sent from their own telephone, or said in person. What is not theirs to send, or was ticked before, is passed over. */
export const tickTexts = useCase({
  input: v.object({ ids: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.minLength(1, 'reach.tickOne'), v.maxLength(100)) }),
  may: ({ actor }) => actor.kind === 'person' || actor.kind === 'system',
  unseen: true,
  run: (work, { ids }) => raised(work, async (all) => {
    const { rows } = await sql<{ id: string }>`update delivery d set state = case d.way when 'message' then 'sent' else 'reached' end, changed_at = ${all.now}, changed_by = ${work.actor.kind === 'person' ? work.actor.id : null}
      from message m where m.id = d.message_id and d.id = any(${ids}::uuid[]) and d.way in ('message', 'in_person') and d.state = 'waiting' and ${calledBy(work.actor)} returning d.id`.execute(all.tx);
    if (rows.length === 0) refuse('reach.tickOne', { status: 422 });
    await recordEach(all, textSent, rows.map(({ id }) => id), {});
  }),
});

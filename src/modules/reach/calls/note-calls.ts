import { sql } from 'kysely';
import * as v from 'valibot';
import { factKind, record, settle } from '#platform/facts/index.ts';
import { query, raised, useCase, type Work } from '#platform/use-case/index.ts';
import { CALL } from './make-call-sheet.ts';
import { ownSheet, readCallSheet } from './read-call-sheet.ts';

export const callOutcomes = ['reached', 'not_reached', 'call_back'] as const;
export type CallOutcome = (typeof callOutcomes)[number];
export const called = factKind<{ outcome: CallOutcome }>('reach.called', 'delivery');

const MOST_CALLS = 3;
const DAY = 86_400_000;

/** A call sheet for its caller. @throws Refusal 404 for anybody else. */
export const showCallSheet = query((work, { id }: { id: string }) => readCallSheet(work, id));

/**
 * Ticks what came of calls, on screen one by one or from paper all at once. Who was not reached comes back on the list tomorrow, at most three times; who
 * calls back themselves is asked again after two days. A sheet on which everybody is ticked is closed.
 */
export const noteCalls = useCase({
  input: v.object({
    sheet: v.pipe(v.string(), v.uuid()),
    outcomes: v.pipe(v.array(v.object({ id: v.pipe(v.string(), v.uuid()), outcome: v.picklist(callOutcomes, 'reach.chooseOutcome') })), v.minLength(1, 'reach.chooseOutcome'), v.maxLength(50)),
  }),
  may: ({ actor }) => actor.kind === 'person' || actor.kind === 'system',
  unseen: true,
  async run(work, { sheet, outcomes }) {
    await ownSheet(work, sheet);
    return raised(work, async (all) => {
      for (const { id, outcome } of outcomes) await note(all, sheet, id, outcome);
      const left = await all.tx.selectFrom('delivery').select('id').where('call_sheet_id', '=', sheet).where('state', '=', 'prepared').executeTakeFirst();
      if (!left) await close(all, sheet);
      return { isClosed: !left };
    });
  },
});

/** All that this person was called about goes the same way. */
async function note({ tx, now, ...work }: Work, sheet: string, id: string, outcome: CallOutcome): Promise<void> {
  const next = new Date(now.getTime() + (outcome === 'call_back' ? 2 : 1) * DAY), calls = outcome === 'not_reached' ? 1 : 0;
  const { rows } = await sql<{ id: string }>`update delivery d set call_outcome = ${outcome}, calls = d.calls + ${calls}, changed_at = ${now},
      state = case when ${outcome} = 'reached' then 'reached' when d.calls + ${calls} >= ${MOST_CALLS} then 'not_reached' else 'waiting' end,
      not_before = case when ${outcome} = 'reached' then d.not_before else ${next} end,
      call_sheet_id = case when ${outcome} = 'reached' then d.call_sheet_id end
    from delivery one where one.id = ${id} and one.call_sheet_id = ${sheet} and d.call_sheet_id = ${sheet} and d.state = 'prepared'
      and coalesce(d.person_id, d.party_id) = coalesce(one.person_id, one.party_id) returning d.id`.execute(tx);
  for (const row of rows) await record({ tx, now, ...work }, called, row.id, { outcome });
}

async function close(work: Work, sheet: string): Promise<void> {
  await work.tx.updateTable('call_sheet').set({ closed_at: work.now }).where('id', '=', sheet).execute();
  await settle(work, CALL, sheet);
}

import { sql } from 'kysely';
import * as v from 'valibot';
import { on, record } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { networkEnded } from '#modules/networks/index.ts';
import { supersede } from '#modules/reach/index.ts';
import { tellThatClosed } from './ask-for-cards.ts';
import { CARD, feedbackClosed } from './facts.ts';
import { carriedRound, readRound, seatsOf, type Round } from './round.ts';
import { saidOf } from './said.ts';
import { summarize } from './summary.ts';

/** Takes no more cards: what was agreed to be seen is seen from now on, and everybody who was asked hears it. Who carries the network. @throws Refusal 404, `feedback.over`. */
export const closeRound = useCase({
  input: v.object({ round: v.pipe(v.string(), v.uuid()) }),
  may: async (work, { round }) => (await carriedRound(work, round)) !== null,
  unseen: true,
  run: (work, { round: id }) => raised(work, async (all) => {
    const round = await readRound(all, id, { lock: true }) ?? notFound();
    if (round.closedAt) refuse('feedback.over');
    await close(all, round);
  }),
});

/** What is said most is worked out once, now: nothing that is erased later can be told by subtracting. */
async function close(work: Work, round: Round): Promise<void> {
  const seats = await seatsOf(work, round), said = await saidOf(work, round, seats), answered = seats.filter(({ hasAnswered }) => hasAnswered).length, summary = summarize(round, [...said.values()]);
  await work.tx.updateTable('feedback_round').set({ closed_at: work.now, summary: summary === null ? null : JSON.stringify(summary) }).where('id', '=', round.id).execute();
  await supersede(work, CARD, round.id);
  await record(work, feedbackClosed, round.id, { network: round.networkId, answered });
  if (answered > 0) await tellThatClosed(work, round, seats);
}

/** Every night: rounds whose last day is over take no more cards. */
export const closeRounds: Job = {
  name: 'feedback.closeRounds', nightly: true,
  run: async (work) => {
    const due = await work.tx.selectFrom('feedback_round').select('id').where('closed_at', 'is', null).where('until_on', '<', work.now.toISOString().slice(0, 10)).execute();
    for (const { id } of due) {
      const round = await readRound(work, id, { lock: true });
      if (round && !round.closedAt) await close(work, round);
    }
  },
};

/** Every night: a year after its last day nothing is left of a round but its days. */
export const forgetCards: Job = { name: 'feedback.forgetCards', nightly: true, run: (work) => erase(work, sql`r.keep_until < ${work.now.toISOString().slice(0, 10)}`) };

/** Nobody takes part in a network that ended: nobody may see its cards any more. */
on(networkEnded, (work, { subjectId }) => raised(work, (all) => erase(all, sql`r.network_id = ${subjectId}`)));

async function erase({ tx, now }: Work, which: ReturnType<typeof sql>): Promise<void> {
  await sql`delete from feedback_seat s using feedback_round r where r.id = s.round_id and r.erased_at is null and ${which}`.execute(tx);
  await sql`update feedback_round r set erased_at = ${now}, closed_at = coalesce(closed_at, ${now}), summary = null, agreed_how = null, made_by = null where erased_at is null and ${which}`.execute(tx);
}

import { sql } from 'kysely';
import * as v from 'valibot';
import { on, owe, settle } from '#platform/facts/index.ts';
import { queue, type Job } from '#platform/jobs/index.ts';
import { notFound, raised, useCase, type Work } from '#platform/use-case/index.ts';
import { handedOver, representationBegun, representationEnded } from '#modules/people/index.ts';
import { CATCH_UP } from './facts.ts';
import { networkAt, takesPart } from './rights.ts';

const DAY = 86_400_000;
const DAYS_TO_READ = 14;
const ON_THE_DAY = 'networks.catchUpOnTheDay';

async function oweCatchUp(work: Work, person: string, networks: readonly string[]): Promise<void> {
  const dueOn = new Date(work.now.getTime() + DAYS_TO_READ * DAY).toISOString().slice(0, 10);
  for (const id of networks) await owe(work, { what: CATCH_UP, holder: `person:${person}`, subjectKind: 'network', subjectId: id, dueOn });
}

/** The networks that parties take part in which somebody speaks for by this representation, once they are trusted with it. */
async function networksOf({ tx }: Work, where: { representation: string } | { handover: string }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select m.network_id as id from representation s join network_member m on m.party_id = s.party_id and m.state = 'member' join network n on n.id = m.network_id and n.ended_at is null
      where s.approved_at is not null and s.ended_at is null and ${'representation' in where ? sql`s.id = ${where.representation}` : sql`s.handover_id = ${where.handover}`}
    union select n.id from role r join network n on n.id::text = r.scope and n.ended_at is null where r.scope_kind = 'network' and r.kind = 'coordinator' and r.ended_at is null and ${'handover' in where ? sql`r.handover_id = ${where.handover}` : sql`false`}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Whoever begins to speak for a member finds on Vandaag that there is something to read. */
on(representationBegun, (work, { subjectId, data }) => raised(work, async (all) => oweCatchUp(all, data.person, await networksOf(all, { representation: subjectId! }))));

on(representationEnded, (work, { data }) => raised(work, async (all) => {
  const { rows } = await sql<{ id: string }>`select network_id as id from network_member where party_id = ${data.party}`.execute(all.tx);
  for (const { id } of rows) await settle(all, CATCH_UP, id, `person:${data.person}`);
}));

/** The same for who takes over, on the day that they do. */
on(handedOver, (work, { subjectId }) => raised(work, async (all) => {
  const { starts_on } = await all.tx.selectFrom('handover').select('starts_on').where('id', '=', subjectId!).executeTakeFirstOrThrow();
  if (starts_on > all.now.toISOString().slice(0, 10)) await queue(all, ON_THE_DAY, { handover: subjectId! }, { at: new Date(`${starts_on}T00:05:00Z`) });
  else await afterHandover(all, subjectId!);
}));

async function afterHandover(work: Work, handover: string): Promise<void> {
  const row = await work.tx.selectFrom('handover').select('to_id').where('id', '=', handover).executeTakeFirst();
  if (row) await oweCatchUp(work, row.to_id, await networksOf(work, { handover }));
}

export const oweCatchUpOnTheDay: Job = { name: ON_THE_DAY, run: (work, { handover }) => afterHandover(work, String(handover)) };

/** Says that one has read what a network is and was. @throws Refusal 404 for who does not take part. */
export const catchUp = useCase({
  input: v.object({ network: v.pipe(v.string(), v.maxLength(100)) }),
  may: async (work, { network }) => { const known = await networkAt(work, network); return known !== undefined && takesPart(work.actor, known.id); },
  run: (work, { network }) => raised(work, async (all) => {
    const { id } = await networkAt(all, network) ?? notFound();
    if (work.actor.kind === 'person') await settle(all, CATCH_UP, id, `person:${work.actor.id}`);
  }),
});

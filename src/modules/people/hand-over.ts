import { sql } from 'kysely';
import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { newId } from '#platform/db/index.ts';
import { factKind, moveDuties, record } from '#platform/facts/index.ts';
import { queue, type Job } from '#platform/jobs/index.ts';
import { administers, notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { actorId, endRoles } from './give-role.ts';
import { mayGive } from './may-manage.ts';
import type { RoleKind, ScopeKind } from './roles.ts';

/** Somebody takes over: both hear of it. */
export const handedOver = factKind<{ from: string; to: string }>('people.handedOver', 'handover');

const uuid = v.pipe(v.string(), v.uuid());
const MOVE = 'people.move-duties';
const DAY = 86_400_000;
/** How long a successor sees on Vandaag what came over. */
const SHOWN_DAYS = 30;

/**
 * "X takes over from Y": the chosen roles and representations end for the one and begin for the other on the same day, and what waits for the one waits for
 * the other from then. Administrators anything; who carries an area its roles. @throws Refusal when nothing was chosen, or it is the same person.
 */
export const handOver = useCase({
  input: v.object({ from: uuid, to: v.pipe(v.string(), v.uuid('people.successorMissing')), roles: v.optional(v.array(uuid), []), representations: v.optional(v.array(uuid), []), startsOn: typedDay, movesDuties: v.optional(v.boolean(), true) }),
  may: (work, { from, roles, representations }) => raised(work, async ({ tx, actor }) => {
    if (administers(actor)) return true;
    if (representations.length > 0 || roles.length === 0) return false;
    const rows = await tx.selectFrom('role').selectAll().where('id', 'in', roles).where('person_id', '=', from).execute();
    return rows.length === roles.length && rows.every((r) => mayGive(actor, { kind: r.kind as RoleKind, scopeKind: r.scope_kind as ScopeKind, scope: r.scope, isDeputy: r.is_deputy }));
  }),
  unseen: true,
  run: (work, { startsOn, ...input }) => passOn(work, { ...input, startsOn: dayIn(work, 'startsOn', startsOn) ?? '' }),
});

export type PassedOn = { from: string; to: string; roles: readonly string[]; representations: readonly string[]; /** A day to come; anything else is today. */ startsOn: string; movesDuties: boolean };

/** Hands over from one person to another, for subjects that asked for the right to do so themselves. @throws Refusal as `handOver` does. */
export function passOn(work: Work, { from, to, roles, representations, startsOn, movesDuties }: PassedOn): Promise<{ id: string }> {
  return raised(work, async (all) => {
    const today = all.now.toISOString().slice(0, 10), day = startsOn > today ? startsOn : today;
    if (roles.length + representations.length === 0) refuse('people.nothingChosen', { status: 422, fields: { roles: 'people.nothingChosen' } });
    if (from === to) refuse('people.samePerson', { status: 422, fields: { to: 'people.samePerson' } });
    const { length } = await all.tx.selectFrom('person').select('id').where('id', 'in', [from, to]).where('stopped_at', 'is', null).execute();
    if (length !== 2) notFound();
    const id = newId();
    await all.tx.insertInto('handover').values({ id, from_id: from, to_id: to, starts_on: day, moves_duties: movesDuties, made_at: all.now, made_by: actorId(all) }).execute();
    const moved = await passRoles(all, { id, from, to, day, roles }) + await passRepresentations(all, { id, from, to, day, representations });
    if (moved === 0) notFound();
    if (movesDuties) await (day === today ? moveDuties(all, `person:${from}`, `person:${to}`) : queue(all, MOVE, { handover: id }, { at: new Date(`${day}T00:05:00Z`) }));
    await record(all, handedOver, id, { from, to });
    return { id };
  });
}

type Passing = { id: string; from: string; to: string; day: string };

/** The old row keeps its last day, the new one begins the day after: nobody is both, nobody is missing. */
async function passRoles(work: Work, { id, from, to, day, roles }: Passing & { roles: readonly string[] }): Promise<number> {
  const held = await sql<{ id: string; kind: string; scope_kind: string; scope: string; is_deputy: boolean; ends_on: string | null }>`select id, kind, scope_kind, scope, is_deputy, ends_on from role
    where id = any(${roles}::uuid[]) and person_id = ${from} and ended_at is null and (ends_on is null or ends_on >= ${day}) for update`.execute(work.tx);
  for (const { id: old, ...role } of held.rows) await work.tx.insertInto('role').values({ id: newId(), person_id: to, ...role, starts_on: day, given_at: work.now, given_by: actorId(work), handover_id: id }).execute();
  const ids = held.rows.map((row) => row.id);
  if (day === work.now.toISOString().slice(0, 10)) await endRoles(work, ids);
  else await sql`update role set ends_on = ${day}::date - 1 where id = any(${ids}::uuid[])`.execute(work.tx);
  return ids.length;
}

async function passRepresentations(work: Work, { id, from, to, day, representations }: Passing & { representations: readonly string[] }): Promise<number> {
  const isNow = day === work.now.toISOString().slice(0, 10);
  const { rows } = await sql<{ party: string; until: string | null }>`with held as (select id, ends_on from representation where id = any(${representations}::uuid[]) and person_id = ${from} and ended_at is null and (ends_on is null or ends_on >= ${day}) for update)
    update representation r set ends_on = ${day}::date - 1, ended_at = case when ${isNow}::boolean then ${work.now}::timestamptz end, ended_by = case when ${isNow}::boolean then ${actorId(work)}::uuid end
    from held where r.id = held.id returning r.party_id as party, held.ends_on as until`.execute(work.tx);
  for (const { party, until } of rows) await work.tx.insertInto('representation').values({ id: newId(), person_id: to, party_id: party, starts_on: day, ends_on: until, given_at: work.now, given_by: actorId(work), handover_id: id }).execute();
  return rows.length;
}

/** On the day of a handover that was arranged before. */
export const moveDutiesOnTheDay: Job = {
  name: MOVE,
  async run(work, { handover }) {
    const row = await work.tx.selectFrom('handover').select(['from_id', 'to_id']).where('id', '=', String(handover)).executeTakeFirst();
    if (row) await moveDuties(work, `person:${row.from_id}`, `person:${row.to_id}`);
  },
};

/** What came over to who asks, of the last weeks and of the days to come: from whom, from when, which roles, for which parties. */
export const cameOver = query(async (work): Promise<Handover[]> => {
  const { actor } = work;
  if (actor.kind !== 'person') return [];
  return raised(work, ({ tx, now }) => handovers(tx, actor.id, new Date(now.getTime() - SHOWN_DAYS * DAY)));
});

export type Handover = { id: string; from: string; startsOn: string; roles: { kind: RoleKind; scopeKind: ScopeKind; scope: string }[]; parties: string[] };

async function handovers(tx: Work['tx'], to: string, since: Date): Promise<Handover[]> {
  const { rows } = await sql<Handover>`select h.id, p.name as from, h.starts_on as "startsOn",
      coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'scopeKind', r.scope_kind, 'scope', r.scope) order by r.kind, r.scope) from role r where r.handover_id = h.id and r.ended_at is null), '[]') as roles,
      array(select s.party_id::text from representation s where s.handover_id = h.id and s.ended_at is null) as parties
    from handover h join person p on p.id = h.from_id where h.to_id = ${to} and h.starts_on >= ${since.toISOString().slice(0, 10)}::date order by h.starts_on desc limit 5`.execute(tx);
  return rows;
}

import { sql } from 'kysely';
import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { newId } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { notFound, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { mayGive } from './may-manage.ts';
import { roleKinds, scopeKinds, type RoleKind, type ScopeKind } from './roles.ts';

export const roleGiven = factKind<{ kind: string; holder: string }>('people.roleGiven', 'role');
export const roleTaken = factKind<{ kind: string; holder: string }>('people.roleTaken', 'role');

const uuid = v.pipe(v.string(), v.uuid());

/** What a role is given for, as a form says it: `region:region`, `area:WK990101`, `party:<id>`. */
const scopeTyped = v.pipe(v.string(), v.regex(new RegExp(`^(${scopeKinds.join('|')}):[A-Za-z0-9_.-]{1,80}$`), 'people.scopeMissing'),
  v.transform((text) => ({ scopeKind: text.slice(0, text.indexOf(':')) as ScopeKind, scope: text.slice(text.indexOf(':') + 1) })),
  v.check(({ scopeKind, scope }) => (scopeKind === 'region' ? scope === 'region' : scopeKind === 'area' || v.is(uuid, scope)), 'people.scopeMissing'));

/**
 * Gives a person, or an organisation as a whole, a role: for what, from when, until when, and whether they stand in for somebody. It counts from the next
 * request. Administrators anything; who carries an area what belongs to it. @throws Refusal for an unknown holder, days the wrong way round, or a role they have.
 */
export const giveRole = useCase({
  input: v.object({ person: v.optional(uuid), party: v.optional(uuid), kind: v.picklist(roleKinds, 'people.kindMissing'), scope: scopeTyped, startsOn: typedDay, endsOn: typedDay, isDeputy: v.optional(v.boolean(), false) }),
  may: ({ actor }, { kind, scope, isDeputy }) => mayGive(actor, { kind, isDeputy, ...scope }),
  unseen: true,
  async run(work, { person, party, kind, scope: { scopeKind, scope }, isDeputy, ...typed }) {
    const today = work.now.toISOString().slice(0, 10), from = dayIn(work, 'startsOn', typed.startsOn) ?? today, endsOn = dayIn(work, 'endsOn', typed.endsOn);
    if (endsOn && (endsOn < from || endsOn < today)) refuse('people.endsTooSoon', { status: 422, fields: { endsOn: 'people.endsTooSoon' } });
    if (!person === !party) refuse('people.holderMissing', { status: 422 });
    return raised(work, async (all) => {
      if (person && !(await all.tx.selectFrom('person').select('id').where('id', '=', person).where('stopped_at', 'is', null).executeTakeFirst())) notFound();
      const id = await grantRole(all, person ? { person } : { party: party! }, { kind, scopeKind, scope, startsOn: from, endsOn, isDeputy });
      return { id: id ?? refuse('people.roleAlready', { status: 422, fields: { kind: 'people.roleAlready' } }) };
    });
  },
});

export type RoleHolder = { person: string } | { party: string };
type RoleGranted = { kind: RoleKind; scopeKind: ScopeKind; scope: string; startsOn?: string; endsOn?: string | null; isDeputy?: boolean };

/** Writes a role down, for subjects that asked for the right to give it themselves. Answers its id, or null for who has it already. */
export const grantRole = (work: Work, holder: RoleHolder, { kind, scopeKind, scope, startsOn, endsOn = null, isDeputy = false }: RoleGranted): Promise<string | null> => raised(work, async (all) => {
  const today = all.now.toISOString().slice(0, 10), person = 'person' in holder ? holder.person : null, party = 'party' in holder ? holder.party : null;
  const role = { kind, scope_kind: scopeKind, scope };
  const same = await all.tx.selectFrom('role').select('id').where((e) => e.and(role)).where(person ? 'person_id' : 'party_id', '=', (person ?? party)!)
    .where('ended_at', 'is', null).where((e) => e.or([e('ends_on', 'is', null), e('ends_on', '>=', today)])).executeTakeFirst();
  if (same) return null;
  const id = newId();
  await all.tx.insertInto('role').values({ id, person_id: person, party_id: party, ...role, is_deputy: isDeputy, starts_on: startsOn ?? today, ends_on: endsOn, given_at: all.now, given_by: actorId(all) }).execute();
  await record(all, roleGiven, id, { kind, holder: person ? `person:${person}` : `party:${party}` });
  return id;
});

/** Ends the roles of this kind that a holder has for something, from this moment; for subjects that asked for the right themselves. */
export const withdrawRole = (work: Work, holder: RoleHolder, { kind, scopeKind, scope }: Pick<RoleGranted, 'kind' | 'scopeKind' | 'scope'>): Promise<void> => raised(work, async (all) => {
  const [column, id] = 'person' in holder ? ['person_id' as const, holder.person] : ['party_id' as const, holder.party];
  const rows = await all.tx.selectFrom('role').select('id').where('kind', '=', kind).where('scope_kind', '=', scopeKind).where('scope', '=', scope).where(column, '=', id).where('ended_at', 'is', null).execute();
  await endRoles(all, rows.map((row) => row.id));
  for (const row of rows) await record(all, roleTaken, row.id, { kind, holder: 'person' in holder ? `person:${id}` : `party:${id}` });
});

/**
 * Takes a role away, from this moment; it stays written that it was there. Who may give it may take it, and anybody lays down their own.
 * @throws Refusal `people.lastAdministrator` when the region would have none left.
 */
export const takeRole = useCase({
  input: v.object({ role: uuid }),
  may: (work, { role }) => raised(work, async (all) => {
    const row = await roleRow(all, role);
    return !!row && (mayGive(work.actor, { kind: row.kind as RoleKind, scopeKind: row.scope_kind as ScopeKind, scope: row.scope, isDeputy: row.is_deputy }) || (work.actor.kind === 'person' && row.person_id === work.actor.id));
  }),
  unseen: true,
  run: (work, { role }) => raised(work, async (all) => {
    const row = (await roleRow(all, role))!;
    if (row.ended_at) return;
    if (row.kind === 'administrator' && row.scope_kind === 'region') await refuseWithoutAdministrator(all, { exceptRole: role });
    await endRoles(all, [role]);
    await record(all, roleTaken, role, { kind: row.kind, holder: row.person_id ? `person:${row.person_id}` : `party:${row.party_id}` });
  }),
});

const roleRow = ({ tx }: Work, id: string) => tx.selectFrom('role').selectAll().where('id', '=', id).executeTakeFirst();
/** Who acts, for the columns that say by whom; null for a link and for the program itself. */
export const actorId = ({ actor }: Work): string | null => (actor.kind === 'person' ? actor.id : null);

/** Ends these roles now. Their last day becomes yesterday, for every reader that looks at days alone; which it was to be stays known. */
export async function endRoles(work: Work, ids: readonly string[]): Promise<void> {
  await sql`update role set ended_at = ${work.now}, ended_by = ${actorId(work)}, planned_until = ends_on, ends_on = least(ends_on, ${yesterday(work.now)}::date) where id = any(${ids}::uuid[]) and ended_at is null`.execute(work.tx);
}

/** The day before, as `2026-11-22`. */
export const yesterday = (now: Date): string => new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);

/** A region always has an administrator who is there today. Locked, so that two cannot take each other's away at once. */
export async function refuseWithoutAdministrator({ tx, now }: Work, { exceptRole = null, exceptPerson = null }: { exceptRole?: string | null; exceptPerson?: string | null }): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  const { rows } = await sql<{ id: string; person_id: string }>`select r.id, r.person_id from role r join person p on p.id = r.person_id and p.stopped_at is null
    where r.kind = 'administrator' and r.scope_kind = 'region' and r.ended_at is null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today}) order by r.id for update of r`.execute(tx);
  if (!rows.some((row) => row.id !== exceptRole && row.person_id !== exceptPerson)) refuse('people.lastAdministrator', { status: 409 });
}

import { sql } from 'kysely';
import { isId } from '#platform/db/index.ts';
import { administers, notFound, query, raised, type Actor, type Work } from '#platform/use-case/index.ts';
import type { HeldRole } from './list-holders.ts';
import { carriedAreas, mayGive, UNLISTED } from './may-manage.ts';

/** A person as who manages them sees them. What an administrator alone may know is null for others. */
export type ManagedPerson = {
  id: string; name: string; isAdministered: boolean;
  email: string | null; phone: string | null; address: string | null;
  stopped: { as: 'deceased' | 'moved' | 'left'; at: Date; canUndo: boolean } | null;
  roles: (HeldRole & { canTake: boolean; viaHandover: boolean })[];
  represents: { id: string; party: string; startsOn: string; endsOn: string | null }[];
  /** What was changed here, newest first: the kind of fact, when, by whom. */
  history: { id: string; kind: string; at: Date; by: string | null }[];
};

const MOST_FACTS = 20;
/** A mistake is put right within so many days. */
export const UNDO_DAYS = 14;

/** Whether somebody manages this person: administrators everybody, who carries an area those with a role in it. Needs the whole region's reach. */
export async function managesPerson({ tx }: Work, actor: Actor, person: string): Promise<boolean> {
  if (administers(actor)) return true;
  const areas = carriedAreas(actor);
  if (areas.length === 0) return false;
  return !!(await tx.selectFrom('role').select('id').where('person_id', '=', person).where('kind', '<>', UNLISTED).where('scope_kind', '=', 'area').where('scope', 'in', areas).where('ended_at', 'is', null).executeTakeFirst());
}

/** A person with their roles and for whom they speak. Who carries an area sees the roles there, and no way to reach them. @throws Refusal 404. */
export const showPerson = query((work, id: string): Promise<ManagedPerson> => {
  if (!isId(id)) notFound();
  const { actor } = work, all = administers(actor), own = carriedAreas(actor);
  return raised(work, async (raisedWork) => {
    if (!(await managesPerson(raisedWork, actor, id))) notFound();
    const { tx, now } = raisedWork;
    const today = now.toISOString().slice(0, 10);
    const person = await tx.selectFrom('person').select(['id', 'name', 'stopped_as', 'stopped_at']).where('id', '=', id).executeTakeFirst() ?? notFound();
    const contacts = all ? await tx.selectFrom('person_contact').select(['kind', 'value']).where('person_id', '=', id).orderBy('value').execute() : [];
    const roles = await tx.selectFrom('role').selectAll().where('person_id', '=', id).where('ended_at', 'is', null).where((e) => e.or([e('ends_on', 'is', null), e('ends_on', '>=', today)])).orderBy('given_at').execute();
    const represents = !all ? [] : await tx.selectFrom('representation').select(['id', 'party_id', 'starts_on', 'ends_on']).where('person_id', '=', id).where('ended_at', 'is', null)
      .where((e) => e.or([e('ends_on', 'is', null), e('ends_on', '>=', today)])).orderBy('starts_on').execute();
    return {
      id, name: person.name, isAdministered: all,
      email: contacts.find((c) => c.kind === 'email')?.value ?? null, phone: contacts.find((c) => c.kind === 'phone')?.value ?? null, address: contacts.find((c) => c.kind === 'address')?.value ?? null,
      stopped: person.stopped_at && { as: person.stopped_as as 'deceased' | 'moved' | 'left', at: person.stopped_at, canUndo: all && now.getTime() - person.stopped_at.getTime() < UNDO_DAYS * 86_400_000 },
      roles: roles.filter((r) => all || (r.scope_kind === 'area' && own.includes(r.scope) && r.kind !== UNLISTED)).map((r) => {
        const role = { kind: r.kind as HeldRole['kind'], scopeKind: r.scope_kind as HeldRole['scopeKind'], scope: r.scope, isDeputy: r.is_deputy };
        return { id: r.id, ...role, startsOn: r.starts_on, endsOn: r.ends_on, canTake: mayGive(actor, role), viaHandover: r.handover_id !== null };
      }),
      represents: represents.map((r) => ({ id: r.id, party: r.party_id, startsOn: r.starts_on, endsOn: r.ends_on })),
      history: all ? await historyOf(tx, id) : [],
    };
  });
});

async function historyOf(tx: Work['tx'], id: string): Promise<ManagedPerson['history']> {
  const { rows } = await sql<ManagedPerson['history'][number]>`select f.id, f.kind, f.at, p.name as by from fact f left join person p on p.id = f.actor_id
    where f.subject_id = ${id} and f.subject_kind = 'person'
      or f.subject_kind = 'role' and f.subject_id in (select id from role where person_id = ${id}) or f.subject_kind = 'representation' and f.subject_id in (select id from representation where person_id = ${id})
      or f.subject_kind = 'handover' and f.subject_id in (select id from handover where from_id = ${id} or to_id = ${id})
    order by f.at desc, f.id desc limit ${MOST_FACTS}`.execute(tx);
  return rows;
}

/** Who is called so, at most ten, for who manages people: to choose a successor. Administrators everybody, others who have a role in their areas. */
export const peopleNamed = query((work, words: string): Promise<{ id: string; name: string }[]> => {
  const { actor } = work, all = administers(actor), areas = carriedAreas(actor), asked = words.trim().slice(0, 80);
  if (!asked || (!all && areas.length === 0)) return Promise.resolve([]);
  return raised(work, async ({ tx }) => {
    const { rows } = await sql<{ id: string; name: string }>`select p.id, p.name from person p where p.stopped_at is null and p.name ilike ${`%${asked.replaceAll(/[\\%_]/g, '\\$&')}%`}
      and (${all}::boolean or exists (select 1 from role r where r.person_id = p.id and r.kind <> ${UNLISTED} and r.scope_kind = 'area' and r.scope = any(${areas}::text[]) and r.ended_at is null)) order by p.name limit 10`.execute(tx);
    return rows;
  });
});

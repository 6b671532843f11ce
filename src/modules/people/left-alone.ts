import { sql, type RawBuilder } from 'kysely';
import { derivedId } from '#platform/db/index.ts';
import { factKind, on, owe, record, settle, type OpenDuty } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { administers, raised, type Work } from '#platform/use-case/index.ts';
import { areasByCode } from '#modules/areas/index.ts';
import { endRoles, roleGiven, roleTaken } from './give-role.ts';
import type { RoleKind, ScopeKind } from './roles.ts';
import { scopeNamed } from './scope-names.ts';
import { peopleText } from './texts.ts';

/** A duty of the region's administrators: nobody has a role any more that an area cannot do without. */
export const LEFT_ALONE = 'people.left-alone';
/** Whoever alone had a role is gone: who sets up the region hears it. */
export const leftAlone = factKind<Post>('people.leftAlone', 'post');

/** What a role is and is for, whoever has it. */
export type Post = { kind: string; scopeKind: string; scope: string };

/** Without whom an area has nobody. */
export const WATCHED: readonly RoleKind[] = ['coordinator', 'liaison', 'administrator'];
const DAYS_TO_ACT = 14;

/** The watched roles that nobody has today but this person, by themselves or as the only one who speaks for the party that has it. Needs the whole region's reach. */
export async function heldAlone({ tx, now }: Work, person: string): Promise<Post[]> {
  const today = now.toISOString().slice(0, 10);
  const { rows } = await sql<Post>`select r.kind, r.scope_kind as "scopeKind", r.scope from role r
    left join representation s on s.party_id = r.party_id and s.approved_at is not null and s.ended_at is null and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today})
    join person p on p.id = coalesce(r.person_id, s.person_id) and p.stopped_at is null
    where r.kind = any(${WATCHED}::text[]) and r.ended_at is null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
    group by 1, 2, 3 having bool_and(p.id = ${person})`.execute(tx);
  return rows;
}

/**
 * A party is there no more: what it had as an organisation ends, and who sets up the region hears of what nobody has any more. Only who sets up the region itself
 * stays as long as nobody else does. Needs the whole region's reach.
 */
export async function endRolesOfParty(work: Work, party: string): Promise<void> {
  const today = work.now.toISOString().slice(0, 10);
  const { rows } = await sql<Post & { id: string; alone: boolean }>`select r.id, r.kind, r.scope_kind as "scopeKind", r.scope, not exists (select 1 from role o left join representation s on s.party_id = o.party_id and s.approved_at is not null
      and s.ended_at is null and s.starts_on <= ${today} and (s.ends_on is null or s.ends_on >= ${today}) join person p on p.id = coalesce(o.person_id, s.person_id) and p.stopped_at is null
      where o.kind = r.kind and o.scope_kind = r.scope_kind and o.scope = r.scope and o.party_id is distinct from r.party_id and o.ended_at is null and o.starts_on <= ${today} and (o.ends_on is null or o.ends_on >= ${today})) as alone
    from role r where r.party_id = ${party} and r.ended_at is null and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})`.execute(work.tx);
  await endRoles(work, rows.filter(({ kind, scopeKind, alone }) => !(alone && kind === 'administrator' && scopeKind === 'region')).map(({ id }) => id));
  await tellLeftAlone(work, rows.filter(({ kind, alone }) => alone && (WATCHED as readonly string[]).includes(kind)).map(({ kind, scopeKind, scope }) => ({ kind, scopeKind, scope })));
}

const sameAs = ({ kind, scopeKind, scope }: Post) => sql<boolean>`r.kind = ${kind} and r.scope_kind = ${scopeKind} and r.scope = ${scope}`;

/** Whether somebody has this role today, by themselves or by speaking for the party that has it. Needs the whole region's reach. */
export async function isHeld({ tx, now }: Work, post: Post): Promise<boolean> {
  const { rows } = await sql`select 1 from role r where ${sameAs(post)} and ${heldOn(now)} limit 1`.execute(tx);
  return rows.length > 0;
}

/** Whether somebody who is there has the role `r` on this day. */
function heldOn(now: Date): RawBuilder<boolean> {
  const today = now.toISOString().slice(0, 10), holds = (row: 'r' | 's') => sql`${sql.ref(row)}.ended_at is null and ${sql.ref(row)}.starts_on <= ${today} and (${sql.ref(row)}.ends_on is null or ${sql.ref(row)}.ends_on >= ${today})`;
  return sql`${holds('r')} and exists (select 1 from person p where p.stopped_at is null and (p.id = r.person_id
    or p.id in (select s.person_id from representation s where s.party_id = r.party_id and s.approved_at is not null and ${holds('s')})))`;
}

/** Each night: a watched role whose last day went by, of its holder or of who spoke for it, without anybody after them, is missed one level up. Once for each end. */
export const watchEndedRoles: Job = {
  name: 'people.watch-ended-roles',
  nightly: true,
  async run(work) {
    const today = work.now.toISOString().slice(0, 10);
    const { rows } = await sql<Post & { endedOn: string }>`select r.kind, r.scope_kind as "scopeKind", r.scope, max(coalesce(r.ends_on, s.ends_on))::text as "endedOn"
      from role r left join representation s on s.party_id = r.party_id and s.approved_at is not null and s.ends_on < ${today}
      where r.kind = any(${WATCHED}::text[]) and r.ended_at is null and r.starts_on <= ${today} and coalesce(r.ends_on, s.ends_on) < ${today} group by 1, 2, 3 having max(coalesce(r.ends_on, s.ends_on)) >= ${today}::date - ${DAYS_TO_ACT}::int`.execute(work.tx);
    for (const { endedOn, ...post } of rows) {
      const told = await work.tx.selectFrom('duty').select('id').where('what', '=', LEFT_ALONE).where('subject_id', '=', postId(work, post)).where('made_at', '>', new Date(endedOn)).executeTakeFirst();
      if (!told && !(await isHeld(work, post))) await tellLeftAlone(work, [post]);
    }
  },
};

/** Raises the alarm one level up that nobody has these roles any more; it ends when somebody is given the role. */
export async function tellLeftAlone(work: Work, posts: readonly Post[]): Promise<void> {
  const dueOn = new Date(work.now.getTime() + DAYS_TO_ACT * 86_400_000).toISOString().slice(0, 10);
  for (const post of posts) {
    const subjectId = postId(work, post);
    await owe(work, { what: LEFT_ALONE, holder: 'region', subjectKind: 'post', subjectId, dueOn });
    await record(work, leftAlone, subjectId, post);
  }
}

/** Ends the alarm: somebody has the role again. */
export const settleLeftAlone = (work: Work, post: Post): Promise<void> => settle(work, LEFT_ALONE, postId(work, post));

/** A role and what it is for in words: what the region calls it, and the name of the area or network. */
export async function postInWords(work: Work, { kind, scopeKind, scope }: Post): Promise<{ role: string; place: string }> {
  const { tx, region } = work;
  const own = await tx.selectFrom('role_name').select('name').where('kind', '=', kind).executeTakeFirst();
  const [area] = scopeKind === 'area' ? await areasByCode(tx, [scope]) : [];
  return { role: own?.name ?? peopleText(region.locale, kind as RoleKind), place: area?.name ?? await scopeNamed(work, scopeKind as ScopeKind, scope) ?? region.name };
}

const postId = ({ region }: Work, { kind, scopeKind, scope }: Post): string => derivedId(region.id, `${kind}:${scopeKind}:${scope}`);

on(roleGiven, (work, { subjectId }) => raised(work, async (all) => {
  const role = await all.tx.selectFrom('role').select(['kind', 'scope_kind as scopeKind', 'scope']).where('id', '=', subjectId).executeTakeFirst();
  if (role) await settleLeftAlone(all, role);
}));

/** Who lays their own role down is missed too; who sets up the region and takes it away knows. Of a network its own room tells. */
on(roleTaken, (work, { subjectId }) => raised(work, async (all) => {
  if (administers(work.actor)) return;
  const role = await all.tx.selectFrom('role').select(['kind', 'scope_kind as scopeKind', 'scope']).where('id', '=', subjectId).where('kind', 'in', WATCHED).where('scope_kind', '<>', 'network').executeTakeFirst();
  if (role && !(await isHeld(all, role))) await tellLeftAlone(all, [role]);
}));

/** Where a role that nobody has is looked into: who has roles of that kind there. */
export async function atPost({ tx }: Work, { subjectId }: OpenDuty): Promise<string | null> {
  const row = await tx.selectFrom('fact').select('data').where('kind', '=', leftAlone.kind).where('subject_id', '=', subjectId).orderBy('at', 'desc').executeTakeFirst();
  const { kind, scopeKind, scope } = (row?.data ?? {}) as Partial<Post>;
  return kind && scopeKind === 'area' ? `/beheer/mensen?${new URLSearchParams({ gebied: scope!, rol: kind })}` : null;
}

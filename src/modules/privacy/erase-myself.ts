import { sql } from 'kysely';
import type { PersonalSubject } from '#platform/personal.ts';
import { inTransaction, refuse, type Context, type Work } from '#platform/use-case/index.ts';
import { erasePerson } from './erase-person.ts';
import { wholeOf } from './read-own.ts';

/** Roles that somebody must hold: who is the only one hands over first. */
const NEEDED = ['administrator', 'coordinator'];

/** Whether who asks is the only one who holds a role that somebody must hold. */
export const isOnlyHolder = (context: Context): Promise<boolean> => inTransaction({ ...context, actor: { kind: 'system' } }, (work) => holdsAlone(work, wholeOf(context)));

async function holdsAlone({ tx, now }: Work, id: string): Promise<boolean> {
  const today = now.toISOString().slice(0, 10);
  const { rows } = await sql`select 1 from role r where r.person_id = ${id} and r.kind = any(${NEEDED}::text[]) and r.starts_on <= ${today} and (r.ends_on is null or r.ends_on >= ${today})
    and not exists (select 1 from role o left join person p on p.id = o.person_id where o.kind = r.kind and o.scope_kind = r.scope_kind and o.scope = r.scope and o.person_id is distinct from r.person_id
      and o.starts_on <= ${today} and (o.ends_on is null or o.ends_on >= ${today}) and p.stopped_at is null) limit 1`.execute(tx);
  return rows.length > 0;
}

/** Erases who asks. @throws Refusal `privacy.handOverFirst` for who alone holds a role that somebody must hold, 404 for a visitor. */
export async function eraseMyself(context: Context, held: readonly PersonalSubject[]): Promise<void> {
  const id = wholeOf(context);
  if (await isOnlyHolder(context)) refuse('privacy.handOverFirst', { status: 409 });
  await erasePerson(context, held, id);
}

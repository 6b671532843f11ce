import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { isId, newId } from '#platform/db/index.ts';
import { factKind, record } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { inTransaction, notFound, query, raised, refuse, type Context } from '#platform/use-case/index.ts';
import { codeHash } from './codes.ts';
import { mayHelp } from './desks.ts';

export const visitBegun = factKind('desk.visitBegun', 'person');

const MINUTES = 10;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MOST_MISSES = 10;
const KEEP_DAYS = 90;
/** So long after a visit its receipt can be printed by who helped. */
const RECEIPT_MS = HOUR;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * Begins to act for who shows this code, for ten minutes. Gives the value of the cookie that carries it.
 * @throws Refusal 404 for who may not help, `desk.codeWrong` for a code that is unknown, worn or of another region: all the same; `desk.waitAWhile` after ten of those.
 */
export async function beginVisit(context: Context, typed: string): Promise<{ cookie: string; endsAt: Date }> {
  const outcome = await inTransaction(context, async (work) => {
    const staff = work.actor.kind === 'person' && !work.onBehalfOf && (await mayHelp(work, work.actor)) ? work.actor.id : notFound();
    return raised(work, async (all) => {
      const { tx, now } = all;
      // Locked, so that many tries at once are counted one after the other.
      await tx.selectFrom('person').select('id').where('id', '=', staff).forUpdate().execute();
      const { rows: [missed] } = await sql<{ n: number }>`select count(*)::int as n from desk_miss where staff_id = ${staff} and at > ${new Date(now.getTime() - HOUR)}`.execute(tx);
      if (missed!.n >= MOST_MISSES) return 'wait';
      const code = await tx.updateTable('desk_code').set({ used_at: now }).where('code_hash', '=', codeHash(typed.slice(0, 40))).where('used_at', 'is', null).where('expires_at', '>', now).where('person_id', '<>', staff)
        .where('person_id', 'in', tx.selectFrom('person').select('id').where('stopped_at', 'is', null)).returning('person_id').executeTakeFirst();
      if (!code) { await tx.insertInto('desk_miss').values({ id: newId(), staff_id: staff, at: now }).execute(); return 'wrong'; }
      const cookie = randomBytes(24).toString('base64url'), endsAt = new Date(now.getTime() + MINUTES * MINUTE);
      await tx.insertInto('desk_visit').values({ id: newId(), token_hash: hashOf(cookie), staff_id: staff, person_id: code.person_id, started_at: now, ends_at: endsAt }).execute();
      await record({ ...all, onBehalfOf: code.person_id }, visitBegun, code.person_id, {});
      return { cookie, endsAt };
    });
  });
  // A wrong try has to stay written down, so the refusal comes after the transaction.
  if (outcome === 'wait') refuse('desk.waitAWhile', { status: 429, fields: { code: 'desk.waitAWhile' } });
  if (outcome === 'wrong') refuse('desk.codeWrong', { status: 422, fields: { code: 'desk.codeWrong' } });
  return outcome;
}

export type Visit = { id: string; person: string; name: string; endsAt: Date };

/** The visit that this cookie of who is signed in carries, while it lasts and they may still help; else null. */
export const visitIn = (context: Context, cookie: string): Promise<Visit | null> => inTransaction(context, async (work) => {
  if (work.actor.kind !== 'person' || !(await mayHelp(work, work.actor))) return null;
  const staff = work.actor.id;
  return raised(work, async ({ tx, now }) => (await tx.selectFrom('desk_visit as d').innerJoin('person as p', 'p.id', 'd.person_id').select(['d.id', 'd.person_id as person', 'p.name', 'd.ends_at as endsAt'])
    .where('d.token_hash', '=', hashOf(cookie)).where('d.staff_id', '=', staff).where('d.ends_at', '>', now).executeTakeFirst()) ?? null);
});

/** The context of who acts for a resident: theirs is what may be seen and done, and nothing of who sits at the desk. */
export const inVisit = (context: Context, { person }: Visit): Context => ({ ...context, actor: context.actor.kind === 'person' ? { ...context.actor, scopes: [] } : context.actor, onBehalfOf: person });

/** "Klaar": the visit ends now. Gives its id, for the receipt. */
export const endVisit = (context: Context, cookie: string): Promise<string | null> => inTransaction(context, (work) => raised(work, async ({ tx, now, actor }) => {
  if (actor.kind !== 'person') return null;
  return (await tx.updateTable('desk_visit').set({ ends_at: now }).where('token_hash', '=', hashOf(cookie)).where('staff_id', '=', actor.id).where('ends_at', '>', now).returning('id').executeTakeFirst())?.id ?? null;
}));

export type Receipt = { name: string; helper: string; at: Date; largePrint: boolean; done: { kind: string; at: Date }[] };

/** What was done in a visit, for who helped, up to an hour after it. @throws Refusal 404. */
export const showReceipt = query((work, id: string): Promise<Receipt> => {
  const { now } = work, actor = work.actor.kind === 'person' && isId(id) ? work.actor : notFound();
  return raised(work, async ({ tx }) => {
    const visit = await tx.selectFrom('desk_visit as d').innerJoin('person as p', 'p.id', 'd.person_id').select(['d.person_id', 'd.started_at', 'd.ends_at', 'p.name', 'p.large_print']).where('d.id', '=', id).where('d.staff_id', '=', actor.id)
      .where('d.ends_at', '>', new Date(now.getTime() - RECEIPT_MS)).executeTakeFirst() ?? notFound();
    const done = await tx.selectFrom('fact').select(['kind', 'at']).where('actor_id', '=', actor.id).where('on_behalf_of', '=', visit.person_id).where('kind', '<>', visitBegun.kind)
      .where('at', '>=', visit.started_at).where('at', '<=', visit.ends_at).orderBy('id').execute();
    return { name: visit.name, helper: actor.name, at: visit.started_at, largePrint: visit.large_print, done };
  });
});

/** What is worn goes each night; who helped whom stays a while, so that it can be asked about. */
export const forgetVisits: Job = {
  name: 'desk.forget',
  nightly: true,
  async run({ tx, now }) {
    const before = new Date(now.getTime() - KEEP_DAYS * 24 * HOUR);
    await tx.deleteFrom('desk_code').where('expires_at', '<', now).execute();
    await tx.deleteFrom('desk_visit').where('ends_at', '<', before).execute();
    await tx.deleteFrom('desk_miss').where('at', '<', new Date(now.getTime() - HOUR)).execute();
  },
};

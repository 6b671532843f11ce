import type { Database, GroundTx } from '#platform/db/index.ts';
import { isId, newId } from '#platform/db/index.ts';
import { inTransaction, type Actor, type Context, type Region, type Work } from '#platform/use-case/index.ts';
import { heldScopes, readHolder } from './held-scopes.ts';
import { noteSeen } from './seen.ts';
import { hashOf, minutesLater, newToken } from './tokens.ts';

/** What somebody says with one button at their first sign-in. Of their age we keep nothing else. */
export const OLD_ENOUGH = 'people.oldEnough';

const SESSION_DAYS = 30;
const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);

/** A session that was opened: the value of its cookie, which nothing else knows, and until when it holds. */
export type OpenedSession = { cookie: string; expiresAt: Date };

/** Opens a session for thirty days, and sweeps those of everybody that are over. */
export async function openSession(tx: GroundTx, session: { accountId: string; regionId: string; device: string }, now: Date): Promise<OpenedSession> {
  const cookie = newToken();
  const expiresAt = minutesLater(now, SESSION_DAYS * 24 * 60);
  await tx.deleteFrom('accounts.session').where('expires_at', '<', now).execute();
  await tx.insertInto('accounts.session').values({ id: newId(), token_hash: hashOf(cookie), account_id: session.accountId, region_id: session.regionId, device: session.device.slice(0, 120),
    created_at: now, seen_on: dayOf(now), expires_at: expiresAt }).execute();
  return { cookie, expiresAt };
}

/** Ends the session of this cookie; an unknown one is fine. */
export async function endSession(db: Database, cookie: string): Promise<void> {
  await db.onGround((tx) => tx.deleteFrom('accounts.session').where('token_hash', '=', hashOf(cookie)).execute());
}

/** Whose session this is in this region: a person's id, if it holds. Remembers the day it was used, once a day. */
export function personOfSession(db: Database, region: Region, cookie: string, now: Date): Promise<string | undefined> {
  const tokenHash = hashOf(cookie);
  return db.onGround(async (tx) => {
    const found = await tx.selectFrom('accounts.session as s').innerJoin('accounts.link as l', (join) => join.onRef('l.account_id', '=', 's.account_id').onRef('l.region_id', '=', 's.region_id'))
      .select(['l.person_id', 's.seen_on']).where('s.token_hash', '=', tokenHash).where('s.region_id', '=', region.id).where('s.expires_at', '>', now).executeTakeFirst();
    if (found && found.seen_on !== dayOf(now)) await tx.updateTable('accounts.session').set({ seen_on: dayOf(now) }).where('token_hash', '=', tokenHash).execute();
    return found?.person_id;
  });
}

const nobody = { actor: { kind: 'visitor' } as Actor, isAskedAge: false };

/**
 * Who a session cookie is in this region now: their roles of today, read afresh, so that a role withdrawn is refused at the next request. Who did not
 * say yet to be old enough is a visitor until they do.
 */
export async function whoIsSignedIn(db: Database, region: Region, cookie: string, now: Date): Promise<{ actor: Actor; isAskedAge: boolean }> {
  const id = await personOfSession(db, region, cookie, now);
  if (!id) return nobody;
  return inTransaction(asSystemIn(db, region, now), async (work) => {
    const person = await personIn(work, id);
    if (!person) return nobody;
    if (person.seenOn !== dayOf(now)) await noteSeen(work, id);
    return person.isOldEnough ? { actor: person.actor, isAskedAge: false } : { ...nobody, isAskedAge: true };
  });
}

/** Who a person of this region is now, with their roles of today; for work that somebody asked and that is done later. Who died or moved is nobody any more. */
export const actorOfPerson = (db: Database, region: Region, id: string, now: Date): Promise<Actor> => inTransaction(asSystemIn(db, region, now), async (work) => (await personIn(work, id))?.actor ?? nobody.actor);

const asSystemIn = (db: Database, region: Region, now: Date): Context => ({ db, region, actor: { kind: 'system' }, onBehalfOf: null, now, locale: region.locale });

async function personIn({ tx, now }: Work, id: string): Promise<{ actor: Actor; isOldEnough: boolean; seenOn: string | null } | undefined> {
  const today = dayOf(now), person = await readHolder(tx, id, today, OLD_ENOUGH);
  return person && { actor: { kind: 'person', id, name: person.name, scopes: heldScopes(person, today) }, isOldEnough: person.isOldEnough, seenOn: person.seenOn };
}

/** A place where somebody is signed in. `device` in words, such as "Firefox, Windows"; `isThis`: the one that asks. */
export type OwnSession = { id: string; device: string; since: Date; seenOn: string; isThis: boolean };

/** The sessions of who asks, in this region, the newest first. `cookie`: the one they ask with. */
export async function listOwnSessions(context: Context, cookie: string): Promise<OwnSession[]> {
  const asked = hashOf(cookie);
  const rows = await context.db.onGround((tx) => ownSessions(tx, context).select(['s.id', 's.device', 's.created_at', 's.seen_on', 's.token_hash'])
    .where('s.expires_at', '>', context.now).orderBy('s.created_at', 'desc').execute());
  return rows.map((row) => ({ id: row.id, device: row.device, since: row.created_at, seenOn: row.seen_on, isThis: row.token_hash.equals(asked) }));
}

/** Ends one of the sessions of who asks; somebody else's stays. It is refused at its next request. */
export async function endOwnSession(context: Context, id: string): Promise<void> {
  if (!isId(id)) return;
  await context.db.onGround((tx) => tx.deleteFrom('accounts.session').where('id', 'in', ownSessions(tx, context).select('s.id').where('s.id', '=', id)).execute());
}

/** Ends every session of who asks but the one they ask with. */
export async function endOtherSessions(context: Context, cookie: string): Promise<void> {
  await context.db.onGround((tx) => tx.deleteFrom('accounts.session').where('id', 'in', ownSessions(tx, context).select('s.id').where('s.token_hash', '!=', hashOf(cookie))).execute());
}

/** Of all the accounts that are this person in this region; of a visitor none. */
const ownSessions = (tx: GroundTx, { actor, region }: Context) => tx.selectFrom('accounts.session as s')
  .innerJoin('accounts.link as l', (join) => join.onRef('l.account_id', '=', 's.account_id').onRef('l.region_id', '=', 's.region_id'))
  .where('s.region_id', '=', region.id).where('l.person_id', '=', actor.kind === 'person' ? actor.id : null);

/** Ends every session of somebody in this region: they died or moved. */
export async function endSessionsOf({ db, region }: Pick<Context, 'db' | 'region'>, person: string): Promise<void> {
  await db.onGround(async (tx) => {
    const accounts = tx.selectFrom('accounts.link').select('account_id').where('region_id', '=', region.id).where('person_id', '=', person);
    for (const table of ['accounts.session', 'accounts.sign_in'] as const) await tx.deleteFrom(table).where('region_id', '=', region.id).where('account_id', 'in', accounts).execute();
  });
}

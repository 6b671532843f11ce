import { createHash, randomBytes } from 'node:crypto';
import { newId, type Database } from '#platform/db/index.ts';
import { inTransaction, refuse, type Actor, type Region } from '#platform/use-case/index.ts';
import { scopesOf } from './roles.ts';

const SIGN_IN_MINUTES = 30;
const SESSION_DAYS = 30;

const hashOf = (token: string) => createHash('sha256').update(token).digest();
const newToken = () => randomBytes(24).toString('base64url');
const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);

/**
 * A token that signs a person in once, within half an hour. Only its hash is kept. Makes the account at the person's e-mail address
 * (or, for somebody without one, at an address that cannot exist) and its link to this person when they are missing.
 */
export async function createSignIn(db: Database, region: Region, person: { id: string; email: string | null }, now: Date): Promise<string> {
  const token = newToken();
  const email = (person.email ?? `${person.id}@zonder-adres.invalid`).toLowerCase();
  await db.onGround(async (tx) => {
    await tx.insertInto('accounts.account').values({ id: newId(), email, created_at: now }).onConflict((c) => c.column('email').doNothing()).execute();
    const { id } = await tx.selectFrom('accounts.account').select('id').where('email', '=', email).executeTakeFirstOrThrow();
    await tx.insertInto('accounts.link').values({ account_id: id, region_id: region.id, person_id: person.id }).onConflict((c) => c.columns(['account_id', 'region_id']).doNothing()).execute();
    await tx.deleteFrom('accounts.sign_in').where('expires_at', '<', now).execute();
    await tx.insertInto('accounts.sign_in').values({ token_hash: hashOf(token), account_id: id, region_id: region.id, expires_at: later(now, SIGN_IN_MINUTES) }).execute();
  });
  return token;
}

/**
 * Uses a sign-in token up and opens a session. Gives the cookie's value and until when it holds.
 * @throws Refusal `people.linkUsed` for a token that is unknown, used, expired or of another region: all the same.
 */
export async function redeemSignIn(db: Database, region: Region, token: string, device: string, now: Date): Promise<{ cookie: string; expiresAt: Date }> {
  const cookie = newToken();
  const expiresAt = later(now, SESSION_DAYS * 24 * 60);
  await db.onGround(async (tx) => {
    const used = await tx.deleteFrom('accounts.sign_in').where('token_hash', '=', hashOf(token)).where('region_id', '=', region.id).where('expires_at', '>', now).returning('account_id').executeTakeFirst();
    if (!used) refuse('people.linkUsed', { status: 410 });
    await tx.insertInto('accounts.session').values({ token_hash: hashOf(cookie), account_id: used.account_id, region_id: region.id, device: device.slice(0, 120), created_at: now, expires_at: expiresAt }).execute();
  });
  return { cookie, expiresAt };
}

/** Ends the session of this cookie; an unknown one is fine. */
export async function endSession(db: Database, cookie: string): Promise<void> {
  await db.onGround((tx) => tx.deleteFrom('accounts.session').where('token_hash', '=', hashOf(cookie)).execute());
}

/** Who a session cookie is in this region now: their roles of today, read afresh, so that a role withdrawn is refused at the next request. */
export async function actorOfSession(db: Database, region: Region, cookie: string, now: Date): Promise<Actor> {
  const link = await db.onGround((tx) => tx.selectFrom('accounts.session as s').innerJoin('accounts.link as l', (join) => join.onRef('l.account_id', '=', 's.account_id').onRef('l.region_id', '=', 's.region_id'))
    .select('l.person_id').where('s.token_hash', '=', hashOf(cookie)).where('s.region_id', '=', region.id).where('s.expires_at', '>', now).executeTakeFirst());
  if (!link) return { kind: 'visitor' };
  return actorOfPerson(db, region, link.person_id, now);
}

/** Who a person of this region is now, with their roles of today; for work that somebody asked and that is done later. */
export async function actorOfPerson(db: Database, region: Region, id: string, now: Date): Promise<Actor> {
  const asSystem = { db, region, actor: { kind: 'system' } as const, onBehalfOf: null, now, locale: region.locale };
  return inTransaction(asSystem, async ({ tx }) => {
    const person = await tx.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst();
    if (!person) return { kind: 'visitor' };
    const today = now.toISOString().slice(0, 10);
    const roles = await tx.selectFrom('role').select(['kind', 'scope_kind', 'scope', 'starts_on', 'ends_on']).where('person_id', '=', id).execute();
    const parties = await tx.selectFrom('representation').select('party_id').where('person_id', '=', id).where('starts_on', '<=', today)
      .where((e) => e.or([e('ends_on', 'is', null), e('ends_on', '>=', today)])).execute();
    return { kind: 'person', id, name: person.name, scopes: scopesOf(roles, parties.map((p) => p.party_id), today) };
  });
}

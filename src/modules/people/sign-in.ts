import * as v from 'valibot';
import { keptOnlyIf, newId, type Database, type GroundTx } from '#platform/db/index.ts';
import { checked, refuse, type Region } from '#platform/use-case/index.ts';
import { openSession, type OpenedSession } from './sessions.ts';
import { hashOf, isSameHash, minutesLater, newDigits, newToken } from './tokens.ts';

/** How long a link and the digits beside it work. */
export const SIGN_IN_MINUTES = 30;
/** After so many wrong tries the digits are worn: one in two hundred thousand guesses it. */
const MOST_TRIES = 5;

/** All by which somebody is in, or gets in, under an account in a region. */
export const OPEN_UNDER_ACCOUNT = ['accounts.session', 'accounts.sign_in', 'accounts.passkey', 'accounts.organisation_login'] as const;

type Person = { id: string; email: string | null };

/** A token that signs a person in once, within half an hour. Only its hash is kept. */
export async function createSignIn(db: Database, region: Region, person: Person, now: Date): Promise<string> {
  const token = newToken();
  await db.onGround(async (tx) => keepQuestion(tx, { token_hash: hashOf(token), account_id: await accountOf(tx, region, person, now), region_id: region.id }, now));
  return token;
}

/** What a browser that asks gets: the token for the link, and digits that work only together with its cookie. */
export type SignInQuestion = { token: string; digits: string; browser: string };

/**
 * The same for an address that nobody has (`person` null), but then neither link nor digits sign anybody in: no answer tells them apart, nor does the time it takes, since
 * the same is done for nobody and taken back.
 */
export async function createSignInQuestion(db: Database, region: Region, person: Person | null, now: Date): Promise<SignInQuestion> {
  const question = { token: newToken(), digits: newDigits(), browser: newToken() };
  await db.onGround(async (tx) => {
    const account = await keptOnlyIf(tx, person !== null, () => accountOf(tx, region, person ?? { id: newId(), email: null }, now));
    await keepQuestion(tx, { token_hash: hashOf(question.token), account_id: person && account, region_id: region.id,
      browser_hash: hashOf(question.browser), digits_hash: hashOf(question.browser, question.digits) }, now);
  });
  return question;
}

type QuestionRow = { token_hash: Buffer; account_id: string | null; region_id: string; browser_hash?: Buffer; digits_hash?: Buffer };

async function keepQuestion(tx: GroundTx, row: QuestionRow, now: Date): Promise<void> {
  await tx.deleteFrom('accounts.sign_in').where('expires_at', '<', now).execute();
  await tx.insertInto('accounts.sign_in').values({ ...row, expires_at: minutesLater(now, SIGN_IN_MINUTES) }).execute();
}

/**
 * The account at a person's e-mail address, or, for somebody without one, at an address that cannot exist; made where it is missing. An address that
 * went to somebody else signs in as them from now on, and what was open under it is closed.
 */
export async function accountOf(tx: GroundTx, region: Region, person: Person, now: Date): Promise<string> {
  const email = (person.email ?? `${person.id}@zonder-adres.invalid`).toLowerCase();
  await tx.insertInto('accounts.account').values({ id: newId(), email, created_at: now }).onConflict((c) => c.column('email').doNothing()).execute();
  const { id } = await tx.selectFrom('accounts.account').select('id').where('email', '=', email).executeTakeFirstOrThrow();
  await tx.insertInto('accounts.link').values({ account_id: id, region_id: region.id, person_id: person.id }).onConflict((c) => c.columns(['account_id', 'region_id']).doNothing()).execute();
  const moved = await tx.updateTable('accounts.link').set({ person_id: person.id }).where('account_id', '=', id).where('region_id', '=', region.id).where('person_id', '!=', person.id).executeTakeFirst();
  if (moved.numUpdatedRows > 0) for (const table of OPEN_UNDER_ACCOUNT) await tx.deleteFrom(table).where('account_id', '=', id).where('region_id', '=', region.id).execute();
  return id;
}

/**
 * Uses a sign-in token up and opens a session.
 * @throws Refusal `people.linkUsed` for a token that is unknown, used, expired or of another region: all the same.
 */
export async function redeemSignIn(db: Database, region: Region, token: string, device: string, now: Date): Promise<OpenedSession> {
  return db.onGround(async (tx) => {
    const used = await tx.deleteFrom('accounts.sign_in').where('token_hash', '=', hashOf(token)).where('region_id', '=', region.id).where('expires_at', '>', now).returning('account_id').executeTakeFirst();
    if (!used?.account_id) refuse('people.linkUsed', { status: 410 });
    return openSession(tx, { accountId: used.account_id, regionId: region.id, device }, now);
  });
}

const typed = v.object({ digits: v.pipe(v.string(), v.transform((text) => text.replaceAll(/[\s.-]/g, '')), v.regex(/^\d{6}$/, 'people.digitsUnclear')) });

/**
 * Uses up the digits of a mail, in the browser that asked for it (`browser`: the value of its cookie), and opens a session. The link beside them is then used too.
 * @throws Refusal `people.digitsUnclear` when they are no six digits, `people.digitsWrong` with how many tries are left, or `people.digitsWorn` when there
 * are none, they are too old or this browser asked nothing. All the same for an address that nobody has.
 */
export async function redeemDigits(db: Database, region: Region, browser: string, rawInput: unknown, device: string, now: Date): Promise<OpenedSession> {
  const { digits } = checked(typed, rawInput);
  // A wrong try has to stay written down, so the refusal comes after the transaction.
  const outcome = await db.onGround(async (tx) => {
    const tried = await tx.updateTable('accounts.sign_in').set((e) => ({ tries: e('tries', '+', 1) })).where('browser_hash', '=', hashOf(browser)).where('region_id', '=', region.id)
      .where('expires_at', '>', now).where('tries', '<', MOST_TRIES).returning(['token_hash', 'account_id', 'digits_hash', 'tries']).executeTakeFirst();
    if (!tried?.digits_hash) return 'worn';
    if (!isSameHash(tried.digits_hash, hashOf(browser, digits)) || !tried.account_id) return MOST_TRIES - tried.tries;
    await tx.deleteFrom('accounts.sign_in').where('token_hash', '=', tried.token_hash).execute();
    return openSession(tx, { accountId: tried.account_id, regionId: region.id, device }, now);
  });
  if (outcome === 'worn' || outcome === 0) refuse('people.digitsWorn', { status: 410 });
  if (typeof outcome === 'number') refuse('people.digitsWrong', { status: 422, values: { left: outcome }, fields: { digits: 'people.digitsWrong' } });
  return outcome;
}

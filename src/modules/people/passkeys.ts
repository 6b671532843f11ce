import { generateAuthenticationOptions, generateRegistrationOptions, verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import * as v from 'valibot';
import type { GroundTx } from '#platform/db/index.ts';
import { checked, refuse, type Context, type Region } from '#platform/use-case/index.ts';
import { keepChallenge, takeChallenge } from './challenges.ts';
import { openSession, type OpenedSession } from './sessions.ts';
import { hashOf } from './tokens.ts';

/** What a passkey belongs to: the host name and address of the region as the browser shows them. */
export type PasskeyPlace = { host: string; origin: string };

const MOST_PASSKEYS = 20;
/** A fingerprint or code of the device is asked where it has one; a bare key is something one has, as the mail is. */
const userVerification = 'preferred';
/** EdDSA, ES256 and RS256, which every device of the last ten years has; the library's newer ones are experimental in Node. */
const supportedAlgorithmIDs = [-8, -7, -257];

const base64 = v.pipe(v.string(), v.regex(/^[\w-]{1,8000}$/));
const keyShape = { id: base64, rawId: base64, type: v.literal('public-key'), clientExtensionResults: v.optional(v.object({}), {}) };
const json = v.pipe(v.string(), v.maxLength(40_000), v.rawTransform(({ dataset, addIssue, NEVER }): unknown => {
  try { return JSON.parse(dataset.value); } catch { addIssue({ message: 'people.passkeyRefused' }); return NEVER; }
}));
const signed = v.pipe(json, v.object({ ...keyShape, response: v.object({ clientDataJSON: base64, authenticatorData: base64, signature: base64, userHandle: v.optional(base64) }) }));
const made = v.object({
  name: v.pipe(v.string(), v.trim(), v.nonEmpty('people.nameRequired'), v.maxLength(60, 'people.nameTooLong')),
  answer: v.pipe(json, v.object({ ...keyShape, response: v.object({ clientDataJSON: base64, attestationObject: base64, transports: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z-]{1,20}$/))), []) }) })),
});

/** Asks for any passkey that the device has for this place: nobody says first who they are. Gives what to ask of the device, and the secret of the cookie that goes with it. */
export async function askPasskey({ db, region, now }: Pick<Context, 'db' | 'region' | 'now'>, place: PasskeyPlace) {
  const options = await generateAuthenticationOptions({ rpID: place.host, userVerification });
  return { options, browser: await db.onGround((tx) => keepChallenge(tx, region, 'passkey', { challenge: options.challenge }, now)) };
}

/**
 * Opens a session for whom a passkey of this region belongs to. The question is used up, whatever comes of it.
 * @throws Refusal `people.passkeyRefused`: unknown, not asked for, signed elsewhere, wrong, or by a copy of the key.
 */
export async function signInByPasskey({ db, region, now }: Pick<Context, 'db' | 'region' | 'now'>, place: PasskeyPlace, browser: string, rawAnswer: unknown, device: string): Promise<OpenedSession> {
  const asked = await db.onGround((tx) => takeChallenge(tx, region, 'passkey', browser, now));
  const answer = checkedAnswer(signed, rawAnswer);
  if (!asked) refusePasskey();
  return db.onGround(async (tx) => {
    const key = await tx.selectFrom('accounts.passkey').selectAll().where('credential_id', '=', answer.id).where('region_id', '=', region.id).forUpdate().executeTakeFirst() ?? refusePasskey();
    const { verified, authenticationInfo: info } = await verifyAuthenticationResponse({
      response: answer, expectedChallenge: asked.challenge!, expectedOrigin: place.origin, expectedRPID: place.host, requireUserVerification: false,
      credential: { id: key.credential_id, publicKey: new Uint8Array(key.public_key), counter: key.counter },
    }).catch(refusePasskey);
    if (!verified) refusePasskey();
    await tx.updateTable('accounts.passkey').set({ counter: info.newCounter }).where('credential_id', '=', key.credential_id).execute();
    return openSession(tx, { accountId: key.account_id, regionId: region.id, device }, now);
  });
}

/** Asks a new passkey of the device, for the account of this session. */
export async function askNewPasskey(context: Context, place: PasskeyPlace, session: string) {
  const { db, region, now, actor } = context;
  if (actor.kind !== 'person') refuse('platform.notFound', { status: 404 });
  return db.onGround(async (tx) => {
    const account = await accountOfSession(tx, region, session);
    const known = await tx.selectFrom('accounts.passkey').select('credential_id').where('account_id', '=', account).where('region_id', '=', region.id).execute();
    const options = await generateRegistrationOptions({ rpName: region.name, rpID: place.host, userID: new TextEncoder().encode(account), userName: actor.name, userDisplayName: actor.name, attestationType: 'none', supportedAlgorithmIDs,
      excludeCredentials: known.map((key) => ({ id: key.credential_id })), authenticatorSelection: { residentKey: 'required', userVerification } });
    return { options, browser: await keepChallenge(tx, region, 'newPasskey', { challenge: options.challenge, account }, now) };
  });
}

/**
 * Keeps a passkey that the device made, under the name that its owner gives it.
 * @throws Refusal `people.nameRequired`, `people.passkeysMany`, or `people.passkeyRefused` when it was not asked of this session or is not right.
 */
export async function addPasskey({ db, region, now }: Context, place: PasskeyPlace, session: string, browser: string, rawInput: unknown): Promise<void> {
  const asked = await db.onGround((tx) => takeChallenge(tx, region, 'newPasskey', browser, now));
  const { name, answer } = checked(made, rawInput);
  if (!asked) refusePasskey();
  const { verified, registrationInfo } = await verifyRegistrationResponse({ response: answer, expectedChallenge: asked.challenge!, expectedOrigin: place.origin, expectedRPID: place.host,
    requireUserVerification: false, supportedAlgorithmIDs }).catch(refusePasskey);
  if (!verified) refusePasskey();
  const { credential } = registrationInfo;
  await db.onGround(async (tx) => {
    const account = await accountOfSession(tx, region, session);
    if (account !== asked.account) refusePasskey();
    const { count } = await tx.selectFrom('accounts.passkey').select((e) => e.fn.countAll<number>().as('count')).where('account_id', '=', account).executeTakeFirstOrThrow();
    if (count >= MOST_PASSKEYS) refuse('people.passkeysMany');
    const { numInsertedOrUpdatedRows } = await tx.insertInto('accounts.passkey').values({ credential_id: credential.id, account_id: account, region_id: region.id, host: place.host, public_key: Buffer.from(credential.publicKey),
      counter: credential.counter, transports: answer.response.transports, name, made_at: now }).onConflict((c) => c.column('credential_id').doNothing()).executeTakeFirst();
    if (!numInsertedOrUpdatedRows) refusePasskey();
  });
}

/** A passkey as its owner sees it. */
export type OwnPasskey = { id: string; name: string; madeAt: Date; host: string };

/** The passkeys of who asks, in this region, the newest first. */
export async function listOwnPasskeys(context: Context): Promise<OwnPasskey[]> {
  const rows = await context.db.onGround((tx) => ownPasskeys(tx, context).select(['k.credential_id', 'k.name', 'k.made_at', 'k.host']).orderBy('k.made_at', 'desc').execute());
  return rows.map((row) => ({ id: row.credential_id, name: row.name, madeAt: row.made_at, host: row.host }));
}

/** Forgets one of the passkeys of who asks: it signs nobody in any more. Somebody else's stays. */
export async function removeOwnPasskey(context: Context, id: string): Promise<void> {
  await context.db.onGround((tx) => tx.deleteFrom('accounts.passkey').where('credential_id', 'in', ownPasskeys(tx, context).select('k.credential_id').where('k.credential_id', '=', id)).execute());
}

/** Of all the accounts that are this person in this region; of a visitor none. */
const ownPasskeys = (tx: GroundTx, { actor, region }: Context) => tx.selectFrom('accounts.passkey as k')
  .innerJoin('accounts.link as l', (join) => join.onRef('l.account_id', '=', 'k.account_id').onRef('l.region_id', '=', 'k.region_id'))
  .where('k.region_id', '=', region.id).where('l.person_id', '=', actor.kind === 'person' ? actor.id : null);

async function accountOfSession(tx: GroundTx, region: Region, session: string): Promise<string> {
  const found = await tx.selectFrom('accounts.session').select('account_id').where('token_hash', '=', hashOf(session)).where('region_id', '=', region.id).executeTakeFirst();
  return found?.account_id ?? refuse('platform.notFound', { status: 404 });
}

/** The library tells in English what is wrong, per byte; a person needs to know that it did not work. */
function refusePasskey(): never {
  refuse('people.passkeyRefused', { status: 422 });
}

function checkedAnswer<S extends v.GenericSchema>(schema: S, answer: unknown): v.InferOutput<S> {
  const read = v.safeParse(schema, answer);
  return read.success ? read.output : refusePasskey();
}

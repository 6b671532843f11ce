import type { GroundTx } from '#platform/db/index.ts';
import type { Region } from '#platform/use-case/index.ts';
import { hashOf, minutesLater, newToken } from './tokens.ts';

/** Time enough to find a key, or to sign in elsewhere. */
export const CHALLENGE_MINUTES = 10;

type Purpose = 'passkey' | 'newPasskey' | 'organisation';

/** Remembers what a browser was given, for ten minutes. Gives the secret for its cookie. */
export async function keepChallenge(tx: GroundTx, region: Region, purpose: Purpose, memory: Record<string, string>, now: Date): Promise<string> {
  const browser = newToken();
  await tx.deleteFrom('accounts.challenge').where('expires_at', '<', now).execute();
  await tx.insertInto('accounts.challenge').values({ browser_hash: hashOf(browser), region_id: region.id, purpose, memory: JSON.stringify(memory), expires_at: minutesLater(now, CHALLENGE_MINUTES) }).execute();
  return browser;
}

/** What this browser was given for this purpose, once: it is forgotten with the asking. Undefined when there is nothing, it is too old or another region's. */
export async function takeChallenge(tx: GroundTx, region: Region, purpose: Purpose, browser: string, now: Date): Promise<Record<string, string> | undefined> {
  const taken = await tx.deleteFrom('accounts.challenge').where('browser_hash', '=', hashOf(browser)).where('region_id', '=', region.id).where('purpose', '=', purpose)
    .where('expires_at', '>', now).returning('memory').executeTakeFirst();
  return taken?.memory as Record<string, string> | undefined;
}

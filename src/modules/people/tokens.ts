import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';

/** What stands in the database instead of a secret: SHA-256. Every secret here is at least 24 random bytes, or goes together with one. */
export const hashOf = (...secrets: string[]): Buffer => createHash('sha256').update(secrets.join('\n')).digest();

/** A secret that nobody guesses. Of 25 bytes the last sign is never a dash, which some mail programs leave out of a link. */
export const newToken = (): string => randomBytes(25).toString('base64url');

/** Six digits to type over. */
export const newDigits = (): string => String(randomInt(1_000_000)).padStart(6, '0');

/** Whether two hashes are the same, in the same time whatever is different. */
export const isSameHash = (one: Buffer, other: Buffer): boolean => one.length === other.length && timingSafeEqual(one, other);

/** So many minutes after a moment. */
export const minutesLater = (now: Date, minutes: number): Date => new Date(now.getTime() + minutes * 60_000);

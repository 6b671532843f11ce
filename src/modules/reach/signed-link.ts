/**
 * Links that do one thing for who holds them, without an account: a token names what was sent and is signed for one purpose, so it cannot be guessed, and is
 * good for nothing else. On paper the same is a short code to type.
 */
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { sql } from 'kysely';
import { inTransaction, type Actor, type Context, type Work } from '#platform/use-case/index.ts';

/** Who came by a link: what was sent, about what, to whom. */
export type LinkHolder = {
  deliveryId: string; messageId: string; purpose: string; topic: string; person: string | null; party: string | null;
  subject: { kind: string; id: string } | null;
  answeredAt: Date | null;
};

const SIGNATURE_BYTES = 15;
const SIGNATURE_LENGTH = 20;

/** The key that links of this region are signed with; made when the first one is. Needs the whole region's reach. */
export async function linkKey({ tx }: Work): Promise<Buffer> {
  const known = await tx.selectFrom('link_key').select('key').executeTakeFirst();
  if (known) return known.key;
  await tx.insertInto('link_key').values({ key: randomBytes(32) }).onConflict((c) => c.doNothing()).execute();
  return (await tx.selectFrom('link_key').select('key').executeTakeFirstOrThrow()).key;
}

/** What shows that we gave this id away for this purpose. */
export const signature = (key: Buffer, id: string, purpose: string): Buffer => createHmac('sha256', key).update(`${purpose}\n${id}`).digest().subarray(0, SIGNATURE_BYTES);

/** The token that opens one thing to who got this delivery. The id is last, since sixteen bytes never end in a dash, which some mail programs leave out of a link. */
export const tokenFor = (key: Buffer, deliveryId: string, purpose: string): string =>
  signature(key, deliveryId, purpose).toString('base64url') + Buffer.from(deliveryId.replaceAll('-', ''), 'hex').toString('base64url');

/** An id as its sixteen bytes say it. */
export const idOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

/** The delivery that a token names when it was signed for this purpose, else null. */
export function deliveryIn(key: Buffer, token: string, purpose: string): string | null {
  const id = claimedBy(token), given = Buffer.from(token.slice(0, SIGNATURE_LENGTH), 'base64url');
  return id !== null && given.length === SIGNATURE_BYTES && timingSafeEqual(given, signature(key, id, purpose)) ? id : null;
}

/** The delivery that a token says it is of; whether we said so, the signature tells. */
export const claimedBy = (token: string): string | null => (/^[\w-]{41}[AQgw]$/.test(token) ? idOf(Buffer.from(token.slice(SIGNATURE_LENGTH), 'base64url')) : null);

/** Without letters and figures that look alike. */
const SIGNS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** A code for who cannot press a link: on a letter, and on the paper of who calls. Null by any other way. */
export const codeFor = (way: string): string | null => (way === 'letter' || way === 'telephone' ? newCode() : null);

/** 10^11 of them, so guessing one of some thousands is hopeless. */
const newCode = (): string => Array.from({ length: 8 }, () => SIGNS[randomInt(SIGNS.length)]).join('');

/** A code as somebody typed it: small letters, spaces and dashes do not matter. */
export const codeTyped = (text: string): string => text.toUpperCase().replace(/[^A-Z0-9]/g, '');

const asSystem = (context: Context): Context => ({ ...context, actor: { kind: 'system' } });

/** Who holds this token, while it is good: for this purpose, within its term, and their delivery not stopped. Null for all else, without telling which. */
export function openLink(context: Context, token: string, purpose: string): Promise<LinkHolder | null> {
  const claimed = claimedBy(token);
  return claimed === null ? Promise.resolve(null) : inTransaction(asSystem(context), async ({ tx, now }) => {
    // In one question, for it is asked before every page by link. What it names is told only to who could sign for it.
    const { rows: [row] } = await sql<{ key: Buffer; holder: HolderRow | null }>`select k.key, to_jsonb(h) as holder from link_key k left join lateral (${delivered(claimed, now)}) h on true`.execute(tx);
    return row?.holder && deliveryIn(row.key, token, purpose) === claimed ? asHolder(row.holder) : null;
  });
}

/** The token and page behind a code from paper; null for an unknown or worn one. */
export function openCode(context: Context, typed: string): Promise<{ path: string; token: string } | null> {
  return inTransaction(asSystem(context), async (work) => {
    const row = await work.tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'm.purpose', 'm.path'])
      .where('d.code', '=', codeTyped(typed)).where('d.link_until', '>', work.now).where('d.state', '<>', 'stopped').executeTakeFirst();
    return row?.path ? { path: row.path, token: tokenFor(await linkKey(work), row.id, row.purpose) } : null;
  });
}

type HolderRow = Omit<LinkHolder, 'subject' | 'answeredAt'> & { subjectKind: string | null; subjectId: string | null; answeredAt: Date | string | null };
const delivered = (id: string, now: Date) => sql<HolderRow>`select d.id as "deliveryId", m.id as "messageId", m.purpose, m.topic, d.person_id as person, d.party_id as party, m.subject_kind as "subjectKind", m.subject_id as "subjectId", d.answered_at as "answeredAt"
    from delivery d join message m on m.id = d.message_id where d.id = ${id} and d.link_until > ${now} and d.state <> 'stopped'`;
const asHolder = ({ subjectKind, subjectId, answeredAt, ...holder }: HolderRow): LinkHolder => ({ ...holder, answeredAt: answeredAt === null ? null : new Date(answeredAt), subject: subjectKind && subjectId ? { kind: subjectKind, id: subjectId } : null });

/** Who got a delivery and about what, while its links are good. Needs the whole region's reach. */
export async function holderOf({ tx, now }: Work, id: string): Promise<LinkHolder | null> {
  const { rows: [row] } = await delivered(id, now).execute(tx);
  return row ? asHolder(row) : null;
}

/** Who acts when somebody came by a link. */
export const actorOfLink = ({ deliveryId, person, party }: LinkHolder): Actor => ({ kind: 'link', id: deliveryId, holder: person ? `person:${person}` : `party:${party}` });

/** As it is read aloud and typed: two groups of four. */
export const codeInGroups = (code: string): string => code.replace(/^(.{4})(.+)$/, '$1 $2');

/**
 * Addresses that are good for one mail: `antwoord+<sign><region><token>@domain` answers it, and its envelope has one by which a mail server says that it came back. Servers on the way may
 * fold small and capital letters, so the token is of small letters and figures.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { AnswerMailbox } from '#platform/mail/index.ts';
import { idOf, signature } from '../signed-link.ts';

const kinds = { answer: 'a', bounce: 'b' } as const;
type AddressKind = keyof typeof kinds;
/** What an address says before anybody knows whether it was ever given. `mark` is of a region. */
export type AddressRead = { kind: AddressKind; mark: string; token: Buffer };

const SIGNS = 'abcdefghijklmnopqrstuvwxyz234567';
/** RFC 4648, base32 in small letters: five bits a sign. Whole numbers of five bytes only. */
const toSigns = (bytes: Buffer): string => [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('').replace(/.{5}/g, (five) => SIGNS[Number.parseInt(five, 2)]!);
const fromSigns = (text: string): Buffer => Buffer.from([...text].map((sign) => SIGNS.indexOf(sign).toString(2).padStart(5, '0')).join('').match(/.{8}/g)!.map((byte) => Number.parseInt(byte, 2)));

const ID_BYTES = 16;
/** 72 bits: with the id before it whole signs, and beyond guessing. */
const SIGNATURE_BYTES = 9;
const MARK_SIGNS = 4;

/** A few signs by which a region is found among those of an installation; two may have the same. */
export const markOf = ({ id }: { id: string }): string => toSigns(createHash('sha256').update(id).digest().subarray(0, 5)).slice(0, MARK_SIGNS);

const signed = (key: Buffer, kind: AddressKind, id: string): Buffer => signature(key, id, `reach.mail.${kind}`).subarray(0, SIGNATURE_BYTES);

/** The address by which who got this delivery answers it, or by which it comes back. */
export function addressOfDelivery({ local, domain }: AnswerMailbox, region: { id: string }, key: Buffer, kind: AddressKind, deliveryId: string): string {
  const token = toSigns(Buffer.concat([Buffer.from(deliveryId.replaceAll('-', ''), 'hex'), signed(key, kind, deliveryId)]));
  return `${local}+${kinds[kind]}${markOf(region)}${token}@${domain}`;
}

/** What an address says; null for one that is not of this mailbox or has another form. */
export function readAddress({ local, domain }: AnswerMailbox, address: string): AddressRead | null {
  const text = address.toLowerCase(), [start, end] = [`${local}+`, `@${domain}`];
  if (!text.startsWith(start) || !text.endsWith(end)) return null;
  const [, sign, mark, token] = /^([ab])([a-z2-7]{4})([a-z2-7]{40})$/.exec(text.slice(start.length, -end.length)) ?? [];
  return sign && mark && token ? { kind: sign === kinds.answer ? 'answer' : 'bounce', mark, token: fromSigns(token) } : null;
}

/** The delivery that an address was signed for, else null. */
export function deliveryAt(key: Buffer, { kind, token }: AddressRead): string | null {
  const id = idOf(token.subarray(0, ID_BYTES));
  return timingSafeEqual(token.subarray(ID_BYTES), signed(key, kind, id)) ? id : null;
}

import { sql } from 'kysely';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { queue } from '#platform/jobs/index.ts';
import { raised, type Work } from '#platform/use-case/index.ts';
import { readPartyReach, type PartyReach } from '#modules/directory/index.ts';
import type { Zone } from '#modules/calendar/index.ts';
import { readReach, type PersonReach } from '#modules/people/index.ts';
import { chooseWay, zoneOf, type Choice, type Urgency } from './choose-way.ts';
import { codeFor } from './signed-link.ts';

/** `as`: the role or party because of which somebody gets it, as a scope; who lost that before it goes out gets it no more. */
export type Recipient = { person: string; as?: string } | { party: string };

/** Something to tell people. In its texts `{name}` is who gets it, `{link}` the address of their page, `{code}` what they can type instead. */
export type Notice = {
  /** What its links are good for: `upkeep.confirm`. */
  purpose: string;
  /** What somebody can want no more of. */
  topic: string;
  urgency: Urgency;
  /** Who sees what became of it: `person:<id>` or a scope. */
  sender: string;
  subject?: { kind: string; id: string };
  /** The page behind its links: `/klopt`; the token follows. */
  path?: string;
  title: string;
  /** Plain text, at most 150 words. */
  body: string;
  /** What a caller says. */
  script: string;
  /** What fits a text message. */
  short: string;
  /** How long links and texts are kept. */
  days: number;
  /** Mail was not answered: an organisation is now reached by telephone or letter. */
  notByMail?: boolean;
};

export const messageSent = factKind<{ to: number }>('reach.messageSent', 'message');
export const DELIVER = 'reach.deliver';

const DAY = 86_400_000;
const DELIVERIES_AT_ONCE = 20_000;

/**
 * Tells people and parties something, each by their own way, in the transaction that it follows from. Asking for the right to do so is for who calls it.
 * Answers the id of the message, by which its sender sees who was reached, who was not, and what to do next.
 */
export function send(work: Work, notice: Notice, recipients: readonly Recipient[]): Promise<string> {
  return raised(work, async (all) => {
    const { tx, now } = all, id = newId(), until = new Date(now.getTime() + notice.days * DAY);
    await tx.insertInto('message').values({ id, purpose: notice.purpose, topic: notice.topic, urgency: notice.urgency, sender: notice.sender, subject_kind: notice.subject?.kind ?? null, subject_id: notice.subject?.id ?? null,
      path: notice.path ?? null, title: notice.title, body: notice.body, script: notice.script, short: notice.short, made_at: now, made_by: work.actor.kind === 'person' ? work.actor.id : null, keep_until: until }).execute();
    const choices = await waysFor(all, recipients, notice), heldAs = new Map(recipients.flatMap((to) => ('person' in to && to.as ? [[to.person, to.as]] : [])));
    await putRows(tx, 'delivery', choices.map(({ person, party, choice }) => ({
      id: newId(), message_id: id, person_id: person, party_id: party, way: choice.way, through_id: choice.throughId, state: choice.state, not_before: choice.notBefore,
      code: codeFor(choice.way), link_until: until, held_as: heldAs.get(person ?? '') ?? null, changed_at: now })), { batch: DELIVERIES_AT_ONCE });
    await queueDelivery(all, choices.map(({ choice }) => choice));
    await record(all, messageSent, id, { to: recipients.length });
    return id;
  });
}

/** A job for each moment at which some mail may go. */
async function queueDelivery(work: Work, choices: readonly Choice[]): Promise<void> {
  const moments = new Set(choices.filter(({ way, state }) => way === 'email' && state === 'waiting').map(({ notBefore }) => Math.max(notBefore.getTime(), work.now.getTime())));
  for (const at of moments) await queue(work, DELIVER, {}, { at: new Date(at), key: `${DELIVER}.${at}` });
}

type Chosen = { person: string | null; party: string | null; choice: Choice };

/** The way to each, once, whatever the list says twice. Needs the whole region's reach. */
export async function waysFor(work: Work, recipients: readonly Recipient[], { urgency, topic, notByMail = false }: Pick<Notice, 'urgency' | 'topic' | 'notByMail'>): Promise<Chosen[]> {
  const ids = (kind: 'person' | 'party') => [...new Set(recipients.flatMap((r) => (kind in r ? [(r as Record<string, string>)[kind]!] : [])))];
  const people = await readReach(work, ids('person')), parties = await readPartyReach(work, ids('party')), keepers = await keepersOf(work, [...parties.values()]);
  const refused = await refusedBy(work, [...people.keys()].map((id) => `person:${id}`).concat([...parties.keys()].map((id) => `party:${id}`)), topic);
  const options = { urgency, now: work.now, zone: zoneOf(work.region.country) };
  return [
    ...[...people.values()].map((reach) => ({ person: reach.id, party: null, choice: chooseWay(reach, { ...options, isRefused: refused.has(`person:${reach.id}`) }) })),
    ...[...parties.values()].map((reach) => ({ person: null, party: reach.id, choice: wayToParty(reach, { ...options, keeper: keepers.get(reach.keeperId ?? ''), isRefused: refused.has(`party:${reach.id}`), notByMail }) })),
  ];
}

async function refusedBy({ tx }: Work, holders: string[], topic: string): Promise<Set<string>> {
  const { rows } = await sql<{ holder: string }>`select holder from refused_topic where topic = ${topic} and holder = any(${holders}::text[])`.execute(tx);
  return new Set(rows.map(({ holder }) => holder));
}

/** How who keeps these parties is reached, by person. Needs the whole region's reach. */
export const keepersOf = (work: Work, parties: readonly PartyReach[]): Promise<Map<string, PersonReach>> => readReach(work, parties.flatMap(({ keeperId }) => keeperId ?? []));

/** Those of these who are reached by mail now. Needs the whole region's reach. */
export async function reachedByMail(work: Work, recipients: readonly Recipient[], topic: string): Promise<Recipient[]> {
  const ways = new Set((await waysFor(work, recipients, { urgency: 'news', topic })).flatMap(({ person, party, choice }) => (choice.way === 'email' ? person ?? party! : [])));
  return recipients.filter((to) => ways.has('person' in to ? to.person : to.party));
}

type ToParty = { keeper: PersonReach | undefined; isRefused: boolean; now: Date; zone: Zone; urgency: Urgency; /** Mail was not answered, or came back. */ notByMail?: boolean };

/**
 * An organisation is reached by the mail of who keeps it or its mailbox; without mail by the own way of who keeps it (`throughId` then says who), else by its public
 * telephone or its letter box. Somebody's private number or door is used only where that person chose or allowed that.
 */
export function wayToParty({ emails, phone, address, isEnded }: PartyReach, { keeper, isRefused, notByMail = false, ...options }: ToParty): Choice {
  const to = (way: Choice['way'], state: Choice['state'] = 'waiting'): Choice => ({ way, throughId: null, notBefore: options.now, state });
  if (isEnded) return to('none', 'stopped');
  if (isRefused) return to('none', 'refused');
  if (emails.length > 0 && !notByMail) return to('email');
  const own = keeper && chooseWay({ ...keeper, hasBounced: true }, { ...options, isRefused: false });
  const byKeeper = own?.state === 'waiting' ? { ...own, throughId: keeper!.id } : null;
  if (byKeeper && keeper!.way !== 'email') return byKeeper;
  if (phone) return to('telephone');
  return byKeeper ?? (address ? to('letter') : to('none', 'not_reached'));
}

import { createHash, randomBytes } from 'node:crypto';
import { sql, type RawBuilder } from 'kysely';
import * as v from 'valibot';
import { calendarText, emptyCalendar } from '#modules/calendar/index.ts';
import { carries, ownNetworks } from '#modules/networks/index.ts';
import { actorOfPerson, readReach } from '#modules/people/index.ts';
import { zoneOf } from '#modules/reach/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { inTransaction, notFound, query, raised, useCase, type Actor, type Context, type Work } from '#platform/use-case/index.ts';
import { addMailboxes, meetingEvent, organizerOf } from './meeting-calendar.ts';
import { repliesAs } from './own-replies.ts';
import { pathOf, readMeetings, withoutHomes, type Meeting } from '../meeting-row.ts';
import { holdersOf } from '../own-member.ts';
import { meetingsText } from '../texts.ts';

const SECRET_BYTES = 24;
/** Meetings longer ago are in nobody's way to look up on the site. */
const DAYS_BACK = 180;
const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
const isSelf = ({ actor, onBehalfOf }: Pick<Context, 'actor' | 'onBehalfOf'>): boolean => actor.kind === 'person' && onBehalfOf === null;
const selfId = ({ actor }: { actor: Actor }): string => (actor as Extract<Actor, { kind: 'person' }>).id;

/** Makes the calendar address of who asks. Gives its secret this once: only a hash is kept. One that was made before stops. @throws Refusal 404 for who is not signed in. */
export const makeCalendarAddress = useCase({
  input: v.object({}),
  may: isSelf,
  unseen: true,
  async run(work) {
    const secret = randomBytes(SECRET_BYTES).toString('base64url'), row = { secret_hash: hashOf(secret), made_at: work.now };
    await work.tx.insertInto('calendar_address').values({ person_id: selfId(work), ...row }).onConflict((c) => c.column('person_id').doUpdateSet(row)).execute();
    return { secret };
  },
});

/** Takes the calendar address of who asks back: programs that know it get nothing any more. @throws Refusal 404 for who is not signed in. */
export const dropCalendarAddress = useCase({
  input: v.object({}),
  may: isSelf,
  unseen: true,
  run: async (work) => void await work.tx.deleteFrom('calendar_address').where('person_id', '=', selfId(work)).execute(),
});

/** Since when who asks has a calendar address; null without one. @throws Refusal 404 for who is not signed in. */
export const showCalendarAddress = query(async (work, _: void): Promise<{ madeAt: Date | null }> => {
  if (!isSelf(work)) return notFound();
  return { madeAt: (await work.tx.selectFrom('calendar_address').select('made_at').where('person_id', '=', selfId(work)).executeTakeFirst())?.made_at ?? null };
});

/**
 * The meetings of somebody's networks as their calendar program fetches them, a place at home where they were asked to it: what was announced and is to come, what is past and they were asked to, and for who
 * carries a network all of it. Each says what they answered to it, and names nobody but them;
 * who carries its network is there whatever a party answered for which they speak. What they may see is asked anew each time: who left a network keeps the meetings at which they were, and hears no more of it.
 * @throws Refusal 404 for a secret that is unknown or was taken back.
 */
export async function ownCalendar(context: Context, secret: string): Promise<string> {
  const { db, region, now } = context, asSystem: Context = { ...context, actor: { kind: 'system' }, onBehalfOf: null };
  const [self = notFound()] = (await inTransaction(asSystem, (work) => raised(work, (all) => readReach(all, sql<string[]>`array(select person_id from calendar_address where secret_hash = ${hashOf(secret)})`)))).values();
  const actor = await actorOfPerson(db, region, self.id, now), since = new Date(now.getTime() - DAYS_BACK * 86_400_000).toISOString().slice(0, 10);
  const { meetings, replies } = await inTransaction({ ...asSystem, actor }, (work) => raised(work, async (all) => {
    const own = await withoutHomes(all, actor, await theirs(all, actor, since));
    return { meetings: own, replies: await repliesAs(all, own.map(({ id }) => id)) };
  }));
  const zone = zoneOf(region.country), site = addressOf(region), host = new URL(site).hostname, calendar = emptyCalendar({ method: null, zone, name: meetingsText(region.locale, 'calendarName', { region: region.name }) });
  // Each stands by itself, those of a series too: whoever may see only some of it still gets a calendar that is whole.
  for (const meeting of meetings) {
    const event = meetingEvent({ ...meeting, series: null }, { link: `${site}${pathOf(meeting)}`, zone, uid: `${meeting.id}@${host}`, now: meeting.changedAt }), reply = carries(actor, meeting.networkId) ? undefined : replies.get(meeting.id);
    if (reply !== undefined && self.email) addMailboxes(event, { recipient: { name: self.name, email: self.email, reply }, ...organizerOf({ region }, meeting.network.name) });
    // Who said no is free then.
    if (reply === 'no') event.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return calendarText(calendar);
}

/** In one statement: of the networks they are in what was announced, as far as it is to come or they were asked to it, and all of those they carry; of others what they came to. */
async function theirs(work: Work, actor: Actor, since: string): Promise<Meeting[]> {
  const networks = ownNetworks(actor), carried = networks.filter((id) => carries(actor, id)), today = work.now.toISOString().slice(0, 10);
  const asked = (how: RawBuilder<boolean>) => sql<boolean>`m.id in (select a.meeting_id from attendee a join network_member k on k.id = a.member_id where ${how} and coalesce('party:' || k.party_id, 'person:' || k.person_id) = any(${holdersOf(actor)}::text[]))`;
  return readMeetings(work, { those: sql<boolean>`m.starts_on >= ${since} and case when m.network_id = any(${networks}::uuid[])
    then n.ended_at is null and (m.network_id = any(${carried}::uuid[]) or (m.invited_at is not null and (m.starts_on >= ${today} or ${asked(sql`true`)})))
    else m.starts_on < ${today} and ${asked(sql`a.was_there`)} end` });
}

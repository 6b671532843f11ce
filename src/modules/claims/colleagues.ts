import { sql } from 'kysely';
import * as v from 'valibot';
import { newId } from '#platform/db/index.ts';
import { owe, record, settle } from '#platform/facts/index.ts';
import { addressOf } from '#platform/http/site.ts';
import type { Job } from '#platform/jobs/index.ts';
import { post } from '#platform/mail/index.ts';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { isFrozen, mayEdit } from '#modules/directory/index.ts';
import { confirmSpeaker, speakersFor, stopSpeaking, type Speaker } from '#modules/people/index.ts';
import { linkKey, tokenFor } from '#modules/reach/index.ts';
import { speaksFor } from '#modules/upkeep/index.ts';
import { COLLEAGUES, colleagueInvited, INVITATION } from './facts.ts';
import { tell } from './tell.ts';
import { claimsText } from './texts.ts';

const DAYS_TO_ACCEPT = 14;
const MOST_INVITED = 20;
/** Once a year a party is asked who still speaks for it; who nobody confirms within a month of that, and thirteen months in all, speaks for it no more. */
const MONTHS_UNTIL_ASKED = 12;
const MONTHS_UNTIL_LAPSED = 13;
const DAYS_TO_ANSWER = 28;
const DAY_MS = 86_400_000;

export type ColleaguesView = { party: { id: string; slug: string; name: string }; isFrozen: boolean; people: (Speaker & { isSelf: boolean })[]; invited: { id: string; email: string }[] };

const slug = v.pipe(v.string(), v.maxLength(100)), uuid = v.pipe(v.string(), v.uuid());
const partyAt = async ({ tx }: Work, at: string): Promise<{ id: string; slug: string; name: string } | undefined> => tx.selectFrom('party').select(['id', 'slug', 'name']).where('slug', '=', at).executeTakeFirst();
const mayManage = async (work: Work, at: string): Promise<boolean> => { const party = await partyAt(work, at); return party !== undefined && work.actor.kind === 'person' && speaksFor(work.actor, party.id) && mayEdit(work, party.id); };
const selfIn = ({ actor }: Work): string => (actor.kind === 'person' ? actor.id : notFound());

/** Who speaks for a party and who was asked in, for who speaks for it. @throws Refusal 404. */
export const showColleagues = query(async (work, { party: at }: { party: string }): Promise<ColleaguesView> => {
  const party = await partyAt(work, at) ?? notFound();
  if (work.actor.kind !== 'person' || !speaksFor(work.actor, party.id)) notFound();
  const invited = await raised(work, ({ tx, now }) => tx.selectFrom('invitation').select(['id', 'email']).where('party_id', '=', party.id).where('keep_until', '>', now).orderBy('made_at').execute());
  return { party, isFrozen: await isFrozen(work, party.id), people: (await speakersFor(work, party.id)).map((speaker) => ({ ...speaker, isSelf: speaker.personId === selfIn(work) })), invited };
});

/**
 * Asks a colleague by e-mail to speak for a party too. `takesOver`: who asks stops when they accept. Asking the same address again sends a new link.
 * @throws Refusal 404 for who does not speak for it, 422 for an address that is none, 429 when too many wait.
 */
export const inviteColleague = useCase({
  input: v.object({ party: slug, email: v.pipe(v.string(), v.trim(), v.toLowerCase(), v.email('directory.emailUnclear'), v.maxLength(254, 'directory.tooLong')), takesOver: v.optional(v.boolean(), false) }),
  may: (work, { party }) => mayManage(work, party),
  unseen: true,
  run: (work, { party: at, email, takesOver }) => raised(work, async (all) => {
    const { tx, now, region, actor } = all, party = await partyAt(all, at) ?? notFound(), id = newId();
    const { rows: [open] } = await sql<{ n: number }>`select count(*)::int as n from invitation where party_id = ${party.id} and keep_until > ${now}`.execute(tx);
    if (open!.n >= MOST_INVITED) refuse('claims.tooManyInvited', { status: 429 });
    await tx.deleteFrom('invitation').where('party_id', '=', party.id).where('email', '=', email).execute();
    await tx.insertInto('invitation').values({ id, party_id: party.id, email, made_by: selfIn(all), made_at: now, takes_over: takesOver, keep_until: new Date(now.getTime() + DAYS_TO_ACCEPT * DAY_MS) }).execute();
    const link = `${addressOf(region)}/uitnodiging/${tokenFor(await linkKey(all), id, INVITATION)}`;
    const values = { who: actor.kind === 'person' ? actor.name : '', party: party.name, region: region.name, link };
    await post(all, { purpose: INVITATION, to: email, subject: claimsText(region.locale, 'inviteTitle', values), body: claimsText(region.locale, 'inviteBody', values) });
    await record(all, colleagueInvited, id, { party: party.id });
  }),
});

/** Takes an invitation back. @throws Refusal 404. */
export const withdrawInvitation = useCase({
  input: v.object({ party: slug, id: uuid }),
  may: (work, { party }) => mayManage(work, party),
  unseen: true,
  run: (work, { party: at, id }) => raised(work, async (all) => void await all.tx.deleteFrom('invitation').where('id', '=', id).where('party_id', '=', (await partyAt(all, at) ?? notFound()).id).execute()),
});

/**
 * "Werken deze mensen nog bij jullie?": says of somebody who speaks for a party that they still do, or that they left; they hear that. Oneself too: that is leaving.
 * The last one stays until somebody takes over, so that nobody leaves an entry without an owner by a slip.
 * @throws Refusal 404 for another party or person, 409 for the last one.
 */
export const answerForColleague = useCase({
  input: v.object({ party: slug, person: uuid, stays: v.boolean() }),
  may: (work, { party }) => mayManage(work, party),
  unseen: true,
  run: (work, { party: at, person, stays }) => raised(work, async (all) => {
    const party = await partyAt(all, at) ?? notFound(), people = await speakersFor(all, party.id);
    if (!people.some(({ personId }) => personId === person)) notFound();
    if (stays) await confirmSpeaker(all, { person, party: party.id });
    else {
      if (people.filter(({ isNewcomer, personId }) => !isNewcomer && personId !== person).length === 0) refuse('claims.lastOne');
      await stopSpeaking(all, { person, party: party.id });
      if (person !== selfIn(all)) await tell(all, person, COLLEAGUES, 'left', { entry: party.name });
    }
    const asked = await all.tx.selectFrom('representation').select('id').where('party_id', '=', party.id).where('asked_at', 'is not', null).where('ended_at', 'is', null).executeTakeFirst();
    if (!asked) await settle(all, COLLEAGUES, party.id);
  }),
});

/**
 * Asks each party once a year who still speaks for it, and ends what nobody confirmed in time: recorded, and the person hears it. The only thing that ends without
 * somebody deciding so.
 */
export const stepColleagues: Job = {
  name: 'claims.stepColleagues',
  nightly: true,
  async run(work) {
    const { tx, now } = work, today = now.toISOString().slice(0, 10);
    await tx.deleteFrom('invitation').where('keep_until', '<', now).execute();
    const { rows: asked } = await sql<{ party: string }>`update representation r set asked_at = ${now} from party p where p.id = r.party_id and p.ended_at is null and r.ended_at is null and (r.ends_on is null or r.ends_on >= ${today}) and r.asked_at is null
      and coalesce(r.confirmed_at, r.starts_on::timestamptz) <= ${now}::timestamptz - make_interval(months => ${MONTHS_UNTIL_ASKED}) returning r.party_id as party`.execute(tx);
    for (const party of new Set(asked.map((row) => row.party))) await owe(work, { what: COLLEAGUES, holder: `party:${party}`, subjectKind: 'party', subjectId: party, dueOn: new Date(now.getTime() + DAYS_TO_ANSWER * DAY_MS).toISOString().slice(0, 10), remindFrom: now });
    const { rows: lapsed } = await sql<{ person: string; party: string; name: string }>`select r.person_id as person, r.party_id as party, p.name from representation r join party p on p.id = r.party_id
      where p.ended_at is null and r.ended_at is null and (r.ends_on is null or r.ends_on >= ${today}) and r.asked_at <= ${new Date(now.getTime() - DAYS_TO_ANSWER * DAY_MS)}
      and coalesce(r.confirmed_at, r.starts_on::timestamptz) <= ${now}::timestamptz - make_interval(months => ${MONTHS_UNTIL_LAPSED})`.execute(tx);
    for (const { person, party, name } of lapsed) {
      await stopSpeaking(work, { person, party });
      await tell(work, person, COLLEAGUES, 'lapsed', { entry: name });
    }
    for (const party of new Set(lapsed.map((row) => row.party))) if ((await speakersFor(work, party)).every(({ askedAt }) => askedAt === null)) await settle(work, COLLEAGUES, party);
  },
};

/** One mail to each who speaks for a party that is asked who still does. */
export async function remindOfColleagues(work: Work, { subjectId }: { subjectId: string }): Promise<void> {
  const party = await work.tx.selectFrom('party').select(['slug', 'name']).where('id', '=', subjectId).executeTakeFirst();
  if (!party) return;
  for (const { personId } of await speakersFor(work, subjectId)) await tell(work, personId, COLLEAGUES, 'stillThere', { entry: party.name, address: `${addressOf(work.region)}/organisaties/${party.slug}/mensen` });
}

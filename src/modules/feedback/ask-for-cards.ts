import { sql } from 'kysely';
import { newId } from '#platform/db/index.ts';
import { on } from '#platform/facts/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { carrierOf, memberJoined, memberLeft } from '#modules/networks/index.ts';
import { send, stopTopicFor } from '#modules/reach/index.ts';
import { notFound, raised } from '#platform/use-case/index.ts';
import { CARD } from './facts.ts';
import { isOnePersonsWork, isOpen, readRound, recipientsOf, seatsOf, type Round, type Seat } from './round.ts';
import { feedbackText } from './texts.ts';

const DAY_MS = 86_400_000;
/** So long the link shows what came of it, after the last day for cards. */
const DAYS_TO_READ = 120;

/** Asks everybody with a seat for cards, each by their own way. Needs the network's own reach. */
export async function askForCards(work: Work, id: string): Promise<void> {
  const round = await readRound(work, id) ?? notFound();
  await tell(work, round, await seatsOf(work, round), 'ask');
}

/** Tells everybody with a seat that the cards are in: by the same link they read what is for them. The message itself holds nothing of it. */
export const tellThatClosed = (work: Work, round: Round, seats: readonly Seat[]): Promise<void> => tell(work, round, seats, 'closed');

async function tell(work: Work, round: Round, seats: readonly Seat[], told: 'ask' | 'closed'): Promise<void> {
  const { region: { locale, settings }, now } = work, to = recipientsOf(seats.filter(({ isIn }) => isIn)), naming = round.isNamed ? 'named' : 'unnamed';
  const say = (part: 'Title' | 'Body' | 'Script' | 'Short') => feedbackText(locale, `${told}${part}`, { network: round.network.name, day: dateInWords(round.until, locale), naming, seenBy: round.seenBy, phone: settings.helpPhone });
  if (to.length > 0) await send(work, { purpose: CARD, topic: `feedback.${round.networkId}`, urgency: 'request', sender: carrierOf(round.networkId), subject: { kind: 'feedback_round', id: round.id }, path: '/samenwerken', title: say('Title'), body: say('Body'), script: say('Script'), short: say('Short'),
    days: DAYS_TO_READ + Math.max(0, Math.ceil((Date.parse(round.until) - now.getTime()) / DAY_MS)) }, to);
}

/** Who left is asked nothing any more, also not what was on its way. */
on(memberLeft, (work, { subjectId, data: { network } }) => raised(work, async (all) => {
  const member = await all.tx.selectFrom('network_member').select(['party_id', 'person_id']).where('id', '=', subjectId!).executeTakeFirstOrThrow();
  await stopTopicFor(all, member.party_id ? { party: member.party_id } : { person: member.person_id! }, `feedback.${network}`);
}));

/** Who joins while cards are taken gets a seat and is asked too: with names, who gave theirs before may still give one about them. Whether a member is one person's work is guessed, as where it is agreed. */
on(memberJoined, (work, { subjectId: member, data: { network } }) => raised(work, async (all) => {
  const open = await all.tx.selectFrom('feedback_round').select(['id', 'closed_at', 'until_on']).where('network_id', '=', network).where('closed_at', 'is', null).where('erased_at', 'is', null).executeTakeFirst();
  if (!open || !isOpen({ closedAt: open.closed_at, until: open.until_on }, all.now)) return;
  const { rows: [one] } = await sql<{ isAlone: boolean }>`select m.person_id is not null or ${isOnePersonsWork} as "isAlone" from network_member m left join party p on p.id = m.party_id where m.id = ${member}`.execute(all.tx), round = await readRound(all, open.id, { lock: true });
  if (!round) return;
  const had = await all.tx.selectFrom('feedback_seat').select('id').where('round_id', '=', open.id).where('member_id', '=', member!).executeTakeFirst();
  if (!had) await all.tx.insertInto('feedback_seat').values({ id: newId(), network_id: network, round_id: open.id, member_id: member!, is_alone: one!.isAlone, has_answered: false }).execute();
  await tell(all, round, (await seatsOf(all, round)).filter(({ memberId, hasAnswered }) => memberId === member && !hasAnswered), 'ask');
}));

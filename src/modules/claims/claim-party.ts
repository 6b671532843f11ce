import * as v from 'valibot';
import { isTaken, newId } from '#platform/db/index.ts';
import { owe, record, settle } from '#platform/facts/index.ts';
import type { Job } from '#platform/jobs/index.ts';
import { administers, notFound, query, raised, refuse, useCase, type Actor, type Work } from '#platform/use-case/index.ts';
import { areasOfParty, carersOf } from '#modules/directory/index.ts';
import { beginSpeaking, holdersOf, speakersFor, stopSpeaking } from '#modules/people/index.ts';
import { answeredAbout, send } from '#modules/reach/index.ts';
import { speaksFor } from '#modules/upkeep/index.ts';
import { CLAIM, CLAIM_DECISION, claimDecided, partyClaimed, partyFrozen } from './facts.ts';
import { caresFor } from './rights.ts';
import { tell } from './tell.ts';
import { claimsText } from './texts.ts';

/** So long a contact in the entry has to answer; then a person of the wijk decides. */
const DAYS_TO_ANSWER = 14;
const DAYS_KEPT = 90;
const DAY_MS = 86_400_000;
const dayIn = (now: Date, days: number): string => new Date(now.getTime() + days * DAY_MS).toISOString().slice(0, 10);
const OPEN = ['waiting', 'unanswered', 'disputed'];

/**
 * "Dit is van ons": somebody signed in says that they speak for a party. Whoever the entry itself names as its contact is asked, by a link that says who asks; nobody is
 * believed on their word.
 * @throws Refusal 404 for who is not signed in or a party that is not there, 409 when they asked or speak for it already.
 */
export const claimParty = useCase({
  input: v.object({ party: v.pipe(v.string(), v.maxLength(100)), words: v.pipe(v.string(), v.trim(), v.nonEmpty('claims.sayWho'), v.maxLength(300, 'directory.tooLong')) }),
  may: ({ actor }) => actor.kind === 'person',
  unseen: true,
  run: (work, { party: slug, words }) => raised(work, async (all) => {
    const { tx, now, region, actor } = all, me = actor.kind === 'person' ? actor : notFound(), id = newId();
    const party = await tx.selectFrom('party').select(['id', 'name']).where('slug', '=', slug).where('ended_at', 'is', null).executeTakeFirst() ?? notFound();
    if ((await speakersFor(all, party.id)).some(({ personId }) => personId === me.id)) refuse('claims.speaksAlready');
    try {
      await tx.insertInto('claim').values({ id, party_id: party.id, person_id: me.id, words, made_at: now, keep_until: new Date(now.getTime() + DAYS_KEPT * DAY_MS) }).execute();
    } catch (problem) {
      throw isTaken(problem) ? refuse('claims.askedAlready') : problem;
    }
    const say = (key: 'claimTitle' | 'claimBody' | 'claimScript' | 'claimShort') => claimsText(region.locale, key, { who: me.name, words, party: party.name, region: region.name, phone: region.settings.helpPhone });
    await send(all, { purpose: CLAIM, topic: CLAIM, urgency: 'request', sender: 'region', subject: { kind: 'claim', id }, path: '/klopt/van-ons', title: say('claimTitle'), body: say('claimBody'), script: say('claimScript'), short: say('claimShort'), days: DAYS_KEPT }, [{ party: party.id }]);
    await owe(all, { what: CLAIM_DECISION, holder: `party:${party.id}`, subjectKind: 'claim', subjectId: id, dueOn: dayIn(now, DAYS_TO_ANSWER) });
    await record(all, partyClaimed, id, { party: party.id });
  }),
});

export type ClaimView = { id: string; party: { slug: string; name: string }; who: string; words: string; madeAt: Date; state: string; /** Whether who looks may decide it, and is no side of it themselves. */ mayDecide: boolean };

/** Who says that they speak for this party, for who was asked by the link. @throws Refusal 404. */
export const showClaim = query((work, { id }: { id: string }): Promise<ClaimView> => raised(work, async (all) => {
  const claim = await all.tx.selectFrom('claim').select('party_id').where('id', '=', id).executeTakeFirst() ?? notFound();
  return speaksFor(work.actor, claim.party_id) ? viewOf(all, id, false) : notFound();
}));

/** Claims on the parties that this actor speaks for, and those that wait for who takes care of the wijk; oldest first. */
export const openClaims = query(async (work, _: void): Promise<ClaimView[]> => {
  const rows = await raised(work, ({ tx }) => tx.selectFrom('claim as c').innerJoin('party as p', 'p.id', 'c.party_id').select(['c.id', 'c.party_id', 'c.person_id', 'c.state', 'p.areas']).where('c.state', 'in', OPEN).orderBy('c.made_at').limit(200).execute());
  const own: ClaimView[] = [];
  for (const claim of rows) {
    const { id, party_id, state, areas } = claim;
    if ((state !== 'disputed' && speaksFor(work.actor, party_id)) || (state !== 'waiting' && (await caresFor(work, areas)))) own.push(await raised(work, (all) => viewOf(all, id, !isSide(work.actor, claim))));
  }
  return own;
});

/** Whether somebody is a side of a claim: who asks it, or who speaks for the party. They do not decide it, but who sets up the region does, so that there is always somebody. */
const isSide = (actor: Actor, claim: { party_id: string; person_id: string }): boolean => !administers(actor) && (speaksFor(actor, claim.party_id) || (actor.kind === 'person' && actor.id === claim.person_id));

async function viewOf({ tx }: Work, id: string, mayDecide: boolean): Promise<ClaimView> {
  const row = await tx.selectFrom('claim as c').innerJoin('party as p', 'p.id', 'c.party_id').innerJoin('person as h', 'h.id', 'c.person_id').select(['c.id', 'c.words', 'c.made_at', 'c.state', 'p.slug', 'p.name', 'h.name as who']).where('c.id', '=', id).executeTakeFirst() ?? notFound();
  return { id: row.id, party: { slug: row.slug, name: row.name }, who: row.who, words: row.words, madeAt: row.made_at, state: row.state, mayDecide };
}

const uuid = v.pipe(v.string(), v.uuid());
const partyOfClaim = (work: Work, id: string): Promise<string | undefined> => raised(work, async ({ tx }) => (await tx.selectFrom('claim').select('party_id').where('id', '=', id).executeTakeFirst())?.party_id);

/**
 * Answers a claim: by the link that went to a contact of the entry, or signed in as who speaks for it already. A yes makes the claimer speak for it. A no by the link
 * ends it; a no by who speaks for it is a disagreement, and freezes the entry until a person decided.
 * @throws Refusal 404 for what is not one's own, 409 when it was answered.
 */
export const answerClaim = useCase({
  input: v.object({ id: uuid, answer: v.picklist(['yes', 'no']) }),
  may: async (work, { id }) => { const party = await partyOfClaim(work, id); return party !== undefined && speaksFor(work.actor, party); },
  run: (work, { id, answer }) => raised(work, async (all) => {
    const claim = await lockedClaim(all, id, ['waiting', 'unanswered']), isDispute = answer === 'no' && work.actor.kind === 'person';
    await answeredAbout(all, CLAIM, id);
    if (isDispute) {
      await all.tx.updateTable('claim').set({ state: 'disputed' }).where('id', '=', id).execute();
      await settle(all, CLAIM_DECISION, id, `party:${claim.party_id}`);
      await freeze(all, claim.party_id, true);
      await askCarers(all, claim);
    } else await decide(all, claim, answer === 'yes' ? 'joins' : 'stays', false);
    return { disputed: isDispute };
  }),
});

/**
 * Decides a claim that nobody at the party answered, or about which they disagree: the claimer joins who speaks for it, takes their place, or all stays as it was. Who
 * joins without a word of the party is a newcomer there.
 * @throws Refusal 404 for claims in other wijken or one that waits for its contact, 409 when it was decided or who decides is a side of it.
 */
export const decideClaim = useCase({
  input: v.object({ id: uuid, outcome: v.picklist(['joins', 'instead', 'stays']) }),
  may: async (work, { id }) => { const party = await partyOfClaim(work, id); return party !== undefined && caresFor(work, await areasOfParty(work, party)); },
  run: (work, { id, outcome }) => raised(work, async (all) => {
    const claim = await lockedClaim(all, id, ['unanswered', 'disputed']);
    if (isSide(work.actor, claim)) refuse('claims.ownClaim');
    if (outcome === 'instead') for (const { personId } of await speakersFor(all, claim.party_id)) {
      await stopSpeaking(all, { person: personId, party: claim.party_id });
      await tell(all, personId, CLAIM, 'replaced', { entry: claim.name });
    }
    await decide(all, claim, outcome === 'stays' ? 'stays' : 'joins', claim.state === 'unanswered');
    const { tx } = all;
    if (!(await tx.selectFrom('claim').select('id').where('party_id', '=', claim.party_id).where('state', '=', 'disputed').executeTakeFirst())) await freeze(all, claim.party_id, false);
  }),
});

type Claim = { id: string; party_id: string; person_id: string; state: string; name: string };

async function lockedClaim({ tx }: Work, id: string, states: string[]): Promise<Claim> {
  const claim = await tx.selectFrom('claim as c').innerJoin('party as p', 'p.id', 'c.party_id').select(['c.id', 'c.party_id', 'c.person_id', 'c.state', 'p.name']).where('c.id', '=', id).forUpdate('c').executeTakeFirst() ?? notFound();
  return states.includes(claim.state) ? claim : OPEN.includes(claim.state) ? notFound() : refuse('upkeep.alreadyAnswered');
}

async function decide(work: Work, claim: Claim, outcome: 'joins' | 'stays', isNewcomer: boolean): Promise<void> {
  await work.tx.updateTable('claim').set({ state: outcome === 'joins' ? 'confirmed' : 'refused', decided_at: work.now, keep_until: new Date(work.now.getTime() + DAYS_KEPT * DAY_MS) }).where('id', '=', claim.id).execute();
  if (outcome === 'joins') await beginSpeaking(work, { person: claim.person_id, party: claim.party_id, isNewcomer });
  await settle(work, CLAIM_DECISION, claim.id);
  await tell(work, claim.person_id, CLAIM, outcome === 'joins' ? 'claimConfirmed' : 'claimRefused', { entry: claim.name });
  await record(work, claimDecided, claim.id, { party: claim.party_id, outcome });
}

async function freeze(work: Work, party: string, isFrozen: boolean): Promise<void> {
  const { numUpdatedRows } = await work.tx.updateTable('party').set({ frozen_at: isFrozen ? work.now : null }).where('id', '=', party).where('frozen_at', isFrozen ? 'is' : 'is not', null).executeTakeFirst();
  if (numUpdatedRows > 0n) await record(work, partyFrozen, party, { isFrozen });
}

/** Who takes care of the wijk decides; when all of them are a side of it, who sets up the region does. */
async function askCarers(work: Work, { id, party_id, person_id }: Pick<Claim, 'id' | 'party_id' | 'person_id'>): Promise<void> {
  const carers = await carersOf(work, await areasOfParty(work, party_id)), sides = new Set([person_id, ...(await speakersFor(work, party_id)).map(({ personId }) => personId)]);
  const deciding = (await Promise.all(carers.map((holder) => holdersOf(work, holder)))).flat().filter((person) => !sides.has(person));
  for (const holder of deciding.length > 0 ? carers : [...carers, 'region']) await owe(work, { what: CLAIM_DECISION, holder, subjectKind: 'claim', subjectId: id, dueOn: dayIn(work.now, 7) });
}

/** Gives claims that no contact answered to who takes care of the wijk, ends those that nobody decided, and forgets what is over. */
export const stepClaims: Job = {
  name: 'claims.stepClaims',
  nightly: true,
  async run(work) {
    const { tx, now } = work;
    await tx.deleteFrom('claim').where('state', 'not in', OPEN).where('keep_until', '<', now).execute();
    const silent = await tx.updateTable('claim').set({ state: 'unanswered' }).where('state', '=', 'waiting').where('made_at', '<=', new Date(now.getTime() - DAYS_TO_ANSWER * DAY_MS)).returning(['id', 'party_id', 'person_id']).execute();
    for (const claim of silent) await askCarers(work, claim);
    const worn = await tx.selectFrom('claim').select('id').where('state', '=', 'unanswered').where('keep_until', '<', now).execute();
    for (const { id } of worn) await decide(work, await lockedClaim(work, id, ['unanswered']), 'stays', false);
  },
};

import * as v from 'valibot';
import { dayIn, typedDay } from '#platform/days/index.ts';
import { newId, slugify } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { owe, record, settle } from '#platform/facts/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { capital } from '#platform/i18n/index.ts';
import { notFound, query, raised, refuse, useCase, type Work } from '#platform/use-case/index.ts';
import { partyNamed } from '#modules/directory/index.ts';
import { carrierOf, membersOf, takesPart } from '#modules/networks/index.ts';
import { send } from '#modules/reach/index.ts';
import { NAMED, partnershipBegun, partnershipChanged, partnershipEnded, REVIEW } from './facts.ts';
import { partnershipKinds, readPartnerships, type Partner, type Partnership } from './read-partnerships.ts';
import { mayBegin, mayKeep } from './rights.ts';
import { partnershipsText } from './texts.ts';

const line = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'directory.tooLong'));
const optional = (most: number) => v.optional(line(most), '');
const uuid = v.pipe(v.string(), v.uuid());
const MOST_PARTIES = 20, DAYS_KEPT = 60, LONGEST_TITLE = 100;
/** More boxes than these nobody looks through: then names are typed. */
const MOST_OFFERED = 40;

const described = {
  title: v.pipe(line(LONGEST_TITLE), v.nonEmpty('partnerships.titleMissing')), what: v.pipe(line(1000), v.nonEmpty('partnerships.whatMissing')),
  /** One a line: names of the directory, or anybody in words. */
  who: v.pipe(line(2000), v.transform((text) => [...new Set(text.split(/\r?\n/).map((one) => one.trim()).filter(Boolean))]), v.minLength(2, 'partnerships.whoMissing'), v.maxLength(MOST_PARTIES, 'partnerships.whoMany')),
  kind: v.picklist(partnershipKinds, 'partnerships.kindMissing'), /** Code of a wijk; empty is the whole region. */ area: optional(40),
  carriedBy: optional(200), money: optional(300), hours: optional(300), rooms: optional(300), startsOn: typedDay, endsOn: typedDay, lasts: optional(600), reviewOn: typedDay, isPublic: v.optional(v.boolean(), false),
};
type Described = v.InferOutput<ReturnType<typeof describedSchema>>;
const describedSchema = () => v.object(described);

/**
 * Begins a partnership: a name, what it is and who takes part are enough. Parties of the directory that did not write it are told. `agreement` or `decision`: of a network that who begins it takes part in.
 * @throws Refusal 404 for who speaks for nobody and carries nothing, or beside a field.
 */
export const beginPartnership = useCase({
  input: v.object({ ...described, agreement: v.optional(v.union([uuid, v.literal('')]), ''), decision: v.optional(v.union([uuid, v.literal('')]), '') }),
  may: ({ actor }) => mayBegin(actor),
  run: (work, { agreement, decision, ...input }) => raised(work, async (all) => {
    const id = newId(), slug = await freeSlug(all, input.title), network = await networkOf({ ...all, actor: work.actor }, { agreement, decision });
    await all.tx.insertInto('partnership').values({ id, slug, ...await rowOf(all, input), network_id: network, made_at: all.now, made_by: work.actor.kind === 'person' ? work.actor.id : null }).execute();
    await putPartners(all, id, input.who);
    await record(all, partnershipBegun, id, { network });
    await afterWriting(work, id);
    await tellNamed(work, id, []);
    return { slug };
  }),
});

/** Changes what is written of a partnership. @throws Refusal 404, or beside a field. */
export const changePartnership = useCase({
  input: v.object({ partnership: v.pipe(v.string(), v.maxLength(100)), ...described }),
  may: (work, { partnership }) => keeps(work, partnership), unseen: true,
  run: (work, { partnership: slug, ...input }) => raised(work, async (all) => {
    const before = await goingOn(all, slug);
    await all.tx.updateTable('partnership').set(await rowOf(all, input)).where('id', '=', before.id).execute();
    await all.tx.deleteFrom('partnership_party').where('partnership_id', '=', before.id).execute();
    await putPartners(all, before.id, input.who);
    await record(all, partnershipChanged, before.id, {});
    await afterWriting(work, before.id);
    await tellNamed(work, before.id, before.parties);
  }),
});

/** Ends a partnership, with a word what came of it. @throws Refusal 404, or beside the words. */
export const endPartnership = useCase({
  input: v.object({ partnership: v.pipe(v.string(), v.maxLength(100)), words: v.pipe(line(1000), v.nonEmpty('partnerships.endWordsMissing')) }),
  may: (work, { partnership }) => keeps(work, partnership), unseen: true,
  run: (work, { partnership: slug, words }) => raised(work, async (all) => {
    const { id, networkId } = await goingOn(all, slug);
    await all.tx.updateTable('partnership').set({ ended_at: all.now, ended_words: words, changed_at: all.now }).where('id', '=', id).execute();
    await settle(all, REVIEW, id);
    await record(all, partnershipEnded, id, { network: networkId });
  }),
});

const keeps = (work: Work, slug: string): Promise<boolean> => raised(work, async (all) => { const [known] = await readPartnerships(all, { slug }); return known !== undefined && mayKeep(work.actor, known); });

async function goingOn(work: Work, slug: string): Promise<Partnership> {
  const [known] = await readPartnerships(work, { slug });
  return known?.ended ? refuse('partnerships.endedAlready') : known ?? notFound();
}

async function rowOf(work: Work, { title, what, kind, area, carriedBy, money, hours, rooms, lasts, isPublic, ...typed }: Described) {
  const { tx, now } = work, [startsOn, endsOn, reviewOn] = (['startsOn', 'endsOn', 'reviewOn'] as const).map((field) => dayIn(work, field, typed[field])) as [string | null, string | null, string | null];
  if (area && !(await tx.selectFrom('wijk').select('code').where('code', '=', area).executeTakeFirst())) refuse('platform.inputUnclear', { status: 422, fields: { area: 'networks.areaUnknown' } });
  if (startsOn && endsOn && endsOn < startsOn) refuse('platform.inputUnclear', { status: 422, fields: { endsOn: 'people.endsTooSoon' } });
  return { title, what, kind, area: area || null, carried_by: carriedBy || null, money: money || null, hours: hours || null, rooms: rooms || null, starts_on: startsOn, ends_on: endsOn, lasts: lasts || null, review_on: reviewOn, is_public: isPublic, changed_at: now };
}

/** A name that the directory knows is that party; any other stays in words. */
async function putPartners(work: Work, partnership: string, who: readonly string[]): Promise<void> {
  const rows = [];
  for (const [position, name] of who.entries()) {
    const party = await partyNamed(work, name);
    rows.push({ id: newId(), partnership_id: partnership, position, party_id: party?.id ?? null, words: party ? null : name });
  }
  await putRows(work.tx, 'partnership_party', rows);
}

/** It waits to be looked at on its review date: for who carries its network, else the first party of the directory in it, else who began it. */
async function afterWriting(work: Work, id: string): Promise<void> {
  const { networkId, madeBy, parties, reviewOn } = (await readPartnerships(work, { id }))[0]!, party = parties.find((one) => one.id !== null)?.id;
  await settle(work, REVIEW, id);
  const holder = networkId ? carrierOf(networkId) : party ? `party:${party}` : `person:${madeBy}`;
  if (reviewOn) await owe(work, { what: REVIEW, holder, subjectKind: 'partnership', subjectId: id, dueOn: reviewOn });
}

/** Parties that are new in it hear what was written, but those that who wrote it speaks for. */
async function tellNamed(work: Work, id: string, before: readonly Partner[]): Promise<void> {
  const { title, what, slug, parties } = (await readPartnerships(work, { id }))[0]!, { actor, region } = work, { locale, settings } = region;
  const isOwn = (party: string) => actor.kind === 'person' && actor.scopes.includes(`party:${party}`);
  const to = parties.flatMap(({ id: party }) => (party && !isOwn(party) && !before.some((one) => one.id === party) ? [{ party }] : []));
  if (to.length === 0) return;
  const say = (part: 'Title' | 'Body') => partnershipsText(locale, `named${part}`, { title, what, who: actor.kind === 'person' ? actor.name : region.name, address: `${addressOf(region)}/samen/${slug}`, phone: settings.helpPhone });
  await send(work, { purpose: NAMED, topic: NAMED, urgency: 'request', sender: 'region', subject: { kind: 'partnership', id }, title: say('Title'), body: say('Body'), script: say('Body'), short: say('Title'), days: DAYS_KEPT }, to);
}

const RESERVED = ['nieuw'];

async function freeSlug({ tx }: Work, title: string): Promise<string> {
  const base = slugify(title), taken = new Set((await tx.selectFrom('partnership').select('slug').where('slug', 'like', `${base}%`).execute()).map(({ slug }) => slug));
  for (let nth = 1; ; nth += 1) { const slug = nth === 1 ? base : `${base}-${nth}`; if (!taken.has(slug) && !RESERVED.includes(slug)) return slug; }
}

type Source = { agreement: string; decision: string };

/** The network in which something was agreed or decided, for who takes part in it. */
async function networkOf(work: Work, source: Source): Promise<string | null> {
  return (await sourceOf(work, source))?.networkId ?? null;
}

async function sourceOf(work: Work, { agreement, decision }: Source): Promise<{ networkId: string; what: string; who: string[]; members: string[]; area: string | null } | null> {
  const { tx, actor } = work;
  if (!agreement && !decision) return null;
  const row = agreement ? await tx.selectFrom('agreement as a').innerJoin('network as n', 'n.id', 'a.network_id').innerJoin('network_member as m', 'm.id', 'a.member_id').leftJoin('party as p', 'p.id', 'm.party_id').select(['a.network_id', 'a.what', 'p.name', 'n.area']).where('a.id', '=', agreement).executeTakeFirst()
    : await tx.selectFrom('decision as d').innerJoin('network as n', 'n.id', 'd.network_id').select(['d.network_id', 'd.what', 'n.area']).where('d.id', '=', decision).executeTakeFirst();
  if (!row || !takesPart(actor, row.network_id)) return notFound();
  const who = 'name' in row && typeof row.name === 'string' ? [row.name] : [], members = (await membersOf(work, row.network_id)).flatMap(({ state, party, name }) => (state === 'member' && party && !who.includes(name) ? [name] : []));
  return { networkId: row.network_id, what: row.what, who, members: members.length > MOST_OFFERED ? [] : members, area: row.area };
}

export type PartnershipFormView = { wijken: { code: string; name: string }[]; /** What the form begins with. */ title: string; what: string; who: string[]; /** Parties of the network in which it was agreed, to tick; none when they are many. */ members: string[]; area: string | null };

/** What the form to begin one offers and begins with: the parties of who begins it, and what was agreed or decided. @throws Refusal 404. */
export const showPartnershipForm = query((work, { agreement, decision, own }: Source & { /** Names of the parties that who asks speaks for. */ own: readonly string[] }): Promise<PartnershipFormView> => {
  if (!mayBegin(work.actor)) return notFound();
  return raised(work, async (all) => {
    const isId = (text: string) => (v.is(uuid, text) ? text : ''), source = await sourceOf({ ...all, actor: work.actor }, { agreement: isId(agreement), decision: isId(decision) });
    const wijken = await all.tx.selectFrom('wijk').select(['code', 'name']).orderBy('position').execute();
    const what = source?.what ?? '', who = [...new Set([...own, ...source?.who ?? []])];
    return { wijken, title: what.length > LONGEST_TITLE ? '' : capital(what), what, who, members: (source?.members ?? []).filter((name) => !who.includes(name)), area: source?.area ?? null };
  });
});

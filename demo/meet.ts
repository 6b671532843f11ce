import { inviteMembers, shareContact, shareDocument, showNetwork, startNetwork } from '#modules/networks/index.ts';
import { closeAgreement, handInSubject, inviteToMeeting, noteAttendance, noteReply, planMeeting, saveNotes, showAgreements, showMeeting, type MeetingView } from '#modules/meetings/index.ts';
import { keepLine, showLogbook } from '#modules/logbook/index.ts';
import { beginPartnership } from '#modules/partnerships/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { grantRole, listPeople } from '#modules/people/index.ts';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { inTransaction, type Context, type Work } from '#platform/use-case/index.ts';
import type { Stage, StageNetwork } from './stage.ts';

const DAY = 86_400_000;

/** Lets a network of the stage begin, meet once, and plan to meet again, as of the days before and after the context's. */
export async function meet(context: Context, stage: StageNetwork): Promise<void> {
  const carrier = (await listPeople(context, { slug: stage.carrier }))[0]!, back = stage.past.daysAgo + toTuesday(context.now, -stage.past.daysAgo);
  const at = (daysAgo: number, more: string[] = []): Context => ({ ...context, now: new Date(context.now.getTime() - daysAgo * DAY), actor: { kind: 'person', id: carrier.id, name: carrier.name, scopes: [`coordinator:area:${stage.area}`, ...more] } });
  const { slug } = await startNetwork(at(back + 40), { name: stage.name, kind: 'learning_network', area: stage.area, purpose: stage.purpose, meetsWithin: stage.meetsWithin, carriedHow: stage.carriedHow, isPublic: true });
  const { network } = await showNetwork({ ...context, actor: { kind: 'system' } }, slug), carries = [`coordinator:network:${network.id}`];
  await inTransaction({ ...context, actor: { kind: 'system' }, now: at(back + 30).now }, (work) => joinAll(work, network.id, stage.members));
  await inviteMembers(at(6, carries), { network: slug, parties: stage.invited });
  await past(at(back, carries), slug, stage, back);
  await handIn(at(4, carries), slug, stage, false);
  await next(at(3, carries), slug, stage);
  await share(at(14, carries), slug, network.id, stage);
  await letReach(at(0, carries), slug, stage);
  await handIn(at(1, carries), slug, stage, true);
  await comeOf(at(2, carries), slug, stage);
}

/** Lets the network of the whole region begin and plan to meet. */
export async function meetInCity(context: Context, { name, purpose, carriedHow, carrier: by, members, next: told }: NonNullable<Stage['cityNetwork']>): Promise<void> {
  const carrier = (await listPeople(context, { slug: by }))[0]!, starts = { ...context, now: new Date(context.now.getTime() - 20 * DAY), actor: { kind: 'person' as const, id: carrier.id, name: carrier.name, scopes: ['region'] } };
  const { slug } = await startNetwork(starts, { name, kind: 'city_network', area: '', purpose, carriedHow, isPublic: true }), { network } = await showNetwork(starts, slug);
  await inTransaction({ ...starts, actor: { kind: 'system' } }, (work) => joinAll(work, network.id, members));
  await planMeeting({ ...context, actor: starts.actor }, { network: slug, title: told.title, aim: told.aim, on: meetingDay(context.now, told.inDays), from: told.from, until: told.until, place: told.place });
}

/** Members hand in subjects; somebody who telephoned is written down. */
async function handIn(context: Context, slug: string, { subjects }: StageNetwork, isLate: boolean): Promise<void> {
  const { network, members } = await showNetwork(context, slug);
  for (const { party, isLate: late = false, ...subject } of subjects) if (late === isLate) await handInSubject(context, { network: network.id, member: members.find((one) => one.party?.slug === party)!.id, ...subject });
}

/** What came of the first meeting: an agreement that was kept, something that members began together, and both in the story. */
async function comeOf(context: Context, slug: string, { kept, partnership: { agreement, reviewInDays, ...partnership }, area }: StageNetwork): Promise<void> {
  const { agreements } = await showAgreements(context, slug), idOf = (what: string) => agreements.find((one) => one.what === what)!.id, { members } = await showNetwork(context, slug);
  await closeAgreement(context, { agreement: idOf(kept.what), as: 'done', words: kept.words });
  const speaks = context.actor.kind === 'person' ? { ...context.actor, scopes: [...context.actor.scopes, ...members.flatMap(({ party }) => (party ? [`party:${party.id}`] : []))] } : context.actor;
  await beginPartnership({ ...context, actor: speaks }, { ...partnership, area, agreement: idOf(agreement), reviewOn: dayOf(context.now, reviewInDays), isPublic: true });
  for (const { source, kind, words } of (await showLogbook(context, slug)).proposed) if (kind === 'founded' || kind === 'achieved' || kind === 'partnership') await keepLine(context, { network: slug, source, words, as: 'show' });
}

/** Writes the members of the stage in as they are: whoever joined by a message would leave mail behind in the demo that nobody looks for. */
export async function joinAll(work: Work, network: string, members: StageNetwork['members']): Promise<void> {
  const parties = new Map((await work.tx.selectFrom('party').select(['slug', 'id']).execute()).map((row) => [row.slug, row.id])), people = new Map((await work.tx.selectFrom('person').select(['slug', 'id']).execute()).map((row) => [row.slug, row.id]));
  const rows = members.map(({ party, person, comes, named }) => ({ id: newId(), network_id: network, party_id: party ? parties.get(party)! : null, person_id: person ? people.get(person)! : null, state: 'member', comes_name: comes ?? null, is_named: named ?? false, answered_at: work.now, changed_at: work.now }));
  await putRows(work.tx, 'network_member', rows);
  for (const { party_id, person_id } of rows) await grantRole(work, party_id ? { party: party_id } : { person: person_id! }, { kind: 'participant', scopeKind: 'network', scope: network });
}

/** What members put down for each other. */
async function share(context: Context, network: string, id: string, { shared }: StageNetwork): Promise<void> {
  for (const { by, ...document } of shared) await shareDocument({ ...context, actor: { kind: 'person', ...await named(context, by), scopes: [`participant:network:${id}`] } }, { ...document, network, term: '12' });
}

/** How members let the others reach them. */
async function letReach(context: Context, network: string, { reachable }: StageNetwork): Promise<void> {
  for (const { person, ...shows } of reachable) await shareContact(context, { network, person: (await named(context, person)).id, ...shows });
}

const named = async (context: Context, slug: string): Promise<{ id: string; name: string }> => (await listPeople({ ...context, actor: { kind: 'system' } }, { slug }))[0]!;

/** The day (`YYYY-MM-DD`) so many days from now. */
export const dayOf = (now: Date, days: number): string => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
/** How many days earlier than `days` from now the last Tuesday is, so that nobody in the demo meets on a Sunday. */
const toTuesday = (now: Date, days: number): number => (new Date(now.getTime() + days * DAY).getUTCDay() + 5) % 7;
const meetingDay = (now: Date, days: number): string => dayOf(now, days - toTuesday(now, days));
/** The guest who comes for this party or person, by the slug on the stage. */
const guestOf = (names: Map<string, string>, view: MeetingView, slug: string): string => view.guests.find(({ member }) => member === names.get(slug))!.id;

/** Names of parties and people by slug. */
const namesIn = (context: Context): Promise<Map<string, string>> => inTransaction({ ...context, actor: { kind: 'system' } }, async ({ tx }) =>
  new Map([...await tx.selectFrom('person').select(['slug', 'name']).execute(), ...await tx.selectFrom('party').select(['slug', 'name']).execute()].map((row) => [row.slug, row.name])));

async function past(context: Context, network: string, { past: told }: StageNetwork, daysAgo: number): Promise<void> {
  const { number } = await planMeeting(context, { network, title: told.title, aim: told.aim, on: dayOf(context.now, 0), from: told.from, until: told.until, place: told.place });
  const first = await showMeeting(context, { slug: network, number }), meeting = first.meeting.id, names = await namesIn(context);
  await inTransaction({ ...context, actor: { kind: 'system' } }, (work) => askedByWord(work, first));
  const view = await showMeeting(context, { slug: network, number });
  await noteAttendance(context, { meeting, present: told.there.map((slug) => guestOf(names, view, slug)) });
  for (const [at, notes] of Object.entries(told.notes)) await saveNotes(context, { item: view.items[Number(at) - 1]!.id, notes: notes.replaceAll(/\{([+-]\d+)\}/g, (_, days: string) => dateInWords(dayOf(context.now, daysAgo + Number(days)), context.locale)), number: 0 });
  await inTransaction({ ...context, actor: { kind: 'system' } }, async ({ tx, now }) => {
    await tx.updateTable('meeting').set({ draft_at: now, final_at: now, attended: told.there.length }).where('id', '=', meeting).execute();
    await tx.updateTable('attendee').set({ told_way: 'report', told_at: now }).where('meeting_id', '=', meeting).where('was_there', '=', false).execute();
  });
}

/** Everybody was asked by word of mouth. */
async function askedByWord({ tx, now }: Work, { meeting }: MeetingView): Promise<void> {
  const members = await tx.selectFrom('network_member').select('id').where('network_id', '=', meeting.networkId).where('state', '=', 'member').execute();
  await putRows(tx, 'attendee', members.map(({ id }) => ({ id: newId(), network_id: meeting.networkId, meeting_id: meeting.id, member_id: id, changed_at: now })));
  await tx.updateTable('meeting').set({ invited_at: now }).where('id', '=', meeting.id).execute();
}

async function next(context: Context, network: string, { next: told }: StageNetwork): Promise<void> {
  const { number } = await planMeeting(context, { network, title: told.title, aim: told.aim, on: meetingDay(context.now, told.inDays + 3), from: told.from, until: told.until, place: told.place });
  const { meeting } = await showMeeting(context, { slug: network, number }), names = await namesIn(context);
  await inviteToMeeting(context, { meeting: meeting.id });
  const view = await showMeeting(context, { slug: network, number });
  for (const [slug, answer] of Object.entries(told.replies)) await noteReply(context, { attendee: guestOf(names, view, slug), ...answer });
}

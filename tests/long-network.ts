/** A network that went on for years, as rows: for who counts what its pages ask of the database. Every row is of the size that people write. */
import { randomBytes } from 'node:crypto';
import { CARD } from '#modules/feedback/index.ts';
import { COME, COME_SERIES, KEEP, makeCalendarAddress, POLL, READ, SUBJECT } from '#modules/meetings/index.ts';
import { DOCUMENTS, INVITE, QUESTION } from '#modules/networks/index.ts';
import { actorOfPerson, CONTACT_AMONG_MEMBERS, grantRole } from '#modules/people/index.ts';
import { linkKey, tokenFor } from '#modules/reach/index.ts';
import { newId } from '#platform/db/index.ts';
import { putRows } from '#platform/db/rows.ts';
import { inTransaction, type Context, type Work } from '#platform/use-case/index.ts';

/** `members` who take part in their own name, beside the parties of the region; `months` with a meeting each that is over; `carrier` and `reader` as ids of people. */
export type Size = { slug: string; members: number; months: number; carrier: string; reader: string };
/** Where its pages are: per part of an address what can stand there, and per page by link the tokens that open it. */
export type LongNetwork = { slug: string; blanks: Record<string, string[]>; tokens: Record<string, string[]> };

const DAY = 86_400_000;
const AGREEMENTS_EACH = 4, ITEMS_EACH = 12, DECISIONS_EACH = 2, REMARKS_EACH = 5, TIMES_TO_COME = 12, MOMENTS = 5;
/** At most so many questions were asked, and subjects stand on the next agenda. */
const MOST_QUESTIONS = 30, MOST_NEXT = 5;
const CARDS_EACH = 3, FILE_BYTES = 40_000;
const SENTENCES = 'We spraken over de wijk. '.repeat(20);

type Made = Work & { network: string; slug: string; all: { id: string; person: string | null; party: string | null }[]; months: number };
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** Makes it, instead of one of the same slug that was there. Needs a context of the system. */
export async function makeLongNetwork(context: Context, { slug, members, months, carrier, reader }: Size): Promise<LongNetwork> {
  const made = await inTransaction(context, async (work) => {
    const it: Made = { ...work, network: newId(), slug, months, all: [] };
    it.all = await makeMembers(it, { members, carrier, reader });
    const meetings = await makeMeetings(it), series = await makeSeries(it);
    const questions = await makeQuestions(it), rounds = await makeRounds(it), polls = await makePolls(it), documents = await makeDocuments(it, reader);
    await makeSubjects(it, meetings);
    await makeNotes(it);
    const about: About = { afspraak: [KEEP, it.network], datum: [POLL, ...polls], komt: [COME, meetings.next], mee: [INVITE, it.network], onderwerp: [SUBJECT, it.network], reeks: [COME_SERIES, series], samenwerken: [CARD, rounds[0]!, rounds[1]!], stukken: [DOCUMENTS, it.network], verslag: [READ, meetings.last], vraag: [QUESTION, questions[0]!, questions[1]!] };
    return { blanks: { slug: [slug], number: [1, months - 1, months, months + 1].map(String), series: [series], question: questions.slice(0, 2), round: rounds.slice(0, 2), poll: polls, id: [documents[0]!] }, tokens: await tokensFor(it, reader, about) };
  });
  const { secret } = await makeCalendarAddress({ ...context, actor: await actorOfPerson(context.db, context.region, reader, context.now) }, {});
  return { slug, blanks: made.blanks, tokens: { ...made.tokens, agenda: [secret] } };
}

async function makeMembers({ tx, now, network, slug, ...work }: Made, { members, carrier, reader }: Pick<Size, 'members' | 'carrier' | 'reader'>): Promise<Made['all']> {
  await tx.deleteFrom('network').where('slug', '=', slug).execute();
  await tx.deleteFrom('person').where('slug', 'like', `${slug}-%`).execute();
  const [wijk] = await tx.selectFrom('wijk').select('code').orderBy('position').execute();
  await tx.insertInto('network').values({ id: network, slug, name: `Netwerk ${slug}`, kind: 'learning_network', area: wijk!.code, purpose: 'Samen.', is_public: true, made_at: now, changed_at: now }).execute();
  await grantRole({ ...work, tx, now }, { person: carrier }, { kind: 'coordinator', scopeKind: 'network', scope: network });
  const parties = (await tx.selectFrom('party').select('id').where('ended_at', 'is', null).limit(Math.ceil(members / 10)).execute()).map(({ id }) => ({ id: newId(), person: null, party: id }));
  const people = times(members, (i) => ({ id: newId(), slug: `${slug}-${i}`, name: `Lid ${i}`, language: 'nl', made_at: now })), ids = people.map(({ id }) => id);
  await putRows(tx, 'person', people);
  await putRows(tx, 'person_contact', people.flatMap(({ id }, i) => [{ id: newId(), person_id: id, kind: 'email', value: `${slug}-${i}@post.example`, source: 'test' }, { id: newId(), person_id: id, kind: 'phone', value: `06 ${10_000_000 + i}`, source: 'test' }]));
  await putRows(tx, 'consent', ids.map((id) => ({ id: newId(), person_id: id, purpose: CONTACT_AMONG_MEMBERS, text_version: '1', given_at: now })));
  await putRows(tx, 'network_contact', ids.map((id) => ({ network_id: network, person_id: id, shows_email: true, shows_phone: true, changed_at: now })));
  const all = [...parties, ...[reader, ...ids].map((id) => ({ id: newId(), person: id, party: null }))];
  await putRows(tx, 'network_member', all.map(({ id, person, party }) => ({ id, network_id: network, person_id: person, party_id: party, state: 'member', is_named: true, answered_at: now, changed_at: now })));
  return all;
}

/** A month each, all but the last with minutes that are final; then one to come that everybody was asked to. */
async function makeMeetings({ tx, now, network, all, months }: Made): Promise<{ last: string; next: string }> {
  const ids = times(months + 1, () => newId()), startsOn = (month: number) => dayOf(now.getTime() - (months - month - 1) * 30 * DAY + (month < months ? -DAY : 0)), items = ids.map(() => times(ITEMS_EACH, () => newId()));
  const each = <T>(make: (meeting: string, month: number) => T[]): T[] => ids.flatMap(make), member = (i: number) => all[i % all.length]!.id;
  await putRows(tx, 'meeting', ids.map((id, month) => ({ id, network_id: network, number: month + 1, title: `Keer ${month + 1}`, starts_on: startsOn(month), starts_at: '13:30', ends_at: '15:00', place: 'Buurthuis', invited_at: now, draft_at: month < months ? now : null, final_at: month < months - 1 ? now : null, attended: month < months ? Math.ceil(all.length / 3) * 2 : null, made_at: now, changed_at: now })));
  await putRows(tx, 'agenda_item', each((meeting, month) => items[month]!.map((id, position) => ({ id, network_id: network, meeting_id: meeting, position, title: `Punt ${position}`, notes: month < months ? SENTENCES : '', notes_number: 1, part: ['agreements', 'absent', 'newcomers', 'news'][position] ?? null }))));
  await putRows(tx, 'attendee', each((meeting, month) => all.map(({ id }, i) => ({ id: newId(), network_id: network, meeting_id: meeting, member_id: id, reply: i % 5 ? 'yes' : null, brings: i % 4 ? null : 'Een idee voor de zomer.', was_there: month < months ? i % 3 > 0 : null, told_words: i % 9 ? null : 'Stuur mij de lijst.', changed_at: now }))));
  await putRows(tx, 'agreement', times(months, (month) => times(AGREEMENTS_EACH, (i) => ({ id: newId(), network_id: network, meeting_id: ids[month], item_id: items[month]![0], member_id: member(month + i), what: `Iets regelen ${i}`, due_on: startsOn(month), made_at: now, closed_at: i > 0 ? now : null, closed_as: i > 0 ? 'done' : null }))).flat());
  await putRows(tx, 'decision', times(months, (month) => times(DECISIONS_EACH, () => ({ id: newId(), network_id: network, meeting_id: ids[month], item_id: items[month]![1], what: 'We gaan door.', made_at: now }))).flat());
  await putRows(tx, 'minutes_remark', times(months, (month) => times(REMARKS_EACH, (i) => ({ id: newId(), network_id: network, meeting_id: ids[month], member_id: member(i), words: 'Er ontbreekt een naam.', made_at: now }))).flat());
  await putRows(tx, 'logbook_line', times(months, (month) => ['met', 'achieved'].map((kind) => ({ id: newId(), network_id: network, source: `${kind}:${ids[month]}`, kind, on_day: startsOn(month), words: 'We kwamen samen en er kwam iets uit.', is_shown: true, changed_at: now }))).flat());
  return { last: ids[months - 1]!, next: ids[months]! };
}

/** A year of times to come, everybody asked. */
async function makeSeries({ tx, now, network, all, months }: Made): Promise<string> {
  const series = newId(), ids = times(TIMES_TO_COME, () => newId()), on = (i: number) => dayOf(now.getTime() + (i + 2) * 28 * DAY);
  await tx.insertInto('meeting_series').values({ id: series, network_id: network, title: 'Leren', starts_at: '10:00', ends_at: '11:30', is_home: false, sequence: 0, made_at: now, changed_at: now }).execute();
  await putRows(tx, 'meeting', ids.map((id, i) => ({ id, network_id: network, number: months + 2 + i, title: 'Leren', starts_on: on(i), starts_at: '10:00', ends_at: '11:30', place: 'Bibliotheek', invited_at: now, made_at: now, changed_at: now, series_id: series, series_on: on(i) })));
  await putRows(tx, 'attendee', ids.flatMap((meeting) => all.map(({ id }, i) => ({ id: newId(), network_id: network, meeting_id: meeting, member_id: id, reply: i % 2 ? 'yes' : null, changed_at: now }))));
  return series;
}

/** Questions that everybody answered, open ones first, and a vote. */
async function makeQuestions({ tx, now, network, all, months }: Made): Promise<string[]> {
  const ids = times(Math.min(MOST_QUESTIONS, months), () => newId()), isVote = (i: number) => i === 1;
  await putRows(tx, 'question', ids.map((id, i) => ({ id, network_id: network, words: 'Waar komen we samen?', choices: isVote(i) ? [] : ['Hier', 'Daar'], until_day: dayOf(now.getTime() + (i < 2 ? 1 : -1) * (i + 7) * DAY), seen_by: isVote(i) ? 'nobody' : 'members', asked_at: now, keep_until: dayOf(now.getTime() + 365 * DAY) })));
  await putRows(tx, 'question_answer', ids.flatMap((question, i) => (isVote(i) ? [] : all.map(({ id }, nth) => ({ network_id: network, question_id: question, member_id: id, choice: nth % 2, words: 'Dat is dichtbij.', answered_at: now })))));
  await putRows(tx, 'vote_candidate', all.slice(0, 6).map(({ person, party }, position) => ({ question_id: ids[1], network_id: network, position, person_id: person, party_id: party, votes: 3 })));
  return ids;
}

/** A round a year that closed, everybody with three cards, and one for which cards come in. The last that closed comes first, then the open one. */
async function makeRounds({ tx, now, network, all, months }: Made): Promise<string[]> {
  const rounds = times(Math.ceil(months / 12) + 1, () => newId());
  await putRows(tx, 'feedback_round', rounds.map((id, i) => ({ id, network_id: network, number: 1, is_named: true, seen_by: 'members', agreed_how: 'Met alle leden.', until_on: dayOf(now.getTime() + (i === 1 ? 7 : -7) * DAY), asked_at: new Date(now.getTime() - i * 365 * DAY), closed_at: i === 1 ? null : now, keep_until: dayOf(now.getTime() + 365 * DAY) })));
  for (const [i, round] of rounds.entries()) {
    const seats = [...all.map(({ id }) => ({ id: newId(), member_id: id as string | null })), { id: newId(), member_id: null }];
    await putRows(tx, 'feedback_seat', seats.map((seat) => ({ ...seat, network_id: network, round_id: round, is_alone: false, has_answered: i !== 1 })));
    if (i !== 1) await putRows(tx, 'feedback_card', seats.flatMap(({ id }, at) => times(CARDS_EACH, (n) => ({ id: newId(), network_id: network, round_id: round, from_seat_id: id, about_seat_id: seats[(at + n + 1) % seats.length]!.id, strength: 'fits', wish: 'answers', strength_words: 'Fijn hoe je helpt.', wish_words: 'Bel wat vaker.', state: 'given' }))));
  }
  return rounds;
}

/** A day that is looked for, and one that was found. */
async function makePolls({ tx, now, network, all }: Made): Promise<string[]> {
  const polls = [newId(), newId()], moments = polls.flatMap((poll) => times(MOMENTS, (i) => ({ id: newId(), network_id: network, poll_id: poll, on_day: dayOf(now.getTime() + (i + 20) * DAY), starts_at: '10:00', ends_at: '11:00' })));
  await putRows(tx, 'date_poll', polls.map((id, i) => ({ id, network_id: network, title: 'Plannen', is_home: false, asked_at: now, closed_at: i ? now : null })));
  await putRows(tx, 'poll_moment', moments);
  await putRows(tx, 'poll_answer', moments.flatMap((moment) => all.map(({ id }, i) => ({ network_id: network, moment_id: moment.id, member_id: id, answer: i % 2 ? 'yes' : 'no', answered_at: now }))));
  return polls;
}

/** As many as there are members, half of them with a file. */
async function makeDocuments({ tx, now, network, all }: Made, by: string): Promise<string[]> {
  const ids = all.map(() => newId()), file = randomBytes(FILE_BYTES);
  await putRows(tx, 'network_document', ids.map((id, i) => ({ id, network_id: network, title: `Stuk ${i}`, words: SENTENCES, number: 1, keep_until: dayOf(now.getTime() + 365 * DAY), made_at: now, made_by: by, changed_at: now })));
  for (const id of ids.filter((_, i) => i % 2 === 0)) await tx.insertInto('network_file').values({ document_id: id, network_id: network, name: 'stuk.pdf', type: 'application/pdf', size: FILE_BYTES, bytes: file, made_by: by }).execute();
  return ids;
}

/** One a month, of which most were on an agenda, and some for the next time. */
async function makeSubjects({ tx, now, network, all, months }: Made, { last, next }: { last: string; next: string }): Promise<void> {
  const stateOf = (i: number): string => (i < 2 * MOST_NEXT ? 'planned' : (['waits', 'planned', 'later', 'declined'][i % 4]!));
  await putRows(tx, 'agenda_subject', times(months + 2 * MOST_NEXT, (i) => ({ id: newId(), network_id: network, member_id: all[i % all.length]!.id, sort: i % 2 ? 'subject' : 'news', title: 'Iets nieuws', state: stateOf(i), meeting_id: stateOf(i) === 'planned' ? (i < MOST_NEXT ? next : last) : null, words: 'Nu niet.', made_at: now })));
}

/** What who carries it wrote down of contacts: some with each member. */
async function makeNotes({ tx, now, network, all }: Made): Promise<void> {
  await putRows(tx, 'network_line', all.flatMap(({ id }) => times(5, (i) => ({ id: newId(), network_id: network, member_id: id, on_day: dayOf(now.getTime() - i * 30 * DAY), way: 'telephone', about: 'Over de zomer.', made_at: now, keep_until: dayOf(now.getTime() + 365 * DAY) }))));
}

/** Per page by link what its links are good for, and about what. */
type About = Record<string, [purpose: string, ...subjects: string[]]>;

/** A message to everybody for each kind of link, and the tokens of the reader in them. */
async function tokensFor(work: Made, reader: string, about: About): Promise<Record<string, string[]>> {
  const key = await linkKey(work), sender = `coordinator:network:${work.network}`, tokens: Record<string, string[]> = {};
  for (const [path, [purpose, ...subjects]] of Object.entries(about)) {
    tokens[path] = [];
    for (const subject of subjects) tokens[path].push(tokenFor(key, await tellAll(work, { path: `/${path}`, purpose, subject, sender }, reader), purpose));
  }
  return tokens;
}

async function tellAll({ tx, now, all }: Made, { path, purpose, subject, sender }: Record<'path' | 'purpose' | 'subject' | 'sender', string>, reader: string): Promise<string> {
  const id = newId(), until = new Date(now.getTime() + 365 * DAY), deliveries = all.map(({ person, party }) => ({ id: newId(), message_id: id, person_id: person, party_id: party, way: 'email', state: 'sent', not_before: now, link_until: until, changed_at: now, calls: 0 }));
  await tx.insertInto('message').values({ id, purpose, topic: purpose, urgency: 'request', sender, subject_kind: 'network', subject_id: subject, path, title: 'Komt dit uit?', body: SENTENCES, script: SENTENCES, short: 'Kijk even.', made_at: now, keep_until: until }).execute();
  await putRows(tx, 'delivery', deliveries);
  return deliveries.find(({ person_id: person }) => person === reader)!.id;
}

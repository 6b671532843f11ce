import { sql } from 'kysely';
import { addressOf } from '#platform/http/site.ts';
import type { JobApart } from '#platform/jobs/index.ts';
import { postEach, type Letter } from '#platform/mail/index.ts';
import { inTransaction, type Work } from '#platform/use-case/index.ts';
import { readPartyReach } from '#modules/directory/index.ts';
import { readReach, type PersonReach } from '#modules/people/index.ts';
import type { Urgency } from './choose-way.ts';
import { calendarsFor } from './calendars.ts';
import { mailAddresses } from './replies/answer-addresses.ts';
import { readerOf } from './replies/readers.ts';
import { DELIVER } from './send.ts';
import { linkKey, tokenFor } from './signed-link.ts';
import { tellOrigin } from './tell-origin.ts';
import { DUE, stillBy, type Due } from './still-by.ts';
import { reachText } from './texts.ts';

const AT_ONCE = 500;

/** What the purpose of a link to stop a topic is called. */
export const STOP = 'reach.stop';

/** Turns what is due into mail: each request a mail of its own, all news for somebody together in one. Checked again at this moment: who stopped meanwhile gets nothing. */
export const deliverMail: JobApart = {
  name: DELIVER,
  hourly: true,
  async runApart(context) {
    while ((await inTransaction(context, deliverSome)) === AT_ONCE);
  },
};

type DueMail = Due & {
  message_id: string; purpose: string; urgency: Urgency; path: string | null; title: string; body: string; subjectId: string | null;
};

async function deliverSome(work: Work): Promise<number> {
  const { rows: due } = await sql<DueMail>`select ${DUE}, d.message_id, m.purpose, m.urgency, m.path, m.title, m.body, m.subject_id as "subjectId" from delivery d join message m on m.id = d.message_id
    where d.way = 'email' and d.state = 'waiting' and d.not_before <= ${work.now} order by d.person_id, m.made_at desc limit ${AT_ONCE} for update of d skip locked`.execute(work.tx);
  if (due.length === 0) return 0;
  const open = await stillBy(work, 'email', due);
  const people = await readReach(work, open.flatMap((d) => d.person_id ?? [])), parties = await readPartyReach(work, open.flatMap((d) => d.party_id ?? []));
  const write = await writer(work, await calendarsFor(work, open), await mailAddresses(work, open));
  const news = Map.groupBy(open.filter((d) => d.urgency === 'news' && d.person_id), (d) => d.person_id!);
  const letters = [
    ...open.filter((d) => !(d.urgency === 'news' && d.person_id)).flatMap((d) => (d.person_id ? [write.one(d, people.get(d.person_id)!)] : write.toParty(d, parties.get(d.party_id!)!))),
    ...[...news].map(([id, items]) => write.digest(items, people.get(id)!)),
  ];
  await postEach(work, await tellOrigin(work, letters));
  await sql`update delivery set state = 'sent', changed_at = ${work.now} where id = any(${open.map((d) => d.id)}::uuid[])`.execute(work.tx);
  return due.length;
}

async function writer(work: Work, calendars: Awaited<ReturnType<typeof calendarsFor>>, addresses: Awaited<ReturnType<typeof mailAddresses>>) {
  const key = await linkKey(work), origin = addressOf(work.region), say = (name: Parameters<typeof reachText>[1], values = {}) => reachText(work.region.locale, name, { region: work.region.name, phone: work.region.settings.helpPhone, ...values });
  const link = ({ id, purpose, path }: DueMail) => (path ? `${origin}${path}/${tokenFor(key, id, purpose)}` : origin);
  const stop = ({ id }: DueMail) => `${origin}/stoppen/${tokenFor(key, id, STOP)}`;
  const filled = (text: string, d: DueMail, name: string) => text.replaceAll('{name}', name).replaceAll('{link}', link(d)).replaceAll('{code}', '');
  const foot = (d: DueMail) => say('mailFoot', { stop: stop(d) });
  const bare = (d: DueMail, reach: PersonReach): Pick<Letter, 'subject' | 'body'> => ({ subject: say('bareSubject'), body: say('bareBody', { name: reach.name, link: d.path ? link(d) : `${origin}/vandaag` }) });
  const returns = (d: DueMail): Pick<Letter, 'returnTo'> => { const { bounce } = addresses(d); return bounce ? { returnTo: bounce } : {}; };
  const letter = (d: DueMail, to: string, name: string): Letter => {
    const { answer, isOpen, organizer } = addresses(d), how = answer && isOpen ? [say(readerOf(d.purpose)?.asks === 'yesOrNo' ? 'mailAnswerYesOrNo' : 'mailAnswer')] : [];
    return { purpose: d.purpose, to, subject: d.title, body: [filled(d.body, d, name), ...how, foot(d)].join('\n\n'), reference: d.id, unsubscribe: stop(d), ...(answer && isOpen ? { replyTo: answer } : {}), ...returns(d), ...calendars(d, { name, email: to }, link(d), organizer) };
  };
  return {
    one: (d: DueMail, reach: PersonReach): Letter => { const { calendar, replyTo, ...whole } = letter(d, reach.email!, reach.name); return reach.isBareMail ? { ...whole, ...bare(d, reach) } : { ...whole, ...(replyTo && { replyTo }), ...(calendar && { calendar }) }; },
    toParty: (d: DueMail, { emails, name }: { emails: readonly string[]; name: string }): Letter[] => emails.map((to) => letter(d, to, name)),
    digest: (items: DueMail[], reach: PersonReach): Letter => {
      const [first] = items as [DueMail];
      const body = [say('digestGreeting', { name: reach.name }), ...items.map((d) => `${d.title}\n\n${filled(d.body, d, reach.name)}`), foot(first)].join('\n\n—\n\n');
      return { purpose: 'reach.digest', to: reach.email!, subject: items.length === 1 ? first.title : say('digestSubject', { count: items.length }), body, reference: first.id, unsubscribe: stop(first), ...returns(first), ...(reach.isBareMail ? bare(first, reach) : {}) };
    },
  };
}

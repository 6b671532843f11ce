import { sql } from 'kysely';
import type { Work } from '#platform/use-case/index.ts';
import { carrierOf } from '#modules/networks/index.ts';
import { send } from '#modules/reach/index.ts';
import { SUBJECT } from '../facts.ts';
import { whenInWords } from '../meeting-row.ts';
import { meetingsText } from '../texts.ts';

const LINK_DAYS = 60;
type Told = { network: string; name: string; party: string | null; person: string | null; title: string; state: 'planned' | 'later' | 'declined'; words: string | null; on: string | null; from: string | null; until: string | null };

/** Tells a member, by their own way, what became of the subject that they handed in. */
export async function tellSubject(work: Work, id: string): Promise<void> {
  const { tx, now, region: { locale, settings } } = work;
  const { rows: [told] } = await sql<Told>`select s.network_id as network, n.name, m.party_id as party, m.person_id as person, s.title, s.state, s.words, t.starts_on as on, t.starts_at as from, t.ends_at as until
    from agenda_subject s join network n on n.id = s.network_id join network_member m on m.id = s.member_id and m.state = 'member' left join meeting t on t.id = s.meeting_id where s.id = ${id}`.execute(tx);
  if (!told) return;
  const when = told.on && told.from && told.until ? whenInWords({ on: told.on, from: told.from, until: told.until }, locale) : '';
  const say = (part: 'Title' | 'Body' | 'Script') => meetingsText(locale, `subject${part}_${told.state}`, { network: told.name, title: told.title, when, words: told.words ?? 'none', phone: settings.helpPhone });
  await send(work, { purpose: SUBJECT, topic: `meetings.${told.network}`, urgency: 'request', sender: carrierOf(told.network), subject: { kind: 'network', id: told.network }, path: '/onderwerp', title: say('Title'), body: say('Body'), script: say('Script'), short: say('Script'), days: LINK_DAYS },
    [told.party ? { party: told.party } : { person: told.person! }]);
  await tx.updateTable('agenda_subject').set({ told_at: now }).where('id', '=', id).execute();
}

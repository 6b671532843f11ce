import { sql } from 'kysely';
import type { LetterPart } from '#platform/contribution.ts';
import { withStop } from '#platform/i18n/index.ts';
import type { Work } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { membersOf } from '#modules/networks/index.ts';
import { readMeetings } from '../meeting-row.ts';
import { agreementsOf, type Agreement } from '../agreements/show-agreements.ts';
import { partsOf } from '../show-meeting.ts';
import { meetingsText } from '../texts.ts';

type Row = { id: string; meeting: string | null; party: string | null; person: string | null };

/** What a letter with minutes holds, by delivery: the minutes themselves, with the open agreements of who gets it on top. Needs the whole region's reach. */
export async function minutesOnPaper(work: Work, deliveryIds: readonly string[]): Promise<Map<string, LetterPart>> {
  const rows: Row[] = await work.tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'm.subject_id as meeting', 'd.party_id as party', 'd.person_id as person']).where('d.id', 'in', [...deliveryIds]).execute();
  const parts = new Map<string, LetterPart>();
  for (const [id, some] of Map.groupBy(rows, ({ meeting }) => meeting)) for (const [row, part] of id ? await partsFor(work, id, some) : []) parts.set(row, part);
  return parts;
}

async function partsFor(work: Work, id: string, rows: readonly Row[]): Promise<[string, LetterPart][]> {
  const [meeting] = await readMeetings(work, { id });
  if (!meeting) return [];
  const { locale, settings } = work.region, say = (key: 'minutesOwn' | 'decisions' | 'agreements') => meetingsText(locale, key);
  const { items, decisions } = await partsOf(work, meeting, [], sql`null`), all = await agreementsOf(work, meeting.networkId, { meeting: id }), members = await membersOf(work, meeting.networkId);
  const line = ({ member, who, what, dueOn }: Agreement) => `${meetingsText(locale, 'agreementLine', { member, who: who ?? 'none', what })}, ${meetingsText(locale, 'dueOn', { day: dateInWords(dueOn, locale) })}`;
  const section = (heading: string, lines: string[]) => (lines.length ? [{ heading, lines }] : []);
  const told = [...items.flatMap(({ title, notes }) => section(title, notes.split('\n').filter(Boolean))), ...section(say('decisions'), decisions.map(({ what, objections }) => (objections ? `${withStop(what)} ${withStop(meetingsText(locale, 'objection', { words: objections }))}` : withStop(what)))),
    ...section(say('agreements'), all.filter(({ meetingId }) => meetingId === id).map(line))];
  const paragraphs = meetingsText(locale, meeting.finalAt ? 'finalPaper' : 'draftPaper', { network: meeting.network.name, day: dateInWords(meeting.on, locale), phone: settings.helpPhone }).split('\n\n');
  return rows.map((row): [string, LetterPart] => {
    const own = members.find(({ party, personId }) => (row.party ? party?.id === row.party : personId === row.person))?.id;
    return [row.id, { paragraphs, sections: [...section(say('minutesOwn'), all.filter(({ memberId, closedAs }) => memberId === own && closedAs === null).map(line)), ...told], slip: null }];
  });
}

import type { LetterPart } from '#platform/contribution.ts';
import type { Work } from '#platform/use-case/index.ts';
import { placeInWords, readMeetings, whenInWords } from '../meeting-row.ts';
import { meetingsText } from '../texts.ts';

/** What a letter about a meeting holds, by delivery: its agenda, and a slip to say whether one comes and what one wants to bring in. Needs the whole region's reach. */
export async function comeOnPaper(work: Work, deliveryIds: readonly string[]): Promise<Map<string, LetterPart>> {
  const rows = await work.tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'm.subject_id as meeting']).where('d.id', 'in', [...deliveryIds]).execute();
  const parts = new Map<string, LetterPart>();
  for (const [id, some] of Map.groupBy(rows, ({ meeting }) => meeting)) {
    const part = id ? await partFor(work, id) : null;
    if (part) for (const row of some) parts.set(row.id, part);
  }
  return parts;
}

/** Null for a meeting that is off: the message itself says so. One that moved says that in its own words. */
async function partFor(work: Work, id: string): Promise<LetterPart | null> {
  const { region: { locale, name, settings } } = work, [meeting] = await readMeetings(work, { id });
  if (!meeting || meeting.cancelledAt) return null;
  const items = await work.tx.selectFrom('agenda_item').select(['title', 'aim']).where('meeting_id', '=', id).orderBy('position').execute(), when = whenInWords(meeting, locale);
  const said = { network: meeting.network.name, title: meeting.title, when, place: placeInWords(meeting) ?? meetingsText(locale, 'placeToCome'), aim: meeting.aim ?? 'none', phone: settings.helpPhone };
  return {
    ...(meeting.sequence === 0 && { paragraphs: meetingsText(locale, 'comePaper', said).split('\n\n') }),
    sections: [{ heading: meetingsText(locale, 'agenda'), lines: items.map(({ title }, i) => `${i + 1}. ${title}`) }],
    slip: { title: `${meeting.network.name}: ${meeting.title}`, items: [{ text: when, choices: [meetingsText(locale, 'comeYes'), meetingsText(locale, 'comeNo')] }, { text: meetingsText(locale, 'comeBrings'), choices: [] }], returnTo: [name, settings.helpPlace].filter(Boolean).join(', ') },
  };
}

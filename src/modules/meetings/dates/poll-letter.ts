import type { LetterPart } from '#platform/contribution.ts';
import type { Work } from '#platform/use-case/index.ts';
import { dateAnswers, readPoll } from './date-poll.ts';
import { whenInWords } from '../meeting-row.ts';
import { meetingsText } from '../texts.ts';

/** What a letter about a date holds, by delivery: a slip with each moment, to tick and send back. Needs the whole region's reach. */
export async function pollOnPaper(work: Work, deliveryIds: readonly string[]): Promise<Map<string, LetterPart>> {
  const rows = await work.tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'm.subject_id as poll']).where('d.id', 'in', [...deliveryIds]).execute();
  const slips = new Map<string, LetterPart>();
  for (const [id, some] of Map.groupBy(rows, ({ poll }) => poll)) {
    const part = id ? await slipFor(work, id) : null;
    if (part) for (const row of some) slips.set(row.id, part);
  }
  return slips;
}

async function slipFor(work: Work, id: string): Promise<LetterPart | null> {
  const { region: { locale, name, settings } } = work, poll = await readPoll(work, id), choices = dateAnswers.map((answer) => meetingsText(locale, `canCome_${answer}`));
  if (!poll) return null;
  const paragraphs = meetingsText(locale, 'pollPaper', { network: poll.network.name, title: poll.title, phone: settings.helpPhone }).split('\n\n');
  return { paragraphs, sections: [], slip: { title: `${poll.network.name}: ${poll.title}`, items: poll.moments.map((moment) => ({ text: whenInWords(moment, locale), choices })), returnTo: [name, settings.helpPlace].filter(Boolean).join(', ') } };
}

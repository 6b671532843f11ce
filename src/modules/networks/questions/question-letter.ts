import type { LetterPart } from '#platform/contribution.ts';
import type { Work } from '#platform/use-case/index.ts';
import { dateInWords } from '#modules/directory/index.ts';
import { readQuestion } from './question.ts';
import { questionsText } from './texts.ts';

/** What a letter with a question holds, by delivery: a slip to tick or write on and send back. Needs the whole region's reach. */
export async function questionOnPaper(work: Work, deliveryIds: readonly string[]): Promise<Map<string, LetterPart>> {
  const rows = await work.tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'm.subject_id as question']).where('d.id', 'in', [...deliveryIds]).execute();
  const slips = new Map<string, LetterPart>();
  for (const [id, some] of Map.groupBy(rows, ({ question }) => question)) {
    const part = id ? await slipFor(work, id) : null;
    if (part) for (const row of some) slips.set(row.id, part);
  }
  return slips;
}

async function slipFor(work: Work, id: string): Promise<LetterPart | null> {
  const { region: { locale, name, settings } } = work, question = await readQuestion(work, id);
  if (!question) return null;
  const { network, words, choices, until, seenBy } = question;
  const paragraphs = questionsText(locale, 'askPaper', { network: network.name, words, how: choices.length ? 'choose' : 'write', until: dateInWords(until, locale), seenBy, phone: settings.helpPhone }).split('\n\n');
  return { paragraphs, sections: [], slip: { title: network.name, items: [{ text: words, choices }], returnTo: [name, settings.helpPlace].filter(Boolean).join(', ') } };
}

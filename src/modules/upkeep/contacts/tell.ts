import type { LetterPart } from '#platform/contribution.ts';
import type { Work } from '#platform/use-case/index.ts';
import { send } from '#modules/reach/index.ts';
import { phoneWords } from '#platform/ui/phone.ts';
import { upkeepText } from '../texts.ts';

/** What a link to say what visitors may see of oneself is good for. */
export const SHOW = 'upkeep.show';
/** To answer, and then to take it back for as long as it counts. */
const DAYS_TO_ANSWER = 90;
const DAYS_TO_TAKE_BACK = 400;

type About = { id: string; person_id: string; entry: string; party: string; /** What visitors see and what nobody was asked about again. */ isKept: boolean; shown: string[] };
async function aboutOf({ tx }: Work, ids: readonly string[]): Promise<About[]> {
  const rows = await tx.selectFrom('shown_contact as s').innerJoin('party as p', 'p.id', 's.party_id').leftJoin('service as o', 'o.id', 's.service_id')
    .select(['s.id', 's.person_id', 's.name', 's.phone', 's.email', 's.shown_until', 's.asked_again_at', 'p.name as party', (e) => e.fn.coalesce('o.name', 'p.name').as('entry')]).where('s.id', 'in', [...ids]).execute();
  return rows.map(({ name, phone, email, shown_until, asked_again_at, ...about }) => ({ ...about, isKept: shown_until !== null && asked_again_at === null, shown: [name, phone && phoneWords(phone), email].filter((part) => part !== null) }));
}

/**
 * Tells one person by their own way about what visitors may see of them: the question (`ask`, after a year `again`), or what was kept (`kept`), always with the link to change it or take it back.
 */
export async function askOne(all: Work, id: string, what: 'ask' | 'again' | 'kept'): Promise<void> {
  const [about] = await aboutOf(all, [id]), { region } = all;
  if (!about) return;
  const say = (part: 'Title' | 'Body' | 'Script' | 'Short') => upkeepText(region.locale, `show_${what}${part}`, { region: region.name, entry: about.entry, phone: region.settings.helpPhone });
  await send(all, { purpose: SHOW, topic: SHOW, urgency: 'request', sender: 'region', subject: { kind: 'shownContact', id }, path: '/klopt/zichtbaar', title: say('Title'), body: say('Body'), script: say('Script'), short: say('Short'),
    days: what === 'kept' ? DAYS_TO_TAKE_BACK : DAYS_TO_ANSWER }, [{ person: about.person_id }]);
}

/** On paper: a slip with a box for yes and no to each part, or what was kept and how it goes away. What comes back is entered by who opens the code on it. Needs the whole region's reach. */
export async function showOnPaper(work: Work, deliveryIds: readonly string[]): Promise<Map<string, LetterPart>> {
  const rows = await work.tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'm.subject_id']).where('d.id', 'in', [...deliveryIds]).where('m.subject_id', 'is not', null).execute();
  const known = new Map((rows.length ? await aboutOf(work, rows.map((row) => row.subject_id!)) : []).map((about) => [about.id, about]));
  return new Map(rows.flatMap(({ id, subject_id }): [string, LetterPart][] => {
    const about = known.get(subject_id!);
    return about ? [[id, (about.isKept ? keptPaper : askPaper)(work, about)]] : [];
  }));
}

function askPaper({ region: { locale, name, settings } }: Work, { entry }: About): LetterPart {
  const choices = [upkeepText(locale, 'yes'), upkeepText(locale, 'no')];
  return { paragraphs: upkeepText(locale, 'show_paper', { region: name, entry }).split('\n\n'), sections: [], slip: {
    title: upkeepText(locale, 'show_slip', { entry }), items: (['partName', 'partPhone', 'partEmail'] as const).map((part) => ({ text: upkeepText(locale, part), choices })),
    returnTo: [name, settings.helpPlace].filter(Boolean).join(', ') } };
}

const keptPaper = ({ region: { locale, settings } }: Work, { entry, shown }: About): LetterPart =>
  ({ paragraphs: upkeepText(locale, 'show_keptPaper', { entry, phone: settings.helpPhone }).split('\n\n'), sections: [{ heading: upkeepText(locale, 'show_keptSees'), lines: shown }], slip: null });

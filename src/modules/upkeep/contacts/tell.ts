import type { LetterPart } from '#platform/contribution.ts';
import type { Work } from '#platform/use-case/index.ts';
import { send } from '#modules/reach/index.ts';
import { upkeepText } from '../texts.ts';

/** What a link to say what visitors may see of oneself is good for. */
export const SHOW = 'upkeep.show';
/** To answer, and then to take it back for as long as it counts. */
const DAYS_TO_ANSWER = 90;
const DAYS_TO_TAKE_BACK = 400;

type About = { id: string; person_id: string; entry: string; party: string };
const aboutOf = ({ tx }: Work, ids: readonly string[]) => tx.selectFrom('shown_contact as s').innerJoin('party as p', 'p.id', 's.party_id').leftJoin('service as o', 'o.id', 's.service_id')
  .select(['s.id', 's.person_id', 'p.name as party', (e) => e.fn.coalesce('o.name', 'p.name').as('entry')]).where('s.id', 'in', [...ids]).execute() as Promise<About[]>;

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

/** On paper: a slip with a box for yes and no to each part. What comes back is entered by who opens the code on it. Needs the whole region's reach. */
export async function showOnPaper(work: Work, deliveryIds: readonly string[]): Promise<Map<string, LetterPart>> {
  const rows = await work.tx.selectFrom('delivery as d').innerJoin('message as m', 'm.id', 'd.message_id').select(['d.id', 'm.subject_id']).where('d.id', 'in', [...deliveryIds]).where('m.subject_id', 'is not', null).execute();
  const known = new Map((rows.length ? await aboutOf(work, rows.map((row) => row.subject_id!)) : []).map((about) => [about.id, about]));
  const { locale, name, settings } = work.region, choices = [upkeepText(locale, 'yes'), upkeepText(locale, 'no')];
  return new Map(rows.flatMap(({ id, subject_id }): [string, LetterPart][] => {
    const about = known.get(subject_id!);
    return about ? [[id, { paragraphs: upkeepText(locale, 'show_paper', { region: name, entry: about.entry }).split('\n\n'), sections: [], slip: {
      title: upkeepText(locale, 'show_slip', { entry: about.entry }), items: (['partName', 'partPhone', 'partEmail'] as const).map((part) => ({ text: upkeepText(locale, part), choices })),
      returnTo: [name, settings.helpPlace].filter(Boolean).join(', ') } }]] : [];
  }));
}

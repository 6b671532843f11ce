import type { LetterPart } from '#platform/contribution.ts';
import type { Work } from '#platform/use-case/index.ts';
import { editText, partyForms, type EntryForm } from '#modules/directory/index.ts';
import { upkeepText } from './texts.ts';

/** On paper an owner of very much gets the first of it; the code opens all. */
const MOST_ENTRIES = 6;
const SHOWN = ['plainWords', 'costs', 'phones', 'email', 'website'] as const;

/**
 * What a letter with the yearly question holds, by delivery: each entry as the public sees it, and a slip to tear off with "ja, dit klopt" and "er is iets veranderd" for each.
 * What comes back is entered by who opens the code on it. Needs the whole region's reach.
 */
export async function questionOnPaper(work: Work, deliveryIds: readonly string[]): Promise<Map<string, LetterPart>> {
  const rows = await work.tx.selectFrom('delivery').select(['id', 'party_id']).where('id', 'in', [...deliveryIds]).where('party_id', 'is not', null).execute();
  const { helpPlace } = work.region.settings, say = (key: 'slipTitle' | 'slipRight' | 'slipChanged') => upkeepText(work.region.locale, key);
  const parts = rows.map(async ({ id, party_id }): Promise<[string, LetterPart]> => {
    const forms = (await partyForms(work, party_id!)).slice(0, MOST_ENTRIES);
    return [id, {
      paragraphs: upkeepText(work.region.locale, 'paperBody', { region: work.region.name }).split('\n\n'),
      sections: forms.map((form) => ({ heading: form.name, lines: linesOf(form, work) })),
      slip: { title: say('slipTitle'), items: forms.map(({ name }) => ({ text: name, choices: [say('slipRight'), say('slipChanged')] })), returnTo: [work.region.name, helpPlace].filter(Boolean).join(', ') },
    }];
  });
  return new Map(await Promise.all(parts));
}

const linesOf = (form: EntryForm, { region: { locale } }: Work): string[] => [
  ...SHOWN.slice(0, 1).flatMap((field) => form.fields[field] || []),
  ...form.hours.flatMap(({ field, place }) => (form.fields[field] ? [[place, form.fields[field].replaceAll('\n', '; ')].filter(Boolean).join(': ')] : [])),
  ...SHOWN.slice(1).flatMap((field) => (form.fields[field] ? [`${editText(locale, field)}: ${form.fields[field].replaceAll('\n', '; ')}`] : [])),
];

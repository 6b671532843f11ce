import type { PersonalSubject } from '#platform/personal.ts';
import { factKind, record } from '#platform/facts/index.ts';
import { inTransaction, notFound, raised, type Context } from '#platform/use-case/index.ts';
import { showOwnData, type OwnData } from './show-own-data.ts';
import { privacyText } from './texts.ts';

/** What is held of somebody went along on paper. */
export const ownDataPrinted = factKind('privacy.ownDataPrinted', 'person');

/** More lines of one subject than this are nobody's to carry home. */
const MOST_LINES_ON_PAPER = 200;

/** "Mijn gegevens" on paper, for the resident opposite to take home; their receipt says so. @throws Refusal 404 for who helps nobody. */
export async function printOwnData(context: Context, held: readonly PersonalSubject[], day: string): Promise<{ template: string; data: unknown }> {
  const resident = context.onBehalfOf ?? notFound(), own = await showOwnData(context, held, MOST_LINES_ON_PAPER);
  await inTransaction(context, (work) => raised(work, (all) => record(all, ownDataPrinted, resident, {})));
  return { template: 'modules/privacy/print/own-data.typ', data: paperOf(own, context, day) };
}

function paperOf({ name, largePrint, subjects }: OwnData, { region, locale }: Context, day: string) {
  const say = (key: Parameters<typeof privacyText>[1], values = {}) => privacyText(locale, key, values);
  return {
    title: say('paperTitle', { name }), place: region.name, intro: say('paperIntro', { region: region.name, day }), foot: say('paperFoot'), phone: region.settings.helpPhone, lang: locale.slice(0, 2), country: region.country, size: largePrint ? 18 : 12,
    subjects: subjects.map(({ name, lines, more, why, term }) => ({ name, lines: more > 0 ? [...lines, say('paperMore', { count: more })] : lines, why: `${why} ${term}` })),
  };
}

import type { Region } from '#platform/use-case/index.ts';
import { agreementInWords } from '../agreement-in-words.ts';
import { paperCards, paperIntro } from '../paper-card.ts';
import type { RoundView } from '../show-round.ts';
import { feedbackText } from '../texts.ts';

/** Three cards on a sheet, to hand out: what was agreed, whom one can choose, and what to tick. Nobody's name but those stands on it. `day` as `YYYY-MM-DD`. */
export function cardsPaper({ round, everybody }: RoundView, { region, day }: { region: Region; day: string }) {
  const { locale } = region, names = everybody.map(({ name, isCarrier }) => (isCarrier ? feedbackText(locale, 'asCarrier', { name: name || 'none' }) : name));
  return { template: 'modules/feedback/print/cards.typ', data: {
    lang: locale.slice(0, 2), country: region.country, day: day.split('-').map(Number) as [number, number, number], title: feedbackText(locale, 'title'), network: round.network.name,
    agreed: agreementInWords(round, locale).join(' '), intro: paperIntro(round, names, locale), forms: paperCards(round, locale), giver: feedbackText(locale, round.isNamed ? 'paperGiver' : 'paperGiverUnnamed'),
  } };
}

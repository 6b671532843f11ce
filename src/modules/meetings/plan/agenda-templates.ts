import type { Locale } from '#platform/use-case/index.ts';
import type { NetworkKind } from '#modules/networks/index.ts';
import { meetingsText } from '../texts.ts';

type Part = { key: 'welcome' | 'agreements' | 'absent' | 'newcomers' | 'oneWork' | 'needs' | 'meetingNeeds' | 'gaps' | 'referring' | 'activities' | 'news' | 'subjects' | 'close'; minutes: number };

const learning: Part[] = [{ key: 'oneWork', minutes: 20 }, { key: 'needs', minutes: 15 }, { key: 'meetingNeeds', minutes: 15 }, { key: 'gaps', minutes: 10 }, { key: 'referring', minutes: 10 }, { key: 'activities', minutes: 15 }, { key: 'news', minutes: 10 }];
/** What always stands between the beginning and the end of an agenda, by kind of network. */
const middle: Record<NetworkKind, Part[]> = {
  learning_network: learning, learning_circle: [{ key: 'oneWork', minutes: 30 }, { key: 'subjects', minutes: 45 }],
  neighbourhood_meeting: [{ key: 'needs', minutes: 20 }, { key: 'activities', minutes: 20 }, { key: 'news', minutes: 15 }], initiators: [{ key: 'oneWork', minutes: 20 }, { key: 'subjects', minutes: 40 }],
  editorial_board: [{ key: 'subjects', minutes: 45 }], city_network: [{ key: 'subjects', minutes: 30 }, { key: 'news', minutes: 30 }],
};

/** The items an agenda begins with, in the region's language. Who prepares changes them as they like. */
export const agendaFor = (kind: NetworkKind, locale: Locale): { title: string; aim: string; minutes: number }[] =>
  [{ key: 'welcome' as const, minutes: 5 }, { key: 'agreements' as const, minutes: 10 }, { key: 'absent' as const, minutes: 5 }, ...middle[kind], { key: 'close' as const, minutes: 5 }]
    .map(({ key, minutes }) => ({ title: meetingsText(locale, `part_${key}`), aim: meetingsText(locale, `partAim_${key}`), minutes }));

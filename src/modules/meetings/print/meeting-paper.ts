import { dateInWords } from '#modules/directory/index.ts';
import { withStop } from '#platform/i18n/index.ts';
import type { Region } from '#platform/use-case/index.ts';
import { accessInWords, placeInWords, whenInWords } from '../meeting-row.ts';
import type { MinutesView } from '../minutes/send-minutes.ts';
import type { Agreement } from '../agreements/show-agreements.ts';
import type { MeetingView } from '../show-meeting.ts';
import { meetingsText } from '../texts.ts';

type Head = { region: Region; day: string };
const common = ({ region, day }: Head) => ({ lang: region.locale.slice(0, 2), country: region.country, region: region.name, day: day.split('-').map(Number) as [number, number, number] });

const told = (region: Region) => ({ member, who, what, dueOn, closedAs }: Agreement) => ({ who: [member, who].filter(Boolean).join(', '), what, until: closedAs ? meetingsText(region.locale, `closed_${closedAs}`) : dateInWords(dueOn, region.locale) });

/** Everything for the table on paper: agenda, open agreements, a sheet to sign, a card with each name. `day` as `YYYY-MM-DD`. */
export function meetingPaper({ meeting, items, lines, guests, open }: MeetingView, head: Head) {
  const { locale } = head.region, say = (key: Parameters<typeof meetingsText>[1], values = {}) => meetingsText(locale, key, values);
  const coming = guests.filter(({ reply }) => reply !== 'no'), off = new Set(lines.filter(({ isOff }) => isOff).map(({ source }) => source));
  // Agreements and what was given along stand apart, below the agenda.
  const under = (part: string | null) => lines.filter((line) => line.part === part && !line.isOff && !/^(agreement|brings):/.test(line.source)).map(({ words }) => words);
  const data = {
    ...common(head), title: meeting.title, network: meeting.network.name, when: whenInWords(meeting, locale), within: meeting.network.meetsWithin && say('meetsWithin', { meeting: meeting.network.meetsWithin }), place: [placeInWords(meeting), accessInWords(meeting, locale)].filter(Boolean).join(', ') || null, aim: meeting.aim,
    words: { agenda: say('paperAgenda'), agreements: say('paperAgreements'), none: say('openNone'), signIn: say('paperSignIn'), signInHelp: say('paperSignInHelp'), name: say('paperName'), from: say('paperFrom'), signed: say('paperSigned'), brought: say('brought'), cards: say('paperCards') },
    items: items.map(({ part, title, who, minutes, aim }) => ({ title, lines: under(part), detail: [who, aim].filter(Boolean).join(': ') || null, minutes: minutes ? say('minutesOf', { n: minutes }) : null })),
    brought: guests.flatMap(({ id, member, name, brings }) => (brings && !off.has(`brings:${id}`) ? [{ who: member ?? name!, words: brings }] : [])),
    agreements: open.filter(({ id }) => !off.has(`agreement:${id}`)).map(told(head.region)),
    guests: coming.map(({ member, name, isPerson }) => ({ name: name ?? (isPerson ? member! : ''), from: isPerson ? '' : member ?? '' })),
    cards: coming.map(({ member, name }) => ({ name: name ?? member ?? '', from: name ? member ?? '' : '' })),
  };
  return { template: 'modules/meetings/print/meeting.typ', data };
}

/** The minutes on paper, with the reader's own agreements on top. */
export function minutesPaper({ meeting, there, absent, items, decisions, agreements, own }: MinutesView, head: Head) {
  const { locale } = head.region, say = (key: Parameters<typeof meetingsText>[1], values = {}) => meetingsText(locale, key, values);
  const data = {
    ...common(head), title: say('minutesTitle', { title: meeting.title }), network: meeting.network.name, when: whenInWords(meeting, locale), place: placeInWords(meeting), isDraft: meeting.finalAt === null,
    words: { own: say('minutesOwn'), there: say('minutesWere'), thereNotYet: say('thereNotYet'), absent: say('minutesNot'), agreements: say('agreements'), none: say('agreementsNone'), decisions: say('decisions'), draft: say('minutesDraft') },
    own: own.map(told(head.region)), there, absent, items: items.flatMap(({ title, notes }, i) => (notes === '' ? [] : [{ title: `${i + 1}. ${title}`, lines: notes.split('\n').filter((line) => line.trim() !== '') }])),
    decisions: decisions.map(({ what, objections }) => ({ what: withStop(what), objection: objections && withStop(say('objection', { words: objections })) })), agreements: agreements.map(told(head.region)),
  };
  return { template: 'modules/meetings/print/minutes.typ', data };
}

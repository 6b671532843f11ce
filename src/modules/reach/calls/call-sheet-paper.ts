import { dateInWords, extensionInWords } from '#modules/directory/index.ts';
import { addressOf } from '#platform/http/site.ts';
import { phoneWords } from '#platform/ui/phone.ts';
import type { Region } from '#platform/use-case/index.ts';
import { reachText } from '../texts.ts';
import { callOutcomes } from './note-calls.ts';
import type { CallSheet } from './read-call-sheet.ts';

/** A call sheet on paper: who to call, what to say, boxes to tick, and until which day it may be kept. */
export function callSheetPaper(sheet: CallSheet, region: Region) {
  const say = (name: Parameters<typeof reachText>[1], values = {}) => reachText(region.locale, name, values);
  const website = `${new URL(addressOf(region)).host}/code`;
  const [year, month, date] = sheet.madeAt.toISOString().slice(0, 10).split('-').map(Number) as [number, number, number];
  const data = {
    lang: region.locale.slice(0, 2), country: region.country, day: [year, month, date], title: say('sheetTitle', { name: sheet.caller }), region: region.name,
    words: { intro: say('sheetIntro'), destroy: say('sheetDestroy', { date: dateInWords(sheet.destroyOn, region.locale) }), bestHours: say('sheetBestHours'), enter: say('sheetEnter'), outcomes: callOutcomes.map((outcome) => say(`outcome_${outcome}`)) },
    lines: sheet.lines.map(({ name, phone, extension, bestHours, items }) => ({ name, phone: phoneWords(phone).replaceAll(' ', '\u00a0'), extension: extensionInWords(extension, region.locale), bestHours, items: items.map(({ title, script, code }) => ({ title, script, form: code && say('sheetForm', { website, code }) })) })),
  };
  return { template: 'modules/reach/calls/call-sheet.typ', data };
}

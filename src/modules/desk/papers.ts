import type { Locale, Region } from '#platform/use-case/index.ts';
import type { CodeSheet } from './codes.ts';
import { deskText } from './texts.ts';
import type { Receipt } from './visits.ts';

type DeskPaper = { template: string; data: unknown };
type Key = Parameters<typeof deskText>[1];

/** What was done, by the kind of fact. */
const DONE: Record<string, Key> = { 'people.reachChanged': 'didReach', 'people.contactAsked': 'didContact', 'people.contactAnswered': 'didContact', 'people.personStopped': 'didStop', 'desk.sheetPrinted': 'didSheet', 'reach.topicResumed': 'didTopic',
  'people.detailsCorrected': 'didDetails', 'privacy.consentWithdrawn': 'didConsent', 'privacy.ownDataPrinted': 'didPrint' };

const paper = ({ country, name, settings: { helpPhone } }: Region, locale: Locale, largePrint: boolean, data: { title: string; lines: string[]; areCodes: boolean; list: string[]; foot: string }): DeskPaper =>
  ({ template: 'modules/desk/print/paper.typ', data: { ...data, place: name, phone: helpPhone, lang: locale.slice(0, 2), country, size: largePrint ? 18 : 12 } });

/** The receipt of a visit, for the resident to take home: 12 points, or 18 for who chose large letters. */
export function receiptPaper({ name, helper, done, largePrint }: Receipt, region: Region, locale: Locale, day: string): DeskPaper {
  const kinds = [...new Set(done.map(({ kind }) => DONE[kind] ?? 'didOther'))];
  return paper(region, locale, largePrint, {
    title: deskText(locale, 'receiptTitle'), lines: [deskText(locale, 'receiptIntro', { name, helper, day })],
    areCodes: false, list: kinds.length ? kinds.map((key) => deskText(locale, key)) : [deskText(locale, 'didNothing')], foot: deskText(locale, 'receiptFoot'),
  });
}

/** A sheet of codes for one person: each for one visit, to be crossed off. */
export const sheetPaper = ({ name, codes, largePrint }: CodeSheet, region: Region, locale: Locale): DeskPaper => paper(region, locale, largePrint, {
  title: deskText(locale, 'sheetTitle', { name }), lines: [deskText(locale, 'sheetIntro')], areCodes: true, list: codes, foot: deskText(locale, 'sheetFoot') });

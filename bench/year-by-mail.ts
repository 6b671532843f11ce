/**
 * The year of tests/journeys/coordinators-year.test.ts done with a mail program, a word processor and a spreadsheet by somebody who is handy with them: the same twelve members, of whom
 * ten read mail, one gets letters and one is called. Generous to this way: the address list is there, a group of addresses too, last time's document is saved under a new name, whatever
 * can be copied is pasted, calendar replies count themselves, a reply is read in the preview. Not used: mail merge, a poll or form on some website. Nothing is forgotten, nothing done twice.
 */
import type { Effort } from '../tests/at-work.ts';

/** `times`: how often the step is done. What is counted is what at-work.ts counts: windows stand where pages do. */
export type Step = { what: string; times?: number } & Partial<Effort>;

const MEMBERS = 12, BY_MAIL = 10, NOT_BY_MAIL = MEMBERS - BY_MAIL;
const openWindow = { pages: 1, presses: 1 };
/** Copies from one window and pastes in another. */
const copyAcross = (what: string, times = 1): Step => ({ what: `kopieer en plak: ${what}`, times, pages: 2, presses: 4, fields: 1, characters: 4 });
const type = (what: string, characters: number, times = 1): Step => ({ what: `typ ${what}`, times, presses: 1, fields: 1, characters });
const toAll = (subject: number): Step[] => [{ what: 'nieuwe mail', ...openWindow }, type('de naam van de adresgroep', 6), type('het onderwerp', subject), { what: 'verstuur', presses: 1 }];
const readReplies = (times: number): Step => ({ what: 'open een antwoord', times, ...openWindow });
/** Into the spreadsheet, which is on the same screen. */
const note = (what: string, characters: number, times: number): Step => ({ what: `zet in het werkblad: ${what}`, times, presses: 1, fields: 1, characters });
const letter: Step[] = [{ what: 'open de brief van de vorige keer', pages: 2, presses: 3 }, copyAcross('de tekst van de mail'), { what: 'print', pages: 1, presses: 3 }];
const attach: Step = { what: 'voeg een bijlage toe', pages: 1, presses: 3 };

/** For each task of the year its steps. `written`: how many characters are written whatever is used, such as the notes of a meeting. */
export const byMail = (written: (task: string) => number): Record<string, Step[]> => ({
  'who is active': [{ what: 'open de sociale kaart in het werkblad', ...openWindow }, { what: 'kies de wijk', presses: 3 }, { what: 'kies een organisatie', presses: 1, times: MEMBERS }, copyAcross('de rijen op een nieuw blad'), type('naam en doel van het netwerk', written('who is active'))],
  'invite members': [...toAll(40), copyAcross('de adressen'), type('de uitnodiging', 180), ...letter, readReplies(BY_MAIL), note('doet mee, en wie er komt', 12, MEMBERS)],
  'find a date': [...toAll(30), type('de momenten', 90), ...letter, readReplies(BY_MAIL), note('kan wel of niet, voor twee momenten', 4, MEMBERS)],
  'make the agenda': [{ what: 'open de agenda van de vorige keer, bewaar onder een nieuwe naam', pages: 3, presses: 4, fields: 1, characters: 15 }, type('de datum', 10), copyAcross('de open afspraken uit de actielijst'), copyAcross('het onderwerp dat een lid mailde'), { what: 'bewaar', presses: 1 }],
  'invite to a meeting': [{ what: 'nieuwe afspraak in de agenda', ...openWindow }, type('titel', 25), type('dag en tijden', 10), type('plek', 18), type('de naam van de adresgroep', 6), attach, { what: 'verstuur', presses: 1 }, ...letter],
  'note replies': [readReplies(3), note('iemand anders, of een boodschap', 25, 3), note('komt wel of niet', 5, NOT_BY_MAIL)],
  'print for the meeting': [{ what: 'open de tekenlijst van de vorige keer, verander de datum', pages: 1, presses: 2, fields: 1, characters: 10 }, { what: 'print: tekenlijst, agenda, actielijst', times: 3, pages: 1, presses: 3 }],
  'write up': [{ what: 'open de agenda, bewaar als verslag', pages: 3, presses: 4, fields: 1, characters: 15 }, copyAcross('wie er kwamen, uit de tekenlijst'), { what: 'typ de aantekeningen', presses: 3, fields: 3, characters: written('write up') }, copyAcross('een afspraak op de actielijst', 3), note('wie en wanneer, bij elke afspraak', 18, 3)],
  'send minutes': [...toAll(35), { what: 'haal weg wie er niet waren', presses: 2, times: 3 }, attach, readReplies(1), type('wat er niet klopte', 20), { what: 'bewaar als PDF', pages: 1, presses: 3 }, ...toAll(35), attach, ...letter],
  'talk with who was absent': [note('wie praat ermee', 6, 1), note('wat eruit kwam', written('talk with who was absent'), 1)],
  'look after agreements': [{ what: 'open de actielijst', ...openWindow }, ...Array.from({ length: 2 }, (): Step[] => [{ what: 'nieuwe mail aan wie het doet', ...openWindow }, type('het adres', 5), copyAcross('de afspraak'), type('een zin erbij', 40), { what: 'verstuur', presses: 1 }, readReplies(1)]).flat(), note('klaar, en wat eruit kwam', 35, 3)],
  'ask all members a question': [...toAll(30), type('de vraag', written('ask all members a question')), ...letter, readReplies(BY_MAIL), note('het antwoord', 2, MEMBERS), ...toAll(30), type('wat eruit kwam', 30)],
  'write down a partnership': [{ what: 'nieuw document', ...openWindow }, type('naam, wie en wat', written('write down a partnership') + 40), { what: 'bewaar', pages: 1, presses: 2, fields: 1, characters: 15 }],
  'tell the story': [{ what: 'open het document', ...openWindow }, copyAcross('een regel uit een verslag', 3), type('er een zin van maken', 20, 3), { what: 'bewaar', presses: 1 }],
  'ask how they work together': [...toAll(30), type('de vraag, en wat is afgesproken', written('ask how they work together') + 200), ...letter, readReplies(BY_MAIL), copyAcross('een kaart in het werkblad', BY_MAIL), note('een kaart van papier of telefoon', 60, NOT_BY_MAIL), ...Array.from({ length: 2 }, (): Step[] => [{ what: 'nieuwe mail aan wie kaarten kreeg', ...openWindow }, type('het adres', 5), copyAcross('de kaarten'), { what: 'verstuur', presses: 1 }]).flat()],
  'plan a series': [{ what: 'nieuwe afspraak in de agenda', ...openWindow }, type('titel', 25), type('dag en tijden', 10), type('plek', 18), { what: 'herhaal: elke maand op de tweede dinsdag, tot een dag', pages: 1, presses: 5, fields: 1, characters: 10 }, { what: 'open de eerste keer en verzet die', ...openWindow }, type('de andere dag', 10), type('de naam van de adresgroep', 6), { what: 'verstuur', presses: 1 }, ...letter, type('de datums, met een vakje', 90), readReplies(1), note('welke keren niet', 8, 1), note('welke keren wel, aan de telefoon', 5, 1)],
  'type over a slip': [{ what: 'open het werkblad', ...openWindow }, note('ja of nee, bij zes keren', 2, 6)],
  'the year in figures': [{ what: 'open een tekenlijst, tel wie er waren', times: 10, ...openWindow }, note('hoeveel er waren', 2, 10), { what: 'kies in de actielijst wat klaar is, tel', presses: 3 }, note('de aantallen', 3, 3)],
});

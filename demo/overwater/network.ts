import type { StageNetwork } from '../stage.ts';

/** The learning network of Sluiswijk. */
export const network: StageNetwork = {
  name: 'Lerend netwerk Sluiswijk', area: '99901-sluiswijk', carrier: 'coordinator', purpose: 'Organisaties in Sluiswijk kennen elkaars werk. Zo vindt iedereen snel de juiste hulp, ook online.',
  meetsWithin: 'het wijkoverleg van het Huis van het Kind', carriedHow: 'Aangeduid door de leden in oktober.',
  members: [{ party: 'huis-van-het-kind', comes: 'Hilde Van Parys', named: true }, { party: 'ocmw', comes: 'Kofi Mensah', named: true }, { party: 'buurtwerk', named: true }, { party: 'vlasbloem' }],
  invited: ['woonmaatschappij', 'caw-meersland'],
  past: {
    title: 'Eerste keer samen', aim: 'Elkaars werk leren kennen', daysAgo: 28, from: '09:30', until: '11:00', place: 'Huis van het Kind', there: ['huis-van-het-kind', 'ocmw', 'buurtwerk'],
    notes: { 4: 'Het buurtwerk vertelt over het onthaal op dinsdag.\nAfspraak: Buurtwerk Sluiswijk, een lijst met openingsuren maken, voor {+14}', 5: 'Veel ouders vragen hulp bij Smartschool en bij Itsme.', 8: 'Afspraak: OCMW Overwater, een affiche met de zitdagen ophangen, voor {+10}' },
  },
  shared: [{ by: 'welfare-worker', title: 'Waar vraag je hulp met Itsme?', words: 'Op dinsdag bij het buurtwerk, van 9.30 tot 11.30 uur.\nIn de bib kun je elke dag een afspraak maken.' }],
  reachable: [{ person: 'welfare-worker', email: true }, { person: 'municipal-officer', email: true, phone: true }],
  next: { title: 'Wie helpt met Itsme?', aim: 'Weten naar wie we mensen doorverwijzen', inDays: 16, from: '09:30', until: '11:00', place: 'Huis van het Kind', replies: { ocmw: { reply: 'yes' }, vlasbloem: { reply: 'no', brings: 'Wij zoeken vrijwilligers die ouders helpen.' } } },
  subjects: [
    { party: 'vlasbloem', title: 'Vrijwilligers voor ouders', aim: 'Weten wie kan meehelpen', minutes: '15' },
    { party: 'buurtwerk', title: 'Het onthaal is nu ook op donderdag open', sort: 'news', isLate: true },
  ],
  kept: { what: 'een affiche met de zitdagen ophangen', words: 'De affiche hangt in het Huis van het Kind.' },
  partnership: {
    agreement: 'een lijst met openingsuren maken', title: 'Onthaal aan huis en in de buurt', what: 'Het buurtwerk en het Huis van het Kind verwijzen ouders naar elkaar door. Ze zitten elke dinsdag samen aan het onthaal.', who: 'Buurtwerk Sluiswijk\nHuis van het Kind Overwater', kind: 'general',
    carriedBy: 'Hilde Van Parys', hours: 'Samen vier uur per week', lasts: 'Het onthaal hoort bij het gewone werk.', reviewInDays: 150,
  },
};

import type { Stage, StageCircle, StageNetwork } from '../stage.ts';

/** The learning network of Molenwijk. */
export const network: StageNetwork = {
  name: 'Digitaal netwerk Molenwijk', area: 'WK990101', carrier: 'coordinator', purpose: 'Iedereen in Molenwijk kan mee met computer en telefoon. Ook wie dat nu nog moeilijk vindt.',
  meetsWithin: 'het wijkoverleg op dinsdag', carriedHow: 'Gekozen door de leden in september.',
  members: [
    { party: 'bibliotheek', comes: 'Hanneke Terpstra', named: true }, { party: 'het-kompas', comes: 'Marloes Dijkgraaf', named: true }, { party: 'oeverthuis', comes: 'Priya Jhagroe', named: true },
    { party: 'welzijn-de-brug', comes: 'Samir el Idrissi', named: true }, { party: 'formulierenbrigade', comes: 'Gülay Demirtaş' }, { party: 'moestuin-molen', comes: 'Joke Lammers', named: true }, { person: 'resident-without-internet' },
  ],
  invited: ['de-korenmaat', 'rivier-college'],
  past: {
    title: 'Elkaars werk leren kennen', aim: 'Weten wie wat doet voor wie niet digitaal is', daysAgo: 21, from: '13:30', until: '15:00', place: 'Buurthuis De Wiek',
    there: ['bibliotheek', 'het-kompas', 'oeverthuis', 'welzijn-de-brug', 'resident-without-internet'],
    notes: {
      1: 'Marloes is er voor het eerst. Zij geeft les aan groep 5.',
      4: 'Hanneke vertelt over het spreekuur in de bibliotheek. Per week komen er ongeveer vijftien mensen.\nDe meeste vragen gaan over DigiD en over berichten van school.\nAfspraak: Bibliotheek Rivierstad, een avond voor ouders plannen, voor {+10}',
      5: 'Ouders lezen de schoolapp niet. Zij durven het niet te zeggen.\nHuurders van Oeverthuis bellen als een formulier alleen online staat.',
      6: 'De Brug legt de schoolapp uit in de taal van de ouders. Dat helpt.\nAfspraak: Welzijn De Brug, op school de schoolapp uitleggen, voor {+24}\nAfspraak: Woonstichting Oeverthuis (Priya), papieren formulieren terugleggen bij de balie, voor {-2}',
      8: 'Afspraak: Basisschool Het Kompas, de folder van het spreekuur in alle klassen ophangen, voor {+7}',
      9: 'Besluit: we houden samen een inloop op woensdag. Bezwaar: de Moestuin kan dan niet.',
    },
  },
  shared: [
    { by: 'librarian', title: 'Wie helpt waar in de buurt', words: 'Bibliotheek: elke werkdag van 10 tot 12 uur, zonder afspraak.\nDe Wiek: woensdag en vrijdag, met koffie.\nOeverthuis: bel eerst even, dan ligt het papieren formulier klaar.' },
    { by: 'teacher', title: 'De schoolapp in tien woorden', words: 'Ziekmelden. Foto’s kijken. Bericht aan de juf. Ouderavond. Vrije dag vragen.\nMeer woorden hoeft niemand de eerste keer te leren.' },
  ],
  reachable: [{ person: 'librarian', email: true, phone: true }, { person: 'teacher', email: true }, { person: 'resident-without-internet', phone: true }],
  next: {
    title: 'Samen een inloop beginnen', aim: 'Kiezen wie wanneer achter de tafel zit', inDays: 20, from: '13:30', until: '15:00', place: 'Buurthuis De Wiek',
    replies: { 'bibliotheek': { reply: 'yes' }, 'het-kompas': { reply: 'other', name: 'Sanne Veltman', brings: 'Kan de inloop ook in de school?' }, 'oeverthuis': { reply: 'no', brings: 'Wij willen een kamer op de begane grond gratis geven.' }, 'resident-without-internet': { reply: 'yes' } },
  },
  subjects: [
    { party: 'welzijn-de-brug', title: 'De schoolapp op het schoolplein', aim: 'Weten wie er op dinsdag kan staan', minutes: '15' },
    { party: 'moestuin-molen', title: 'Wifi in de tuin', aim: 'Horen wie ons daarbij helpt', minutes: '10', isLate: true },
    { party: 'bibliotheek', title: 'Ons spreekuur is vanaf januari op de begane grond', sort: 'news', isLate: true },
  ],
  kept: { what: 'de folder van het spreekuur in alle klassen ophangen', words: 'De folder hangt in acht klassen.' },
  partnership: {
    agreement: 'op school de schoolapp uitleggen', title: 'De schoolapp, uitgelegd op school', what: 'Het buurtwerk legt ouders op school de schoolapp uit. Dat gebeurt op dinsdag, als zij hun kind brengen.', who: 'Welzijn De Brug\nBasisschool Het Kompas', kind: 'school',
    carriedBy: 'Samir el Idrissi', hours: 'Samen drie uur per week', lasts: 'De school neemt het over. Twee ouders leren het nu.', reviewInDays: 120,
  },
};

/** What parties of the whole municipality share, with the news of the wijken. */
export const cityNetwork: NonNullable<Stage['cityNetwork']> = {
  name: 'Stadsnetwerk digitaal meedoen', carrier: 'administrator', purpose: 'Netwerken in de wijken leren van elkaar. Wat in de ene wijk lukt, hoort de andere.', carriedHow: 'De gemeente roept ons bij elkaar.',
  members: [{ party: 'gemeente', named: true }, { party: 'bibliotheek', comes: 'Hanneke Terpstra', named: true }, { party: 'welzijn-de-brug', named: true }, { party: 'formulierenbrigade' }],
  next: { title: 'Wat lukt er in de wijken?', aim: 'Kiezen wat we overal gaan doen', inDays: 34, from: '10:00', until: '11:30', place: 'Bibliotheek Rivierstad', replies: {} },
};

/** Initiatives of Steenoven, around a table each month. */
export const circle: StageCircle = {
  name: 'Koffie-overleg Steenoven', area: 'WK990102', carrier: 'liaison-steenoven', purpose: 'Initiatieven in Steenoven kennen elkaar. We lenen elkaar spullen, een zaal en handen.', carriedHow: 'Gevraagd door de initiatieven zelf.',
  members: [{ party: 'lange-tafel', comes: 'Latifa Ouali', named: true }, { party: 'repaircafe', named: true }, { party: 'buurttuin-kleiput', named: true }, { party: 'huiswerkclub', named: true }, { party: 'al-wadi' }, { party: 'bewoners-ovenlaan' }],
  series: {
    title: 'Koffie-overleg', aim: 'Horen wat er loopt, en wie iets nodig heeft', when: 'elke eerste donderdag van de maand 10.00-11.30', place: 'Wijkpunt Steenoven', daysLater: 7,
    replies: { 'lange-tafel': { always: 'yes' }, 'repaircafe': { always: 'yes', first: 'no' }, 'buurttuin-kleiput': { always: 'no', first: 'yes' }, 'huiswerkclub': { always: 'yes' } },
  },
  round: {
    agreedHow: 'Bij de koffie, met alle leden.', inDays: 12,
    cards: [{ from: 'repaircafe', about: 'lange-tafel', strength: 'answers', wish: 'share', strengthWords: 'Jullie bellen altijd terug.', wishWords: 'Deel de afspraken over de keuken met ons.' }, { from: 'huiswerkclub', about: 'repaircafe', strength: 'keeps', wish: 'known', strengthWords: 'De lampen waren op tijd klaar.', wishWords: 'Leg uit welke spullen jullie maken.' }],
  },
};

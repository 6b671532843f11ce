import type { StageMessage } from '../stage.ts';

/** What waits to go out by letter and telephone. */
export const messages: StageMessage[] = [
  {
    area: 'WK990101', to: ['resident-without-internet', 'neighbour-who-calls', 'gardener'], title: 'Het koffieuur verhuist',
    body: 'Hallo {name},\n\nHet koffieuur van dinsdag verhuist. Vanaf 1 december drinken we koffie in Buurthuis De Wiek, aan het Molenplein. De tijd blijft hetzelfde: van 10.00 tot 11.30 uur.\n\nKom je ook? Je hoeft je niet op te geven. Lukt het lopen niet goed? Bel ons, dan komt iemand je halen.\n\nTot dinsdag!',
    script: 'Dag {name}, het koffieuur van dinsdag verhuist naar Buurthuis De Wiek. Het begint nog steeds om tien uur. Zal iemand je komen halen?',
    short: 'Dag {name}, het koffieuur is vanaf 1 december in Buurthuis De Wiek. Dinsdag van 10.00 tot 11.30 uur. Kom je ook?',
  },
];

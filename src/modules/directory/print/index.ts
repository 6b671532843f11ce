export { bookletPaper, type BookletFormat } from './booklet.ts';
export { cardPaper } from './card.ts';
export { drawMap, type MapInput } from './map-drawing.ts';
export { showBooklet, showCard } from './query.ts';
export type { AccessMark, Advert, BookletEntry, BookletParty, BookletTheme, BookletView, CardAudience, CardView, HelpDesk, LocalNumber, MapDrawing, PrintPhone, PrintPlace } from './views.ts';
export { qrCode } from './set-text.ts';

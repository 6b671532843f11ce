export { printBooklet, type Edition } from './booklet.ts';
export { printCard } from './card.ts';
export { folded } from './fold.ts';
export { printText } from './texts.ts';
export { closeTypesetter, typeset, type Paper, type Printed, type TypesetOptions } from './typeset.ts';

export { importsText } from './texts.ts';
export { limits } from './limits.ts';
export { readSheet } from './read-sheet.ts';
export { cellText, isMergedOver, type Cell, type DateCell, type Row, type Sheet } from './sheet.ts';
export { writeCsv } from './write/csv.ts';
export { writeXlsx, type SheetToWrite } from './write/xlsx.ts';

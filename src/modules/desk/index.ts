export { makeSheet, showCode, type CodeSheet } from './codes.ts';
export { listDesks, markDesk, mayHelpAtDesk } from './desks.ts';
export { receiptPaper, sheetPaper } from './papers.ts';
export { deskText } from './texts.ts';
export { beginVisit, endVisit, inVisit, showReceipt, visitIn, type Receipt, type Visit } from './visits.ts';

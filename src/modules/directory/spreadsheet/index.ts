export { correctImport, decideTwins, dropImport, mayImport, stageImport } from './stage-import.ts';
export { fieldLabel, listImports, showImport, type ImportView } from './show-import.ts';
export type { RowView } from './row-views.ts';
export { importing, runImport, spreadsheetImported, type ImportSummary } from './run-import.ts';
export { spreadsheetUndone, undoImport, type UndoSummary } from './undo-import.ts';
export { answerQuestion, openQuestions, type ImportQuestion } from './questions.ts';
export { exportDirectory, type ExportFile } from './export-directory.ts';
export { spreadsheetFields, type SpreadsheetField } from './fields.ts';

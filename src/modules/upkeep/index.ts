export { changeByLink, settleContactChange, showContactChange, showFormByLink, type ContactChangeView } from './change-by-link.ts';
export { confirmEntries, mayConfirm, speaksFor } from './confirm-entries.ts';
export { CONFIRM, CONTACT, REPORT } from './facts.ts';
export { bringBackVersion, showHistory, type HistoryView } from './history.ts';
export { openReports, reportEntry, settleReport, showReport, type ReportView } from './report-entry.ts';
export { ownParties, showQuestion, type QuestionView } from './show-question.ts';
export { stepUpkeep } from './ask-owners.ts';
export { countUpkeep, setUpkeepRule, showUpkeep, watchesUpkeep, type UpkeepView, type WijkUpkeep } from './show-upkeep.ts';
export { upkeepText } from './texts.ts';

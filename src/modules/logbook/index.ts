/** Front door of the logbook: what other modules, outlets and pages may use. */
export { keepLine } from './keep-line.ts';
export { exportYears } from './export-years.ts';
export { showLogbook, type LogbookView } from './show-logbook.ts';
export { showResults, type Result, type ResultsView, type WijkNews } from './show-results.ts';
export { showYears, type Year, type YearsView } from './show-years.ts';
export { logbookText } from './texts.ts';

import type { meetingsText } from '../texts.ts';

const MOST_ROWS = 40;

/** What the fields of the rows of an agenda are called where a refusal names them. */
export const agendaLabels = (say: (key: Parameters<typeof meetingsText>[1], values?: Record<string, string | number>) => string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: MOST_ROWS }, (_, i) => ([['title', 'itemTitle'], ['minutes', 'itemMinutes'], ['order', 'itemOrder']] as const).map(([field, label]) => [`items.${i}.${field}`, `${say('itemNumber', { n: i + 1 })}, ${say(label)}`])).flat());

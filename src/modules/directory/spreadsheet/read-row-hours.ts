import { readHours, type Schedule } from '#modules/calendar/index.ts';
import type { Names } from './names.ts';
import type { RowCells } from './row-cells.ts';
import type { SpreadsheetField } from './fields.ts';

type Remark = (field: SpreadsheetField, key: string, words: string) => void;

/** The hours of a row, from one column, one for each weekday, or day, begin and end in columns of their own. What cannot be read stays as a note, with a remark. */
export function readRowHours(cells: RowCells, names: Names, remark: Remark): Schedule[] {
  const startsOn = cells.date('service.startsOn'), endsOn = cells.date('service.endsOn');
  const texts = textsOf(cells);
  const schedules = texts.flatMap((text) => readText(text, names, remark));
  if (schedules.length === 0 && startsOn) return [{ ...blank, dtstart: startsOn, ...timesOf(cells) }];
  return schedules.map((schedule) => ({ ...schedule, dtstart: schedule.dtstart ?? startsOn, until: schedule.until ?? endsOn }));
}

function textsOf(cells: RowCells): string[] {
  const days = cells.text('service.days').replaceAll('\n', ' '), own = cells.hours();
  const times = cells.text('service.times') || [timeOf(cells, 'service.opensAt'), timeOf(cells, 'service.closesAt')].filter((text) => text !== '').join(' - ');
  if (own.length > 0) return [days !== '' && !own.some((text) => namesDay.test(text)) ? `${days} ${own.join(' - ')}` : own.join('\n')];
  if (days !== '') return [`${days} ${times}`.trim()];
  return times !== '' && cells.date('service.startsOn') === null ? [times] : [];
}

const namesDay = /(?<!\p{L})(ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|werkdag|weekdag|dagelijks|elke dag)(?!\p{L})/iu;

/** A time that a spreadsheet keeps as a part of the day, 0.5 for noon, is a time like the others. */
function timeOf(cells: RowCells, field: 'service.opensAt' | 'service.closesAt'): string {
  const cell = cells.cell(field);
  if (typeof cell !== 'number' || cell <= 0 || cell >= 1) return cells.text(field);
  const minutes = Math.round(cell * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function readText(text: string, names: Names, remark: Remark): Schedule[] {
  const read = readHours(text, { locale: names.locale });
  if (read.ok) return read.schedules;
  remark('service.hours', 'hoursLeftOut', text);
  return [{ ...blank, note: text.slice(0, 300) }];
}

/** Begin and end of a single day, from columns of their own. */
function timesOf(cells: RowCells): { opensAt: string | null; closesAt: string | null } {
  const found = [cells.text('service.times'), cells.text('service.opensAt'), cells.text('service.closesAt')].join(' ').matchAll(/(?<!\d)([01]?\d|2[0-4])(?:[.:u]([0-5]\d)| ?(?:uur|u)\b|(?= ?[-–]))/gi);
  const [opensAt = null, closesAt = null] = [...found].map(([, hour = '', minute = '00']) => `${hour.padStart(2, '0')}:${minute}`);
  return { opensAt, closesAt };
}

const blank: Schedule = { freq: null, interval: 1, byday: [], bymonthday: [], dtstart: null, until: null, opensAt: null, closesAt: null, closedOn: 'public', byAppointment: false, note: null };

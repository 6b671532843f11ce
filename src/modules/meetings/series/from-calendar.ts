import { dayName, localOf, readCalendar, type FoundEvent, type Zone } from '#modules/calendar/index.ts';
import { refuse } from '#platform/use-case/index.ts';

const DAY = 86_400_000, DAYS_AHEAD = 731;

/** What a calendar file says of a series, as the form for one has it. `doubts` are text keys of what is to be looked at. */
export type SeriesInFile = { title: string; days: string; from: string; until: string; doubts: ('seriesFileUnsure' | 'seriesFileHours')[] };

/**
 * The series in a calendar file that somebody saved from their own program: the days of it that are still to come, and the hours that most of them have. The dates are then looked at in
 * words, whatever the rule was. `zone` is that of the region.
 * @throws Refusal beside the field `file`: it is no calendar, nothing in it is to come, or it holds more than one series.
 */
export function seriesInFile(text: string, { now, zone }: { now: Date; zone: Zone }): SeriesInFile {
  const refused = (key: string, values: Record<string, number> = {}) => refuse('platform.inputUnclear', { status: 422, fields: { file: key }, values });
  const reading = readCalendar(text, { from: now, until: new Date(now.getTime() + DAYS_AHEAD * DAY), zone });
  if (!reading.ok) return refused(reading.refusal);
  const coming = reading.events.map((event) => ({ ...event, times: event.times.filter(({ start }) => start >= now.getTime()) })).filter(({ times }) => times.length > 0), repeated = coming.filter(({ times }) => times.length > 1);
  if (coming.length === 0) return refused('meetings.seriesFileNone');
  const [event] = repeated.length > 0 ? repeated : coming;
  return repeated.length > 1 || (repeated.length === 0 && coming.length > 1) ? refused('meetings.seriesFileMany', { n: coming.length }) : told(event!, zone);
}

function told({ title, times, isWholeDay, isSure }: FoundEvent, zone: Zone): SeriesInFile {
  const local = (at: number) => { const { day, minutes } = localOf(zone, at); return { day: dayName(day), time: `${Math.floor(minutes / 60)}.${String(minutes % 60).padStart(2, '0')}` }; };
  const all = times.map(({ start, end }) => ({ day: local(start).day, from: local(start).time, until: local(end).time })), [common, ...others] = [...Map.groupBy(all, ({ from, until }) => `${from} ${until}`).values()].toSorted((a, b) => b.length - a.length);
  const { from, until } = isWholeDay ? { from: '', until: '' } : common![0]!;
  return { title: title.slice(0, 120), days: [...new Set(all.map(({ day }) => day))].join('\n'), from, until, doubts: [...(isSure ? [] : ['seriesFileUnsure' as const]), ...(others.length > 0 ? ['seriesFileHours' as const] : [])] };
}

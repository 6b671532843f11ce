/** What all our iCalendar objects (RFC 5545) have in common: their head, the time zone written out, and local times in it. */
import ICAL from 'ical.js';
import type { Zone } from './zone.ts';

/** Amsterdam and Brussels have kept the same clocks since 1996: Directive 2000/84/EC. */
const timezone = (zone: Zone): ICAL.Component => new ICAL.Component(ICAL.parse([
  'BEGIN:VTIMEZONE', `TZID:${zone}`,
  'BEGIN:DAYLIGHT', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200', 'TZNAME:CEST', 'DTSTART:19700329T020000', 'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'END:DAYLIGHT',
  'BEGIN:STANDARD', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'TZNAME:CET', 'DTSTART:19701025T030000', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU', 'END:STANDARD', 'END:VTIMEZONE'].join('\r\n')));

/** A calendar without events yet. `name` is what a calendar program calls it; without a `method` it is a copy of somebody's own calendar, which may say what they answered (RFC 5545, 3.8.4.1). */
export function emptyCalendar({ method, zone, name }: { method: 'REQUEST' | 'CANCEL' | 'PUBLISH' | null; zone: Zone; name?: string }): ICAL.Component {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Wijkverband//NL');
  if (method) calendar.addPropertyWithValue('method', method);
  if (name) calendar.addPropertyWithValue('x-wr-calname', name);
  calendar.addSubcomponent(timezone(zone));
  return calendar;
}

/** Gives an event a day (`YYYY-MM-DD`), or a local time (`13:30`) on it. */
export function addLocal(event: ICAL.Component, name: 'dtstart' | 'dtend' | 'exdate' | 'recurrence-id', { day, time, zone }: { day: string; time: string | null; zone: Zone }): void {
  const property = new ICAL.Property(name);
  if (time !== null) property.setParameter('tzid', zone);
  else property.resetType('date');
  property.setValue(time === null ? ICAL.Time.fromDateString(day) : ICAL.Time.fromDateTimeString(`${day}T${time}:00`));
  event.addProperty(property);
}

/** The text of a calendar as it is sent or fetched. */
export const calendarText = (calendar: ICAL.Component): string => `${calendar.toString()}\r\n`;

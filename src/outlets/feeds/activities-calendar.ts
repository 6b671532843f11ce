import ICAL from 'ical.js';
import { addLocal, calendarText, emptyCalendar, seriesOf, type Series, type Zone } from '#modules/calendar/index.ts';
import { holidaysOf, listCalendar, localDay, nameOfWijk } from '#modules/directory/index.ts';
import type { Context } from '#platform/use-case/index.ts';
import { feedsText } from './texts.ts';

/** How often programs ask again. */
const FETCHED_EACH = 'PT12H';

/**
 * The public activities of a wijk for calendar programs. `origin` is the address of the site. The same all day, unless the directory changes.
 * @throws Refusal 404 when there is no such wijk.
 */
export async function activitiesCalendar(context: Context, { wijk, origin }: { wijk: string; origin: string }): Promise<string> {
  const { name } = await nameOfWijk(context, wijk), holidays = holidaysOf(context), today = localDay(context), year = Number(today.slice(0, 4));
  // From the first of the year, so that the first time of a rule does not change every day.
  const span = { from: `${year}-01-01`, until: `${year + 1}${today.slice(4, 8)}28`, holidays };
  const calendar = emptyCalendar({ method: 'PUBLISH', zone: holidays.zone, name: feedsText(context.region.locale, 'title', { wijk: name }) });
  const fetched = new ICAL.Property('refresh-interval');
  fetched.resetType('duration');
  fetched.setValue(ICAL.Duration.fromString(FETCHED_EACH));
  calendar.addProperty(fetched);
  for (const { id, schedules, ...entry } of await listCalendar(context, wijk)) {
    for (const [n, schedule] of schedules.entries()) {
      const series = seriesOf(schedule, span);
      if (series) calendar.addSubcomponent(eventOf(series, { ...entry, url: new URL(entry.path, origin).href, uid: `${id}-${n}@${new URL(origin).hostname}`, stamp: `${today}T00:00:00Z`, zone: holidays.zone }));
    }
  }
  return calendarText(calendar);
}

function eventOf({ day, starts, endsOn, ends, rule, except }: Series, { title, place, url, uid, stamp, zone }: { title: string; place: string | null; url: string; uid: string; stamp: string; zone: Zone }): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', uid);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromDateTimeString(stamp));
  addLocal(event, 'dtstart', { day, time: starts, zone });
  // Nobody said until when: it has a beginning only.
  if (starts === null || ends !== null) addLocal(event, 'dtend', { day: endsOn, time: ends, zone });
  if (rule) event.addPropertyWithValue('rrule', ICAL.Recur.fromString(rule));
  for (const closed of except) addLocal(event, 'exdate', { day: closed, time: starts, zone });
  event.addPropertyWithValue('summary', title);
  if (place) event.addPropertyWithValue('location', place);
  event.addPropertyWithValue('url', url);
  return event;
}

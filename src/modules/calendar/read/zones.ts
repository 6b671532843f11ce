/** Time zones as calendar programs name them: by the names of the time zone database, by those of Windows, or by a name of their own that they describe in the file. */
import ICAL from 'ical.js';
import { momentOf } from '../zone.ts';

/** Gives the moment (milliseconds) at which clocks show a time, and the minutes by which they are ahead of UTC then. Days are day numbers, minutes count from midnight. */
export type Clock = { momentOf(day: number, minutes: number): number; /** False when nobody can tell which zone was meant: then it is that of the reader. */ isKnown: boolean };

/**
 * What Windows and Outlook call zones in and around Europe, with those of the people who write to Europe most; from the names that Microsoft lists for `tzutil /l`.
 * Names that are not here are looked for in the file itself.
 */
const windowsNames: Readonly<Record<string, string>> = {
  'w. europe standard time': 'Europe/Amsterdam', 'romance standard time': 'Europe/Brussels', 'central europe standard time': 'Europe/Budapest', 'central european standard time': 'Europe/Warsaw',
  'gmt standard time': 'Europe/London', 'greenwich standard time': 'Atlantic/Reykjavik', 'e. europe standard time': 'Europe/Chisinau', 'fle standard time': 'Europe/Helsinki', 'gtb standard time': 'Europe/Bucharest',
  'turkey standard time': 'Europe/Istanbul', 'russian standard time': 'Europe/Moscow', 'belarus standard time': 'Europe/Minsk', 'kaliningrad standard time': 'Europe/Kaliningrad', 'morocco standard time': 'Africa/Casablanca',
  'w. central africa standard time': 'Africa/Lagos', 'south africa standard time': 'Africa/Johannesburg', 'egypt standard time': 'Africa/Cairo', 'israel standard time': 'Asia/Jerusalem', 'syria standard time': 'Asia/Damascus',
  'arab standard time': 'Asia/Riyadh', 'arabic standard time': 'Asia/Baghdad', 'iran standard time': 'Asia/Tehran', 'india standard time': 'Asia/Kolkata', 'china standard time': 'Asia/Shanghai', 'tokyo standard time': 'Asia/Tokyo',
  'aus eastern standard time': 'Australia/Sydney', 'eastern standard time': 'America/New_York', 'central standard time': 'America/Chicago', 'mountain standard time': 'America/Denver', 'us mountain standard time': 'America/Phoenix',
  'pacific standard time': 'America/Los_Angeles', 'atlantic standard time': 'America/Halifax', 'sa eastern standard time': 'America/Cayenne', 'sa western standard time': 'America/La_Paz', 'e. south america standard time': 'America/Sao_Paulo',
  'argentina standard time': 'America/Argentina/Buenos_Aires', 'venezuela standard time': 'America/Caracas', utc: 'UTC',
  // As Outlook writes them in a VTIMEZONE without a name.
  '(utc+01:00) amsterdam, berlin, bern, rome, stockholm, vienna': 'Europe/Amsterdam', '(utc+01:00) brussels, copenhagen, madrid, paris': 'Europe/Brussels',
};

const known = new Map<string, boolean>();
function isZone(name: string): boolean {
  let found = known.get(name);
  if (found === undefined) {
    try { new Intl.DateTimeFormat('en', { timeZone: name }); found = true; } catch { found = false; }
    if (known.size < 1000) known.set(name, found);
  }
  return found;
}

/** The name in the time zone database of what a file calls a zone; null when it has none. `Europe/Kiev`, `W. Europe Standard Time`, `/example.org/20070227_1/Europe/Berlin`, `America-Chicago`. */
export function zoneNamed(written: string): string | null {
  const name = written.trim().replace(/^"|"$/g, '');
  if (!/^[\w+/:(), .&-]{1,200}$/.test(name)) return null;
  const windows = windowsNames[name.toLowerCase()], path = name.split('/').filter(Boolean);
  return [windows, name, path.slice(-2).join('/'), path.slice(-3).join('/'), name.replace('-', '/')].find((one) => one !== undefined && /[A-Za-z]/.test(one) && isZone(one)) ?? null;
}

/** The clock of a zone that we know by name. */
export const clockOf = (zone: string): Clock => ({ momentOf: (day, minutes) => momentOf(zone, day, minutes), isKnown: true });
export const utcClock: Clock = { momentOf: (day, minutes) => day * 86_400_000 + minutes * 60_000, isKnown: true };

/** The clocks of a zone that a file names, described in it or not. `own` is the reader's zone. */
export function clockNamed(written: string, calendar: ICAL.Component, own: string): Clock {
  const described = calendar.getAllSubcomponents('vtimezone').find((zone) => zone.getFirstPropertyValue('tzid') === written), place = described?.getFirstPropertyValue('x-lic-location');
  const name = zoneNamed(written) ?? (typeof place === 'string' ? zoneNamed(place) : null);
  if (name) return clockOf(name);
  return (described && clockDescribed(described)) ?? { ...clockOf(own), isKnown: false };
}

const MOST_CHANGES = 100;

/** Clocks as a file describes them. Only changes once a year are followed: anything else is no zone that people live in, and could go on without end. */
function clockDescribed(described: ICAL.Component): Clock | undefined {
  const changes = described.getAllSubcomponents();
  const isYearly = changes.every((change) => change.getAllProperties('rrule').every((rule) => { const value = rule.getFirstValue(); return value instanceof ICAL.Recur && value.freq === 'YEARLY'; }));
  if (changes.length === 0 || changes.length > MOST_CHANGES || !isYearly || changes.some((change) => !(change.getFirstPropertyValue('dtstart') instanceof ICAL.Time))) return undefined;
  const zone = new ICAL.Timezone(described);
  return { isKnown: true, momentOf: (day, minutes) => {
    const wall = new Date(day * 86_400_000 + minutes * 60_000);
    const time = new ICAL.Time({ year: wall.getUTCFullYear(), month: wall.getUTCMonth() + 1, day: wall.getUTCDate(), hour: wall.getUTCHours(), minute: wall.getUTCMinutes(), second: wall.getUTCSeconds(), isDate: false }, zone);
    return time.toUnixTime() * 1000;
  } };
}

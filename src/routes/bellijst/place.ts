import type { Cookies } from '@sveltejs/kit';
import { isId } from '#platform/db/index.ts';
import { CALL_COOKIE } from '#platform/http/cookies.ts';

const HOURS = 3;

/** Where somebody is in their calls: a sheet, and the line on it, from 1. */
export type Place = { sheet: string; line: number };

/** Keeps the place on a call sheet, so that who answers a form for somebody finds the way back; null forgets it. */
export function keepPlace(cookies: Cookies, url: URL, place: Place | null): void {
  if (place) cookies.set(CALL_COOKIE, `${place.sheet}.${place.line}`, { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:', maxAge: HOURS * 3600 });
  else if (cookies.get(CALL_COOKIE)) cookies.delete(CALL_COOKIE, { path: '/' });
}

/** The address of the call sheet that somebody came from, at its line; null when they are not calling. */
export function wayBack(cookies: Cookies): string | null {
  const [sheet = '', line = ''] = (cookies.get(CALL_COOKIE) ?? '').split('.');
  return isId(sheet) && /^\d{1,3}$/.test(line) ? `/bellijst/${sheet}?nummer=${line}` : null;
}

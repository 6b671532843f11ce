import * as v from 'valibot';

/** A time as people write it (19.30, 19:30, 9u, 20 uur) as `19:30`; null when it is none. */
export function timeTyped(text: string): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:uh ]?(\d{2}))? ?(?:uur|u)?$/i.exec(text.trim()) ?? [];
  return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60 ? `${hours.padStart(2, '0')}:${minutes}` : null;
}

/** A text of at most so many signs, without spaces around it. */
export const words = (most: number) => v.pipe(v.string(), v.trim(), v.maxLength(most, 'directory.tooLong'));
/** The same, or nothing. */
export const optionalWords = (most: number) => v.optional(words(most), '');
export const uuid = v.pipe(v.string(), v.uuid());

import type { Locale, Region } from '../use-case/index.ts';

const LANGUAGES: Record<string, Locale> = { nl: 'nl', 'nl-be': 'nl-BE', en: 'en' };

/** The language that a cookie or an address names, or undefined when we do not speak it. */
export const localeNamed = (name: string | undefined): Locale | undefined => LANGUAGES[name?.toLowerCase() ?? ''];

/** The language of a page: what the visitor picked, in the Dutch of this region. */
export function localeFor(region: Region, picked: string | undefined): Locale {
  return localeNamed(picked) === 'en' ? 'en' : region.locale;
}

/** Right-to-left languages are read from the right; the stylesheet follows by logical properties. */
export const directionOf = (language: string): 'ltr' | 'rtl' => (/^(ar|fa|he|ur|ti-?)/.test(language) ? 'rtl' : 'ltr');

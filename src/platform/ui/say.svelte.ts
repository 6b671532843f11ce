import { getContext, setContext } from 'svelte';
import type { Locale, Region } from '../use-case/index.ts';
import type { Values } from '../i18n/index.ts';

/** What every component of a page may know: whose page it is, in which language, at which moment it is made. */
export type Reader = { region: Region; locale: Locale; now: Date };

const KEY = 'reader';

/** Tells the components below who reads; once, in the layout. */
export const setReader = (reader: Reader): void => void setContext(KEY, reader);
/** Who reads, for a component below the layout. */
export const reader = (): Reader => getContext<Reader>(KEY);

/** A module's texts in the reader's language: `const say = saying(uiText)`, then `say('search')`. */
export function saying<Key extends string>(texts: (locale: Locale, key: Key, values?: Values) => string): (key: Key, values?: Values) => string {
  const { locale } = reader();
  return (key, values) => texts(locale, key, values);
}

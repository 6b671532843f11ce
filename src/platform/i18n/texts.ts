import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../use-case/index.ts';

type Messages = Record<string, string>;
type Bundle<M extends Messages> = { nl: M; 'nl-BE': Partial<M>; en: Messages };
export type Values = Record<string, string | number | Date>;

const bundles = new Map<string, Bundle<Messages>>();
/** Most messages have nothing to fill in: those are what they say. Most others only have words put in: those need no grammar. */
type Compiled = string | { format: (values?: Values) => unknown };
const compiled = new Map<Locale, Map<string, Map<string, Compiled>>>();

/**
 * A module's texts, in ICU MessageFormat: `nl` has every key, `nl-BE` only what Flemish says otherwise, `en` every key again. Gives the
 * function that says one of them; its keys are checked by the compiler.
 */
export function textsOf<M extends Messages>(module: string, bundle: Bundle<M>): (locale: Locale, key: keyof M & string, values?: Values) => string {
  bundles.set(module, bundle as Bundle<Messages>);
  return (locale, key, values) => say(locale, module, key, values);
}

/** The text of a refusal or another key that is known only while running: `<module>.<key>`. An unknown key is a bug and says so. */
export function textOf(locale: Locale, key: string, values?: Values): string {
  const dot = key.indexOf('.');
  return say(locale, key.slice(0, dot), key.slice(dot + 1), values);
}

/** Every bundle that was registered, for the checks on completeness and plain language. */
export const allBundles = (): ReadonlyMap<string, Bundle<Messages>> => bundles;

function say(locale: Locale, module: string, key: string, values?: Values): string {
  const messages = compiledOf(locale, module);
  let message = messages.get(key);
  if (message === undefined) messages.set(key, (message = compile(locale, module, key)));
  return typeof message === 'string' ? message : String(message.format(values));
}

function compiledOf(locale: Locale, module: string): Map<string, Compiled> {
  const known = compiled.get(locale)?.get(module);
  if (known) return known;
  const modules = compiled.get(locale) ?? new Map<string, Map<string, Compiled>>(), made = new Map<string, Compiled>();
  compiled.set(locale, modules.set(module, made));
  return made;
}

function compile(locale: Locale, module: string, key: string): Compiled {
  const bundle = bundles.get(module);
  const pattern = locale === 'en' ? bundle?.en[key] : ((locale === 'nl-BE' ? bundle?.['nl-BE'][key] : undefined) ?? bundle?.nl[key]);
  if (pattern === undefined) throw new Error(`no text ${module}.${key} in ${locale}`);
  if (FILLED.test(pattern)) return filled(pattern.split(/[{}]/));
  return /['{<#]/.test(pattern) ? new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true }) : pattern;
}

/** Nothing but words and places for a word. */
const FILLED = /^[^'<#{}]*(\{\w+\}[^'<#{}]*)+$/;

/** What IntlMessageFormat makes of such a message, in a tenth of the time. `parts` are words and names of values in turn. */
function filled(parts: readonly string[]): { format: (values?: Values) => string } {
  return { format: (values = {}) => parts.map((part, at) => (at % 2 === 0 ? part : valueOf(values, part))).join('') };
}

function valueOf(values: Values, name: string): string {
  if (!Object.hasOwn(values, name)) throw new Error(`no value for {${name}}`);
  const value = values[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
